"""What stands in other languages is marked once it is no longer right, and mistakes are named."""

from pathlib import Path

import pytest

from builder.checking.validate import validate
from builder.kinds import KINDS
from builder.kinds.translations import Translation
from builder.linking.translated import count_shares, find_stale, name_place
from builder.loading.load import load_content
from builder.pipeline import read_site
from builder.site import Site
from tests.sites import copy_example

FILE = "content/translations/de.yml"
HEAD = "title: German\nlanguage: de\nown_name: Deutsch\nabout: One word.\ntexts:\n"


def _read(folder: Path, texts: str) -> Site:
    root = copy_example(folder)
    (root / FILE).write_text(HEAD + texts, encoding="utf-8")
    return read_site(root / "content").site


def _get_german(site: Site) -> Translation:
    return next(one for one in site.all(Translation) if one.language == "de")


def _name_problems(folder: Path, texts: str, file: str = FILE) -> list[tuple[int, str]]:
    root = copy_example(folder)
    (root / file).write_text(HEAD + texts, encoding="utf-8")
    _, problems = validate(load_content(root / "content", KINDS), KINDS)
    return [(one.line, one.code) for one in problems if str(one.file) == file]


def test_a_text_whose_original_stays_is_right(tmp_path: Path) -> None:
    """However the original is broken into lines, the same words are the same."""
    text = "The path on which\n      one body goes round another."
    site = _read(
        tmp_path,
        f"  - of: terms/orbit\n    field: summary\n    text: x\n    original: >-\n      {text}\n",
    )
    assert list(find_stale(site, _get_german(site))) == []


def test_a_text_whose_original_was_changed_is_found(tmp_path: Path) -> None:
    """It is told what the original was, what it is, and on which line the text stands."""
    site = _read(
        tmp_path, "  - {of: terms/orbit, field: title, text: Umlaufbahn, original: orbiting}\n"
    )
    (stale,) = find_stale(site, _get_german(site))
    assert (stale.text.original, stale.now, stale.line) == ("orbiting", "orbit", 6)


def test_what_is_missing_is_counted_kind_by_kind(tmp_path: Path) -> None:
    """An entry with any text counts once; kinds with nothing count too."""
    site = _read(
        tmp_path,
        "  - {of: terms/orbit, field: title, text: Umlaufbahn, original: orbit}\n"
        "  - {of: terms/orbit, field: summary, text: x, original: x}\n",
    )
    found = count_shares(site, _get_german(site))
    shares = {one.kind.name: (one.translated, one.entries) for one in found}
    assert shares["terms"] == (1, len(site.of_kind("terms")))
    assert shares["places"] == (0, len(site.of_kind("places")))
    assert set(shares) == {"terms", "actors", "places", "events"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{of: terms/orbbit, field: title, text: x, original: x}", "unknown-ref"),
        ("{of: orbit, field: title, text: x, original: x}", "bad-ref-kind"),
        ("{of: terms/orbit, field: here, text: x, original: x}", "not-one-of"),
        ("{of: terms/lunar-module, field: title, text: x, original: x}", "translated-twice"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path: Path, text: str, code: str) -> None:
    """A text of nothing, of another field, or twice over is a mistake."""
    first = "  - {of: terms/lunar-module, field: title, text: x, original: lunar module}\n"
    assert _name_problems(tmp_path, f"{first}  - {text}\n") == [(7, code)]


def test_a_language_has_one_file(tmp_path: Path) -> None:
    """Two files in one language would tell two things; the second is told of the first."""
    text = "  - {of: terms/orbit, field: title, text: x, original: orbit}\n"
    problems = _name_problems(tmp_path, text, "content/translations/deutsch.yml")
    assert problems == [(2, "language-taken")]


def test_places_on_a_page_are_told_apart() -> None:
    """A word and a person with one id have two places on the page of a language."""
    assert name_place("terms/orbit") != name_place("actors/orbit")
