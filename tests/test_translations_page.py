"""Pages in other languages: right to left where the language asks for it, and honest."""

import shutil
from pathlib import Path

from playwright.sync_api import Page as Window

from builder.model import Page
from tests.sites import copy_example, draw_quietly, read_quietly
from tests.windows import find_violations, serve_folder

PAGE = "translations/ar"
ROOM = 24
"""Pixels: how far a line may begin from the edge at which its language begins."""


def test_an_entry_leads_to_its_text_in_other_languages(pages: dict[str, Page]) -> None:
    """The page of an entry names the languages it has a text in, each by its own name."""
    body = pages["glossaries/flight"].body
    assert '<a href="../../translations/ar/#terms-orbit" hreflang="ar">' in body
    assert '<bdi lang="de">Deutsch</bdi>' in body
    assert "In other languages" not in pages["actors/collins"].body


def test_a_text_leads_back_to_its_entry(pages: dict[str, Page]) -> None:
    """The place that an entry leads to exists, and leads back to the entry."""
    body = pages[PAGE].body
    assert '<li id="terms-orbit">\n<a href="../../glossaries/flight/#orbit"' in body


def test_a_text_from_older_words_is_marked(pages: dict[str, Page]) -> None:
    """Readers see that the original was changed since, what it was and what it is."""
    body = pages[PAGE].body
    assert body.count("Translated from older words") == 1
    assert "another one.” Now: “The path on which one body goes round another.”" in body
    assert "Translated from older words" not in pages["translations/de"].body


def test_what_is_missing_is_told(pages: dict[str, Page]) -> None:
    """Each kind says how much of it there is, and a kind with nothing is named."""
    body = pages["translations/de"].body
    assert "1 of 3. The others stand here in one language only" in body
    assert 'Nothing at all of: <a href="../../timelines/">' in body


def test_those_who_want_to_help_see_what_to_do(pages: dict[str, Page]) -> None:
    """Help wanted lists the texts to look at again, each with its file and line."""
    body = pages["contributing/help-wanted"].body
    assert "terms/orbit, summary: was “The path on which one body goes round another one.”" in body
    assert "content/translations/ar.yml, line 8" in body


def test_a_site_in_one_language_says_nothing_of_others(tmp_path: Path) -> None:
    """Without translations there is no page of them, and nothing points to one."""
    root = copy_example(tmp_path)
    shutil.rmtree(root / "content" / "translations")
    pages = draw_quietly(read_quietly(root))
    assert not [path for path in pages if path.startswith("translations")]
    assert not [path for path, page in pages.items() if "In other languages" in page.body]


def test_lines_run_the_way_of_their_language(example_site: Path, phone: Window) -> None:
    """Arabic begins at the right, English beside it at the left; everybody can read it."""
    with serve_folder(example_site / "site") as address:
        phone.goto(f"{address}{PAGE}/")
        edges = phone.evaluate(
            """() => {
                const box = name => document.querySelector(name).getBoundingClientRect();
                const words = name => {
                    const range = document.createRange();
                    range.selectNodeContents(document.querySelector(name));
                    return range.getClientRects()[0];
                };
                return {
                    list: box(".translation > ul").right,
                    title: box(".translation strong").right,
                    note: words(".translation .stale").left,
                    left: box(".translation > ul").left,
                    wide: document.documentElement.scrollWidth,
                };
            }"""
        )
        assert find_violations(phone) == ""
    assert edges["list"] - edges["title"] < ROOM
    assert edges["note"] - edges["left"] < ROOM * 2
    assert edges["wide"] <= 390
