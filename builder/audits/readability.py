"""Whether texts read like texts for the grades they are meant for; a hint, for nobody a gate."""

from collections.abc import Iterator

from builder.audits.finding import Audit, place
from builder.kinds.lessons import Lesson
from builder.linking.linked import LinkedSite
from builder.text.bands import estimate_lesson, list_bands
from builder.text.readability import say_band


def audit_readability(linked: LinkedSite) -> Audit:
    """Tell the band of every longer text, and which lessons may be hard for their first grade."""
    figures = (f"{text.address}: {say_band(band)}" for text, band in list_bands(linked))
    return Audit(
        "Reading (four formulas that know nothing of names)",
        tuple(figures),
        to_judge=tuple(_find_hard(linked)),
    )


def _find_hard(linked: LinkedSite) -> Iterator[str]:
    for lesson in linked.site.all(Lesson):
        band = estimate_lesson(linked, lesson)
        if band and band.first > lesson.grades.first:
            yield (
                f"{place(linked.site, lesson.address)}: {lesson.address} begins with grade "
                f"{lesson.grades.first}, and its texts read like {say_band(band)}"
            )
