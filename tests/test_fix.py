"""The command fix: what it mends, what it leaves alone, and that nothing else is touched."""

from pathlib import Path, PurePosixPath

import pytest
from typer.testing import CliRunner

from builder.__main__ import application
from builder.fieldnames import all_names
from builder.growing.fix import Fixed, fix_file
from builder.kinds.articles import Article
from builder.kinds.terms import Term
from builder.loading.load import StoredFile
from tests.corpus import BASE, make_mistake

NAMES = all_names(Term)
BEFORE = "title: Flight\nterms:\n  orbit:\n"
AFTER = "    confidence: high  \n    sources: [nasa-1969]\n"


def _fix(raw: bytes) -> Fixed | None:
    file = PurePosixPath("content/glossaries/flight.yml")
    return fix_file(StoredFile(Path("flight.yml"), file, raw, NAMES))


def _mend(line: str) -> str:
    """Mend a line in the middle of a file; everything around it must stay, blanks aside."""
    raw = f"{BEFORE}{line}\n{AFTER}".encode()
    fixed = _fix(raw)
    assert fixed
    assert fixed.text.startswith(BEFORE)
    assert fixed.text.endswith("    confidence: high\n    sources: [nasa-1969]\n")
    return fixed.text.removeprefix(BEFORE).split("\n")[0]


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("    summary: Orbit: a path.", '    summary: "Orbit: a path."'),
        ("    summary: “Orbit: a path.”", '    summary: "Orbit: a path."'),
        ("    summary: *Orbit* is a path.", '    summary: "*Orbit* is a path."'),
        ("    summary: @Nasa says so.", '    summary: "@Nasa says so."'),
        ("    summary: `x` is a sign.", '    summary: "`x` is a sign."'),
        ("    summary: [A path](@/terms/x) round.", '    summary: "[A path](@/terms/x) round."'),
        ("    summary: 'The body's path.'", '    summary: "The body\'s path."'),
        ('    summary: "Orbit" is a path.', "    summary: '\"Orbit\" is a path.'"),
        ('    summary: "A "path" round it."', "    summary: 'A \"path\" round it.'"),
        ('    summary: "A path.”', '    summary: "A path."'),
        ('    summary: "A path.', '    summary: "A path."'),
        ('    summary: "In C:\\Users"', "    summary: 'In C:\\Users'"),
        ("    summary:A path.", "    summary: A path."),
        ("    summary A path.", "    summary: A path."),
        ("    summary = A path.", "    summary: A path."),
        ("    summary：A path.", "    summary: A path."),
        ("    summary:\u00a0A path.", "    summary: A path."),
        ("\t\tsummary: A path.", "    summary: A path."),
        ("\u00a0\u00a0\u00a0\u00a0summary: A path.", "    summary: A path."),
        ("+    summary: A path.", "    summary: A path."),
        ('    "summary: A path, ""round""."', "    summary: 'A path, \"round\".'"),
        ("    summary: A path.   ", "    summary: A path."),
    ],
)
def test_what_is_mended(line: str, mended: str) -> None:
    """What can only have been meant in one way is written so, and nothing around it changes."""
    assert _mend(line) == mended


@pytest.mark.parametrize(
    "text",
    [
        "title: a\nsummary: “a path”\n",
        "title: a\nsummary: 'a' and 'b'\n",
        'title: a\nsummary: "a" and "b"\n',
        "title: a\nsummary: 'Abd's orbit\n",
        "title: a\nsummary: A path\n  goes on: here\n",
        "title: a\nsummary: Orbit: a path # and a remark\n",
        "title: a\n   summary: b\n",
        "title: a\nsummary: > b\n",
        "<<<<<<< a\ntitle: a\n=======\ntitle: b\n>>>>>>> b\n",
        "title: a\ntitle: b\n",
    ],
)
def test_what_is_in_doubt_is_left_alone(text: str) -> None:
    """Where two things may be meant, a person decides."""
    assert _fix(text.encode()) is None


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"\xef\xbb\xbftitle: a\n", "title: a\n"),
        (b"title: a\r\nabout: b\r\n", "title: a\nabout: b\n"),
        (b"title: a", "title: a\n"),
        ("title: café\n".encode("utf-16"), "title: café\n"),
        (b"title: caf\xe9 \x93x\x94\n", "title: café “x”\n"),
    ],
)
def test_encodings_and_line_ends(raw: bytes, text: str) -> None:
    """A file becomes UTF-8 with the line ends of the project, its words as they were."""
    fixed = _fix(raw)
    assert fixed
    assert fixed.text == text


@pytest.mark.parametrize(
    "raw", [b"title: \x81\n", "title: é ".encode() + b"\xe9\n", b"PK\x03\x04", b"", b"\n\n"]
)
def test_bytes_in_doubt_are_left_alone(raw: bytes) -> None:
    """Where nobody can say which letter a byte is, no byte is changed."""
    assert _fix(raw) is None


def test_blanks_with_a_meaning_stay() -> None:
    """Two blanks at the end of a line of a text under the sign | break the line: they stay."""
    assert _fix(b"title: a\nsummary: |\n  one  \n  two\n") is None


def test_the_text_of_an_article_is_not_touched() -> None:
    """Only the fields in front are mended: the article is what it was."""
    body = "Text:  with *signs*  \n\ttitle: x\n"
    raw = f"---\ntitle: A: b\n---\n{body}".encode()
    file = PurePosixPath("content/articles/a.md")
    fixed = fix_file(StoredFile(Path("a.md"), file, raw, all_names(Article)))
    assert fixed
    assert fixed.text == f'---\ntitle: "A: b"\n---\n{body}'


def test_thousands_of_mistakes_are_mended_in_one_run() -> None:
    """A whole file in the same wrong way does not need a second run."""
    raw = "".join(f"a{n}: b: c\n" for n in range(120)).encode()
    fixed = _fix(raw)
    assert fixed
    assert fixed.text == "".join(f'a{n}: "b: c"\n' for n in range(120))


def test_the_command_shows_and_writes(tmp_path: Path) -> None:
    """A dry run shows the lines and writes nothing; the run itself writes what was shown."""
    content = make_mistake(BASE, tmp_path)
    file = content / "glossaries" / "flight.yml"
    old = file.read_text("utf-8")
    file.write_text(old.replace("title: orbit", "title:orbit"), "utf-8")
    wrong = file.read_bytes()
    dry = CliRunner().invoke(application, ["fix", "--dry-run", "--content", str(content)])
    assert dry.exit_code == 0
    assert (
        "   11 -     title:orbit\n      +     title: orbit\n1 file would be changed" in dry.stdout
    )
    assert file.read_bytes() == wrong
    done = CliRunner().invoke(application, ["fix", "--content", str(content)])
    assert "1 file changed" in done.stdout
    assert file.read_text("utf-8") == old


def test_the_command_shows_what_is_blank(tmp_path: Path) -> None:
    """A tab, and spaces behind the words, can be told from what is written in their place."""
    content = make_mistake(BASE, tmp_path)
    file = content / "glossaries" / "flight.yml"
    text = file.read_text("utf-8").replace("    title: orbit", "\ttitle: orbit  ")
    file.write_text(text, "utf-8")
    dry = CliRunner().invoke(application, ["fix", "--dry-run", "--content", str(content)])
    assert "   11 - <tab>title: orbit<2 spaces>\n      +     title: orbit\n" in dry.stdout
