"""What stands in other languages: whether it is still right, and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.entries import Factual, Kind
from builder.kinds.translations import Translated, Translation
from builder.model import Address, Problem
from builder.site import Site


@dataclass(frozen=True, slots=True)
class Stale:
    """A text whose original has other words now; `line` is where it stands in its file."""

    text: Translated
    now: str
    line: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many entries of a kind have a translated text in a language, and how many there are."""

    kind: Kind
    translated: int
    entries: int


def find_stale(site: Site, translation: Translation) -> Iterator[Stale]:
    """List the texts of a translation whose originals were changed since."""
    source = site.sources[translation.address]
    for number, text in enumerate(translation.texts):
        now = _squeeze(getattr(site.entries[text.of], text.field))
        if now != _squeeze(text.original):
            yield Stale(text, now, source.span(("texts", number)).line)


def count_shares(site: Site, translation: Translation) -> Iterator[Share]:
    """Count, kind by kind, the entries that have a text in a language."""
    done = {text.of for text in translation.texts}
    for kind in site.kinds:
        entries = site.of_kind(kind.name) if issubclass(kind.model, Factual) and kind.page else ()
        if entries:
            yield Share(kind, sum(entry.address in done for entry in entries), len(entries))


def name_place(address: Address) -> str:
    """Name the place of an entry on the page of a language: `terms-orbit`."""
    return address.replace("/", "-")


def check_translations(site: Site) -> Iterator[Problem]:
    """No text is translated twice into a language, and a language has one file."""
    languages: dict[str, Translation] = {}
    for translation in site.all(Translation):
        first = languages.setdefault(translation.language, translation)
        source = site.sources[translation.address]
        if first is not translation:
            message = (
                f"“{translation.language}” has a file already: {site.edit_line(first.address)[0]}"
            )
            yield source.problem(("language",), "language-taken", message, "put both into one file")
        yield from _check_texts(site, translation)


def _check_texts(site: Site, translation: Translation) -> Iterator[Problem]:
    source = site.sources[translation.address]
    seen: dict[tuple[str, str], int] = {}
    for number, text in enumerate(translation.texts):
        first = seen.setdefault((text.of, text.field), number)
        if first != number:
            line = source.span(("texts", first)).line
            message = f"the {text.field} of “{text.of}” is translated twice; first in line {line}"
            yield source.problem(
                ("texts", number, "of"), "translated-twice", message, "keep the better one"
            )


def _squeeze(text: str) -> str:
    """Put a text on one line: how it was broken into lines says nothing."""
    return " ".join(text.split())
