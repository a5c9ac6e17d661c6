"""The site is published whole or not at all."""

import hashlib
import logging
import re
import shutil
from pathlib import Path

import pytest

from builder.publishing.publish import PublishingFailed, accept_all, publish_site
from tests.sites import EXAMPLE, build_example, build_quietly, copy_site


def _ignore(*_: int) -> None:
    """Show no progress."""


def _read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for path in folder.rglob("*")
        if path.is_file()
    }


WARNINGS = {
    "a-dead-link": "# Page\n\n[nowhere](nowhere.md)\n",
    "a-dead-place": "# Page\n\n[nowhere](#nowhere)\n",
    "a-link-into-nothing": "# Page\n\n[nowhere](nowhere/)\n",
}


@pytest.mark.parametrize("text", WARNINGS.values(), ids=WARNINGS)
def test_a_warning_of_mkdocs_stops_the_publishing(
    tmp_path: Path, example_site: Path, text: str
) -> None:
    """Whatever MkDocs warns about is an error with its words, and the old site stays."""
    copy_site(example_site, tmp_path)
    before = _read_all(tmp_path / "site")
    (tmp_path / "build" / "docs" / "page.md").write_text(text, encoding="utf-8")
    with pytest.raises(PublishingFailed, match="nowhere"):
        publish_site(tmp_path, _ignore, accept_all)
    assert _read_all(tmp_path / "site") == before
    assert not list(tmp_path.glob(".site-*"))


def test_wrong_settings_stop_the_publishing(tmp_path: Path) -> None:
    """Settings that MkDocs refuses are an error with its words; nothing is left behind."""
    (tmp_path / "mkdocs.yml").write_text("site_name: X\ntheme: {name: nothing}\n", encoding="utf-8")
    with pytest.raises(PublishingFailed, match="theme"):
        publish_site(tmp_path, _ignore, accept_all)
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def test_progress_is_told_page_by_page(tmp_path: Path, example_site: Path) -> None:
    """After each page the number of pages done grows by one, up to all of them."""
    copy_site(example_site, tmp_path)
    steps: list[tuple[int, int]] = []
    publish_site(tmp_path, lambda done, total: steps.append((done, total)), accept_all)
    pages = len(list((tmp_path / "build" / "docs").rglob("*.md")))
    assert steps == [(number + 1, pages) for number in range(pages)]


def test_logging_is_left_as_it_was(tmp_path: Path) -> None:
    """Whoever calls the builder keeps the settings of the log."""
    logger = logging.getLogger("mkdocs")
    before = (logger.level, logger.propagate, list(logger.handlers))
    build_example(tmp_path)
    assert (logger.level, logger.propagate, list(logger.handlers)) == before


def test_a_removed_page_goes_from_the_site(tmp_path: Path, example_site: Path) -> None:
    """The site holds what the tree holds, and no page of an earlier build."""
    copy_site(example_site, tmp_path)
    shutil.rmtree(tmp_path / "build" / "docs" / "contributing")
    settings = tmp_path / "build" / "nav.yml"
    menu = re.sub(" *- How to help: .*\n", "", settings.read_text(encoding="utf-8"))
    settings.write_text(menu, encoding="utf-8")
    publish_site(tmp_path, _ignore, accept_all)
    assert not (tmp_path / "site" / "contributing").exists()
    assert (tmp_path / "site" / "about" / "index.html").is_file()


def test_a_folder_is_named_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site goes into the folder that was asked for, also when its name begins nowhere."""
    monkeypatch.chdir(tmp_path)
    site = build_quietly(EXAMPLE, Path("out") / "here").site
    assert (tmp_path / site / "about" / "index.html").is_file()
    names = sorted(path.name for path in (tmp_path / "out" / "here").iterdir())
    assert names == [".build.lock", "build", "mkdocs.yml", "site"]
