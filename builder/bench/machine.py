"""When and where a benchmark was run: a figure without that tells nothing."""

import os
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from builder.stock import BUILDER

PACKAGES = ("mkdocs", "mkdocs-material", "markdown-it-py", "pyyaml", "pydantic")
PROCESSORS = Path("/proc/cpuinfo")
MODEL = re.compile(r"^model name\s*:\s*(.+)$", re.MULTILINE)
NO_COMMIT = "a state that git does not keep"


def describe_machine() -> str:
    """Say when and where this is measured, of which state, and with which packages."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"Measured on {datetime.now(UTC):%Y-%m-%d}, of {describe_state(BUILDER.parent)}, on "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
        f"{describe_processor(PROCESSORS)}, Python {'.'.join(map(str, sys.version_info[:3]))}, "
        f"{packages}."
    )


def describe_state(folder: Path) -> str:
    """Name the commit that is measured, and say whether files were changed since."""
    commit = _ask_git(folder, "rev-parse", "--short=12", "HEAD")
    if not commit:
        return NO_COMMIT
    changed = _ask_git(folder, "status", "--porcelain", "--untracked-files=no")
    return f"commit {commit}{' and changes since' if changed else ''}"


def describe_processor(told: Path) -> str:
    """Name the processor where the system tells it."""
    found = MODEL.search(told.read_text(encoding="utf-8")) if told.is_file() else None
    return f" ({found[1].strip()})" if found else ""


def read_load() -> float | None:
    """Tell how many processes wanted a processor in the last minute; None on Windows."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def describe_load(before: float | None, after: float | None) -> str:
    """Say how busy the computer was; the benchmark itself is one process."""
    if before is None or after is None:
        return "This system does not tell how busy it was."
    return f"Load (processes that wanted a processor): {before:.1f} before, {after:.1f} at the end."


def _ask_git(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=folder, check=False, capture_output=True)
    except FileNotFoundError:
        return ""
    return done.stdout.decode().strip()
