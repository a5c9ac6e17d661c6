"""The pages of other languages: what there is, what has changed since, and what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.entries import Entry
from builder.interface.words import say
from builder.kinds.translations import TRANSLATIONS, Translated, Translation
from builder.linking.translated import Share, Stale, count_shares, find_stale, name_place
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft
from builder.rendering.tongue import Tongue
from builder.rendering.view import View


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in another language: its texts, and those whose originals were changed since."""

    entry: Entry
    place: str
    texts: tuple[Translated, ...]
    stale: tuple[Stale, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one kind that have a text in a language, and how many have none."""

    share: Share
    lines: tuple[Line, ...]


def draft_translations(atlas: Atlas) -> Iterator[Draft]:
    """Draft a page for each language, and the list of all."""
    translations = atlas.linked.site.all(Translation)
    if translations:
        shares = [(one, tuple(count_shares(atlas.linked.site, one))) for one in translations]
        context = {"languages": shares}
        section = atlas.section(TRANSLATIONS)
        yield Draft(section, say(TRANSLATIONS.title), "index-translations.md.j2", context)
    for translation in translations:
        yield _draft_language(atlas, translation)


def _draft_language(atlas: Atlas, translation: Translation) -> Draft:
    view = View(atlas, atlas.site_map[translation.address].page)
    groups = tuple(_group(atlas, translation))
    direction = "rtl" if translation.direction == "right to left" else "ltr"
    interface = atlas.linked.site.interface(translation.language)
    tongue = Tongue(interface, translation.language, direction)
    context = {
        "entry": translation,
        "own": tongue,
        "there": tongue.say,
        "groups": groups,
        "missing": tuple(group.share for group in groups if not group.lines),
        "direction": direction,
        "language": atlas.linked.site.settings.language,
    }
    section, origin = atlas.section(TRANSLATIONS), atlas.linked.site.edit_line(translation.address)
    title = f"{translation.title} · {translation.own_name}"
    return Draft(view.page, title, "translation.md.j2", context, section, origin)


def _group(atlas: Atlas, translation: Translation) -> Iterator[Group]:
    """Group what is translated by kind, in the order of the site."""
    site = atlas.linked.site
    texts: dict[Address, tuple[Translated, ...]] = {}
    for text in translation.texts:
        texts[text.of] = (*texts.get(text.of, ()), text)
    stale = tuple(find_stale(site, translation))
    for share in count_shares(site, translation):
        yield Group(
            share,
            tuple(
                Line(
                    entry,
                    name_place(entry.address),
                    texts[entry.address],
                    tuple(one for one in stale if one.text.of == entry.address),
                )
                for entry in site.of_kind(share.kind.name)
                if entry.address in texts
            ),
        )
