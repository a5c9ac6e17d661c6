"""Whether two entries share a sentence."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from builder.audits.finding import Audit, place
from builder.fold import fold_name
from builder.kinds.levels import Level
from builder.kinds.sources import Bibliographic
from builder.linking.linked import LinkedSite
from builder.model import Address
from builder.text import prose
from builder.text.sentences import sentence_edges

SHORTEST = 6
"""Words: shorter sentences (“He died in 2013.”) may well be the same."""


def audit_repeated_sentences(linked: LinkedSite) -> Audit:
    """Find sentences that stand in the prose of two entries or books.

    Notes on works are left out: a copy read on a mailing list is called so wherever it occurs. So
    are levels: they tell one and the same article again.
    """
    owners: defaultdict[str, dict[Address, str]] = defaultdict(dict)
    count = 0
    for address, sentence in _list_sentences(linked):
        count += 1
        owners[fold_name(sentence)].setdefault(address, sentence)
    shared = [found for found in owners.values() if len(found) > 1]
    return Audit(
        "Repeated sentences",
        (f"{count} sentences of {SHORTEST} words or more, {len(shared)} in more than one entry",),
        to_mend=tuple(
            f"{place(linked.site, next(iter(found)))}: “{next(iter(found.values()))}” also in "
            f"{', '.join(list(found)[1:])}"
            for found in shared
        ),
    )


def _list_sentences(linked: LinkedSite) -> Iterator[tuple[Address, str]]:
    for (address, _), tokens in linked.texts.items():
        entry = linked.site.entries.get(address)
        if isinstance(entry, Bibliographic | Level):
            continue
        for paragraph in prose.plain_paragraphs(tokens):
            edges = sentence_edges(paragraph)
            for start, end in pairwise(edges):
                sentence = paragraph[start:end].strip()
                if len(sentence.split()) >= SHORTEST:
                    yield address, sentence
