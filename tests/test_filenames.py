"""Names of files: copies and backups are left out, wrong endings get the right name."""

from pathlib import PurePosixPath

import pytest

from builder.loading.filenames import explain_copy, explain_ending

FOLDER = PurePosixPath("content/actors")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *((name, "backup-file") for name in ("a.yml~", "a.yml.bak", "a.yml.orig", "~$a.docx")),
        *((name, "backup-file") for name in ("#a.yml#", "a.YML.BAK", "a.yml.old", "a.rej")),
        *((name, "copied-file") for name in ("Copy of a.yml", "a - Copy.yml", "a (1).yml")),
        *((name, "copied-file") for name in ("a copy.yml", "a copy 2.yml", "a - Copy (2).yml")),
        *((name, "copied-file") for name in ("Kopie von a.yml", "Copia de a.yml", "Copy a.yml")),
    ],
)
def test_second_copies_are_left_out(name: str, code: str) -> None:
    """What a program has put beside a file stops nothing, and is named."""
    problem = explain_copy(FOLDER / name)
    assert problem
    assert (problem.file, problem.code) == (FOLDER / name, code)
    assert code == "backup-file" or "of a.yml?" in problem.message


def test_what_to_do_about_a_backup() -> None:
    """Nobody needs to know what a backup is to get rid of one."""
    problem = explain_copy(FOLDER / "a.yml~")
    assert problem
    assert problem.message == "this is a backup that a program has put aside; it is left out"
    assert problem.fix == "delete it, if nobody needs it"


def test_what_to_do_about_a_copy() -> None:
    """Whoever began a new entry with a copy of another is told how to go on."""
    problem = explain_copy(FOLDER / "a (1).yml")
    assert problem
    assert problem.message == "is this a copy of a.yml? It is left out"
    assert problem.fix == (
        "delete it; or, if it is an entry of its own, give the file the id of that entry"
    )


@pytest.mark.parametrize("name", ["a.yml", "copy-of-a.yml", "photocopy.yml", "a-1.yml", "copy.yml"])
def test_entries_are_not_taken_for_copies(name: str) -> None:
    """A file that has the name of an id is read, whatever the id says."""
    assert explain_copy(PurePosixPath("content/terms") / name) is None


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("a.yaml", "rename the file:  a.yml"),
        ("a.yml.txt", "rename the file:  a.yml"),
        ("a.YML", "rename the file:  a.yml"),
        ("a.docx", "copy its words into a plain text file that ends in .yml"),
        ("a.html", "rename it so that it ends in .yml"),
    ],
)
def test_a_wrong_ending_gets_the_right_name(name: str, fix: str) -> None:
    """The message says what the file should be called, or that another name does not help."""
    problem = explain_ending(FOLDER / name, (".yml",))
    assert fix in problem.fix
    assert problem.file == FOLDER / name
    assert (problem.code, problem.message) == ("wrong-ending", "files in this folder end in .yml")
