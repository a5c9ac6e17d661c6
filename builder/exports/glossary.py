"""The words of all glossaries as tables, and as a glossary for Moodle."""

import csv
import io
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from builder.exports.claims import disarm
from builder.exports.elements import NONE, element, write_document
from builder.exports.export import Export
from builder.exports.wording import ALONE, draw_here, draw_words, tell_here
from builder.interface.words import mark
from builder.kinds.terms import TERMS, Term
from builder.rendering.atlas import Atlas


def describe_term(atlas: Atlas, term: Term) -> Mapping[str, str]:
    """Say everything about one word in plain words."""
    location = atlas.site_map[term.address]
    return {
        "id": term.id,
        "word": term.title,
        "also": "; ".join(alias.name for alias in term.aliases),
        "script": "; ".join(name.text for name in term.script),
        "pronunciation": term.pronunciation or "",
        "meaning": atlas.text(term, "summary"),
        "here": tell_here(atlas, term),
        "glossary": name_glossary(atlas, term),
        "confidence": term.confidence,
        "sources": "; ".join(source.title for source in atlas.sources_of(term)),
        "url": f"{location.page}/#{location.fragment}",
    }


def write_table(atlas: Atlas) -> bytes:
    """Write one line a word; the mark at the start tells spreadsheets that it is UTF-8."""
    rows = [describe_term(atlas, term) for term in atlas.linked.site.all(Term)]
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(rows[0].keys())
    writer.writerows([disarm(cell) for cell in row.values()] for row in rows)
    return f"\ufeff{stream.getvalue()}".encode()


def write_pairs(atlas: Atlas) -> bytes:
    """Write a word and its meaning a line, with a tab between them and nothing else."""
    rows = (describe_term(atlas, term) for term in atlas.linked.site.all(Term))
    pairs = ((row["word"], row["meaning"]) for row in rows)
    cells = (map(disarm, map(_flatten, pair)) for pair in pairs)
    return "".join("\t".join(pair) + "\n" for pair in cells).encode()


def write_moodle_glossary(atlas: Atlas) -> bytes:
    """Write all words as one glossary that Moodle can import, and link by itself."""
    settings = atlas.linked.site.settings
    info = {
        "NAME": settings.title,
        "INTRO": settings.description,
        "INTROFORMAT": "1",
        "ALLOWDUPLICATEDENTRIES": "0",
        "DISPLAYFORMAT": "dictionary",
        "SHOWSPECIAL": "1",
        "SHOWALPHABET": "1",
        "SHOWALL": "1",
        "ALLOWCOMMENTS": "0",
        "USEDYNALINK": "1",
        "DEFAULTAPPROVAL": "1",
        "GLOBALGLOSSARY": "0",
        "ENTBYPAGE": "20",
    }
    entries = (_describe_for_moodle(atlas, term) for term in atlas.linked.site.all(Term))
    inside = (*_fill(info), element("ENTRIES", NONE, *entries))
    return write_document(element("GLOSSARY", NONE, element("INFO", NONE, *inside)))


def name_glossary(atlas: Atlas, term: Term) -> str:
    """Give the title of the glossary in which a word stands."""
    return atlas.linked.site.books[TERMS.book_address(term.book)].title


def draw_definition(atlas: Atlas, term: Term) -> Markup:
    """Draw what a word means in general, and what it means here."""
    return draw_words(atlas, term, ("summary",), ALONE) + draw_here(atlas, term, ALONE)


def _describe_for_moodle(atlas: Atlas, term: Term) -> Markup:
    """Write one entry; Moodle wants its HTML as text, so it is escaped once more."""
    names = (element("ALIAS", NONE, element("NAME", NONE, a.name)) for a in term.aliases if a.link)
    category = _fill({"NAME": name_glossary(atlas, term), "USEDYNALINK": "0"})
    values = {
        "CONCEPT": term.title,
        "DEFINITION": str(draw_definition(atlas, term)),
        "FORMAT": "1",
        "USEDYNALINK": "1" if term.auto_link else "0",
        "CASESENSITIVE": "0",
        "FULLMATCH": "1",
        "TEACHERENTRY": "1",
    }
    return element(
        "ENTRY",
        NONE,
        *_fill(values),
        element("ALIASES", NONE, *names),
        element("CATEGORIES", NONE, element("CATEGORY", NONE, *category)),
    )


def _fill(values: Mapping[str, str]) -> Iterator[Markup]:
    return (element(name, NONE, str(value)) for name, value in values.items())


def _flatten(text: str) -> str:
    return " ".join(text.split())


GLOSSARY_AS_TABLE = Export(
    TERMS,
    "glossary.csv",
    mark("a table for spreadsheets (CSV)"),
    write_table,
    (mark("The links between the words are not in it."),),
)
GLOSSARY_AS_PAIRS = Export(
    TERMS,
    "glossary.tsv",
    mark("pairs to paste into a program for cards (TSV)"),
    write_pairs,
    (mark("It has the word and its meaning, and nothing of what the word means here."),),
)
GLOSSARY_FOR_MOODLE = Export(
    TERMS,
    "glossary-moodle.xml",
    mark("a glossary for Moodle (XML)"),
    write_moodle_glossary,
    (
        mark("Sources, ways to say a word and names in their own script are not in it."),
        mark("Moodle knows a word by its spelling: a word that it has already is left as it is."),
    ),
)
