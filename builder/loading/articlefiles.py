"""From the bytes of an article to its entry: Markdown with fields in front, or plain text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from builder.entries import Kind
from builder.fieldnames import all_names
from builder.keeping.session import hold
from builder.loading.entryfiles import Contents, RawFile, join, read_entry
from builder.loading.fences import FENCE, explain_fences
from builder.model import Data, DataPath, Document, Problem, Source, Span
from builder.yamlfile import LaterPlaces, Text, decode, read_fields, whole_file

LONGEST_TITLE = 150


@dataclass(frozen=True)
class DetailedSource(Source):
    """A text whose title, date and so on stand elsewhere: in a file beside it, in site.yml."""

    details: tuple[Source, ...] = ()

    def home(self, path: DataPath) -> Source:
        """Find the source that holds a field."""
        holders = (source for source in self.details if path and path[0] in source.data)
        return next(holders, Source(self.address, self.data, self.path, self.document))

    def problem(self, path: DataPath, code: str, message: str, fix: str = "") -> Problem:
        """Report a mistake in a field, in the file that holds it."""
        return self.home(path).problem(path, code, message, fix)


def read_articles(
    files: Iterable[RawFile], kind: Kind, settings: Document | None
) -> Iterator[Contents]:
    """Read all articles; a file `<id>.yml` beside `<id>.txt`, and site.yml, may hold its fields."""
    by_name = {file.name: (file, raw) for file, raw in files}
    for file, raw in by_name.values():
        if file.suffix == ".md":
            yield read_markdown(raw, file, kind)
        elif file.suffix == ".yml" and f"{file.stem}.txt" not in by_name:
            yield Contents(problems=(_explain_lonely(file),))
        elif file.suffix == ".txt":
            details = tuple(_from_settings(settings, kind, file.stem))
            beside = by_name.get(f"{file.stem}.yml")
            fields = join((read_entry(beside[1], beside[0], kind),) if beside else ())
            yield Contents(problems=fields.problems)
            yield read_plain_text(raw, file, kind, (*details, *fields.entries))
    yield Contents(problems=tuple(_find_unknown(settings, kind, set(by_name))))


def _from_settings(settings: Document | None, kind: Kind, article: str) -> Iterator[Source]:
    """Find the fields that site.yml gives for an article."""
    given = _articles_in(settings, kind).get(article)
    if settings and isinstance(given, dict):
        yield Source(f"{kind.name}/{article}", given, (kind.name, article), settings)


def _articles_in(settings: Document | None, kind: Kind) -> dict[str, Data]:
    data = settings.data if settings and isinstance(settings.data, dict) else {}
    articles = data.get(kind.name)
    return articles if isinstance(articles, dict) else {}


def _find_unknown(settings: Document | None, kind: Kind, names: set[str]) -> Iterator[Problem]:
    """Report articles that site.yml gives fields for, and that are no texts."""
    if ".txt" not in kind.endings:
        return
    for article in _articles_in(settings, kind):
        if settings and f"{article}.txt" not in names:
            span = settings.key_spans[(kind.name, article)]
            message = f"there is no text {kind.folder}/{article}.txt that these fields belong to"
            fix = "correct the id, or write the fields at the beginning of the article itself"
            yield settings.problem(span, "unknown-ref", message, fix)


def _explain_lonely(file: PurePosixPath) -> Problem:
    message = f"these fields belong to a text {file.stem}.txt, which is not there"
    fix = f"put the text beside it, or write the article in {file.stem}.md with its fields in front"
    return whole_file(file, "text-missing", message, fix)


@hold
def read_markdown(raw: bytes, file: PurePosixPath, kind: Kind) -> Contents:
    """Read an article in Markdown: fields between two lines `---`, then the text (`body`)."""
    address = f"{kind.name}/{file.stem}"
    text = decode(raw, file)
    if isinstance(text, Problem):
        return Contents(problems=(text,), lost=frozenset((address,)))
    fences = [number for number, line in enumerate(text.clean) if line.rstrip() == FENCE]
    if wrong := explain_fences(text, file):
        return Contents(problems=(*text.problems, wrong), lost=frozenset((address,)))
    front = tuple(line if 0 < n < fences[1] else "" for n, line in enumerate(text.clean))
    fields, problems = read_fields(replace(text, clean=front), file, all_names(kind.model))
    problems = (*text.problems, *problems)
    if fields is None or not isinstance(fields.data, dict):
        return Contents(problems=problems, lost=frozenset((address,)))
    document = _add_text(fields, fields.data, text, ("body", fences[1] + 1))
    return Contents((_source(address, document),), (), problems)


def read_plain_text(
    raw: bytes, file: PurePosixPath, kind: Kind, details: Iterable[Source]
) -> Contents:
    """Read an article of plain text, as another printed it.

    Its title is the first line, if that is short, has no full stop at its end and stands alone
    before an empty line; otherwise the name of the file. What `details` give comes first.
    """
    address = f"{kind.name}/{file.stem}"
    text = decode(raw, file)
    if isinstance(text, Problem):
        return Contents(problems=(text,), lost=frozenset((address,)))
    titled = _has_title(text)
    title = text.clean[0].strip() if titled else file.stem.replace("-", " ").capitalize()
    given: dict[str, Data] = {"title": title}
    empty = Document(file, given, text.lines, {(): Span(1, 1)}, {})
    document = _add_text(empty, given, text, ("text", 1 if titled else 0))
    parts = tuple(details)
    data = dict(_source(address, document).data)
    for part in parts:
        data.update({name: value for name, value in part.data.items() if name != "text"})
    source = DetailedSource(address, data, (), document, None, parts)
    return Contents((source,), (), text.problems)


def _source(address: str, document: Document) -> Source:
    data = document.data if isinstance(document.data, dict) else {}
    return Source(address, data, (), document)


def _has_title(text: Text) -> bool:
    """Tell whether the first line is a title."""
    first = text.clean[0].strip()
    alone = len(text.clean) > 1 and not text.clean[1].strip()
    return bool(first) and alone and len(first) <= LONGEST_TITLE and not first.endswith(".")


def _add_text(
    document: Document, data: dict[str, Data], text: Text, place: tuple[str, int]
) -> Document:
    """Add the text that begins somewhere below line `place[1]` (from 0) as the field `place[0]`."""
    name, start = place
    lines = text.clean[start:]
    blank = next((n for n, line in enumerate(lines) if line.strip()), 0)
    first = min(start + blank + 1, len(text.lines))
    span = Span(first, 1, max(1, len(text.lines[first - 1])))
    return replace(
        document,
        data={**data, name: "\n".join(lines).strip("\n")},
        spans=LaterPlaces(partial(_add_place, document.spans, (name,), span)),
        key_spans=LaterPlaces(partial(_add_place, document.key_spans, (name,), span)),
    )


def _add_place(
    places: Mapping[DataPath, Span], path: DataPath, span: Span
) -> Mapping[DataPath, Span]:
    return {**places, path: span}
