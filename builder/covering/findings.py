"""What was found about the coverage of an article, and how that is counted and told."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

from builder.interface.words import say, say_count
from builder.model import Address, Problem
from builder.words import shorten

State: TypeAlias = Literal["explained", "waived", "hole"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing of a paragraph, and what became of it.

    `file` and `line` are where its words stand: in the article, or in the inventory that lists it.
    `reason` is why it is waived, or what a hole lacks.
    """

    file: PurePosixPath
    line: int
    paragraph: int
    what: str
    words: str
    state: State
    reason: str = ""


@dataclass(frozen=True)
class Coverage:
    """Everything found about one article; `needless` are waivers that nothing needs any more."""

    file: PurePosixPath
    findings: tuple[Finding, ...]
    article: Address = ""
    needless: tuple[Problem, ...] = ()

    def having(self, state: State) -> tuple[Finding, ...]:
        """List what was found to be in a state."""
        return tuple(finding for finding in self.findings if finding.state == state)

    @property
    def percent(self) -> float:
        """Tell how much is explained or waived, from 0 to 100; nothing to explain is all of it."""
        count = len(self.findings)
        return 100 * (count - len(self.having("hole"))) / count if count else 100.0

    def __str__(self) -> str:
        counts = [len(self.having(state)) for state in ("explained", "waived", "hole")]
        explained, waived, holes = counts
        return say(
            "%(items)s items: %(explained)s explained, %(waived)s waived, %(holes)s. "
            "%(percent)s covered.",
            items=len(self.findings),
            explained=explained,
            waived=waived,
            holes=say_count("%(num)s hole", "%(num)s holes", holes),
            percent=format_percent(self.percent),
        )


def format_percent(percent: float) -> str:
    """Write a percentage; it is never rounded up, so that 100 % means everything."""
    return f"{math.floor(percent * 10) / 10:.1f} %"


def list_coverage(coverage: Coverage) -> Iterator[str]:
    """Tell of every hole of an article where it is and what it lacks, and then count, by lines."""
    for one in coverage.having("hole"):
        place = f"{one.file}:{one.line}: ¶{one.paragraph} {one.what}"
        yield f"{place} “{shorten(one.words)}” hole: {one.reason}"
    yield f"{coverage.file}: {coverage}"
