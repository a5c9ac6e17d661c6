"""From sources to a site, with every problem in all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pydantic import ValidationError

from builder.checking.checks import CHECKS
from builder.checking.sound import read_sound_fields
from builder.entries import Book, Entry, Kind
from builder.fieldnames import given_names, known_names
from builder.fields import Plain, Record
from builder.keeping.session import hold
from builder.loading.load import Loaded
from builder.model import Data, Problem, Source
from builder.site import SETTINGS, Passage, Settings, Site, walk
from builder.suggest import suggest
from builder.telling.wording import explain_errors

_NO_SETTINGS = Settings(
    title=Plain("untitled"), description=Plain("undescribed"), licence=Plain("unlicensed")
)
"""Stands in for settings with mistakes while the entries are checked; no page is made from it."""


def validate(loaded: Loaded, kinds: Iterable[Kind]) -> tuple[Site, tuple[Problem, ...]]:
    """Check every entry by itself, then all together; give what is right and every problem."""
    known = tuple(kinds)
    checked = [(source, check_record(source, model)) for source, model in _list(loaded, known)]
    records = [found.record for _, found in checked if found.record]
    settings = next((r for r in records if isinstance(r, Settings)), _NO_SETTINGS)
    site = Site(
        settings=settings,
        kinds=tuple(_name_kinds(known, settings)),
        entries={entry.address: entry for entry in records if isinstance(entry, Entry)},
        books={book.address: book for book in records if isinstance(book, Book)},
        sources={source.address: source for source, _ in checked},
        lost=loaded.lost,
        drafts={source.address: found.rest for source, found in checked if not found.record},
        geo=loaded.geo,
        lock=loaded.lock,
        interfaces=loaded.interfaces,
    )
    alone = (problem for _, found in checked for problem in found.problems)
    together = (problem for check in CHECKS for problem in check(site))
    return site, (*loaded.problems, *alone, *together)


def _list(loaded: Loaded, kinds: tuple[Kind, ...]) -> Iterator[tuple[Source, type[Record]]]:
    """List everything that has fields, with the model it must follow."""
    models = {kind.name: kind.model for kind in kinds}
    if loaded.settings and isinstance(loaded.settings.data, dict):
        yield Source(SETTINGS, _leave_texts(loaded.settings.data), (), loaded.settings), Settings
    for book in loaded.books:
        yield book, Book
    for source in loaded.sources:
        yield source, models[source.address.partition("/")[0]]


def _name_kinds(kinds: Iterable[Kind], settings: Settings) -> Iterator[Kind]:
    """Give the kinds the titles that they have on a site of one article, or of several."""
    for kind in kinds:
        several = settings.collected and kind.title_of_several
        yield replace(kind, title=several) if several else kind


def _leave_texts(data: dict[str, Data]) -> dict[str, Data]:
    """Leave out the fields that site.yml gives for articles of plain text."""
    return {
        name: value
        for name, value in data.items()
        if name != "articles" or not isinstance(value, dict)
    }


@dataclass(frozen=True)
class Checked:
    """One record, or what is wrong with it, and the texts of its fields that are right."""

    record: Record | None
    problems: tuple[Problem, ...] = ()
    rest: tuple[Passage, ...] = ()


@hold
def check_record(source: Source, model: type[Record]) -> Checked:
    """Read the fields of one entry by its model, or say everything that is wrong with them."""
    given = given_names(model)
    wrong = tuple(_explain_given(source, name, model) for name in given if name in source.data)
    written = {name: value for name, value in source.data.items() if name not in given}
    try:
        record = model.model_validate({**written, **_give(source, model)})
    except ValidationError as error:
        problems = (*wrong, *explain_errors(error, replace(source, data=written), model))
        return Checked(None, problems, tuple(read_sound_fields(written, model)))
    return Checked(None, wrong, tuple(walk(record))) if wrong else Checked(record)


def _give(source: Source, model: type[Record]) -> dict[str, Data]:
    """Give a record what follows from where it is stored."""
    book = (source.book or "").partition("/")[2]
    values: dict[str, Data] = {"address": source.address, "book": book}
    return {name: values[name] for name in given_names(model)}


def _explain_given(source: Source, name: str, model: type[Record]) -> Problem:
    """Refuse a field that no file holds."""
    meant = suggest(name, known_names(model))
    fix = f"did you mean “{meant}”?" if meant else "delete the line: the builder knows it"
    message = f"“{name}” is not a field here"
    return source.document.problem(source.key_span((name,)), "unknown-field", message, fix)
