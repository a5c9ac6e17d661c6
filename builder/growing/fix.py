"""The command fix: files of content/ with what is sure mended, and what was changed in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.kinds import KINDS
from builder.loading.fences import FENCE, explain_fences
from builder.loading.load import StoredFile, list_files
from builder.yamlfile.decode import Text, split_text
from builder.yamlfile.repair import decode_surely, repair_fields


@dataclass(frozen=True, slots=True)
class Change:
    """A line before and after; `number` counts from 1."""

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file, its text as it should be, and the lines in which that can be seen."""

    path: Path
    file: PurePosixPath
    text: str
    changes: tuple[Change, ...]


def fix_content(content: Path) -> Iterator[Fixed]:
    """Give every file that can be mended; nothing is written."""
    for stored in list_files(content, KINDS):
        if fixed := fix_file(stored):
            yield fixed


def fix_file(stored: StoredFile) -> Fixed | None:
    """Mend one file; None if nothing in it can be mended."""
    raw = stored.raw
    text = decode_surely(raw, stored.file)
    if text is None or not "".join(text.lines).strip():
        return None
    lines = _repair(text, stored)
    mended = "\n".join(lines).rstrip("\n") + "\n"
    if mended.encode() == raw:
        return None
    pairs = enumerate(zip(text.lines, lines, strict=True), start=1)
    changes = (Change(number, *pair) for number, pair in pairs if pair[0] != pair[1])
    return Fixed(stored.path, stored.file, mended, tuple(changes))


def _repair(text: Text, stored: StoredFile) -> tuple[str, ...]:
    """Mend the fields of a file: all of it, or in an article only what stands between fences."""
    if stored.file.suffix == ".yml":
        return repair_fields(text, stored.file, stored.names)
    if stored.file.suffix != ".md" or explain_fences(text, stored.file):
        return text.lines
    end = next(n for n, line in enumerate(text.clean) if n and line.rstrip() == FENCE)
    front = split_text("\n".join(text.lines[1:end]))
    fields = repair_fields(front, stored.file, stored.names)
    return (text.lines[0], *fields, *text.lines[end:])
