"""Programs of others that read our files for schools; each has a folder of its own under .cache."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock

from run import prepare
from tests.browser_from_npm import install_npm

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache"
LISTS = HERE / "npm" / "checkers"
"""The packages from npm: each pinned to its bytes, and none allowed to run anything at once."""
COMMAND = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")

CHECK_BOOK = "node_modules/@likecoin/epubcheck-ts/bin/epubcheck.js"
READ_GIFT = """
import { parse } from "gift-pegjs";
import { readFileSync } from "fs";
process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[1], "utf8"))));
"""
IMPORT_DECKS = """
import json, sys, tempfile
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

collection = Collection(tempfile.mkdtemp() + "/collection.anki2")
for path in sys.argv[1:]:
    request = ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    notes = [collection.get_note(note) for note in collection.find_notes("deck:*")]
    print(json.dumps({
        "new": len(log.new),
        "updated": len(log.updated),
        "same": len(log.duplicate),
        "refused": len(log.conflicting) + len(log.first_field_match) + len(log.empty_first_field),
        "decks": sorted(deck.name for deck in collection.decks.all_names_and_ids()),
        "cards": collection.card_count(),
        "notes": {note.guid: dict(note.items()) for note in notes},
        "sides": [[card.question(), card.answer()] for note in notes for card in note.cards()],
    }))
"""

STUDY_AND_RENEW = """
import json, sys, tempfile
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

def take_in(path):
    request = ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())
    return len(collection.import_anki_package(request).log.updated)

def tell(number):
    card = collection.get_card(number)
    return {
        "learned": {"interval": card.ivl, "due": card.due, "times": card.reps, "ease": card.factor},
        "deck": collection.decks.name(card.did),
        "tags": card.note().tags,
        "answer": card.answer(),
    }

collection = Collection(tempfile.mkdtemp() + "/collection.anki2")
take_in(sys.argv[1])
collection.decks.select(next(d.id for d in collection.decks.all_names_and_ids() if d.id != 1))
card = collection.sched.getCard()
card.start_timer()
collection.sched.answerCard(card, 4)
collection.set_deck([card.id], collection.decks.id("My own deck"))
collection.tags.bulk_add([card.nid], "mine")
before = tell(card.id)
print(json.dumps({"before": before, "updated": take_in(sys.argv[2]), "after": tell(card.id)}))
"""


def check_book(path: Path) -> str:
    """Let a checker of EPUB read a book; return what it finds wrong, empty if nothing."""
    done = _run(
        [_find_node(), str(prepare_packages() / CHECK_BOOK), "--fail-on-warnings", str(path)]
    )
    return "" if done.returncode == 0 else (done.stdout + done.stderr).decode()


def read_gift(path: Path) -> list[dict[str, Any]]:
    """Let another program read questions in GIFT; return what it understood."""
    command = [_find_node(), "--input-type=module", "-e", READ_GIFT, str(path)]
    done = _run(command, prepare_packages())
    assert done.returncode == 0, done.stderr.decode()
    questions: list[dict[str, Any]] = json.loads(done.stdout)
    return questions


def import_decks(*paths: Path) -> list[dict[str, Any]]:
    """Let Anki import decks one after the other; return what it said and had after each."""
    return [json.loads(line) for line in _run_anki(IMPORT_DECKS, paths).splitlines()]


def study_and_renew(learned: Path, renewed: Path) -> dict[str, Any]:
    """Let Anki learn a card of one deck, and then import another; return the card as it then is.

    The card was answered once, put into a deck of the student's own, and given a tag.
    """
    told: dict[str, Any] = json.loads(_run_anki(STUDY_AND_RENEW, (learned, renewed)))
    return told


def _run_anki(program: str, paths: Iterable[Path]) -> bytes:
    """Run a program in an environment that holds Anki; make the environment if need be."""
    python = prepare(CACHE / "anki", HERE / "anki" / "anki.lock")
    done = _run([python, "-c", program, *map(str, paths)])
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@cache
def prepare_packages() -> Path:
    """Return the folder into which the packages from npm are installed; fill it if need be."""
    fingerprint = hashlib.sha256((LISTS / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = CACHE / f"checkers-{fingerprint}"
    CACHE.mkdir(exist_ok=True)
    with FileLock(CACHE / "checkers.lock"):
        if not (folder / "installed").is_file():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(LISTS, folder)
            done = _run([_find_npm(), *COMMAND], folder)
            assert done.returncode == 0, done.stderr.decode()
            (folder / "installed").touch()
    return folder


def _run(command: list[str], folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run a program; it finds the Node.js that belongs to npm before any other."""
    path = os.pathsep.join((str(Path(_find_npm()).parent), os.environ.get("PATH", "")))
    variables = {**os.environ, "PATH": path}
    return subprocess.run(command, cwd=folder, env=variables, check=False, capture_output=True)


@cache
def _find_npm() -> str:
    """Return the path of npm: the one that is there, or one out of a Python package."""
    npm = shutil.which("npm") or install_npm(CACHE)
    assert npm, "npm could not be had: install Node.js 18 or newer, or connect to the internet"
    return npm


def _find_node() -> str:
    beside = str(Path(_find_npm()).parent)
    node = shutil.which("node", path=beside) or shutil.which("node")
    assert node, "node stands beside npm, and was not found"
    return node
