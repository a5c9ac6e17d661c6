"""The drawing “who says what about whom”: three columns, from the speakers to their subjects.

Speakers stand at the left, each with a stem that holds what they say; a line leads on to whom it is
about. All measures are in units of the drawing, which is `WIDTH` wide and as high as it must be.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from builder.kinds.claims import Status
from builder.views.lettering import wrap

WIDTH = 1160
SPEAKER_WIDTH, STEM = 232, 246
SAYING_LEFT, SAYING_WIDTH, SIGN = 276, 484, 34
SUBJECT_LEFT, SUBJECT_WIDTH = 932, 228
SIZE, LEADING, SMALL = 15, 19, 13
PADDING, GAP, GAP_OF_SPEAKERS = 8, 6, 16
SIGNS: Mapping[Status, str] = {
    "confirmed": "✓",
    "contradicted": "✕",
    "revised": "↻",
    "unverified": "?",
}


@dataclass(frozen=True, slots=True)
class Party:
    """Who speaks, or whom it is about: the words, and where they lead, if anywhere."""

    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim: who says it, in a few words what, through whom, about whom, what became of it."""

    speaker: Party
    words: str
    url: str
    status: Status
    via: str
    about: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of text in a frame; `small` is a last line in smaller letters, or empty."""

    left: int
    top: int
    width: int
    height: int
    lines: tuple[str, ...]
    url: str
    small: str = ""
    status: str = ""

    @property
    def middle(self) -> int:
        """The height of its first line of text, at which lines begin and end."""
        return self.top + PADDING + LEADING // 2

    def baseline(self, number: int) -> int:
        """Give the height at which a line of the text stands."""
        return self.top + PADDING + SIZE - 2 + number * LEADING


@dataclass(frozen=True, slots=True)
class Line:
    """A path in the colour of a status, or of none."""

    path: str
    status: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to be drawn, in the order in which it is read."""

    height: int
    speakers: tuple[Box, ...]
    sayings: tuple[Box, ...]
    subjects: tuple[Box, ...]
    lines: tuple[Line, ...]


def draw_sayings(sayings: Sequence[Saying]) -> Drawing:
    """Lay out claims, those of one speaker together, speakers in the order of their first one."""
    first = {saying.speaker: place for place, saying in reversed([*enumerate(sayings)])}
    ordered = sorted(sayings, key=lambda saying: first[saying.speaker])
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda one: one.speaker)]
    speakers, boxes = _place_groups(groups)
    subjects = _place_subjects(ordered, boxes)
    height = max(box.top + box.height for box in (*speakers, *boxes, *subjects.values()))
    lines = (*_draw_stems(groups, boxes), *_draw_curves(ordered, boxes, subjects))
    return Drawing(height + 2, speakers, boxes, tuple(subjects.values()), lines)


def _place_groups(groups: Iterable[Sequence[Saying]]) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Set speakers and what they say one below the other."""
    speakers: list[Box] = []
    boxes: list[Box] = []
    top = 2
    for group in groups:
        speaker = _make_speaker(group[0].speaker, top)
        said = _place_below(group, top)
        speakers.append(speaker)
        boxes.extend(said)
        top = max(box.top + box.height for box in (speaker, *said)) + GAP_OF_SPEAKERS
    return tuple(speakers), tuple(boxes)


def _make_speaker(party: Party, top: int) -> Box:
    lines = wrap(party.words, SPEAKER_WIDTH, SIZE)
    return Box(0, top, SPEAKER_WIDTH, _height(lines), lines, party.url)


def _place_below(group: Sequence[Saying], top: int) -> tuple[Box, ...]:
    texts = [wrap(saying.words, SAYING_WIDTH - SIGN - PADDING, SIZE) for saying in group]
    smalls = [saying.via for saying in group]
    heights = [_height((*t, s) if s else t) for t, s in zip(texts, smalls, strict=True)]
    tops = accumulate((height + GAP for height in heights[:-1]), initial=top)
    return tuple(
        Box(SAYING_LEFT, y, SAYING_WIDTH, height, lines, saying.url, saying.via, saying.status)
        for saying, lines, height, y in zip(group, texts, heights, tops, strict=True)
    )


def _height(lines: Sequence[str]) -> int:
    return 2 * PADDING + LEADING * len(lines)


def _place_subjects(sayings: Sequence[Saying], boxes: Sequence[Box]) -> Mapping[Party, Box]:
    """Set each subject beside what is said about it, as near as the others leave room."""
    middles: dict[Party, list[int]] = {}
    for saying, box in zip(sayings, boxes, strict=True):
        for party in saying.about:
            middles.setdefault(party, []).append(box.middle)
    wanted = {party: sum(found) // len(found) for party, found in middles.items()}
    parties = sorted(wanted, key=lambda party: (wanted[party], party.words, party.url))
    texts = [wrap(party.words, SUBJECT_WIDTH - 2 * PADDING, SIZE) for party in parties]
    heights = [_height(lines) for lines in texts]
    ideal = [wanted[party] - PADDING - LEADING // 2 for party in parties]
    tops = spread(ideal, heights, max(box.top + box.height for box in boxes))
    return {
        party: Box(SUBJECT_LEFT, top, SUBJECT_WIDTH, height, lines, party.url)
        for party, lines, height, top in zip(parties, texts, heights, tops, strict=True)
    }


def spread(ideal: Sequence[int], heights: Sequence[int], bottom: int) -> tuple[int, ...]:
    """Move tops apart until nothing overlaps, down first and then up from the bottom.

    They stay in order; where there is no room above the bottom, they go on below it.
    """
    bottom = max(bottom, 2 + sum(heights) + GAP * (len(heights) - 1))
    tops: list[int] = []
    free = 2
    for top, height in zip(ideal, heights, strict=True):
        tops.append(max(top, free))
        free = tops[-1] + height + GAP
    for place in range(len(tops) - 1, -1, -1):
        tops[place] = min(tops[place], bottom - heights[place])
        bottom = tops[place] - GAP
    return tuple(tops)


def _draw_stems(groups: Iterable[Sequence[Saying]], boxes: Sequence[Box]) -> Iterable[Line]:
    """Draw the stem of each speaker, with a branch to each thing said."""
    rest = iter(boxes)
    for group in groups:
        said = [next(rest) for _ in group]
        if len(said) > 1:
            yield Line(f"M{STEM} {said[0].middle}V{said[-1].middle}", "")
        yield from (Line(f"M{STEM} {b.middle}H{SAYING_LEFT}", b.status) for b in said)


def _draw_curves(
    sayings: Sequence[Saying], boxes: Sequence[Box], subjects: Mapping[Party, Box]
) -> Iterable[Line]:
    """Draw a curve from each thing said to each party it is about."""
    start, bend = SAYING_LEFT + SAYING_WIDTH, (SAYING_LEFT + SAYING_WIDTH + SUBJECT_LEFT) // 2
    for saying, box in zip(sayings, boxes, strict=True):
        for party in saying.about:
            end = subjects[party].middle
            curve = f"C{bend} {box.middle} {bend} {end} {SUBJECT_LEFT} {end}"
            yield Line(f"M{start} {box.middle}{curve}", box.status)
