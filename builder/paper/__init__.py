"""The sheets for paper that exist: what students read and write on, and what teachers keep."""

from collections.abc import Iterator

from builder.paper.articles import ARTICLE_SHEET, LEVEL_SHEET
from builder.paper.lessons import HANDOUT, PLAN, WORKSHEET
from builder.paper.quizzes import KEY, QUIZ_SHEET
from builder.paper.sort import Easel, Sort, draw_sheets
from builder.paper.view import PaperView
from builder.printing.printed import Manuscript
from builder.rendering.atlas import Atlas
from builder.rendering.render import make_environment

PUBLIC_SHEETS: tuple[Sort, ...] = (HANDOUT, WORKSHEET, QUIZ_SHEET, ARTICLE_SHEET, LEVEL_SHEET)
"""The sheets for everybody: no key, no note for teachers."""
TEACHER_SHEETS: tuple[Sort, ...] = (PLAN, KEY)
"""The sheets that only the teachers' edition has."""


def list_sorts(atlas: Atlas) -> tuple[Sort, ...]:
    """List the sorts of sheets that an edition has, in the order in which pages offer them."""
    for_teachers = atlas.linked.site.edition == "teacher"
    return (*PUBLIC_SHEETS, *TEACHER_SHEETS) if for_teachers else PUBLIC_SHEETS


def draw_manuscripts(atlas: Atlas) -> Iterator[Manuscript]:
    """Draw every sheet of an edition."""
    easel = Easel(PaperView(atlas), make_environment())
    for sort in list_sorts(atlas):
        yield from draw_sheets(easel, sort)
