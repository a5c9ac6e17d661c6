"""Python's search for garbage, put off while there is none.

Whatever is read is kept until the end, and nothing of it refers to itself in a circle, so a search
would go through all of it again and again and find nothing. What is there afterwards is left out of
every later search; all that is made later is searched as ever.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off_collection() -> Iterator[None]:
    """Let Python search for garbage only in what is made afterwards, if it searched before."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if searched:
            gc.enable()
