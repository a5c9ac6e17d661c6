"""What a change does to pages, links and coverage, each told in a section."""

from collections import Counter
from collections.abc import Iterator, Mapping

from builder.covering.findings import format_percent
from builder.model import Address
from builder.promising.changes import Section
from builder.promising.permalinks import Permalink
from builder.promising.snapshot import Shown, Snapshot, escape_words
from builder.words import count


def compare_gone(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the pages that are gone and lead nowhere."""
    gone = sorted(before.pages.keys() - after.addresses)
    if gone:
        items = tuple(_tell_page(before, one) for one in gone)
        yield Section(count(len(gone), "page is gone", "pages are gone"), items)


def compare_moved(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the pages that have another address and lead there."""
    if moves := _list_moves(before, after):
        items = tuple(f"{_tell_page(before, was)} is now `{moves[was]}`" for was in sorted(moves))
        yield Section(count(len(moves), "page moves", "pages move"), items)


def _list_moves(before: Snapshot, after: Snapshot) -> Mapping[Permalink, Permalink]:
    """Give the pages of before that are none today with the addresses that they lead to."""
    heirs = {redirect.was: redirect.now for redirect in after.atlas.redirects}
    return {one: heirs[one] for one in before.pages if one in heirs}


def compare_new(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the pages that are new, and not only at a new address."""
    moved = frozenset(_list_moves(before, after).values())
    new = sorted(after.pages.keys() - before.pages.keys() - moved)
    if new:
        items = tuple(_tell_page(after, one) for one in new)
        yield Section(count(len(new), "page is new", "pages are new"), items)


def compare_pages(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the pages that say something else, those first whose own entries were changed."""
    pairs = [(one, before.pages[one], page) for one, page in _in_both(before, after)]
    changed = [one for one, old, new in pairs if (old.title, old.words) != (new.title, new.words)]
    echoing = [one for one, old, new in pairs if one not in changed and old.echo != new.echo]
    entries = _list_changed_entries(before, after)
    if changed:
        own = sorted(changed, key=lambda one: (one not in entries, one))
        items = tuple(_tell_changed(after, one, entries.get(one, {})) for one in own)
        yield Section(count(len(changed), "page changes", "pages change"), items)
    if echoing:
        where = "other words in definition boxes or under “Mentioned in”"
        yield Section(f"{count(len(echoing), 'more page shows', 'more pages show')} {where}", ())


def _in_both(before: Snapshot, after: Snapshot) -> tuple[tuple[Permalink, Shown], ...]:
    """List the pages of today that were there before."""
    return tuple((one, page) for one, page in sorted(after.pages.items()) if one in before.pages)


def _list_changed_entries(
    before: Snapshot, after: Snapshot
) -> Mapping[Permalink, Mapping[str, None]]:
    """Give, for each page, the titles of the entries that were changed or added on it."""
    old, new = (one.atlas.linked.site.entries for one in (before, after))
    found: dict[Permalink, dict[str, None]] = {}
    for permalink, address in sorted(after.atlas.published.items()):
        if address in new and new[address] != old.get(address):
            titles = found.setdefault(permalink.partition("#")[0], {})
            titles[new[address].title] = None
    return found


def _tell_page(snapshot: Snapshot, permalink: Permalink) -> str:
    return f"{escape_words(snapshot.pages[permalink].title)} `{permalink}`"


def _tell_changed(snapshot: Snapshot, permalink: Permalink, titles: Mapping[str, None]) -> str:
    """Name a page with its entries that were changed; a page of one entry has its title."""
    page = _tell_page(snapshot, permalink)
    others = [escape_words(one) for one in titles if one != snapshot.pages[permalink].title]
    return f"{page}: {', '.join(others)}" if others else page


def compare_links(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """Count, on pages that were there before, the links that appear and those that vanish."""
    appearing: Counter[Address] = Counter()
    vanishing: Counter[Address] = Counter()
    for permalink, page in _in_both(before, after):
        appearing.update(page.links - before.pages[permalink].links)
        vanishing.update(before.pages[permalink].links - page.links)
    if appearing:
        sentence = f"{count(appearing.total(), 'link appears', 'links appear')}, to"
        yield Section(sentence, tuple(_tell_links(after, appearing)))
    if vanishing:
        sentence = f"{count(vanishing.total(), 'link vanishes', 'links vanish')}, to"
        yield Section(sentence, tuple(_tell_links(before, vanishing)))


def _tell_links(snapshot: Snapshot, links: Counter[Address]) -> Iterator[str]:
    """Tell to which entries links lead, those on most pages first."""
    for address, number in sorted(links.items(), key=lambda item: (-item[1], item[0])):
        yield f"{snapshot.name(address)}, on {count(number, 'page', 'pages')}"


def compare_coverage(before: Snapshot, after: Snapshot) -> Iterator[Section]:
    """List the articles of which more or less is explained."""
    old = before.covered
    items = tuple(
        f"{after.name(article)}: {format_percent(now)}, was {format_percent(old[article])}"
        for article, now in after.covered.items()
        if article in old and old[article] != now
    )
    if items:
        articles = count(len(items), "article is", "articles are")
        yield Section(f"{articles} explained to another degree", items)
