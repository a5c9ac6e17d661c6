"""Programs of others to compare with, each in a folder of its own under .cache/.

They are installed when they are first measured, pinned to their bytes, and the site never needs
them.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from builder.stock import BUILDER

CACHE = BUILDER.parent / ".cache"
LOCK = BUILDER / "bench" / "ezglossary" / "ezglossary.lock"
REMARK = BUILDER / "bench" / "remark"
"""What npm installs, and the program that measures it."""
PINNED = re.compile(r"^([a-z][\w-]*)==([\w.]+)", re.MULTILINE)
INSTALL = ("ci", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
"""Without the peers: the plugin of remark runs without Docusaurus. Nothing may run at once."""
BUILD = """
import logging, sys, time
from mkdocs.commands.build import build
from mkdocs.config import load_config
logging.getLogger("mkdocs").setLevel(logging.ERROR)
def measure():
    config = load_config(sys.argv[1])
    began = time.process_time()
    build(config)
    return time.process_time() - began
print(min(measure() for _ in range(3)))
"""
NO_INTERNET = "its packages could not be installed: is there a way to the internet?"


@dataclass(frozen=True, slots=True)
class RemarkCost:
    """Seconds of one processor for texts read with the glossary plugin, and without it."""

    linking: float
    alone: float
    links: int
    node: str


class NoPeer(Exception):
    """A program to compare with cannot be had; the message says why."""


def build_with_mkdocs(settings: Path) -> float:
    """Let MkDocs build a site, with the plugins that its settings name; give the seconds of it.

    They are those of one processor, the best of three.
    """
    done = subprocess.run(
        [_prepare_mkdocs(), "-c", BUILD, str(settings)], check=True, stdout=subprocess.PIPE
    )
    return float(done.stdout)


def read_with_remark(texts: list[str], names: list[str]) -> RemarkCost:
    """Let remark read texts with the glossary plugin and without it."""
    with tempfile.TemporaryDirectory() as name:
        given = Path(name) / "given.json"
        given.write_text(json.dumps({"texts": texts, "names": names}), encoding="utf-8")
        command = [_find("node"), str(_prepare_remark() / "link.mjs"), str(given)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return RemarkCost(**json.loads(done.stdout))


def read_versions() -> dict[str, str]:
    """Tell which version of each package is measured, as their locks have them."""
    pinned = PINNED.findall(LOCK.read_text(encoding="utf-8"))
    listed = json.loads((REMARK / "package.json").read_text(encoding="utf-8"))
    return {**dict(pinned), **listed["dependencies"]}


def _prepare_mkdocs() -> str:
    """Return the Python that has MkDocs with the plugin; NoPeer if it cannot be made."""
    from run import prepare  # noqa: PLC0415 - the builder itself needs no file beside its folder

    try:
        return prepare(CACHE / "ezglossary", LOCK)
    except SystemExit as failure:
        raise NoPeer(NO_INTERNET) from failure


def _prepare_remark() -> Path:
    """Return the folder that has remark with the plugin; NoPeer if it cannot be filled."""
    npm = _find("npm")
    files = sorted(file for file in REMARK.iterdir() if file.is_file())
    fingerprint = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
    folder = CACHE / f"remark-{fingerprint}"
    CACHE.mkdir(exist_ok=True)
    with FileLock(CACHE / "remark.lock"):
        if not (folder / "installed").is_file():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(REMARK, folder)
            if subprocess.run([npm, *INSTALL], cwd=folder, check=False).returncode:
                raise NoPeer(NO_INTERNET)
            (folder / "installed").touch()
    return folder


def _find(program: str) -> str:
    """Find a program of Node.js; NoPeer if there is none."""
    found = shutil.which(program, path=os.environ.get("PATH", ""))
    if not found:
        raise NoPeer(f"there is no {program} on this computer: it comes with Node.js.")
    return found
