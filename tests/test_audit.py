"""No page is published that holds what could act upon a reader: one planted page for each rule."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import html5lib
import pytest

from builder.model import File
from builder.publishing.archive import pack
from builder.publishing.audit import audit_page, audit_site
from builder.publishing.pagerules import RULES, find_weak_policies
from builder.publishing.pagetree import read_page_tree
from builder.publishing.policy import DISK, WEB, fingerprint, write_policy
from builder.publishing.publish import UnsafePages, accept_all, publish_site
from builder.stock import read_tree
from tests.sites import copy_site

PLANTED = Path(__file__).parent / "fixtures" / "planted"
CLEAN = (PLANTED / "clean.html").read_text(encoding="utf-8")
OURS = write_policy([fingerprint("start()")], WEB)
META = '<meta http-equiv="Content-Security-Policy" content="{}">'
VECTORS = (PLANTED.parent / "vectors.txt").read_text(encoding="utf-8").splitlines()
# html5lib keeps an element that left the standard in 2016, and reads on in what waits for a script.
READ_OTHERWISE = ("<isindex", "<template")
WEAK = {
    "": "0 policies",
    META.format(OURS) * 2: "2 policies",
    f"<base>{META.format(OURS)}": "before it",
    f"<script src=../assets/x.js></script>{META.format(OURS)}": "before it",
    f"</head><body>{META.format(OURS)}": "before it",
    META.format(OURS.replace("style-src", "style-src 'unsafe-inline'")): "not the one of this",
    META.format(OURS.replace("script-src", "script-src https:")): "not the one of this",
    META.format(OURS.replace("default-src 'none'; ", "")): "not the one of this",
    META.format("default-src 'none'"): "not the one of this",
    META.format(f"{OURS}; report-uri /x"): "not the one of this",
}


def _plant(piece: str, policy: str = META.format(OURS)) -> str:
    return CLEAN.replace("{policy}", policy).replace("{planted}", piece)


def _list_planted() -> Iterator[tuple[str, str]]:
    """Give each piece with the name of the rule that has to find it."""
    for file in sorted(PLANTED.glob("*.html")):
        for piece in file.read_text(encoding="utf-8").splitlines():
            if file.name != "clean.html":
                yield f"find_{file.stem.replace('-', '_')}", piece


def test_what_pages_may_hold_is_no_fault() -> None:
    """A page with everything that pages of ours hold has no fault, on the web and on a disk."""
    assert audit_page(_plant("")) == ()
    disk = META.format(write_policy([fingerprint("start()")], DISK))
    assert audit_page(_plant("", disk)) == ()


@pytest.mark.parametrize(("rule", "piece"), tuple(_list_planted()))
def test_what_is_planted_is_found(rule: str, piece: str) -> None:
    """The rule that a piece is planted for finds it once, in the line where it stands."""
    page = _plant(piece)
    (fault,) = next(one for one in RULES if one.__name__ == rule)(read_page_tree(page))
    line = page.splitlines().index(piece) + 1 if rule != "find_repeated_ids" else 0
    found = [one for one in audit_page(page) if one.endswith(fault.words)]
    assert len(found) == 1
    assert found[0].startswith(f"line {line}: <" if line else "line ")


@pytest.mark.parametrize("policy", WEAK)
def test_a_weak_policy_is_found(policy: str) -> None:
    """A policy that is missing, late, there twice or not the one of this site is a fault."""
    (fault,) = find_weak_policies(read_page_tree(_plant("", policy)))
    assert WEAK[policy] in fault.words


def test_every_rule_has_a_planted_page() -> None:
    """No rule stands in the list that was never seen to find anything, and none is left out."""
    planted = {rule for rule, _ in _list_planted()} | {find_weak_policies.__name__}
    assert {rule.__name__ for rule in RULES} == planted


@pytest.mark.parametrize("vector", [one for one in VECTORS if not one.startswith(READ_OTHERWISE)])
def test_pages_are_read_by_the_standard(vector: str) -> None:
    """Two programs that read by the rules of HTML5 see the same elements in what means harm."""
    page = f"<!doctype html><title>x</title><body>{vector}"
    theirs = html5lib.parse(page, namespaceHTMLElements=False).iter()
    names = [str(one.tag).rpartition("}")[2].lower() for one in theirs]
    wanted = [name for name in names if "comment" not in name]
    assert [element.tag for element in read_page_tree(page).elements] == wanted


def test_a_fault_is_told_in_words() -> None:
    """The page, the line, the element as it came out, and what is wrong; nothing hidden in it."""
    page = File(PurePosixPath("moon/index.html"), _plant('<p onclick="\x1b[1m\u202e">'))
    told = 'line 23: <p onclick="<U+001B>[1m<U+202E>"> – “onclick” would run a script'
    assert list(audit_site([page])) == [f"moon/index.html, {told}"]


def test_the_edition_for_a_disk_is_looked_through() -> None:
    """A fault in an archive is told with the name of the archive; other files are no pages."""
    page = File(PurePosixPath("moon/index.html"), _plant("<iframe></iframe>"))
    archive = File(PurePosixPath("downloads/apollo-offline.zip"), pack([page], "apollo"))
    (fault,) = audit_site([archive, File(PurePosixPath("x.txt"), "<iframe></iframe>")])
    assert fault.startswith("downloads/apollo-offline.zip/apollo/moon/index.html, line 23: <iframe")


@pytest.mark.parametrize("site", ["built_site", "example_site"])
def test_no_page_has_a_fault(site: str, request: pytest.FixtureRequest) -> None:
    """Neither this site nor the example has a page with a fault, on the web or for a disk."""
    folder: Path = request.getfixturevalue(site)
    assert list(audit_site(read_tree(folder / "site"))) == []


def test_no_page_for_teachers_has_a_fault(teacher_site: Path) -> None:
    """The edition with keys and notes is held to the same."""
    assert list(audit_site(read_tree(teacher_site / "site"))) == []


def test_a_fault_stops_the_publishing(tmp_path: Path, example_site: Path) -> None:
    """What slips past every step before stops the build with page and line; the old site stays."""
    copy_site(example_site, tmp_path)
    page = tmp_path / "build" / "docs" / "about" / "index.md"
    page.write_text("# About\n\n<p>\n<a\nhref='javascript:x()'>y</a></p>\n", encoding="utf-8")
    before = (tmp_path / "site" / "about" / "index.html").read_bytes()
    with pytest.raises(UnsafePages) as caught:
        publish_site(tmp_path, lambda *_: None, accept_all)
    told = re.compile(r"about/index\.html, line \d+: <a href=\"javascript:x\(\)\">")
    lines = str(caught.value).splitlines()
    assert [bool(told.search(line)) for line in lines] == [True, True]
    assert (tmp_path / "site" / "about" / "index.html").read_bytes() == before
