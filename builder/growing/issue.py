"""From the text of an issue, made by a form on GitHub, to the entry that it proposes.

The text is a stranger's. It is parted at the headings of the form and nowhere else; no part of it
is read as YAML, Markdown or HTML, and each becomes a text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.growing.answers import Answer, CannotStart, arrange_answers
from builder.growing.start import Wish
from builder.guides.issueforms import FILE_LABEL, FORMS, ID_LABEL, PAGE_LABEL, IssueForm
from builder.ids import suggest_id
from builder.telling.described import Described
from builder.words import enumerate_words

MAX_LETTERS = 500_000
NOTHING = ("", "_No response_")
"""What GitHub writes where somebody left a field empty."""
NOT_CHOSEN = "None"
_BULLET = re.compile(r"^[-*•]\s+")


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever looks after the content says, in the place of what the form says."""

    entry_id: str
    book: str


def read_issue(text: str, choice: Given) -> Wish:
    """Read what an issue proposes; CannotStart if it was made by no form, or cannot be parted."""
    if len(text) > MAX_LETTERS:
        raise CannotStart(f"The text is too long: more than {MAX_LETTERS:,} letters.")
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    form = _find_form(lines)
    said = {form.labels[label]: words for label, words in _part(lines, form)}
    if "title" not in said:
        raise CannotStart(f"Nothing stands under “{form.title_label}”: the entry needs a name.")
    title = said["title"]
    fields = {field.name: field for field in form.fields}
    answers = [("title", title)]
    for name, words in said.items():
        answers.extend(_read_answer(fields[name], words) if name in fields else ())
    return Wish(
        form.kind,
        choice.entry_id or said.get(ID_LABEL, "") or suggest_id(title),
        (choice.book or said.get(FILE_LABEL, "")) if form.kind.books else "",
        arrange_answers(form.kind.model, answers),
    )


def _find_form(lines: list[str]) -> IssueForm:
    """Find the form by its first heading."""
    first = next((line.strip() for line in lines if line.strip()), "")
    for form in FORMS:
        if first == _head(form.title_label):
            return form
    if first == _head(PAGE_LABEL):
        raise CannotStart(
            "This corrects a page, and is no new entry: open the page that it names, and follow "
            "“Edit this page” at its end to the words."
        )
    heads = enumerate_words(f"“{_head(form.title_label)}”" for form in FORMS)
    raise CannotStart(f"This is no entry made with a form: its first line must be {heads}.")


def _part(lines: list[str], form: IssueForm) -> Iterator[tuple[str, str]]:
    """Part the text at the headings of the form; what was left empty drops out."""
    found = ((_find_heading(lines, label), label) for label in form.labels)
    starts = sorted((number, label) for number, label in found if number is not None)
    ends = (*(number for number, _ in starts[1:]), len(lines))
    for (number, label), end in zip(starts, ends, strict=True):
        words = "\n".join(lines[number + 1 : end]).strip()
        if words not in NOTHING:
            yield label, words


def _find_heading(lines: list[str], label: str) -> int | None:
    """Find the line of a heading; if a text holds the same line, nobody can tell which is which."""
    found = [number for number, line in enumerate(lines) if line.rstrip() == _head(label)]
    if len(found) > 1:
        numbers = enumerate_words(str(number + 1) for number in found)
        raise CannotStart(
            f"The line “{_head(label)}” stands there more than once, in lines {numbers}: "
            "change the one that belongs to a text."
        )
    return found[0] if found else None


def _head(label: str) -> str:
    return f"### {label}"


def _read_answer(field: Described, words: str) -> Iterator[Answer]:
    """Give what was answered; each line of a list is an item."""
    if field.choices and words == NOT_CHOSEN:
        return
    if not field.repeated:
        yield field.name, words
        return
    items = (_BULLET.sub("", line.strip(), count=1) for line in words.split("\n"))
    yield from ((field.name, item) for item in items if item)
