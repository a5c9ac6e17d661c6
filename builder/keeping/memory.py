"""A memory for pure functions: what one of them gave is given again for the same values.

The memory is a single file. It is read when a command begins and replaced in one step when it ends,
so it is never half written, and of two commands at once the later one's results stay. It is only
read by the very builder that wrote it, and only if it is whole. It holds JSON, and what is read is
checked against the type that its function gives: nothing in the file can be run.
"""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache, partial, wraps
from pathlib import Path
from typing import Generic, ParamSpec, TypeVar, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

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


@dataclass(frozen=True, slots=True)
class Kept(Generic[Result]):
    """A function whose results are kept: its name, and the type by which they become JSON."""

    name: str
    form: TypeAdapter[Result]


@dataclass
class Memory:
    """What functions gave, by the fingerprint of their names and values; the last used is last.

    Each result is a line of JSON.

    `recalled` and `worked_out` count, for each function, what was known and what was not.
    """

    results: dict[bytes, bytes] = field(default_factory=dict)
    recalled: Counter[str] = field(default_factory=Counter)
    worked_out: Counter[str] = field(default_factory=Counter)

    def recall(self, kept: Kept[Result], key: bytes, work: Callable[[], Result]) -> Result:
        """Give what is known under a key, or work it out and know it from now on."""
        known = self.results.pop(key, None)
        if known is not None:
            with suppress(ValidationError):
                result = kept.form.validate_json(known)
                self.recalled[kept.name] += 1
                self.results[key] = known
                return result
        self.worked_out[kept.name] += 1
        return self._learn(kept, key, work())

    def _learn(self, kept: Kept[Result], key: bytes, result: Result) -> Result:
        """Keep a result, unless JSON cannot tell it, and give it as it will be given again."""
        try:
            written = kept.form.dump_json(result)
            again = kept.form.validate_json(written)
        except (PydanticSerializationError, ValidationError):
            return result
        self.results[key] = written
        return again


_OPEN: ContextVar[Memory | None] = ContextVar("_OPEN", default=None)


def keep(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Let a pure function of plain values be remembered while a memory is open.

    The type that it gives has to say all of its results. Worth it only where reading a result is
    faster than working it out.
    """
    name = f"{work.__module__}.{work.__qualname__}"

    @cache
    def describe() -> Kept[Result]:
        return Kept(name, TypeAdapter(get_type_hints(work)["return"]))

    @wraps(work)
    def recall(*values: Given.args, **named: Given.kwargs) -> Result:
        memory = _OPEN.get()
        if memory is None:
            return work(*values, **named)
        key = take_fingerprint((name, values, tuple(sorted(named.items()))))
        return memory.recall(describe(), key, partial(work, *values, **named))

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
    lines = (line.partition(b" ") for line in content.splitlines())
    return {bytes.fromhex(key.decode()): result for key, _, result in lines}


def _write_results(results: dict[bytes, bytes], file: Path) -> None:
    """Replace the file; whatever else is there goes. A disk that refuses costs only time."""
    lines = (
        b"%s %s\n" % (key.hex().encode(), one) for key, one in limit_results(results, MOST_BYTES)
    )
    content = b"".join(lines)
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
