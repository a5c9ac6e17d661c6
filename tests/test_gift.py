"""Questions as GIFT: another program reads them, and gets the words as they were written."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exports.gift import GIFT, escape
from builder.exports.teachers import list_left_out
from builder.rendering.atlas import Atlas
from tests.checkers import read_gift
from tests.schools import list_questions, read_files, read_for_teachers
from tests.sites import EXAMPLE, ROOT, copy_example

NAMES = {
    "choice": "MC",
    "several choices": "MC",
    "true or false": "TF",
    "matching": "Matching",
    "short answer": "Short",
    "open": "Essay",
}
"""The types of questions, and what the other program calls them."""
NASTY = r"{x=1} ~50% \#tag: 3 < 5 & 'a' -> b // c"


def _read_all(atlas: Atlas, folder: Path) -> dict[str, dict[str, Any]]:
    """Give what the other program understood, by the names of the questions."""
    (content,) = read_files(atlas, GIFT).values()
    path = folder / "questions.txt"
    path.write_bytes(content)
    return {q["title"]: q for q in read_gift(path) if q["type"] != "Category"}


@pytest.mark.parametrize("root", [ROOT, EXAMPLE])
def test_every_question_is_understood(root: Path, tmp_path: Path) -> None:
    """Each question has its type; those of ordering are left out, and that is said."""
    atlas = read_for_teachers(root)
    read = _read_all(atlas, tmp_path)
    asked = {one.name: one for one in list_questions(atlas, *GIFT.types)}
    assert {name: q["type"] for name, q in read.items()} == {
        name: NAMES[one.type] for name, one in asked.items()
    }
    count = len(list_questions(atlas, "ordering"))
    assert list(list_left_out(atlas, GIFT)) == [f"Left out, type “ordering”: {count}."]


def test_the_answers_are_understood(tmp_path: Path) -> None:
    """Right answers, wrong ones, their feedback and the explanation arrive as they are."""
    atlas = read_for_teachers(EXAMPLE)
    read = _read_all(atlas, tmp_path)
    for asked in list_questions(atlas, "choice", "several choices"):
        choices = read[asked.name]["choices"]
        single = asked.type == "choice"
        right = [c["isCorrect"] if single else float(c["weight"]) > 0 for c in choices]
        assert right == [choice.right for choice in asked.choices]
        assert [c["text"]["text"] for c in choices] == [choice.text for choice in asked.choices]
        told = [c["feedback"]["text"] for c in choices]
        assert told == [choice.feedback for choice in asked.choices]
        assert read[asked.name]["globalFeedback"]["text"] == asked.answer
    for asked in list_questions(atlas, "true or false"):
        truth = next(choice.text for choice in asked.choices if choice.right)
        assert read[asked.name]["isTrue"] == (truth == "True")
        for choice in asked.choices:
            told = read[asked.name][f"{choice.text.lower()}Feedback"]["text"]
            assert told == choice.feedback


def test_pairs_and_wordings_are_understood(tmp_path: Path) -> None:
    """Each pair belongs together, what belongs to nothing has no left side, wordings are all."""
    atlas = read_for_teachers(EXAMPLE)
    read = _read_all(atlas, tmp_path)
    for asked in list_questions(atlas, "matching"):
        pairs = [(p["subquestion"]["text"], p["subanswer"]) for p in read[asked.name]["matchPairs"]]
        alone = [("", word) for word in asked.question.distractors]
        assert pairs == [*((p.left, p.right) for p in asked.question.pairs), *alone]
    for asked in list_questions(atlas, "short answer"):
        words = [choice["text"]["text"] for choice in read[asked.name]["choices"]]
        assert words == list(asked.question.accept)


def test_signs_of_the_format_are_words(tmp_path: Path) -> None:
    """Braces, equal signs, tildes and the like in a text arrive as they were typed."""
    root = copy_example(tmp_path)
    file = root / "content/quizzes/landing-check.yml"
    text = file.read_text(encoding="utf-8")
    quoted = NASTY.replace("'", "''")
    changed = text.replace("{text: Neil Armstrong, feedback", f"{{text: '{quoted}', feedback", 1)
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    read = _read_all(read_for_teachers(root), tmp_path)
    texts = [c["text"]["text"] for q in read.values() for c in q.get("choices", ())]
    assert NASTY in map(unescape, texts)


def test_each_question_has_its_id() -> None:
    """The comment before a question has the id by which Moodle knows it."""
    atlas = read_for_teachers(EXAMPLE)
    (content,) = read_files(atlas, GIFT).values()
    found = re.findall(r"^// \[id:([0-9a-f]{16})\] \[tag:(\S+)\]$", content.decode(), re.M)
    assert found == [(a.key, a.question.id) for a in list_questions(atlas, *GIFT.types)]


@given(st.text())
def test_no_sign_is_left_bare(text: str) -> None:
    """Every sign of the format stands behind a backslash, and taking these away gives the text."""
    escaped = escape(text)
    assert re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], escaped) == text
    assert not re.search(r"[~=#{}:\n]", re.sub(r"\\.", "", escaped))
