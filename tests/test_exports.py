"""The register of claims as files: complete, safe in a spreadsheet, and beside its page."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exports import EXPORTS, export_all, list_downloads
from builder.exports.claims import disarm
from builder.kinds.claims import CLAIMS, Claim
from builder.model import Page
from builder.rendering.atlas import Atlas
from tests.sites import copy_example, read_quietly

COLUMNS = (
    *("id", "title", "article", "paragraphs", "quote", "statement", "said_by", "speaker", "via"),
    *("about", "verb", "how_known", "status_then", "finding_then", "status_now", "finding_now"),
    *("confidence", "sources", "url"),
)


def _read_files(atlas: Atlas) -> dict[str, bytes]:
    files = {str(file.path): file.content for file in export_all(atlas)}
    return {path: content for path, content in files.items() if isinstance(content, bytes)}


def _read_table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_row_says_everything(atlas: Atlas) -> None:
    """A line of the table has the words, the speaker, both states, the sources and the way back."""
    rows = _read_table(_read_files(atlas)["claims/claims.csv"])
    assert tuple(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == ["fuel", "smooth", "nothing-seen"]
    assert rows[0] == {
        "id": "fuel",
        "title": "Fuel for 17 seconds",
        "article": "landing",
        "paragraphs": "2",
        "quote": "fuel for about 17 seconds",
        "statement": "Fuel was left for about 17 seconds.",
        "said_by": "NASA",
        "speaker": "Mission control",
        "via": "",
        "about": "lunar module",
        "verb": "said",
        "how_known": "commands",
        "status_then": "unverified",
        "finding_then": "Only the crew and mission control could read the gauge.",
        "status_now": "revised",
        "finding_now": "The sensor had been fooled by fuel that moved about.",
        "confidence": "high",
        "sources": "A Man on the Moon",
        "url": "claims/fuel/",
    }


def test_programs_get_ids(atlas: Atlas) -> None:
    """The JSON has every claim with ids beside names, numbers as numbers, and the terms of use."""
    whole = json.loads(_read_files(atlas)["claims/claims.json"])
    assert (whole["site"], whole["licence"]) == ("The landing", "CC0")
    first = whole["claims"][0]
    assert tuple(first) == COLUMNS
    assert first["paragraphs"] == [2]
    assert first["said_by"] == [{"id": "actors/nasa", "title": "NASA"}]
    assert len(whole["claims"]) == len(atlas.linked.site.all(Claim))


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    """No spreadsheet takes words for a formula, and words that are none stay as they are."""
    assert disarm(text)[:1] not in {*"=+-@\t\r\n＝＋－＠"}
    assert disarm(text) in (text, f"'{text}")


def test_a_formula_in_the_content_is_words(tmp_path: Path) -> None:
    """What a contributor types reaches the table disarmed and the JSON as it was typed."""
    root = copy_example(tmp_path)
    file = root / "content/claims/landing.yml"
    text = file.read_text(encoding="utf-8").replace("verb: narrated", 'verb: "=1+1"')
    file.write_text(text, encoding="utf-8")
    files = _read_files(read_quietly(root))
    assert _read_table(files["claims/claims.csv"])[2]["verb"] == "'=1+1"
    assert json.loads(files["claims/claims.json"])["claims"][2]["verb"] == "=1+1"


def test_the_page_offers_its_downloads(pages: dict[str, Page]) -> None:
    """The register links to each of its files, by name, in the same folder."""
    for download in list_downloads(CLAIMS):
        assert f'<a href="{download.name}" download>' in pages["claims"].body
    assert set(list_downloads(CLAIMS)) <= set(EXPORTS)


@pytest.mark.parametrize("name", ["claims.csv", "claims.json"])
def test_a_download_is_published_beside_its_page(
    name: str, example_site: Path, atlas: Atlas
) -> None:
    """The file on the site is the one that was written, byte for byte."""
    published = (example_site / "site" / "claims" / name).read_bytes()
    assert published == _read_files(atlas)[f"claims/{name}"]


def test_without_claims_there_is_nothing_to_download(tmp_path: Path) -> None:
    """A site that keeps no register publishes no empty files."""
    root = copy_example(tmp_path)
    (root / "content/claims/landing.yml").unlink()
    for kind in ("questions", "inventories", "lessons", "quizzes", "levels"):
        for file in (root / "content" / kind).glob("*.yml"):
            file.unlink()
    assert [name for name in _read_files(read_quietly(root)) if "claims" in name] == []
