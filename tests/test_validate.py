"""Content becomes a site, or every mistake of every file is named in one run."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.checking.validate import validate
from builder.entries import Kind
from builder.kinds import KINDS
from builder.linking.linked import link_site
from builder.loading.entryfiles import Contents, read_book, read_entry
from builder.loading.load import Loaded, load_content
from builder.model import InvalidContent, Problem
from tests.sites import read_quietly
from tests.strange import mutations

FIXTURES = Path(__file__).parent / "fixtures"
EXAMPLE = FIXTURES / "site" / "content"
INVALID = sorted((FIXTURES / "invalid").glob("*.yml"))
MISTAKES = FIXTURES / "mistakes"
WORDING = yaml.safe_load((FIXTURES / "wording.yml").read_text(encoding="utf-8"))
JARGON = re.compile(r"\b(mapping|scalar|token|sequence|null|dict|tuple|str|pydantic|regex)\b", re.I)


def _problems(content: Path) -> tuple[Problem, ...]:
    """Check and link; give every problem in the order in which a contributor sees them."""
    site, wrong = validate(load_content(content, KINDS), KINDS)
    return tuple(sorted({*wrong, *link_site(site)[1]}))


@dataclass(frozen=True)
class Example:
    """The example site with one file more, which says in its first lines what is wrong with it."""

    content: Path
    file: str
    expected: list[str]


def _prepare(invalid: Path, root: Path) -> Example:
    text = invalid.read_text(encoding="utf-8")
    content = root / "content"
    shutil.copytree(EXAMPLE, content)
    first, *others = text.splitlines()
    file = first.removeprefix("# file: ")
    (content / file).write_text(text, encoding="utf-8")
    mark = "# expect: "
    return Example(content, file, [one.removeprefix(mark) for one in others if mark in one])


def _problem_of(root: Path, file: str, text: str) -> Problem:
    """Put a text in the place of a file of the example site; one problem must come of it."""
    content = root / "content"
    shutil.copytree(EXAMPLE, content)
    (content / file).write_text(text, encoding="utf-8")
    (problem,) = _problems(content)
    return problem


def test_the_example_is_a_site() -> None:
    """Right content gives a site with every entry and every book of it."""
    loaded = load_content(EXAMPLE, KINDS)
    site, problems = validate(loaded, KINDS)
    assert problems == ()
    assert set(site.entries) == {source.address for source in loaded.sources}
    assert set(site.books) == {book.address for book in loaded.books}
    assert site.lost == frozenset()
    assert site.drafts == {}


@pytest.mark.parametrize("invalid", INVALID, ids=lambda path: path.stem)
def test_every_mistake_of_a_file_is_found(invalid: Path, tmp_path: Path) -> None:
    """A file gives exactly the problems it announces, each on its line.

    In another file nothing is wrong but what two files share: a name, an id.
    """
    example = _prepare(invalid, tmp_path)
    found = _problems(example.content)
    here = [one for one in found if str(one.file) == f"content/{example.file}"]
    assert [f"{one.line} {one.code}" for one in here] == example.expected
    assert {one.code for one in found if one not in here} <= {"name-taken", "duplicate-id"}


@pytest.mark.parametrize("invalid", INVALID, ids=lambda path: path.stem)
def test_messages_are_for_people(invalid: Path, tmp_path: Path) -> None:
    """Every problem says in plain words what is wrong and what right looks like."""
    for one in _problems(_prepare(invalid, tmp_path).content):
        assert not JARGON.search(f"{one.message} {one.fix}")
        assert one.message
        assert one.fix


def test_one_run_finds_all_mistakes_of_all_files() -> None:
    """Two folders full of mistakes of more than forty kinds give all of them at their places."""
    with pytest.raises(InvalidContent) as caught:
        read_quietly(MISTAKES)
    found = caught.value.problems
    places = [f"{one.file}:{one.line}:{one.column} {one.code}" for one in found]
    assert places == (MISTAKES / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert len({one.code for one in found}) > 40


ACTOR = """\
title: Gene Kranz
type: person
role: flight director
summary: The flight director of the landing.
confidence: high
sources: [nasa-1969]
"""


@pytest.mark.parametrize("case", WORDING, ids=lambda case: case["message"])
def test_what_is_wrong_and_what_is_right(case: dict[str, str], tmp_path: Path) -> None:
    """One mistake gives one problem, and its words name the thing and the way out."""
    text = ACTOR.replace(case["old"], case["new"], 1)
    problem = _problem_of(tmp_path, "actors/kranz.yml", text)
    assert case["message"] in problem.message
    assert case["fix"] in problem.fix


def test_a_mistake_hides_no_other_in_its_entry(tmp_path: Path) -> None:
    """References in the right fields of an entry are checked although another field is wrong."""
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE, content)
    relations = "relations:\n  - {kind: friend of, actor: nobody, sources: [nasa-1969, nothing]}\n"
    text = f"{ACTOR.replace('high', 'hihg')}{relations}see_also: [armstrong, actors/noone]\n"
    (content / "actors/kranz.yml").write_text(text, encoding="utf-8")
    assert [(one.line, one.column, one.code) for one in _problems(content)] == [
        (5, 13, "not-one-of"),
        (8, 12, "not-one-of"),
        (8, 30, "unknown-ref"),
        (8, 59, "unknown-ref"),
        (9, 12, "bad-ref-kind"),
        (9, 23, "unknown-ref"),
    ]


def test_nothing_follows_from_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """One broken file gives its own problem, not one for each reference to what is in it."""
    problem = _problem_of(tmp_path, "sources/works.yml", "- title: Works\n")
    assert (str(problem.file), problem.code) == ("content/sources/works.yml", "not-fields")


def test_nothing_follows_from_mistakes_in_the_settings(tmp_path: Path) -> None:
    """Settings with a mistake are one problem; the entries are checked all the same."""
    problem = _problem_of(tmp_path, "site.yml", "title: T\nlicence: CC0\narticle: landing\n")
    assert (problem.code, problem.message) == (
        "missing-field",
        "the field “description” is missing",
    )


def test_fields_of_explainers_in_the_settings_are_one_mistake(tmp_path: Path) -> None:
    """Only plain texts have their fields in site.yml; any other kind there is an unknown field."""
    settings = "title: T\ndescription: D\nlicence: CC0\nexplainers:\n  flight: {title: Flight}\n"
    problem = _problem_of(tmp_path, "site.yml", settings)
    assert (problem.line, problem.code) == (4, "unknown-field")


def _fill(found: Contents, loaded: Loaded) -> Loaded:
    return Loaded(
        loaded.settings,
        (*loaded.books, *found.books),
        (*loaded.sources, *found.entries),
        found.problems,
        found.lost,
    )


FILES = {
    "actors": "actors/armstrong.yml",
    "terms": "glossaries/flight.yml",
    "places": "places/moon.yml",
}
STRANGE = st.sampled_from([kind for kind in KINDS if kind.name in FILES]).flatmap(
    lambda kind: st.tuples(st.just(kind), mutations(EXAMPLE / FILES[kind.name]))
)


@settings(derandomize=True, max_examples=200, deadline=3000)
@given(STRANGE)
def test_no_content_is_too_strange(one: tuple[Kind, bytes]) -> None:
    """Whatever an entry holds, the site is linked, and what is wrong is explained in its lines."""
    kind, raw = one
    read = read_book if kind.books else read_entry
    found = read(raw, PurePosixPath("content", FILES[kind.name]), kind)
    loaded = _fill(found, Loaded(None, (), (), ()))
    site, wrong = validate(loaded, KINDS)
    linked, unlinked = link_site(site)
    assert linked.site == site
    for problem in (*wrong, *unlinked):
        assert problem.line >= 1
        assert 1 <= problem.column <= len(problem.excerpt) + 1
        assert "\n" not in str(problem)
