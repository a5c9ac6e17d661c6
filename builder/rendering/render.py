"""Draw every page: drafts and templates in, finished Markdown pages out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import PurePosixPath

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from builder.citing.pages import CITED, cite_page, cite_report, list_cited, list_shares
from builder.dating.dates import in_words, with_weekday
from builder.entries import Entry, Factual
from builder.interface.words import say, translate, translate_count
from builder.keeping.compiled import Compiled
from builder.kinds.articles import Article
from builder.kinds.claims import Claim
from builder.kinds.explainers import Explainer
from builder.kinds.lessons import Lesson
from builder.kinds.levels import Level
from builder.kinds.questions import Question
from builder.kinds.quizzes import Quiz
from builder.kinds.standards import Standard
from builder.kinds.translations import TRANSLATIONS
from builder.model import Address, Page
from builder.rendering.addresses import Location, relative_url
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_way, name_row
from builder.rendering.draft import Draft, Sign
from builder.rendering.menu import HOME, IN_CLASS
from builder.rendering.view import View
from builder.structured import describe_pages
from builder.text.headings import draw_heading, keep_whole
from builder.text.phrases import format_authors, format_coordinates, format_size, name_host

FILTERS = {
    "words": in_words,
    "weekday": with_weekday,
    "position": format_coordinates,
    "authors": format_authors,
    "host": name_host,
    "whole": keep_whole,
    "size": format_size,
    "say": say,
}
COMPILED = Compiled()
FENCES = (("`", "&#96;"), ("~", "&#126;"), ("\t", "&#9;"))
STYLES_APART = {
    **dict.fromkeys(IN_CLASS, "assets/lessons.css"),
    TRANSLATIONS.name: "assets/translations.css",
    "timelines": "assets/timeline.css",
}
"""The stylesheets that only some pages load, by the section of the page."""
LINKED_ENTRY = re.compile(r'<a(?:\s[\w-]+="[^"]*")*?\sdata-entry="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Explanation:
    """One line of the list at the end of a page: an entry it links to, and what that is."""

    address: Address
    title: str
    url: str
    kind: str
    words: str


def render_pages(drafts: Sequence[Draft], atlas: Atlas) -> tuple[Page, ...]:
    """Draw the pages, in the order of the menu; LookupError when links lead to a missing one."""
    drafted = {draft.path for draft in drafts}
    if missing := {location.page for location in atlas.site_map.values()} - drafted:
        raise LookupError(f"nobody drafts these pages: {', '.join(sorted(map(str, missing)))}")
    return render_chosen(drafts, drafts, atlas)


def render_chosen(
    chosen: Sequence[Draft], drafts: Sequence[Draft], atlas: Atlas
) -> tuple[Page, ...]:
    """Draw some of the pages; among the drafts are all others of the sections they stand in."""
    environment = make_environment()
    titles = {HOME: atlas.linked.site.settings.title, **{one.path: one.title for one in drafts}}
    neighbours, described = find_neighbours(drafts, atlas), describe_pages(chosen, titles, atlas)
    cited = draw_citations(environment, chosen, atlas)
    return tuple(
        Page(
            draft.path,
            draft.title,
            draw_body(environment, View(atlas, draft.path), draft),
            front_matter(View(atlas, draft.path), draft, titles)
            | {**neighbours[draft.path], **cited[draft.path]}
            | {"structured": described[draft.path]},
        )
        for draft in chosen
    )


def make_environment() -> Environment:
    """Set up the templates: everything is escaped, and an unknown name is an error."""
    environment = Environment(
        loader=PackageLoader("builder"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=COMPILED,
    )
    # The extension has no types; it brings this function and `_`, `gettext` and `ngettext`.
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(translate, translate_count, newstyle=True)
    environment.globals["heading"] = draw_heading
    environment.filters.update(FILTERS)
    return environment


def draw_body(environment: Environment, view: View, draft: Draft) -> str:
    """Draw one page and the list of what its links stand for."""
    template = environment.get_template(draft.template)
    heading = partial(_draw_heading_with_signs, draft.signs)
    body = template.render(draft.context, view=view, title=draft.title, heading=heading)
    away = tuple(sign for sign in draft.signs if not sign.here)
    signs = environment.get_template("moved-away.md.j2").render(signs=away) if away else ""
    rows = tuple(explain_links(view, body))
    end = environment.get_template("end-list.md.j2").render(rows=rows) if rows else ""
    parts = filter(None, (body.strip(), signs.strip(), end.strip()))
    return hide_fences("\n\n".join(parts) + "\n")


def _draw_heading_with_signs(
    signs: Iterable[Sign], level: int, text: str, fragment: str = ""
) -> Markup:
    """Write a heading; in front of it stand the fragments that its place had before."""
    old = (sign.fragment for sign in signs if fragment and sign.here == fragment)
    marks = Markup("").join(Markup('<div id="{}"></div>\n\n').format(one) for one in old)
    return marks + draw_heading(level, text, fragment)


def draw_citations(
    environment: Environment, drafts: Sequence[Draft], atlas: Atlas
) -> dict[PurePosixPath, dict[str, Markup]]:
    """Draw for each page how to cite it and where to pass it on; lists of pages have no such part.

    It stands in the frame, outside of the words that the search knows.
    """
    template, listed = environment.get_template("cite-page.html.j2"), list_cited(drafts, atlas)
    cited: dict[PurePosixPath, dict[str, Markup]] = {draft.path: {} for draft in drafts}
    for draft in (draft for draft in drafts if draft.path in listed):
        drawn = template.render(
            page=cite_page(atlas, draft),
            report=cite_report(atlas, draft),
            shares=tuple(list_shares(atlas, draft)),
            address=atlas.linked.site.settings.address,
        )
        cited[draft.path] = {CITED: Markup(drawn)}  # noqa: S704 - a template that escapes all
    return cited


def hide_fences(body: str) -> str:
    """Write tabs and the signs that fence code in as numbers, so that no line of a text is a fence.

    MkDocs looks for fences before it sees what is HTML, and a fence can carry attributes. It makes
    blanks of tabs, too.
    """
    for sign, written in FENCES:
        body = body.replace(sign, written)
    return body


def explain_links(view: View, body: str) -> Iterator[Explanation]:
    """List the entries a page links to, each once, with the sentence that explains it."""
    site = view.atlas.linked.site
    titles = {kind.name: kind.title for kind in site.kinds}
    for address in sorted(set(LINKED_ENTRY.findall(body))):
        entry = site.entries.get(address)
        if entry and (words := explain_entry(view, entry)):
            url = view.url(address)
            yield Explanation(address, entry.title, url, say(titles[entry.kind]), words)


def explain_entry(view: View, entry: Entry) -> str:
    """Give the sentence that explains an entry; empty where it has none."""
    if isinstance(entry, Claim):
        return view.text(entry, "statement")
    if isinstance(entry, Standard):
        return view.text(entry, "says")
    told = Factual | Article | Explainer | Question | Lesson | Quiz | Level
    if isinstance(entry, told) and entry.summary:
        return view.text(entry, "summary")
    return ""


def front_matter(
    view: View, draft: Draft, titles: Mapping[PurePosixPath, str]
) -> dict[str, object]:
    """Say what the page's frame needs: title, description, the way up, the file behind it."""
    matter: dict[str, object] = {"title": draft.title}
    if draft.description:
        matter["description"] = draft.description
    if draft.section:
        matter["trail"] = [
            {"title": title, "url": relative_url(draft.path, Location(page))}
            for title, page in list_way(view.atlas, draft, titles)
        ]
    boosts = {kind.page.partition("/")[0]: kind.boost for kind in view.atlas.linked.site.kinds}
    if (boost := boosts.get(draft.path.parts[0] if draft.path.parts else "", 1)) != 1:
        matter["search"] = {"boost": boost}
    entry = draft.context.get("entry")
    if isinstance(entry, Factual) and entry.aliases:
        matter["tags"] = [alias.name for alias in entry.aliases]
    matter |= _name_extras(view, draft)
    if moved_to := draft.context.get("moved_to"):
        matter |= {"moved_to": moved_to, "search": {"exclude": True}}
    if draft.origin and (edit := view.edit_url_of(*draft.origin)):
        matter["edit"] = edit
    return matter


def _name_extras(view: View, draft: Draft) -> dict[str, object]:
    """Name what only some pages load, and say for whom the page is."""
    for_teachers = view.atlas.linked.site.edition == "teacher"
    extras: dict[str, object] = {"for_teachers": True} if for_teachers else {}
    if script := draft.context.get("script"):
        extras["script"] = script
    own = draft.context.get("style")
    sections = (*draft.path.parts[:1], *(("teachers",) if for_teachers else ()))
    named = (*(STYLES_APART.get(one) for one in sections), own)
    styles = dict.fromkeys(filter(None, named))
    return extras | ({"styles": [*styles]} if styles else {})


def find_neighbours(
    drafts: Iterable[Draft], atlas: Atlas
) -> dict[PurePosixPath, dict[str, object]]:
    """Tell for each page which comes before and after it in its section, and in its article."""
    drafts = tuple(drafts)
    neighbours: dict[PurePosixPath, dict[str, object]] = {draft.path: {} for draft in drafts}
    for before, after in pairwise(drafts):
        together = before.section and before.section == after.section
        if together and name_row(atlas, before) == name_row(atlas, after):
            neighbours[before.path]["next"] = _point(before, after)
            neighbours[after.path]["previous"] = _point(after, before)
    return neighbours


def _point(here: Draft, there: Draft) -> dict[str, str]:
    return {"title": there.title, "url": relative_url(here.path, Location(there.path))}
