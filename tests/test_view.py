"""What a template gets when it asks: links, texts and places as seen from one page."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from builder.entries import Entry
from builder.fields import Ref
from builder.kinds.annotations import Annotation
from builder.kinds.articles import Article
from builder.kinds.claims import Claim
from builder.kinds.events import Event, PartOfDay, WithinDay
from builder.rendering.atlas import Atlas
from builder.rendering.mentioned import paragraph_stem
from builder.rendering.view import View
from tests.sites import copy_example, read_quietly


@pytest.fixture(scope="module")
def view(atlas: Atlas) -> View:
    """Give the example as seen from the page of a person."""
    return View(atlas, PurePosixPath("actors/armstrong"))


def _entry(view: View, address: str) -> Entry:
    return view.atlas.entry(address)


URLS = {
    "actors/aldrin": "../aldrin/",
    "terms/orbit": "../../glossaries/flight/#orbit",
    "claims/fuel": "../../claims/fuel/",
    "sources/nasa-1969": "../../sources/works/#nasa-1969",
    "timelines/landing": "../../timelines/landing/",
    "actors": "../",
}


@pytest.mark.parametrize("address", URLS)
def test_everything_with_a_page_has_a_url(address: str, view: View) -> None:
    """Entries, books and kinds are found from a page by a relative URL."""
    assert view.url(address) == URLS[address]


def test_a_link_says_what_it_leads_to(view: View) -> None:
    """A link carries the address for the definition box, and the title as its words."""
    opening = '<a class="entry-link" data-entry="terms/orbit" '
    link = f'{opening}href="../../glossaries/flight/#orbit">orbit</a>'
    assert view.link("terms/orbit") == link


def test_a_title_is_printed_as_typed(view: View) -> None:
    """Signs of HTML in a title are signs."""
    linked = view.atlas.linked
    orbit = linked.site.entries["terms/orbit"].model_copy(update={"title": 'a < b & "c"'})
    site = replace(linked.site, entries={**linked.site.entries, "terms/orbit": orbit})
    changed = replace(view.atlas, linked=replace(linked, site=site))
    assert View(changed, view.page).link("terms/orbit").endswith(">a &lt; b &amp; &#34;c&#34;</a>")


def test_a_text_has_places_to_point_at(view: View) -> None:
    """Each paragraph carries the entry, the field and its number as its id."""
    html = view.html(_entry(view, "actors/armstrong"), "on_the_day")
    assert html.startswith('<p id="armstrong--on-the-day-1">')
    inline = view.inline(_entry(view, "claims/fuel"), "accounts", 0, "says")
    assert inline.startswith('<span id="fuel--accounts-1-says-1">')


def test_a_text_as_plain_words(view: View) -> None:
    """Plain words have no links and no citations."""
    words = view.text(_entry(view, "terms/lunar-module"), "here")
    assert words == "The report names it once and calls it Eagle later."


def test_a_source_in_running_text(view: View) -> None:
    """A source is cited by its author and year."""
    assert view.cite("sources/chaikin-1994") == "Chaikin 1994"


def test_mentions_stand_with_their_sentence(view: View) -> None:
    """Articles come first; the words before and after make up the sentence; the URL leads there."""
    groups = view.mentions("actors/collins")
    assert groups[0].entry.address == "articles/landing"
    (one,) = groups[0].occurrences
    assert (one.before, one.surface) == ("", "Collins")
    assert one.after == " stayed in orbit and saw nothing of it."
    assert one.url == "../../articles/landing/#p3"


def test_the_mention_itself_is_marked(view: View, tmp_path_factory: pytest.TempPathFactory) -> None:
    """In a sentence that holds the same letters before, the name is marked, not those letters."""
    root = copy_example(tmp_path_factory.mktemp("marked"))
    file = root / "content" / "actors" / "nasa.yml"
    text = file.read_text(encoding="utf-8")
    sentence = "A second orbital path. Orbitals and preorbit paths, orbit by orbit: an orbit."
    file.write_text(text + f"before: {sentence!r}\n", encoding="utf-8")
    marked = View(read_quietly(root), view.page).mentions("terms/orbit")
    (one,) = next(g for g in marked if g.entry.address == "actors/nasa").occurrences
    assert one.before == "Orbitals and preorbit paths, "
    assert one.before + one.surface + one.after == sentence.partition(". ")[2]


def test_one_sentence_for_each_paragraph(view: View) -> None:
    """A paragraph that names somebody twice is listed once."""
    (group, *_) = view.mentions("actors/aldrin")
    urls = [one.url for one in group.occurrences]
    assert urls == list(dict.fromkeys(urls))


def test_who_refers_to_an_entry(atlas: Atlas) -> None:
    """Events and claims that name an entry in their fields are found from it, in their order."""
    events = [event.id for event in atlas.events_of("actors/armstrong")]
    assert events == ["launch", "touchdown", "first-step"]
    assert [claim.id for claim in atlas.claims_of("actors/nasa", "said_by")] == ["fuel"]
    assert [claim.id for claim in atlas.claims_of("actors/collins", "about")] == ["nothing-seen"]
    assert atlas.claims_of("actors/collins", "via") == ()


def test_claims_follow_the_words_of_the_article(atlas: Atlas) -> None:
    """Claims stand in the order of their words, with or without a paragraph."""
    assert [claim.id for claim in atlas.claims_in_order()] == ["fuel", "smooth", "nothing-seen"]


def test_sources_and_those_who_cite_them(view: View) -> None:
    """A source knows who cites it; an entry without a page of its own is left out."""
    nasa, orbit = _entry(view, "actors/nasa"), _entry(view, "terms/orbit")
    assert nasa in view.cited_by("sources/nasa-1969")
    assert [source.id for source in view.sources_of(orbit)] == ["chaikin-1994"]
    assert all(e.kind not in ("annotations",) for e in view.cited_by("sources/nasa-1969"))


def test_when_an_event_happened(view: View) -> None:
    """A day has its weekday, and the part of the day where it is known."""
    launch, touchdown = _entry(view, "events/launch"), _entry(view, "events/touchdown")
    assert isinstance(launch, Event)
    assert isinstance(touchdown, Event)
    assert view.when(launch) == "Wednesday 16 July 1969"
    assert view.when(touchdown) == "in the evening of Sunday 20 July 1969"


TIMES = (
    ("1969-07-20", "evening", "in the evening of Sunday 20 July 1969 (UTC-05:00)"),
    ("1969-07-20T20:17:00", None, "Sunday 20 July 1969, 20:17 (UTC-05:00)"),
    ("1969-07-20T20:17:00+01:00", "evening", "Sunday 20 July 1969, 20:17 (UTC+01:00) (evening)"),
    ("1969-07-20", None, "Sunday 20 July 1969"),
)


@pytest.mark.parametrize(("when", "part", "words"), TIMES)
def test_by_whose_clock(view: View, when: str, part: PartOfDay | None, words: str) -> None:
    """A clock that is not the site's is named beside a time or a part of the day, not a date."""
    event = _entry(view, "events/touchdown")
    assert isinstance(event, Event)
    far = WithinDay(part=part, time_zone="-05:00")
    near = WithinDay(part=part, time_zone=view.atlas.linked.site.settings.time_zone)
    moved = event.model_copy(update={"when": when, "within_day": far})
    assert view.when(moved) == words
    unmoved = event.model_copy(update={"when": when, "within_day": near})
    assert view.when(unmoved) == words.removesuffix(" (UTC-05:00)")


def test_an_article_in_blocks(view: View) -> None:
    """Paragraphs have numbers; a quotation or a list is a block without one."""
    article = _entry(view, "articles/landing")
    assert isinstance(article, Article)
    (part,) = view.parts(article, "body")
    assert [block.number for block in part.blocks] == [1, 2, None, None]
    assert '<li id="p5">' in part.blocks[3].html


def test_a_text_in_parts(view: View) -> None:
    """Headings part a text, repeated ones have fragments of their own, paragraphs count on."""
    parts = view.parts(_entry(view, "explainers/how-it-flew"), "body")
    assert [(part.level, part.fragment) for part in parts] == [
        (0, ""),
        (2, "down-up-again"),
        (0, ""),
        (2, "down-up-again-2"),
        (0, ""),
    ]
    assert [block.number for part in parts for block in part.blocks] == [1, 2, None]


def test_plain_text_stays_as_printed(view: View) -> None:
    """In somebody else's text no sign is a sign of Markdown."""
    article = _entry(view, "articles/wire")
    assert isinstance(article, Article)
    assert "Neil Armstrong</a> *and*" in view.parts(article, "text")[0].blocks[0].html


def test_where_the_words_of_claims_and_notes_stand(view: View) -> None:
    """A claim leads to its paragraph, with the words it rests on."""
    fuel, note = _entry(view, "claims/fuel"), _entry(view, "annotations/crew-mate")
    assert isinstance(fuel, Claim)
    assert isinstance(note, Annotation)
    (place,) = view.places_of(fuel)
    assert (place.paragraph, place.words) == (2, "fuel for about 17 seconds")
    assert place.url == "../../articles/landing/#p2"
    assert view.place_of(note).paragraph == 2


def test_a_source_is_cited_once_in_a_note(view: View) -> None:
    """Of the sources of a note only those follow that its own words do not cite."""
    note = _entry(view, "annotations/crew-mate")
    assert isinstance(note, Annotation)
    sources = (Ref("sources/nasa-1969"), Ref("sources/voice-1969"))
    assert view.uncited_sources(note) == ()
    assert view.uncited_sources(note.model_copy(update={"sources": sources})) == sources[1:]


def test_where_an_entry_was_written(view: View) -> None:
    """The file and the line are those of the id."""
    assert (
        view.origin(_entry(view, "terms/lunar-module")) == "content/glossaries/flight.yml, line 5"
    )
    assert view.origin(view.atlas.holder("glossaries/flight")) == (
        "content/glossaries/flight.yml, line 1"
    )


def test_a_slash_at_the_end_of_the_repository_does_no_harm(view: View) -> None:
    """The address of the line is the same, however the repository is written."""
    linked = view.atlas.linked
    settings = linked.site.settings.model_copy(update={"repository": "https://example.org/r/"})
    site = replace(linked.site, settings=settings)
    changed = View(replace(view.atlas, linked=replace(linked, site=site)), view.page)
    assert changed.edit_url_of(PurePosixPath("docs/about.md"), 3) == (
        "https://example.org/r/edit/main/docs/about.md#L3"
    )


STEMS = (
    ("articles/landing", ("body",), "p"),
    ("articles/wire", ("text",), "p"),
    ("articles/landing", ("summary",), "landing--summary-"),
    ("actors/armstrong", ("facts", 0, "text"), "armstrong--facts-1-text-"),
    ("actors/armstrong", ("on_the_day",), "armstrong--on-the-day-"),
)


@pytest.mark.parametrize(("address", "path", "stem"), STEMS)
def test_fragments_of_paragraphs(address: str, path: tuple[str | int, ...], stem: str) -> None:
    """The paragraphs of an article are p1, p2 …; others carry the entry and the field."""
    assert paragraph_stem(address, path) == stem
