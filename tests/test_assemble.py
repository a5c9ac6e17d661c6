"""What MkDocs gets: pages with front matter, a menu, the frame, all as safe and plain YAML."""

from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from mkdocs.utils.meta import get_data

from builder.model import Page
from builder.rendering.assemble import (
    assemble_files,
    choose_language,
    write_page,
    write_settings,
)
from builder.site import Settings

SETTINGS = Settings.model_validate(
    {"title": "A & B", "description": "“Quoted” <b>", "licence": "CC0", "copyright": "© Crew"}
)


def _page(path: str, title: str = "Title") -> Page:
    return Page(PurePosixPath(path), title, "# Title\n", {"title": title})


def _read(text: str) -> object:
    return yaml.safe_load(text)


def test_every_file_has_its_place() -> None:
    """A page is the index of its folder; the frame and the styles stand beside the pages."""
    files = [str(f.path) for f in assemble_files((_page("."), _page("actors/x")), SETTINGS)]
    assert files[0] == "nav.yml"
    assert {"docs/index.md", "docs/actors/x/index.md", "docs/assets/style.css"} <= set(files)
    assert "theme/main.html" in files
    assert len(files) == len(set(files))


def test_names_are_safe_html() -> None:
    """MkDocs prints the names as they are, so they come as HTML."""
    settings = _read(write_settings((_page("about", "<i>"),), SETTINGS))
    assert isinstance(settings, dict)
    words = {name: settings.pop(name) for name in ("theme", "markdown_extensions")}
    assert words["theme"]["language"] == "en"
    assert settings == {
        "site_name": "A &amp; B",
        "site_description": "“Quoted” &lt;b&gt;",
        "copyright": "© Crew · CC0",
        "nav": [{"This site": [{"&lt;i&gt;": "about/index.md"}]}],
        "extra": {"edition": "a-b", "old_archives": []},
    }


def test_the_address_of_the_site_is_passed_on() -> None:
    """The address is a setting like any other, and stays what was typed."""
    settings = SETTINGS.model_copy(update={"address": "https://example.org/?a&b"})
    found = _read(write_settings((), settings))
    assert isinstance(found, dict)
    assert found["site_url"] == "https://example.org/?a&b"


LANGUAGES = (("de", "de"), ("de-AT", "de"), ("pt-BR", "pt-BR"), ("prs", "en"))


@pytest.mark.parametrize(("wanted", "chosen"), LANGUAGES)
def test_the_language_of_the_buttons(wanted: str, chosen: str) -> None:
    """A language that MkDocs' theme does not know falls back to its main one, or to English."""
    assert choose_language(wanted, frozenset(("en", "de", "pt-BR"))) == chosen
    settings = SETTINGS.model_copy(update={"language": wanted})
    found = _read(write_settings((), settings))
    assert isinstance(found, dict)
    assert found["theme"]["language"] == chosen


TITLES = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1)


@given(TITLES)
@pytest.mark.parametrize("typed", ["no", "1969", "---", "a: b", "- x", "%a", "{{ x }}", "!ENV X"])
def test_front_matter_is_read_as_it_was_written(typed: str, title: str) -> None:
    """MkDocs reads every title as the text it is, and the body as it stands."""
    nested = {"next": {"title": title, "url": "../x/"}, "trail": [{"title": typed}]}
    page = Page(PurePosixPath("x"), title, "# Body\n", {"title": typed, **nested})
    body, matter = get_data(write_page(page))
    assert body.strip() == "# Body"
    assert matter == {
        "title": _escape(typed),
        "next": {"title": _escape(title), "url": "../x/"},
        "trail": [{"title": _escape(typed)}],
    }


def _escape(text: str) -> str:
    for sign, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot"), ("'", "#x27")):
        text = text.replace(sign, f"&{name};")
    return text


def test_what_is_safe_is_not_escaped_again() -> None:
    """Text that was made safe for its place reaches the page as it is."""
    page = Page(PurePosixPath("x"), "X", "# X\n", {"structured": Markup('{"name": "A & B"}')})
    _, matter = get_data(write_page(page))
    assert matter == {"structured": '{"name": "A & B"}'}
