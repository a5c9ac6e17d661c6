"""A name or an id that somebody has is found, however it is typed, and its owner is named."""

from pathlib import Path

import pytest

from builder.growing.taken import explain_taken_id, explain_taken_names, find_near
from builder.kinds import KINDS
from builder.kinds.actors import ACTORS
from builder.kinds.sources import SOURCES
from builder.kinds.terms import TERMS
from builder.kinds.translations import TRANSLATIONS
from builder.loading.load import Loaded, load_content
from builder.model import Data
from tests.sites import EXAMPLE, copy_example

BY_NAME = {kind.name: kind for kind in KINDS}
MOON = "“Sea of Tranquility” (content/places/moon.yml, line 3)"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """Give the content of the example as it was read."""
    return load_content(EXAMPLE / "content", KINDS)


TAKEN: tuple[dict[str, Data], ...] = (
    {"title": "Sea of Tranquility"},
    {"title": "  sea of  TRANQUILITY "},
    {"title": "Plain", "aliases": ["x", "Sea of Tranquility"]},
    {"title": "Plain", "aliases": [{"name": "Sea of Tranquility", "case": "exact"}]},
)
FREE: tuple[dict[str, Data], ...] = (
    {},
    {"title": " "},
    {"title": "Tranquility"},
    {"title": "Plain", "aliases": [{"name": "Sea of Tranquility", "link": "no"}]},
    {"title": "Sea of Tranquility", "auto_link": "no"},
)


@pytest.mark.parametrize("values", TAKEN)
def test_a_taken_name_is_refused(values: dict[str, Data], loaded: Loaded) -> None:
    """Capitals and blanks make no other name of it; the owner may be of another kind."""
    assert MOON in explain_taken_names(loaded, BY_NAME, (TERMS, values))


@pytest.mark.parametrize("values", FREE)
def test_a_free_name_is_not(values: dict[str, Data], loaded: Loaded) -> None:
    """What is never linked takes no name, and takes none away."""
    assert explain_taken_names(loaded, BY_NAME, (TERMS, values)) == ""


def test_works_may_have_the_same_title(loaded: Loaded) -> None:
    """Of kinds whose names are no links, two entries may be called the same."""
    wish = (SOURCES, {"title": "A Man on the Moon"})
    assert explain_taken_names(loaded, BY_NAME, wish) == ""


def test_free_ids_near_a_taken_one_are_named(loaded: Loaded) -> None:
    """Who has the id is said, with ids that nobody has; a free id is fine."""
    said = explain_taken_id(loaded, ACTORS, "nasa")
    assert "“NASA” (content/actors/nasa.yml, line 1)" in said
    assert said.endswith("choose another id: nasa-actor or nasa-2.")
    assert explain_taken_id(loaded, ACTORS, "kranz") == ""
    assert explain_taken_id(loaded, TERMS, "nasa") == ""


def test_a_name_nearby_is_pointed_out(loaded: Loaded) -> None:
    """A letter more or less may be the same thing; something else is not."""
    assert find_near(loaded, ACTORS, "Niel Armstrong").startswith("“Neil Armstrong” (")
    assert find_near(loaded, ACTORS, "Gene Kranz") == ""
    assert find_near(loaded, ACTORS, "") == ""


def test_a_language_is_translated_in_one_file(tmp_path: Path) -> None:
    """Whoever starts a translation that is there already is told to go on in it."""
    content = copy_example(tmp_path) / "content"
    (content / "translations").mkdir(exist_ok=True)
    (content / "translations" / "sw.yml").write_text("title: Swahili\n", encoding="utf-8")
    said = explain_taken_id(load_content(content, KINDS), TRANSLATIONS, "sw")
    assert said.endswith("sw.yml, line 1). All texts in this language stand there: add yours.")
