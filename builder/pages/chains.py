"""The way on which words came to us: who says them, through whom, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.model import Address


@dataclass(frozen=True, slots=True)
class Step:
    """One hand through which an account went: entries, or words for somebody without one."""

    addresses: tuple[Address, ...]
    words: str


def make_chain(
    speaker: Step, via: Sequence[Address], found_in: tuple[Address, ...]
) -> tuple[Step, ...]:
    """Give the steps from a speaker, through each carrier, to where the words are found."""
    return (speaker, *(Step((carrier,), "") for carrier in via), Step(found_in, ""))
