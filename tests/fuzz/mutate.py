"""Read thousands of damaged files: no crash, no place outside the file, no long wait.

    python -m tests.fuzz.mutate 20000

The seeds are the files of the two corpora of mistakes; pieces are lost, doubled, put elsewhere, or
replaced by what is known to hurt. The same number draws the same files again. A file that fails is
printed with the number that draws it.
"""

import random
import sys
from pathlib import PurePosixPath
from time import process_time

from builder.fieldnames import all_names
from builder.kinds.questions import Question
from builder.kinds.terms import Term
from builder.telling.report import format_problem
from builder.yamlfile import read_yaml
from builder.yamlfile.repair import decode_surely, repair_fields
from tests.corpus import HELD_OUT, MISTAKES
from tests.strange import NASTY

FILE = PurePosixPath("content/glossaries/flight.yml")
NAMES = all_names(Term) | all_names(Question)
LONGEST_WAIT = 1.0
"""Seconds of the processor, so that other programs do not count."""


def list_seeds() -> tuple[bytes, ...]:
    """Give what is in the files of the corpora, in a fixed order."""
    files = (*MISTAKES.rglob("*.yml"), *HELD_OUT.rglob("*.yml"))
    return tuple(file.read_bytes() for file in sorted(files))


def damage(seeds: tuple[bytes, ...], number: int) -> bytes:
    """Draw a seed and damage it; the same number gives the same bytes."""
    chance = random.Random(number)  # noqa: S311 - nothing secret is drawn
    raw = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(raw))
        end = min(len(raw), start + chance.randint(0, 40))
        other = chance.choice(seeds)
        begin = chance.randint(0, len(other))
        piece = chance.choice(
            (b"", chance.choice(NASTY).encode(), raw[start:end] * 2, other[begin : begin + 60])
        )
        raw[start:end] = piece
    return bytes(raw)


def examine(raw: bytes) -> str:
    """Read, explain and mend one file; say what is wrong with the answer, or nothing."""
    start = process_time()
    document, problems = read_yaml(raw, FILE, NAMES)
    if document is None and not problems:
        return "neither read nor explained"
    for one in problems:
        if one.line < 1 or not 1 <= one.column <= len(one.excerpt) + 1:
            return f"a place outside the file: {one}"
        if "\n" in format_problem(one, "x").split("\n")[0]:
            return f"a message of two lines: {one}"
    text = decode_surely(raw, FILE)
    lines = repair_fields(text, FILE, NAMES) if text else ()
    again = "\n".join(lines).encode()
    twice = decode_surely(again, FILE) if text else None
    if twice and repair_fields(twice, FILE, NAMES) != twice.lines:
        return "mending twice is not mending once"
    wait = process_time() - start
    return f"it took {wait:.1f} s" if wait > LONGEST_WAIT else ""


def main(count: int) -> int:
    """Examine so many files and tell what went wrong."""
    seeds, failures, longest = list_seeds(), 0, 0.0
    for number in range(count):
        start = process_time()
        raw = damage(seeds, number)
        try:
            wrong = examine(raw)
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        longest = max(longest, process_time() - start)
        if wrong:
            failures += 1
            sys.stdout.write(f"{number}: {wrong}\n")
    sys.stdout.write(f"{count} files, {failures} failures, the longest took {longest:.2f} s\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
