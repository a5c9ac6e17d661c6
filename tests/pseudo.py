"""A language that nobody speaks: English in strange letters, to see what is not translated.

Phrases stand within phrases, so letters show more than brackets around each would.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGE = "qps"
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_STRANGE = "åƀçđéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"
_LETTERS = str.maketrans(_PLAIN, _STRANGE)
_KEPT = re.compile(r"(%\(\w+\)s|<[^<>]*>|&\w+;)")
_HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def speak_strangely(words: str) -> str:
    """Write words in strange letters; places for values and marks stay."""
    pieces = _KEPT.split(words)
    return "".join(one if _KEPT.fullmatch(one) else one.translate(_LETTERS) for one in pieces)


def list_words(template: bytes) -> Iterator[tuple[str, ...]]:
    """List all words of a template, those that depend on a number with both forms."""
    for message in read_po(BytesIO(template)):
        if message.id:
            yield (message.id,) if isinstance(message.id, str) else tuple(message.id)


def translate_template(template: bytes) -> str:
    """Translate a whole template into strange letters."""
    return _HEAD + "".join(f"\n{_write(words)}" for words in list_words(template))


def _write(words: Sequence[str]) -> str:
    if len(words) == 1:
        return f"msgid {_quote(words[0])}\nmsgstr {_quote(speak_strangely(words[0]))}\n"
    one, many = words
    return (
        f"msgid {_quote(one)}\nmsgid_plural {_quote(many)}\n"
        f"msgstr[0] {_quote(speak_strangely(one))}\nmsgstr[1] {_quote(speak_strangely(many))}\n"
    )


def _quote(words: str) -> str:
    signs = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{signs}"'


def speak_everywhere(root: Path, template: bytes) -> None:
    """Put a site into the strange language."""
    folder = root / "content" / "interface"
    folder.mkdir()
    (folder / f"{LANGUAGE}.po").write_text(translate_template(template), encoding="utf-8")
    with (root / "content" / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"language: {LANGUAGE}\n")
