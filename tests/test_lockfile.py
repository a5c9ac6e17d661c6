"""The file urls.lock is read as it is written, and a wrong line is told."""

from pathlib import Path, PurePosixPath

import pytest

from builder.kinds import KINDS
from builder.loading.load import load_content
from builder.promising.lockfile import HEAD, Promise, read_lock, write_lock
from builder.words import shorten
from builder.yamlfile import MAX_BYTES
from tests.sites import copy_example

FILE = PurePosixPath("content/urls.lock")


def test_a_long_list_is_read(tmp_path: Path) -> None:
    """It grows with every page, and may be longer than a file that somebody writes."""
    root = copy_example(tmp_path)
    lock = root / "content/urls.lock"
    lines = (f"/glossaries/flight/#orbit-{number} terms/orbit\n" for number in range(30_000))
    lock.write_text("".join(lines), encoding="utf-8")
    assert lock.stat().st_size > MAX_BYTES
    loaded = load_content(root / "content", KINDS)
    assert loaded.problems == ()
    assert len(loaded.lock.promises) == 30_000


def test_what_is_written_is_read_again() -> None:
    """Permalinks stand one a line, sorted, each with its entry if it has one."""
    text = write_lock({"/b/#x": "terms/x", "/a/": ""})
    assert text == f"{HEAD}/a/\n/b/#x terms/x\n"
    lock, problems = read_lock(text.encode(), FILE)
    first = HEAD.count("\n") + 1
    assert lock.promises == (Promise("/a/", "", first), Promise("/b/#x", "terms/x", first + 1))
    assert problems == ()


def test_a_line_that_is_no_address_is_told() -> None:
    """A mark of two versions in conflict is named with its line; the other lines are read."""
    lock, problems = read_lock(b"/a/\n<<<<<<< HEAD\n/b/ terms/x extra\n", FILE)
    assert [promise.permalink for promise in lock.promises] == ["/a/"]
    assert [(one.line, one.code) for one in problems] == [(2, "bad-promise"), (3, "bad-promise")]
    assert "“<<<<<<< HEAD”" in problems[0].message


@pytest.mark.parametrize(
    "line",
    [
        *("/../x/", "/x/../y/", "//x/", "x/", "/x", "/X/", "/x y/", "/x/?a=b", "/x/#a#b", "/x/#"),
        *("https://example.org/", "/x/ terms", "/x/ terms/..", "/x/ terms/a/b", "/x/ Terms/a"),
        *("/x/  terms/a", "/x.", "/.x", "/x/\u0430/", "/x/ terms/\u0430"),
    ],
)
def test_what_is_no_promise(line: str) -> None:
    """Nothing is promised outside of the site, and nothing that no page or entry can be called."""
    lock, (problem,) = read_lock(f"# first\n{line}\n".encode(), FILE)
    assert lock.promises == ()
    assert (problem.file, problem.code) == (FILE, "bad-promise")
    assert (problem.line, problem.column) == (2, 1)
    assert problem.width == len(line)
    assert problem.message == f"this line is no address of the site: “{shorten(line)}”"
    assert problem.fix.startswith("take the change to this line back: the command `addresses --ac")
    assert problem.excerpt == line


@pytest.mark.parametrize(
    "line", ["/", "/x/", "/x/y-1/", "/x/#a-1", "/#a", "/x.csv", "/x/y.tar.gz", "/x/ terms/a-1"]
)
def test_what_is_a_promise(line: str) -> None:
    """Pages, places in them and files can be promised, each with its entry or without."""
    lock, problems = read_lock(f"  {line}  \n\n # remark\n".encode(), FILE)
    permalink, _, address = line.partition(" ")
    assert lock.promises == (Promise(permalink, address, 1),)
    assert problems == ()


def test_a_broken_promise_is_told_at_its_line() -> None:
    """The mark stands under the permalink, not under the entry behind it."""
    lock, _ = read_lock(b"# first\n/a/#b terms/b\n", FILE)
    problem = lock.problem(lock.promises[0], "lost-address", "gone", "put it back")
    assert (problem.line, problem.column, problem.width) == (2, 1, 5)
    assert (problem.code, problem.message, problem.fix) == ("lost-address", "gone", "put it back")


def test_a_file_that_is_no_text_is_told() -> None:
    """A file saved in another encoding is one problem, not a crash, and it is read all the same."""
    lock, problems = read_lock("/a/".encode("utf-16"), FILE)
    assert [promise.permalink for promise in lock.promises] == ["/a/"]
    assert [(problem.file, problem.code) for problem in problems] == [(FILE, "not-utf-8")]
