"""One article of an archive: its own folder of content in, its own site out.

This is the unit of work. It needs nothing of the others, so it can be made on any computer that
sees the two folders, and made again there if the first computer is lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from builder.keeping.fingerprint import name_builder, take_fingerprint
from builder.loading.load import SETTINGS_FILE
from builder.model import InvalidContent, Problem
from builder.pipeline import Project, build_site
from builder.publishing.publish import NotPublished
from builder.publishing.write import write_file
from builder.views.graph import DrawingFailed

STAMP = ".made"
"""The file beside a site that says what it was made of, and what was made."""

State: TypeAlias = Literal["made", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One site to make; all paths are absolute, since they are used in other processes."""

    name: str
    content: Path
    docs: Path | None
    output: Path


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a unit: how many pages it has, or everything that is wrong with it."""

    name: str
    state: State
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    failure: str = ""


def find_units(folder: Path, output: Path) -> Iterator[Unit]:
    """Find the articles of an archive: every folder in it that holds content/site.yml, by name."""
    for path in sorted(folder.resolve().iterdir()):
        content, docs = path / "content", path / "docs"
        if (content / SETTINGS_FILE).is_file():
            written = docs if docs.is_dir() else None
            yield Unit(path.name, content, written, output.resolve() / path.name)


def make_unit(unit: Unit) -> Made:
    """Make the site of a unit, unless it stands there already, byte for byte.

    Sheets for paper are left out. A mistake in one unit is told, and stops no other.
    """
    wanted = _name_inputs(unit)
    if _read_stamp(unit) == (wanted, _name_tree(unit.output / "site")):
        return Made(unit.name, "unchanged")
    try:
        report = build_site(Project(unit.content, unit.docs, unit.output), _say_nothing)
    except InvalidContent as wrong:
        problems = tuple(_place(problem, unit) for problem in wrong.problems)
        return Made(unit.name, "failed", problems=problems)
    except (NotPublished, DrawingFailed, OSError) as failure:
        return Made(unit.name, "failed", failure=str(failure))
    write_file(unit.output / STAMP, f"{wanted}\n{_name_tree(report.site)}\n")
    return Made(unit.name, "made", report.pages)


def _read_stamp(unit: Unit) -> tuple[str, ...]:
    """Read of what a site was made, and what it was then; nothing where there is no stamp."""
    file = unit.output / STAMP
    return tuple(file.read_text(encoding="utf-8").split()) if file.is_file() else ()


def _name_inputs(unit: Unit) -> str:
    """Give the fingerprint of everything that a site hangs on."""
    docs = _name_tree(unit.docs) if unit.docs else ""
    return take_fingerprint((name_builder(), _name_tree(unit.content), docs)).hex()


def _name_tree(folder: Path) -> str:
    """Give the fingerprint of a folder: the names of all that is in it, and every byte."""
    return take_fingerprint(tuple(_list_tree(folder))).hex()


def _list_tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        is_file = path.is_file() and not path.is_symlink()
        content = take_fingerprint(path.read_bytes()) if is_file else b""
        yield path.relative_to(folder).as_posix(), content


def _place(problem: Problem, unit: Unit) -> Problem:
    """Name the folder of the unit in front of a file: all of them have a content/."""
    return replace(problem, file=PurePosixPath(unit.name) / problem.file)


def _say_nothing(*_: int) -> None:
    """Show no progress: other units are made at the same time."""
