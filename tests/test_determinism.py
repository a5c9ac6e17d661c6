"""The same content gives the same bytes, on whatever computer, on whatever day, for whomever."""

import locale
import os
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.sites import EXAMPLE, ROOT

TODAY = datetime.now(UTC).date().isoformat()


@dataclass(frozen=True)
class World:
    """Where and when a site is built: the folder, the day, the variables, the rights of new files.

    `umask` is what the system takes away from the rights of every new file.
    """

    folder: str = "out"
    day: str = TODAY
    umask: int = 0o022
    environment: dict[str, str] = field(default_factory=dict)


WORLDS = {
    "another order of hashes": World(environment={"PYTHONHASHSEED": "4242"}),
    "another time zone": World(environment={"TZ": "Pacific/Kiritimati"}),
    "another day": World(day="2031-05-17T23:59:30"),
    "a day that a variable names": World(environment={"SOURCE_DATE_EPOCH": "1700000000"}),
    "a computer that knows only ASCII": World(
        environment={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ),
    "files for nobody else": World(umask=0o077),
    "files for everybody": World(umask=0o000),
    "a folder deep down, with blanks and accents": World(folder="a b/c/d/\u00fc/e/f/out"),
    "everything at once": World(
        folder="x/\u00e9 \u05d0/out",
        day="1999-12-31T23:59:30",
        umask=0o027,
        environment={"PYTHONHASHSEED": "7", "TZ": "America/St_Johns", "LC_ALL": "C"},
    ),
}
LANGUAGES = ("de_DE.UTF-8", "tr_TR.UTF-8")


def _build(top: Path, world: World) -> dict[str, tuple[bytes, int]]:
    """Build the example and give all files and folders of it: what is in them, and their rights."""
    output, elsewhere = top / world.folder, top / "elsewhere"
    elsewhere.mkdir()
    words = ["--content", str(EXAMPLE / "content"), "--docs", str(EXAMPLE / "docs")]
    subprocess.run(
        [sys.executable, "-m", "tests.travel", world.day, "build", *words, "--output", str(output)],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", **world.environment},
        umask=world.umask if sys.platform != "win32" else -1,
        check=True,
        capture_output=True,
    )
    made = (path for name in ("build", "site") for path in sorted((output / name).rglob("*")))
    return {path.relative_to(output).as_posix(): _look_at(path) for path in made}


def _look_at(path: Path) -> tuple[bytes, int]:
    content = path.read_bytes() if path.is_file() else b""
    return content, stat.S_IMODE(path.stat().st_mode)


def _differ(one: dict[str, tuple[bytes, int]], other: dict[str, tuple[bytes, int]]) -> list[str]:
    """Name what is not the same in two sites."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, int]]:
    """Give the files of a site that was built here and today."""
    return _build(tmp_path_factory.mktemp("usual"), World())


@pytest.mark.parametrize("name", WORLDS)
def test_the_same_bytes(name: str, usual: dict[str, tuple[bytes, int]], tmp_path: Path) -> None:
    """Nothing of the computer, the person, the day or the folder gets into a file or its rights."""
    assert _differ(_build(tmp_path, WORLDS[name]), usual) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_bytes_in_another_language(
    language: str, usual: dict[str, tuple[bytes, int]], tmp_path: Path
) -> None:
    """Neither letters nor their order nor figures follow the language of the computer."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, language)
    except locale.Error:
        pytest.skip(f"this computer does not have the language {language}")
    finally:
        locale.setlocale(locale.LC_ALL, before)
    world = World(environment={"LC_ALL": language, "LANG": language})
    assert _differ(_build(tmp_path, world), usual) == []


def test_everything_is_there(usual: dict[str, tuple[bytes, int]]) -> None:
    """What is compared are pages, packed files, tables, sheets' records and the pages of MkDocs."""
    assert {"site/sitemap.xml.gz", "site/index.html", "build/nav.yml"} <= usual.keys()
    assert {Path(name).suffix for name in usual} >= {
        ".html",
        ".zip",
        ".gz",
        ".csv",
        ".json",
        ".png",
    }
    assert len(usual) > 300


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_everybody_may_read_what_is_published(usual: dict[str, tuple[bytes, int]]) -> None:
    """Files can be read by every server, and changed by nobody but who made them."""
    rights = {name: mode for name, (_, mode) in usual.items()}
    folders = {parent.as_posix() for name in usual for parent in Path(name).parents}
    assert [name for name in rights if rights[name] != (0o755 if name in folders else 0o644)] == []
