"""Rules for every text of the content: what no reader must meet, and no writer can see."""

import re
from collections.abc import Callable, Iterator

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
_UNSEEN = f"{_CONTROLS}{_EMPTY}{_JOINERS}\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffd"
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CODE = re.compile(r"`[^`]*`")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#|--8<--")
_NOTES = "TODO|FIXME|XXX|TBD|Lorem ipsum|lorem ipsum"
_LEFTOVER = re.compile(rf"\b(?:{_NOTES})\b|\[LEAVE BLANK\]")
_HALF_CURLY = re.compile(
    r"""[“„][^“”„"\n]*[^\s“”„"]"(?!\w)(?![^“„"\n]*”)|(?<!\w)"[^\s“”„"][^“”„"\n]*”"""
)
"""Words between a curly quote and a straight one; what stands inside of other quotes is none."""
_SUSPECT_SIGN = re.compile(f"[<{{{_LOOK_ALIKE}{_UNSEEN}]")
_SUSPECT_WORD = re.compile(rf"{_NOTES}|\[LEAVE")


def check_signs(site: Site) -> Iterator[Problem]:
    """No text holds signs that readers must not meet, or that its writer cannot see."""
    for source, passages in site.passages_by_source:
        if is_suspect("\n".join([text for _, text in passages])):
            for path, text in passages:
                yield from (report(source, path, one) for one in _find_mistakes(text))


def is_suspect(text: str) -> bool:
    """Tell whether a text holds anything that a rule begins with; else it is right by all."""
    mixed = '"' in text and ("“" in text or "„" in text or "”" in text)
    return mixed or bool(_SUSPECT_SIGN.search(text) or _SUSPECT_WORD.search(text))


def _find_mistakes(text: str) -> Iterator[Mistake]:
    return filter(None, (rule(text) for rule in RULES))


def find_mixed_letters(text: str) -> Mistake | None:
    """No word mixes Latin letters with Cyrillic or Greek ones that only look like them."""
    match = _MIXED.search(text)
    if not match:
        return None
    letter = _LETTER.search(match.group())
    which = name_character(letter.group()) if letter else ""
    words = _word_around(text, match.start())
    message = f"the word “{words}” mixes two alphabets: it holds {which}"
    fix = "retype the word on one keyboard; links and search cannot find it as it is"
    return Mistake("mixed-letters", message, fix, words, 1)


def find_invisible_character(text: str) -> Mistake | None:
    """No text holds characters that cannot be seen; joiners may stand in right-to-left scripts."""
    foreign = _RIGHT_TO_LEFT.search(text)
    for match in _INVISIBLE.finditer(text):
        character = match.group()
        if foreign and re.match(f"[{_JOINERS}]", character):
            continue
        message = f"the text holds a character that cannot be seen: {name_character(character)}"
        fix = "delete it: retype the words around it instead of pasting them"
        return Mistake("invisible-character", message, fix, character, 1)
    return None


def find_html(text: str) -> Mistake | None:
    """No text holds HTML: it would be printed as it stands."""
    match = _TAG.search(_without_code(text)) if isinstance(text, Prose) else None
    if not match:
        return None
    message = f"“{shorten(match.group())}” is HTML, and would be printed as it stands"
    fix = "use Markdown: *italic*, **bold**, [words](https://…); a sign < alone is fine"
    return Mistake("html", message, fix, match.group(), 1)


def find_template(text: str) -> Mistake | None:
    """No text holds the brackets of a template that was never filled in."""
    match = _TEMPLATE.search(_without_code(text)) if isinstance(text, Prose | Plain) else None
    if not match:
        return None
    message = f"“{match.group()}” opens a placeholder that nothing fills in"
    fix = "write the words themselves; to show the signs, put them between backticks `…`"
    return Mistake("placeholder", message, fix, match.group(), 1)


def find_leftover(text: str) -> Mistake | None:
    """No text holds a note to oneself, such as TODO."""
    match = _LEFTOVER.search(text) if not isinstance(text, Verbatim) else None
    if not match:
        return None
    message = f"“{match.group()}” looks like a note to yourself, and readers would see it"
    fix = "write what is missing; a remark for writers begins with # on its own line"
    return Mistake("leftover", message, fix, match.group(), 1)


def find_half_curly_quotes(text: str) -> Mistake | None:
    """No words stand between two quotes of which one is curly and the other straight."""
    if not isinstance(text, Prose | Plain):
        return None
    for match in _HALF_CURLY.finditer(_without_code(text)):
        before = text[: match.start()]
        if before.count("“") + before.count("„") <= before.count("”"):
            message = f"one of the quotes around  {shorten(match.group())}  is curly, one straight"
            fix = 'write both in one way: “…” or "…"'
            return Mistake("curly-quotes", message, fix, match.group(), 1)
    return None


RULES: tuple[Callable[[str], Mistake | None], ...] = (
    find_mixed_letters,
    find_invisible_character,
    find_html,
    find_template,
    find_leftover,
    find_half_curly_quotes,
)
"""What holds for a text, whatever it says."""


def _without_code(text: str) -> str:
    """Give a text with every piece of code in it replaced by spaces."""
    return _CODE.sub(lambda match: " " * len(match.group()), text)


def _word_around(text: str, position: int) -> str:
    before = re.split(r"\W", text[:position])[-1]
    return before + re.split(r"\W", text[position:])[0]
