"""Languages by the short names of BCP 47, as a file for translations is called."""

import re

from babel import Locale

from builder.words import shorten

_SHORT_NAME = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*")
_EXAMPLES = "de for German, sw for Swahili"


def explain_language(name: str) -> str:
    """Say that a name is no short name of a language, and what right looks like; empty if it is."""
    if _SHORT_NAME.fullmatch(name):
        return ""
    meant = find_language(name)
    right = f"write  {meant}" if meant else f"such as {_EXAMPLES}"
    rule = "translations are called by the short name of their language (BCP 47)"
    return f"“{shorten(name)}” is not the short name of a language: {rule}, {right}."


def find_language(name: str) -> str:
    """Find the short name of a language that English calls by a name; empty if none is known."""
    wanted = name.replace("-", " ").casefold()
    names = Locale("en").languages.items()
    found = next((short for short, words in names if words.casefold() == wanted), "")
    return found.replace("_", "-").lower()
