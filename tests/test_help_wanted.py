"""The page for contributors names what is open, with the way to each place."""

from pathlib import Path

from builder.model import Page
from tests.sites import copy_example, draw_quietly, read_quietly

PAGE = "contributing/help-wanted"


def _draw(root: Path) -> dict[str, Page]:
    return draw_quietly(read_quietly(root))


def test_the_coverage_of_each_article_is_told(pages: dict[str, Page]) -> None:
    """Each article has its figures and its percentage, in words and a table."""
    body = pages[PAGE].body
    assert "18 items: 16 explained, 2 waived, 0 holes. 100.0 % covered.</p>" in body
    assert "7 items: 6 explained, 0 waived, 1 hole. 85.7 % covered.</p>" in body
    assert '<th scope="row">Figures</th><td>1</td><td>0</td><td>0</td>' in body


def test_a_hole_leads_to_its_paragraph_and_its_line(pages: dict[str, Page]) -> None:
    """Whoever wants to fill a hole finds the paragraph to read and the line of the file."""
    holes = pages[PAGE].body.partition("Holes, by paragraph")[2]
    assert 'href="../../articles/wire/#p1">¶1</a>' in holes
    assert "<li>attribution “says”: no claim rests on words of its sentence" in holes
    assert "/edit/main/content/articles/wire.txt#L4" in holes


def test_what_is_waived_has_its_reason(pages: dict[str, Page]) -> None:
    """Nothing is left out of the account silently."""
    waived = pages[PAGE].body.partition("Waived, and why")[2]
    assert "<li>attribution “reported”: The whole report is about this." in waived
    assert "<li>thing “fuel”: Everybody knows what fuel is." in waived


def test_uncertain_entries_and_open_questions_are_listed(tmp_path: Path) -> None:
    """What a better source could settle is listed with links, and nothing that is settled."""
    root = copy_example(tmp_path)
    for file in sorted((root / "content/questions").glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("outcome: settled", "outcome: open"), encoding="utf-8")
    body = _draw(root)[PAGE].body
    assert 'href="../../claims/nothing-seen/">Nothing seen from above</a>' in body
    assert "#smooth" not in body
    assert "Questions that are open" in body


def test_handwritten_pages_can_link_to_it(tmp_path: Path) -> None:
    """A page of docs/ leads to it by a name, and a file of the same address is refused."""
    root = copy_example(tmp_path)
    page = root / "docs/contributing/index.md"
    page.write_text("# Help\n\n[Help wanted](@/help-wanted)\n", encoding="utf-8")
    pages = _draw(root)
    assert 'href="help-wanted/"' in pages["contributing"].body
    assert pages[PAGE].front_matter["trail"] == [{"title": "Help", "url": "../"}]


def test_a_site_without_articles_has_the_page_too(tmp_path: Path) -> None:
    """With nothing written yet the page says how to begin."""
    content = tmp_path / "content"
    content.mkdir()
    settings = "title: New\ndescription: A site.\nlicence: CC0\n"
    (content / "site.yml").write_text(settings, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    page = _draw(tmp_path)[PAGE]
    assert "How to help" in page.body
    assert "trail" not in page.front_matter
