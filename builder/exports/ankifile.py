"""What a file of flashcards is made of: its tables, and the record that describes a deck."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

VERSION = 11
"""The version of the tables."""
NEW = -1
"""What stands where a number of the last exchange with a server would stand."""

CREATE = """
CREATE TABLE col (
  id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL,
  conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL,
  tags text NOT NULL);
CREATE TABLE notes (
  id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL,
  csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (
  id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,
  due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,
  lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (
  id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""
INSERT_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
INSERT_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
INSERT_COLLECTION = "INSERT INTO col VALUES (1, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?, '{}')"

Described: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the cards that a note makes: what it is called, what it asks, what it answers."""

    name: str
    asks: str
    answers: str


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck and the type of its notes: their numbers, their fields, their sides, their style.

    `moment` is when the notes were last changed, in seconds since 1970.
    """

    number: int
    name: str
    about: str
    moment: int
    type_number: int
    fields: tuple[str, ...]
    sides: tuple[Side, ...]
    style: str


def describe_collection(deck: Deck) -> tuple[str | int, ...]:
    """Give the values of INSERT_COLLECTION: times, and everything that is kept as JSON."""
    decks = {str(number): _describe_deck(deck, number) for number in (1, deck.number)}
    values: tuple[Described, ...] = ({}, {str(deck.type_number): _describe_type(deck)}, decks, {})
    now = deck.moment * 1000
    return deck.moment, now, now, VERSION, *map(json.dumps, values)


def _describe_type(deck: Deck) -> Described:
    return {
        "id": deck.type_number,
        "name": f"{deck.name} ({', '.join(deck.fields)})",
        "type": 0,
        "mod": deck.moment,
        "usn": NEW,
        "sortf": 0,
        "did": deck.number,
        "tags": [],
        "vers": [],
        "css": deck.style,
        "latexPre": "",
        "latexPost": "",
        "flds": [_describe_field(name, place) for place, name in enumerate(deck.fields)],
        "tmpls": [_describe_side(side, place) for place, side in enumerate(deck.sides)],
        "req": [[place, "any", [place]] for place in range(len(deck.sides))],
    }


def _describe_deck(deck: Deck, number: int) -> Described:
    """Describe the deck; number 1 is the empty one that every collection has."""
    ours = number == deck.number
    today = [0, 0]
    return {
        "id": number,
        "name": deck.name if ours else "Default",
        "desc": deck.about if ours else "",
        "mod": deck.moment,
        "usn": NEW,
        "collapsed": False,
        "conf": 1,
        "dyn": 0,
        "extendNew": 0,
        "extendRev": 0,
        **dict.fromkeys(("lrnToday", "newToday", "revToday", "timeToday"), today),
    }


def _describe_field(name: str, place: int) -> Described:
    return {
        "name": name,
        "ord": place,
        "font": "Arial",
        "size": 20,
        "media": [],
        "rtl": False,
        "sticky": False,
    }


def _describe_side(side: Side, place: int) -> Described:
    return {
        "name": side.name,
        "ord": place,
        "qfmt": side.asks,
        "afmt": side.answers,
        "bqfmt": "",
        "bafmt": "",
        "did": None,
    }
