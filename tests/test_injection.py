"""Text that wants to run is refused with its line or printed as text: every field, for real."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import html5lib
import pytest
import yaml
from playwright.sync_api import Browser

from builder.entries import Kind
from builder.kinds import KINDS
from builder.kinds.annotations import ANNOTATIONS
from builder.kinds.translations import TRANSLATIONS
from builder.model import InvalidContent, Problem
from tests.counted import COUNTED
from tests.filled import Data, Filling, fill
from tests.sites import build_quietly, copy_example, read_quietly
from tests.windows import list_pages, serve_folder

LINES = (Path(__file__).parent / "fixtures" / "vectors.txt").read_text("utf-8").splitlines()
VECTORS = tuple(line.replace("\\n", "\n").replace("\\t", "\t") for line in LINES)
"""Pieces of HTML, Markdown and templates; each runs `RAN` where it is not taken as text."""
SHARE = 26
"""So many vectors stand behind one another in a field of the site that a browser opens."""
MARK = re.compile(r"Words in ([\w.-]+).*? v([0-9]+): ")
BODY = re.compile(r"Body v([0-9]+): ")
TWICE = ("quote-not-linkable", "language-taken", "translated-twice")
"""Codes for what only one entry can do: mark the same words, or be the file of a language."""
ONCE = (ANNOTATIONS, TRANSLATIONS)
TELL = """
Object.defineProperty(top, "ran", {set: tell, configurable: true});
addEventListener("securitypolicyviolation", () => tell("against the policy"));
"""
"""Tells what runs as soon as it does, so that no page can lead away from it."""
RUNNING = (
    *("<script>RAN</script>", "<img src=x onerror=RAN>", "<input autofocus onfocus=RAN>"),
    *("<details open ontoggle=RAN>x</details>", '<iframe srcdoc="<script>RAN</script>"></iframe>'),
    "<script>RAN</script><script>location.replace('../0/')</script>",
    "<style>@keyframes x {}</style><p style='animation-name:x' onanimationstart=RAN>x</p>",
)
"""What does run where it is not taken as text."""
FRAMES = ("iframe", "object", "embed", "base", "frame", "applet", "math")
BLANKS = re.compile(r"[\x00-\x20]")
CODE = re.compile(r"(javascript|vbscript|data):", re.IGNORECASE)
PLANTED = (
    *("<img src=x onerror=y>", "<svg/onload=y>", '<a href="java\tscript:y">', "<iframe>"),
    *('<a href=" &#14;JavaScript&colon;y">', "<base href=//x>", "<form action=data:y>"),
    *('<a download href="data:text/html,y">', '<a href="data:application/json,y">'),
)

Choose: TypeAlias = Callable[[str], tuple[int, ...]]
"""Says which vectors go into a field."""


def _arm(choose: Choose, field: str) -> str:
    numbers = choose(field)
    return "".join(f" v{n}: {VECTORS[n].replace('RAN', f'top.ran={n}')}" for n in numbers)


def _put(value: Data, choose: Choose) -> Data:
    """Put vectors behind every text of a filled entry."""
    if isinstance(value, list):
        return [_put(one, choose) for one in value]
    if isinstance(value, dict):
        return {key: _put(one, choose) for key, one in value.items()}
    field = re.match(r"Words in ([\w.-]+)", value)
    return value + _arm(choose, field[1]) if field else value


def _dump(values: Data) -> str:
    """Write values as YAML, each text on a line of its own."""
    return yaml.safe_dump(values, default_style='"', width=10**6, allow_unicode=True)


def _write(content: Path, kinds: Iterable[Kind], chosen: list[Choose]) -> None:
    """Add to each kind one entry for each choice, with vectors in all its fields."""
    for kind in kinds:
        entries = {
            f"x{n}": _put(
                fill(kind.model, kind.name, Filling(f"x{n}", required_only=False)), choose
            )
            for n, choose in enumerate(chosen)
        }
        folder = content / kind.folder
        if kind.books:
            file = min(folder.glob("*.yml"))
            book: Any = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
            file.write_text(_dump({**book, kind.name: {**book[kind.name], **entries}}), "utf-8")
            continue
        for (name, values), choose in zip(entries.items(), chosen, strict=True):
            ending = ".md" if ".md" in kind.endings else ".yml"
            body = f"---\nBody{_arm(choose, kind.name)}\n" if ending == ".md" else ""
            front = "---\n" if body else ""
            (folder / f"{name}{ending}").write_text(f"{front}{_dump(values)}{body}", "utf-8")


def _find_problems(root: Path) -> tuple[Problem, ...]:
    try:
        read_quietly(root)
    except InvalidContent as error:
        return tuple(one for one in error.problems if one.code not in TWICE)
    return ()


def _name_fields(root: Path, problems: tuple[Problem, ...]) -> Iterator[tuple[str, int]]:
    """Name the field and the vector of each problem."""
    for problem in problems:
        lines = (root / str(problem.file)).read_text("utf-8").split("\n")[: problem.line]
        for line in reversed(lines):
            if found := MARK.search(line):
                yield found[1], int(found[2])
                break
            if found := BODY.search(line):
                yield str(problem.file.parent.name), int(found[1])
                break


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[int]]:
    """Tell which vectors `check` refuses, field by field."""
    root = copy_example(tmp_path_factory.mktemp("refused"))
    _write(root / "content", KINDS, [lambda _, n=n: (n,) for n in range(len(VECTORS))])  # type: ignore[misc]
    found = defaultdict[str, set[int]](set)
    for field, number in _name_fields(root, _find_problems(root)):
        found[field].add(number)
    return found


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, refused: dict[str, set[int]]) -> Path:
    """Build a site of all that `check` lets through."""
    root = copy_example(tmp_path_factory.mktemp("hostile"))
    shares = [range(n, n + SHARE) for n in range(0, len(VECTORS), SHARE)]

    def choose_from(share: range) -> Choose:
        return lambda field: tuple(
            n for n in share if n < len(VECTORS) and n not in refused.get(field, ())
        )

    others = [kind for kind in KINDS if kind not in ONCE]
    _write(root / "content", others, [choose_from(share) for share in shares])
    _write(root / "content", ONCE, [choose_from(range(len(VECTORS)))])
    return build_quietly(root, root / "out").site


def test_html_is_refused_in_prose(refused: dict[str, set[int]]) -> None:
    """Every tag, in every field that becomes HTML, is a mistake with its line."""
    tags = {n for n, vector in enumerate(VECTORS) if re.match(r"<(script|img|svg)[ >].*>$", vector)}
    assert len(tags) > 10
    for field in ("actors.summary", "terms.here", "events.summary", "articles", "explainers"):
        assert tags <= refused[field], field


def _open_all(browser: Browser, site: Path) -> list[tuple[str, object]]:
    """Open every page where its policy is switched off; give what ran, each with its address."""
    context = browser.new_context(bypass_csp=True)
    ran = list[tuple[str, object]]()
    context.expose_binding("tell", lambda source, what: ran.append((source["frame"].url, what)))
    context.add_init_script(TELL)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.dismiss())
    with serve_folder(site) as address:
        for path in list_pages(site):
            page.goto(address + path)
            page.wait_for_function("document.readyState === 'complete'", polling="raf")
    context.close()
    return ran


@pytest.mark.browser
def test_a_browser_tells_what_runs(browser: Browser, tmp_path: Path) -> None:
    """What runs is told with its page: at once, in a frame, after a while, and on leading on."""
    for number, planted in enumerate(RUNNING):
        page = tmp_path / f"{number}" / "index.html"
        page.parent.mkdir()
        code = planted.replace("RAN", f"top.ran={number}")
        page.write_text(f"<!doctype html><title>x</title>{code}", "utf-8")
    ran = _open_all(browser, tmp_path)
    assert {what for _, what in ran} == {*range(len(RUNNING))}


@pytest.mark.browser
def test_nothing_runs_in_a_browser(
    browser: Browser,
    hostile: Path,
    refused: dict[str, set[int]],
    record_property: Callable[[str, object], None],
) -> None:
    """No vector runs on any page, even where the policy of the page is switched off."""
    ran, pages = _open_all(browser, hostile), len(list_pages(hostile))
    assert ran == []
    assert pages > 100
    stopped = sum(map(len, refused.values()))
    record_property(
        COUNTED,
        f"{len(VECTORS)} vectors in every field: {stopped} of them refused in {len(refused)} "
        f"fields, the others on {pages} pages in a browser: {len(ran)} ran",
    )


def _find_code(html: str) -> Iterator[str]:
    """Find what runs without being a script: handlers, frames and addresses that are code."""
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        if element.tag in FRAMES:
            yield str(element.tag)
        for name, value in element.attrib.items():
            if str(name).startswith("on") or CODE.match(BLANKS.sub("", value)):
                yield f"{name}={value[:60]}"


@pytest.mark.parametrize("planted", PLANTED)
def test_what_could_run_is_found(planted: str) -> None:
    """The look at the pages below sees what it looks for."""
    assert list(_find_code(f"<!doctype html><p>x</p>{planted}"))


def test_no_page_holds_what_could_run(hostile: Path) -> None:
    """Read as a browser reads it, no page has a handler, a frame or an address that is code."""
    pages = {file: file.read_text("utf-8") for file in hostile.rglob("*.html")}
    assert [(file, code) for file, html in pages.items() for code in _find_code(html)] == []
