"""The page of words that take a side."""

from collections.abc import Iterator

from builder.interface.words import say
from builder.kinds.loaded_words import LOADED_WORDS, LoadedWord
from builder.rendering.atlas import Atlas
from builder.rendering.draft import Draft, shelve
from builder.rendering.view import QuotedPlace, View


def draft_loaded_words(atlas: Atlas) -> Iterator[Draft]:
    """Draft the page of all loaded words: a table, then one heading a word."""
    words = atlas.linked.site.all(LoadedWord)
    if not words:
        return
    view = View(atlas, atlas.section(LOADED_WORDS))
    context = {
        "books": [
            book
            for book, _ in shelve(atlas.linked.site, atlas.linked.site.of_kind(LOADED_WORDS.name))
        ],
        "entries": words,
        "places": {word.address: _find_uses(view, word) for word in words},
    }
    yield Draft(view.page, say(LOADED_WORDS.title), "loaded-words.md.j2", context)


def _find_uses(view: View, word: LoadedWord) -> tuple[QuotedPlace, ...]:
    """Tell where in its article a word stands, use by use."""
    quotes = view.atlas.linked.quotes
    numbers = [quotes[word.address, ("uses", n, "quote")].paragraph for n in range(len(word.uses))]
    return tuple(
        QuotedPlace(number, use.quote.exact, view.url(word.article, f"p{number}"))
        for number, use in zip(numbers, word.uses, strict=True)
    )
