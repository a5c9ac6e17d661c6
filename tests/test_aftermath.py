"""A mistake is told where it is, and nowhere else: nothing that follows from it is told too."""

import shutil
from pathlib import Path

import pytest

from builder.model import InvalidContent
from tests.sites import EXAMPLE, ROOT, copy_example, read_quietly

COLLECTION = ROOT / "tests" / "fixtures" / "collection"

FILES = sorted(
    file.relative_to(EXAMPLE).as_posix()
    for file in (EXAMPLE / "content").rglob("*.*")
    if file.suffix in (".md", ".yml") and file.parent.name != "geo"  # shapes, with a note on them
)


def _read(file: str) -> str:
    return (EXAMPLE / file).read_text(encoding="utf-8")


def _blamed(folder: Path, file: str, text: str) -> set[str]:
    """Name the files in which problems are told after one of the example was written anew."""
    root = copy_example(folder)
    (root / file).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    return {str(problem.file) for problem in caught.value.problems}


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_cannot_be_read_is_the_only_one_blamed(tmp_path: Path, file: str) -> None:
    """Links, citations, quotes and numbers that lead into it are left for the next run."""
    assert _blamed(tmp_path, file, "- one\n- two\n") == {file}


@pytest.mark.parametrize("file", FILES)
def test_a_misspelt_field_is_the_only_mistake(tmp_path: Path, file: str) -> None:
    """An entry or a book with a mistake in a field is there for all others, and its texts too."""
    text = _read(file)
    front, title, rest = text.partition("title: ")
    assert _blamed(tmp_path, file, f"{front}tittle: x\n{title}{rest}") == {file}


@pytest.mark.parametrize("file", [one for one in FILES if "confidence: high" in _read(one)])
def test_a_misspelt_value_is_the_only_mistake(tmp_path: Path, file: str) -> None:
    """The same holds for the entries inside a book."""
    text = _read(file)
    assert _blamed(tmp_path, file, text.replace("confidence: high", "confidence: hihg")) == {file}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("licence: CC0\n", ""),
        ("title: There and back", "title"),
        ("units:", "unit:"),
        ("description: A", 'description: "A'),
        ("articles: [splashdown]", "articles: [splashdown"),
    ],
)
def test_settings_with_a_mistake_are_the_only_ones_blamed(
    tmp_path: Path, right: str, wrong: str
) -> None:
    """Pages by hand may lead to overviews and registers, which only right settings can name."""
    root = tmp_path / "collection"
    shutil.copytree(COLLECTION, root)
    settings = root / "content" / "site.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(right, wrong))
    with pytest.raises(InvalidContent) as caught:
        read_quietly(root)
    assert {str(problem.file) for problem in caught.value.problems} == {"content/site.yml"}
    assert len(caught.value.problems) == 1
