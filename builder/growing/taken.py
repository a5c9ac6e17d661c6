"""Which ids and names are taken, and by which entry."""

from collections.abc import Iterator, Mapping

from builder.entries import Factual, Kind
from builder.fold import fold_name
from builder.ids import make_id
from builder.kinds.translations import TRANSLATIONS
from builder.loading.load import Loaded
from builder.model import Data, Source
from builder.suggest import suggest
from builder.words import enumerate_words


def explain_taken_id(loaded: Loaded, kind: Kind, entry_id: str) -> str:
    """Say which entry has an id, and which ones near it are free; empty if nobody has it."""
    taken = {source.address: source for source in loaded.sources}
    address = f"{kind.name}/{entry_id}"
    if address not in taken and address not in loaded.lost:
        return ""
    owner = f": {_name_place(taken[address])}" if address in taken else ""
    exists = f"The {kind.singular} “{entry_id}” exists already{owner}."
    if kind is TRANSLATIONS:
        return f"{exists} All texts in this language stand there: add yours."
    free = enumerate_words(_suggest_ids(frozenset(taken), kind, entry_id))
    return f"{exists} If yours is something else, choose another id: {free}."


def explain_taken_names(
    loaded: Loaded, kinds: Mapping[str, Kind], wish: tuple[Kind, Mapping[str, Data]]
) -> str:
    """Say which entry has a name that a new one wants as well; empty if nobody has any."""
    kind, values = wish
    if not _links_names(kind, values):
        return ""
    owners = {
        fold_name(name): source
        for source in loaded.sources
        if _links_names(kinds[source.address.partition("/")[0]], source.data)
        for name in _list_names(source.data)
    }
    for name in _list_names(values):
        if owner := owners.get(fold_name(name)):
            return (
                f"“{name}” is a name of an entry already: {_name_place(owner)}. "
                "If it is the same, write there; if not, make this name longer."
            )
    return ""


def find_near(loaded: Loaded, kind: Kind, title: str) -> str:
    """Name the entry of a kind whose name comes nearest to a title; empty if none is near."""
    names = {
        fold_name(name): source
        for source in loaded.sources
        if source.address.startswith(f"{kind.name}/")
        for name in _list_names(source.data)
    }
    near = suggest(fold_name(title), sorted(names)) if title else None
    return _name_place(names[near]) if near else ""


def _suggest_ids(taken: frozenset[str], kind: Kind, entry_id: str) -> Iterator[str]:
    """Give ids that are free: with the kind behind it, and with a number."""
    longer = f"{entry_id}-{make_id(kind.singular)}"
    numbered = (f"{entry_id}-{number}" for number in range(2, len(taken) + 3))
    for choices in (iter((longer,)), numbered):
        yield from [one for one in choices if f"{kind.name}/{one}" not in taken][:1]


def _links_names(kind: Kind, data: Mapping[str, Data]) -> bool:
    """Tell whether the names of an entry become links by themselves."""
    if not kind.linked or not issubclass(kind.model, Factual):
        return False
    usual = "yes" if kind.model.model_fields["auto_link"].default else "no"
    return data.get("auto_link", usual) == "yes"


def _list_names(data: Mapping[str, Data]) -> Iterator[str]:
    """Give the title of an entry, and the other names that link to it, as they are written."""
    aliases = data.get("aliases", ())
    for one in (data.get("title"), *(aliases if isinstance(aliases, list) else ())):
        linked = one.get("name") if isinstance(one, dict) and one.get("link") != "no" else one
        if isinstance(linked, str) and linked.strip():
            yield linked.strip()


def _name_place(source: Source) -> str:
    """Name an entry with its title and the place where it stands."""
    title = source.data.get("title", source.address)
    return f"“{title}” ({source.document.file}, line {source.key_span(()).line})"
