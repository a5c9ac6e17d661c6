"""No word of a page is English alone: all that is not content can be translated."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from lxml.html import HtmlElement

from builder.interface.template import TEMPLATE
from builder.stock import TEMPLATES
from builder.text import prose
from tests.pseudo import speak_everywhere
from tests.sites import EXAMPLE, ROOT, build_quietly, copy_example, draw_quietly, read_quietly

ELSEWHERE = {
    "//code": "the names of files, fields and commands are no words",
    "//*[@class='cite']//dl": "each style of citing has its own words, which stay English",
    "//dl[@class='fields']//dd": "what a field is for comes from the models, for contributors",
    "//*[contains(@class, 'md-skip') or contains(@class, 'md-top')]": "words of the theme, which "
    "it has in its own languages, and not in this one",
    "//*[@data-md-component='search']": "likewise",
    "//label[@for='__search']": "likewise",
}
"""Where words stand that no catalogue of ours has, as XPath, and why."""
ATTRIBUTES = ("aria-label", "title", "placeholder", "alt", "label", "data-label")
_FILE = re.compile(r"[\w/-]+\.(?:zip|csv|json|ics|bib|ris|apkg|tsv|xml|epub|md|yml|txt)\b")
_FORMS = re.compile(r"\b(?:ZIP|PDF|UTC|BibTeX|RIS|CSL-JSON|DOI|ISBN|CC0)\b")
"""Names of forms of files, of a clock, of numbers: the same in every language."""
_TEXTS = (".yml", ".md", ".txt")
_RUN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 -]*[A-Za-z])")
_MARKS = re.compile(r"[*_`\[\]\\]")
_APOSTROPHE = re.compile(r"['’]")
_IN_TEMPLATE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG = re.compile(r"<(?:style.*?</style|(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.DOTALL)
_RULE = re.compile(r"^.*\{.*:.*\}$|@page.*|\b[\w-]+=\"[^\"]*\"", re.MULTILINE)
"""A rule of a style, or an attribute that a macro prints."""
_SAID_ALOUD = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the small site, built in a language that nobody speaks, after one in English."""
    draw_quietly(read_quietly(EXAMPLE))
    root = copy_example(tmp_path_factory.mktemp("strange"))
    speak_everywhere(root, (ROOT / TEMPLATE).read_bytes())
    build_quietly(root, root)
    return root


def test_every_word_is_content_or_translated(strange: Path) -> None:
    """What a reader sees or hears on a page comes from a catalogue, or from content/ and docs/."""
    content = _read_content(strange)
    left = {
        f"{page.relative_to(strange)}: {run}"
        for page in sorted((strange / "site").rglob("*.html"))
        for text in _list_texts(page)
        for run in _find_english(text)
        if not re.search(rf"\b{re.escape(run.lower())}\b", content)
    }
    assert sorted(left) == []


def test_scripts_and_menu_are_translated(strange: Path) -> None:
    """Scripts, the style, the menu and the buttons of the theme say nothing in English."""
    built = strange / "build"
    assets = "".join((built / "docs/assets" / name).read_text() for name in ("site.js", "quiz.js"))
    assert "Ŕéåđ ɱöŕé" in assets
    assert "%(right)s öƒ %(all)s" in assets
    assert "[[ " not in assets
    assert "åççöŕđîñğ ţö" in (built / "docs/assets/style.css").read_text()
    menu = (built / "nav.yml").read_text()
    assert all(words in menu for words in ("Šţåŕţ", "Šŵîţçĥ ţö đåŕķ", "Öñ ţĥîš þåğé"))


@pytest.mark.parametrize("file", sorted(TEMPLATES.rglob("*.j2")), ids=lambda file: file.name)
def test_a_template_says_no_words_of_its_own(file: Path) -> None:
    """All words of a template stand in `_()` or `ngettext()`, in attributes too."""
    source = _IN_TEMPLATE.sub("\ue000", file.read_text(encoding="utf-8"))
    spoken = "\n".join(_SAID_ALOUD.findall(source))
    texts = _FORMS.sub("", _RULE.sub("", _TAG.sub("", source)) + spoken)
    assert re.findall(r"(?<!&)\b[A-Za-z]{2,}\b.*", texts) == []


def _list_texts(page: Path) -> Iterator[str]:
    """List what a page says, text by text, without what is said elsewhere."""
    document = lxml.html.fromstring(page.read_bytes())
    for element in [found for path in ELSEWHERE for found in _find(document, path)]:
        element.drop_tree()
    for element in document.iter():
        if isinstance(element, HtmlElement) and element.tag not in ("script", "style", "title"):
            yield from filter(None, (element.text, *map(element.get, ATTRIBUTES)))
        yield element.tail or ""


def _find(document: HtmlElement, path: str) -> Iterator[HtmlElement]:
    found = document.xpath(path)
    if isinstance(found, list):
        yield from (element for element in found if isinstance(element, HtmlElement))


def _find_english(text: str) -> Iterator[str]:
    words = _FORMS.sub("", _FILE.sub("", text))
    return (run for run in _RUN.findall(_simplify(words)) if len(run) > 1)


def _simplify(text: str) -> str:
    """Take the marks of Markdown out, and what stands differently in YAML and on a page."""
    return " ".join(_APOSTROPHE.sub(" ", _MARKS.sub("", text)).split())


def _read_content(root: Path) -> str:
    """Give all words of content/ and docs/, as written and as linked."""
    files = [*(root / "content").rglob("*.*"), *(root / "docs").rglob("*.md")]
    written = (file.read_text(encoding="utf-8") for file in files if file.suffix in _TEXTS)
    linked = read_quietly(root).linked
    texts = (words for text in linked.texts.values() for words in prose.plain_paragraphs(text))
    return " | ".join(map(_simplify, (*written, *texts))).lower()
