"""The site as a book to read on a tablet: articles, explainers, glossaries, and the sources."""

from collections.abc import Iterator

from markupsafe import Markup

from builder.dating.dates import in_words
from builder.entries import Entry
from builder.exports.elements import NONE, element
from builder.exports.epub import Chapter, Publication, write_book
from builder.exports.export import Export
from builder.exports.identity import find_day, name_file
from builder.exports.wording import Links, draw_here, draw_tokens, draw_words
from builder.interface.words import mark
from builder.kinds.articles import ARTICLES, Article
from builder.kinds.explainers import Explainer
from builder.kinds.sources import Bibliographic
from builder.kinds.terms import TERMS, Term
from builder.linking.paragraphs import find_text
from builder.model import Address
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_collected
from builder.text.numbering import mark_paragraphs, split_blocks
from builder.text.phrases import format_authors

SOURCES_FILE = "sources.xhtml"
CONFIDENCE = {"high": "well supported", "medium": "fairly sure", "low": "uncertain"}


def write_epub(atlas: Atlas) -> bytes:
    """Write the book, with links wherever both ends are in it."""
    settings = atlas.linked.site.settings
    book = Publication(
        id=str(name_file(settings, "book")),
        title=settings.title,
        language=settings.language,
        rights=settings.licence,
        day=find_day(atlas.linked.site),
    )
    return write_book(book, tuple(_list_chapters(atlas, draw_links(atlas))))


def draw_links(atlas: Atlas) -> Links:
    """Tell where in the book each of its entries is found."""
    site = atlas.linked.site
    texts = (*site.all(Article), *site.all(Explainer))
    places = {entry.address: _name_text(entry) for entry in texts}
    words = {term.address: f"{_name_glossary(term)}#{_name_place(term)}" for term in site.all(Term)}
    cited = {
        source.address: f"{SOURCES_FILE}#{_name_place(source)}"
        for source in site.all(Bibliographic)
    }
    return {**places, **words, **cited}


def _list_chapters(atlas: Atlas, links: Links) -> Iterator[Chapter]:
    site = atlas.linked.site
    language = site.settings.language
    yield Chapter("title.xhtml", site.settings.title, _draw_title(atlas), language)
    for article in site.all(Article):
        body = _draw_text(atlas, article, links)
        yield Chapter(_name_text(article), article.title, body, article.language)
    for explainer in site.all(Explainer):
        body = _draw_text(atlas, explainer, links)
        yield Chapter(_name_text(explainer), explainer.title, body, language)
    for address in dict.fromkeys(TERMS.book_address(term.book) for term in site.all(Term)):
        terms = [t for t in site.all(Term) if TERMS.book_address(t.book) == address]
        title = site.books[address].title
        parts = (_heading(title), *(_draw_term(atlas, term, links) for term in terms))
        yield Chapter(_name_glossary(terms[0]), title, Markup().join(parts), language)
    yield Chapter(SOURCES_FILE, "Sources", _draw_sources(atlas), language)


def _draw_title(atlas: Atlas) -> Markup:
    """Draw the first page: what this is, under which terms, and where it comes from.

    That of a collection lists its articles with their days.
    """
    settings = atlas.linked.site.settings
    lines = (settings.strapline, settings.description, settings.licence, settings.address)
    shown = (element("p", NONE, line) for line in lines if line)
    articles = [_draw_row(article) for article in list_collected(atlas)]
    listed = (element("ol", NONE, *articles),) if articles else ()
    return Markup().join((_heading(settings.title), *shown, *listed))


def _draw_row(article: Article) -> Markup:
    link = element("a", {"href": _name_text(article)}, article.title)
    return element("li", NONE, link, f" ({in_words(article.date)})" if article.date else "")


def _draw_text(atlas: Atlas, entry: Article | Explainer, links: Links) -> Markup:
    """Draw a text with the numbers of its paragraphs, by which a class can speak of them."""
    field = find_text(atlas.linked.texts, entry.address)
    parts = [_heading(entry.title)]
    if isinstance(entry, Explainer) and entry.content_note:
        parts.append(element("p", {"class": "note"}, entry.content_note))
    if isinstance(entry, Article) and entry.notice:
        notice = draw_words(atlas, entry, ("notice",), links)
        parts.append(element("div", {"class": "note"}, notice))
    for block in split_blocks(mark_paragraphs(atlas.tokens(entry, field), "p"), "p"):
        if block.number:
            parts.append(element("p", {"class": "number"}, str(block.number)))
        parts.append(draw_tokens(atlas, block.tokens, links))
    return Markup().join(parts)


def _draw_term(atlas: Atlas, term: Term, links: Links) -> Markup:
    """Draw one word: how to say it, what it means, how sure that is, and where it comes from."""
    names = (*(alias.name for alias in term.aliases), *filter(None, (term.pronunciation,)))
    also = element("p", {"class": "muted"}, "; ".join(names)) if names else Markup()
    return element(
        "section",
        {"id": _name_place(term)},
        element("h2", NONE, term.title),
        also,
        draw_words(atlas, term, ("summary",), links),
        draw_here(atlas, term, links),
        *_draw_accounts(atlas, term, links),
        _draw_ground(atlas, term, links),
    )


def _draw_accounts(atlas: Atlas, term: Term, links: Links) -> Iterator[Markup]:
    """Draw what others say of a disputed word."""
    for number, account in enumerate(term.disagreement):
        words = draw_words(atlas, term, ("disagreement", number, "says"), links)
        yield element("blockquote", NONE, element("p", NONE, account.who), words)


def _draw_ground(atlas: Atlas, term: Term, links: Links) -> Markup:
    """Say how sure a word is, and by which sources."""
    cited = Markup("; ").join(_link(atlas, source, links) for source in term.sources)
    sure = CONFIDENCE[term.confidence]
    return element("p", {"class": "muted"}, Markup("How sure: {}. ").format(sure), cited)


def _draw_sources(atlas: Atlas) -> Markup:
    """List every source of the site, by the words that stand for it."""
    sources = atlas.linked.site.all(Bibliographic)
    in_order = sorted(
        sources, key=lambda source: (atlas.cite(source.address).casefold(), source.id)
    )
    items = (_draw_source(atlas, source) for source in in_order)
    return _heading("Sources") + element("ul", NONE, *items)


def _draw_source(atlas: Atlas, source: Bibliographic) -> Markup:
    about = filter(None, (source.container_title, source.publisher, source.issued))
    words = f"{format_authors(source)}{source.title}. {', '.join(about)}"
    url = element("a", {"href": source.URL}, source.URL) if source.URL else Markup()
    brief = element("strong", NONE, atlas.cite(source.address))
    return element("li", {"id": _name_place(source)}, brief, ": ", words, " ", url)


def _link(atlas: Atlas, address: Address, links: Links) -> Markup:
    return element("a", {"href": links[address]}, atlas.cite(address))


def _heading(title: str) -> Markup:
    return element("h1", NONE, title)


def _name_text(entry: Entry) -> str:
    return f"{entry.kind}-{entry.id}.xhtml"


def _name_glossary(term: Term) -> str:
    return f"glossary-{term.book}.xhtml"


def _name_place(entry: Entry) -> str:
    """Name the place of an entry in its chapter; a name may not begin with a digit."""
    return f"e-{entry.id}"


ARTICLE_AS_BOOK = Export(
    ARTICLES,
    "book.epub",
    mark("a book with the explainers, the words and the sources (EPUB)"),
    write_epub,
    (
        mark(
            "Maps, drawings, timelines, people, places and claims are not in it; what is marked "
            "in the article on the site is not marked in it."
        ),
    ),
)
