"""The pages that tell contributors what to do: what they show is right, as it stands there."""

import re
import shutil
from pathlib import Path

import pytest

from builder.kinds import KINDS
from builder.model import Address
from builder.pipeline import read_site
from tests.sites import ROOT

GUIDES = ROOT / "docs" / "contributing"
EXAMPLES = (
    ("add-a-word.md", "glossaries/fighting.yml", "terms/ceasefire"),
    ("add-an-event.md", "timelines/after.yml", "events/e2002-03-25-clearing"),
    ("add-a-person.md", "actors/conetta.yml", "actors/conetta"),
    ("translate.md", "translations/de.yml", "translations/de"),
)
"""A page, the file of content/ that its example goes into, and the entry that it makes."""


def _read_example(page: str) -> str:
    found = re.search(r"```yaml\n(.*?)```", (GUIDES / page).read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_every_example_can_be_copied(tmp_path: Path) -> None:
    """Who copies the lines of a page to where it says gets an entry without a mistake."""
    content = Path(shutil.copytree(ROOT / "content", tmp_path / "content"))
    for page, file, _ in EXAMPLES:
        with (content / file).open("a", encoding="utf-8") as end:
            end.write(_read_example(page))
    entries = read_site(content).site.entries
    wanted: set[Address] = {address for _, _, address in EXAMPLES}
    assert wanted <= entries.keys()


@pytest.mark.parametrize(("page", "file", "address"), EXAMPLES)
def test_a_page_names_its_file_and_its_command(page: str, file: str, address: str) -> None:
    """A page says which folder to open, and the command that begins the same entry."""
    text = (GUIDES / page).read_text(encoding="utf-8")
    kind, _, name = address.partition("/")
    singular = next(one.singular for one in KINDS if one.name == kind)
    book = f" --book {Path(file).stem}" if "--book" in text else ""
    assert f"python3 run.py new {singular} {name}{book}`" in text
    assert f"content/{file.partition('/')[0]}" in text


def test_every_page_for_contributors_is_named_by_the_first() -> None:
    """No page stands alone: the first page of the folder leads to all others."""
    index = (GUIDES / "index.md").read_text(encoding="utf-8")
    pages = {file.name for file in GUIDES.glob("*.md")} - {"index.md"}
    assert {page for page in pages if f"]({page})" not in index} == set()
