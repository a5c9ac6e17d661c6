"""Finished HTML passes by Markdown, and the page is the same to the byte."""

from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.utils.meta import get_data

from builder.publishing.aside import set_aside

CONVERTED = {
    "a-heading": "# A title\n",
    "with-a-name": "## A title {: #named }\n\n<p>Words.</p>\n",
    "a-name-in-a-heading": '# The <span class="whole">Saturn V</span> {: #top-- }\n\n<p>A</p>',
    "blocks-in-blocks": "<div>\n<div>\n\n<p>A</p>\n\n# no heading\n</div>\n</div>\n\n\n<p>B</p>\n",
    "void-tags": '<p>A<br>B<img src="x" alt=""></p>\n<ul><li>C<li>D</ul>\n',
    "a-drawing": '<figure><svg><path d="M0"/><title>T</title></svg></figure>\n\n## More\n',
    "lines-of-blanks": "<div>\n   \n<p>A</p>\n</div>\n   \n<p>B</p>\n",
    "letters-of-all-kinds": "# Größe &amp; «x»\n\n<p>بلخ &lt;b&gt; *no emphasis*</p>\n",
    "two-of-one-name": "## Same\n\n<p>A</p>\n\n## Same\n\n<p>B</p>\n",
}
READ = {
    "words": "Words of somebody.\n",
    "a-link": "# Page\n\n[nowhere](nowhere.md)\n",
    "a-list": "<p>A</p>\n\n- B\n",
    "words-behind-a-block": "<p>A</p> and more\n",
    "a-block-without-an-end": "<div><p>A</p>\n",
    "a-span": "<span>A</span>\n",
    "a-comment": "<div><!-- </div> --></div>\n",
    "a-script": "<div><script>'</div>'</script></div>\n",
    "a-fence": "<p>A</p>\n\n```\nB\n```\n",
    "a-tab": "<p>A\tB</p>\n",
    "a-stand-in": '<div data-aside="7"></div>\n',
    "a-tag-in-a-heading": "# A <div>B</div>\n",
}


def _convert(text: str) -> tuple[str, object]:
    """Convert Markdown as MkDocs does with our settings; also give the headings."""
    permalink = {"permalink": "¶", "permalink_title": "Link to this heading", "toc_depth": 3}
    markdown = Markdown(
        extensions=["toc", "tables", "fenced_code", "attr_list"],
        extension_configs={"toc": permalink},
    )
    html = markdown.convert(text)
    return html, markdown.toc_tokens  # type: ignore[attr-defined]


def _convert_aside(text: str) -> tuple[str, object]:
    aside = set_aside(text)
    assert aside
    html, headings = _convert(aside.markdown)
    return aside.put_back(html), headings


@pytest.mark.parametrize("text", CONVERTED.values(), ids=CONVERTED)
def test_a_page_comes_out_as_markdown_has_it(text: str) -> None:
    """Headings and blocks come out the same whether the blocks went through Markdown or not."""
    assert _convert_aside(text) == _convert(text)


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_is_not_finished_is_left_to_markdown(text: str) -> None:
    """A page with anything else than headings and whole blocks of HTML is not touched."""
    assert set_aside(text) is None


def test_every_page_passes_by_and_is_the_same(built_site: Path, example_site: Path) -> None:
    """Each page of this site and of the example is set aside, and comes out to the byte."""
    pages = [*(built_site / "build").rglob("*.md"), *(example_site / "build").rglob("*.md")]
    assert len(pages) > 100
    for page in pages:
        text, _ = get_data(page.read_text(encoding="utf-8"))
        assert _convert_aside(text) == _convert(text), page
