"""The library that sets type: where it is lacking, the tests fetch it as they do a browser."""

import os
from pathlib import Path

from filelock import FileLock

from builder.printing.typeset import NoPress, open_press
from tests.browser import Computer

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What Debian calls it, with the two that it needs to write documents."""


def have_press(cache: Path) -> str:
    """Make sure that sheets can be printed; return what is lacking, empty if nothing is."""
    computer = Computer(os.environ, is_root=getattr(os, "geteuid", lambda: 1)() == 0, cache=cache)
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "pango.lock"):
        if _find_lack():
            _install(computer)
        return _find_lack()


def _find_lack() -> str:
    try:
        open_press()
    except NoPress as lack:
        return str(lack)
    return ""


def _install(computer: Computer) -> None:
    """Install Debian's packages, if that is allowed here."""
    apt = computer.find("apt-get")
    if apt and computer.is_root and computer.run(apt, "update"):
        computer.run(apt, "install", "--yes", "--no-install-recommends", *PACKAGES)
