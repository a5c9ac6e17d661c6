"""Every kind of problem has a code, a tone, and words on the page that explains all of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from builder.handwritten.docs import read_docs
from builder.model import InvalidContent, Problem
from builder.telling.codes import CODES, ERRORS, HINTS, QUESTIONS, raise_errors, tone_of
from builder.telling.guide import find_guide
from tests.sites import ROOT, copy_example

GUIDE = ROOT / "docs" / "contributing" / "errors.md"
SECTIONS = dict(
    re.findall(r"^### (\S+)\n\n(.+?)(?=\n\n##|\Z)", GUIDE.read_text("utf-8"), re.M | re.S)
)
PLACES = {
    "problem": 1,
    "report": 1,
    "whole_file": 1,
    "Seam": 1,
    "_report": 1,
    "_trouble": 1,
    "Mistake": 0,
    "Misquote": 0,
    "PydanticCustomError": 0,
    "Finding": 3,
    "Problem": 3,
    "Trouble": 3,
}
"""What makes a problem, and which of its arguments is the code."""
NOT_SAID = {"edtf", "ref-kind", "ref-empty"}
"""Names of findings that other words translate."""


def _find_codes() -> Iterator[str]:
    for file in (ROOT / "builder").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _code_of(node)


def _code_of(call: ast.Call) -> Iterator[str]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    argument = call.args[PLACES[name]] if len(call.args) > PLACES.get(name, 99) else None
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value.replace("_", "-")


def test_every_code_that_is_used_is_listed() -> None:
    """No problem has a code that nobody has given a tone and a section."""
    assert set(_find_codes()) - NOT_SAID <= set(CODES)


def test_every_listed_code_is_used() -> None:
    """No code is explained that no problem has."""
    sources = [
        f.read_text("utf-8") for f in (ROOT / "builder").rglob("*.py") if f.name != "codes.py"
    ]
    text = "\n".join(sources).replace("_", "-")
    assert [code for code in CODES if f'"{code}"' not in text] == []


def test_every_code_has_its_section() -> None:
    """The page explains every code under its own heading, and no other."""
    assert sorted(SECTIONS) == sorted(CODES)
    assert len(set(CODES)) == len(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_section_says_something(code: str) -> None:
    """A section is a sentence at least."""
    assert len(SECTIONS[code].split()) >= 5


def test_the_address_of_a_section_is_its_code() -> None:
    """The address that a message names leads to the section."""
    docs = read_docs(ROOT / "docs")
    (sheet,) = (one for one in docs.sheets if one.file == PurePosixPath("contributing/errors.md"))
    assert set(CODES) <= sheet.fragments


def _problem(code: str) -> Problem:
    return Problem(PurePosixPath("a.yml"), 1, 1, code, "message")


def test_three_tones() -> None:
    """Everything is an error that is not asked or hinted."""
    assert {tone_of(code) for code in ERRORS} == {"error"}
    assert {tone_of(code) for code in QUESTIONS} == {"question"}
    assert {tone_of(code) for code in HINTS} == {"hint"}
    assert tone_of("something-new") == "error"


def test_only_errors_stop_a_build() -> None:
    """Questions and hints come back, in order; one error raises all of them."""
    asked, hint = _problem("curly-quotes"), _problem("backup-file")
    assert raise_errors((asked,), (hint, asked)) == (hint, asked)
    with pytest.raises(InvalidContent) as caught:
        raise_errors((asked,), (_problem("bad-id"),))
    assert {one.code for one in caught.value.problems} == {"curly-quotes", "bad-id"}


def test_the_guide_is_on_the_site_if_it_is_published(tmp_path: Path) -> None:
    """Where the site has an address and the page, messages lead there; else to the file."""
    content = copy_example(tmp_path) / "content"
    assert find_guide(content).endswith("docs/contributing/errors.md")
    settings = content / "site.yml"
    settings.write_text(settings.read_text("utf-8") + "address: https://example.org/a/\n", "utf-8")
    assert find_guide(content).endswith("docs/contributing/errors.md")
    (content.parent / "docs" / "contributing" / "errors.md").write_text("# Errors\n", "utf-8")
    assert find_guide(content) == "https://example.org/a/contributing/errors/"
