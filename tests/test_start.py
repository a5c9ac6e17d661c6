"""Starting an entry writes one file, never over another, and says plainly why it does not."""

from pathlib import Path

import pytest

from builder.checking.validate import validate
from builder.entries import Kind
from builder.growing.answers import CannotStart
from builder.growing.start import Wish, find_kind, list_books, start_entry
from builder.kinds import KINDS
from builder.loading.folder import NoFolder
from builder.loading.load import load_content
from builder.pipeline import read_site
from tests.filled import Filling, fill
from tests.sites import copy_example


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a copy of the example's content."""
    return copy_example(tmp_path) / "content"


def _wish(kind: Kind, book: str) -> Wish:
    return Wish(kind, "xx-new", book if kind.books else "", {})


@pytest.mark.parametrize("book", ["landing", "new-book"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_new_entry_is_read_and_says_what_is_missing(kind: Kind, book: str, content: Path) -> None:
    """The loader finds the entry without a mistake in it; then the check names its empty fields."""
    target = start_entry(content, _wish(kind, book)).file
    loaded = load_content(content, KINDS)
    assert loaded.problems == ()
    assert f"{kind.name}/xx-new" in {source.address for source in loaded.sources}
    _, problems = validate(loaded, KINDS)
    assert {problem.file.name for problem in problems} == {target.name}
    assert "empty-value" in {problem.code for problem in problems}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_filled_entry_passes_the_check(kind: Kind, content: Path) -> None:
    """When every needed field is given, what is written has no mistake, and no field is open."""
    values = fill(kind.model, kind.name, Filling("new", required_only=True))
    book = next(iter(list_books(content, kind)), "") if kind.books else ""
    started = start_entry(content, Wish(kind, "xx-new", book, {**values, "title": "A new one"}))
    assert started.open_fields == (("body",) if kind.name == "explainers" else ())
    assert f"{kind.name}/xx-new" in read_site(content).site.entries


TERM, ACTOR, ARTICLE = find_kind("term"), find_kind("actors"), find_kind("article")
TRANSLATION = find_kind("translation")
REFUSED = (
    (Wish(TRANSLATION, "german", "", {}), r"“german” is not the short name .*, write  de\."),
    (Wish(TRANSLATION, "German", "", {}), r"“German” is not the short name .*, write  de\."),
    (Wish(TRANSLATION, "", "", {}), "needs an id"),
    (Wish(TERM, "orbit", "", {}), "exists already"),
    (Wish(TERM, "bird", "", {"title": "EAGLE"}), "“EAGLE” is a name"),
    (Wish(TRANSLATION, "klingon-x", "", {}), "such as de for German, sw for Swahili"),
    (Wish(ACTOR, "", "", {}), "needs an id"),
    (Wish(ACTOR, "a" * 81, "", {}), "too long for an id"),
    (Wish(ACTOR, "Neil Armstrong", "", {}), "not a valid id"),
    (Wish(ACTOR, "con", "", {}), "Windows keeps"),
    (Wish(ACTOR, "../x", "", {}), "not a valid id"),
    (
        Wish(ACTOR, "armstrong", "", {}),
        "exists already: “Neil Armstrong” .content/actors/armstrong",
    ),
    (Wish(ACTOR, "armstrong", "", {}), "choose another id: armstrong-actor or armstrong-2"),
    (Wish(ARTICLE, "wire", "", {}), "exists already"),
    (
        Wish(TERM, "orbit", "flight", {}),
        "exists already: “orbit” .content/glossaries/flight.yml, line",
    ),
    (Wish(TERM, "orbit", "other", {}), "exists already"),
    (Wish(TERM, "crater", "", {}), "--book which file a term goes into: there is flight"),
    (Wish(TERM, "crater", "../../x", {}), "not a valid id"),
    (Wish(ACTOR, "new", "crew", {}), "leave out --book"),
    (Wish(TERM, "bird", "flight", {"title": "EAGLE"}), "“EAGLE” is a name .* “lunar module”"),
    (Wish(TERM, "bird", "flight", {"title": "x", "aliases": ["Aldrin"]}), "“Buzz Aldrin”"),
)


@pytest.mark.parametrize(("wish", "words"), REFUSED)
def test_a_wrong_wish_is_refused(wish: Wish, words: str, content: Path) -> None:
    """Nothing is written, and the message says what right looks like."""
    before = _read_all(content)
    with pytest.raises(CannotStart, match=words):
        start_entry(content, wish)
    assert _read_all(content) == before


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    """A mistyped folder is named; no second content/ begins there."""
    with pytest.raises(NoFolder, match="no folder"):
        start_entry(tmp_path / "contnet", Wish(ACTOR, "x", "", {}))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", [b"title: [\n", b"title: \xff\nterms:\n  a:\n    title: A\n"])
def test_a_book_with_a_mistake_is_left_alone(broken: bytes, content: Path) -> None:
    """A file that cannot be read is not made worse."""
    book = content / "glossaries" / "flight.yml"
    book.write_bytes(broken)
    with pytest.raises(CannotStart, match="has a mistake in it"):
        start_entry(content, Wish(TERM, "crater", "flight", {}))
    assert book.read_bytes() == broken


def test_an_entry_with_mistakes_is_not_written_over(content: Path) -> None:
    """A file that cannot be read keeps its id."""
    (content / "actors" / "lost.yml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(CannotStart, match="exists already"):
        start_entry(content, Wish(ACTOR, "lost", "", {}))


def test_names_that_are_never_linked_may_be_the_same(content: Path) -> None:
    """A name is free where no link would come of it: of a claim, or with `auto_link: no`."""
    claim = Wish(find_kind("claim"), "x", "landing", {"title": "orbit"})
    word = Wish(TERM, "y", "flight", {"title": "orbit", "auto_link": "no"})
    assert start_entry(content, claim).near == ""
    assert "“orbit” (content/glossaries/flight.yml" in start_entry(content, word).near


def test_no_kind_is_guessed() -> None:
    """A kind that does not exist is refused with the list of those that do."""
    with pytest.raises(
        CannotStart, match=r"no kind “astronaut”\. Write one of: article, explainer"
    ):
        find_kind("astronaut")


def test_an_editor_finds_the_schema(content: Path) -> None:
    """A new file names its schema in the first line, where the schemas stand beside the content."""
    (content.parent / "schemas").mkdir()
    (content.parent / "schemas" / "actors.json").write_text("{}", encoding="utf-8")
    file = start_entry(content, Wish(ACTOR, "x", "", {})).file
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schemas/actors.json"
    assert (file.parent / first.partition("=")[2]).is_file()
    other = start_entry(content, Wish(find_kind("plan"), "x", "", {})).file
    assert "$schema" not in other.read_text(encoding="utf-8")


def _read_all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("said", "name"), [("person", "actors"), ("group", "actors"), ("word", "terms")]
)
def test_everyday_words_name_kinds(said: str, name: str) -> None:
    """What people say is understood, beside what the project calls it."""
    assert find_kind(said).name == name
