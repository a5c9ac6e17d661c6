"""All that a text asks for, where in its file each thing stands, and what became of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markdown_it.token import Token

from builder.covering.findings import Finding, State
from builder.covering.ties import Spread, Ties
from builder.interface.words import mark
from builder.linking.lexicon import Lexicon
from builder.linking.waivers import Waived
from builder.model import Problem
from builder.text import prose
from builder.text.reading import number_paragraphs, read_block
from builder.text.wanted import Wanted, What, find_wanted

WHY_OPEN: dict[What, str] = {
    "figure": mark("no claim, no annotation and no name of an entry holds it"),
    "quotation": mark("no claim, annotation or loaded word rests on it"),
    "name": mark("no entry has this name, and no annotation or loaded word rests on it"),
    "attribution": mark("no claim rests on words of its sentence"),
}


@dataclass(frozen=True)
class AskedText:
    """What a text asks for; for each paragraph, its first line and where others begin in it."""

    file: PurePosixPath
    paragraphs: tuple[str, ...]
    lines: tuple[tuple[int, tuple[int, ...]], ...]
    wanted: tuple[Wanted, ...]

    def line_of(self, wanted: Wanted) -> int:
        """Tell on which line of the file the words begin."""
        first, starts = self.lines[wanted.paragraph - 1]
        return first + bisect_right(starts, wanted.start)

    def list_open(self, ties: Ties) -> tuple[Wanted, ...]:
        """List what no entry explains."""
        texts = self.paragraphs
        return tuple(one for one in self.wanted if not ties.explain(one, texts[one.paragraph - 1]))


def read_asked(
    tokens: Sequence[Token], start: tuple[PurePosixPath, int], proper: Lexicon
) -> AskedText:
    """Read what a text asks for.

    `start` is the file and the line on which the text begins; `proper` holds the names that are
    always written with a capital.
    """
    file, line = start
    paragraphs = prose.plain_paragraphs(tokens)
    known = [frozenset(match.start for match in proper.find(text)) for text in paragraphs]
    wanted = find_wanted(paragraphs, known)
    return AskedText(file, paragraphs, tuple(_find_lines(tokens, line)), wanted)


def judge_text(asked: AskedText, ties: Ties, waivers: Sequence[Waived]) -> Iterator[Finding]:
    """Tell of everything a text asks for whether an entry explains it or a waiver covers it."""
    still_open = frozenset(asked.list_open(ties))
    for one in asked.wanted:
        state, reason = _judge(one, waivers) if one in still_open else ("explained", "")
        line = asked.line_of(one)
        yield Finding(asked.file, line, one.paragraph, one.what, one.words, state, reason)


def find_needless(asked: AskedText, ties: Ties, waivers: Sequence[Waived]) -> Iterator[Problem]:
    """Report waivers of words for which nothing is asked, or which an entry explains by now."""
    still_open = Spread(tuple(one.place for one in asked.list_open(ties)))
    for waived in waivers:
        if not still_open.touches(waived.place):
            yield waived.by.problem(
                "needless-waiver",
                f"“{waived.by.waiver.words}” needs no waiver: an entry explains these words, or "
                "they hold no figure, quotation, name or verb of attribution",
                "delete this waiver",
            )


def _judge(one: Wanted, waivers: Sequence[Waived]) -> tuple[State, str]:
    for waived in waivers:
        if Spread((waived.place,)).touches(one.place):
            return "waived", waived.by.waiver.why
    return "hole", WHY_OPEN[one.what]


def _find_lines(tokens: Sequence[Token], line: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give for each paragraph the number of its first line, and where its other lines begin."""
    for number, token in number_paragraphs(tokens):
        line_of_block = token.map[0] if token.map else 0
        if number:
            yield line + line_of_block, tuple(_find_line_starts(token.children or ()))


def _find_line_starts(tokens: Sequence[Token]) -> Iterator[int]:
    for token, (start, end) in zip(tokens, read_block(tokens).places, strict=True):
        if token.type in ("softbreak", "hardbreak"):
            yield end
        elif token.type == "text":
            signs = enumerate(token.content, start=start + 1)
            yield from (place for place, sign in signs if sign == "\n" and place <= end)
