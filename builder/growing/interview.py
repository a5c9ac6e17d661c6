"""Ask a person at the keyboard for what a new entry needs, one question after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from builder.entries import Kind
from builder.growing.answers import Answer, CannotStart, arrange_answers
from builder.growing.scaffold import list_fields
from builder.growing.start import (
    BY_NAME,
    Wish,
    explain_wrong_id,
    explain_wrong_name,
    find_kind,
    list_books,
)
from builder.growing.taken import explain_taken_id, explain_taken_names
from builder.ids import suggest_id
from builder.kinds import KINDS
from builder.kinds.translations import TRANSLATIONS
from builder.languages import find_language
from builder.loading.load import Loaded
from builder.telling.described import Described
from builder.telling.fieldforms import LIST

Ask: TypeAlias = Callable[[str, str], str]
"""Shows a question and the answer that Enter gives, and returns what was typed."""

ONE_WORD = ("the id", "the address", "a number")
"""How the forms of values begin that have no blank in them."""


@dataclass(frozen=True, slots=True)
class Request:
    """What was said on the command line: a kind, an id, a book, the values of fields."""

    kind: str
    entry_id: str
    book: str
    answers: tuple[Answer, ...]

    @property
    def title(self) -> str:
        """The title, if one was given."""
        return next((text for name, text in self.answers if name == "title"), "")


def make_wish(request: Request) -> Wish:
    """Give what is to be started; without an id, one is made of the title."""
    if not request.kind:
        raise CannotStart("Say what to start, for example: python3 run.py new term")
    kind = find_kind(request.kind)
    entry_id = request.entry_id or _suggest_name(kind, request.title)
    return Wish(kind, entry_id, request.book, arrange_answers(kind.model, request.answers))


def complete_request(request: Request, content: Path, asking: tuple[Loaded, Ask]) -> Request:
    """Ask for what a request lacks: kind, title, id, file, then the fields that are needed."""
    loaded, ask = asking
    request = replace(request, kind=request.kind or _ask_kind(ask))
    kind = find_kind(request.kind)

    def explain(typed: str) -> str:
        return explain_wrong_name(kind, typed) or explain_taken_id(loaded, kind, typed)

    _refuse(explain(request.entry_id) if request.entry_id else "")
    _refuse(explain_taken_names(loaded, BY_NAME, (kind, {"title": request.title})))
    if not request.title:
        request = _add(request, "title", _ask_title(request, asking))
    if not request.entry_id:
        words = ("Its id, which stays", _suggest_name(kind, request.title))
        request = replace(request, entry_id=_ask_again(ask, words, explain))
    if kind.books and not request.book:
        books = list_books(content, kind)
        question = f"Into which file ({', '.join(books) or 'none yet'}; a new name is a new file)"
        usual = books[0] if len(books) == 1 else ""
        request = replace(request, book=_ask_again(ask, (question, usual), explain_wrong_id))
    given = {name.partition(".")[0] for name, _ in request.answers}
    asked = (one for one in list_fields(kind) if one.required and one.name not in given)
    return _add_all(request, (pair for one in asked for pair in _ask_field(one, ask)))


def _refuse(wrong: str) -> None:
    """Say what is wrong with what was given, before anything is asked."""
    if wrong:
        raise CannotStart(wrong)


def _suggest_name(kind: Kind, title: str) -> str:
    """Suggest an id: the short name of a language, or the first words of the title."""
    return (find_language(title) if kind is TRANSLATIONS else "") or suggest_id(title)


def _ask_kind(ask: Ask) -> str:
    names = ", ".join(kind.singular for kind in KINDS)
    return _ask_again(ask, (f"What do you want to add ({names})", "term"), _explain_kind)


def _explain_kind(typed: str) -> str:
    try:
        find_kind(typed)
    except CannotStart as wrong:
        return str(wrong)
    return ""


def _ask_title(request: Request, asking: tuple[Loaded, Ask]) -> str:
    loaded, ask = asking
    kind = find_kind(request.kind)

    def explain(typed: str) -> str:
        wanted = (kind, {"title": typed})
        return explain_taken_names(loaded, BY_NAME, wanted) if typed else "It needs a title."

    return _ask_again(ask, (f"Title of the {kind.singular}", ""), explain)


def _ask_field(field: Described, ask: Ask) -> Iterator[Answer]:
    """Ask for a field that must be there; groups of fields are left to the file."""
    if field.inner:
        return
    form = field.form.replace(f"{LIST}: ", "")
    several = field.repeated and form.startswith(ONE_WORD)
    more = "; several with a blank between them" if several else ""
    question = f"{field.name}: {field.words} ({form}{more}; Enter: later)"

    def explain(typed: str) -> str:
        wrong = typed and field.choices and typed not in field.choices
        return f"“{typed}” is not one of {', '.join(field.choices)}." if wrong else ""

    typed = _ask_again(ask, (question, ""), explain)
    yield from ((field.name, one) for one in (typed.split() if several else [typed]))


def _ask_again(ask: Ask, question: tuple[str, str], explain: Callable[[str], str]) -> str:
    """Ask until the answer is right, saying each time what is wrong with it."""
    words, usual = question
    typed = ask(words, usual).strip()
    while wrong := explain(typed):
        typed = ask(f"{wrong}\n{words}", usual).strip()
    return typed


def _add(request: Request, name: str, text: str) -> Request:
    return _add_all(request, ((name, text),))


def _add_all(request: Request, answers: Iterator[Answer] | tuple[Answer, ...]) -> Request:
    return replace(request, answers=(*request.answers, *answers))
