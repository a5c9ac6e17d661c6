"""Ids: which are right, what is proposed instead of others, and that no two are the same."""

from pathlib import PurePosixPath

import pytest

from builder.ids import (
    LONGEST,
    LONGEST_SUGGESTION,
    RESERVED,
    RULE,
    explain_id,
    find_id_problems,
    make_id,
    suggest_id,
)
from builder.model import Document, Problem, Source, Span
from builder.words import shorten


@pytest.mark.parametrize("text", ["a", "7", "orbit", "low-orbit", "a-1-b", "x" * LONGEST])
def test_right_ids(text: str) -> None:
    """Small letters, digits and single hyphens between them."""
    assert explain_id(text) is None


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Orbit", "orbit"),
        ("low orbit", "low-orbit"),
        ("low_orbit", "low-orbit"),
        ("-orbit", "orbit"),
        ("orbit-", "orbit"),
        ("low--orbit", "low-orbit"),
        ("Müller & Söhne", "muller-sohne"),
        ("../../index", "index"),
        ("orbit\n", "orbit"),
        ("a.b", "a-b"),
    ],
)
def test_wrong_ids_get_a_proposal(text: str, better: str) -> None:
    """The message repeats the id and the rule, and proposes one that is right."""
    assert explain_id(text) == (
        "bad-id",
        f"“{text}” is not a valid id: {RULE}",
        f"write:  {better}",
    )
    assert explain_id(better) is None


def test_an_id_that_is_too_long_is_told_with_its_length() -> None:
    """One letter more than allowed: the message has the number, and not all of a long id."""
    assert explain_id("x" * (LONGEST + 1)) == (
        "bad-id",
        f"“{shorten('x' * (LONGEST + 1))}” is too long for an id: it has {LONGEST + 1} letters",
        f"choose one of {LONGEST} letters at most",
    )


@pytest.mark.parametrize("text", ["", "луна", "---", "!"])
def test_where_nothing_can_be_proposed(text: str) -> None:
    """An id without a letter of the Latin alphabet needs a person."""
    code, message, fix = explain_id(text) or ("", "", "")
    assert (code, fix) == ("bad-id", "choose another id")
    assert RULE in message


def test_names_of_windows_are_reserved() -> None:
    """All twenty-four names of devices are refused, with a way out that is right."""
    assert {"con", "prn", "aux", "nul", "com0", "com9", "lpt0", "lpt9"} <= RESERVED
    assert len(RESERVED) == 24
    for name in RESERVED:
        assert explain_id(name) == (
            "reserved-name",
            f"“{name}” is a name that Windows keeps for itself",
            f"choose another id, for example {name}-1",
        )
        assert explain_id(f"{name}-1") is None


@pytest.mark.parametrize("text", ["com10", "lpt", "com", "cons", "nul-1"])
def test_near_names_are_not_reserved(text: str) -> None:
    """Only the very names are refused."""
    assert explain_id(text) is None


@pytest.mark.parametrize(
    ("text", "made"),
    [("The Sea of Tranquillity", "the-sea-of-tranquillity"), ("  a  ", "a"), ("é", "e"), ("", "")],
)
def test_an_id_is_made_of_words(text: str, made: str) -> None:
    """Letters lose their marks, everything else becomes one hyphen."""
    assert make_id(text) == made


@pytest.mark.parametrize(
    ("title", "suggested"),
    [
        ("The Sea of Tranquillity", "the-sea-of-tranquillity"),
        ("x" * 36 + " abc", "x" * 36 + "-abc"),
        ("x" * 36 + " abc d", "x" * 36 + "-abc"),
        ("ab " + "x" * 38 + " d", "ab"),
        ("a b " + "x" * 40, "a-b"),
        ("x" * 50, "x" * LONGEST_SUGGESTION),
        ("!?", ""),
    ],
)
def test_an_id_is_suggested_of_the_first_words(title: str, suggested: str) -> None:
    """As many whole words as fit; only a word that is too long by itself is cut."""
    assert suggest_id(title) == suggested
    assert len(suggested) <= LONGEST_SUGGESTION


def _source(address: str, file: str, line: int) -> Source:
    path = () if line == 1 else ("terms", address.partition("/")[2])
    lines = ("x: y",) * 9
    document = Document(PurePosixPath(file), {}, lines, {}, {path: Span(line, 3, 2)})
    return Source(address, {}, path, document)


def _told(*sources: Source) -> list[Problem]:
    return list(find_id_problems(sources))


def test_an_id_that_is_used_twice_is_shown_at_both_places() -> None:
    """Each place names the other one, with file and line."""
    one, other = _source("terms/a", "one.yml", 4), _source("terms/a", "two.yml", 7)
    first, second = _told(one, other)
    assert (str(first.file), first.line, first.column, first.code) == (
        *("two.yml", 7, 3),
        "duplicate-id",
    )
    assert first.message == "the id “a” is already used in one.yml, line 4"
    assert (str(second.file), second.line, second.code) == ("one.yml", 4, "duplicate-id")
    assert second.message == "the id “a” is already used in two.yml, line 7"
    assert {one.fix for one in (first, second)} == {
        "give one of the two another id, or make one entry of them"
    }


def test_ids_that_differ_in_capitals_are_the_same_on_some_disks() -> None:
    """Both are shown; the wrong one gets its proposal as well."""
    found = _told(_source("terms/ab", "one.yml", 4), _source("terms/aB", "two.yml", 7))
    assert [one.code for one in found] == ["bad-id", "case-collision", "case-collision"]
    assert found[1].message == "“aB” and “ab” (one.yml, line 4) differ only in capital letters"


def test_an_id_with_slashes_is_one_id() -> None:
    """What stands behind the first slash is the id, so that a way out of the folder is seen."""
    one, other = _source("terms/../x", "one.yml", 4), _source("terms/../x", "two.yml", 7)
    found = _told(one, other)
    assert {one.fix for one in found if one.code == "bad-id"} == {"write:  x"}
    assert "“../x”" in found[0].message
    assert "the id “../x” is already used" in found[2].message


def test_the_same_id_in_two_kinds_is_no_mistake() -> None:
    """An address has a kind and an id: terms/a is not actors/a."""
    assert _told(_source("terms/a", "one.yml", 4), _source("actors/a", "two.yml", 7)) == []


@pytest.mark.parametrize(
    ("address", "line", "fix"),
    [
        ("actors/Neil A", 1, "rename the file:  neil-a.yml"),
        ("actors/Neil A", 4, "write:  neil-a"),
        ("actors/луна", 1, "choose another id"),
        ("actors/con", 1, "rename the file:  con-1.yml"),
        ("actors/con", 4, "choose another id, for example con-1"),
        ("actors/CON", 1, "rename the file:  con-1.yml"),
        ("actors/CON", 4, "write:  con-1"),
        ("actors/neil/a", 1, "rename the file:  neil-a.yml"),
        (f"actors/A{'b' * 79}", 1, f"rename the file:  a{'b' * 79}.yml"),
        (f"actors/A{'b' * 80}", 1, "choose one of 80 letters at most"),
    ],
)
def test_a_file_is_renamed_and_an_id_is_written(address: str, line: int, fix: str) -> None:
    """Where the id is the name of a file, the way out says how to name the file."""
    (problem,) = _told(_source(address, "Neil A.yml", line))
    assert problem.fix == fix
