"""Nothing of an article is lost in a level: take out any one thing, and the build names it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from builder.fields import Prose, Quote
from builder.kinds.claims import Claim
from builder.kinds.levels import Level
from builder.linking.levelcheck import NAMED, check_levels
from builder.linking.lexicon import Lexicon, build_lexicon
from builder.linking.link import Rules, link_tokens
from builder.linking.linked import LinkedSite
from builder.linking.names import list_names
from builder.linking.paragraphs import Paragraphs, read_paragraphs
from builder.model import DataPath, Mention, Problem
from builder.pipeline import read_site
from builder.text import prose
from builder.text.quotes import Place, locate
from builder.text.sentences import sentence_range
from builder.text.wanted import find_attributions, find_figures
from tests.sites import EXAMPLE, ROOT


@dataclass(frozen=True)
class Mutation:
    """One paragraph of a level without one thing, and the words by which that has to be missed."""

    place: int
    text: str
    missed: str


@dataclass(frozen=True)
class Bench:
    """A linked site with what is needed to look at a changed level of it."""

    linked: LinkedSite
    lexicon: Lexicon
    paragraphs: Paragraphs

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of the site."""
        return self.linked.site.all(Level)

    def text(self, level: Level, place: int) -> str:
        """Give the plain words of one paragraph of a level."""
        return "\n\n".join(prose.plain_paragraphs(prose.parse(level.paragraphs[place].text)))

    def check(self, level: Level, changes: Mapping[int, str]) -> tuple[Problem, ...]:
        """Say what is wrong with a level once some of its paragraphs have other words."""
        paragraphs = [
            one.model_copy(update={"text": Prose(changes.get(place, one.text))})
            for place, one in enumerate(level.paragraphs)
        ]
        changed = level.model_copy(update={"paragraphs": tuple(paragraphs)})
        site = self.linked.site
        entries = {**site.entries, level.address: changed}
        mentions = [m for m in self.linked.mentions if m.entry != level.address]
        for place, one in enumerate(paragraphs):
            path: DataPath = ("paragraphs", place, "text")
            rules = Rules(self.lexicon, level.address, path, ())
            mentions.extend(link_tokens(prose.parse(one.text), rules, frozenset()).mentions)
        whole = replace(site, entries=entries)
        return tuple(check_levels(whole, self.paragraphs, self.linked.quotes, mentions))


@pytest.fixture(scope="module", params=[EXAMPLE, ROOT], ids=["example", "content"])
def bench(request: pytest.FixtureRequest) -> Bench:
    """Give the example, and then the content of this repository."""
    linked = read_site(request.param / "content")
    site = linked.site
    lexicon = build_lexicon(list_names(site.entries.values(), site.kinds))
    return Bench(linked, lexicon, read_paragraphs(linked.texts))


def _drop_claims(bench: Bench, level: Level) -> Iterator[Mutation]:
    """Take out each sentence that tells a claim."""
    for place, one in enumerate(level.paragraphs):
        text = bench.text(level, place)
        for told in one.claims:
            start, end = _find_sentence(text, told.words)
            yield Mutation(place, text[:start] + text[end:], f"the words “{told.words}”")


def _drop_speakers(bench: Bench, level: Level) -> Iterator[Mutation]:
    """Take the verbs that say whose word it is out of each sentence that tells such a claim."""
    for place, one in enumerate(level.paragraphs):
        text = bench.text(level, place)
        for told in one.claims:
            claim = bench.linked.site.entries[told.claim]
            assert isinstance(claim, Claim)
            start, end = _find_sentence(text, told.words)
            silent = _silence(text[start:end].replace(claim.verb, ""))
            if claim.said_by:
                yield Mutation(place, text[:start] + silent + text[end:], f"“{told.words}”")


def _drop_names(bench: Bench, level: Level) -> Iterator[Mutation]:
    """Take each name of a person, group or place out of each paragraph that has it."""
    for place, one in enumerate(level.paragraphs):
        path: DataPath = ("paragraphs", place, "text")
        wanted = {m.address for m in bench.linked.mentions_in(level.article) if _is_in(m, one)}
        surfaces: defaultdict[str, set[str]] = defaultdict(set)
        for mention in bench.linked.mentions_in(level.address):
            if mention.field == path and mention.address in wanted:
                surfaces[mention.address].add(mention.surface)
        for address, words in surfaces.items():
            text = bench.text(level, place)
            for surface in sorted(words, key=len, reverse=True):
                text = text.replace(surface, "somebody")
            title = bench.linked.site.entries[address].title
            yield Mutation(place, text, f"names “{title}”")


def _is_in(mention: Mention, one: object) -> bool:
    named = mention.address.partition("/")[0] in NAMED
    return named and mention.paragraph == getattr(one, "paragraph", None)


def _drop_figures(bench: Bench, level: Level) -> Iterator[Mutation]:
    """Take each figure of the article out of each paragraph."""
    for place, one in enumerate(level.paragraphs):
        words = bench.paragraphs[level.article][one.paragraph - 1]
        figures = {words[start:end] for start, end in find_figures(words)}
        for figure in sorted(figures):
            text = _cut(bench.text(level, place), figure)
            yield Mutation(place, text, f"the figure “{figure.casefold()}”")


def _find_sentence(text: str, words: str) -> tuple[int, int]:
    found = locate(Quote.model_validate({"exact": words}), [text])
    assert isinstance(found, Place), words
    return sentence_range(text, found.start, found.end)


def _silence(text: str) -> str:
    """Take the verbs of attribution out of a text."""
    for start, end in reversed(list(find_attributions(text))):
        text = text[:start] + text[end:]
    return text


def _cut(text: str, figure: str) -> str:
    """Take one figure out of a text."""
    for start, end in reversed(list(find_figures(text))):
        if text[start:end].casefold() == figure.casefold():
            text = text[:start] + text[end:]
    return text


def _in_rounds(mutations: Iterator[Mutation]) -> Iterator[dict[int, Mutation]]:
    """Put together mutations of different paragraphs, each of which is judged by itself."""
    rounds: list[dict[int, Mutation]] = []
    for mutation in mutations:
        free = next((one for one in rounds if mutation.place not in one), None)
        if free is None:
            rounds.append(free := {})
        free[mutation.place] = mutation
    yield from rounds


@pytest.mark.parametrize(
    ("drop", "codes"),
    [
        (_drop_claims, {"level-claim"}),
        (_drop_speakers, {"level-speaker", "level-claim"}),
        (_drop_names, {"level-name"}),
        (_drop_figures, {"level-figure"}),
    ],
)
def test_whatever_is_taken_out_is_missed(
    bench: Bench,
    drop: Callable[[Bench, Level], Iterator[Mutation]],
    codes: set[str],
) -> None:
    """Each claim, speaker, name and figure that a level loses alone is a problem that names it."""
    tried, unnoticed = 0, []
    for level in bench.levels:
        for mutations in _in_rounds(drop(bench, level)):
            problems = bench.check(level, {place: m.text for place, m in mutations.items()})
            said = [problem.message for problem in problems if problem.code in codes]
            tried += len(mutations)
            unnoticed += [m for m in mutations.values() if not _is_missed(level, m, said)]
    assert tried
    assert unnoticed == []


def _is_missed(level: Level, mutation: Mutation, said: list[str]) -> bool:
    where = f"paragraph {level.paragraphs[mutation.place].paragraph} "
    return any(mutation.missed in words and where in words for words in said)


def test_a_whole_level_is_right(bench: Bench) -> None:
    """Unchanged, no level of the example or of this repository lacks anything."""
    assert bench.levels
    assert all(bench.check(level, {}) == () for level in bench.levels)
