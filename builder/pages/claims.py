"""The register of claims."""

from collections.abc import Iterator

from builder.atlas import Atlas
from builder.draft import Draft, shelve
from builder.kinds.claims import CLAIMS


def draft_claims(atlas: Atlas) -> Iterator[Draft]:
    """Draft the register: a table of all claims, then one heading a claim."""
    claims = atlas.claims_in_order()
    if claims:
        books = [book for book, _ in shelve(atlas.linked.site, CLAIMS.name)]
        context = {"entries": claims, "books": books}
        yield Draft(atlas.section(CLAIMS), CLAIMS.title, "claims.md.j2", context)
