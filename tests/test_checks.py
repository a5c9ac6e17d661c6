"""Rules between entries: what they refuse is in fixtures/invalid; here is what they let pass."""

import shutil
from pathlib import Path

import pytest

from builder.checking.checks import CHECKS
from builder.checking.validate import validate
from builder.kinds import KINDS
from builder.loading.load import load_content
from builder.model import Problem

EXAMPLE = Path(__file__).parent / "fixtures" / "site" / "content"
FACTS = "    confidence: high\n    sources: [nasa-1969]\n"


def _find(root: Path, files: dict[str, str]) -> tuple[Problem, ...]:
    """Put files into the example site, and give the problems that come of them."""
    content = root / "content"
    shutil.copytree(EXAMPLE, content)
    for name, text in files.items():
        (content / name).write_text(text, encoding="utf-8")
    return validate(load_content(content, KINDS), KINDS)[1]


def _term(fields: str) -> dict[str, str]:
    return {"glossaries/x.yml": f"title: X\nterms:\n  x:\n    title: strut\n{fields}{FACTS}"}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_rule_says_what_it_asks(check: object) -> None:
    """The docstring of a rule is its help text: one sentence, and the name says what it checks."""
    assert str(getattr(check, "__name__", "")).startswith("check_")
    assert check.__doc__
    assert check.__doc__.endswith(".")
    assert "\n" not in check.__doc__


@pytest.mark.parametrize(
    "fields",
    [
        "    summary: It is 1 < 2 and 3 > 2, a<b, <3, and <https://example.org>.\n",
        "    summary: See `<b>`, `{{ x }}` and `{% x %}`.\n",
        "    summary: A {brace}, a % and a TODOS of words.\n",
        "    summary: It has é, ß, ș, Ł and naïve, beside Луна and Σελήνη.\n",
        "    summary: |\n      One line.\n\n      Another\twith a tab.\n",
        "    summary: x\n    script: [{text: می\u200cخواهم, lang: fa}]\n",
        "    summary: 'With \u200fعربي\u200e inside.'\n",
        "    summary: x\n    aliases: [{name: Eagle, link: no}]\n",
        "    summary: x\n    aliases: [Eagle]\n    auto_link: no\n",
        "    summary: x\n    see_also: [terms/orbit, places/moon, sources/nasa-1969]\n",
    ],
)
def test_what_is_right_passes(fields: str, tmp_path: Path) -> None:
    """Signs, scripts, names and references that are in order give no problem."""
    assert _find(tmp_path, _term(fields)) == ()


@pytest.mark.parametrize(
    ("fields", "code", "shown"),
    [
        ("    summary: An Eаgle.\n", "mixed-letters", "Eаgle"),
        ("    summary: x\n    aliases: [Αpollo]\n", "mixed-letters", "Αpollo"),
        ("    summary: a\u202eb\n", "invisible-character", "\u202e"),
        ("    summary: a\u200cb\n", "invisible-character", "\u200c"),
        ("    summary: a\ufeffb\n", "invisible-character", "\ufeff"),
        ("    summary: x\n    aliases: [st\u200brut]\n", "invisible-character", "\u200b"),
        ("    summary: A <i>b</i>.\n", "html", "<i>"),
        ("    summary: A <img src=x onerror=alert(1)>.\n", "html", "<img src=x onerror=alert(1)>"),
        ("    summary: A <!-- b -->.\n", "html", "<!--"),
        ("    summary: >-\n      First\n      {{ b }}.\n", "placeholder", "{{"),
        ("    summary: A --8<-- b.\n", "placeholder", "--8<--"),
        ("    summary: FIXME\n", "leftover", "FIXME"),
        ("    summary: x\n    see_also: [terms/x]\n", "self-reference", "terms/x"),
    ],
)
def test_what_is_refused_is_pointed_at(fields: str, code: str, shown: str, tmp_path: Path) -> None:
    """The problem stands at the very words, also in the second line of a text."""
    (problem,) = _find(tmp_path, _term(fields))
    assert problem.code == code
    start = problem.column - 1
    assert problem.excerpt[start : start + problem.width] == shown


def test_a_name_may_be_shared_if_one_entry_is_never_linked(tmp_path: Path) -> None:
    """The message says where the name is taken, and the way out it names works."""
    found = _find(tmp_path / "first", _term("    summary: x\n    aliases: [Eagle]\n"))
    (problem,) = (one for one in found if one.file.name != "flight.yml")
    assert {one.code for one in found} == {"name-taken"}
    assert problem.code == "name-taken"
    assert "terms/lunar-module" in problem.message
    assert "content/glossaries/flight.yml, line 5" in problem.message
    assert "{name: Eagle, link: no}" in problem.fix
    settled = _term("    summary: x\n    aliases: [{name: Eagle, link: no}]\n")
    assert _find(tmp_path / "second", settled) == ()


def test_the_same_letters_in_other_capitals_are_another_name(tmp_path: Path) -> None:
    """A bird may be called eagle beside a craft called Eagle: the exact spelling decides."""
    assert _find(tmp_path, _term("    summary: x\n    aliases: [eagle]\n")) == ()


def test_an_entry_may_be_missed_under_another_kind(tmp_path: Path) -> None:
    """A reference to an id of another kind is told which kind it is."""
    (problem,) = _find(tmp_path, _term("    summary: x\n    see_also: [actors/houston]\n"))
    assert "there is no actor “houston”" in problem.message
    assert "did you mean “places/houston” (content/places/moon.yml)?" in problem.fix


def test_places_within_each_other(tmp_path: Path) -> None:
    """A place cannot lie within a place that lies within it."""
    place = (
        "  {0}:\n    title: {0} base\n    type: site\n    summary: x\n    why: x\n"
        "    precision: approximate\n    within: {1}\n" + FACTS
    )
    text = "title: X\nplaces:\n" + place.format("one", "two") + place.format("two", "one")
    (problem,) = _find(tmp_path, {"places/x.yml": text})
    assert problem.code == "circle"


@pytest.mark.parametrize(
    ("precision", "coordinates", "found"),
    [
        ("site", "", ["precision-mismatch"]),
        ("district", "", ["precision-mismatch"]),
        ("approximate", "", []),
        ("not located", "", []),
        ("site", "1.5", []),
        ("approximate", "1.5", []),
        ("not located", "1.5", ["precision-mismatch"]),
    ],
)
def test_precision_and_coordinates(
    precision: str, coordinates: str, found: list[str], tmp_path: Path
) -> None:
    """A place on the map has coordinates; one that nobody located has none."""
    point = f"{{latitude: {coordinates}, longitude: 2, sources: [nasa-1969]}}"
    text = (
        "title: X\nplaces:\n  x:\n    title: base\n    type: site\n    summary: x\n    why: x\n"
        f"    precision: {precision}\n{f'    coordinates: {point}' if coordinates else ''}\n{FACTS}"
    )
    assert [one.code for one in _find(tmp_path, {"places/x.yml": text})] == found
