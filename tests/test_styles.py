"""One stylesheet travels, and it means what its parts mean."""

from pathlib import PurePosixPath

import pytest

from builder.model import File
from builder.rendering.styles import APART, STYLES, STYLESHEET, join_styles, shrink_style
from builder.stock import ASSETS, read_tree


@pytest.mark.parametrize(
    ("written", "travels"),
    [
        ("a {\n  color: red;\n}\n", "a{color: red}"),
        ("/* why */\na, b { color: red; }", "a,b{color: red}"),
        ("a { /* why; } */ width: calc(1px + 2px); }", "a{width: calc(1px + 2px)}"),
        ('a::after { content: "; /* x */ , "; }', 'a::after{content: "; /* x */ , "}'),
        ("a :hover > b { margin: 0 auto }", "a :hover > b{margin: 0 auto}"),
        (
            "@media (min-width: 3em) and (x) { a { b: c } }",
            "@media (min-width: 3em) and (x){a{b: c}}",
        ),
        ('@font-face { src: url("a b.woff2"); }', '@font-face{src: url("a b.woff2")}'),
    ],
)
def test_nothing_but_blanks_and_comments_is_lost(written: str, travels: str) -> None:
    """Blanks that part words stay, and so does everything between quotation marks."""
    assert shrink_style(written) == travels


def test_the_parts_become_one_file_in_their_order() -> None:
    """Later parts stand later, whatever their names; scripts and fonts stay as they are."""
    files = read_tree(ASSETS)
    joined = {file.path: file for file in join_styles(files)}
    assert {path for path in joined if path.suffix == ".css"} == {
        STYLESHEET,
        *(STYLESHEET.with_stem(name) for name in APART),
    }
    parts = {file.path.stem: file.text for file in files if file.path.suffix == ".css"}
    places = [joined[STYLESHEET].text.index(shrink_style(parts[name])) for name in STYLES]
    assert places == sorted(places)
    others = [file for file in files if file.path.suffix != ".css"]
    assert all(joined[file.path] is file for file in others)


@pytest.mark.parametrize("change", ["more", "less"])
def test_a_part_that_nobody_listed_is_an_error(change: str) -> None:
    """A new part is named in the list, and one that is gone is taken out of it."""
    files = read_tree(ASSETS)
    wrong = {
        "more": (*files, File(PurePosixPath("new.css"), "a { b: c }")),
        "less": tuple(file for file in files if file.path.name != "print.css"),
    }
    with pytest.raises(LookupError, match=r"(new|print)$"):
        join_styles(wrong[change])
