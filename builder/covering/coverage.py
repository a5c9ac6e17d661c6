"""How much of an article is explained: all that its text asks for, and all its inventory lists."""

from builder.covering.asked import find_needless, judge_text, read_asked
from builder.covering.findings import Coverage
from builder.covering.itemcheck import judge_items
from builder.covering.ties import tie_article
from builder.kinds.articles import Article
from builder.linking.lexicon import Lexicon, build_lexicon
from builder.linking.linked import LinkedSite
from builder.linking.names import list_names
from builder.linking.paragraphs import find_text
from builder.linking.waivers import find_waived
from builder.site import Site


def find_coverage(linked: LinkedSite) -> tuple[Coverage, ...]:
    """Tell of every article what of it is explained, in the order of the site."""
    proper = gather_proper_names(linked.site)
    return tuple(_cover(linked, article, proper) for article in linked.site.all(Article))


def gather_proper_names(site: Site) -> Lexicon:
    """Gather the names of entries that are written with a capital wherever they stand."""
    names = list_names(site.entries.values(), site.kinds)
    return build_lexicon(name for name in names if name.text[:1].isupper())


def _cover(linked: LinkedSite, article: Article, proper: Lexicon) -> Coverage:
    address, path = article.address, find_text(linked.texts, article.address)
    source = linked.site.sources[address]
    start = source.document.file, source.span(path).line
    asked = read_asked(linked.texts[address, path], start, proper)
    ties, waived = tie_article(linked, address), find_waived(linked.site, address, asked.paragraphs)
    return Coverage(
        source.document.file,
        (*judge_text(asked, ties, waived), *judge_items(linked, address)),
        address,
        tuple(find_needless(asked, ties, waived)),
    )
