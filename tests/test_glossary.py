"""The words as tables and for Moodle: read back, they say what the content says."""

import codecs
import csv
import io
import json
from pathlib import Path

import pytest

from builder.exports import PUBLIC_EXPORTS, export_all
from builder.exports.glossary import (
    describe_term,
    draw_definition,
    write_moodle_glossary,
    write_pairs,
    write_table,
)
from builder.kinds.terms import Term
from builder.model import Page
from builder.rendering.atlas import Atlas
from tests.schools import parse_xml
from tests.sites import copy_example, read_quietly


def test_the_table_reads_back(atlas: Atlas) -> None:
    """Each line has all that is known of a word, in plain words; an empty cell stays empty."""
    text = write_table(atlas).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert rows == [dict(describe_term(atlas, term)) for term in atlas.linked.site.all(Term)]
    module = next(row for row in rows if row["id"] == "lunar-module")
    assert module["also"] == "Eagle; LM"
    assert module["here"] == "The report names it once and calls it Eagle later."
    assert module["glossary"] == "Flight"
    assert module["url"] == "glossaries/flight/#lunar-module"
    assert "" in module.values()


def test_a_pair_is_a_word_and_its_meaning(atlas: Atlas) -> None:
    """Each line has one tab, so that programs for cards can take it as it is."""
    lines = write_pairs(atlas).decode().splitlines()
    pairs = [tuple(line.split("\t")) for line in lines]
    assert len(pairs) == len(atlas.linked.site.all(Term))
    assert ("orbit", "The path on which one body goes round another.") in pairs


NASTY = (
    "=HYPERLINK(1)",
    "+1",
    "-1",
    "@SUM(1)",
    "=cmd|' /C calc'!A0",
    "＝1",
    "one, two; three",
    'it is “said” or "said"',
    "one\n\ntwo",
    "naïve – شریف",
)


@pytest.mark.parametrize("words", NASTY)
def test_a_spreadsheet_takes_words_for_words(words: str, tmp_path: Path) -> None:
    """No word or meaning becomes a formula, another cell or another row; all else stays."""
    root = copy_example(tmp_path)
    book = root / "content/glossaries/flight.yml"
    text = book.read_text(encoding="utf-8")
    meaning = json.dumps(f"{words} and more")
    new = f"  nasty:\n    title: {json.dumps(words.splitlines()[0])}\n    summary: {meaning}\n"
    new += "    confidence: high\n    sources: [nasa-1969]\n"
    book.write_text(text.replace("terms:\n", f"terms:\n{new}", 1), encoding="utf-8")
    nasty = read_quietly(root)
    rows = list(csv.reader(io.StringIO(write_table(nasty).decode("utf-8-sig"), newline="")))
    row = dict(zip(*(one for one in rows if one[0] in ("id", "nasty")), strict=True))
    lines = write_pairs(nasty).decode().splitlines()
    pair = next(line.split("\t") for line in lines if " and more" in line)
    assert {len(one) for one in rows} == {len(row)}
    for cell in (row["word"], row["meaning"], *pair):
        assert cell[0] not in "=+-@＝"
        assert cell.removeprefix("'").startswith(words.splitlines()[0])


def test_a_spreadsheet_knows_the_letters(atlas: Atlas) -> None:
    """The table begins with the one mark by which spreadsheets know UTF-8, the pairs with none."""
    assert write_table(atlas).startswith(codecs.BOM_UTF8 + b"id,word,")
    assert write_table(atlas).count(codecs.BOM_UTF8) == 1
    assert codecs.BOM_UTF8 not in write_pairs(atlas)


def test_the_glossary_for_moodle_reads_back(atlas: Atlas) -> None:
    """Each word has its definition as HTML in text, its other names and its glossary."""
    root = parse_xml(write_moodle_glossary(atlas))
    assert root.findtext("INFO/NAME") == "The landing"
    entries = {entry.findtext("CONCEPT"): entry for entry in root.iter("ENTRY")}
    terms = atlas.linked.site.all(Term)
    assert list(entries) == [term.title for term in terms]
    for term in terms:
        entry = entries[term.title]
        assert entry.findtext("DEFINITION") == str(draw_definition(atlas, term))
        names = [alias.findtext("NAME") for alias in entry.iter("ALIAS")]
        assert names == [alias.name for alias in term.aliases if alias.link]
        assert entry.findtext("CATEGORIES/CATEGORY/NAME") == "Flight"


def test_each_download_says_what_it_lacks(atlas: Atlas, pages: dict[str, Page]) -> None:
    """Every public file for schools stands on the page of downloads, with its notes."""
    written = {file.path.name for file in export_all(atlas)}
    for export in PUBLIC_EXPORTS:
        assert export.name in written
        assert export.notes
        assert export.name in pages["downloads"].body
        assert all(note in pages["downloads"].body for note in export.notes)
