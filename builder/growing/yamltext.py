"""Values as YAML that people like to read: whatever a text holds, it is read again as it was."""

import re
from collections.abc import Mapping

import yaml

from builder.model import Data
from builder.yamlfile.decode import UNREADABLE
from builder.yamlfile.lines import INDENTATION

WIDTH = 110
"""Where a long text goes on in the next line, in characters."""

_PLAIN = re.compile(r"yes|no|-?(?:0|[1-9]\d*)(?:\.\d+)?|\d{4}-\d\d(?:-\d\d)?")
"""Words that other programs take for something else than text, and that stay bare all the same."""
_RISKY = re.compile(f"{UNREADABLE.pattern}|[{INDENTATION.replace(' ', '')}\r]")
_IN_A_ROW = re.compile(r"[\w.:/-]+")


class _Writer(yaml.SafeDumper):
    """Writes lists indented, texts in the form that suits them, and quotes that people know."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - so PyYAML calls it
        super().increase_indent(flow=flow, indentless=False)

    def choose_scalar_style(self) -> str:
        style = str(super().choose_scalar_style())
        return '"' if style == "'" else style

    def write_double_quoted(self, text: str, split: bool = True) -> None:  # noqa: ARG002, FBT001, FBT002 - so PyYAML calls it
        super().write_double_quoted(text, split=False)


def write_fields(values: Mapping[str, Data]) -> str:
    """Write fields, one below the other."""
    return yaml.dump(dict(values), Dumper=_Writer, allow_unicode=True, sort_keys=False, width=WIDTH)


def _write_text(writer: yaml.SafeDumper, text: str) -> yaml.Node:
    if _PLAIN.fullmatch(text):
        tag = writer.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
        return writer.represent_scalar(tag, text)
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style=_choose_style(text))


def _choose_style(text: str) -> str | None:
    if text != text.strip() or _RISKY.search(text.replace("\n", "")):
        return '"'
    if "\n" in text:
        return "|"
    return ">" if len(text) > WIDTH - 10 else None


def _write_list(writer: yaml.SafeDumper, items: list[Data]) -> yaml.Node:
    """Write a list of ids, names or numbers in one row, and any other with a line for each item."""
    short = all(isinstance(item, str) and _IN_A_ROW.fullmatch(item) for item in items)
    return writer.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=short)


_Writer.add_representer(str, _write_text)
_Writer.add_representer(list, _write_list)
