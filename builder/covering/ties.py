"""What ties the words of an article to entries: names, and words that entries rest on."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.kinds.annotations import Annotation
from builder.kinds.claims import Claim
from builder.kinds.loaded_words import LoadedWord
from builder.linking.linked import LinkedSite
from builder.linking.paragraphs import TEXT_FIELDS
from builder.model import Address, Mention
from builder.text.quotes import Place
from builder.text.sentences import sentence_range
from builder.text.wanted import Wanted


@dataclass(frozen=True)
class Spread:
    """Places of a text, joined where they overlap, and quick to search."""

    places: Iterable[Place] = ()

    def touches(self, place: Place) -> bool:
        """Tell whether any of the places has a character in common with this one."""
        starts, ends = self._edges.get(place.paragraph, ((), ()))
        return bisect_right(ends, place.start) < bisect_left(starts, place.end)

    def covers(self, place: Place) -> bool:
        """Tell whether this place lies wholly inside them."""
        starts, ends = self._edges.get(place.paragraph, ((), ()))
        number = bisect_right(starts, place.start) - 1
        return number >= 0 and place.end <= ends[number]

    @cached_property
    def _edges(self) -> Mapping[int, tuple[tuple[int, ...], tuple[int, ...]]]:
        joined: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for place in sorted(self.places):
            ranges = joined[place.paragraph]
            if ranges and place.start < ranges[-1][1]:
                ranges[-1] = ranges[-1][0], max(ranges[-1][1], place.end)
            else:
                ranges.append((place.start, place.end))
        return {
            paragraph: (tuple(start for start, _ in ranges), tuple(end for _, end in ranges))
            for paragraph, ranges in joined.items()
        }


@dataclass(frozen=True)
class Ties:
    """What is known about the words of one text.

    `names` are those that mean an entry, linked or not; `claims`, `marks` and `loaded` the words
    that claims rest on, annotations that say something, and loaded words.
    """

    names: Spread
    claims: Spread = field(default_factory=Spread)
    marks: Spread = field(default_factory=Spread)
    loaded: Spread = field(default_factory=Spread)

    def explain(self, wanted: Wanted, paragraph: str) -> bool:
        """Tell whether an entry explains what a text asks for; `paragraph` has its words.

        A name: when an entry has it, or an annotation or a loaded word rests on it; a claim that
        only repeats it explains nothing. A figure: when all of it is part of a name, a claim or an
        annotation. A quotation: when a claim, an annotation or a loaded word rests on it, or all
        of it is one name. A verb of attribution: when a claim rests on words of its sentence.
        """
        place = wanted.place
        if wanted.what == "attribution":
            start, end = sentence_range(paragraph, wanted.start, wanted.end)
            return self.claims.touches(Place(wanted.paragraph, start, end))
        if wanted.what == "figure":
            return any(spread.covers(place) for spread in (self.names, self.claims, self.marks))
        if self.marks.touches(place) or self.loaded.touches(place):
            return True
        if wanted.what == "name":
            return self.names.touches(place)
        inside = Place(wanted.paragraph, wanted.start + 1, wanted.end - 1)
        return self.claims.touches(place) or self.names.covers(inside)


def tie_mentions(mentions: Iterable[Mention]) -> Spread:
    """Spread the mentions of one text."""
    return Spread(tuple(Place(one.paragraph, one.start, one.end) for one in mentions))


def tie_article(linked: LinkedSite, article: Address) -> Ties:
    """Gather everything that the site says about the words of one of its articles."""
    rests = tuple(_list_rests(linked, article))
    return Ties(
        tie_mentions(m for m in linked.mentions_in(article) if m.field in TEXT_FIELDS),
        *(
            Spread(tuple(place for owner, place in rests if owner is model))
            for model in (Claim, Annotation, LoadedWord)
        ),
    )


def _list_rests(linked: LinkedSite, article: Address) -> Iterator[tuple[type, Place]]:
    """Give the places of an article that entries rest on, with the kind of entry."""
    for entry, place in linked.rests_on(article):
        only_points = isinstance(entry, Annotation) and not (
            entry.date or entry.note or entry.later
        )
        if not only_points:
            yield type(entry), place
