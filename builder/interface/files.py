"""Put the words of the frame into what the builder brings along: theme, scripts and styles.

They are written there as `[[ _('Search') ]]` and `[% trans %]…[% endtrans %]`, because the theme
has braces of its own, which MkDocs reads later. In a script `%(name)s` stays for the script.
"""

from collections.abc import Callable, Iterable
from typing import TypedDict

from jinja2 import Environment

from builder.interface.words import translate, translate_count
from builder.model import File


class Brackets(TypedDict):
    """The signs around words, as the reader of templates calls them."""

    block_start_string: str
    block_end_string: str
    variable_start_string: str
    variable_end_string: str
    comment_start_string: str
    comment_end_string: str


BRACKETS: Brackets = {
    "block_start_string": "[%",
    "block_end_string": "%]",
    "variable_start_string": "[[",
    "variable_end_string": "]]",
    "comment_start_string": "[#",
    "comment_end_string": "#]",
}
ENDINGS = (".html", ".js", ".css")
"""The files in which there may be words."""


def translate_files(files: Iterable[File]) -> tuple[File, ...]:
    """Say the words inside of files in the language that is spoken; others stay as they are."""
    environment = _make_environment()
    return tuple(
        File(file.path, environment.from_string(file.text).render()) if _may_speak(file) else file
        for file in files
    )


def _may_speak(file: File) -> bool:
    return file.path.suffix in ENDINGS and ("[[ " in file.text or "[% " in file.text)


def _make_environment() -> Environment:
    """Set up a reader of our brackets; nothing is escaped, for files hold more than HTML."""
    environment = Environment(  # noqa: S701 - our own files; translations are checked for marks
        **BRACKETS,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(translate, translate_count, newstyle=False)
    return environment
