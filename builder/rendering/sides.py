"""The sides on which actors stand, and the line that marks each."""

from collections.abc import Iterable, Mapping

from builder.entries import Entry
from builder.interface.words import mark, say
from builder.kinds.actors import Actor

LINES = 8
"""How many kinds of line the stylesheet has for sides; the ninth side has the line of the first."""
OWN_LINE = "side-0"
"""The line of the article itself, which is no side."""
OWN_VOICE = mark("The article itself, or people it does not name")
NO_SIDE = mark("Others")
"""What actors are called together whose profile names no side."""


def name_side(entry: Entry) -> str:
    """Name the side of an actor, or the group of those who have none."""
    return str(entry.side) if isinstance(entry, Actor) and entry.side else say(NO_SIDE)


def give_lines(names: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """Give the class of its line to each side: those that have one keep it, others get the next."""
    own, lines = say(OWN_VOICE), dict(given)
    taken = sum(line != OWN_LINE for line in lines.values())
    for name in names:
        if name not in lines:
            lines[name] = OWN_LINE if name == own else f"side-{taken % LINES + 1}"
            taken += name != own
    return lines
