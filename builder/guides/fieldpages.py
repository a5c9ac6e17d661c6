"""Pages that explain every field of every kind, with examples from a small site that works."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.entries import Book, Kind
from builder.fields import Record
from builder.growing.yamltext import write_fields
from builder.kinds import KINDS
from builder.loading.load import SETTINGS_FILE, Loaded
from builder.model import Data, File
from builder.site import Settings
from builder.telling.described import Described, describe_fields
from builder.telling.fieldforms import LIST
from builder.words import with_article

FOLDER = "docs/contributing/fields"
INDEX = """\
# Fields

Every entry is made of fields: a name, a colon, and what belongs to it. Here stands for each kind of
entry which fields there are, what they are for, and what an entry needs. The examples are those of
the small site about another topic by which the builder is tested.

A list stands in square brackets on one line, as in `[first, second]`, or has a line for each item,
which begins with a hyphen and a blank. Fields inside a field stand below it, indented by two more
blanks. A text that holds a colon or a `#` stands in straight quotes.

These pages are made from the program itself, by `python3 run.py schemas`. An editor such as Visual
Studio Code shows the same words while you write.

"""


@dataclass(frozen=True, slots=True)
class Topic:
    """One page: its name, its heading, where the fields stand, and where examples are found."""

    name: str
    heading: str
    where: str
    model: type[Record]
    examples: tuple[Mapping[str, Data], ...]

    @property
    def about(self) -> str:
        """The first line of what the model says of itself."""
        return (self.model.__doc__ or "").splitlines()[0]


def draw_field_pages(examples: Loaded) -> Iterator[File]:
    """Write a page for each kind, one for books, one for the settings, and a list of them all."""
    topics = tuple(list_topics(examples))
    for topic in topics:
        yield File(PurePosixPath(FOLDER, f"{topic.name}.md"), draw_page(topic))
    lines = (f"- [{topic.heading}]({topic.name}.md): {topic.about}\n" for topic in topics)
    yield File(PurePosixPath(FOLDER, "index.md"), INDEX + "".join(lines))


def list_topics(examples: Loaded) -> Iterator[Topic]:
    """List the pages, with the entries from which each takes its examples."""
    for kind in KINDS:
        found = (s.data for s in examples.sources if s.address.startswith(f"{kind.name}/"))
        heading = f"Fields of {with_article(kind.singular)}"
        yield Topic(kind.name, heading, _say_where(kind), kind.model, tuple(found))
    books = tuple(book.data for book in examples.books)
    where = "The fields stand at the top of a file that holds many entries, before the entries."
    yield Topic("books", "Fields of a file with many entries", where, Book, books)
    data = examples.settings.data if examples.settings else {}
    where = f"The fields stand in `content/{SETTINGS_FILE}`."
    settings = (data,) if isinstance(data, dict) else ()
    yield Topic("settings", "Fields of the settings", where, Settings, settings)


def draw_page(topic: Topic) -> str:
    """Write the page of one model: the fields it needs, then the others."""
    fields = describe_fields(topic.model)
    parts = [f"# {topic.heading}\n\n{topic.about} {topic.where}\n"]
    for heading, wanted in (("What it needs", True), ("What it may have", False)):
        found = [field for field in fields if field.required == wanted]
        if found:
            parts.append(f"\n## {heading}\n")
            parts.extend(_draw_field(field, topic) for field in found)
    return "".join(parts)


def _draw_field(field: Described, topic: Topic) -> str:
    example = next((one[field.name] for one in topic.examples if field.name in one), None)
    shown = "" if example is None else f"\n```yaml\n{write_fields({field.name: example})}```\n"
    inner = "".join(("\n", *_list_inner(field, ""))) if field.inner else ""
    return f"\n### {field.name}\n\n{_explain(field)}\n{inner}{shown}"


def _list_inner(field: Described, blanks: str) -> Iterator[str]:
    """Give a line for each field inside, and deeper ones for those inside of it."""
    for one in field.inner:
        needed = ", needed" if one.required else ""
        yield f"{blanks}- `{one.name}`{needed}: {_explain(one)}\n"
        yield from _list_inner(one, f"{blanks}  ")


def _explain(field: Described) -> str:
    """Say what a field is for, and what belongs into it."""
    form = field.form.replace(LIST, "a list")
    return f"{field.words} {form[0].upper()}{form[1:]}."


def _say_where(kind: Kind) -> str:
    folder = f"content/{kind.folder}/"
    if ".md" in kind.endings:
        return f"They stand in front of the text, between lines `---`, in a file of `{folder}`."
    if kind.books:
        return f"The fields stand under the id, in a file of `{folder}`, below `{kind.name}:`."
    return f"The fields stand in a file of their own, `{folder}ID.yml`, where ID is the id."
