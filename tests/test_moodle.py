"""Questions for Moodle: a reader of our own gets back every question of every type."""

from typing import Any

import pytest

from builder.exports.moodle import MOODLE, TYPES, share_out
from builder.exports.teachers import list_left_out
from builder.kinds.quizzes import Quiz, QuizQuestion
from builder.rendering.atlas import Atlas
from tests.schools import Element, list_questions, parse_xml, read_files, read_for_teachers
from tests.sites import EXAMPLE

FRACTIONS = (100, 90, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571)
"""The shares of a question that Moodle takes (per cent), down to a seventh."""


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """Give the example as teachers get it."""
    return read_for_teachers(EXAMPLE)


@pytest.fixture(scope="module")
def questions(atlas: Atlas) -> dict[str, Element]:
    """Give the questions of the file, by the id by which we know them."""
    (content,) = read_files(atlas, MOODLE).values()
    all_parts = parse_xml(content)
    return {q.findtext("tags/tag/text", ""): q for q in all_parts if q.get("type") != "category"}


def _read(question: Element) -> dict[str, Any]:
    """Read the answers of a question into the words of our own model."""
    answers = [(a.findtext("text"), float(a.get("fraction", "0"))) for a in question.iter("answer")]
    pairs = [(s.findtext("text"), s.findtext("answer/text")) for s in question.iter("subquestion")]
    match question.get("type"):
        case "multichoice" | "truefalse":
            return {"options": [(text, share > 0) for text, share in answers]}
        case "matching":
            return {
                "pairs": [pair for pair in pairs if pair[0]],
                "distractors": [right for left, right in pairs if not left],
            }
        case "ordering":
            return {"order": [text for text, _ in sorted(answers, key=lambda answer: answer[1])]}
        case "shortanswer":
            return {"accept": [text for text, share in answers if share == 100]}
    return {"key": question.findtext("graderinfo/text")}


def _tell(question: QuizQuestion) -> dict[str, Any]:
    """Tell the answers of a question of the content in the same words."""
    match question.type:
        case "true or false":
            return {"options": [(o.text.lower(), o.right) for o in question.options]}
        case "choice" | "several choices":
            return {"options": [(o.text, o.right) for o in question.options]}
        case "matching":
            pairs = [(pair.left, pair.right) for pair in question.pairs]
            return {"pairs": pairs, "distractors": list(question.distractors)}
        case "ordering":
            return {"order": list(question.order)}
        case "short answer":
            return {"accept": list(question.accept)}
    return {"key": f"<p>{question.answer}</p>"}


def test_every_question_reads_back(atlas: Atlas, questions: dict[str, Element]) -> None:
    """All types arrive, each with its own answers and nothing else."""
    asked = {q.id: q for quiz in atlas.linked.site.all(Quiz) for q in quiz.questions}
    assert questions.keys() == asked.keys()
    assert {q.type for q in asked.values()} == TYPES.keys()
    assert {q.get("type") for q in questions.values()} == set(TYPES.values())
    assert {name: _read(q) for name, q in questions.items()} == {
        name: _tell(q) for name, q in asked.items()
    }
    assert list(list_left_out(atlas, MOODLE)) == []


def test_words_and_feedback_are_html(questions: dict[str, Element]) -> None:
    """What is asked keeps its emphasis; each answer has its feedback, the whole its explanation."""
    fuel = questions["who-of-fuel"]
    assert fuel.findtext("questiontext/text") == "<p>Who speaks of the <strong>fuel</strong>?</p>"
    feedback = [words.findtext("text", "") for words in fuel.iter("feedback")]
    assert len(feedback) == 3
    assert all(feedback)
    general = fuel.findtext("generalfeedback/text", "")
    assert general.startswith("<p>The number belongs to the people")
    assert general.endswith("<p>Where it stands: paragraph 2 of the article.</p>")


def test_ids_are_those_of_the_records(atlas: Atlas, questions: dict[str, Element]) -> None:
    """Each question has an id number of its own, which is made of ids."""
    keys = {asked.question.id: asked.key for asked in list_questions(atlas)}
    assert {name: q.findtext("idnumber") for name, q in questions.items()} == keys
    assert len(set(keys.values())) == len(keys)


def test_the_shares_of_several_choices(questions: dict[str, Element]) -> None:
    """Right answers make up the whole, and ticking everything gives nothing."""
    shares = [float(a.get("fraction", "")) for a in questions["who-landed"].iter("answer")]
    assert sum(share for share in shares if share > 0) == pytest.approx(100, abs=0.001)
    assert sum(shares) == pytest.approx(0, abs=0.001)


@pytest.mark.parametrize("count", range(1, 8))
def test_moodle_takes_every_share(count: int) -> None:
    """A share is one of those that Moodle knows: it refuses any other."""
    assert float(share_out(count)) in FRACTIONS


def test_quizzes_become_categories(atlas: Atlas) -> None:
    """Each quiz is a category of its own under the name of the site."""
    (content,) = read_files(atlas, MOODLE).values()
    root = parse_xml(content)
    names = [q.findtext("category/text", "") for q in root if q.get("type") == "category"]
    assert [name.rpartition("/")[2] for name in names] == [
        "The landing: practice",
        "The landing: six questions",
    ]
    assert all(name.startswith("$course$/top/The landing") for name in names)
