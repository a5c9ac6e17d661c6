"""The first line of a YAML file that tells an editor by which schema to help."""

from pathlib import Path

from builder.entries import Kind
from builder.guides.schemas import SCHEMAS, name_schema


def find_modeline(content: Path, kind: Kind) -> str:
    """Give the line that names the schema of a kind, if the schemas stand beside the content."""
    if ".md" in kind.endings or not (content.parent / SCHEMAS / name_schema(kind.name)).is_file():
        return ""
    return f"# yaml-language-server: $schema=../../{SCHEMAS}/{name_schema(kind.name)}\n"
