"""Templates compiled once in a process: a second site, or the next edit, finds them ready.

What a template says is worked out anew each time, since it depends on the language of the site.
"""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Templates as they were compiled before, in this very process."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get_cache_key(self, name: str, _: str | None = None) -> str:
        """Name a template without its folder: one that has changed is known by its words."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what is known of a template, if its words are the same."""
        if known := self._kept.get(bucket.key):
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._kept[bucket.key] = bucket.bytecode_to_string()
