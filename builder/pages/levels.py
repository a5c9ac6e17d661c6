"""The pages of levels: an article told again, each paragraph under its own number."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.levels import LEVELS, Level
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, draft_entry
from builder.rendering.view import View
from builder.text.phrases import estimate_minutes


def draft_levels(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each level and the list of all."""
    levels = atlas.linked.site.all(Level)
    if not levels:
        return
    yield Draft(atlas.section(LEVELS), say(LEVELS.title), "index-levels.md.j2", {"entries": levels})
    for level in levels:
        yield _draft_level(atlas, level)


def _draft_level(atlas: Atlas, level: Level) -> Draft:
    view, site = View(atlas, atlas.site_map[level.address].page), atlas.linked.site
    words = " ".join(
        view.text(level, "paragraphs", n, "text") for n in range(len(level.paragraphs))
    )
    context = {
        "entry": level,
        "minutes": estimate_minutes(words),
        "others": [
            other
            for other in site.of_article(level.article, Level)
            if other.address != level.address
        ],
    }
    return draft_entry(atlas, level, "level.md.j2", context)
