"""A file is looked through for leaks once, and again as soon as it or a secret is another one."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from builder.keeping.shelf import SEAL
from builder.model import File
from builder.publishing.cleared import LENGTH, find_new_faults, find_new_leaks
from builder.publishing.leaks import KeptBack, Secrets
from builder.rendering.edition import ENDING

SECRETS = Secrets({"nobodycouldhaveknownit": "the note"}, ())
OTHER = Secrets({"theanswertoallofthisisfortytwo": "the key"}, ())
NONE = frozenset[str]()
KEY = "The answer to all of this is forty-two."


def _ask(accept: frozenset[str], right: frozenset[str] = NONE) -> Secrets:
    return Secrets({}, (KeptBack("a quiz, 1", "Which word is it?", accept, right, NONE),))


ASKED = _ask(frozenset({"eagle"}))


def _name(files: Mapping[str, str | bytes]) -> tuple[File, ...]:
    return tuple(File(PurePosixPath(name), content) for name, content in files.items())


def _zip(content: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.html", content)
    return stream.getvalue()


def test_what_is_new_is_looked_through(tmp_path: Path) -> None:
    """A leak is found in a new file, in a changed one, in an archive, and in two that are alike."""
    clean: dict[str, str | bytes] = {"a.html": "<p>Words.</p>", "b.txt": "More words."}
    assert find_new_leaks(_name(clean), SECRETS, tmp_path) == ()
    told = "<p>Nobody could have <b>known</b> it.</p>"
    leaky = {**clean, "a.html": told, "c.html": told, "d.zip": _zip(told)}
    wanted = tuple(
        f"{name}: it tells the note" for name in ("a.html", "c.html", "d.zip/inner.html")
    )
    for _ in range(2):
        assert find_new_leaks(_name(leaky), SECRETS, tmp_path) == wanted


def test_a_new_secret_is_looked_for_everywhere(tmp_path: Path) -> None:
    """A file that told nothing so far tells something as soon as its words are a secret."""
    files = _name({"a.html": f"<p>{KEY}</p>"})
    assert find_new_leaks(files, SECRETS, tmp_path) == ()
    assert find_new_leaks(files, OTHER, tmp_path) == ("a.html: it tells the key",)


def test_a_new_answer_is_looked_for_everywhere(tmp_path: Path) -> None:
    """What is accepted as an answer, and which choice is right, belong to the secrets as well."""
    files = _name({"a.html": "<p>Which word is it? <b>Falcon</b></p>"})
    assert find_new_leaks(files, ASKED, tmp_path) == ()
    falcon = frozenset({"falcon"})
    for secrets in (_ask(falcon), _ask(NONE, falcon)):
        (leak,) = find_new_leaks(files, secrets, tmp_path)
        assert leak.startswith("a.html: ")


def test_how_a_file_is_read_counts(tmp_path: Path) -> None:
    """The same words under another ending are read in another way, so they are read again."""
    rows = 'x,"Which word is it?"\n"eagle",y\n'
    assert find_new_leaks(_name({"a.csv": rows}), ASKED, tmp_path) == ()
    assert find_new_leaks(_name({"a.txt": rows}), ASKED, tmp_path) != ()


def test_a_damaged_list_clears_nothing(tmp_path: Path) -> None:
    """When the list of cleared files is damaged, every file is looked through again."""
    told = _name({"a.html": f"<p>{KEY}</p>"})
    assert find_new_leaks(told, SECRETS, tmp_path) == ()
    for file in [path for path in tmp_path.rglob("*") if path.is_file()]:
        file.write_bytes(file.read_bytes()[:-1])
    assert find_new_leaks(told, OTHER, tmp_path) != ()
    assert find_new_leaks(told, SECRETS, tmp_path) == ()


def test_a_page_that_acts_is_found_each_time(tmp_path: Path) -> None:
    """A page that could act upon a reader is named in every build; cleared ones are not read."""
    acting = '<!doctype html><a href="javascript:x()">y</a>'
    files = _name({"a.html": acting, "b.txt": acting, f"c{ENDING}": _zip(acting)})
    without = find_new_faults(files, None)
    assert {fault.partition(",")[0] for fault in without} == {"a.html", f"c{ENDING}/inner.html"}
    for _ in range(2):
        assert set(find_new_faults(files, tmp_path)) == set(without)


def test_archives_for_other_programs_have_policies_of_their_own(tmp_path: Path) -> None:
    """What a platform of a school unpacks is no page of the site, with a shelf and without one."""
    files = _name({"lessons.imscc": _zip("<!doctype html><style>p {}</style>")})
    assert find_new_faults(files, None) == find_new_faults(files, tmp_path) == ()


def test_two_editions_do_not_forget_one_another(tmp_path: Path) -> None:
    """What was cleared for one edition stays so while the other one is built."""
    first, second = ({"a.html": f"<p>{one}</p>"} for one in ("One.", "Two."))
    for files in (first, second, first):
        assert find_new_leaks(_name(files), SECRETS, tmp_path) == ()
    (kept,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert len(kept.read_bytes()) == SEAL + 2 * LENGTH
