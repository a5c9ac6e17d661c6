"""Words of the texts that stand in no dictionary, and are one slip away from one that does."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spellchecker import SpellChecker

from builder.commands.typos import CONFIG, list_allowed, list_refused
from builder.fields import Plain, Prose
from builder.kinds.translations import TRANSLATIONS
from builder.model import DataPath, Problem, Source
from builder.site import Site
from builder.text.pinpoint import Mistake, report
from builder.words import enumerate_words

MOST_IDEAS = 3
_WORD = re.compile(r"(?<![\w@/.#:&'’-])[a-z]{3,}(?![\w@/]|[.:-]\w|['’]\w|://)")
"""A word in small letters that is no part of a name, of an address or of a longer word."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A word, and the field in which it stands first."""

    word: str
    source: Source
    path: DataPath
    line: int


def find_unknown_words(site: Site, known: Iterable[str]) -> tuple[Problem, ...]:
    """Name each word of our own English texts that may be a slip, where it stands first.

    Names, `known`, are left out, and so are words far from any other: they are terms or foreign.
    Words that are known as misspelt are told by those who look for them.
    """
    if site.settings.language.partition("-")[0] != "en":
        return ()
    dictionary = SpellChecker()
    names = {name.casefold() for name in known} | list_allowed(CONFIG)
    uses = {use.word: use for use in reversed(tuple(_list_uses(site)))}
    unknown = sorted(dictionary.unknown(uses.keys() - names))
    ideas = {one: _find_near(dictionary, one) for one in {*unknown} - list_refused(unknown)}
    return tuple(sorted(_ask(uses[word], near) for word, near in ideas.items() if near))


def _list_uses(site: Site) -> Iterator[_Use]:
    for source, path, text in site.texts:
        if isinstance(text, Prose | Plain) and not source.address.startswith(TRANSLATIONS.name):
            for number, line in enumerate(text.split("\n"), start=1):
                yield from (_Use(word, source, path, number) for word in _WORD.findall(line))


def _find_near(dictionary: SpellChecker, word: str) -> tuple[str, ...]:
    """Give the words one slip away, the most usual first."""
    near = dictionary.known(dictionary.edit_distance_1(word))
    return tuple(sorted(near, key=lambda one: (-dictionary[one], one))[:MOST_IDEAS])


def _ask(use: _Use, near: tuple[str, ...]) -> Problem:
    """Ask whether a word is meant."""
    ideas = enumerate_words(f"“{one}”" for one in near)
    passed = f'typos.toml, under [default.extend-words]  {use.word} = "{use.word}"'
    message = f"“{use.word}” stands in no dictionary"
    fix = f"{ideas}, if that is what you mean; to let it pass, add to {passed}"
    return report(use.source, use.path, Mistake("spelling", message, fix, use.word, use.line))
