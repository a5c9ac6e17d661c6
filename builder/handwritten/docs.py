"""From the folder docs/ to its pages, not checked yet: the only module that reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from markdown_it.token import Token

from builder.ids import explain_id
from builder.loading.disk import explain_link, read_file
from builder.loading.load import IGNORED
from builder.model import Document, Problem, Source, Span
from builder.text import prose
from builder.text.parts import split_parts
from builder.yamlfile import decode, whole_file


@dataclass(frozen=True)
class Sheet:
    """One page written by hand: its file counted from docs/, its tokens, and where they stand."""

    file: PurePosixPath
    tokens: Sequence[Token]
    source: Source

    @property
    def page(self) -> PurePosixPath:
        """The folder on the site that the file becomes."""
        return page_of(self.file)

    @cached_property
    def fragments(self) -> frozenset[str]:
        """The fragments of its headings."""
        return frozenset(part.fragment for part in split_parts(self.tokens) if part.level)


@dataclass(frozen=True)
class Docs:
    """The pages of docs/, with the problems met while reading them."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


def page_of(file: PurePosixPath) -> PurePosixPath:
    """Tell which page a file of docs/ becomes: `about.md` becomes the folder `about`."""
    return file.parent if file.name == "index.md" else file.with_suffix("")


def read_docs(folder: Path | None) -> Docs:
    """Read every Markdown file under a folder, if there is one; problems are collected."""
    if folder is None:
        return Docs((), ())
    top = PurePosixPath(folder.name)
    if folder.is_symlink():
        return Docs((), (explain_link(top),))
    if not folder.is_dir():
        missing = whole_file(top, "missing-folder", "there is no such folder", "create it")
        return Docs((), (missing,))
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        file = PurePosixPath(path.relative_to(folder).as_posix())
        if _is_left_out(path, file):
            continue
        wrong = _explain_file(path, top / file)
        sheet, found = (None, (wrong,)) if wrong else _read_sheet(path, file, top / file)
        sheets.extend((sheet,) if sheet else ())
        problems.extend(found)
    return Docs(tuple(sheets), tuple(problems))


def _is_left_out(path: Path, file: PurePosixPath) -> bool:
    hidden = any(part.startswith(".") for part in file.parts) or file.name in IGNORED
    return hidden or (path.is_dir() and not path.is_symlink())


def _explain_file(path: Path, name: PurePosixPath) -> Problem | None:
    """Say why a file does not belong into docs/."""
    if path.is_symlink():
        return explain_link(name)
    if path.suffix != ".md":
        fix = "rename it so that it ends in .md, or move it out of this folder"
        return whole_file(
            name, "wrong-ending", "only pages stand here: their files end in .md", fix
        )
    for part in (*name.parent.parts[1:], name.stem):
        if wrong := explain_id(part):
            return whole_file(name, *wrong)
    return None


def _read_sheet(
    path: Path, file: PurePosixPath, name: PurePosixPath
) -> tuple[Sheet | None, tuple[Problem, ...]]:
    raw = read_file(path, name)
    text = raw if isinstance(raw, Problem) else decode(raw, name)
    if isinstance(text, Problem):
        return None, (text,)
    document = Document(name, "", text.lines, {("body",): Span(1, 1)}, {})
    source = Source(f"docs/{file}", {}, (), document)
    return Sheet(file, prose.parse("\n".join(text.clean)), source), text.problems
