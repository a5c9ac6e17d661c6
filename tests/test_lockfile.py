"""The file urls.lock is read as it is written, and a wrong line is told."""

from pathlib import PurePosixPath

from builder.promising.lockfile import HEAD, Promise, read_lock, write_lock

FILE = PurePosixPath("content/urls.lock")


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


def test_a_file_that_is_no_text_is_told() -> None:
    """A file saved in another encoding is one problem, not a crash, and it is read all the same."""
    lock, problems = read_lock("/a/".encode("utf-16"), FILE)
    assert [promise.permalink for promise in lock.promises] == ["/a/"]
    assert [problem.code for problem in problems] == ["not-utf-8"]
