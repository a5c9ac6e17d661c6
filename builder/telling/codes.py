"""Every kind of problem by its code, in which of three tones it is told, and what stops a build.

What a code means is told in docs/contributing/errors.md, under a heading that is the code.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from builder.model import InvalidContent, Problem

Tone: TypeAlias = Literal["error", "question", "hint"]
"""error: nothing is built. question: perhaps it is meant so. hint: it does no harm."""

GUIDE_FILE = "docs/contributing/errors.md"
"""The page that explains every code, as a file of this project."""

READING = (
    *("backslash-in-quotes", "bad-indentation", "broken-line", "colon-in-text", "copied-sign"),
    "duplicate-key",
    *("empty-file", "false-space", "hash-in-text", "inside-brackets", "invisible-character"),
    *("loose-text", "merge-marker", "missing-colon", "missing-dash", "missing-id"),
    *("no-front-matter", "no-space-after-colon", "not-fields", "not-plain-text", "not-utf-8"),
    *(
        "open-bracket",
        "quoted-line",
        "reserved-start",
        "second-document",
        "tab-indentation",
        "text-after-quote",
    ),
    *("text-after-sign", "too-deep", "too-large", "too-many-values", "two-fields"),
    *("unclosed-quote",),
)
"""What keeps a file from being read."""

PLACING = (
    *("case-collision", "bad-id", "duplicate-id", "missing-file", "missing-folder"),
    *("reserved-name", "symlink", "text-missing", "unknown-folder", "unreadable"),
    *("wrong-ending", "wrong-place"),
)
"""Where files stand and how entries are named."""

FILLING = (
    *("answer-incomplete", "answer-twice", "bad-date", "bad-form", "bad-ref-kind", "empty-value"),
    *(
        "extract-text",
        "language-taken",
        "lesson-grades",
        "lesson-minutes",
        "missing-field",
        "not-a-list",
        "not-a-number",
    ),
    *("not-a-text", "not-one-of", "not-yes-or-no", "out-of-range", "plan-outcome"),
    *("too-few", "too-many", "unknown-field"),
)
"""What stands in the fields of an entry."""

FITTING = (
    *("bad-move", "bad-promise", "lost-address"),
    *(
        "ambiguous-name",
        "circle",
        "dates-reversed",
        "level-claim",
        "level-figure",
        "level-name",
        "level-paragraphs",
    ),
    *(
        "level-speaker",
        "listed-twice",
        "name-taken",
        "needless-waiver",
        "precision-mismatch",
        "question-id-taken",
        "quiz-question",
        "quote-ambiguous",
    ),
    *(
        "quote-not-found",
        "quote-not-linkable",
        "self-reference",
        "translated-twice",
        "unknown-article",
        "unlisted-article",
    ),
    *("unknown-paragraph", "unknown-ref"),
)
"""How entries fit together."""

WRITING = (
    "bad-interface",
    *("broken-link", "half-written-link", "html", "leftover", "missing-title", "mixed-letters"),
    *("page-taken", "placeholder", "unknown-citation", "unknown-heading", "unknown-link"),
    *("unknown-page",),
)
"""What stands in texts and pages."""

DRAWING = (
    *("bad-shape", "boxes", "broken-json", "edges", "end", "movement-without-start", "no-areas"),
    *("no-coordinates", "not-a-picture", "not-geojson", "not-on-the-map", "parallels"),
    *("unknown-file",),
)
"""What maps are drawn from."""

QUESTIONS = ("copied-file", "curly-quotes", "look-alike", "spelling", "text-after-hash")
"""What may be meant so: it is asked, and stops nothing."""

HINTS = ("backup-file",)
"""What does no harm."""

ERRORS = (*READING, *PLACING, *FILLING, *FITTING, *WRITING, *DRAWING)
CODES = (*ERRORS, *QUESTIONS, *HINTS)


def tone_of(code: str) -> Tone:
    """Tell in which tone a problem is told."""
    if code in QUESTIONS:
        return "question"
    return "hint" if code in HINTS else "error"


def raise_errors(*groups: Iterable[Problem]) -> tuple[Problem, ...]:
    """Raise InvalidContent with all problems if one of them is an error; else give them back."""
    problems = tuple(problem for group in groups for problem in group)
    if any(tone_of(problem.code) == "error" for problem in problems):
        raise InvalidContent(problems)
    return tuple(sorted(set(problems)))
