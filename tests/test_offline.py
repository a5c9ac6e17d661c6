"""The edition for a disk: it opens from a folder, its links lead, its search finds."""

import io
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from builder.model import File
from builder.publishing.archive import pack
from builder.publishing.offline import change_page, index_as_script, name_file, take_offline
from tests.page_types import PAGE_TYPES
from tests.pages import find_broken_links, read_site
from tests.windows import watch

LEFT = "net::ERR_ABORTED"
"""What becomes of a request when its page is left."""
NAMES = (
    ("", "index.html"),
    (".", "index.html"),
    ("./", "index.html"),
    ("..", "../index.html"),
    ("../../", "../../index.html"),
    ("../x/", "../x/index.html"),
    ("../x/#y", "../x/index.html#y"),
    ("#y", "#y"),
    ("claims.csv", "claims.csv"),
    ("../assets/style.css", "../assets/style.css"),
    ("https://example.org/", "https://example.org/"),
    ("//example.org/", "//example.org/"),
    ("mailto:x@example.org", "mailto:x@example.org"),
)


@pytest.mark.parametrize(("url", "named"), NAMES)
def test_an_address_names_the_file(url: str, named: str) -> None:
    """The address of a page becomes that of its file; all others stay."""
    assert name_file(url) == named


def test_only_addresses_are_changed() -> None:
    """Links of pages and of drawings change; words that look like links do not."""
    page = '<a title="x > y" href="../"><svg><a xlink:href="../x/"></a></svg> href="../x/"'
    changed = (
        '<a title="x > y" href="../index.html"><svg><a xlink:href="../x/index.html"></a></svg>'
    )
    assert change_page(page) == f'{changed} href="../x/"'


def test_what_only_a_server_needs_is_left_out() -> None:
    """The sitemap, the page for missing addresses and the maps of scripts are not packed."""
    names = ("404.html", "sitemap.xml", "sitemap.xml.gz", "x.js.map", "x.css", "site.webmanifest")
    kept = take_offline(File(PurePosixPath(name), "") for name in names)
    assert [str(file.path) for file in kept] == ["x.css"]


def test_the_index_of_the_search_names_files() -> None:
    """What the search finds is opened from the disk as well."""
    index = '{"config": {}, "docs": [{"location": "", "text": "é"}, {"location": "x/#y"}]}'
    assert index_as_script(index) == (
        'var __index = {"config": {}, "docs": [{"location": "index.html", "text": "é"}, '
        '{"location": "x/index.html#y"}]}'
    )


def test_the_same_files_give_the_same_bytes() -> None:
    """The order in which files come, and the day, are in no archive; every name is safe."""
    files = [File(PurePosixPath(name), name) for name in ("b.txt", "a/c.txt", "a.txt")]
    assert pack(files, "x") == pack(reversed(files), "x")
    with zipfile.ZipFile(io.BytesIO(pack(files, "x"))) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == ["x/a/c.txt", "x/a.txt", "x/b.txt"]
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {info.external_attr >> 16 for info in infos} == {0o100644}


@pytest.fixture(scope="module")
def unpacked(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder into which the edition of this repository's content unpacks."""
    (archive,) = (built_site / "site" / "downloads").glob("*-offline.zip")
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    (top,) = folder.iterdir()
    assert f"{top.name}-offline.zip" == archive.name
    return top


def test_it_has_every_page(unpacked: Path, built_site: Path) -> None:
    """No page is missing, and there is no archive inside the archive."""
    pages = {file.relative_to(unpacked) for file in unpacked.rglob("index.html")}
    site = built_site / "site"
    assert pages == {file.relative_to(site) for file in site.rglob("index.html")}
    assert list(unpacked.rglob("*.zip")) == []


def test_every_link_names_a_file(unpacked: Path) -> None:
    """Each link leads to a file, by its name: nothing has to look for the page of a folder."""
    pages = read_site(unpacked)
    assert list(find_broken_links(unpacked, pages)) == []
    links = {link.partition("#")[0] for page in pages.values() for link in page.links}
    inside = {link for link in links if link and ":" not in link}
    assert [link for link in inside if not PurePosixPath(link).suffix] == []


@pytest.mark.browser
def test_it_works_without_a_server(
    watched: tuple[Window, list[str], list[str]], unpacked: Path
) -> None:
    """Opened from the disk, a page leads on, the search finds, and nothing is asked of the web."""
    page, requests, complaints = watched
    page.goto((unpacked / "index.html").as_uri())
    page.locator("article a[href$='downloads/index.html']").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Downloads")
    assert page.locator("a[href$='.zip']").count() == 0
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("privacy")
    result = page.locator(".md-search-result__item a").filter(has_text="Privacy").first
    expect(result).to_be_visible(timeout=20_000)
    result.click()
    page.wait_for_url("**/privacy/index.html*")
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.size > 0)")
    assert [url for url in requests if not url.startswith(("file:", "data:", "about:"))] == []
    assert complaints == []


@pytest.mark.browser
def test_every_type_of_page_opens_from_a_disk(desk: Window, unpacked: Path) -> None:
    """On a page of every type nothing is missing, refused, or asked of the web."""
    seen, failed = watch(desk), list[str]()
    desk.on("requestfailed", lambda r: failed.append(r.url) if r.failure != LEFT else None)
    for one in PAGE_TYPES:
        desk.goto((unpacked / one.address / "index.html").as_uri())
    assert [*failed, *seen.list_faults("file:")] == []
    assert len(seen.requests) > len(PAGE_TYPES)
