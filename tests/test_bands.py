"""Which texts and lessons have a band, and who is told."""

from pathlib import Path

from builder.audits.readability import audit_readability
from builder.kinds.lessons import Lesson
from builder.model import Page
from builder.text.bands import estimate_lesson, list_bands
from builder.text.readability import Band
from tests.sites import copy_example, draw_quietly, read_quietly

LESSON = "content/lessons/how-much-fuel.yml"
HEAD_NOTE = "head_note: What became of the number."
HARD = (
    "Notwithstanding considerable institutional uncertainty, contemporary investigators "
    "communicated extraordinarily complicated determinations concerning instrumentation. "
)


def _change(folder: Path, file: str, old: str, new: str) -> Path:
    """Copy the example with one change in one of its files."""
    root = copy_example(folder)
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return root


def _make_hard(folder: Path) -> Path:
    return _change(folder, LESSON, HEAD_NOTE, f"head_note: {HARD * 12}")


def test_short_texts_have_no_band(pages: dict[str, Page]) -> None:
    """A site of short texts says nothing about grades, and has no heading for it."""
    assert "How hard the texts are" not in pages["teachers"].body
    assert "read like texts for" not in pages["lessons/how-much-fuel"].body


def test_a_lesson_has_the_band_of_what_it_prints(tmp_path: Path) -> None:
    """Head notes and paragraphs of the article count; what only teachers read does not."""
    linked = read_quietly(_make_hard(tmp_path)).linked
    (lesson,) = linked.site.all(Lesson)
    assert estimate_lesson(linked, lesson) == Band(11, 13)
    noted = _change(tmp_path / "noted", LESSON, "  Print the paragraph large.", f"  {HARD * 12}")
    linked = read_quietly(noted).linked
    assert estimate_lesson(linked, linked.site.all(Lesson)[0]) is None


def test_teachers_see_the_band(tmp_path: Path) -> None:
    """The page for teachers lists the band, and the lesson leads there."""
    pages = draw_quietly(read_quietly(_make_hard(tmp_path)))
    teachers, lesson = pages["teachers"].body, pages["lessons/how-much-fuel"].body
    assert "<dt>about grade 11 and up</dt>" in teachers
    assert "{: #reading-- }" in teachers
    assert 'href="../../teachers/#reading--">four formulas' in lesson


def test_authors_get_a_hint_and_no_more(tmp_path: Path) -> None:
    """A lesson whose texts are above its first grade is named for a person to judge."""
    audit = audit_readability(read_quietly(_make_hard(tmp_path)).linked)
    (line,) = audit.to_judge
    assert line.startswith("content/lessons/how-much-fuel.yml:1: lessons/how-much-fuel begins with")
    assert line.endswith("grade 6, and its texts read like about grade 11 and up")
    assert audit.to_mend == ()


def test_whole_texts_are_listed(tmp_path: Path) -> None:
    """Articles, levels and explainers are read as a whole, each with its band."""
    file = "content/explainers/how-it-flew.md"
    root = copy_example(tmp_path)
    path = root / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{HARD * 12}\n", encoding="utf-8")
    linked = read_quietly(root).linked
    assert "explainers/how-it-flew" in {text.address for text, _ in list_bands(linked)}
