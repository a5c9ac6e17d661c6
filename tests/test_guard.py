"""What no content file may hold is found at its place, before anything is built from it."""

import pytest
import yaml

from builder.yamlfile.finding import Trouble
from builder.yamlfile.guard import MAX_DEPTH, MAX_VALUES, find_danger


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: b\n",
        "---\na: b\n",
        "a: 'b: &c'\n",
        "a: [b, {c: d}]\n",
        "a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1),
        "a: [" + "[], " * 100 + "]",
        "a: [" + "b, " * (MAX_VALUES - 3) + "]",
    ],
)
def test_what_is_harmless(text: str) -> None:
    """Right files pass, also those that are just as deep and as long as allowed."""
    assert find_danger(text) is None


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("a: &b c\n", Trouble(1, 4, 1, "reserved-start")),
        ("a: b\nc:\n  d: *a\n", Trouble(3, 6, 3, "reserved-start")),
        ("a: &b [c]\n", Trouble(1, 4, 1, "reserved-start")),
        ("a: &b {c: d}\n", Trouble(1, 4, 1, "reserved-start")),
        ("a: !!str b\n", Trouble(1, 4, 1, "reserved-start")),
        ("a: !b [c]\n", Trouble(1, 4, 1, "reserved-start")),
        ("a: !b {c: d}\n", Trouble(1, 4, 1, "reserved-start")),
        ("a: b\n---\nc: d\n", Trouble(2, 1, 2, "second-document")),
        ("a: " + "[" * MAX_DEPTH, Trouble(1, 3 + MAX_DEPTH, 1, "too-deep")),
        (
            "a: [\n" + "b, " * MAX_VALUES + "]",
            Trouble(2, 1 + 3 * (MAX_VALUES - 3), 2, "too-many-values"),
        ),
    ],
)
def test_what_is_not(text: str, trouble: Trouble) -> None:
    """The first danger of a file is told with the line and the column where it begins."""
    assert find_danger(text) == trouble


def test_broken_text_is_left_to_others() -> None:
    """What cannot be read is no danger: it is raised, and explained elsewhere."""
    with pytest.raises(yaml.YAMLError):
        find_danger('a: "b')
