"""The whole bibliography, for programs that keep references."""

from builder.citing.records import FORMATS, Format
from builder.citing.work import describe_source
from builder.exports.export import Export
from builder.interface.words import mark
from builder.kinds.sources import SOURCES, Bibliographic
from builder.rendering.atlas import Atlas

NOTES = {
    "BibTeX": mark("It has no word for an uncertain date."),
    "RIS": mark(
        "It has no word for an uncertain date, and of a stretch of time it has the first day."
    ),
    "CSL-JSON": mark(
        "Of a season, a decade or a month that is not known, the year alone is in it."
    ),
}
"""What each form of records cannot carry."""
REFERENCES = {
    "BibTeX": mark("references for BibTeX"),
    "RIS": mark("references for RIS"),
    "CSL-JSON": mark("references for CSL-JSON"),
}
"""What each form of records is called where it is offered."""
WEIGHTS = mark("How much weight a work bears, and notes on it, are on the site and in the data.")


def _offer(form: Format) -> Export:
    def write(atlas: Atlas) -> bytes:
        works = map(describe_source, atlas.linked.site.all(Bibliographic))
        return form.write(works).encode()

    label = REFERENCES[form.name]
    return Export(SOURCES, f"bibliography.{form.ending}", label, write, (NOTES[form.name], WEIGHTS))


BIBLIOGRAPHY: tuple[Export, ...] = tuple(map(_offer, FORMATS))
"""The bibliography in each form of records."""
