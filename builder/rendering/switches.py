"""What the switches of an article show: whose words these are, what became of them, and notes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markdown_it.token import Token

from builder.dating import dates
from builder.interface.words import say
from builder.kinds.annotations import Annotation
from builder.kinds.claims import Claim
from builder.rendering.atlas import Atlas
from builder.rendering.sides import OWN_LINE, OWN_VOICE, give_lines, name_side
from builder.rendering.view import View
from builder.text.marks import Attributes, Mark
from builder.text.quotes import Place

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Voice:
    """A side that speaks in an article, and the class of the line under its words."""

    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Switch:
    """One switch: its name in the page, and the words beside it."""

    name: str
    words: str


@dataclass(frozen=True)
class Switchboard:
    """All that can be switched on in one article; marks and notes are keyed by paragraph."""

    switches: tuple[Switch, ...]
    voices: tuple[Voice, ...]
    marks: Mapping[int, tuple[Mark, ...]]
    notes: Mapping[int, tuple[Annotation, ...]]


def list_switches(
    view: View, claims: Sequence[Claim], annotations: Iterable[Annotation]
) -> Switchboard:
    """Gather what can be switched on in an article, from its claims in order and annotations."""
    noted = sorted((n for n in annotations if n.note or n.date or n.later), key=view.place_of)
    voices = list_voices(view.atlas, claims)
    lines = {voice.name: voice.line for voice in voices}
    placed = [
        *(mark for claim in claims for mark in _mark_claim(view, claim, lines)),
        *(mark for note in noted for mark in _mark_note(view.place_of(note), note)),
    ]
    return Switchboard(
        tuple(_choose_switches(claims, noted)),
        voices,
        _group(placed),
        _group((view.place_of(note).paragraph, note) for note in noted),
    )


def list_voices(atlas: Atlas, claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """List who speaks, in the order of the words: the article has a line of its own, always."""
    names = dict.fromkeys(name for claim in claims for name in _name_sides(atlas, claim))
    voices = (Voice(name, line) for name, line in give_lines(names, {}).items())
    return tuple(sorted(voices, key=lambda voice: voice.line != OWN_LINE))


def _name_sides(atlas: Atlas, claim: Claim) -> tuple[str, ...]:
    """Name the sides of those who assert a claim, each once."""
    if not claim.said_by:
        return (say(OWN_VOICE),)
    return tuple(dict.fromkeys(name_side(atlas.entry(address)) for address in claim.said_by))


def _mark_claim(view: View, claim: Claim, lines: Mapping[str, str]) -> Iterator[tuple[int, Mark]]:
    """Mark each quote of a claim, once for each side; speaker and status stand behind the last."""
    *first, last = (lines[name] for name in _name_sides(view.atlas, claim))
    behind = (*_label(f"of-who {last}", claim.speaker), *_badge(claim, view.url(claim.address)))
    for number in range(len(claim.quotes)):
        place = view.atlas.linked.quotes[claim.address, ("quotes", number)]
        for line in first:
            yield _mark(place, (("class", f"said {line}"),))
        yield _mark(place, (("class", f"said {last}"),), behind)


def _mark_note(place: Place, note: Annotation) -> Iterator[tuple[int, Mark]]:
    if note.note:
        yield _mark(place, (("class", "noted"),))
    if note.date:
        yield _mark(place, (("class", "dated"), ("data-date", note.date.edtf)))
    if note.later:
        words = f"{note.later.words} ({dates.in_words(note.later.as_of)})"
        yield _mark(place, (("class", "changed"),), _label("of-later", words))


def _mark(place: Place, attributes: Attributes, behind: tuple[Token, ...] = ()) -> tuple[int, Mark]:
    return place.paragraph, Mark(place.start, place.end, attributes, behind)


def _label(name: str, words: str) -> tuple[Token, ...]:
    """Make words that stand behind others; the blank before them is not copied either."""
    return (_open_label(name), Token("text", "", 0, content=f"\u00a0{words}"), _CLOSE_LABEL)


def _badge(claim: Claim, url: str) -> tuple[Token, ...]:
    status = claim.now.status
    look = {
        "class": f"badge status-{status}",
        "href": url,
        "aria-label": f"{say(status)}: {claim.title}",
    }
    return (
        _open_label("of-became"),
        Token("text", "", 0, content=" "),
        Token("badge_open", "a", 1, attrs=dict(look)),
        Token("text", "", 0, content=say(status)),
        Token("badge_close", "a", -1),
        _CLOSE_LABEL,
    )


_CLOSE_LABEL = Token("label_close", "span", -1)


def _open_label(name: str) -> Token:
    return Token("label_open", "span", 1, attrs={"class": name, "data-search-exclude": ""})


def _choose_switches(claims: Sequence[Claim], notes: Sequence[Annotation]) -> Iterator[Switch]:
    """List the switches that have something to show."""
    if claims:
        yield Switch("who", say("Who says so"))
        yield Switch("became", say("What became of it"))
    if any(note.note for note in notes):
        yield Switch("notes", say("Notes"))
    if any(note.date for note in notes):
        yield Switch("dates", say("Dates"))
    if any(note.later for note in notes):
        yield Switch("later", say("Then and now"))


def _group(pairs: Iterable[tuple[int, Item]]) -> Mapping[int, tuple[Item, ...]]:
    groups: defaultdict[int, list[Item]] = defaultdict(list)
    for paragraph, item in pairs:
        groups[paragraph].append(item)
    return {paragraph: tuple(items) for paragraph, items in groups.items()}
