"""A page that is shown before the others is the page that a whole build makes."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from builder.model import File
from builder.pipeline import Project, build_site, read_whole
from builder.previewing.peek import show_pages
from builder.publishing.pagewise import replace_pages
from builder.publishing.publish import (
    LeaksFound,
    Means,
    NotPublished,
    PublishingFailed,
    UnsafePages,
    accept_all,
)
from tests.sites import EXAMPLE, REPOSITORY

COLLECTION = EXAMPLE.parent / "collection"
BUILT = {"one-article": (EXAMPLE, 1000), "own-search": (EXAMPLE, 1), "several": (COLLECTION, 1000)}
"""Sites, and the most pages that the search of the theme is for."""


@dataclass(frozen=True)
class Built:
    """A site that was built, and what every file of it is."""

    project: Project
    files: dict[str, bytes]


@pytest.fixture(scope="module", params=BUILT.values(), ids=list(BUILT))
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build a site as `serve` does."""
    (root, many), output = request.param, tmp_path_factory.mktemp("peek")
    means = Means(packed=False)
    project = Project(
        root / "content", root / "docs", output, REPOSITORY, means=means, many_pages=many
    )
    build_site(project, lambda *_: None)
    return Built(project, _read_all(output / "site"))


def _read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_each_page_is_the_one_of_the_whole_build(built: Built) -> None:
    """Every page that can be shown by itself is the same by itself, byte by byte."""
    site = built.project.output / "site"
    pages = frozenset(
        PurePosixPath(file).parent for file in built.files if file.endswith("index.html")
    )
    for page in pages:
        (site / page / "index.html").write_text("stale", encoding="utf-8")
    atlas, whole = read_whole(built.project)
    shown = {str(page) for page in show_pages(built.project, atlas, whole, pages)}
    after = _read_all(site)
    assert shown == {page for page in map(str, pages) if _is_whole(page, after, built.files)}
    assert {"actors/nasa", "glossaries/flight", "articles/landing", "about"} <= shown
    assert "." not in shown


def _is_whole(page: str, files: dict[str, bytes], whole: dict[str, bytes]) -> bool:
    name = (PurePosixPath(page) / "index.html").as_posix()
    return files[name] == whole[name]


def _find_a_leak(_: Iterable[File]) -> Iterable[str]:
    return ("a page tells a key",)


BAD = {
    "a script": (PublishingFailed, "# A\n\n<p><script>alert(1)</script></p>\n"),
    "a handler": (UnsafePages, '# A\n\n<p onclick="alert(1)">A</p>\n'),
    "a key": (LeaksFound, "# A\n\n<p>A key</p>\n"),
}


@pytest.mark.parametrize(("error", "text"), BAD.values(), ids=BAD)
def test_a_page_with_a_fault_is_not_shown(
    built: Built, error: type[NotPublished], text: str
) -> None:
    """What stops a whole build keeps a single page from the site as well."""
    root = built.project.output
    before = _read_all(root / "site")

    inspect = _find_a_leak if error is LeaksFound else accept_all
    with pytest.raises(error):
        replace_pages(root, (File(PurePosixPath("about/index.md"), text),), inspect)
    assert _read_all(root / "site") == before
