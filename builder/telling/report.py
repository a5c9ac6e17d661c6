"""Problems as text for a person: where, what is wrong, the line with a mark, what is right."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from builder.model import Problem
from builder.telling.codes import Tone, tone_of

WORDS: Mapping[Tone, str] = {"error": "problem", "question": "question", "hint": "hint"}
COLOURS: Mapping[Tone, str] = {"error": "bold red", "question": "bold yellow", "hint": "bold cyan"}
WIDTH = 100
TAB = "    "
_LAST_SPACES = re.compile(" +$")
BEFORE = 40
GITHUB_ORDER = "##["
"""By this sign GitHub still takes orders, wherever in a line of a log it stands."""


def format_problem(problem: Problem, guide: str) -> str:
    """Write one problem: place and message, the line in the file, what right looks like.

    `guide` is the page that explains all codes: an address on the web, or a file.
    """
    tone = tone_of(problem.code)
    kind = f"[{problem.code}]" if tone == "error" else f"{tone} [{problem.code}]"
    head = f"{problem.file}:{problem.line}:{problem.column}: {kind} {problem.message}"
    lines = [make_visible(head), *_quote_line(problem)]
    if problem.fix:
        lines.append(f"  fix: {make_visible(problem.fix)}")
    if problem.fixable:
        lines.append("       python3 run.py fix does it for you")
    text = "\n".join((*lines, f"  more: {guide}#{problem.code}"))
    return text.replace(GITHUB_ORDER, "## [")


def count_problems(problems: Iterable[Problem]) -> str:
    """Say how many problems of each tone there are: `2 problems and 1 question in 2 files`."""
    found = tuple(problems)
    files = len({problem.file for problem in found})
    tones = [tone_of(problem.code) for problem in found]
    counts = [_count(tones.count(tone), word) for tone, word in WORDS.items() if tone in tones]
    return f"{' and '.join(counts)} in {_count(files, 'file')}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def print_problems(problems: Iterable[Problem], console: Console, guide: str) -> None:
    """Print all problems and their number: in colour on a terminal, as plain lines in a pipe."""
    found = tuple(problems)
    for problem in found:
        console.print(_colour(problem, guide), soft_wrap=True, end="\n\n")
    console.print(Text(count_problems(found), style="bold"), soft_wrap=True)


def _colour(problem: Problem, guide: str) -> Text:
    """Colour what to look at first; the words come from files, so nothing in them is a style."""
    place, *rest = format_problem(problem, guide).split("\n")
    text = Text().append(place, style=COLOURS[tone_of(problem.code)])
    for line in rest:
        style = "green" if line.startswith(("  fix: ", "       p")) else "dim"
        text.append("\n").append(line, style=style)
    return text


def _quote_line(problem: Problem) -> list[str]:
    """Quote the part of the line around the place, with a mark under it."""
    if not problem.excerpt.strip():
        return []
    start = problem.column - 1
    cut = max(0, start - BEFORE) if len(problem.excerpt) > WIDTH else 0
    before = make_visible(problem.excerpt[cut:start])
    marked = make_visible(problem.excerpt[start : start + problem.width])
    after = make_visible(problem.excerpt[start + problem.width :])
    before = f"…{before}" if cut else before
    shown = _cut(before + marked + after)
    mark = max(1, min(cell_len(marked), cell_len(shown) - cell_len(before)))
    gutter = f"{problem.line:>5} | "
    return [gutter + shown, f"{'':>5} | {' ' * cell_len(before)}{'^' * mark}"]


def _cut(line: str) -> str:
    """Shorten a line to what fits beside its number."""
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def make_visible(text: str) -> str:
    """Show what is invisible or could change the terminal: `<U+200B>`; a tab is four spaces."""
    return "".join(_show(character) for character in text)


def show_blanks(text: str) -> str:
    """Show also what nobody sees beside another line: a tab, and the spaces at the end."""
    visible = make_visible(text.replace("\t", "<tab>"))
    return _LAST_SPACES.sub(lambda found: f"<{_count(len(found[0]), 'space')}>", visible)


def _show(character: str) -> str:
    if character == "\t":
        return TAB
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp", "Cs", "Co")
    odd_space = unicodedata.category(character) == "Zs" and character != " "
    return f"<U+{ord(character):04X}>" if hidden or odd_space else character
