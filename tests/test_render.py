"""Pages are drawn whole: what contributors type does no harm, and every page knows its place."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entries import Entry
from builder.fields import Plain, Record
from builder.kinds.claims import Claim
from builder.kinds.standards import Standard
from builder.model import Page
from builder.pipeline import draw_pages
from builder.publishing.publish import accept_all, publish_site
from builder.publishing.write import write_file, write_tree
from builder.rendering.assemble import assemble_files
from builder.rendering.atlas import Atlas
from builder.rendering.render import explain_links, hide_fences
from builder.rendering.view import View
from builder.stock import CONFIG
from builder.text import prose
from tests.pages import convert
from tests.sites import EXAMPLE, REPOSITORY

HARM = (
    "\"'><img src=x onerror=alert(1)><harm>{{ 7*7 }} {% raw %} [x](y) *a* _b_ `c` # "
    "{: onclick=alert(1) } &amp; &copy; \\ </title></script>\n"
    "``` {tabindex=0 autofocus onfocus=alert(1)}\ncode\n```\n~~~ {onclick=alert(1)}\ncode\n~~~"
)
ONE_LINE = " ".join(HARM.split())
RECORD = TypeVar("RECORD", bound=Record)


def spoil(record: RECORD) -> RECORD:
    """Put something harmful into every short text of a record."""
    return record.model_copy(update={name: _spoil(value) for name, value in record if value})


def _spoil(value: object) -> object:
    if isinstance(value, Record):
        return spoil(value)
    if isinstance(value, tuple):
        return tuple(_spoil(item) for item in value)
    is_address = str(value).startswith("https://")
    return Plain(HARM) if type(value) is Plain and not is_address else value


@pytest.fixture(scope="module")
def spoiled_site(atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Element]:
    """Give the finished pages of the example with something harmful in all titles and names."""
    root = tmp_path_factory.mktemp("spoiled")
    site = atlas.linked.site
    entries = {address: spoil(entry) for address, entry in site.entries.items()}
    books = {address: spoil(book) for address, book in site.books.items()}
    settings = spoil(site.settings)
    spoiled = replace(site, entries=entries, books=books, settings=settings)
    linked = replace(atlas.linked, site=spoiled)
    write_tree(assemble_files(draw_pages(replace(atlas, linked=linked)), settings), root / "build")
    write_file(root / "mkdocs.yml", CONFIG.read_text(encoding="utf-8"))
    folder = publish_site(root, lambda *_: None, accept_all)
    return {
        file.parent.relative_to(folder).as_posix(): html5lib.parse(
            file.read_text(encoding="utf-8"), namespaceHTMLElements=False
        )
        for file in folder.rglob("index.html")
    }


def test_what_contributors_type_does_no_harm(spoiled_site: Mapping[str, Element]) -> None:
    """No title, name or description becomes an element or an attribute of a finished page."""
    for page, tree in spoiled_site.items():
        for element in tree.iter():
            assert element.tag != "harm", page
            assert "alert(1)" not in element.attrib.values(), page


def test_titles_come_out_as_typed(spoiled_site: Mapping[str, Element]) -> None:
    """The heading of a page and the title of its window show every sign of the title."""
    for page in ("actors/armstrong", "glossaries/flight", "articles/landing", "places/moon"):
        tree = spoiled_site[page]
        heading, title = tree.find(".//h1"), tree.find(".//title")
        assert heading is not None, page
        assert heading.text == ONE_LINE, page
        assert title is not None, page
        assert " ".join((title.text or "").split()) == f"{ONE_LINE} - {ONE_LINE}", page


def test_names_on_a_page_come_out_as_typed(spoiled_site: Mapping[str, Element]) -> None:
    """The menu, the way up and the neighbours show a title as it was typed."""
    trail = spoiled_site["glossaries/flight"].find(".//nav[@class='trail']")
    neighbour = spoiled_site["actors/aldrin"].find(".//nav[@class='neighbours']//a")
    assert trail is not None
    assert HARM in "".join(map(str, trail.itertext()))
    assert neighbour is not None
    assert HARM in "".join(map(str, neighbour.itertext()))


FENCES = ("```\n", "~~~\n", "\n``` {onclick=x}\n", "\n~~~ {onclick=x}\n", "\r```")
TEXTS = st.lists(
    st.one_of(
        st.sampled_from("*_`#[]()<>&!|-+.1\n\n    \"'~={:"),
        st.sampled_from(FENCES),
        st.characters(exclude_categories=("Cc", "Cs")),
    )
).map("".join)


@given(TEXTS)
def test_finished_blocks_stay_as_they_are(text: str) -> None:
    """Markdown does not touch the HTML between two headings, whatever text it was made of."""
    html = prose.render(prose.parse(text), str, str)
    block = f'<div class="prose">\n{html}\n</div>'
    page = convert(hide_fences(f"# Before\n\n{block}\n\n## After {{: #after }}\n")).html
    before, *_, after = html5lib.parseFragment(page, namespaceHTMLElements=False)
    assert (before.text, after.text, after.get("id")) == ("Before", "After", "after")
    assert _shape(page) == _shape(f'<h1 id="before">Before</h1>{block}<h2 id="after">After</h2>')


@pytest.mark.parametrize("fence", ["```", "~~~", "\x02`\x03``", "\r```", "\\`\\`\\`"])
def test_a_fence_is_words(fence: str) -> None:
    """No line of a finished block fences code in, also with signs in it that Markdown drops."""
    block = f"<div>\n{fence} {{onclick=x}}\ncode\n{fence}\n</div>"
    assert "<code" in convert(block.replace("\\", "")).html
    page = convert(hide_fences(block)).html
    assert "<code" not in page
    tree = html5lib.parseFragment(page, namespaceHTMLElements=False)
    assert not any(element.get("onclick") for element in tree.iter())


def test_a_tab_stays_a_tab() -> None:
    """What is set in columns by tabs comes to readers as it was written."""
    page = convert(hide_fences("<pre><code>one {\n\ttwo\n}</code></pre>")).html
    (code,) = html5lib.parseFragment(page, namespaceHTMLElements=False).iter("code")
    assert code.text == "one {\n\ttwo\n}"


def _shape(html: str) -> list[tuple[str, dict[str, str], str, str]]:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [
        (e.tag, dict(e.attrib), (e.text or "").strip(), (e.tail or "").strip()) for e in tree.iter()
    ]


def _read_blocks(page: Page) -> Element:
    blocks = re.sub(r"^#.*$", "", page.body, flags=re.MULTILINE)
    tree = html5lib.parse(blocks, namespaceHTMLElements=False)
    assert isinstance(tree, Element)
    return tree


def _linked(element: Element) -> Iterator[str]:
    return (address for e in element.iter() if (address := e.get("data-entry")))


def _has_words(entry: Entry | None) -> bool:
    return isinstance(entry, Claim | Standard) or bool(getattr(entry, "summary", None))


def test_each_linked_entry_is_explained_once(pages: dict[str, Page], atlas: Atlas) -> None:
    """The list at the end has each claim and each entry with a summary that a link leads to."""
    listed = 0
    for path, page in pages.items():
        tree = _read_blocks(page)
        terms = [e.get("id", "") for e in tree.iter("dt") if e.get("id", "").startswith("def--")]
        entries = atlas.linked.site.entries
        linked = {a for a in _linked(tree) if _has_words(entries.get(a))}
        assert sorted(terms) == sorted(f"def--{a.replace('/', '-')}" for a in linked), path
        listed += len(terms)
    assert listed > 20


def test_only_links_are_explained(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Words that look like the mark of a link are words."""
    view = View(atlas, pages["about"].path)
    typed = '<p>data-entry="actors/aldrin" and &lt;a data-entry="actors/none"&gt;</p>'
    link = '<a title="x > y" data-entry="actors/collins" href="#">Collins</a>'
    unknown = '<a data-entry="actors/nobody" href="#">Nobody</a>'
    found = list(explain_links(view, typed + link + link + unknown))
    assert [one.address for one in found] == ["actors/collins"]


def test_what_the_search_leaves_out_ends_where_it_should(pages: dict[str, Page]) -> None:
    """An element that the search leaves out holds none of its own name, which would end it early.

    And no heading with an id, for that begins a part of its own in the search.
    """
    left_out = 0
    for path, page in pages.items():
        for element in _read_blocks(page).iter():
            if "data-search-exclude" in element.attrib:
                inside = [inner.tag for inner in element.iter() if inner is not element]
                headings = [inner for inner in element.iter("h2") if inner.get("id")]
                assert element.tag not in inside, path
                assert headings == [], path
                left_out += 1
    assert left_out > 40


def test_pages_of_a_section_stand_in_a_row(pages: dict[str, Page]) -> None:
    """Each page of a section leads to the one before it and the one after it."""
    crew = ["actors/aldrin", "actors/collins", "actors/nasa", "actors/armstrong"]
    assert _follow(pages, crew[0], "next") == crew
    assert _follow(pages, crew[-1], "previous") == crew[::-1]


def _follow(pages: dict[str, Page], path: str, way: str) -> list[str]:
    row = [path]
    while neighbour := pages[row[-1]].front_matter.get(way):
        assert isinstance(neighbour, dict)
        row.append(posixpath.normpath(posixpath.join(row[-1], neighbour["url"])))
        assert pages[row[-1]].title == neighbour["title"]
    return row


def test_a_page_shows_the_way_up(pages: dict[str, Page]) -> None:
    """A page names the list it stands under; a list itself stands under nothing."""
    assert pages["actors/aldrin"].front_matter["trail"] == [
        {"title": "People and groups", "url": "../"}
    ]
    assert "trail" not in pages["actors"].front_matter


ORIGINS = {
    "actors/armstrong": ("content/actors/armstrong.yml", 1, "title: Neil Armstrong"),
    "places/houston": ("content/places/moon.yml", 12, "  houston:"),
    "glossaries/flight": ("content/glossaries/flight.yml", 1, "title: Flight"),
    "articles/landing": ("content/articles/landing.md", 2, "title: Eagle lands on the Moon"),
    "about": ("docs/about.md", 1, "# About the landing"),
}


@pytest.mark.parametrize("path", ORIGINS)
def test_the_edit_address_leads_to_the_line(path: str, pages: dict[str, Page]) -> None:
    """Behind the pencil is the line of the file on which the entry begins."""
    file, line, text = ORIGINS[path]
    assert pages[path].front_matter["edit"] == f"{REPOSITORY}/edit/main/{file}#L{line}"
    assert (EXAMPLE / file).read_text(encoding="utf-8").splitlines()[line - 1] == text


def test_every_edit_address_of_an_entry_leads_to_its_line(
    pages: dict[str, Page], atlas: Atlas
) -> None:
    """The address at the end of each entry of a book leads to the line of its id."""
    site = atlas.linked.site
    for address in ("terms/orbit", "events/touchdown", "claims/smooth", "sources/voice-1969"):
        file, line = site.edit_line(address)
        page = str(atlas.site_map[address].page)
        assert f"{REPOSITORY}/edit/main/{file}#L{line}" in pages[page].body
        text = (EXAMPLE / file).read_text(encoding="utf-8").splitlines()[line - 1]
        assert text.strip() == f"{address.partition('/')[2]}:"


def test_without_a_repository_nothing_leads_to_it(atlas: Atlas) -> None:
    """A site that names no repository says the file and the line, without a link."""
    linked = atlas.linked
    settings = linked.site.settings.model_copy(update={"repository": None})
    site = replace(linked.site, settings=settings)
    pages = draw_pages(replace(atlas, linked=replace(linked, site=site)))
    actor = next(page for page in pages if str(page.path) == "actors/armstrong")
    assert "edit" not in actor.front_matter
    assert "<code>content/actors/armstrong.yml, line 1</code>" in actor.body


def test_front_matter_is_plain_data(pages: dict[str, Page]) -> None:
    """What travels to the frame of a page is nothing but texts, lists and groups of them."""
    for page in pages.values():
        assert json.loads(json.dumps(page.front_matter)) == page.front_matter
