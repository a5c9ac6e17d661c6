"""Problems as a person reads them."""

import io
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from rich.cells import cell_len
from rich.console import Console

from builder.model import Problem
from builder.telling.report import count_problems, format_problem, make_visible, print_problems

FILE = PurePosixPath("content/actors/armstrong.yml")
GUIDE = "docs/contributing/errors.md"


def _problem(excerpt: str, marked: str, message: str = "a mistake") -> Problem:
    column = excerpt.index(marked) + 1
    return Problem(FILE, 4, column, "code", message, "write it right", excerpt, len(marked))


def _quoted(problem: Problem) -> tuple[str, str]:
    _, line, mark, *_ = format_problem(problem, GUIDE).split("\n")
    return line, mark


def test_a_problem_has_place_line_mark_and_way_out() -> None:
    """Everything needed to mend a mistake is in four lines."""
    text = format_problem(
        _problem("confidense: high", "confidense", "“confidense” is no field"), GUIDE
    )
    assert text == (
        "content/actors/armstrong.yml:4:1: [code] “confidense” is no field\n"
        "    4 | confidense: high\n"
        "      | ^^^^^^^^^^\n"
        "  fix: write it right\n"
        "  more: docs/contributing/errors.md#code"
    )


@pytest.mark.parametrize(
    ("excerpt", "marked"),
    [
        ("  who: [amstrong]", "amstrong"),
        ("\t\twho: x", "who"),
        ("a\tb: x", "b"),
        ("月面 着陸: x", "着陸"),
        ("🚀🚀 who", "who"),
        ("e\u0301e\u0301 who", "who"),
        ("a\u200bb who", "who"),
        ("a\u00a0b who", "\u00a0"),
        ("\x1b[31m who", "who"),
        ("x" * 500 + " who " + "y" * 500, "who"),
        ("x" * 500, "x" * 500),
        ("月" * 300 + "who", "who"),
        ("summary: The end", "end"),
    ],
)
def test_the_mark_stands_under_the_words(excerpt: str, marked: str) -> None:
    """Tabs, wide letters, marks over letters and long lines do not move it."""
    line, mark = _quoted(_problem(excerpt, marked))
    before = mark[: mark.index("^")]
    shown = make_visible(marked)
    start = next(n for n in range(len(line) + 1) if cell_len(line[:n]) == len(before))
    assert line[start:].startswith(shown[:20])
    assert cell_len(mark) <= cell_len(line)
    assert cell_len(line) <= 110


def test_a_place_at_the_end_of_a_line_has_a_mark() -> None:
    """What is missing behind the last word is shown behind it."""
    problem = Problem(FILE, 4, 7, "code", "a mistake", "", "title:", 1)
    assert _quoted(problem) == ("    4 | title:", "      |       ^")


def test_an_empty_line_is_not_quoted() -> None:
    """Where nothing can be shown, only the words are printed."""
    problem = Problem(FILE, 1, 1, "empty-file", "the file is empty", "delete it")
    assert format_problem(problem, GUIDE).split("\n")[1:-1] == ["  fix: delete it"]


@pytest.mark.parametrize(
    "hidden", ["\x1b", "\x07", "\r", "\n", "\u202e", "\u200b", "\u2028", "\x9b"]
)
def test_nothing_from_a_file_reaches_the_terminal(hidden: str) -> None:
    """Characters that could change what a person sees are printed as their numbers."""
    problem = _problem(f"a{hidden}b", "b", f"the name {hidden} is wrong")
    text = format_problem(problem, GUIDE)
    assert len(text.split("\n")) == 5
    assert text.count(f"<U+{ord(hidden):04X}>") == 2
    assert hidden == "\n" or hidden not in text


def test_nothing_from_a_file_gives_github_orders() -> None:
    """The sign by which GitHub takes orders from a log is broken up, in a line and in a message."""
    told = format_problem(_problem("a: ##[error]b", "a:", "“##[add-mask]x” is wrong"), "errors.md")
    assert "##[" not in told
    assert told.count("## [") == 2


def test_the_number_of_problems_and_files() -> None:
    """The last line counts problems, questions and hints, and the files that have them."""
    one = _problem("title: x", "x")
    other = Problem(PurePosixPath("content/site.yml"), 1, 1, "code", "a mistake")
    assert count_problems([one]) == "1 problem in 1 file"
    assert count_problems([one, one, other]) == "3 problems in 2 files"
    asked = Problem(FILE, 1, 1, "curly-quotes", "meant?")
    assert count_problems([one, asked, asked]) == "1 problem and 2 questions in 1 file"


def test_a_question_says_that_it_is_one() -> None:
    """Who reads a question or a hint sees at once that it stops nothing."""
    asked = Problem(FILE, 1, 1, "curly-quotes", "meant?")
    hint = Problem(FILE, 1, 1, "backup-file", "left out")
    assert ": question [curly-quotes] meant?" in format_problem(asked, GUIDE)
    assert ": hint [backup-file] left out" in format_problem(hint, GUIDE)


def test_what_fix_does_is_said() -> None:
    """A mistake that the command fix mends says so below its way out."""
    text = format_problem(replace(_problem("a", "a"), fixable=True), GUIDE)
    assert text.split("\n")[4] == "       python3 run.py fix does it for you"


MARKUP = _problem("title: [red]x[/red]", "x", "[bold]not bold[/bold]")


def test_a_pipe_gets_plain_lines() -> None:
    """Other programs read exactly what is printed: one problem, an empty line, the number."""
    out = io.StringIO()
    print_problems([MARKUP], Console(file=out, force_terminal=False, width=80), GUIDE)
    assert out.getvalue() == (f"{format_problem(MARKUP, GUIDE)}\n\n1 problem in 1 file\n")


def test_a_terminal_gets_colour_and_the_same_words() -> None:
    """Colour is added on a terminal, and nothing from a file is taken for colour."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=80, color_system="standard")
    print_problems([MARKUP], console, GUIDE)
    assert "\x1b[" in out.getvalue()
    assert "[bold]not bold[/bold]" in out.getvalue()
    assert "title: [red]x[/red]" in out.getvalue()


def test_long_messages_are_not_broken_in_a_pipe() -> None:
    """One problem begins on one line, however long."""
    out = io.StringIO()
    problem = _problem("title: x", "x", "word " * 100)
    print_problems([problem], Console(file=out, width=40), GUIDE)
    assert out.getvalue().startswith(format_problem(problem, GUIDE))
