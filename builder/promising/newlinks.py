"""What is published and not promised yet, and how that is told."""

from collections.abc import Iterable, Iterator, Mapping

from builder.model import Address
from builder.promising.lockfile import Lock
from builder.promising.permalinks import Permalink
from builder.rendering.atlas import Atlas
from builder.words import count

LISTED = 20
"""How many new addresses are listed one by one."""


def find_new(published: Iterable[Permalink], lock: Lock) -> tuple[Permalink, ...]:
    """List what is published and was not promised yet, sorted."""
    return tuple(sorted(frozenset(published) - {promise.permalink for promise in lock.promises}))


def promise_all(published: Mapping[Permalink, Address], lock: Lock) -> Mapping[Permalink, Address]:
    """Give every promise there was, and one for all that is published today."""
    return {promise.permalink: promise.address for promise in lock.promises} | dict(published)


def tell_new(atlas: Atlas) -> Iterator[str]:
    """Say in lines what is promised and what is new."""
    lock = atlas.linked.site.lock
    new = find_new(atlas.published, lock)
    promised = count(len(lock.promises), "address is", "addresses are")
    leading = count(len(atlas.redirects), "old one leads", "old ones lead")
    yield f"{promised} promised, {len(new):,} new. {leading} to another place."
    yield from (f"  new: {permalink}" for permalink in new[:LISTED])
    if len(new) > LISTED:
        yield f"  and {len(new) - LISTED:,} more"
    if new:
        yield "To promise the new ones as well: python3 run.py addresses --accept"
