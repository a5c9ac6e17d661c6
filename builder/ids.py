"""Ids: the last part of an address, used as a file name, as a link and in references."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from builder.fields import ID
from builder.model import Address, Problem, Source
from builder.words import shorten

RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{device}{n}" for device in ("com", "lpt") for n in range(10)))
)
"""Names that Windows keeps for devices: nobody there could download a file of that name."""

LONGEST = 80
LONGEST_SUGGESTION = 40
"""Letters of an id that a person chooses at most, and of one that is made from a title."""

RULE = "an id has small letters a-z and digits, with single hyphens between them"


def explain_id(text: str) -> tuple[str, str, str] | None:
    """Say what is wrong with an id: code, message and what right looks like; None if right."""
    if text in RESERVED:
        message = f"“{text}” is a name that Windows keeps for itself"
        return "reserved-name", message, f"choose another id, for example {text}-1"
    if len(text) > LONGEST:
        message = f"“{shorten(text)}” is too long for an id: it has {len(text)} letters"
        return "bad-id", message, f"choose one of {LONGEST} letters at most"
    if ID.fullmatch(text):
        return None
    better = propose_id(text)
    fix = f"write:  {better}" if better else "choose another id"
    return "bad-id", f"“{text}” is not a valid id: {RULE}", fix


def make_id(text: str) -> str:
    """Make an id from any words: `The Sea of Tranquillity` becomes `the-sea-of-tranquillity`."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def suggest_id(title: str) -> str:
    """Make an id of the first words of a title, short enough to be typed."""
    words = make_id(title[: 4 * LONGEST_SUGGESTION])
    if len(words) <= LONGEST_SUGGESTION:
        return words
    return words[: LONGEST_SUGGESTION + 1].rpartition("-")[0] or words[:LONGEST_SUGGESTION]


def propose_id(text: str) -> str:
    """Make an id from any words that nobody keeps for himself; empty if that is impossible."""
    made = make_id(text)
    return f"{made}-1" if made in RESERVED else made


def find_id_problems(sources: Iterable[Source]) -> Iterator[Problem]:
    """Report ids that are not valid, and addresses that are used twice."""
    first: dict[Address, Source] = {}
    for source in sources:
        name = source.address.partition("/")[2]
        if wrong := explain_id(name):
            yield source.document.problem(source.key_span(()), *_in_place(wrong, source))
        earlier = first.setdefault(source.address.casefold(), source)
        if earlier is not source:
            yield _explain_twice(source, earlier)
            yield _explain_twice(earlier, source)


def _in_place(words: tuple[str, str, str], source: Source) -> tuple[str, str, str]:
    """Say what to do where the id is the name of a file."""
    code, message, fix = words
    better = propose_id(source.address.partition("/")[2])
    if source.path or not better or len(better) > LONGEST:
        return code, message, fix
    return code, message, f"rename the file:  {better}{source.document.file.suffix}"


def _explain_twice(source: Source, earlier: Source) -> Problem:
    name, other = (one.address.partition("/")[2] for one in (source, earlier))
    place = f"{earlier.document.file}, line {earlier.key_span(()).line}"
    code, message = "duplicate-id", f"the id “{name}” is already used in {place}"
    if name != other:
        code = "case-collision"
        message = f"“{name}” and “{other}” ({place}) differ only in capital letters"
    fix = "give one of the two another id, or make one entry of them"
    return source.document.problem(source.key_span(()), code, message, fix)
