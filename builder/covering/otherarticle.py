"""Another article, outside the content: how much of it the entries of a site explain."""

from pathlib import Path, PurePosixPath

from builder.covering.asked import judge_text, read_asked
from builder.covering.coverage import gather_proper_names
from builder.covering.findings import Coverage
from builder.covering.ties import Ties, tie_mentions
from builder.kinds.articles import ARTICLES
from builder.linking.lexicon import build_lexicon
from builder.linking.link import Rules, link_tokens
from builder.linking.linked import LinkedSite
from builder.linking.names import list_names
from builder.loading.articlefiles import read_markdown, read_plain_text
from builder.loading.entryfiles import Contents
from builder.loading.fences import FENCE
from builder.model import InvalidContent
from builder.telling.codes import raise_errors
from builder.text import prose
from builder.yamlfile import MAX_BYTES, explain_size, whole_file

ENDINGS = (".md", ".txt")


def cover_other(linked: LinkedSite, path: Path) -> Coverage:
    """Link a text with the names of a site, and tell what of it stays unexplained.

    The file is read as it would be in content/articles; Markdown needs no fields in front.
    InvalidContent says what is wrong with it, OSError that it cannot be read.
    """
    file = PurePosixPath(path.as_posix())
    contents = _read(path, file)
    raise_errors(contents.problems)
    (source,) = contents.entries
    name = "body" if "body" in source.data else "text"
    words = str(source.data.get(name, "")).strip()
    if not words:
        message, fix = "the file has fields and no text", "write the text below the fields"
        raise InvalidContent((whole_file(file, "empty-file", message, fix),))
    tokens = prose.parse(words) if path.suffix == ".md" else prose.parse_verbatim(words)
    site = linked.site
    lexicon = build_lexicon(list_names(site.entries.values(), site.kinds))
    rules = Rules(lexicon, "", (name,), ())
    mentions = link_tokens(tokens, rules, frozenset()).mentions
    start = file, source.document.span((name,)).line
    asked = read_asked(tokens, start, gather_proper_names(site))
    return Coverage(file, tuple(judge_text(asked, Ties(tie_mentions(mentions)), ())))


def _read(path: Path, file: PurePosixPath) -> Contents:
    if path.suffix not in ENDINGS:
        message, fix = "an article is a file that ends in .txt or .md", "save it as plain text"
        raise InvalidContent((whole_file(file, "wrong-ending", message, fix),))
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise InvalidContent((explain_size(file, size, MAX_BYTES),))
    raw = path.read_bytes()
    if not raw.strip():
        message, fix = "the file is empty", "give a file that holds a text"
        raise InvalidContent((whole_file(file, "empty-file", message, fix),))
    if path.suffix == ".md" and raw.removeprefix(b"\xef\xbb\xbf").startswith(FENCE.encode()):
        return read_markdown(raw, file, ARTICLES)
    return read_plain_text(raw, file, ARTICLES, ())
