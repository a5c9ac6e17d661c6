"""Give every paragraph of a text a fragment of its own, so that a mention can point at it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from builder.text.reading import number_paragraphs

CARRIERS = ("paragraph_open", "list_item_open", "td_open", "th_open")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a text: its tokens, and the number of each paragraph in it."""

    tokens: tuple[Token, ...]
    paragraphs: tuple[int, ...]

    @property
    def number(self) -> int | None:
        """Give its number if it is a paragraph of its own."""
        return self.paragraphs[0] if self.tokens[0].type == "paragraph_open" else None


def mark_paragraphs(tokens: Sequence[Token], stem: str) -> tuple[Token, ...]:
    """Set the ids `stem1`, `stem2` … on what holds each paragraph, list item or table cell."""
    marked: list[Token] = []
    carrier = 0
    for number, token in number_paragraphs(tokens):
        if token.type in CARRIERS and not token.hidden:
            carrier = len(marked)
        if number:
            carrier = _choose_carrier(marked, carrier)
            attributes = {**marked[carrier].attrs, "id": f"{stem}{number}"}
            marked[carrier] = marked[carrier].copy(attrs=attributes)
        shown = bool(marked) and token.type == "paragraph_close" and _is_second(marked)
        marked.append(token.copy(hidden=False) if shown else token)
    return tuple(marked)


def split_blocks(tokens: Sequence[Token], stem: str) -> Iterator[Block]:
    """Cut a marked text into its blocks."""
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            ids = (str(token.attrs["id"]) for token in block if "id" in token.attrs)
            yield Block(tuple(block), tuple(int(one.removeprefix(stem)) for one in ids))
            block = []


def _choose_carrier(marked: list[Token], carrier: int) -> int:
    """Choose what holds a paragraph; the second one in a list item stands for itself."""
    if "id" not in marked[carrier].attrs:
        return carrier
    marked[-1] = marked[-1].copy(hidden=False)
    return len(marked) - 1


def _is_second(marked: list[Token]) -> bool:
    """Tell whether the paragraph that ends here was made visible."""
    return marked[-2].type == "paragraph_open" and not marked[-2].hidden
