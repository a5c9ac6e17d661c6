"""While the site is served, each saved change shows, and a mistake shows nothing worse than before.

The server runs in a process of its own, as it does for a person.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.sites import ROOT, copy_example

LONGEST = 600
"""Seconds after which something counts as never happening, on however busy a computer."""


@dataclass(frozen=True)
class Served:
    """A copy of the example that is being served, and what the server has said."""

    root: Path
    address: str
    process: subprocess.Popen[bytes]

    def ask(self, page: str) -> tuple[int, str]:
        """Give the answer to a browser, as its number and its text; 0 if there is none yet."""
        try:
            with urlopen(f"{self.address}{page}", timeout=LONGEST) as answer:  # noqa: S310 - http
                return answer.status, answer.read().decode()
        except HTTPError as refusal:
            return refusal.code, ""
        except (OSError, HTTPException):
            return 0, ""

    def read(self, page: str) -> str:
        """Give a page as a browser gets it, or nothing if there is no such page yet."""
        return self.ask(page)[1]

    def wait_until(self, happened: Callable[[], bool], what: str) -> None:
        """Wait for something that the server does; fail if it ends before."""
        deadline = time.monotonic() + LONGEST
        while not happened():
            assert self.process.poll() is None, f"the server ended before {what}: {self.said()}"
            assert time.monotonic() < deadline, f"never came: {what}"
            time.sleep(0.05)

    def wait_until_it_answers(self) -> None:
        """Wait until it answers browsers, with a page or without: from then on it sees changes."""
        self.wait_until(lambda: self.ask("")[0] > 0, "the first answer")

    def said(self) -> str:
        """Give all that the server has said so far."""
        return (self.root / "said.txt").read_text(encoding="utf-8")

    def save(self, changes: Mapping[str, str]) -> None:
        """Change the profile of an organisation, as an editor does."""
        file = self.root / "content" / "actors" / "nasa.yml"
        text = file.read_text(encoding="utf-8")
        for old, new in changes.items():
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Serve a copy of the example until the test is over."""
    root, port = copy_example(tmp_path), _find_free_port()
    process = _start(root, port)
    yield Served(root, f"http://127.0.0.1:{port}/", process)
    process.kill()
    process.wait()


def _start(root: Path, port: int, *more: str) -> subprocess.Popen[bytes]:
    # A shell that runs the tests in the background makes them ignore Ctrl+C, and that is inherited.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    command = [sys.executable, "-m", "builder", "serve", "--port", str(port)]
    command += ["--content", str(root / "content"), "--docs", str(root / "docs")]
    command += ["--output", str(root / "out"), *more]
    with (root / "said.txt").open("ab") as said:
        return subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)


def _find_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def test_changes_show_and_mistakes_do_not(served: Served) -> None:
    """A saved change shows in the browser; a mistake keeps the last good page and is explained."""
    page = "actors/nasa/"
    served.wait_until(lambda: "The agency that ran" in served.read(page), "the first page")
    assert f"Open {served.address} in a browser" in served.said()

    served.save({"The agency that ran": "The office that ran"})
    served.wait_until(lambda: "The office that ran" in served.read(page), "the change")

    served.save({"The office that": "The bureau that", "confidence: high": "confidence: hihg"})
    served.wait_until(lambda: "Nothing was written" in served.said(), "the words about the mistake")
    assert "content/actors/nasa.yml:9:13: " in served.said()
    assert "The office that ran" in served.read(page)

    served.save({"confidence: hihg": "confidence: low"})
    served.wait_until(lambda: "Uncertain" in served.read(page), "the mended page")
    assert "The bureau that ran" in served.read(page)
    assert "Traceback" not in served.said()


def test_a_mistake_at_the_start_is_waited_for(tmp_path: Path) -> None:
    """Content that is broken from the start is explained; once it is mended, the site is there."""
    root, port = copy_example(tmp_path), _find_free_port()
    repository = ("--repository", "https://example.org/us/site")
    served = Served(root, f"http://127.0.0.1:{port}/", _start_broken(root, port, repository))
    try:
        served.wait_until_it_answers()
        assert "There is no site to show yet" in served.said()
        assert "content/actors/nasa.yml:9:13: " in served.said()
        served.save({"confidence: hihg": "confidence: low"})
        served.wait_until(lambda: "The site is in" in served.said(), "the mended site")
        assert "https://example.org/us/site/edit/main/" in served.read("actors/nasa/")
    finally:
        served.process.kill()
        served.process.wait()


def _start_broken(root: Path, port: int, more: tuple[str, ...]) -> subprocess.Popen[bytes]:
    file = root / "content" / "actors" / "nasa.yml"
    text = file.read_text(encoding="utf-8").replace("confidence: high", "confidence: hihg")
    file.write_text(text, encoding="utf-8")
    return _start(root, port, *more)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl+C in another way")
def test_the_reader_ends_it(served: Served) -> None:
    """Ctrl+C ends the server at once, without a traceback."""
    served.wait_until_it_answers()
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(timeout=LONGEST) == 0
    assert "Traceback" not in served.said()


def test_a_port_in_use_is_named(served: Served) -> None:
    """A second server on the same port says which port it is, and what to do."""
    served.wait_until_it_answers()
    port = int(served.address.rstrip("/").rpartition(":")[2])
    built = served.said().count("The site is in")
    assert _start(served.root, port).wait(timeout=LONGEST) == 1
    assert served.said().count("The site is in") <= built
    assert f"Port {port}: " in served.said()
    assert "choose another one with --port" in served.said()
