"""How others cite a page or the report: the words of four styles, and records for programs."""

import json
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from builder.citing.issued import Day, Issued, read_issued
from builder.citing.pages import cite_page, list_cited, list_shares, write_records
from builder.citing.records import FORMATS, write_bibtex, write_csl, write_ris
from builder.citing.styles import STYLES, cite
from builder.citing.titles import capitalise
from builder.citing.work import Work, describe_page, describe_source
from builder.fields import Plain
from builder.kinds.sources import Author, Bibliographic
from builder.model import Page
from builder.pipeline import draw_pages
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from tests.sites import ROOT, draw_quietly

GOLDEN: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "fixtures" / "citations.json").read_text(encoding="utf-8")
)["works"]
OURS = {
    (
        "two-years",
        "APA",
    ): "Doe, J. (1969–1970). Two men walk on the Moon. <i>The Example Times</i>.",
    (
        "two-years",
        "Harvard",
    ): "Doe, J. (1969–1970) ‘Two men walk on the Moon’, <i>The Example Times</i>.",
    (
        "about-a-day",
        "MLA",
    ): "Doe, Jane. “Two Men Walk on the Moon.” <i>The Example Times</i>, circa 20 July 1969.",
    (
        "about-a-year",
        "MLA",
    ): "Doe, Jane. “Two Men Walk on the Moon.” <i>The Example Times</i>, circa 1969.",
    ("nothing-but-a-title", "Harvard"): "‘Two men walk on the Moon’ (1969) 20 July.",
    ("nothing-but-a-description", "APA"): "[Two men walk on the Moon]. (1969, July 20–21).",
    ("nothing-but-a-description", "MLA"): "[Two men walk on the Moon]. 20–21 July 1969.",
    ("nothing-but-a-description", "Chicago"): "[Two men walk on the Moon]. July 20–21, 1969.",
    ("nothing-but-a-description", "Harvard"): "[Two men walk on the Moon] (1969) 20–21 July.",
}
"""Where we differ from the reference program, on purpose: it sets the days of two years after both
years; it writes Circa inside a line with a capital; it begins a line with a bare year; and it knows
no descriptions in place of a title, which stand in brackets and are not set apart."""
ADDRESS = "https://example.org/landing"
WORK = Work(
    key="w",
    type="article-newspaper",
    title="50 % & more_or #less {in} a\\b",
    author=(Author(family=Plain("Doe"), given=Plain("Jane")), Author(literal=Plain("A & B Press"))),
    container="The Times",
    issued=Issued(Day(1969, 7, 20), Day(1969, 7, 21), about=False),
    page="3-4",
    url="https://example.org/a_b",
)


def _read(item: dict[str, Any]) -> Work:
    """Read an item of CSL, as far as the golden texts use it."""
    days = [Day(*parts) for parts in item.get("issued", {}).get("date-parts", ())]
    about = item.get("issued", {}).get("circa", False)
    return Work(
        key=item["id"],
        type=item["type"],
        title=item["title"],
        author=tuple(Author(**author) for author in item.get("author", ())),
        container=item.get("container-title", ""),
        issued=Issued(days[0], days[-1], about) if days else None,
        page=item.get("page", ""),
        url=item.get("URL", ""),
    )


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden["item"]["id"])
def test_styles_agree_with_the_reference_program(golden: dict[str, Any]) -> None:
    """A page and a report are cited as citeproc-js does it, to the sign, but where we say why."""
    citations = {one.style.name: str(one.html) for one in cite(_read(golden["item"]))}
    assert citations.keys() == {style.name for style in STYLES}
    for name, text in golden["texts"].items():
        wanted = text.replace("&#38;", "&amp;")
        ours = OURS.get((golden["item"]["id"], name))
        assert citations[name] == (ours or wanted)
        assert ours != wanted


@pytest.mark.parametrize(
    ("title", "raised"),
    [
        ("men of al-Qaeda", "Men of al-Qaeda"),
        ("look up", "Look Up"),
        ("day – the night", "Day – The Night"),
        ("1969: a year", "1969: A Year"),
        ("what (small) words, of course, mean", "What (Small) Words, of Course, Mean"),
        ("[a description]", "[a description]"),
    ],
)
def test_titles_get_capitals(title: str, raised: str) -> None:
    """Words are raised but small ones inside; what has a capital, or is no title, stays."""
    assert capitalise(title) == raised


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("1969-07-20", Issued(Day(1969, 7, 20), Day(1969, 7, 20), about=False)),
        ("1969-07~", Issued(Day(1969, 7), Day(1969, 7), about=True)),
        ("1969-21", Issued(Day(1969), Day(1969), about=False)),
        ("1969-07-XX", Issued(Day(1969, 7), Day(1969, 7), about=False)),
        ("1969/1970", Issued(Day(1969), Day(1970), about=False)),
        ("1969-07-20T20:17:00Z", Issued(Day(1969, 7, 20), Day(1969, 7, 20), about=False)),
        ("196X", None),
        ("1969/..", None),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(text: str, issued: Issued | None) -> None:
    """What nobody knows is left out, and a date with an end that is missing is none."""
    assert read_issued(text) == issued


def test_bibtex_marks_its_signs() -> None:
    """Signs that mean something to TeX stand as signs; an organisation is not turned round."""
    text = write_bibtex((WORK,))
    assert text.startswith("@article{w,\n")
    assert r"{{50 \% \& more\_or \#less \{in\} a\textbackslash{}b}}" in text
    assert r"author = {Doe, Jane and {A \& B Press}}" in text
    assert "date = {1969-07-20/1969-07-21}" in text
    assert "url = {https://example.org/a_b}" in text
    braces = write_bibtex((replace(WORK, url="https://example.org/{a}?b=}"),))
    assert "url = {https://example.org/%7Ba%7D?b=%7D}" in braces


def test_ris_has_a_tag_a_line() -> None:
    """Every line has a tag of two signs; the first is the type, the last ends the work."""
    lines = write_ris((WORK, WORK)).split("\r\n")
    first = lines[: lines.index("")]
    assert [line[:6] for line in first if line[2:6] != "  - "] == []
    assert (first[0], first[-1]) == ("TY  - NEWS", "ER  - ")
    assert {"SP  - 3", "EP  - 4", "DA  - 1969/07/20"} <= set(first)
    assert lines.count("TY  - NEWS") == 2


def test_csl_has_what_is_known() -> None:
    """A work is written with the names of CSL, and nothing empty."""
    (one,) = json.loads(write_csl((WORK,)))
    assert one["issued"] == {"date-parts": [[1969, 7, 20], [1969, 7, 21]]}
    assert one["author"] == [{"family": "Doe", "given": "Jane"}, {"literal": "A & B Press"}]
    assert [name for name, value in one.items() if not value] == []


def test_a_record_says_what_of_it_was_not_seen(atlas: Atlas) -> None:
    """A supplied title stands in brackets with a note; so does a work that nobody has opened."""
    sources = {source.id: source for source in atlas.linked.site.all(Bibliographic)}
    report, voice = (describe_source(sources[name]) for name in ("nasa-1969", "voice-1969"))
    assert (report.title, "supplied" in report.note) == ("[Report of the day]", True)
    assert voice.note == "Known to exist; no copy was opened."


def test_the_whole_bibliography_is_in_each_file(atlas: Atlas) -> None:
    """Each file of references has every work of the bibliography once."""
    works = [describe_source(source) for source in atlas.linked.site.all(Bibliographic)]
    keys = [work.key for work in works]
    assert [item["id"] for item in json.loads(write_csl(works))] == keys
    assert write_ris(works).count("TY  - ") == write_bibtex(works).count("\n@") + 1 == len(keys)


def _draft(path: str) -> Draft:
    return Draft(PurePosixPath(path), "Moon", "", {}, None, None, "")


def test_without_an_address_no_address_is_made_up(atlas: Atlas) -> None:
    """A site that does not know where it stands is cited without an address, and not shared."""
    cited = cite_page(atlas, _draft("places/moon"))
    assert [one for one in cited.citations if "http" in one.html] == []
    assert list(list_shares(atlas, _draft("places/moon"))) == []
    assert not describe_page(atlas.linked.site.settings, PurePosixPath("a"), "A").url


def _publish(atlas: Atlas) -> Atlas:
    """Give the site an address and a day."""
    site = atlas.linked.site
    update = {"address": ADDRESS, "revised": "1999-05-01"}
    settings = site.settings.model_copy(update=update)
    return replace(atlas, linked=replace(atlas.linked, site=replace(site, settings=settings)))


def test_with_an_address_a_page_can_be_passed_on(atlas: Atlas) -> None:
    """The links to platforms carry the address and the title of the page, and nothing else."""
    published = _publish(atlas)
    shares = list(list_shares(published, _draft("places/moon")))
    assert [share.platform for share in shares] == ["Google Classroom", "Microsoft Teams"]
    for share in shares:
        query = parse_qs(urlsplit(share.url).query)
        assert sorted(query.values()) == [["Moon"], [f"{ADDRESS}/places/moon/"]]


def test_a_page_shows_how_to_cite_it(atlas: Atlas) -> None:
    """Each page of content has the words and the records; a list of pages has none."""
    pages = draw_quietly(_publish(atlas))
    moon = str(pages["places/moon"].front_matter["cite"])
    assert f"<i>Moon</i>. (1999, May 1). The Landing. {ADDRESS}/places/moon/" in moon
    assert moon.count('rel="noopener noreferrer"') == 2
    assert "rules of their own" in moon
    without = {path for path, page in pages.items() if "cite" not in page.front_matter}
    assert {"actors", "places", "downloads", "data", "a-z"} <= without
    assert not {".", "articles/landing", "layers", "about", "sources/works"} & without


def test_the_report_is_cited_where_it_is_told_again(pages: dict[str, Page]) -> None:
    """The page of the article offers the report as well; so does its entry among the sources."""
    assert "Cite the original report" in str(pages["articles/landing"].front_matter["cite"])
    assert "Cite the original report" not in str(pages["articles/orbit"].front_matter["cite"])
    assert pages["sources/works"].body.count("Cite this report") == 1


def test_a_record_is_a_file_beside_its_page(atlas: Atlas) -> None:
    """Each link to a record leads to a file that is written, and keeps it by a name of its own."""
    drawn = tuple(draw_pages(atlas))
    files = {str(file.path): file.text for file in write_records(atlas, drawn)}
    pages = {str(page.path): page for page in drawn}
    moon = str(pages["places/moon"].front_matter["cite"])
    for form in FORMATS:
        assert f'<a href="cite.{form.ending}" download="the-landing-places-moon' in moon
        assert "Moon" in files[f"places/moon/cite.{form.ending}"]
        assert f"sources/works/nasa-1969.{form.ending}" in files
    landing = str(pages["articles/landing"].front_matter["cite"])
    assert 'href="../../sources/works/nasa-1969.ris"' in landing
    assert 'href="nasa-1969.ris"' in pages["sources/works"].body
    assert "actors/cite.bib" not in files


def test_what_is_cited(atlas: Atlas) -> None:
    """The front page and every page with an entry on it are cited."""
    cited = list_cited((), atlas)
    assert PurePosixPath() in cited
    assert {
        atlas.site_map[address].page
        for address in atlas.linked.site.entries
        if address in atlas.site_map
    } <= cited
