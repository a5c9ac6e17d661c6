"""The file urls.lock: every permalink that was ever promised, and the entry that stood there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.fields import FORMER_ADDRESS, PERMALINK
from builder.model import Address, Document, Problem, Span
from builder.words import shorten
from builder.yamlfile.decode import decode_any_size

LOCK_FILE = "urls.lock"
LARGEST_LOCK = 100_000_000
"""Bytes; it only ever grows, so it may be larger than a file that somebody writes."""
COMMENT = "#"
HEAD = """\
# Addresses that people may have written down: each one leads somewhere for ever.
# Written by: python3 run.py addresses --accept
"""


@dataclass(frozen=True, slots=True)
class Promise:
    """One line of the file: a permalink, the entry or book it led to, if any, and its line."""

    permalink: str
    address: Address
    line: int


@dataclass(frozen=True)
class Lock:
    """What urls.lock holds; a site that has promised nothing yet has no such file."""

    document: Document
    promises: tuple[Promise, ...] = ()

    def problem(self, promise: Promise, code: str, message: str, fix: str) -> Problem:
        """Report a promise that is broken, at its line."""
        span = Span(promise.line, 1, len(promise.permalink))
        return self.document.problem(span, code, message, fix)


NO_LOCK = Lock(Document(PurePosixPath(LOCK_FILE), "", (), {}, {}))
"""Nothing is promised yet."""


def read_lock(raw: bytes, file: PurePosixPath) -> tuple[Lock, tuple[Problem, ...]]:
    """Read the promises of a file, with a problem for each line that is none."""
    text = decode_any_size(raw, file)
    if isinstance(text, Problem):
        return NO_LOCK, (text,)
    document = Document(file, "", text.lines, {}, {})
    promises: list[Promise] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.clean, start=1):
        permalink, _, address = line.strip().partition(" ")
        if not permalink or permalink.startswith(COMMENT):
            continue
        if _is_promise(permalink, address):
            promises.append(Promise(permalink, address, number))
        else:
            problems.append(_explain_line(document, number, line))
    return Lock(document, tuple(promises)), (*text.problems, *problems)


def write_lock(promises: Mapping[str, Address]) -> str:
    """Write the file: one permalink a line with its entry or book, sorted."""
    lines = (f"{permalink} {promises[permalink]}".rstrip() for permalink in sorted(promises))
    return HEAD + "".join(f"{line}\n" for line in lines)


def _is_promise(permalink: str, address: str) -> bool:
    return bool(re.match(PERMALINK, permalink) and _is_address(address))


def _is_address(text: str) -> bool:
    return not text or bool(re.match(FORMER_ADDRESS, text))


def _explain_line(document: Document, number: int, line: str) -> Problem:
    message = f"this line is no address of the site: “{shorten(line.strip())}”"
    fix = "take the change to this line back: the command `addresses --accept` writes the file"
    return document.problem(Span(number, 1, max(len(line), 1)), "bad-promise", message, fix)
