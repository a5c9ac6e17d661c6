"""Python's search for garbage, put off while there is none.

Whatever is read is kept until the end, and nothing of it refers to itself in a circle, so a search
would go through all of it again and again and find nothing. Only the parser of dates leaves much.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 50_000
"""After so many new objects a whole build searches; Python itself does so after 700."""


@contextmanager
def put_off_collection() -> Iterator[None]:
    """Let Python search for garbage only afterwards, if it did so before."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


@contextmanager
def search_meanwhile() -> Iterator[None]:
    """Let Python search during a work that leaves much garbage, although it is put off.

    The switch is one for all threads: it is for works that run in the main thread only.
    """
    put_off = not gc.isenabled()
    gc.enable()
    try:
        yield
    finally:
        if put_off:
            gc.disable()


@contextmanager
def read_once() -> Iterator[None]:
    """Put off the search, and leave out of it for good what is there afterwards.

    It is for commands that read a content once and end: whatever was garbage then stays.
    """
    with put_off_collection():
        yield
        gc.freeze()


@contextmanager
def search_seldom() -> Iterator[None]:
    """Let Python search less often for a while: a build keeps most of what it makes."""
    thresholds = gc.get_threshold()
    gc.set_threshold(SELDOM, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
