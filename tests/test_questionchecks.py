"""Questions that cannot be answered, or in two ways, are refused: where, what, what is right."""

import re
from pathlib import Path

import pytest

from builder.model import InvalidContent, Problem
from tests.sites import copy_example, read_quietly

CHECK, PRACTICE = "content/quizzes/landing-check.yml", "content/quizzes/landing-practice.yml"
COLLINS = "{text: Michael Collins, feedback: He was far"

MISTAKES = {
    "no-right-option": (
        *(CHECK, "text: Mission control, right: yes", "text: Mission control"),
        *("line 11, exactly one of the options must be right, and 0", "right: yes"),
    ),
    "two-right-options": (
        *(CHECK, "text: Neil Armstrong, feedback: He r", "text: Mr A, right: yes, feedback: He r"),
        *("line 11, exactly one of the options must be right, and 2", "in no other"),
    ),
    "all-options-right": (
        *(CHECK, "text: Michael Collins, feedback: One", "text: MC, right: yes, feedback: One"),
        *("line 20, 3 of 3 options are right", "not in all"),
    ),
    "two-equal-options": (
        *(CHECK, COLLINS, "{text: neil  armstrong, feedback: He was far"),
        *("line 13, “neil armstrong” stands there twice", "in other words"),
    ),
    "one-option": (
        *(PRACTICE, "      - {text: Monday, feedback: Armstrong reported it a day earlier.}\n", ""),
        *("line 17, “choice” needs at least 2 `options`, and there are 1", "options: [{text: …"),
    ),
    "a-third-truth": (
        *(CHECK, '- {text: "True",', '- {text: Perhaps, feedback: No.}\n      - {text: "True",'),
        *("line 29, “true or false” has two `options`, and there are 3", "type: choice"),
    ),
    "a-wording-twice": (
        *(CHECK, 'accept: [smooth, "it was smooth"', 'accept: [smooth, "Smooth!"'),
        *("line 52, “Smooth!” stands there twice", "take it away"),
    ),
    "nothing-but-a-sign": (
        *(PRACTICE, 'accept: ["17", seventeen]', 'accept: ["17", "+"]'),
        *("line 10, “+” has neither a letter nor a digit", "in words or digits"),
    ),
    "more-answers-than-letters": (
        CHECK,
        "[drove a car]",
        f"[{', '.join(f'did thing {number}' for number in range(25))}]",
        *("line 37, 28 answers to choose from are too many", "two questions"),
    ),
    "one-pair": (
        CHECK,
        "      - {left: Buzz Aldrin, right: read numbers out aloud}\n"
        "      - {left: Michael Collins, right: waited up in orbit}\n",
        *("", "line 37, “matching” needs at least 2 `pairs`, and there are 1", "pairs: [{left: …"),
    ),
    "two-pairs-begin-alike": (
        *(CHECK, "left: Buzz Aldrin", "left: Mission control"),
        *("line 38, “Mission control” stands there twice", "take it away"),
    ),
    "a-distractor-that-is-right": (
        *(CHECK, "[drove a car]", "[waited up in orbit]"),
        *("line 40, “waited up in orbit” stands there twice", "in other words"),
    ),
    "an-order-of-one": (
        CHECK,
        "[Armstrong comes first, Mission control follows, Aldrin is third, Collins closes]",
        *("[Armstrong comes first]", "line 46, “ordering” needs at least 2 `order`"),
        "order: [the first, the second]",
    ),
    "nothing-accepted": (
        *(PRACTICE, '    accept: ["17", seventeen]\n', ""),
        *(
            "line 7, “short answer” needs at least 1 `accept`, and there are 0",
            "accept: [a wording",
        ),
    ),
    "answers-of-another-type": (
        *(PRACTICE, "type: open", "type: open\n    accept: [a, b]"),
        *("line 23, `accept` does not belong to the type “open”", "type: short answer"),
    ),
    "an-answer-that-stands-nowhere": (
        *(PRACTICE, "    paragraphs: [1]\n", ""),
        *("line 13, the question does not say where its answer stands", "entries: [claims/…]"),
    ),
    "a-paragraph-out-of-range": (
        *(PRACTICE, "paragraphs: [1]", "paragraphs: [6]"),
        *("line 20, “articles/landing” has no paragraph 6: its last one is 5", "beside the para"),
    ),
    "an-entry-that-does-not-exist": (
        *(PRACTICE, "entries: [claims/fuel]", "entries: [claims/fuels]"),
        *("line 25, there is no claim “fuels”", "did you mean “fuel”"),
    ),
    "an-id-that-is-taken": (
        *(PRACTICE, "id: which-day", "id: how-many-seconds"),
        *("line 13, a question above has the id “how-many-seconds”", "an id of its own"),
    ),
    "no-feedback": (
        *(PRACTICE, "{text: Monday, feedback: Armstrong reported it a day earlier.}", "{text: M}"),
        *("line 18, the field “feedback” is missing", "add  feedback:"),
    ),
}


def change_content(root: Path, file: str, old: str, new: str) -> tuple[Problem, ...]:
    """Change words of a file that stand in it once, and give what is then wrong."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidContent) as refused:
        read_quietly(root)
    return refused.value.problems


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained(tmp_path: Path, mistake: tuple[str, str, str, str, str]) -> None:
    """One mistake is one problem, with its file, line, what is wrong and what right looks like."""
    file, old, new, said, fix = mistake
    (problem,) = change_content(copy_example(tmp_path), file, old, new)
    assert str(problem.file) == file
    assert f"line {problem.line}, {problem.message}".startswith(said)
    assert fix in problem.fix
    assert not re.search(r"\b(?:mapping|scalar|token|sequence|null|dict)\b", problem.message)


def test_signs_tell_answers_apart(tmp_path: Path) -> None:
    """Two options, or two things in an order, that differ by a sign alone are two."""
    root = copy_example(tmp_path)
    file = root / CHECK
    text = file.read_text(encoding="utf-8").replace("text: Neil Armstrong,", 'text: "+5",', 1)
    file.write_text(text.replace("text: Michael Collins,", 'text: "-5",', 1), encoding="utf-8")
    assert '"-5"' in file.read_text(encoding="utf-8")
    assert CHECK.removeprefix("content/").removesuffix(".yml") in read_quietly(root).site_map
