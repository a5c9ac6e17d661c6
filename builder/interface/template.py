"""List every word of the frame for translators: the template from which a translation begins."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import TypeAlias, get_args

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from builder.fields import Record
from builder.interface.files import BRACKETS, ENDINGS
from builder.kinds.actors import Relation
from builder.kinds.claims import Knowledge
from builder.kinds.events import PartOfDay
from builder.kinds.inventories import Item
from builder.kinds.places import Place
from builder.kinds.questions import Question
from builder.kinds.quizzes import QuestionType
from builder.kinds.sources import Bibliographic
from builder.model import File
from builder.stock import ASSETS, BUILDER, TEMPLATES, THEME, read_tree
from builder.text.wanted import What

TEMPLATE = PurePosixPath("builder/interface.pot")
Words: TypeAlias = tuple[str | tuple[str, ...], str, tuple[str, ...]]
"""Some words, or the words for one and for many; the file that says them; what to know of them."""
HEAD = """\
# Every word of the pages that is not content. Each text names the files that say it.
# To translate: copy this file to content/interface/LANGUAGE.po, and fill in msgstr.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
TOLD = "Translators:"
"""How a comment for translators begins, in a template or in Python."""
SPOKEN = "from builder.interface.words import"
"""What a module begins with that says words of the frame; others may call something else `say`."""
Keywords: TypeAlias = Mapping[str, tuple[int, ...] | None]
IN_PYTHON: Keywords = {"say": None, "say_count": (1, 2), "mark": None}
IN_TEMPLATES: Keywords = {"_": None, "gettext": None, "ngettext": (1, 2), "there": None}
SHOWN: tuple[tuple[type[Record], str], ...] = (
    (Knowledge, "status"),
    (Question, "outcome"),
    (Relation, "kind"),
    (Place, "type"),
    (Bibliographic, "weight"),
    (Item, "what"),
)
"""The fields whose values, chosen from a list, are printed as they are."""
CHOICES = (
    (PartOfDay, "builder/kinds/events.py", "A part of a day."),
    (What, "builder/text/wanted.py", "What of an article has to be explained."),
    (QuestionType, "builder/kinds/quizzes.py", "A type of question."),
)
"""Other values that are printed as they are, where they stand and what they are."""


def draw_interface_template() -> File:
    """Write the template: the words in the order of the files that say them, without lines.

    A line of a file would change whenever something above it does.
    """
    catalog = Catalog()
    for words, file, comments in sorted(_list_words(), key=lambda one: one[1]):
        catalog.add(words, locations=[(file, 0)], auto_comments=comments)
    stream = BytesIO()
    write_po(stream, catalog, omit_header=True, include_lineno=False)
    return File(TEMPLATE, HEAD + stream.getvalue().decode())


def _list_words() -> Iterator[Words]:
    for file in read_tree(BUILDER):
        if file.path.suffix == ".py" and SPOKEN in file.text:
            yield from _extract(file, "python", IN_PYTHON, {})
        elif file.path.parts[0] == TEMPLATES.name and file.path.suffix == ".j2":
            yield from _extract(file, "jinja2", IN_TEMPLATES, {"silent": "false"})
        elif file.path.parts[0] in (THEME.name, ASSETS.name) and file.path.suffix in ENDINGS:
            yield from _extract(file, "jinja2", IN_TEMPLATES, {"silent": "false", **BRACKETS})
    yield from _list_values()


def _extract(
    file: File, method: str, keywords: Keywords, options: Mapping[str, object]
) -> Iterator[Words]:
    """List the words that one file says."""
    stream = BytesIO(file.text.encode())
    found = extract(method, stream, keywords, (TOLD,), options, strip_comment_tags=True)
    for _, words, comments, _ in found:
        yield words, f"{BUILDER.name}/{file.path}", tuple(comments)


def _list_values() -> Iterator[Words]:
    """List the values that are printed as they are."""
    for model, field in SHOWN:
        file = f"{model.__module__.replace('.', '/')}.py"
        for value in get_args(model.model_fields[field].annotation):
            yield value, file, (f"A value of the field {field}.",)
    for values, file, comment in CHOICES:
        yield from ((value, file, (comment,)) for value in get_args(values))
