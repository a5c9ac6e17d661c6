"""Languages by the short names of BCP 47, as a file for translations is called."""

import re

from babel import Locale

from builder.words import shorten

_SHORT_NAME = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*")
EXAMPLES = "de for German, sw for Swahili"


def is_language(name: str) -> bool:
    """Tell whether a name has the form of the short name of a language."""
    return _SHORT_NAME.fullmatch(name) is not None


def explain_language(name: str) -> str:
    """Say that a name is no short name of a language, and what right looks like; empty if it is."""
    if is_language(name):
        return ""
    meant = find_language(name)
    right = f"write  {meant}" if meant else f"such as {EXAMPLES}"
    rule = "translations are called by the short name of their language"
    return f"“{shorten(name)}” is not the short name of a language: {rule}, {right}."


def find_language(name: str) -> str:
    """Find the short name of a language: English calls it so, or it is only spelt another way."""
    wanted = name.replace("-", " ").casefold()
    names = Locale("en").languages.items()
    found = next((short for short, words in names if words.casefold() == wanted), name)
    short = found.replace("_", "-").lower()
    return short if is_language(short) else ""
