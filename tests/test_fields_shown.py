"""Whatever fields an entry has, its page can be drawn, and shows them."""

import re
from pathlib import Path

import pytest

from builder.kinds import KINDS
from builder.model import Page
from tests.filled import Filling, add_entry
from tests.sites import copy_example, draw_quietly, read_quietly

FILLINGS = {
    "everything": Filling("full", required_only=False),
    "what-must-be": Filling("bare", required_only=True),
}
NOT_SHOWN = {
    *("actors.wikidata", "places.wikidata", "places.geonames"),  # for other programs
    *("sources.volume", "sources.issue", "sources.page"),  # for exports
    *("sources.author.family", "sources.author.given"),  # where a literal name is given as well
    "sources.title-short",  # where somebody cites the source
    *("annotations.title", "annotations.aliases.name"),  # a mark on words has no name
    *("articles.aliases.name", "claims.aliases.name", "sources.aliases.name"),  # never linked
    *("explainers.aliases.name", "questions.aliases.name", "layers.aliases.name"),
    *("omissions.aliases.name", "loaded-words.aliases.name", "maps.aliases.name"),
    *("plans.title", "plans.aliases.name", "plans.items.id"),  # for editors, in the audit
    *("lessons.aliases.name", "quizzes.aliases.name", "levels.aliases.name"),
    "translations.aliases.name",  # the own name of a language is printed
    *("standards.aliases.name", "lessons.teacher_note"),  # notes are for the teachers' edition
    *("inventories.title", "inventories.aliases.name", "inventories.paragraphs.gist"),
    *("inventories.paragraphs.items.says", "inventories.paragraphs.items.waived"),
}
"""Texts that need not stand on a page."""


def _draw(folder: Path, filling: Filling) -> dict[str, Page]:
    root = copy_example(folder)
    for kind in KINDS:
        add_entry(root / "content", kind, filling)
    return draw_quietly(read_quietly(root))


@pytest.mark.parametrize("filling", FILLINGS.values(), ids=FILLINGS)
def test_every_kind_is_drawn(tmp_path: Path, filling: Filling) -> None:
    """An entry with every field, and one with the required fields only, have their pages."""
    pages = _draw(tmp_path, filling)
    kinds = ("actors", "places", "articles", "claims")
    assert {f"{kind}/{filling.word}" for kind in kinds} <= {*pages}
    for page in ("glossaries/flight", "timelines/landing", "sources/works"):
        assert f"{{: #{filling.word} }}" in pages[page].body


def test_every_text_is_shown(tmp_path: Path) -> None:
    """Nothing that somebody writes into a field is lost on the way to the reader."""
    pages = _draw(tmp_path, FILLINGS["everything"])
    root = tmp_path / "project" / "content"
    typed = (file for file in root.rglob("*.*") if file.suffix in (".md", ".txt", ".yml"))
    files = (file.read_text(encoding="utf-8") for file in typed)
    written = {where for text in files for where in re.findall(r"Words in ([\w.-]+)", text)}
    shown = {
        where
        for page in pages.values()
        for where in re.findall(r"Words in ([\w.-]+)", page.body.replace("\\", ""))
    }
    assert sorted(written - shown - NOT_SHOWN) == []
    assert len(shown) > 60
