"""Put everything MkDocs needs into one list of files: pages, menu, theme, stylesheet and script.

MkDocs prints titles and descriptions into its pages as they are: they leave here as safe HTML.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath

import yaml
from markupsafe import Markup

from builder.interface.files import translate_files
from builder.interface.words import mark, say
from builder.model import File, Page
from builder.rendering.edition import list_old_archives, name_edition
from builder.rendering.menu import make_menu, name_file
from builder.rendering.pictures import draw_identity
from builder.rendering.styles import join_styles
from builder.site import Settings
from builder.stock import ASSETS, THEME, list_languages, read_tree

DEFAULT_LANGUAGE = "en"
PALETTES = (
    ("light", "default", "weather-night", mark("Switch to dark")),
    ("dark", "slate", "weather-sunny", mark("Switch to light")),
)
"""Light and dark: their names for browsers and for the theme, and the button on each."""


class _Dumper(yaml.CSafeDumper):
    """Write YAML; a text is a text, whatever it means to the builder."""


_Dumper.add_multi_representer(str, _Dumper.represent_str)


def assemble_files(pages: Sequence[Page], settings: Settings) -> tuple[File, ...]:
    """List the files of build/: nav.yml, by which the folder is known as ours, docs/ and theme/."""
    return (
        File(PurePosixPath("nav.yml"), write_settings(pages, settings)),
        *(File(PurePosixPath("docs") / name_file(page.path), write_page(page)) for page in pages),
        *_under("docs/assets", translate_files(join_styles(read_tree(ASSETS)))),
        *_under("docs", draw_identity(settings)),
        *_under("theme", translate_files(read_tree(THEME))),
    )


def place_downloads(downloads: Iterable[File]) -> Iterator[File]:
    """Put files beside the pages of build/: their paths count from the top of the site."""
    return _under("docs", downloads)


def write_page(page: Page) -> str:
    """Write a page as Markdown with front matter."""
    return f"---\n{_dump(_escape_all(page.front_matter))}---\n\n{page.body}"


def write_settings(pages: Iterable[Page], settings: Settings) -> str:
    """Write what mkdocs.yml inherits: the site's name and its menu."""
    rights = (settings.copyright, settings.licence)
    values: dict[str, object] = {
        "site_name": escape(settings.title),
        "site_description": escape(settings.description),
        "copyright": escape(" · ".join(filter(None, rights))),
        "nav": make_menu(pages),
        "theme": {
            "language": choose_language(settings.language, list_languages()),
            "palette": [_name_palette(*palette) for palette in PALETTES],
        },
        "markdown_extensions": ["attr_list", {"toc": _name_contents()}],
        "extra": {
            "edition": name_edition(settings),
            "old_archives": list(list_old_archives(settings)),
        },
    }
    if settings.address:
        values["site_url"] = settings.address
    return _dump(values)


def _name_palette(scheme: str, colours: str, icon: str, words: str) -> dict[str, object]:
    """Describe light or dark, with the button that leads to the other."""
    toggle = {"icon": f"material/{icon}", "name": escape(say(words))}
    return {"media": f"(prefers-color-scheme: {scheme})", "scheme": colours, "toggle": toggle}


def _name_contents() -> dict[str, object]:
    """Describe the contents of a page, and the sign behind each heading."""
    link = escape(say("Link to this heading"))
    title = escape(say("On this page"))
    return {"title": title, "permalink": "¶", "permalink_title": link, "toc_depth": 3}


def choose_language(wanted: str, available: frozenset[str]) -> str:
    """Choose the language of the buttons: as wanted, or without the region, or else English."""
    candidates = (wanted, wanted.partition("-")[0], DEFAULT_LANGUAGE)
    return next(language for language in candidates if language in available)


def _under(folder: str, files: Iterable[File]) -> Iterator[File]:
    return (File(PurePosixPath(folder) / file.path, file.content) for file in files)


def _escape_all(value: object) -> object:
    """Make every text inside a value safe to print as HTML, if it is not already."""
    if isinstance(value, Markup):
        return str(value)
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, Mapping):
        return {name: _escape_all(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_escape_all(inner) for inner in value]
    return value


def _dump(values: object) -> str:
    return yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=9999)
