"""The mistakes that break a YAML file, each recognised in one line and said in plain words.

A finding also holds the line as it was probably meant: with it in place, the rest of the file can
be read and checked.
"""

from collections.abc import Callable, Iterator

from builder.yamlfile.colons import find_glued_field, find_missing_colon, find_other_sign
from builder.yamlfile.dashes import (
    find_asterisk_for_dash,
    find_item_beside_fields,
    find_item_without_dash,
)
from builder.yamlfile.finding import Finding, Place, Trouble
from builder.yamlfile.halfquotes import find_half_quotes
from builder.yamlfile.indentation import (
    find_bad_indentation,
    find_field_beside_id,
    find_misplaced_above,
    find_short_block_line,
)
from builder.yamlfile.layout import find_loose_text, find_quoted_line, find_two_fields
from builder.yamlfile.lines import QUOTES, is_blank, read_quoted, take_apart
from builder.yamlfile.signs import (
    find_open_bracket,
    find_reserved_inside,
    find_reserved_start,
    find_trouble_in_brackets,
)
from builder.yamlfile.values import (
    find_backslash,
    find_colon_in_text,
    find_quote_trouble,
    find_text_after_sign,
)

NEAR = 3
"""So many lines above the trouble may be its cause."""

FAR = 300
"""So far above it an open quote, or what holds the line, may stand."""

MISTAKES: tuple[Callable[[Place], Finding | None], ...] = (
    find_short_block_line,
    find_quoted_line,
    find_quote_trouble,
    find_backslash,
    find_text_after_sign,
    find_open_bracket,
    find_asterisk_for_dash,
    find_reserved_start,
    find_reserved_inside,
    find_half_quotes,
    find_trouble_in_brackets,
    find_glued_field,
    find_two_fields,
    find_colon_in_text,
    find_item_beside_fields,
    find_field_beside_id,
    find_misplaced_above,
    find_bad_indentation,
    find_missing_colon,
    find_other_sign,
    find_item_without_dash,
    find_loose_text,
)


def explain(trouble: Trouble, lines: tuple[str, ...], names: frozenset[str]) -> Finding | None:
    """Find the line that broke the file: where YAML gave up, where it had begun, or just above."""
    for number in dict.fromkeys(_list_suspects(trouble, lines)):
        place = Place(lines, number, take_apart(lines[number - 1]), trouble, names)
        for mistake in MISTAKES:
            if finding := mistake(place):
                return finding
    return None


def _list_suspects(trouble: Trouble, lines: tuple[str, ...]) -> Iterator[int]:
    """List the lines that may have broken the file, the most likely first."""
    last = min(trouble.line, len(lines))
    near = range(last - 1, max(0, last - FAR), -1)
    above = [number for number in near if not is_blank(lines[number - 1])]
    yield from _find_open_quote(last, above, lines)
    yield last
    yield min(trouble.begun, last)
    yield from above[:NEAR]
    indent = take_apart(lines[last - 1]).indent
    yield from [n for n in above if take_apart(lines[n - 1]).indent < indent][:1]


def _find_open_quote(last: int, above: list[int], lines: tuple[str, ...]) -> Iterator[int]:
    """Find a quote that swallowed the fields below it, up to a quote in the line of the trouble."""
    for number in above:
        line = take_apart(lines[number - 1])
        if line.value[:1] in QUOTES and read_quoted(line.value) is None:
            swallowed = lines[number:last]
            parts = read_quoted("\n".join((line.value, *swallowed)))
            ends_here = parts is not None and "\n" not in parts[1]
            if ends_here and any(take_apart(text).indent <= line.indent for text in swallowed):
                yield number
            return
