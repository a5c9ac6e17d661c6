"""The register of claims as a table for spreadsheets and as JSON for programs."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from builder.exports.export import Export
from builder.interface.words import mark
from builder.kinds.claims import CLAIMS, Claim
from builder.model import Address
from builder.rendering.atlas import Atlas

Named: TypeAlias = Mapping[str, str]
Value: TypeAlias = str | Sequence[int] | Sequence[str] | Sequence[Named]
Row: TypeAlias = Mapping[str, Value]

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula; the wide signs are those of Japanese."""


def describe_claim(atlas: Atlas, claim: Claim) -> Row:
    """Say everything about one claim in plain words and lists; the URL counts from the top."""
    places = [atlas.linked.quotes[claim.address, ("quotes", n)] for n in range(len(claim.quotes))]
    return {
        "id": claim.id,
        "title": claim.title,
        "article": claim.article.partition("/")[2],
        "paragraphs": sorted({place.paragraph for place in places}),
        "quote": [quote.exact for quote in claim.quotes],
        "statement": atlas.text(claim, "statement"),
        "said_by": _name_all(atlas, claim.said_by),
        "speaker": claim.speaker,
        "via": _name_all(atlas, claim.via),
        "about": _name_all(atlas, claim.about),
        "verb": claim.verb,
        "how_known": claim.how_known,
        "status_then": claim.then.status,
        "finding_then": atlas.text(claim, "then", "finding"),
        "status_now": claim.now.status,
        "finding_now": atlas.text(claim, "now", "finding"),
        "confidence": claim.confidence,
        "sources": [{"id": s.address, "title": s.title} for s in atlas.sources_of(claim)],
        "url": f"{atlas.site_map[claim.address].page}/",
    }


def write_table(atlas: Atlas) -> bytes:
    """Write one line a claim; the mark at the start tells spreadsheets that it is UTF-8."""
    rows = [describe_claim(atlas, claim) for claim in atlas.claims_in_order()]
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(rows[0].keys())
    writer.writerows([disarm(_flatten(value)) for value in row.values()] for row in rows)
    return f"\ufeff{stream.getvalue()}".encode()


def write_json(atlas: Atlas) -> bytes:
    """Write all claims as one object, with the title of the site and the terms of use."""
    settings = atlas.linked.site.settings
    claims = [describe_claim(atlas, claim) for claim in atlas.claims_in_order()]
    whole = {"site": settings.title, "licence": settings.licence, "claims": claims}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def disarm(cell: str) -> str:
    """Keep a spreadsheet from taking words for a formula, by the sign that means text."""
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


def _name_all(atlas: Atlas, addresses: Sequence[Address]) -> list[Named]:
    return [{"id": address, "title": atlas.entry(address).title} for address in addresses]


def _flatten(value: Value) -> str:
    if isinstance(value, str):
        return value
    return "; ".join(item["title"] if isinstance(item, Mapping) else str(item) for item in value)


_LACKS = mark("Who says something else, and which source carries which sentence, are not in it.")
CLAIMS_AS_TABLE = Export(
    CLAIMS, "claims.csv", mark("a table for spreadsheets (CSV)"), write_table, (_LACKS,)
)
CLAIMS_AS_JSON = Export(
    CLAIMS, "claims.json", mark("data for programs (JSON)"), write_json, (_LACKS,)
)
