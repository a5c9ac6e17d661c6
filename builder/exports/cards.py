"""The words of all glossaries as flashcards for Anki.

The format is the older one that every Anki reads: a database of SQLite in an archive. A note is
known by its `guid`, which is made of ids, and is renewed if the new one was changed later.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import PurePosixPath
from typing import TypeAlias

from markupsafe import Markup

from builder.exports.ankifile import (
    CREATE,
    INSERT_CARD,
    INSERT_COLLECTION,
    INSERT_NOTE,
    Deck,
    Side,
    describe_collection,
)
from builder.exports.export import Export
from builder.exports.identity import find_moment, name_record, number_record
from builder.exports.wording import ALONE, draw_here, draw_words
from builder.interface.words import mark
from builder.kinds.terms import TERMS, Term
from builder.model import File
from builder.publishing.archive import pack_in_order
from builder.rendering.atlas import Atlas

FIELDS = ("Word", "Meaning", "Here", "Also", "Say")
"""What a note holds; another list makes another type of note, so that no card is mixed up."""
MORE = (
    '{{#Say}}<p class="say">{{Say}}</p>{{/Say}}{{#Also}}<p class="also">{{Also}}</p>{{/Also}}'
    "{{Here}}"
)
"""What stands below every answer, as far as it is known."""
SIDES = (
    Side(
        "What does it mean?", "{{Word}}", f'{{{{FrontSide}}}}<hr id="answer">{{{{Meaning}}}}{MORE}'
    ),
    Side(
        "What is the word?", "{{Meaning}}", f'{{{{FrontSide}}}}<hr id="answer">{{{{Word}}}}{MORE}'
    ),
)
"""Each word makes two cards: one to know its meaning, and one to know the word."""
STYLE = ".card{font-family:sans-serif;font-size:20px;line-height:1.4;text-align:left}"

Row: TypeAlias = tuple[str | int, ...]


def write_cards(atlas: Atlas) -> bytes:
    """Write a deck with two cards for each word, one to know its meaning and one to know it."""
    site = atlas.linked.site
    deck = Deck(
        number=number_record(site.settings, "deck", TERMS.name),
        name=site.settings.title.replace("::", ":"),
        about=site.settings.licence,
        moment=find_moment(site),
        type_number=number_record(site.settings, "cards", *FIELDS),
        fields=FIELDS,
        sides=SIDES,
        style=STYLE,
    )
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(CREATE)
        database.execute(INSERT_COLLECTION, describe_collection(deck))
        for number, term in enumerate(site.all(Term)):
            database.execute(INSERT_NOTE, _describe_note(atlas, term, (deck, number)))
            database.executemany(INSERT_CARD, _describe_cards(deck, number))
        database.commit()
        collection = database.serialize()
    files = {"collection.anki2": collection, "media": json.dumps({}).encode()}
    return pack_in_order(File(PurePosixPath(name), content) for name, content in files.items())


def fill_fields(atlas: Atlas, term: Term) -> tuple[str, ...]:
    """Fill the fields of a note, in their order, with HTML."""
    names = (Markup('<span lang="{}">{}</span>').format(n.lang, n.text) for n in term.script)
    aliases = (Markup("{}").format(alias.name) for alias in term.aliases)
    return (
        str(Markup("{}").format(term.title)),
        str(draw_words(atlas, term, ("summary",), ALONE)),
        str(draw_here(atlas, term, ALONE)),
        str(Markup(", ").join((*names, *aliases))),
        str(Markup("{}").format(term.pronunciation or "")),
    )


def _describe_note(atlas: Atlas, term: Term, place: tuple[Deck, int]) -> Row:
    deck, number = place
    guid = name_record(atlas.linked.site.settings, "terms", term.id)
    fields = fill_fields(atlas, term)
    note = deck.moment * 1000 + number
    return (
        note,
        guid,
        deck.type_number,
        deck.moment,
        f" {term.book} ",
        "\x1f".join(fields),
        fields[0],
    )


def _describe_cards(deck: Deck, number: int) -> Iterator[Row]:
    note = deck.moment * 1000 + number
    for side in range(len(SIDES)):
        card = deck.moment * 1000 + number * len(SIDES) + side
        yield card, note, deck.number, side, deck.moment, number


GLOSSARY_AS_CARDS = Export(
    TERMS,
    "glossary.apkg",
    mark("flashcards (Anki)"),
    write_cards,
    (
        mark("Sources and links are not in it."),
        mark(
            "Whoever imports a newer file keeps what was learned. Words that changed are renewed "
            "if the new file is of a later day; else choose “Update notes: Always” when importing."
        ),
        mark(
            "A renewed card keeps its dates and stays in your own deck; your own tags on it are "
            "lost."
        ),
    ),
)
