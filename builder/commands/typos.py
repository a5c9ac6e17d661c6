"""The program typos, which knows how words are misspelt, and British from American English."""

import json
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.stock import BUILDER

CONFIG = BUILDER.parent / "typos.toml"
"""Which English is right, and what else; editors that know typos read it as well."""
FINE = (0, 2)
"""With these the program ends when it has read everything: without a find, and with some."""
_OUR_RULES = ("--config", str(CONFIG))
_AMERICAN_RULES = ("--locale", "en-us")
_TYPED = "-"
"""In place of a file: what is given to the program itself."""


@dataclass(frozen=True, slots=True)
class Find:
    """One word: its file, its line (from 1), the bytes before it there, and what may be meant."""

    path: Path
    line: int
    before: int
    word: str
    ideas: tuple[str, ...]


def look_through(folder: Path) -> Iterator[Find]:
    """Give what looks misspelt in a folder, file by file, line by line."""
    return _run((*_OUR_RULES, "--sort", str(folder)), "")


def list_refused(words: Iterable[str]) -> frozenset[str]:
    """List the words that are known as misspelt, or that only Britons write so."""
    return frozenset(find.word for find in _run((*_AMERICAN_RULES, _TYPED), "\n".join(words)))


def list_allowed(config: Path) -> frozenset[str]:
    """List the words that somebody let pass; OSError if the file is no TOML."""
    try:
        rules = tomllib.loads(config.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise OSError(f"{config} cannot be read: {error}") from None
    return frozenset(rules.get("default", {}).get("extend-words", {}))


def _run(rules: tuple[str, ...], text: str) -> Iterator[Find]:
    program = str(Path(sysconfig.get_path("scripts"), "typos"))
    done = subprocess.run(
        [program, "--isolated", "--format", "json", *rules],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in FINE:
        raise OSError(f"the program typos failed, maybe for {CONFIG.name}: {done.stderr.strip()}")
    for line in done.stdout.splitlines():
        said = json.loads(line)
        if said["type"] == "typo" and "line_num" in said:
            place = (Path(said["path"]), said["line_num"], said["byte_offset"])
            yield Find(*place, said["typo"], tuple(said["corrections"]))
