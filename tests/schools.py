"""Read a site as teachers get it, and look into the files that are made of it for schools."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from lxml import etree

from builder.exports.asked import Asked, ask_all
from builder.exports.export import TeacherExport
from builder.pipeline import Project, read_project
from builder.rendering.atlas import Atlas

Element: TypeAlias = etree._Element
SCHEMAS = Path(__file__).parent / "fixtures" / "schemas"


def read_for_teachers(root: Path) -> Atlas:
    """Read the content/ and docs/ of a folder for the teachers' edition."""
    return read_project(Project(root / "content", root / "docs", root, None, "teacher"))


def list_questions(atlas: Atlas, *types: str) -> tuple[Asked, ...]:
    """List the questions of all quizzes, those of some types only if they are named."""
    questions = [asked for quiz in ask_all(atlas) for asked in quiz.questions]
    return tuple(asked for asked in questions if not types or asked.type in types)


def read_files(atlas: Atlas, export: TeacherExport) -> dict[str, bytes]:
    """Give the files of a format by their paths."""
    files = {str(file.path): file.content for file in export.write(atlas)}
    return {path: content for path, content in files.items() if isinstance(content, bytes)}


def unpack(archive: bytes) -> dict[str, bytes]:
    """Give the files in an archive by their paths, in their order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def parse_xml(document: bytes | str) -> Element:
    """Read a document that has to be XML."""
    return etree.fromstring(document)


def list_faults(schema: str, document: bytes) -> list[str]:
    """Say where a document is not as one of our schemas has it."""
    checker = etree.RelaxNG(etree.parse(SCHEMAS / f"{schema}.rng"))
    checker.validate(parse_xml(document))
    return [f"{entry.line}: {entry.message}" for entry in checker.error_log]


def list_changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    """List the files that are not the same in both."""
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
