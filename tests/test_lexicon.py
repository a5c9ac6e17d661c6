"""The lexicon finds the names that stand in a text as names."""

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.linking.lexicon import Match, build_lexicon
from builder.model import Case, Name
from tests.work import count_steps

thorough = settings(max_examples=1000, derandomize=True, deadline=None)
words = st.sampled_from(("alpha", "beta", "gamma", "delta", "alphabet"))
phrases = st.lists(words, min_size=1, max_size=3).map(" ".join)
names = st.dictionaries(phrases, st.sampled_from(("a/one", "a/two", "a/three")), max_size=8)


def _find(text: str, *names: Name) -> list[tuple[str, str]]:
    matches = build_lexicon(names).find(text)
    return [(match.surface, ", ".join(match.addresses)) for match in matches]


def test_a_match_tells_where_it_is() -> None:
    """A match gives its place in the text as typed, however the name is typed there."""
    text = "In\u00a0 the\u00adre:  ST\u00adRASSE!"
    (match,) = build_lexicon([Name("Straße", "places/street")]).find(text)
    assert match == Match(13, 21, "ST\u00adRASSE", ("places/street",))
    assert text[match.start : match.end] == match.surface


ACCEPTED: list[tuple[str, Case, str]] = [
    ("lander", "smart", "lander Lander LANDER"),
    ("lander", "exact", "lander"),
    ("lander", "insensitive", "lander Lander LANDER lanDer"),
    ("Moon", "smart", "Moon MOON"),
    ("Moon", "exact", "Moon"),
    ("US", "smart", "US"),
    ("US", "insensitive", "us Us US"),
    ("Go", "smart", "Go"),
    ("spy", "smart", "spy"),
    ("NASA", "smart", "NASA"),
    ("van Allen", "smart", "van Allen,Van Allen,VAN ALLEN"),
    ("éclair", "smart", "éclair Éclair ÉCLAIR"),
]


@pytest.mark.parametrize(("name", "case", "accepted"), ACCEPTED)
def test_capitals(name: str, case: Case, accepted: str) -> None:
    """Each rule for capitals accepts the spellings shown here and no others."""
    forms = {name, name.upper(), name.lower(), name.capitalize(), name[0].upper() + name[1:]}
    forms |= {"lanDer"} if name == "lander" else set()
    found = {form for form in forms if _find(form, Name(name, "a/one", case))}
    assert found == set(accepted.split("," if "," in accepted else " "))


def test_spelling_decides_between_owners() -> None:
    """Of two owners of a name, the one who spells it exactly so is meant."""
    pair = Name("Eagle", "ships/eagle"), Name("eagle", "terms/bird")
    assert _find("Eagle eagle EAGLE", *pair) == [
        ("Eagle", "ships/eagle"),
        ("eagle", "terms/bird"),
        ("EAGLE", "ships/eagle, terms/bird"),
    ]


def test_one_owner_with_two_spellings() -> None:
    """Two spellings of one entry are not ambiguous."""
    pair = Name("Shi'a", "terms/shia"), Name("Shi’a", "terms/shia", "insensitive")
    assert _find("SHI'A", *pair) == [("SHI'A", "terms/shia")]


def test_no_names() -> None:
    """An empty lexicon, or one of names without letters, finds nothing."""
    assert _find("Moon") == []
    assert _find("Moon \u00ad", Name("\u00ad", "a/one"), Name(" ", "a/two")) == []


def test_ranges() -> None:
    """Names are found inside the given ranges only, the shorter one where the longer juts out."""
    lexicon = build_lexicon([Name("Sea of Moon", "a/sea"), Name("Moon", "a/moon")])
    text = "Sea of Moon, Moon"
    found = lexicon.find_within(text, ((0, 5), (7, 11), (13, 16)))
    assert [(match.start, match.addresses) for match in found] == [(7, ("a/moon",))]


def _find_naively(text: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Find names in plain words: at each word the longest name, then go on behind it."""
    done = 0
    for word in re.finditer(r"\w+", text):
        if word.start() < done:
            continue
        ends = [
            word.start() + len(name)
            for name in names
            if re.match(re.escape(name) + r"\b", text[word.start() :])
        ]
        if ends:
            done = max(ends)
            yield word.start(), done


@thorough
@given(st.lists(words, max_size=30).map(" ".join), names)
@example("alpha beta alpha", {"alpha beta alpha beta": "a/one", "beta": "a/two"})
def test_plain_words(text: str, names: dict[str, str]) -> None:
    """In plain words the names found are those that a patient reader would find."""
    lexicon = build_lexicon(Name(name, address) for name, address in names.items())
    found = [(match.start, match.end) for match in lexicon.find(text)]
    assert found == list(_find_naively(text, list(names)))


@thorough
@given(
    st.text() | st.text("aA'’-.@ \n\u00ad\u0301ßİ1", max_size=30), st.lists(st.text(), max_size=4)
)
def test_any_text(text: str, names: list[str]) -> None:
    """Matches never overlap, come from left to right, and lie inside the text, whatever it is."""
    lexicon = build_lexicon(Name(name, "a/one", "insensitive") for name in (*names, "a", "A-a"))
    done = 0
    for match in lexicon.find(text):
        assert done <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.surface
        done = match.end


@thorough
@given(st.text(), st.text("ab ", min_size=1))
def test_a_name_is_found_in_itself(before: str, name: str) -> None:
    """A name between blanks is found, whatever stands further away."""
    text = f"{before} {name.strip()} "
    found = build_lexicon([Name(name, "a/one", "insensitive")]).find(text)
    assert bool(found) == bool(name.strip())


@pytest.mark.parametrize(
    "piece", ["aa", "a ", "'a", "a.", "-a", "C+", "a\u0301", "1-", "\u00ad", "ß"]
)
def test_work_grows_with_the_text_only(piece: str) -> None:
    """Ten times the text is ten times the work, even on text made to be difficult."""
    names = ["a", "a a", "a a a", "aa", "aaa", "C+", "C++", "1", "1-1", "ss", "ß", "'a", "a.a"]
    lexicon = build_lexicon(Name(name, f"a/{number}") for number, name in enumerate(names))
    small = count_steps(lambda: lexicon.find(piece * 100))
    large = count_steps(lambda: lexicon.find(piece * 1000))
    assert large < 12 * small + 1000


def test_work_does_not_grow_with_the_names() -> None:
    """With a thousand times the names, a text with the same mentions is the same work."""
    text = "Buzz Aldrin saw the Moon. " * 50
    few = [Name("Moon", "a/moon"), Name("Buzz Aldrin", "a/aldrin")]
    many = [*few, *(Name(f"Crater {number}", f"a/crater-{number}") for number in range(2000))]
    small, large = build_lexicon(few), build_lexicon(many)
    assert count_steps(lambda: small.find(text)) == count_steps(lambda: large.find(text))
