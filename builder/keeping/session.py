"""A memory for one command that reads the same content again and again: `serve`.

Only what changed is worked out again, and what did not change is not merely equal to what was there
before: it is the very same object, so that whatever is made of it is found again as well.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import partial, wraps
from pathlib import PurePath
from typing import ParamSpec, TypeVar, cast

BY_VALUE = (str, bytes, int, frozenset, PurePath)
"""Values of these types are the same when they are equal; any other is only the same as itself."""

Given = ParamSpec("Given")
Result = TypeVar("Result")


class _Itself:
    """A value that is the same as nothing but itself; it stays alive, so no other takes its id."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


@dataclass
class Session:
    """What held functions gave this time and the time before, by the functions and their values.

    `worked_out` counts what was not known this time.
    """

    results: dict[object, object] = field(default_factory=dict)
    before: dict[object, object] = field(default_factory=dict)
    worked_out: int = 0

    def recall(self, key: object, work: Callable[[], Result]) -> Result:
        """Give what is known under a key, or work it out and know it from now on."""
        if key in self.results:
            return cast("Result", self.results[key])
        if key in self.before:
            self.results[key] = self.before[key]
            return cast("Result", self.results[key])
        result = work()
        self.worked_out += 1
        self.results[key] = result
        return result


_OPEN: ContextVar[Session | None] = ContextVar("_OPEN", default=None)


def hold(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Let a pure function of values that nobody changes be held while a session is open.

    It is held by values that are given in order; where one is given by its name, it is worked out.
    """

    @wraps(work)
    def recall(*values: Given.args, **named: Given.kwargs) -> Result:
        session = _OPEN.get()
        if session is None or named:
            return work(*values, **named)
        return session.recall((work, *map(_name, values)), partial(work, *values))

    return recall


@contextmanager
def continue_session(session: Session) -> Iterator[None]:
    """Give again what functions gave the time before; what nobody asked for then is forgotten."""
    session.before, session.results, session.worked_out = session.results, {}, 0
    token = _OPEN.set(session)
    try:
        yield
    finally:
        _OPEN.reset(token)


def _name(value: object) -> object:
    return value if isinstance(value, BY_VALUE) else _Itself(value)
