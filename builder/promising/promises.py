"""Whether every address that was promised still leads somewhere, and what says where to."""

from collections.abc import Iterator
from typing import TypeAlias

from builder.ids import explain_id
from builder.model import Address, Problem
from builder.promising.lockfile import Promise
from builder.promising.permalinks import Permalink, is_file, read_permalink
from builder.promising.redirects import Ways, is_part, list_formers
from builder.promising.successors import advise_lock, find_successor
from builder.site import SETTINGS, Move
from builder.suggest import suggest
from builder.words import enumerate_words

Words: TypeAlias = tuple[str, str, str]
"""The code of a problem, what is wrong, what right looks like."""


def check_promises(ways: Ways) -> Iterator[Problem]:
    """Report promises that are broken, and fields about moved addresses that cannot be right.

    Nothing is reported while a part of the content cannot be read: nobody can tell what it holds.
    """
    site = ways.site
    if site.lost or SETTINGS in site.drafts or SETTINGS not in site.sources:
        return
    yield from _check_formers(ways)
    yield from _check_moves(ways)
    yield from _check_lock(ways)


def _check_lock(ways: Ways) -> Iterator[Problem]:
    """Report each entry that is gone without an heir, once, and each other address that is."""
    reported: set[Address] = set()
    for promise in ways.site.lock.promises:
        if ways.follow(promise) or promise.address in reported or _is_unsound(ways, promise):
            continue
        if promise.address and not ways.find_heir(promise.address):
            reported.add(promise.address)
            yield _explain_entry(ways, promise)
        else:
            yield _explain_place(ways, promise)


def _is_unsound(ways: Ways, promise: Promise) -> bool:
    """Tell whether a promise is for a part of an entry that has mistakes."""
    now = ways.heirs.get(promise.address, promise.address)
    return is_part(promise.permalink, promise.address) and now in ways.site.drafts


def _explain_entry(ways: Ways, promise: Promise) -> Problem:
    """Say that an entry or book is gone, and where to write what has taken its place."""
    message = f"“{promise.address}” is gone, and links to {promise.permalink} would break"
    fix = advise_lock(ways.site, promise, _find_renamed(ways, promise))
    return ways.site.lock.problem(promise, "lost-address", message, fix)


def _find_renamed(ways: Ways, promise: Promise) -> Address | None:
    """Find what has probably taken the place of an entry or a book under another name."""
    of_a_page = not read_permalink(promise.permalink).fragment
    book = _find_book(ways, promise) if of_a_page else None
    return book or find_successor(ways.site, promise.address)


def _find_book(ways: Ways, promise: Promise) -> Address | None:
    """Find the book in which those entries stand today that stood in a book that is gone."""
    page = read_permalink(promise.permalink).page
    for other in ways.site.lock.promises:
        stood_there = read_permalink(other.permalink).page == page and other != promise
        location = ways.find_heir(other.address) if stood_there else None
        if location and str(location.page) in ways.site.books:
            return str(location.page)
    return None


def _explain_place(ways: Ways, promise: Promise) -> Problem:
    """Say that a page without an entry, a file or a paragraph is gone."""
    message = f"nothing stands at {promise.permalink} any more, and links to it would break"
    fix = (
        f"put it back, or write under `moved:` in site.yml  "
        f"- {{was: {promise.permalink}, now: {_example(promise.permalink)}}}"
    )
    return ways.site.lock.problem(promise, "lost-address", message, fix)


def _example(permalink: Permalink) -> Permalink:
    return "/another/file.csv" if is_file(permalink) else "/another/page/"


def _check_formers(ways: Ways) -> Iterator[Problem]:
    """Report former addresses that belong to somebody today, or stand in another list as well."""
    first: dict[Address, tuple[Address, int]] = {}
    for holder, number, former in list_formers(ways.site):
        owner, _ = place = first.setdefault(former, (holder, number))
        if former in ways.site.sources:
            wrong: Words | None = _explain_living(ways, former)
        elif place != (holder, number):
            message = f"“{former}” is already a former address of “{owner}”"
            wrong = "former-taken", message, "keep it in one place only"
        elif holder not in ways.site_map:
            message = f"“{holder}” has no place on the site to which “{former}” could lead"
            wrong = "former-without-page", message, "write it into an entry that has a page"
        else:
            wrong = _explain_form(ways, holder, former)
        if wrong:
            yield ways.site.sources[holder].problem(("formerly", number), *wrong)


def _explain_living(ways: Ways, former: Address) -> Words:
    file, line = ways.site.edit_line(former)
    message = f"“{former}” still exists ({file}, line {line}), so it is no former address"
    fix = "delete it here; or delete the other entry, if this one replaces it"
    return "former-alive", message, fix


def _explain_form(ways: Ways, holder: Address, former: Address) -> Words | None:
    """Say what is wrong with a former address that could never have been one."""
    name, _, last = former.partition("/")
    kinds = tuple(kind.name for kind in ways.site.kinds if kind.page)
    same_folder = name == holder.partition("/")[0]
    if name not in kinds and not (same_folder and holder not in ways.site.declared):
        fix = f"begin it with the kind of the entry: {enumerate_words(kinds)}"
        return "bad-former", f"“{name}” is no kind of entries that have a place on the site", fix
    return explain_id(last)


def _check_moves(ways: Ways) -> Iterator[Problem]:
    """Report moves of what is not gone, is listed twice, or leads nowhere."""
    seen: set[Permalink] = set()
    for number, move in enumerate(ways.site.settings.moved):
        if found := _find_wrong_move(ways, move, seen):
            name, *words = found
            source = ways.site.sources[SETTINGS]
            yield source.problem(("moved", number, name), "bad-move", *words)
        seen.add(move.was)


def _find_wrong_move(ways: Ways, move: Move, seen: set[Permalink]) -> tuple[str, str, str] | None:
    """Say which field of a move is wrong, in which way, and what right looks like."""
    if move.was in seen:
        return "was", f"{move.was} stands here twice", "delete one of the two"
    if move.was in ways.published:
        fix = "delete these two lines; or take away what stands there"
        return "was", f"{move.was} is still published, so it has not moved", fix
    if move.now not in ways.published:
        meant = suggest(move.now, sorted(ways.published))
        fix = f"did you mean {meant} ?" if meant else "write the address of a page that exists"
        return "now", f"nothing stands at {move.now}", fix
    if is_file(move.was) != is_file(move.now):
        fix = "let a file lead to a file, and a page to a page"
        return "now", "a page cannot take the place of a file, nor a file that of a page", fix
    return None
