"""Rules for every text of the content: what no reader must meet, and no writer can see."""

import re
from collections.abc import Iterator

from builder.fields import Plain, Prose, Verbatim
from builder.model import Problem
from builder.site import Site
from builder.text.pinpoint import Mistake, report
from builder.words import name_character, shorten

_LATIN = "A-Za-zÀ-ɏ"
_LOOK_ALIKE = "\u0370-\u03ff\u0400-\u04ff"
_MIXED = re.compile(rf"[{_LATIN}]\w*[{_LOOK_ALIKE}]|[{_LOOK_ALIKE}]\w*[{_LATIN}]")
_LETTER = re.compile(f"[{_LOOK_ALIKE}]")
_JOINERS = "\u061c\u200c-\u200f"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_EMPTY = "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\U000e0000-\U000e0fff"
"""Letters without a shape, and those that only machines read."""
_INVISIBLE = re.compile(
    f"[{_CONTROLS}{_EMPTY}{_JOINERS}\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd]"
)
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CODE = re.compile(r"`[^`]*`")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#|--8<--")
_LEFTOVER = re.compile(r"\b(?:TODO|FIXME|XXX|TBD|[Ll]orem ipsum)\b|\[LEAVE BLANK\]")


def check_mixed_letters(site: Site) -> Iterator[Problem]:
    """No word mixes Latin letters with Cyrillic or Greek ones that only look like them."""
    for source, path, value in site.texts:
        if match := _MIXED.search(str(value)):
            letter = _LETTER.search(match.group())
            which = name_character(letter.group()) if letter else ""
            words = _word_around(str(value), match.start())
            message = f"the word “{words}” mixes two alphabets: it holds {which}"
            fix = "retype the word on one keyboard; links and search cannot find it as it is"
            yield report(source, path, Mistake("mixed-letters", message, fix, words, 1))


def check_invisible_characters(site: Site) -> Iterator[Problem]:
    """No text holds characters that cannot be seen; joiners may stand in right-to-left scripts."""
    for source, path, value in site.texts:
        foreign = _RIGHT_TO_LEFT.search(str(value))
        for match in _INVISIBLE.finditer(str(value)):
            character = match.group()
            if foreign and re.match(f"[{_JOINERS}]", character):
                continue
            message = f"the text holds a character that cannot be seen: {name_character(character)}"
            fix = "delete it: retype the words around it instead of pasting them"
            yield report(source, path, Mistake("invisible-character", message, fix, character, 1))
            break


def check_html(site: Site) -> Iterator[Problem]:
    """No text holds HTML: it would be printed as it stands."""
    for source, path, value in site.texts:
        if isinstance(value, Prose) and (match := _TAG.search(_without_code(value))):
            tag = match.group()
            message = f"“{shorten(tag)}” is HTML, and would be printed as it stands"
            fix = "use Markdown: *italic*, **bold**, [words](https://…); a sign < alone is fine"
            yield report(source, path, Mistake("html", message, fix, tag, 1))


def check_templates(site: Site) -> Iterator[Problem]:
    """No text holds the brackets of a template that was never filled in."""
    for source, path, value in site.texts:
        if isinstance(value, Prose | Plain) and (match := _TEMPLATE.search(_without_code(value))):
            sign = match.group()
            message = f"“{sign}” opens a placeholder that nothing fills in"
            fix = "write the words themselves; to show the signs, put them between backticks `…`"
            yield report(source, path, Mistake("placeholder", message, fix, sign, 1))


def check_leftovers(site: Site) -> Iterator[Problem]:
    """No text holds a note to oneself, such as TODO."""
    for source, path, value in site.texts:
        if not isinstance(value, Verbatim) and (match := _LEFTOVER.search(str(value))):
            note = match.group()
            message = f"“{note}” looks like a note to yourself, and readers would see it"
            fix = "write what is missing; a remark for writers begins with # on its own line"
            yield report(source, path, Mistake("leftover", message, fix, note, 1))


def _without_code(text: str) -> str:
    """Give a text with every piece of code in it replaced by spaces."""
    return _CODE.sub(lambda match: " " * len(match.group()), text)


def _word_around(text: str, position: int) -> str:
    before = re.split(r"\W", text[:position])[-1]
    return before + re.split(r"\W", text[position:])[0]
