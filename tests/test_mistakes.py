"""What people do wrong, and what they are told: every case is a folder in tests/mistakes.

To add one, make a folder with the files as somebody wrote them; they are laid over
tests/mistakes/base. Then write what is printed, and judge it: the right line, the right cause?

    python3 run.py test tests/test_mistakes.py --update-golden
    git diff tests/mistakes
"""

import re
from pathlib import Path

import pytest

from builder.telling.codes import CODES, tone_of
from tests.corpus import (
    BASE,
    EXPECTED,
    HELD_OUT,
    MISTAKES,
    describe,
    find_problems,
    fix_all,
    list_mistakes,
    make_mistake,
)

CASES = (*list_mistakes(MISTAKES), *list_mistakes(HELD_OUT))
JARGON = re.compile(
    r"\b(mapping|scalar|token|sequence|null|dict|tuple|str|pydantic|regex|anchor|parse|node)\b",
    re.I,
)


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def mistake(request: pytest.FixtureRequest) -> Path:
    """Give the folder of one mistake."""
    return Path(request.param)


def test_what_is_told(mistake: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """A mistake is told in exactly these words, at exactly this place."""
    told = describe(find_problems(make_mistake(mistake, tmp_path)))
    if pytestconfig.getoption("--update-golden"):
        (mistake / EXPECTED).write_text(told, encoding="utf-8", newline="\n")
    assert told == (mistake / EXPECTED).read_text(encoding="utf-8")


def test_the_words_are_plain_and_name_a_way_out(mistake: Path, tmp_path: Path) -> None:
    """No message has a word that only programmers know; each says what right looks like."""
    for one in find_problems(make_mistake(mistake, tmp_path)):
        assert not JARGON.search(f"{one.message} {one.fix}")
        assert one.fix
        assert one.code in CODES


def test_fix_does_what_is_promised(mistake: Path, tmp_path: Path) -> None:
    """What is said to be mended by fix is gone after it, and nothing else has come."""
    content = make_mistake(mistake, tmp_path)
    before = find_problems(content)
    fix_all(content)
    after = {(one.file, one.line, one.code) for one in find_problems(content)}
    promised = {(one.file, one.line, one.code) for one in before if one.fixable}
    assert not promised & after
    assert after <= {(one.file, one.line, one.code) for one in before}


def test_fixing_twice_is_fixing_once(mistake: Path, tmp_path: Path) -> None:
    """What has been mended is not touched again."""
    content = make_mistake(mistake, tmp_path)
    fix_all(content)
    assert fix_all(content) == 0


def test_the_right_site_is_right(tmp_path: Path) -> None:
    """Without a mistake laid over it, the small site has no problem, and nothing to mend."""
    content = make_mistake(BASE, tmp_path)
    assert find_problems(content) == ()
    assert fix_all(content) == 0


def test_there_are_enough_mistakes() -> None:
    """The corpus holds more than eighty mistakes, and more than thirty that were held out."""
    assert len(list_mistakes(MISTAKES)) >= 80
    assert len(list_mistakes(HELD_OUT)) >= 30


def test_all_tones_are_heard() -> None:
    """Some cases of the corpus stop a build, some ask, some only hint."""
    told = " ".join((case / EXPECTED).read_text(encoding="utf-8") for case in CASES)
    tones = {tone_of(code) for code in re.findall(r"\[([a-z-]+)\]", told)}
    assert tones == {"error", "question", "hint"}
