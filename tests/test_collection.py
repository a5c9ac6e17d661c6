"""A site of several articles: a home page for all, an overview for each, and shared entries."""

import json
import re
from pathlib import Path

import pytest

from builder.bench.making import Size, make_collection
from builder.exports.asked import ask_all
from builder.exports.book import write_epub
from builder.exports.calendar import write_calendar
from builder.exports.identity import name_file
from builder.exports.teachers import export_for_teachers
from builder.kinds.articles import ARTICLES
from builder.kinds.claims import CLAIMS, Claim
from builder.kinds.terms import Term
from builder.model import Page
from builder.paper import draw_manuscripts
from builder.pipeline import Project, build_site, read_project
from builder.rendering.atlas import Atlas
from builder.rendering.collection import group_by_article, list_collected, title_in_list
from builder.rendering.view import FEW_ARTICLES
from builder.site import Settings
from tests.conformance import list_faults
from tests.pages import find_broken_links, find_repeated_ids, read_site
from tests.sites import (
    EXAMPLE,
    ROOT,
    build_quietly,
    copy_example,
    draw_quietly,
    read_quietly,
)

COLLECTION = ROOT / "tests" / "fixtures" / "collection"
IDS = ("landing", "splashdown")


@pytest.fixture(scope="module")
def several() -> Atlas:
    """Read the collection of two articles."""
    return read_quietly(COLLECTION)


@pytest.fixture(scope="module")
def drawn(several: Atlas) -> dict[str, Page]:
    """Draw the pages of the collection, by their paths."""
    return draw_quietly(several)


def _edit_for_teachers(output: Path) -> Project:
    return Project(COLLECTION / "content", COLLECTION / "docs", output, None, "teacher")


def test_a_collection_is_a_whole_site(tmp_path: Path) -> None:
    """It builds, every link leads somewhere, no id is there twice, and its HTML conforms."""
    site = build_quietly(COLLECTION, tmp_path).site
    assert list(list_faults(site)) == []
    assert list(find_broken_links(site, read_site(site))) == []
    assert list(find_repeated_ids(site)) == []


def test_settings_say_in_three_ways_which_articles_there_are() -> None:
    """One article is no collection; a list and units are, in the order that somebody wrote."""
    plain = {"title": "T", "description": "D", "licence": "L"}
    one = Settings.model_validate({**plain, "article": "b"})
    many = Settings.model_validate({**plain, "articles": ["b", "a"]})
    units = [{"title": "U", "articles": ["b"]}, {"title": "V", "articles": ["c", "a"]}]
    grouped = Settings.model_validate({**plain, "units": units})
    assert (one.only, one.collected) == ("articles/b", ())
    assert (many.only, many.collected) == (None, ("articles/b", "articles/a"))
    assert grouped.collected == ("articles/b", "articles/c", "articles/a")
    alone = Settings.model_validate({**plain, "articles": ["b"]})
    assert (alone.only, alone.collected) == ("articles/b", ())


def test_the_home_page_shows_every_article(drawn: dict[str, Page]) -> None:
    """Each has a card in its unit: its day, its summary, what there is to it; all have dates."""
    home = drawn["."].body
    assert home.index("The landing {: #unit-1-- }") < home.index("The way home {: #unit-2-- }")
    assert "1 map · 1 event · 2 claims · 1 contested question · 1 lesson · 1 quiz" in home
    assert "A report of the day on which the three came down in the Pacific." in home
    dates = home.partition("#by-date--")[2]
    assert dates.index("Sunday 20 July 1969") < dates.index("Thursday 24 July 1969")
    assert 'href="articles/landing/overview/"' in dates


def test_an_overview_leads_to_what_belongs_to_its_article(drawn: dict[str, Page]) -> None:
    """The text, the claims, the day, the lesson, the words of one article; nothing of the other."""
    page = drawn["articles/landing/overview"]
    for link in ("../", "../claims/", "../../../lessons/landing-lesson/", "../../../maps/flight/"):
        assert f'href="{link}"' in page.body
    assert "Who stood how to whom on 20 July 1969" in page.body
    assert 'xlink:href="../../../actors/#armstrong--relations-1"' in page.body
    assert "splashdown" not in page.body


def test_addresses_of_before_stay(several: Atlas) -> None:
    """Articles, claims and lists stand where they stand on a site about one article."""
    pages = {str(location.page) for location in several.site_map.values()}
    assert {"articles/landing", "claims/fuel", "lessons/landing-lesson", "claims"} <= pages
    assert str(several.site_map["overviews/landing"].page) == "articles/landing/overview"
    assert str(several.site_map["registers/splashdown"].page) == "articles/splashdown/claims"
    assert "/articles/landing/overview/" in several.published


def test_a_site_can_become_a_collection(tmp_path: Path) -> None:
    """Whoever lists more articles breaks no address that the site about one has promised."""
    root = copy_example(tmp_path)
    settings = root / "content" / "site.yml"
    words = settings.read_text(encoding="utf-8")
    more = words.replace("article: landing", "articles: [landing, orbit, wire]")
    settings.write_text(more, encoding="utf-8")
    before, after = read_quietly(EXAMPLE), read_quietly(root)
    assert before.published.keys() < after.published.keys()
    assert "articles/wire/overview" in draw_quietly(after)


def test_each_article_has_a_register_of_its_own(drawn: dict[str, Page]) -> None:
    """The list of registers counts the claims of each; a claim leads to its row in its register."""
    assert 'href="../articles/landing/claims/"' in drawn["claims"].body
    assert 'id="fuel"' in drawn["articles/landing/claims"].body
    assert 'id="well"' not in drawn["articles/landing/claims"].body
    assert 'href="../../articles/landing/claims/#fuel"' in drawn["claims/fuel"].body
    assert 'id="state--confirmed"' in drawn["claims"].body


def test_the_way_to_a_page_leads_through_its_article(drawn: dict[str, Page]) -> None:
    """A claim and a lesson lead back to their overview; a person is shared and does not."""
    trail = drawn["claims/well"].front_matter["trail"]
    assert trail == [
        {"title": "Home from the Moon", "url": "../../articles/splashdown/overview/"},
        {"title": "Who says so", "url": "../"},
    ]
    assert len(drawn["actors/armstrong"].front_matter["trail"]) == 1  # type: ignore[arg-type]
    structured = json.loads(str(drawn["claims/well"].front_matter["structured"]))
    (page,) = (one for one in structured["@graph"] if one["@type"] == "WebPage")
    names = [step["name"] for step in page["breadcrumb"]["itemListElement"]]
    assert names == ["There and back", "Home from the Moon", "Who says so", "All three were well"]


def test_the_next_page_is_of_the_same_article(drawn: dict[str, Page]) -> None:
    """Claims follow one another within an article; articles do so too, and overviews."""
    claims = {path: page.front_matter for path, page in drawn.items() if path.startswith("claims/")}
    assert claims["claims/sunday"]["next"] == {"title": "Fuel for 17 seconds", "url": "../fuel/"}
    assert "next" not in claims["claims/fuel"]
    assert "previous" not in claims["claims/well"]
    following = drawn["articles/landing"].front_matter["next"]
    assert following == {"title": "Home from the Moon", "url": "../splashdown/"}
    after = drawn["articles/landing/overview"].front_matter["next"]
    assert after == {"title": "Home from the Moon: overview", "url": "../../splashdown/overview/"}


def test_a_person_is_shown_article_by_article(drawn: dict[str, Page]) -> None:
    """What somebody says stands under the title of each article, and no page says “the article”."""
    body = drawn["actors/armstrong"].body
    assert "In the articles {: #in-the-article-- }" in body
    assert "Says · Eagle lands on the Moon" in body
    assert "Says · Home from the Moon" in body
    assert "the article" not in body.lower().replace("in the articles", "")


def test_mentions_are_grouped_by_article(drawn: dict[str, Page]) -> None:
    """What mentions a word and belongs to an article is listed under that article."""
    body = drawn["glossaries/flight"].body
    assert "What belongs to “Eagle lands on the Moon”" in body
    assert "What belongs to “Home from the Moon”" in body


def test_a_word_can_mean_something_else_in_each_article(drawn: dict[str, Page]) -> None:
    """What a word means here is told for the collection, and for an article where that differs."""
    body = drawn["glossaries/flight"].body
    assert "In this collection" in body
    assert 'In <a class="entry-link" data-entry="articles/splashdown"' in body
    assert "It was left behind long before." in body


def test_entries_stand_in_the_order_of_the_collection(several: Atlas) -> None:
    """Claims follow the articles as the settings list them; what is shared comes last."""
    site = several.linked.site
    assert [one.id for one in list_collected(several)] == [*IDS]
    assert [one.article for one in site.all(Claim)] == [
        *("articles/landing", "articles/landing", "articles/splashdown"),
    ]
    groups = group_by_article(several, (*site.all(Claim), *site.all(Term)))
    assert [group.article and group.article.id for group in groups] == [*IDS, None]


def test_titles_say_that_there_are_several(several: Atlas, drawn: dict[str, Page]) -> None:
    """The section of articles is called so, and so is the way to it from other pages."""
    assert several.linked.site.title_of(ARTICLES) == "Articles"
    assert drawn["articles"].title == "Articles"
    assert drawn["omissions"].title == "What the reports leave out"
    assert several.linked.site.title_of(CLAIMS) == CLAIMS.title


def test_questions_for_schools_name_their_article(several: Atlas, tmp_path: Path) -> None:
    """A quiz of a collection is listed behind its article, and says where its answers stand."""
    quizzes = {quiz.quiz.id: quiz for quiz in ask_all(read_project(_edit_for_teachers(tmp_path)))}
    quiz = quizzes["splashdown-check"]
    assert quiz.title == "Home from the Moon – Check: splashdown"
    assert "paragraph 1 of “Home from the Moon”" in quiz.questions[0].answer
    assert title_in_list(several, several.entry("actors/nasa")) == "NASA"


def test_files_of_a_collection_do_not_clash(several: Atlas) -> None:
    """Each sheet has a name of its own, and names its article at its foot."""
    sheets = tuple(draw_manuscripts(several))
    names = [sheet.file.path.name for sheet in sheets]
    assert len(set(names)) == len(names)
    (plan,) = (
        sheet for sheet in sheets if sheet.file.path.name.startswith("landing-lesson-handout-a4")
    )
    assert "There and back · Eagle lands on the Moon · lessons/landing-lesson/" in plan.file.text


def test_the_book_and_the_calendar_know_the_articles(several: Atlas) -> None:
    """The calendar names the articles that report an event; the book begins with a list of all."""
    lines = write_calendar(several).decode().splitlines()
    assert [line for line in lines if line.startswith("CATEGORIES:")] == [
        "CATEGORIES:Eagle lands on the Moon",
        "CATEGORIES:Home from the Moon",
    ]
    assert write_epub(several) == write_epub(read_quietly(COLLECTION))


def test_ids_for_schools_stay_when_a_site_becomes_a_collection() -> None:
    """A second article behind the first changes no id of a file, also where the site has no id."""
    plain = {"title": "T", "description": "D", "licence": "L"}
    before = Settings.model_validate({**plain, "article": "a"})
    after = Settings.model_validate({**plain, "articles": ["a", "b"]})
    assert name_file(before, "book") == name_file(after, "book")


def test_teachers_get_the_lessons_of_all_articles(tmp_path: Path) -> None:
    """The edition for teachers builds, and its page has the lessons by article."""
    project = _edit_for_teachers(tmp_path)
    atlas = read_project(project)
    assert len(list(export_for_teachers(atlas))) == 1
    body = draw_quietly(atlas)["teachers"].body
    assert "By article {: #by-article-- }" in body
    assert build_site(project, lambda *_: None).pages == len(draw_quietly(atlas))


def test_many_articles_keep_the_pages_of_words_short(tmp_path: Path) -> None:
    """A word that stands in many articles lists their titles, and not every sentence of each."""
    root = make_collection(tmp_path / "content", Size(articles=12, names=100)).parent
    pages = draw_quietly(read_project(Project(root / "content", None, root)))
    assert pages["."].body.count("/overview/") == 12
    body = pages["glossaries/book-0"].body
    listed = re.findall(r'Articles <span class="muted">(\d+)</span>', body)
    assert listed
    assert min(map(int, listed)) > FEW_ARTICLES


def test_the_day_of_each_article_is_drawn(drawn: dict[str, Page]) -> None:
    """The timeline has a drawing for each day, and for each book of events."""
    zooms = re.findall(r'id="([\w-]+)--zoom"', drawn["timelines"].body)
    assert zooms == ["flight--book", "day-1969-07-20--book", "day-1969-07-24--book"]


def test_programs_learn_what_belongs_to_the_collection(drawn: dict[str, Page]) -> None:
    """The description of the site names its articles as parts of it."""
    structured = json.loads(str(drawn["."].front_matter["structured"]))
    (site,) = (one for one in structured["@graph"] if one["@type"] == "WebSite")
    assert [part["name"] for part in site["hasPart"]] == [
        "Eagle lands on the Moon",
        "Home from the Moon",
    ]
