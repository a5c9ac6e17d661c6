"""A memory for pure functions: what one of them gave is given again for the same values.

The memory is a single file. It is read when a command begins and replaced in one step when it ends,
so it is never half written, and of two commands at once the later one's results stay. It is only
read by the very builder that wrote it, and only if it is whole.
"""

import hashlib
import os
import pickle
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from builder.keeping.fingerprint import name_builder, take_fingerprint
from builder.stock import BUILDER

ENTRIES = BUILDER.parent / ".cache" / "entries"
"""Where results are kept from one command to the next."""
MOST_BYTES = 128_000_000
"""Results beyond so many bytes are forgotten, those that were not asked for longest first."""
SEAL = 32
"""So many bytes at the start of the file are the fingerprint of all others."""

Given = ParamSpec("Given")
Result = TypeVar("Result")


@dataclass
class Memory:
    """What functions gave, by the fingerprint of their names and values; the last used is last.

    `recalled` and `worked_out` count, for each function, what was known and what was not.
    """

    results: dict[bytes, bytes] = field(default_factory=dict)
    recalled: Counter[str] = field(default_factory=Counter)
    worked_out: Counter[str] = field(default_factory=Counter)

    def recall(self, name: str, key: bytes, work: Callable[[], Result]) -> Result:
        """Give what is known under a key, or work it out and know it from now on."""
        known = self.results.pop(key, None)
        if known is not None:
            self.recalled[name] += 1
            self.results[key] = known
            return cast("Result", pickle.loads(known))  # noqa: S301 - written by this very builder
        result = work()
        self.worked_out[name] += 1
        self.results[key] = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
        return result


_OPEN: ContextVar[Memory | None] = ContextVar("_OPEN", default=None)


def keep(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Let a pure function of plain values be remembered while a memory is open.

    Worth it only where reading a result is faster than working it out.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def recall(*values: Given.args, **named: Given.kwargs) -> Result:
        memory = _OPEN.get()
        if memory is None:
            return work(*values, **named)
        key = take_fingerprint((name, values, tuple(sorted(named.items()))))
        return memory.recall(name, key, partial(work, *values, **named))

    return recall


@contextmanager
def open_memory(folder: Path) -> Iterator[Memory]:
    """Remember what functions give, in a folder, until this ends, also if it ends in a failure."""
    file = folder / f"{name_builder()}.results"
    memory = Memory(_read_results(file))
    before = _OPEN.set(memory)
    try:
        yield memory
    finally:
        _OPEN.reset(before)
        if memory.worked_out:
            _write_results(memory.results, file)


def _read_results(file: Path) -> dict[bytes, bytes]:
    """Read what is kept; what is not whole, or cannot be read, is as if it were not there."""
    try:
        raw = file.read_bytes()
    except OSError:
        return {}
    content = raw[SEAL:]
    if hashlib.sha256(content).digest() != raw[:SEAL]:
        return {}
    return cast("dict[bytes, bytes]", pickle.loads(content))  # noqa: S301 - as above


def _write_results(results: dict[bytes, bytes], file: Path) -> None:
    """Replace the file; whatever else is there goes. A disk that refuses costs only time."""
    content = pickle.dumps(dict(limit_results(results, MOST_BYTES)), pickle.HIGHEST_PROTOCOL)
    half = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(hashlib.sha256(content).digest() + content)
        half.replace(file)
        for other in file.parent.iterdir():
            if other != file:
                other.unlink(missing_ok=True)


def limit_results(results: dict[bytes, bytes], most: int) -> Iterator[tuple[bytes, bytes]]:
    """Give the results that were used last, as many as fit into so many bytes, in their order."""
    room, fitting = most, 0
    for result in reversed(results.values()):
        room -= len(result)
        if room < 0:
            break
        fitting += 1
    yield from list(results.items())[len(results) - fitting :]
