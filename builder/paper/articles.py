"""Articles and reading levels on paper: numbered paragraphs, and a margin to write in."""

from collections.abc import Mapping

from builder.interface.words import mark
from builder.kinds.articles import ARTICLES, Article
from builder.kinds.levels import LEVELS, Level
from builder.linking.paragraphs import find_text
from builder.paper.sort import Sort
from builder.paper.view import PaperView


def _describe_article(view: PaperView, article: Article) -> Mapping[str, object]:
    path = find_text(view.atlas.linked.texts, article.address)
    return {"passages": tuple(view.passages(article, path, 2))}


def _describe_level(view: PaperView, level: Level) -> Mapping[str, object]:
    return {"language": view.language(level.article)}


ARTICLE_SHEET = Sort("article", mark("The text, with a margin"), ARTICLES, _describe_article)
LEVEL_SHEET = Sort("level", mark("The text, with a margin"), LEVELS, _describe_level)
