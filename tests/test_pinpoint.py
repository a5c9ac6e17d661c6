"""A problem points at the words it is about, at a cost that does not grow with the file."""

from pathlib import PurePosixPath

from builder.model import Source, Span
from builder.text.pinpoint import Mistake, report
from builder.yamlfile import read_yaml
from tests.work import count_steps

FILE = PurePosixPath("content/glossaries/flight.yml")


def _mistake(words: str, line: int) -> Mistake:
    return Mistake("wrong", "it is wrong", "mend it", words, line)


def _source(entries: int) -> Source:
    lines = (f"t{n}:\n  text: |\n    One of {n}\n    and two\n" for n in range(entries))
    document, _ = read_yaml("".join(lines).encode(), FILE, frozenset())
    assert document
    return Source("terms/t0", {}, ("t0",), document)


def _place(words: str, line: int) -> Span:
    problem = report(_source(2), ("text",), _mistake(words, line))
    return Span(problem.line, problem.column, problem.width)


def test_words_are_found_on_their_line() -> None:
    """The line that is named is searched first, then those after it, then those before."""
    assert _place("two", 2) == Span(4, 9, 3)
    assert _place("One", 3) == Span(3, 5, 3)


def test_words_of_the_next_field_are_not_meant() -> None:
    """Words that stand only in another field are not pointed at: the field itself is."""
    assert _place("of 1", 1) == Span(2, 9, 1)


def test_many_problems_in_a_long_file_are_cheap() -> None:
    """After the first problem of a file, one more costs the same however long the file is."""

    def count(entries: int) -> int:
        source = _source(entries)
        report(source, ("text",), _mistake("two", 2))
        return count_steps(lambda: report(source, ("text",), _mistake("two", 2)))

    assert count(400) <= count(4) + 20
