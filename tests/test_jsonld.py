"""What pages say to programs: well-formed, true to schema.org's terms, and every address leads."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.kinds.events import Event
from builder.kinds.places import Place
from builder.model import Page
from builder.rendering.atlas import Atlas
from builder.structured import CONTEXT, find_shown, write
from builder.structured.node import Desk
from builder.structured.things import DESCRIBERS, describe_event, describe_place
from tests.pages import read_site
from tests.schema_org import list_types, read_vocabulary, walk
from tests.sites import build_quietly, copy_example, draw_quietly

NEEDED = {
    "WebSite": {"@id", "name", "url", "license"},
    "WebPage": {"@id", "name", "isPartOf", "inLanguage"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Article": {"@id", "headline", "isPartOf"},
    "LearningResource": {"@id", "headline", "abstract", "learningResourceType"},
    "DefinedTerm": {"@id", "name", "description", "inDefinedTermSet"},
    "DefinedTermSet": {"@id", "name"},
    "Event": {"@id", "name", "description"},
    "Person": {"@id", "name", "description"},
    "Organization": {"@id", "name", "description"},
    "NewsMediaOrganization": {"@id", "name", "description"},
    "Country": {"@id", "name", "description"},
    "AdministrativeArea": {"@id", "name", "description"},
    "City": {"@id", "name", "description"},
    "BodyOfWater": {"@id", "name", "description"},
    "Place": {"@id", "name", "description"},
    "GeoCoordinates": {"latitude", "longitude"},
    "Claim": {"@id", "name", "text", "appearance"},
    "CreativeWork": {"name"},
    "Quiz": {"@id", "headline", "abstract", "learningResourceType", "isBasedOn"},
    "AlignmentObject": {"@id", "educationalFramework", "targetName", "targetDescription"},
    "EducationalAudience": {"educationalRole"},
}
"""The types that are used, and what none of them may be without."""
ADDRESSES = ("@id", "url", "item")
JUDGING = {"reviewRating", "claimReviewed", "ratingValue", "firstAppearance"}
ADDRESS = "https://example.org/landing/"


class _Reader(HTMLParser):
    """Collect what stands in the elements that hold JSON-LD, as a browser reads them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and ("type", "application/ld+json") in attrs

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"


def _read(file: Path) -> list[Any]:
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return [json.loads(text) for text in reader.found]


def _graph(page: Page) -> list[Mapping[str, Any]]:
    return list(json.loads(str(page.front_matter["structured"]))["@graph"])


def _find(page: Page, kind: str) -> list[Mapping[str, Any]]:
    return [node for node in _graph(page) if node["@type"] == kind]


@pytest.mark.parametrize("which", ["example_site", "built_site"])
def test_every_page_describes_itself(which: str, request: pytest.FixtureRequest) -> None:
    """Each published page has one piece of JSON-LD, with types and properties that belong."""
    site = request.getfixturevalue(which) / "site"
    wrong: list[object] = []
    for file in sorted(site.rglob("index.html")):
        (whole,) = _read(file)
        assert whole["@context"] == CONTEXT
        for node in walk(whole["@graph"]):
            for kind in list_types(node):
                missing = NEEDED.get(kind, {"a place in the table"}) - node.keys()
                wrong.extend((file, kind, missing) for _ in missing)
            wrong.extend((file, one) for one in JUDGING & node.keys())
            wrong.extend((file, name) for name, value in node.items() if value in ("", [], None))
    assert wrong == []


@pytest.mark.parametrize("which", ["example_site", "built_site"])
def test_every_word_is_one_of_schema_org(which: str, request: pytest.FixtureRequest) -> None:
    """Every type is in the vocabulary, and every property belongs to the type it stands at."""
    site, vocabulary = request.getfixturevalue(which) / "site", read_vocabulary()
    wrong: set[tuple[str, str]] = set()
    for file in sorted(site.rglob("index.html")):
        for node in (node for whole in _read(file) for node in walk(whole["@graph"])):
            types = [name for name in list_types(node) if name in vocabulary.types]
            wrong.update((name, "no type") for name in {*list_types(node)} - {*types})
            sorts = frozenset(above for name in types for above in vocabulary.climb(name))
            for name in node.keys() - {"@type", "@id"}:
                homes = vocabulary.properties.get(name, [])
                if not homes or (sorts and sorts.isdisjoint(homes)):
                    wrong.add((name, str(types)))
    assert wrong == set()


def test_a_word_that_does_not_exist_would_be_found() -> None:
    """The list knows sorts of sorts, and nothing that schema.org does not have."""
    vocabulary = read_vocabulary()
    assert {"LearningResource", "CreativeWork", "Thing"} < vocabulary.climb("Quiz")
    assert not {"Lesson", "Standard"} & vocabulary.types.keys()
    assert "answer" not in vocabulary.properties


def test_what_is_made_for_teaching(pages: dict[str, Page]) -> None:
    """A lesson says how long, for whom and which standards; a quiz and a level, what for."""
    (lesson,) = _find(pages["lessons/how-much-fuel"], "LearningResource")
    assert (lesson["timeRequired"], lesson["educationalLevel"]) == ("PT40M", "grades 6 to 8")
    assert lesson["teaches"] == ["Name the passage that a number rests on."]
    (aligned,) = lesson["educationalAlignment"]
    (standard,) = _find(pages["standards"], "AlignmentObject")
    assert aligned["targetDescription"] == standard["targetDescription"]
    assert len(lesson["hasPart"]) == 2
    (quiz,) = _find(pages["quizzes/landing-check"], "Quiz")
    assert quiz["educationalUse"] == "self-assessment"
    assert not {"hasPart", "suggestedAnswer", "acceptedAnswer"} & quiz.keys()
    (level,) = (n for n in _graph(pages["levels/landing-short"]) if "isBasedOn" in n)
    assert level["@type"] == ["Article", "LearningResource"]


@pytest.mark.parametrize("which", ["example_site", "built_site"])
def test_every_address_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    """Every name of a thing of this site is a page, and a place in it, that exists."""
    site = request.getfixturevalue(which) / "site"
    pages = read_site(site)
    wrong, count = [], 0
    for path in pages:
        for node in (node for whole in _read(site / path) for node in walk(whole["@graph"])):
            for url in (str(node[name]) for name in ADDRESSES if name in node):
                target = urlsplit(urljoin(f"/{path.parent.as_posix()}/", url))
                page = pages.get(Path(target.path.lstrip("/") + "index.html"))
                count += 1
                if not page or (target.fragment and target.fragment not in page.ids):
                    wrong.append(f"{path}: {url}")
    assert wrong == []
    assert count > 200


def test_with_an_address_every_name_is_whole(atlas: Atlas) -> None:
    """A site that knows where it is published names every thing by its full address."""
    site = atlas.linked.site
    settings = site.settings.model_copy(update={"address": ADDRESS})
    linked = replace(atlas.linked, site=replace(site, settings=settings))
    for page in draw_quietly(replace(atlas, linked=linked)).values():
        for node in walk(_graph(page)):
            names = (str(node[name]) for name in ADDRESSES if name in node)
            assert [name for name in names if not name.startswith(ADDRESS)] == []


def test_an_entry_is_described_where_it_is_shown(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Every entry of a kind that schema.org has a word for is described once, on its page."""
    for path, entries in find_shown(atlas).items():
        described = [e for e in entries if type(e) in DESCRIBERS]
        names = [node["@id"] for node in _graph(pages[str(path)])]
        wanted = [Desk(atlas, path).name(entry.address) for entry in described]
        assert [names.count(name) for name in wanted] == [1] * len(wanted)


def test_a_claim_says_who_and_where(pages: dict[str, Page]) -> None:
    """A claim has its words, who makes it and where it appears, and no verdict."""
    (fuel,) = _find(pages["claims/fuel"], "Claim")
    assert fuel["text"] == "Fuel was left for about 17 seconds."
    assert [one["name"] for one in fuel["author"]] == ["NASA"]
    assert fuel["appearance"]["name"]


def test_an_article_says_what_it_is_about(pages: dict[str, Page]) -> None:
    """An article names the people, places and words that it mentions."""
    (article,) = _find(pages["articles/landing"], "Article")
    assert article["headline"]
    assert {one["name"] for one in article["mentions"]} >= {"Neil Armstrong"}


def _event(atlas: Atlas, when: str) -> Mapping[str, Any]:
    event = atlas.linked.site.all(Event)[0].model_copy(update={"when": when})
    return describe_event(Desk(atlas, PurePosixPath()), event)


DATES = (
    ("1969-07-20", "1969-07-20", "1969-07-20"),
    ("1969-07-20T20:17:00Z", "1969-07-20", "1969-07-20"),
    ("1969-07-16/1969-07-24", "1969-07-16", "1969-07-24"),
    ("1969-07-20~", "", ""),
    ("1969-07", "", ""),
    ("1969-07-16/..", "", ""),
)


@pytest.mark.parametrize(("when", "start", "end"), DATES)
def test_only_a_certain_date_is_a_date(atlas: Atlas, when: str, start: str, end: str) -> None:
    """A day that is not certain is said in words and never as a day."""
    event = _event(atlas, when)
    assert (event["startDate"], event["endDate"]) == (start, end)
    if not start:
        assert "1969" in str(event["description"])


@pytest.mark.parametrize(("precision", "given_"), [("city", True), ("approximate", False)])
def test_only_a_known_place_is_a_point(atlas: Atlas, precision: str, given_: bool) -> None:  # noqa: FBT001
    """Coordinates are given when the place is known to within a town."""
    place = next(p for p in atlas.linked.site.all(Place) if p.coordinates)
    changed = place.model_copy(update={"precision": precision})
    assert bool(describe_place(Desk(atlas, PurePosixPath()), changed)["geo"]) is given_


@given(st.text())
def test_no_text_ends_the_element(text: str) -> None:
    """Whatever a text says, the JSON gives it back, and no sign of HTML stands in it."""
    written = str(write([{"name": f"{text}</script><!--"}]))
    assert not set("<>&") & set(written)
    assert json.loads(written)["@graph"][0]["name"] == f"{text}</script><!--"


def test_a_shared_link_has_a_picture(tmp_path: Path) -> None:
    """A site with an address tells other sites its pages, with full addresses and a picture."""
    root = copy_example(tmp_path)
    settings = root / "content" / "site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}address: {ADDRESS}\n", encoding="utf-8")
    site = build_quietly(root, tmp_path / "out").site
    html = (site / "places" / "moon" / "index.html").read_text(encoding="utf-8")
    said = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', html))
    assert said["url"] == f"{ADDRESS}places/moon/"
    assert said["title"] == "Moon"
    assert (site / said["image"].removeprefix(ADDRESS)).is_file()
    assert 'content="summary_large_image"' in html
