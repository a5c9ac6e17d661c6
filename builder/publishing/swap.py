"""Put a finished folder in the place of another one in a single step."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

RENAME_EXCHANGE = 2
AT_FDCWD = -100


def swap_in(fresh: Path, target: Path) -> None:
    """Make `fresh` the target and remove what was there; a reader sees the old or the new, whole.

    Where the system cannot exchange two folders at once, the target is missing for the moment
    between two renames; `restore` puts it back if that moment was the last one of a build.
    """
    if not target.exists():
        fresh.rename(target)
    elif exchange(fresh, target):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        replace_in_two_steps(fresh, target)


def exchange(first: Path, second: Path) -> bool:
    """Exchange two folders by Linux' renameat2; tell whether that was possible."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(first), os.fsencode(second)
    done: int = rename(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    return done == 0


def replace_in_two_steps(fresh: Path, target: Path) -> None:
    """Move the target aside and `fresh` in; if that fails half-way, the target comes back."""
    aside = _aside(target)
    shutil.rmtree(aside, ignore_errors=True)
    target.rename(aside)
    try:
        fresh.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def restore(target: Path) -> None:
    """Put a target back that was moved aside by a build which ended before the next step."""
    if _aside(target).is_dir() and not target.exists():
        _aside(target).rename(target)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}-old")
