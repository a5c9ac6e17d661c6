"""An address that was promised never breaks without a word, and the word says what to write."""

from pathlib import Path

import pytest

from builder.model import InvalidContent, Problem
from tests.sites import copy_example, read_quietly


def _promise(root: Path, *lines: str) -> None:
    lock = root / "content/urls.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "".join(f"{one}\n" for one in lines))


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def _find(root: Path) -> tuple[Problem, ...]:
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    return caught.value.problems


def _rename_orbit(root: Path, extra: str = "") -> None:
    for file in (root / "content").rglob("*.yml"):
        file.write_text(file.read_text(encoding="utf-8").replace("terms/orbit", "terms/orbits"))
    _change(root / "content/glossaries/flight.yml", "  orbit:\n", f"  orbits:\n{extra}")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a copy of the example that has promised a word, a paragraph, a page and a file."""
    root = copy_example(tmp_path)
    _promise(
        root,
        "/glossaries/flight/#orbit terms/orbit",
        "/articles/landing/#p5 articles/landing",
        "/contributing/",
        "/data/terms.csv",
    )
    return root


def test_a_promise_that_is_kept_is_no_problem(root: Path) -> None:
    """New addresses and kept ones pass without a word."""
    assert "/glossaries/flight/#orbit" in read_quietly(root).published


def test_a_renamed_entry_is_told_with_its_new_name(root: Path) -> None:
    """The line of the lock is named, and the line to write into the entry that was renamed."""
    _rename_orbit(root)
    (problem,) = _find(root)
    assert (str(problem.file), problem.code) == ("content/urls.lock", "lost-address")
    assert problem.excerpt == "/glossaries/flight/#orbit terms/orbit"
    assert problem.message.startswith("“terms/orbit” is gone")
    assert "was it renamed to “terms/orbits”?" in problem.fix
    assert "formerly: [terms/orbit]" in problem.fix


def test_a_renamed_entry_is_known_by_its_title(root: Path) -> None:
    """Also an id without a likeness is found, when the title is what the old id said."""
    _rename_orbit(root)
    for file in (root / "content").rglob("*.yml"):
        file.write_text(file.read_text(encoding="utf-8").replace("orbits", "way-round"))
    (problem,) = _find(root)
    assert "was it renamed to “terms/way-round”?" in problem.fix


def test_a_renamed_book_is_known_by_its_entries(root: Path) -> None:
    """A glossary whose file has another name is the one in which its words stand today."""
    _promise(root, "/glossaries/flight/ glossaries/flight")
    (root / "content/glossaries/flight.yml").rename(root / "content/glossaries/space.yml")
    (problem,) = _find(root)
    assert problem.message.startswith("“glossaries/flight” is gone")
    assert "was it renamed to “glossaries/space”?" in problem.fix


def test_the_line_that_is_advised_mends_it(root: Path) -> None:
    """With `formerly` in the renamed entry the old place leads to the new one."""
    _rename_orbit(root, "    formerly: [terms/orbit]\n")
    redirects = {one.was: one.now for one in read_quietly(root).redirects}
    assert redirects["/glossaries/flight/#orbit"] == "/glossaries/flight/#orbits"


def test_an_entry_may_be_renamed_twice(root: Path) -> None:
    """All its former addresses lead to the one of today, however many there were."""
    _promise(root, "/glossaries/flight/#one terms/one", "/glossaries/flight/#two terms/two")
    _rename_orbit(root, "    formerly: [terms/one, terms/two, terms/orbit]\n")
    redirects = {one.was: one.now for one in read_quietly(root).redirects}
    old = ("one", "two", "orbit")
    assert {redirects[f"/glossaries/flight/#{one}"] for one in old} == {
        "/glossaries/flight/#orbits"
    }


def test_an_entry_that_changes_its_file_needs_no_word(root: Path) -> None:
    """A word that moves into another glossary keeps its id: the lock knows where it stood."""
    book, entry = root / "content/glossaries/flight.yml", "  orbit:\n"
    kept, _, moved = book.read_text(encoding="utf-8").partition(entry)
    book.write_text(kept, encoding="utf-8")
    (book.parent / "sky.yml").write_text(f"title: Sky\nterms:\n{entry}{moved}", encoding="utf-8")
    redirects = {one.was: one.now for one in read_quietly(root).redirects}
    assert redirects["/glossaries/flight/#orbit"] == "/glossaries/sky/#orbit"


def test_an_entry_that_is_gone_may_leave_its_place_to_a_page(root: Path) -> None:
    """What nothing replaces can lead to any page: `moved` in the settings."""
    _promise(root, "/actors/gagarin/ actors/gagarin")
    (problem,) = _find(root)
    assert problem.code == "lost-address"
    assert problem.fix.startswith("write  formerly: [actors/gagarin]  into the entry")
    assert problem.fix.endswith("site.yml  - {was: /actors/gagarin/, now: /another/page/}")
    _change(root / "content/site.yml", "moved:\n", "moved:\n  - {was: /actors/gagarin/, now: /}\n")
    redirects = {one.was: one.now for one in read_quietly(root).redirects}
    assert redirects["/actors/gagarin/"] == "/"


def test_a_part_of_an_entry_with_mistakes_is_not_missed(root: Path) -> None:
    """How many paragraphs an article has that cannot be read to its end, nobody can tell."""
    _promise(root, "/articles/landing/#p99 articles/landing", "/articles/old/#p9 articles/old")
    assert len(_find(root)) == 2
    _change(root / "content/articles/landing.md", "title:", "formerly: [articles/old]\ntitel:")
    assert "lost-address" not in {problem.code for problem in _find(root)}


def test_an_entry_is_reported_once(root: Path) -> None:
    """An article that is gone is one problem, not one for each of its paragraphs."""
    numbers = (f"/articles/old/#p{number} articles/old" for number in range(1, 9))
    _promise(root, "/articles/old/ articles/old", *numbers)
    assert [problem.message for problem in _find(root)] == [
        "“articles/old” is gone, and links to /articles/old/ would break"
    ]


def test_pages_paragraphs_and_files_are_promises_too(root: Path) -> None:
    """A page written by hand, a paragraph and a file that are gone are told, each at its line."""
    _promise(root, "/team/", "/articles/landing/#p6 articles/landing", "/data/crews.csv")
    problems = _find(root)
    assert [problem.message.split(" any more")[0] for problem in problems] == [
        "nothing stands at /team/",
        "nothing stands at /articles/landing/#p6",
        "nothing stands at /data/crews.csv",
    ]
    assert {problem.code for problem in problems} == {"lost-address"}
    assert problems[0].fix.startswith("put it back, or write under `moved:` in site.yml  - {was:")
    assert "- {was: /team/, now: /another/page/}" in problems[0].fix
    assert "now: /another/file.csv}" in problems[2].fix


def test_nothing_is_guessed_while_a_file_cannot_be_read(root: Path) -> None:
    """Whoever breaks a file is told of the break, not of all addresses that depend on it."""
    (root / "content/glossaries/flight.yml").write_bytes(b"\xff\xfe")
    assert "lost-address" not in {problem.code for problem in _find(root)}


def test_a_mistake_elsewhere_in_an_entry_takes_no_address(root: Path) -> None:
    """An entry with another mistake still has its address and its former ones."""
    actor = root / "content/actors/aldrin.yml"
    _change(actor, "confidence: high\nsources", "confidence: hihg\nsources")
    assert {problem.code for problem in _find(root)} == {"not-one-of"}


FORMERS = {
    "[terms/orbit]": ("former-alive", "“terms/orbit” still exists"),
    "[terms/lem]": ("former-taken", "“terms/lem” is already a former address"),
    "[words/lem]": ("bad-former", "“words” is no kind of entries"),
    "[annotations/x]": ("bad-former", "“annotations” is no kind of entries"),
    "[terms/con]": ("reserved-name", "Windows"),
    "[lem]": ("bad-form", "“lem” does not have the form of item 1 of “formerly”"),
    "terms/x": ("not-a-list", "“formerly” must be a list"),
}


FIXES = {
    "former-alive": "delete it here; or delete the other entry, if this one replaces it",
    "former-taken": "keep it in one place only",
}


@pytest.mark.parametrize("written", FORMERS)
def test_a_former_address_must_make_sense(root: Path, written: str) -> None:
    """It has the form of an address, is gone, and belongs to one entry only."""
    actor = root / "content/actors/collins.yml"
    actor.write_text(f"{actor.read_text(encoding='utf-8').rstrip()}\nformerly: {written}\n")
    (problem,) = _find(root)
    code, words = FORMERS[written]
    assert (str(problem.file), problem.code) == ("content/actors/collins.yml", code)
    assert problem.excerpt == f"formerly: {written}"
    assert words in problem.message
    assert problem.fix
    assert problem.fix == FIXES.get(code, problem.fix)


def test_a_former_address_of_a_book_is_one_of_a_book(root: Path) -> None:
    """A glossary has been a glossary before: no other folder ever held its page."""
    book = root / "content/glossaries/flight.yml"
    _change(book, "formerly: [glossaries/craft", "formerly: [glossaries/craft, words/a")
    assert [problem.code for problem in _find(root)] == ["bad-former"]


def test_a_former_address_needs_a_page(root: Path) -> None:
    """An entry that stands nowhere on the site cannot take a place over."""
    plan = next((root / "content/plans").glob("*.yml"))
    plan.write_text(f"{plan.read_text(encoding='utf-8').rstrip()}\nformerly: [actors/x]\n")
    (problem,) = _find(root)
    assert (problem.code, problem.excerpt) == ("former-without-page", "formerly: [actors/x]")
    assert problem.message == (
        f"“plans/{plan.stem}” has no place on the site to which “actors/x” could lead"
    )
    assert problem.fix == "write it into an entry that has a page"


MOVES = {
    "{was: /about/, now: /}": (
        *("/about/", "/about/ is still published, so it has not moved"),
        "delete these two lines; or take away what stands there",
    ),
    "{was: /story/, now: /}": ("/story/", "/story/ stands here twice", "delete one of the two"),
    "{was: /tale/, now: /abut/}": (
        "/abut/",
        "nothing stands at /abut/",
        "did you mean /about/ ?",
    ),
    "{was: /tale/, now: /zzzzzzzz/}": (
        *("/zzzzzzzz/", "nothing stands at /zzzzzzzz/"),
        "write the address of a page that exists",
    ),
    "{was: /tale.csv, now: /}": (
        *("/", "a page cannot take the place of a file, nor a file that of a page"),
        "let a file lead to a file, and a page to a page",
    ),
}
"""The words that are marked, what is wrong with them, and what right looks like."""


@pytest.mark.parametrize("written", MOVES)
def test_a_move_must_make_sense(root: Path, written: str) -> None:
    """It leads from what is gone to what is there, and a file only to a file."""
    _change(root / "content/site.yml", "time_zone:", f"  - {written}\ntime_zone:")
    (problem,) = _find(root)
    marked = problem.excerpt[problem.column - 1 :][: problem.width]
    assert (problem.file.name, problem.code) == ("site.yml", "bad-move")
    assert (marked, problem.message, problem.fix) == MOVES[written]


def test_a_move_has_the_form_of_an_address(root: Path) -> None:
    """What does not begin with a slash is no place on the site."""
    _change(root / "content/site.yml", "time_zone:", "  - {was: tale, now: /}\ntime_zone:")
    (problem,) = _find(root)
    assert "“tale” does not have the form of “was”" in problem.message
