"""One page of each kind of page, as it is written for MkDocs, compared with what it was.

After a change that is meant, renew the pages and read what changed:

    python3 run.py test tests/test_golden.py --update-golden
    git diff tests/fixtures/pages
"""

from pathlib import Path

import pytest

from builder.model import Page
from builder.rendering.assemble import write_page
from tests.sites import ROOT

GOLDEN = ROOT / "tests" / "fixtures" / "pages"
NAMES = {
    "home": ".",
    "articles": "articles",
    "article-with-notes": "articles/landing",
    "article-with-headings": "articles/orbit",
    "article-as-plain-text": "articles/wire",
    "timelines": "timelines",
    "timeline": "timelines/landing",
    "actors": "actors",
    "actor": "actors/armstrong",
    "actor-with-an-allegation": "actors/aldrin",
    "maps": "maps",
    "map": "maps/flight",
    "places": "places",
    "place": "places/houston",
    "place-with-a-script": "places/moon",
    "glossaries": "glossaries",
    "glossary": "glossaries/flight",
    "claims": "claims",
    "claim": "claims/fuel",
    "claim-that-answers": "claims/nothing-seen",
    "questions": "questions",
    "question": "questions/how-much-fuel",
    "layers": "layers",
    "omissions": "omissions",
    "loaded-words": "loaded-words",
    "lessons": "lessons",
    "lesson": "lessons/how-much-fuel",
    "quizzes": "quizzes",
    "quiz-that-checks": "quizzes/landing-check",
    "quiz-for-practice": "quizzes/landing-practice",
    "levels": "levels",
    "level": "levels/landing-short",
    "translations": "translations",
    "translation": "translations/ar",
    "standards": "standards",
    "teachers": "teachers",
    "sources": "sources/works",
    "sources-index": "sources",
    "a-z": "a-z",
    "handwritten": "about",
    "page-that-moved": "actors/buzz-aldrin",
    "page-that-moved-with-its-places": "glossaries/craft",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_what_it_was(
    name: str, pages: dict[str, Page], pytestconfig: pytest.Config
) -> None:
    """Whoever changes a template sees what it does to the pages."""
    written, golden = write_page(pages[NAMES[name]]), GOLDEN / f"{name}.md"
    if pytestconfig.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


def test_no_golden_page_is_left_over() -> None:
    """Every file among the golden pages belongs to a test."""
    assert {Path(file).stem for file in GOLDEN.iterdir()} == set(NAMES)
