"""The browser of the tests: of all that there are or could be fetched, the first that starts."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from filelock import FileLock
from playwright.sync_api import Browser, Error, Playwright

from tests.browser_from_npm import fetch_from_npm

VARIABLE = "BUILDER_BROWSER"

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge", "microsoft-edge")

PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"${ProgramFiles}\Google\Chrome\Application\chrome.exe",
    r"${ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe",
    r"${LocalAppData}\Google\Chrome\Application\chrome.exe",
    r"${ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe",
)

INSTALLING = {
    "linux": "sudo apt-get install chromium    (Fedora: sudo dnf install chromium)",
    "darwin": "brew install --cask chromium",
    "win32": "winget install Google.Chrome",
}


class NoBrowser(Exception):
    """No browser could be started; the message says what was tried and what helps."""


@dataclass(frozen=True)
class Computer:
    """Where to look: the variables that are set (PATH is one), and a folder for what is fetched."""

    variables: Mapping[str, str]
    is_root: bool
    cache: Path

    def find(self, program: str) -> str | None:
        """Return the path of a program on the PATH."""
        return shutil.which(program, path=self.variables.get("PATH", ""))

    def run(self, *command: str) -> bool:
        """Run a command that installs something, and say whether it succeeded."""
        variables = {**self.variables, "DEBIAN_FRONTEND": "noninteractive"}
        silent = subprocess.DEVNULL
        done = subprocess.run(command, env=variables, check=False, stdin=silent, stdout=silent)
        return done.returncode == 0


@dataclass(frozen=True)
class Started:
    """A browser that runs, and the path of its program: None for the one of Playwright."""

    browser: Browser
    path: str | None


Finder: TypeAlias = Callable[[Computer], Iterator[str | None]]
"""A way to a browser: yields paths of programs to try, None for the one of Playwright."""


def find_named(computer: Computer) -> Iterator[str | None]:
    """Yield the browser that the variable BUILDER_BROWSER names."""
    yield computer.variables[VARIABLE]


def find_playwrights_own(_: Computer) -> Iterator[str | None]:
    """Yield the browser that Playwright fetched earlier."""
    yield None


def find_installed(computer: Computer) -> Iterator[str | None]:
    """Yield the browsers on the PATH and in the places where macOS and Windows put them."""
    yield from filter(None, map(computer.find, NAMES))
    yield from (place for place in map(os.path.expandvars, PLACES) if Path(place).is_file())


def install_with_apt(computer: Computer) -> Iterator[str | None]:
    """Install Debian's Chromium, if that is allowed here, and yield it."""
    apt = computer.find("apt-get")
    if apt and computer.is_root and computer.run(apt, "update"):
        computer.run(apt, "install", "--yes", "--no-install-recommends", "chromium")
        yield from filter(None, [computer.find("chromium")])


def install_with_playwright(computer: Computer) -> Iterator[str | None]:
    """Let Playwright fetch its browser, and yield it."""
    if computer.run(sys.executable, "-m", "playwright", "install", "chromium", "--only-shell"):
        yield None


def install_with_npm(computer: Computer) -> Iterator[str | None]:
    """Fetch the Chromium for Linux that an npm package carries, and yield it."""
    if (platform.system(), platform.machine()) == ("Linux", "x86_64"):
        yield from filter(None, [fetch_from_npm(computer.find("npm"), computer.cache)])


FINDERS: tuple[Finder, ...] = (
    find_playwrights_own,
    find_installed,
    install_with_apt,
    install_with_playwright,
    install_with_npm,
)


def choose_finders(computer: Computer) -> tuple[Finder, ...]:
    """Return the ways to a browser in the order of trying; one that is named is the only one."""
    return (find_named,) if computer.variables.get(VARIABLE) else FINDERS


def start(playwright: Playwright, path: str | None) -> Browser:
    """Start a browser and open an empty page in it; raises Error if either fails."""
    browser = playwright.chromium.launch(executable_path=path, timeout=60_000)
    page = browser.new_page()
    page.goto("about:blank")
    page.close()
    return browser


def start_first(playwright: Playwright, finders: tuple[Finder, ...], computer: Computer) -> Started:
    """Return the first browser that starts; raises NoBrowser if none does."""
    refusals = []
    for find in finders:
        for path in find(computer):
            try:
                return Started(start(playwright, path), path)
            except Error as error:
                first_line = error.message.splitlines()[0]
                refusals.append(f"{path or 'the one of Playwright'}: {first_line}")
    raise NoBrowser(explain(refusals))


def explain(refusals: list[str]) -> str:
    """Say what a person can do to have a browser for the tests."""
    lines = (
        "No browser could be started for the tests. One of these helps:",
        f"  1. if there is one, name it:  set the variable {VARIABLE} to the path of its program",
        f"  2. install Chromium:          {INSTALLING.get(sys.platform, 'see chromium.org')}",
        f"  3. let Playwright fetch one:  {sys.executable} -m playwright install chromium",
        "What was tried and did not start:",
        *(f"  {refusal}" for refusal in refusals or ["nothing: there was none to try"]),
    )
    return "\n".join(lines)


def start_browser(playwright: Playwright, cache: Path) -> Started:
    """Return a browser on this computer, fetching one if need be; one process at a time fetches."""
    computer = Computer(os.environ, is_root=getattr(os, "geteuid", lambda: 1)() == 0, cache=cache)
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "browser.lock"):
        return start_first(playwright, choose_finders(computer), computer)
