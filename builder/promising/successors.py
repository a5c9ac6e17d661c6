"""What to write when an entry that was published is gone: who has taken its place, or where to."""

from builder.fold import fold_name
from builder.model import Address
from builder.promising.lockfile import Promise
from builder.site import SETTINGS, Site
from builder.suggest import suggest


def find_successor(site: Site, address: Address) -> Address | None:
    """Find an entry of the same kind that was never promised and has a similar id or title."""
    promised = {promise.address for promise in site.lock.promises}
    kind, _, old = address.partition("/")
    new = [one for one in sorted(site.declared - promised) if one.startswith(f"{kind}/")]
    titles = {fold_name(str(site.sources[one].data.get("title", ""))): one for one in new}
    ids = {one.partition("/")[2]: one for one in new}
    if near := suggest(old, ids):
        return ids[near]
    near = suggest(fold_name(old.replace("-", " ")), titles)
    return titles[near] if near else None


def advise_lock(site: Site, promise: Promise, successor: Address | None) -> str:
    """Say what to write so that links to an entry or book that is gone lead somewhere."""
    line = f"formerly: [{promise.address}]"
    first = f"write  {line}  into the entry that takes its place"
    if successor:
        first = f"was it renamed to “{successor}”? Then write  {line}  into it"
        first = f"{first} ({_name_place(site, successor)})"
    return f"{first}. If nothing takes its place: write {_show_move(site, promise)}"


def advise_reference(site: Site, address: Address) -> str:
    """Say what to write in place of a reference to an entry that is gone; empty if none ever was.

    What was published needs a word for its old address as well.
    """
    if heir := _find_heir(site, address):
        return f"it was renamed: write “{heir}” here ({_name_place(site, heir)})"
    promise = next((one for one in site.lock.promises if one.address == address), None)
    if not promise:
        return ""
    line = f"formerly: [{address}]"
    first = f"write here the entry that takes its place, and  {line}  into that entry"
    if successor := find_successor(site, address):
        first = f"was it renamed? Then write “{successor}” here, and  {line}  into that entry"
        first = f"{first} ({_name_place(site, successor)})"
    last = f"If nothing takes its place: take it out here, and write {_show_move(site, promise)}"
    return f"it was published; {first}. {last}"


def _find_heir(site: Site, address: Address) -> Address | None:
    """Find the entry that names an address as one it had before."""
    holders = (entry for entry in site.entries.values() if address in entry.formerly)
    return next((entry.address for entry in holders), None)


def _show_move(site: Site, promise: Promise) -> str:
    """Show the line of the settings by which an address leads to any page."""
    settings = site.sources[SETTINGS].document.file if SETTINGS in site.sources else "site.yml"
    move = f"- {{was: {promise.permalink}, now: /another/page/}}"
    return f"under `moved:` in {settings}  {move}"


def _name_place(site: Site, address: Address) -> str:
    file, line = site.edit_line(address)
    return f"{file}, line {line}"
