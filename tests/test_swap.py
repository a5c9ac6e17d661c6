"""A finished folder takes the place of another one, and nobody ever sees half of it."""

from pathlib import Path

import pytest

from builder.publishing.swap import exchange, replace_in_two_steps, restore, swap_in
from builder.publishing.write import make_folder_beside


@pytest.mark.parametrize("replace", [swap_in, replace_in_two_steps])
def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path, replace: object) -> None:
    """After the swap the target holds the new files only, and nothing is left beside it."""
    assert callable(replace)
    site = tmp_path / "site"
    swap_in(_make(site, "old"), site)
    replace(_make(site, "new"), site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_missing_cannot_be_exchanged(tmp_path: Path) -> None:
    """The system says no, and nothing has moved."""
    fresh = _make(tmp_path / "site", "new")
    assert not exchange(fresh, tmp_path / "site")
    assert (fresh / "index.html").read_text(encoding="utf-8") == "new"


def test_the_old_folder_comes_back_when_the_second_step_fails(tmp_path: Path) -> None:
    """Where folders are moved one after the other, a failure half-way undoes the first move."""
    site = tmp_path / "site"
    swap_in(_make(site, "old"), site)
    with pytest.raises(FileNotFoundError):
        replace_in_two_steps(tmp_path / "never-made", site)
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


def test_the_old_folder_comes_back_after_a_kill_between_two_steps(tmp_path: Path) -> None:
    """The next build puts back what a killed build had moved aside."""
    site = tmp_path / "site"
    swap_in(_make(site, "old"), site)
    site.rename(tmp_path / ".site-old")
    restore(site)
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


def test_a_whole_site_is_not_replaced_by_an_older_one(tmp_path: Path) -> None:
    """What was moved aside comes back only where nothing stands."""
    site = tmp_path / "site"
    swap_in(_make(site, "new"), site)
    (tmp_path / ".site-old").mkdir()
    restore(site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"


def _make(site: Path, text: str) -> Path:
    fresh = make_folder_beside(site)
    (fresh / "index.html").write_text(text, encoding="utf-8")
    return fresh
