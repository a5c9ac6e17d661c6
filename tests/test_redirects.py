"""Old addresses are known from the lock, from `formerly` and from `moved`."""

from pathlib import Path, PurePosixPath

from builder.model import File
from builder.promising.redirects import Redirect, repeat_files
from builder.rendering.atlas import Atlas
from tests.sites import copy_example, read_quietly


def test_every_old_address_has_its_heir(atlas: Atlas) -> None:
    """Renamed entries and files, words of a renamed book, and what became another kind."""
    assert {one.was: one.now for one in atlas.redirects} == {
        "/actors/buzz-aldrin/": "/actors/aldrin/",
        "/glossaries/craft/": "/glossaries/flight/",
        "/glossaries/craft/#command-module": "/glossaries/flight/#command-module",
        "/glossaries/craft/#lem": "/glossaries/flight/#lunar-module",
        "/glossaries/flight/#lem": "/glossaries/flight/#lunar-module",
        "/glossaries/flight/#mission-control": "/actors/nasa/",
        "/story/": "/about/",
        "/words.csv": "/data/terms.csv",
    }


def test_a_former_address_leads_on_without_a_lock(tmp_path: Path) -> None:
    """Before anything is promised, `formerly` is enough wherever the old place is known by it."""
    root = copy_example(tmp_path)
    (root / "content/urls.lock").unlink()
    assert {one.was for one in read_quietly(root).redirects} == {
        "/actors/buzz-aldrin/",
        "/glossaries/craft/",
        "/glossaries/flight/#lem",
        "/story/",
        "/words.csv",
    }


def test_a_paragraph_moves_with_its_article(tmp_path: Path) -> None:
    """The paragraphs of a renamed article are found on its new page."""
    root = copy_example(tmp_path)
    lock, article = root / "content/urls.lock", root / "content/articles/orbit.md"
    lock.write_text("/articles/sky/#p2 articles/sky\n", encoding="utf-8")
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("---\n", "---\nformerly: [articles/sky]\n", 1))
    redirects = {one.was: one.now for one in read_quietly(root).redirects}
    assert redirects["/articles/sky/#p2"] == "/articles/orbit/#p2"
    assert redirects["/articles/sky/"] == "/articles/orbit/"


def test_a_file_is_repeated_under_its_old_name() -> None:
    """Only files that were renamed are given again, with the same content."""
    files = (File(PurePosixPath("data/b.csv"), b"1"), File(PurePosixPath("data/c.csv"), b"2"))
    moves = (Redirect("/a.csv", "/data/b.csv"), Redirect("/a/", "/b/"))
    assert list(repeat_files(files, moves)) == [File(PurePosixPath("a.csv"), b"1")]
