"""The register of claims: what is known of all, a drawing and a table; each has its own page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.entries import Entry
from builder.exports import list_downloads
from builder.interface.words import say
from builder.kinds.claims import CLAIMS, Claim
from builder.model import Address
from builder.pages.claim import draft_claim
from builder.rendering.atlas import Atlas
from builder.rendering.collection import COLLECTION_STYLE, name_register
from builder.rendering.draft import Draft, group_by_kind, shelve
from builder.rendering.sides import OWN_VOICE, name_side
from builder.rendering.view import View
from builder.views.claims import SIGNS, Drawing, Party, Saying, draw_sayings


@dataclass(frozen=True, slots=True)
class Band:
    """What the speakers of one side say in one article, as a drawing."""

    article: Entry
    side: str
    drawing: Drawing


def draft_claims(atlas: Atlas) -> Iterator[Draft]:
    """Draft the register and a page for each claim, in the order of their words.

    In a collection each article has a register of its own, and a list leads to all of them.
    """
    claims = atlas.claims_in_order()
    if not claims:
        return
    view, title = View(atlas, atlas.section(CLAIMS)), say(CLAIMS.title)
    if view.several:
        yield from _draft_registers(view, claims)
    else:
        context = {**_describe_register(view, claims), "downloads": list_downloads(CLAIMS)}
        yield Draft(view.page, title, "claims.md.j2", context)
    for claim in claims:
        yield draft_claim(atlas, claim)


def _draft_registers(view: View, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Draft the list of the registers of a collection, and the registers."""
    groups = [group for group in view.by_article(claims) if group.article]
    context = {
        "rows": [(group.article, _count(group.entries)) for group in groups],
        "tally": _count(claims),
        "downloads": list_downloads(CLAIMS),
        "style": COLLECTION_STYLE,
    }
    yield Draft(view.page, say(CLAIMS.title), "index-claims.md.j2", context)
    for group in groups:
        if article := group.article:
            page = View(view.atlas, view.atlas.site_map[name_register(article.address)].page)
            own = {**_describe_register(page, group.entries), "article": article}
            title = f"{say(CLAIMS.title)}: {article.title}"
            yield Draft(page.page, title, "claims.md.j2", {**own, "downloads": ()}, view.page)


def _count(claims: Iterable[Claim]) -> Counter[str]:
    return Counter(claim.now.status for claim in claims)


def _describe_register(view: View, claims: Sequence[Claim]) -> dict[str, object]:
    site = view.atlas.linked.site
    return {
        "entries": claims,
        "books": [book for book, _ in shelve(site, claims)],
        "bands": _draw_bands(view, claims),
        "signs": SIGNS,
        "tally": _count(claims),
        "speakers": group_by_kind(site, (a for claim in claims for a in claim.said_by)),
        "subjects": group_by_kind(site, (a for claim in claims for a in claim.about)),
        "numbers": sorted({place.paragraph for c in claims for place in view.places_of(c)}),
        "script": "assets/register.js",
    }


def _draw_bands(view: View, claims: Iterable[Claim]) -> tuple[Band, ...]:
    """Make one drawing a side; sides in the order in which they speak, nobody's side last."""
    groups: dict[tuple[Address, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.article, _name_side(view.atlas, claim)), []).append(claim)
    ordered = sorted(groups, key=lambda key: (key[0], key[1] == say(OWN_VOICE)))
    return tuple(
        Band(
            view.atlas.entry(article),
            side,
            draw_sayings([_make_saying(view, claim) for claim in groups[article, side]]),
        )
        for article, side in ordered
    )


def _name_side(atlas: Atlas, claim: Claim) -> str:
    if not claim.said_by:
        return say(OWN_VOICE)
    return name_side(atlas.entry(claim.said_by[0]))


def _make_saying(view: View, claim: Claim) -> Saying:
    speaker = Party(claim.speaker[:1].upper() + claim.speaker[1:], "")
    if claim.said_by:
        names = f" {say('and')} ".join(view.atlas.entry(a).title for a in claim.said_by)
        speaker = Party(names, view.url(claim.said_by[0]))
    carriers = ", ".join(view.atlas.entry(address).title for address in claim.via)
    return Saying(
        speaker=speaker,
        words=claim.title,
        url=view.url(claim.address),
        status=claim.now.status,
        via=say("through %(names)s", names=carriers) if carriers else "",
        about=tuple(_make_party(view, address) for address in _choose_subjects(claim)),
    )


def _choose_subjects(claim: Claim) -> Sequence[Address]:
    """Choose the people and groups a claim is about; where there are none, the first of all."""
    people = tuple(address for address in claim.about if address.startswith("actors/"))
    return people or claim.about[:1]


def _make_party(view: View, address: Address) -> Party:
    return Party(view.atlas.entry(address).title, view.url(address))
