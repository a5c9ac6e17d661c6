"""Sheets for paper: everybody can use them, they have room to write, and they tell no key."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from builder.kinds.articles import Article
from builder.kinds.lessons import Lesson
from builder.kinds.levels import Level
from builder.kinds.quizzes import Quiz
from builder.model import File
from builder.paper import PUBLIC_SHEETS, TEACHER_SHEETS, draw_manuscripts
from builder.paper.reading import DESCRIBERS
from builder.pipeline import read_site
from builder.printing.press import print_sheets
from builder.printing.printed import PAPER_SIZES, Manuscript, Printed
from builder.printing.typeset import BASE, open_press
from builder.publishing.leaks import find_leaks, gather_secrets
from builder.rendering.atlas import Atlas
from tests.documents import OURS, SIZES, Document, find_faults
from tests.schools import read_for_teachers
from tests.sites import EXAMPLE, ROOT, copy_example, read_quietly

FEWEST_LINES = {"text": 2, "textarea": 8}
TASK = re.compile(r'<fieldset class="task">(.*?)</fieldset>', re.DOTALL)
LETTERED = re.compile(r'<ol class="letters">(.*?)</ol>', re.DOTALL)
ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
NUMBER = re.compile(r'<span class="number">(\d+)</span>')


@pytest.fixture(scope="module")
def drawn() -> dict[str, Manuscript]:
    """Give the sheets of the example, those for teachers too, by their names."""
    return {one.path.name: one for one in draw_manuscripts(read_for_teachers(EXAMPLE))}


@pytest.fixture(scope="module")
def printed(drawn: dict[str, Manuscript], press: Path) -> dict[str, Printed]:
    """Give the same sheets as documents."""
    documents = print_sheets(tuple(drawn.values()), press)
    return {one.file.path.name: one for one in documents}


def test_everything_has_its_sheets(drawn: dict[str, Manuscript]) -> None:
    """Every lesson, quiz, article and level has each of its sheets, for A4 and for Letter."""
    site = read_for_teachers(EXAMPLE).linked.site
    assert drawn.keys() == {
        f"{entry.id}-{sort.name}-{paper.lower()}.pdf"
        for sort in (*PUBLIC_SHEETS, *TEACHER_SHEETS)
        for entry in site.of_kind(sort.kind.name)
        for paper in PAPER_SIZES
    }
    assert len(drawn) == 2 * (3 * 1 + 2 * 2 + 3 + 1)


def test_everybody_can_use_them(printed: dict[str, Printed]) -> None:
    """Every document keeps the rules of PDF/UA-1, as an independent program checks them."""
    faults = {name: find_faults(one.content) for name, one in printed.items()}
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.usefixtures("press")
def test_a_document_that_breaks_the_rules_is_found(drawn: dict[str, Manuscript]) -> None:
    """The program that checks documents finds one that was set without tags."""
    html = drawn["landing-practice-quiz-a4.pdf"].html
    assert find_faults(open_press().HTML(string=html, base_url=BASE).write_pdf())


def test_they_say_what_they_are(printed: dict[str, Printed]) -> None:
    """A document has a title that is shown, a language, tags, and the mark of PDF/UA-1."""
    for name, one in printed.items():
        document = Document(one.content)
        catalog = document.catalog
        assert document.title.endswith(one.manuscript.label), name
        assert (catalog["/Lang"], catalog["/MarkInfo"]["/Marked"]) == ("en", True)
        assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
        xmp = catalog["/Metadata"].get_object().get_data().decode()
        assert re.search(r"pdfuaid:part\W+1\b", xmp), name


def test_headings_are_in_order(printed: dict[str, Printed]) -> None:
    """A document begins with its one title, and no level of headings is skipped."""
    for name, one in printed.items():
        levels = Document(one.content).headings
        assert (levels[0], levels.count(1)) == (1, 1), name
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], name


def test_the_fonts_are_ours(printed: dict[str, Printed]) -> None:
    """Every letter is set in a font of the site, which is in the document."""
    for name, one in printed.items():
        fonts = Document(one.content).fonts
        assert fonts, name
        assert [font for font, there in fonts.items() if not there] == [], name
        assert [font for font in fonts if not font.startswith(OURS)] == [], name


def test_each_page_says_where_it_belongs(printed: dict[str, Printed]) -> None:
    """Each page has the size it promises, the site, the page, the terms of use, and its number."""
    for name, one in printed.items():
        document = Document(one.content)
        assert document.sizes == {SIZES[one.manuscript.paper]}, name
        place = one.manuscript.address
        for number, words in enumerate(document.texts, start=1):
            assert f"The landing · {place}/ · CC0" in words, name
            assert f"{number} of {len(document.texts)}" in words, name


def test_links_say_where_they_lead(printed: dict[str, Printed]) -> None:
    """Every link has words; citations lead to the list at the end, sources to the web."""
    links = [link for one in printed.values() for link in Document(one.content).links]
    assert len(links) >= 10
    assert [link for link in links if not str(link.get("/Contents", ""))] == []


def test_there_is_room_to_write(drawn: dict[str, Manuscript]) -> None:
    """A short answer has two lines or three, an open one eight or more; each line is 8.5 mm."""
    quizzes = [one.html for name, one in drawn.items() if "-quiz-" in name]
    tasks = [task for html in quizzes for task in TASK.findall(html)]
    lines = {
        "text": [t.count('class="line"') for t in tasks if "in a few words" in t],
        "textarea": [t.count('class="line"') for t in tasks if "in a few sentences" in t],
    }
    for control, fewest in FEWEST_LINES.items():
        assert lines[control]
        assert min(lines[control]) >= fewest
    worksheet = drawn["how-much-fuel-worksheet-a4.pdf"].html
    assert ".line { height: 8.5mm;" in worksheet
    assert worksheet.rpartition('class="task"')[2].count('class="line"') >= 8


def test_a_handout_has_what_is_read() -> None:
    """It has the question, the note, the words, the steps, and the text of each extract."""
    atlas = read_quietly(EXAMPLE)
    (lesson,) = atlas.linked.site.all(Lesson)
    html = next(one.html for one in draw_manuscripts(atlas) if "-handout-" in one.path.name)
    asked = (lesson.question, lesson.content_note, *(step.title for step in lesson.steps))
    for words in (*filter(None, asked), "fuel for about 17 seconds", "lunar module"):
        assert words in html
    assert next(iter(NUMBER.findall(html))) == "2"
    assert "Known now" in html


def test_texts_have_the_numbers_of_their_paragraphs(drawn: dict[str, Manuscript]) -> None:
    """An article and its levels on paper have the numbers of the site, and a margin to write in."""
    site = read_quietly(EXAMPLE).linked.site
    (level,) = site.all(Level)
    numbers = [str(one.paragraph) for one in level.paragraphs]
    assert NUMBER.findall(drawn[f"{level.id}-level-a4.pdf"].html) == numbers
    for article in site.all(Article):
        html = drawn[f"{article.id}-article-letter.pdf"].html
        assert NUMBER.findall(html)[:2] == ["1", "2"]
        assert "@page wide { margin-right: 62mm; }" in html


def test_the_key_has_the_letters_of_the_sheet(drawn: dict[str, Manuscript]) -> None:
    """The letter that the key calls right stands before the right answer on the sheet."""
    checked = 0
    for quiz in read_for_teachers(EXAMPLE).linked.site.all(Quiz):
        tasks = TASK.findall(drawn[f"{quiz.id}-quiz-a4.pdf"].html)
        key = drawn[f"{quiz.id}-key-a4.pdf"].html
        for question, task in zip(quiz.questions, tasks, strict=True):
            shown = ITEM.findall(LETTERED.findall(task)[0]) if LETTERED.findall(task) else []
            for option in (one for one in question.options if one.right):
                assert f"{chr(65 + shown.index(option.text))}. {option.text}" in key
                checked += 1
            for pair in question.pairs:
                letter = chr(65 + shown.index(pair.right))
                assert f"<li>{pair.left}: <strong>{letter}</strong></li>" in key
                checked += 1
    assert checked > 5


def test_students_get_no_key(press: Path) -> None:
    """No public sheet tells an answer or a note, neither where it is set nor where it is read."""
    atlas = read_quietly(EXAMPLE)
    secrets = gather_secrets(read_site(EXAMPLE / "content"))
    manuscripts = tuple(draw_manuscripts(atlas))
    assert find_leaks((one.file for one in manuscripts), secrets) == ()
    documents = print_sheets(manuscripts, press)
    read = (
        File(one.file.path.with_suffix(".txt"), "\n".join(Document(one.content).texts))
        for one in documents
    )
    assert find_leaks(read, secrets) == ()
    assert not [one for one in manuscripts if one.for_teachers]


def test_a_key_on_a_sheet_is_found(drawn: dict[str, Manuscript]) -> None:
    """What is looked through before a site is published finds the keys and the notes of sheets."""
    secrets = gather_secrets(read_site(EXAMPLE / "content"))
    key, plan = (
        drawn[f"{name}-letter.pdf"] for name in ("landing-check-key", "how-much-fuel-plan")
    )
    assert any("quizzes/landing-check" in leak for leak in find_leaks([key.file], secrets))
    assert any("teacher_note" in leak for leak in find_leaks([plan.file], secrets))


def _add_readings(root: Path, atlas: Atlas) -> None:
    """Let a lesson read one entry of every kind that can be named."""
    kinds = (*DESCRIBERS, "actors", "events", "places", "terms")
    entries = [atlas.linked.site.of_kind(kind)[0].address for kind in kinds]
    extracts = "".join(
        f"  - {{title: Read, entry: {entry}, head_note: Read it., strategies: [sourcing]}}\n"
        for entry in entries
    )
    lesson = (root / "content" / "lessons" / "how-much-fuel.yml").read_text(encoding="utf-8")
    before, _, after = lesson.partition("extracts:\n")
    rest = after[after.index("discussion:") :]
    path = root / "content" / "lessons" / "all.yml"
    path.write_text(f"{before}extracts:\n{extracts}{rest}", encoding="utf-8")


def test_every_kind_can_be_read_on_paper(tmp_path: Path, press: Path) -> None:
    """Whatever a lesson lets students read is printed: maps with words for those who cannot see."""
    root = copy_example(tmp_path)
    _add_readings(root, read_quietly(root))
    atlas = read_quietly(root)
    names = ("all-handout-a4.pdf", "all-handout-letter.pdf")
    sheets = tuple(one for one in draw_manuscripts(atlas) if one.path.name in names)
    for one in print_sheets(sheets, press):
        assert find_faults(one.content) == []
        figures = [part for name, part in Document(one.content).elements if name == "/Figure"]
        assert figures
        assert all(str(figure["/Alt"]) for figure in figures)


def test_the_sheets_of_this_site_are_right(press: Path) -> None:
    """No sheet of this repository tells a key; a map and the article are set in our fonts alone."""
    atlas = read_quietly(ROOT)
    manuscripts = tuple(draw_manuscripts(atlas))
    secrets = gather_secrets(read_site(ROOT / "content"))
    assert find_leaks((one.file for one in manuscripts), secrets) == ()
    wanted = re.compile(r"(map.*-handout|-article|-supported-level)-a4")
    chosen = tuple(one for one in manuscripts if wanted.search(one.path.name))
    assert len(chosen) == 3
    for one in print_sheets(chosen, press):
        assert find_faults(one.content) == []
        assert [font for font in Document(one.content).fonts if not font.startswith(OURS)] == []
