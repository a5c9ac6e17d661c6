"""Nothing runs or is loaded but what belongs to the site; nothing is kept, nothing is sent."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page as Window
from playwright.sync_api import expect

from builder.publishing.policy import (
    DISK,
    WEB,
    ForeignScript,
    allow_last_script,
    find_scripts,
    find_theme,
    guard_page,
)
from builder.publishing.publish import PublishingFailed, accept_all, publish_site
from tests.sites import copy_site

HEAD = '<meta charset="utf-8">'
SCRIPT = 'var top=new URL("..",location)'
THEME = find_theme(f"{HEAD}<script>{SCRIPT}</script>")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.mark.parametrize("page", ["<head><meta charset=utf-8></head>", "<p>no head</p>"])
def test_a_page_without_room_for_a_policy_is_refused(page: str) -> None:
    """No page goes out without a policy because its head is written otherwise."""
    with pytest.raises(ForeignScript, match="charset"):
        guard_page(page, THEME, WEB)


def test_a_policy_stands_first(built_site: Path, example_site: Path) -> None:
    """Every page has one policy, before anything that it must hold for; none has `unsafe`."""
    files = [
        file for site in (built_site, example_site) for file in (site / "site").rglob("*.html")
    ]
    for file in files:
        html = file.read_text(encoding="utf-8")
        (policy,) = POLICY.findall(html)
        assert html.index("Content-Security-Policy") < min(
            html.index(word) for word in ("<script", "<link", "<title")
        )
        assert "default-src 'none'" in policy
        assert not re.search(r"unsafe|\*|https?:|file:", policy)
    assert len(files) > 200


def test_every_script_in_a_page_is_named(built_site: Path) -> None:
    """The fingerprints in a policy are those of the scripts in the page, and no others."""
    for file in (built_site / "site").rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        digests = (hashlib.sha256(one.encode()).digest() for one in find_scripts(html))
        wanted = {f"'sha256-{base64.b64encode(one).decode()}'" for one in digests}
        assert set(re.findall(r"'sha256-[^']*'", html)) == wanted, file


def test_the_way_to_the_top_may_differ() -> None:
    """The theme's script that names the top of the site is the theme's on every page."""
    page = guard_page(f"{HEAD}<script>{SCRIPT.replace('..', '../..')}</script>", THEME, WEB)
    assert "sha256-" in page


SMUGGLED = (
    "<script>alert(1)</script>",
    "<SCRIPT type='module'>alert(1)</SCRIPT>",
    f"<script>{SCRIPT};alert(1)</script>",
    '<script>new URL("https://example.org",location)</script>',
)


@pytest.mark.parametrize("script", SMUGGLED)
def test_a_smuggled_script_is_refused(script: str) -> None:
    """A script that the page without content does not have is an error."""
    with pytest.raises(ForeignScript, match="not of the theme"):
        guard_page(f"{HEAD}<p>{script}</p>", THEME, WEB)


def test_data_is_no_script() -> None:
    """What holds data, and what has its own file, needs no fingerprint."""
    data = '<script type="application/ld+json">{}</script><script src="x.js"></script>'
    assert find_scripts(data) == ()


def test_only_the_edition_for_a_disk_names_files() -> None:
    """The word for files on a disk stands only where pages are read from one."""
    assert "file:" in guard_page(HEAD, THEME, DISK)
    assert "file:" not in guard_page(HEAD, THEME, WEB)


def test_the_script_that_reloads_is_allowed_by_name() -> None:
    """While a site is being written, the script that reloads it is named like any other."""
    page = guard_page(f"{HEAD}<script>{SCRIPT}</script>", THEME, WEB)
    served = allow_last_script(f"{page}<script>reload()</script>")
    assert len(re.findall("sha256-", served)) == 2
    assert "unsafe" not in served


def test_a_foreign_script_stops_the_publishing(tmp_path: Path, example_site: Path) -> None:
    """A script in a page stops the build with the name of the page, and the old site stays."""
    copy_site(example_site, tmp_path)
    page = tmp_path / "build" / "docs" / "about" / "index.md"
    page.write_text("# About\n\n<script>alert(1)</script>\n", encoding="utf-8")
    before = (tmp_path / "site" / "about" / "index.html").read_bytes()
    with pytest.raises(PublishingFailed, match=r"about/index\.html.*alert"):
        publish_site(tmp_path, lambda *_: None, accept_all)
    assert (tmp_path / "site" / "about" / "index.html").read_bytes() == before


def _list_kept(page: Window) -> set[str]:
    """List what the browser keeps for the site, by the names that the theme gives."""
    return {str(key).rpartition(".")[2] for key in page.evaluate("Object.keys(localStorage)")}


@pytest.mark.browser
def test_everything_works_under_the_policy(
    watched: tuple[Window, list[str], list[str]], address: str
) -> None:
    """The search, its worker and the switch of colours work, and only the colours are kept."""
    page, requests, complaints = watched
    page.goto(f"{address}privacy/")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("privacy")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    page.keyboard.press("Escape")
    page.locator("label[for^='__palette']:visible").first.click()
    expect(page.locator("body[data-md-color-scheme='slate']")).to_have_count(1)
    page.reload()
    expect(page.locator("body[data-md-color-scheme='slate']")).to_have_count(1)
    assert _list_kept(page) == {"__palette"}
    assert page.evaluate("document.cookie") == ""
    assert [url for url in requests if not url.startswith((address, "data:"))] == []
    assert complaints == []


@pytest.mark.browser
def test_a_script_that_slips_in_does_not_run(
    watched: tuple[Window, list[str], list[str]], address: str
) -> None:
    """What somebody puts into a page in the browser is refused: scripts, handlers, pictures."""
    page, _, complaints = watched
    finished: list[str] = []
    page.on("requestfinished", lambda request: finished.append(request.url))
    page.goto(address)
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); const i = document.createElement('img');"
        " i.setAttribute('onerror', 'window.ran = 2'); i.src = 'https://example.org/x.png';"
        " document.body.append(i); }"
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert len(complaints) >= 2
    assert finished
    assert [url for url in finished if not url.startswith((address, "data:"))] == []
