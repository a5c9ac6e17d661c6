"""Who mentions an entry, with the sentence around each mention."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from builder.entries import Book, Entry
from builder.kinds.levels import LEVELS
from builder.linking.paragraphs import TEXT_FIELDS
from builder.model import Address, DataPath, Mention
from builder.rendering.atlas import Atlas
from builder.text.sentences import sentence_range


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in which an entry is mentioned, and the address of its paragraph."""

    before: str
    surface: str
    after: str
    url: str


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """All sentences of one entry or book that mention another entry."""

    entry: Entry | Book
    occurrences: tuple[Sentence, ...]


def group_mentions(
    atlas: Atlas, address: Address, resolve: Callable[[Address, str], str]
) -> tuple[MentionGroup, ...]:
    """List who mentions an entry, articles first, one sentence for each paragraph.

    `resolve` gives the URL of a fragment on the page of an entry. A reading level says what its
    article says, so only the article is listed.
    """
    groups: defaultdict[Address, dict[object, Sentence]] = defaultdict(dict)
    for mention in atlas.linked.mentions_of(address):
        if mention.entry.startswith(f"{LEVELS.name}/"):
            continue
        place = (mention.field, mention.paragraph)
        if mention.entry in atlas.site_map and place not in groups[mention.entry]:
            fragment = f"{paragraph_stem(mention.entry, mention.field)}{mention.paragraph}"
            url = resolve(mention.entry, fragment)
            groups[mention.entry][place] = _cut_sentence(mention, url)
    ordered = sorted(groups, key=lambda key: not key.startswith("articles/"))
    return tuple(MentionGroup(atlas.holder(key), tuple(groups[key].values())) for key in ordered)


def paragraph_stem(address: Address, path: DataPath) -> str:
    """Give the start of the fragments of a text's paragraphs; the number of the paragraph follows.

    The paragraphs of an article or an explainer are `p1`, `p2` …; those of other texts carry the
    names of the entry and of the field, with two hyphens between them, which no id has.
    """
    name = address.partition("/")[2]
    if path in TEXT_FIELDS:
        return "p"
    words = (str(part + 1) if isinstance(part, int) else part.replace("_", "-") for part in path)
    return "-".join([f"{name}-", *words, ""])


def _cut_sentence(mention: Mention, url: str) -> Sentence:
    """Cut a sentence at the very words that mention, which may stand in it more than once."""
    text, start, end = mention.text, mention.start, mention.end
    first, last = sentence_range(text, start, end)
    return Sentence(text[first:start], mention.surface, text[end:last], url)
