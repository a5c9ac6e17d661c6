"""The pages of explainers, and the list of them."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.explainers import EXPLAINERS, Explainer
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry
from builder.rendering.view import View
from builder.text.phrases import estimate_minutes


def draft_explainers(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each explainer and the list of all."""
    site = atlas.linked.site
    explainers = site.all(Explainer)
    if explainers:
        context = {"entries": explainers}
        section = atlas.section(EXPLAINERS)
        yield Draft(section, say(EXPLAINERS.title), "index-explainers.md.j2", context)
    for explainer in explainers:
        yield _draft_explainer(View(atlas, atlas.site_map[explainer.address].page), explainer)


def _draft_explainer(view: View, explainer: Explainer) -> Draft:
    site = view.atlas.linked.site
    text = view.text(explainer, "body")
    context = {
        "entry": explainer,
        "parts": view.parts(explainer, "body"),
        "words": len(text.split()),
        "minutes": estimate_minutes(text),
        "language": site.settings.language,
    }
    return draft_entry(view.atlas, explainer, "explainer.md.j2", context)
