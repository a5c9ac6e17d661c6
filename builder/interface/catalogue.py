"""Read what translators wrote: one file a language, in the form of gettext (PO), checked.

A translation goes into pages, scripts and templates as it is. So it may hold only the places for
values and the marks that its English has.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from builder.interface.polines import CODE, explain_order, find_broken_lines
from builder.interface.words import Interface, open_catalogue
from builder.languages import EXAMPLES, find_language, is_language
from builder.model import Document, Problem, Span
from builder.words import enumerate_words, shorten
from builder.yamlfile import decode, whole_file

COUNTS = range(1000)
"""The numbers for which the rule of a language is tried."""
_PLACES = re.compile(r"%\(\w+\)s")
_TAGS = re.compile(r"</?[a-z][^<>]*>")
_SIGNS = re.compile(r"[<>\"\\{}%\n\r\u2028\u2029]|&(?!\s)")


@dataclass(frozen=True, slots=True)
class Written:
    """One translation as it stands in the file: its English forms, its own, and its line."""

    english: tuple[str, ...]
    forms: tuple[str, ...]
    line: int


def read_interface(raw: bytes, file: PurePosixPath) -> tuple[Interface | None, tuple[Problem, ...]]:
    """Read the words of a language, with everything that is wrong with them."""
    text = decode(raw, file)
    if isinstance(text, Problem):
        return None, (text,)
    document = Document(file, "", text.lines, {}, {})
    around = (*text.problems, *_check_name(file))
    if broken := tuple(find_broken_lines(document, text.clean)):
        return None, (*around, *broken)
    try:
        catalog = read_po(BytesIO("\n".join(text.clean).encode()), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        line = getattr(error, "lineno", 0) + 1
        return None, (*around, explain_order(document, line))
    wrong = (*_check_numbers(document, catalog), *_check_all(document, catalog))
    interface = None if wrong else Interface(file.stem, _compile(catalog))
    return interface, (*around, *wrong)


def _check_name(file: PurePosixPath) -> Iterator[Problem]:
    """Report a file that is not called as its language; nothing would be said by it."""
    if is_language(file.stem.lower()):
        return
    meant = find_language(file.stem)
    message = f"“{shorten(file.stem)}” is not the short name of a language: no page uses this file"
    fix = f"rename the file:  {meant}.po" if meant else f"rename the file, such as {EXAMPLES}"
    yield whole_file(file, CODE, message, fix)


def _compile(catalog: Catalog) -> bytes:
    """Write the catalogue as gettext reads it, with the rule for numbers that the file gives.

    Babel leaves that rule out if it does not know the language.
    """
    if catalog.plural_forms and catalog.locale is None:
        catalog.locale = "en"
    stream = BytesIO()
    write_mo(stream, catalog)
    return stream.getvalue()


def _check_numbers(document: Document, catalog: Catalog) -> Iterator[Problem]:
    """Try the rule that says which form goes with which number."""
    try:
        messages = open_catalogue(_compile(catalog))
        for count in COUNTS:
            messages.ngettext("", "", count)
    except (ValueError, ArithmeticError, RecursionError):
        lines = enumerate(document.lines, start=1)
        line = next((n for n, words in lines if "Plural-Forms" in words), 1)
        message = "the line Plural-Forms gives no form for some number"
        fix = "copy that line for this language from the manual of gettext"
        yield document.problem(Span(line, 1), CODE, message, fix)


def _check_all(document: Document, catalog: Catalog) -> Iterator[Problem]:
    """Check every translation that is used; an empty or uncertain one leaves the English words."""
    for message in catalog:
        if message.id and not message.fuzzy and (written := _read(message)):
            yield from _check(document, written)


def _read(message: Message) -> Written | None:
    english, forms = _list_forms(message.id), _list_forms(message.string or "")
    return Written(english, forms, message.lineno or 1) if any(forms) else None


def _list_forms(words: str | Sequence[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def _check(document: Document, written: Written) -> Iterator[Problem]:
    span = _find_span(document, written)
    for form in written.forms:
        if message := _compare(written.english, form):
            fix = f"compare it with the English: “{shorten(written.english[-1])}”"
            yield document.problem(span, CODE, message, fix)


def _compare(english: tuple[str, ...], form: str) -> str:
    """Say what a translation has, or lacks, unlike its English; empty when all is right."""
    places = set(_PLACES.findall(english[-1]))
    may_lack = places - set(_PLACES.findall(english[0])) if len(english) > 1 else set()
    may_lack |= {"%(num)s"} if len(english) > 1 else set()
    own = set(_PLACES.findall(form))
    if wrong := own - places:
        return f"the English has no place for a value called {_name(wrong)}"
    if wrong := places - own - may_lack:
        return f"the place for a value is missing: {_name(wrong)}"
    if sorted(_TAGS.findall(form)) != sorted(_TAGS.findall(english[-1])):
        return "the marks between < and > are not those of the English"
    return _compare_signs(english[-1], form)


def _compare_signs(english: str, form: str) -> str:
    allowed, own = (set(_SIGNS.findall(_strip(text))) for text in (english, form))
    if not (wrong := own - allowed):
        return ""
    names = sorted("line break" if sign.isspace() else sign for sign in wrong)
    return f"the English has no {enumerate_words(names)}, and a page reads it as more than words"


def _strip(text: str) -> str:
    return _TAGS.sub("", _PLACES.sub("", text))


def _name(places: Iterable[str]) -> str:
    return enumerate_words(sorted(places))


def _find_span(document: Document, written: Written) -> Span:
    """Find the line on which a translation begins."""
    below = range(written.line, len(document.lines) + 1)
    line = next((n for n in below if document.lines[n - 1].startswith("msgstr")), written.line)
    return Span(line, 1, max(len(document.lines[line - 1]), 1))
