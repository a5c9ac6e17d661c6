"""From YAML's nodes to values that are all text, with the place of every value and every key."""

import re
from dataclasses import dataclass, field

import yaml

from builder.model import Data, DataPath, Problem, Span
from builder.words import shorten
from builder.yamlfile.draft import Draft
from builder.yamlfile.lost import Lost
from builder.yamlfile.regroup import Seam, part_entries, part_items

FEW_WORDS = 4
"""Behind fewer words, what follows a # is taken for a remark without asking."""

_REMARK = re.compile(r"(\s+#)([^#\s]| +\S)")
_CURLY = re.compile("(?:[“„«‘]([^“”„«»‘’]+)[”“»’]|‘([^“”„«»‘’']+)')")


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
            items, seams = part_items(node.value)
            self._report_seams(seams)
            return [self.add(item, (*path, i)) for i, item in enumerate(items)]
        if isinstance(node, yaml.ScalarNode) and not node.style:
            self._check_hash(node, self.spans[path])
            self._ask_about_curly_quotes(node, self.spans[path])
        lines = range(node.start_mark.line + 1, node.end_mark.line + 2)
        guessed = any(number in self.draft.guessed for number in lines)
        return Lost(node.value) if guessed else str(node.value)

    def _add_fields(self, node: yaml.MappingNode, path: DataPath) -> Data:
        if self._is_bare(node):
            self._report_colon(node, self.spans[path])
            return Lost()
        fields: dict[str, Data] = {}
        pairs, seams = part_entries(node.value)
        self._report_seams(seams)
        for key_node, value_node in pairs:
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
        """Refuse text that YAML drops because a # stands before it; ask about a remark."""
        if node.start_mark.line != node.end_mark.line:
            return
        line = self.draft.document.lines[span.line - 1]
        match = _REMARK.match(line, span.column - 1 + span.width)
        is_remark = match is not None and match[2].startswith(" ")
        if match is None or (is_remark and len(node.value.split()) < FEW_WORDS):
            return
        code, message = (
            "hash-in-text",
            "a space and a # begin a remark: what follows is not printed",
        )
        fix = "put the whole text in straight quotes, or write a space behind the #"
        if is_remark:
            code, message = "text-after-hash", "what follows the # is not printed: is it a remark?"
            fix = "if it is text, put the whole text in straight quotes; else put the remark above"
        place = Span(span.line, match.end(1), len(line) - match.end(1) + 1)
        self.problems.append(self.draft.document.problem(place, code, message, fix))

    def _ask_about_curly_quotes(self, node: yaml.ScalarNode, span: Span) -> None:
        """Ask whether curly quotes around a whole text are part of it."""
        if match := _CURLY.fullmatch(node.value):
            message = "the curly quotes around this text will be printed: are they meant?"
            fix = (
                f"if not, take them away:  {shorten(match[match.lastindex or 0])}; "
                f'if so, put straight quotes around them:  "{shorten(node.value)}"'
            )
            self.problems.append(self.draft.document.problem(span, "curly-quotes", message, fix))

    def _is_bare(self, node: yaml.MappingNode) -> bool:
        """Tell whether a colon in an item of a list in brackets makes it look like a field."""
        if not node.flow_style or not node.value:
            return False
        key = node.value[0][0]
        return bool(node.start_mark.index == key.start_mark.index)

    def _report_colon(self, node: yaml.MappingNode, span: Span) -> None:
        name = shorten(str(node.value[0][0].value))
        message = f"the colon behind “{name}” makes it look like a field between these brackets"
        fix = "put each text that has a colon in straight quotes"
        self.problems.append(self.draft.document.problem(span, "colon-in-text", message, fix))

    def _report_seams(self, seams: list[Seam]) -> None:
        for seam in seams:
            span, message = self._span(seam.node), seam.message
            above = self.draft.document.lines[span.line - 2] if span.line > 1 else ""
            if seam.code == "missing-id" and above.lstrip().startswith("#"):
                span = Span(span.line - 1, 1, len(above))
                message = "a line that begins with # is a remark, so the entry below it has no id"
            self.problems.append(self.draft.document.problem(span, seam.code, message, seam.fix))

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
