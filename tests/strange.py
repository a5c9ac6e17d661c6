"""Files as accidents leave them: pieces lost, strange pieces put in, or nothing but noise."""

from pathlib import Path

from hypothesis import strategies as st

NASTY = (
    *(": ", " #", "- ", "\t", '"', "'", "[", "]", "{", "}", "|", ">", "*a", "&a", "!", "%", "@"),
    *("`", "? ", "\\", "|\n", "a: b\n", "   ", "---\n", "...\n", "\n", "\r", "\r\n", "\0", "\x1b"),
    *("<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "\ufeff", "\u2028", "\u0085", "\u00a0", "\u202e"),
    *(
        "🚀",
        "ماه",
        "{{",
        "<b>",
        "https://",
        "[@x]",
        "2001-02-30",
        "а",
        "\u200b",
        "con",
        "address: x\n",
    ),
)

Change = tuple[int, int, str]


def mutations(file: Path) -> st.SearchStrategy[bytes]:
    """Give what a file becomes when pieces of it are replaced by others, or some noise."""
    text = file.read_text(encoding="utf-8")
    place, length = st.integers(0, len(text)), st.integers(0, 30)
    change = st.tuples(place, length, st.sampled_from(NASTY))
    changed = st.lists(change, max_size=6).map(lambda changes: _apply(text, changes).encode())
    return changed | st.binary(max_size=200)


def _apply(text: str, changes: list[Change]) -> str:
    for start, length, put in changes:
        text = text[:start] + put + text[start + length :]
    return text
