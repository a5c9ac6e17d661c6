"""From YAML's nodes to values that are all text, with the place of every value and every key."""

import re
from dataclasses import dataclass, field

import yaml

from builder.model import Data, DataPath, Problem, Span
from builder.words import shorten
from builder.yamlfile.draft import Draft
from builder.yamlfile.lost import Lost

_TEXT_AFTER_HASH = re.compile(r"\s+#(?=\S)")


@dataclass
class Tree:
    """The values and places found so far in a draft that can be read."""

    draft: Draft
    spans: dict[DataPath, Span] = field(default_factory=dict)
    key_spans: dict[DataPath, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def new_problems(self) -> tuple[Problem, ...]:
        """Give the problems found here, on lines that had none before."""
        return tuple(one for one in self.problems if one.line not in self.draft.problems)

    def add(self, node: yaml.Node, path: DataPath) -> Data:
        """Read one node and all below it."""
        self.spans[path] = self._span(node)
        if isinstance(node, yaml.MappingNode):
            return self._add_fields(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.add(item, (*path, i)) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode):
            self._check_hash(node, self.spans[path])
        lines = range(node.start_mark.line + 1, node.end_mark.line + 2)
        guessed = any(number in self.draft.guessed for number in lines)
        return Lost(node.value) if guessed else str(node.value)

    def _add_fields(self, node: yaml.MappingNode, path: DataPath) -> Data:
        fields: dict[str, Data] = {}
        for key_node, value_node in node.value:
            span = self._span(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._report_brackets(span)
                return Lost()
            key = str(key_node.value)
            if key in fields:
                self._report_duplicate(key, span, self.key_spans[(*path, key)])
                continue
            self.key_spans[(*path, key)] = span
            fields[key] = self._add_value(value_node, (*path, key))
        return fields

    def _add_value(self, node: yaml.Node, path: DataPath) -> Data:
        key_span = self.key_spans[path]
        value = self.add(node, path)
        if value == "" and node.start_mark.index == node.end_mark.index:
            self.spans[path] = key_span
        return Lost() if key_span.line in self.draft.lost else value

    def _span(self, node: yaml.Node) -> Span:
        """Tell where the first line of a node stands; YAML sees some ends below the last line."""
        lines, start, end = self.draft.document.lines, node.start_mark, node.end_mark
        line, column = self.draft.place(min(start.line + 1, len(lines)), start.column + 1)
        after = len(lines[line - 1].rstrip()) + 1
        if end.line == start.line:
            _, after = self.draft.place(line, end.column + 1)
        column = min(column, len(lines[line - 1]) + 1)
        return Span(line, column, max(1, after - column))

    def _check_hash(self, node: yaml.ScalarNode, span: Span) -> None:
        """Refuse text that YAML drops because a # stands before it."""
        if node.start_mark.line != node.end_mark.line or node.style in ("|", ">"):
            return
        line = self.draft.document.lines[span.line - 1]
        if match := _TEXT_AFTER_HASH.match(line, span.column - 1 + span.width):
            self.problems.append(
                self.draft.document.problem(
                    Span(span.line, match.end(), len(line) - match.end() + 1),
                    "hash-in-text",
                    "a space and a # begin a remark: what follows would not be printed",
                    "put the whole text in straight quotes, or write a space behind the #",
                )
            )

    def _report_brackets(self, span: Span) -> None:
        self.problems.append(
            self.draft.document.problem(
                span,
                "reserved-start",
                "the name of a field cannot begin with a bracket",
                "if this is text, put the whole text in straight quotes",
            )
        )

    def _report_duplicate(self, key: str, span: Span, first: Span) -> None:
        self.problems.append(
            self.draft.document.problem(
                span,
                "duplicate-key",
                f"“{shorten(key)}” stands here a second time; the first is on line {first.line}",
                "delete one of them, or give this one another name if it is something else",
            )
        )
