"""What belongs into a field, in the words of a contributor, read from its type."""

from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from builder.fields import WEB_ADDRESS, Edtf, Prose, Record, Shorthand, To
from builder.kinds import KINDS
from builder.words import enumerate_words, with_article

Meaning: TypeAlias = tuple[Any, ...]
"""A type, and what is noted beside it: its limits, the kinds that it may name."""

LINKED_TEXT = "a text, in which names become links"
GROUP = "fields of its own"
LIST = "a list, each item on a line of its own behind “- ”"
NUMBERS = (int, float)
UNIONS: tuple[Any, ...] = (Union, UnionType)
SINGULARS = {kind.name: kind.singular for kind in KINDS}


def describe(field: FieldInfo) -> str:
    """Say in a few words what belongs into a field."""
    return describe_meaning(meaning_of(field))


def tell_purpose(field: FieldInfo) -> str:
    """Say in a line what a field is for; empty where its model does not say so."""
    return " ".join((field.description or "").split())


def meaning_of(field: FieldInfo) -> Meaning:
    """Give the type of a field and what is noted beside it, without the possibility of nothing."""
    return _without_nothing((field.annotation, *field.metadata))


def item_of(meaning: Meaning) -> Meaning | None:
    """Give what each item of a list is; None for what is no list."""
    origin: Any = get_origin(meaning[0])
    if origin is not tuple:
        return None
    return _without_nothing((get_args(meaning[0])[0],))


def choices_of(meaning: Meaning) -> tuple[str, ...]:
    """List the words of which a value must be one; empty if there is no such list."""
    if meaning[0] is bool:
        return ("yes", "no")
    if parts := [choices_of(part) for part in _alternatives(meaning)]:
        return tuple(word for part in parts for word in part) if all(parts) else ()
    origin: Any = get_origin(meaning[0])
    return get_args(meaning[0]) if origin is Literal else ()


def describe_meaning(meaning: Meaning) -> str:
    """Say in a few words what a value of this meaning looks like."""
    if item := item_of(meaning):
        return f"{LIST}: {describe_meaning(item)}"
    if choices := choices_of(meaning):
        return _describe_choices(choices)
    if alternatives := _alternatives(meaning):
        return ", or ".join(map(describe_meaning, alternatives))
    annotation, *notes = meaning
    if target := next((note for note in notes if isinstance(note, To)), None):
        return _describe_reference(target)
    return _describe_number(notes) if annotation in NUMBERS else _describe_text(annotation, notes)


def _describe_choices(choices: tuple[str, ...]) -> str:
    if len(choices) < 3:
        return enumerate_words(choices)
    between = "; " if any("," in choice for choice in choices) else ", "
    return f"one of {between.join(choices)}"


def _describe_reference(target: To) -> str:
    if len(target.kinds) > 1:
        return "the address of an entry: its kind, a slash and its id"
    kind = target.kinds[0]
    return f"the id of {with_article(SINGULARS.get(kind, kind))}"


def _describe_number(notes: list[Any]) -> str:
    least, most = _find_limit(notes, "ge"), _find_limit(notes, "le")
    if least and most:
        return f"a number from {least} to {most}"
    return f"a number, at least {least}" if least else "a number"


def _find_limit(notes: list[Any], name: str) -> str:
    """Find what is noted as the least (`ge`) or the most (`le`) that a number may be."""
    return next((f"{getattr(note, name):g}" for note in notes if hasattr(note, name)), "")


def _describe_text(annotation: Any, notes: list[Any]) -> str:
    if any(getattr(note, "pattern", None) == WEB_ADDRESS for note in notes):
        return "a web address that begins with https://"
    if issubclass(annotation, Record):
        short = "a text, or " if issubclass(annotation, Shorthand) else ""
        return f"{short}{GROUP}"
    if issubclass(annotation, Edtf):
        return "a date such as 1969-07-20"
    return LINKED_TEXT if issubclass(annotation, Prose) else "a text"


def _alternatives(meaning: Meaning) -> tuple[Meaning, ...]:
    """List what a value may be, if it may be several things."""
    if get_origin(meaning[0]) not in UNIONS:
        return ()
    something = (part for part in get_args(meaning[0]) if part is not type(None))
    return tuple(_without_nothing((part,)) for part in something)


def _without_nothing(meaning: Meaning) -> Meaning:
    """Take apart what stands together: notes beside a type, and the possibility of nothing."""
    annotation, *notes = meaning
    origin: Any = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _without_nothing((inner, *(note for one in more for note in _spread(one)), *notes))
    parts = [part for part in get_args(annotation) if part is not type(None)]
    if origin in UNIONS and len(parts) == 1:
        return _without_nothing((parts[0], *notes))
    return meaning


def _spread(note: Any) -> list[Any]:
    """List what a note holds: that of pydantic holds several."""
    return note.metadata if isinstance(note, FieldInfo) else [note]
