"""What a change does to addresses, paragraphs, claims and dates, each told in a section."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.dating.dates import in_words
from builder.fields import Edtf
from builder.kinds.claims import Claim
from builder.linking.paragraphs import read_paragraphs
from builder.model import Address, DataPath
from builder.promising.permalinks import Permalink
from builder.promising.redirects import is_part
from builder.promising.snapshot import Snapshot
from builder.words import count


@dataclass(frozen=True, slots=True)
class Section:
    """Changes of one sort: a sentence that counts them, and one line for each."""

    headline: str
    items: tuple[str, ...]


def compare_addresses(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the addresses that lead somewhere before and nowhere after."""
    broken = list_broken(before, after)
    if broken:
        yield Section(
            f"{count(len(broken), 'address', 'addresses')} would break: say where to with "
            "`formerly` in an entry, or `moved` in `site.yml`",
            tuple(_tell_broken(before, permalink) for permalink in broken),
        )


def list_broken(before: Snapshot, after: Snapshot) -> tuple[Permalink, ...]:
    """List the addresses that would break, sorted."""
    return tuple(sorted(before.addresses - after.addresses))


def _tell_broken(before: Snapshot, permalink: Permalink) -> str:
    address = before.atlas.published.get(permalink, "")
    if not address or is_part(permalink, address):
        return f"`{permalink}`, write `moved` in `site.yml`"
    return f"`{permalink}`, write `formerly: [{address}]`"


def compare_numbers(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the paragraphs that have another number: links to them show other words."""
    old, new = (read_paragraphs(one.atlas.linked.texts) for one in (before, after))
    items = [
        f"{after.name(address)}: {', '.join(moves)}"
        for address in sorted(old.keys() & new.keys())
        if (moves := list(_list_moves(old[address], new[address])))
    ]
    if items:
        headline = f"The paragraphs of {count(len(items), 'text have', 'texts have')} other numbers"
        yield Section(f"{headline}: links to them will show other words", tuple(items))


def _list_moves(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[str]:
    """Say of each paragraph that is still there, word for word, when its number is another."""
    places = {words: number for number, words in enumerate(new, start=1)}
    for number, words in enumerate(old, start=1):
        if places.get(words, number) != number:
            yield f"¶{number} is now ¶{places[words]}"


def compare_claims(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the claims that are judged otherwise."""
    old = {claim.address: claim for claim in before.atlas.linked.site.all(Claim)}
    items = [
        f"{after.name(claim.address)}: {', '.join(turns)}"
        for claim in after.atlas.linked.site.all(Claim)
        if claim.address in old and (turns := list(_list_turns(old[claim.address], claim)))
    ]
    if items:
        changed = count(len(items), "claim changes its status", "claims change their status")
        yield Section(changed, tuple(items))


def _list_turns(old: Claim, new: Claim) -> Iterator[str]:
    if old.now.status != new.now.status:
        yield f"{new.now.status}, was {old.now.status}"
    if old.then.status != new.then.status:
        yield f"on the day {new.then.status}, was {old.then.status}"


def compare_dates(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the dates that are others."""
    old, new = _list_dates(before), _list_dates(after)
    items = [
        f"{after.name(place[0])}: {in_words(new[place])}, was {in_words(old[place])}"
        for place in new
        if place in old and old[place] != new[place]
    ]
    if items:
        yield Section(count(len(items), "date moves", "dates move"), tuple(items))


def _list_dates(snapshot: Snapshot) -> Mapping[tuple[Address, DataPath], str]:
    texts = snapshot.atlas.linked.site.texts
    return {(source.address, path): text for source, path, text in texts if isinstance(text, Edtf)}
