"""What belongs to the articles of a made-up collection: claims, marks, events, and who speaks."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias

FIRST = date(2001, 1, 1)
DAYS = 300
"""The articles are about so many days, one behind the other."""
ARTICLES_A_SPEAKER = 4
"""There is a speaker for so many articles, but never fewer than FEWEST."""
FEWEST = 4
SPEAKER = """title: Speaker Q{number}q
type: person
side: Side {side}
role: a voice
summary: Nobody there is.
relations:
  - {{kind: allied with, actor: speaker-{ally}, sources: [work]}}
  - {{kind: opposes, actor: speaker-{rival}, sources: [work]}}
confidence: high
sources: [work]
"""
CLAIM = """  claim-{article}-{number}:
    title: {title}
    article: article-{article}
    quotes: [{{exact: {words}, paragraph: {paragraph}}}]
    statement: {title}.
    speaker: the speaker
    said_by: [speaker-{speaker}]
    about: [terms/term-1, events/event-{article}-{number}]
    verb: said
    how_known: was told
    then: {{status: unverified, finding: "{title}. [@work]"}}
    now: {{status: confirmed, finding: "{title}. [@work]"}}
    confidence: high
    sources: [work]
"""
MARK = """  mark-{article}-{number}:
    quote: {{exact: {words}, paragraph: {paragraph}}}
    note: "{title}. [@work]"
    sources: [work]
"""
EVENT = """  event-{article}-{number}:
    title: {title}
    when: {day}T{hour:02}:00:00
    as_reported:
      - {{article: article-{article}, paragraph: {paragraph}, words: {first}, resolved: Then.}}
    summary: {title}.
    what: "{title}. [@work]"
    who: [speaker-{speaker}]
    confidence: high
    sources: [work]
"""
QUESTION = """title: What of {article}?
article: article-{article}
summary: It is not known.
why: "Nobody can tell. [@work]"
answers:
  - {{answer: this, when: {day}, claim: claim-{article}-0}}
  - {{answer: that, when: {day}, claim: claim-{article}-1}}
outcome: open
known_now: "Nothing. [@work]"
sources: [work]
"""
Sentence: TypeAlias = tuple[int, Sequence[str]]
"""The words of a sentence, and the number of its paragraph."""
BOOKS = (("claims", CLAIM), ("annotations", MARK), ("timelines", EVENT))
KEYS = {"timelines": "events"}


def tell_day(article: int) -> date:
    """Give the day that an article is about."""
    return FIRST + timedelta(days=article % DAYS)


def write_speakers(folder: Path, articles: int) -> int:
    """Write the profiles of those who speak in so many articles; tell how many there are."""
    count = max(FEWEST, articles // ARTICLES_A_SPEAKER)
    for number in range(count):
        ally, rival = (number + 1) % count, (number + 3) % count
        text = SPEAKER.format(number=number, side=number % 5, ally=ally, rival=rival)
        _write(folder / "actors" / f"speaker-{number}.yml", text)
    return count


def write_told(folder: Path, article: int, sentences: Sequence[Sentence], speakers: int) -> None:
    """Write a claim, a mark and an event for each of some sentences of an article; a question."""
    day = tell_day(article)
    for place, entry in BOOKS:
        entries = (
            entry.format(
                article=article,
                number=number,
                title=" ".join(reversed(words)),
                words=" ".join(words),
                first=words[0],
                paragraph=paragraph,
                speaker=(article + number) % speakers,
                day=day,
                hour=number % 24,
            )
            for number, (paragraph, words) in enumerate(sentences)
        )
        book = f"title: Of article {article}\n{KEYS.get(place, place)}:\n{''.join(entries)}"
        _write(folder / place / f"article-{article}.yml", book)
    _write(folder / "questions" / f"what-{article}.yml", QUESTION.format(article=article, day=day))


def draw_sentences(draw: random.Random, text: str, count: int) -> Sequence[Sentence]:
    """Draw so many sentences of a text."""
    return draw.sample(list(_list_sentences(text)), count)


def _list_sentences(text: str) -> Iterator[Sentence]:
    for number, paragraph in enumerate(text.split("\n\n"), start=1):
        for sentence in paragraph.removesuffix(".").split(". "):
            yield number, sentence.split()


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
