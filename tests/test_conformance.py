"""The pages are HTML as the standard wants it: in each edition, and in the one for a disk."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.conformance import list_faults, list_faults_of_page

WRONG = (
    ("<p><div>x</div></p>", "line 1: unexpected-end-tag"),
    ("<p id=a></p><p id=a></p>", "id “a” stands 2 times"),
    ("<p aria-describedby=b></p>", "aria-describedby names “b”, which is not there"),
    ("<section class=c><p>x</p></section>", "section “c” has no heading"),
    ("<table><tr><td role=cell>x</table>", "td says its role itself"),
    ("<dl><dt>d<dd>x<dt>d<dd>y</dl>", "dl explains “d” twice"),
    ("<img src=e.png>", "img e.png has no alt"),
)


@pytest.mark.parametrize("site", ["built_site", "example_site"])
def test_every_page_conforms(site: str, request: pytest.FixtureRequest) -> None:
    """No page has a fault, neither of this site nor of the example."""
    folder: Path = request.getfixturevalue(site)
    assert list(list_faults(folder / "site")) == []


def test_every_page_for_teachers_conforms(teacher_site: Path) -> None:
    """No page of the edition with keys and notes has a fault."""
    assert list(list_faults(teacher_site / "site")) == []


def test_every_page_for_a_disk_conforms(built_site: Path, tmp_path: Path) -> None:
    """No page that travels without a server has a fault."""
    (archive,) = (built_site / "site" / "downloads").glob("*-offline.zip")
    with zipfile.ZipFile(io.BytesIO(archive.read_bytes())) as packed:
        packed.extractall(tmp_path)
    assert list(list_faults(tmp_path)) == []


@pytest.mark.parametrize(("html", "fault"), WRONG)
def test_a_fault_is_found(html: str, fault: str) -> None:
    """Each kind of fault is named."""
    assert fault in list(list_faults_of_page(f"<!doctype html><title>x</title>{html}"))
