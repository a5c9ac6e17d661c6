"""The website outlives its tool: the two heirs of MkDocs make the same one of the same files.

Each heir has an environment of its own, kept under .cache. What is compared is what a reader gets:
which pages there are, what they say, and where their links lead.
"""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib
import pytest

from builder.publishing.finish import find_scripts_of_theme, guard_pages, pack_edition
from builder.publishing.policy import WEB
from builder.stock import read_tree
from run import prepare

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache" / "heirs"
HEIRS = ("properdocs", "zensical")

STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
OWN_OF_THE_TOOL = {"headerlink", "md-content__button", "md-source-file"}
FILLED_IN_LATER = "data-size-of"
"""Where the size of the archive is printed: the archive is made of the finished pages."""


@dataclass(frozen=True)
class Reading:
    """What a reader gets from a page: its words, and the addresses of its links and pictures."""

    words: str
    addresses: tuple[str, ...]


def prepare_heir(heir: str) -> str:
    """Return the Python of an environment with this heir."""
    lock = HERE / "heirs" / f"{heir}.lock"
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()[:12]
    return prepare(CACHE / f"{heir}-{fingerprint}", lock)


@pytest.fixture(scope="module", params=HEIRS)
def inherited(
    request: pytest.FixtureRequest, built_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Give the website that an heir makes of the written tree, without any warning."""
    folder = tmp_path_factory.mktemp(request.param)
    shutil.copy(built_site / "mkdocs.yml", folder)
    shutil.copytree(built_site / "build", folder / "build")
    command = [prepare_heir(request.param), "-m", request.param, "build", "--strict"]
    done = subprocess.run(
        [*command, "--config-file", "mkdocs.yml"],
        cwd=folder,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, done.stdout.decode()
    return folder / "site"


def list_pages(site: Path) -> list[str]:
    """Return the addresses of all pages, without the one that says there is no such page."""
    return sorted(
        {page.relative_to(site).as_posix() for page in site.rglob("*.html")} - {"404.html"}
    )


def choose_pages(site: Path) -> list[str]:
    """Return five pages from all parts of the website."""
    pages = list_pages(site)
    return [pages[index * (len(pages) - 1) // 4] for index in range(5)]


def read_page(site: Path, page: str) -> Reading:
    """Return what the main part of a page says and where its links lead."""
    document = html5lib.parse(
        (site / page).read_text(encoding="utf-8"), namespaceHTMLElements=False
    )
    main = document.find(".//*[@data-md-component='content']")
    assert main is not None, page
    words = " ".join("".join(read_words(main)).split())
    own = [element for element in main.iter() if not is_of_the_tool(element)]
    addresses = filter(None, (element.get("href") or element.get("src") for element in own))
    return Reading(words, tuple(urljoin(f"/{page}", address) for address in addresses))


def read_words(element: Element) -> Iterator[str]:
    """Yield the text in an element, piece by piece."""
    is_comment = callable(element.tag)
    if is_comment or is_of_the_tool(element) or FILLED_IN_LATER in element.attrib:
        return
    yield element.text or ""
    for child in element:
        yield from read_words(child)
        yield child.tail or ""


def is_of_the_tool(element: Element) -> bool:
    """Say whether an element is a button or mark that each tool adds in its own way."""
    return bool(OWN_OF_THE_TOOL & set(element.get("class", "").split()))


def test_an_heir_makes_the_same_pages(inherited: Path, built_site: Path) -> None:
    """No page is missing, and none has another address."""
    assert list_pages(inherited) == list_pages(built_site / "site")


def test_the_pages_of_an_heir_say_the_same(inherited: Path, built_site: Path) -> None:
    """The pages say the same words, and their links lead to the same places."""
    for page in choose_pages(built_site / "site"):
        assert read_page(inherited, page) == read_page(built_site / "site", page), page


def test_an_heir_passes_on_every_other_file(inherited: Path, built_site: Path) -> None:
    """Styles, scripts, drawings and downloads arrive as they were written, byte for byte."""
    docs = built_site / "build" / "docs"
    files = [file.relative_to(docs) for file in docs.rglob("*") if file.is_file()]
    others = [file for file in files if file.suffix != ".md"]
    assert others
    changed = [f for f in others if (inherited / f).read_bytes() != (docs / f).read_bytes()]
    assert changed == []


def test_an_heir_passes_on_what_pages_say_to_programs(inherited: Path, built_site: Path) -> None:
    """The data in the head of a page is the same, whichever tool prints it."""
    for page in choose_pages(built_site / "site"):
        found, wanted = (
            STRUCTURED.findall((site / page).read_text(encoding="utf-8"))
            for site in (inherited, built_site / "site")
        )
        assert len(found) == 1
        assert found == wanted, page


def test_the_site_of_an_heir_can_be_finished(inherited: Path) -> None:
    """Its pages can have their policies, and the edition for a disk can be made of them."""
    files = read_tree(inherited)
    theme = find_scripts_of_theme(files)
    guarded = tuple(guard_pages(files, theme, WEB))
    pages = [file for file in guarded if file.path.suffix == ".html"]
    assert len(pages) > len(list_pages(inherited))
    assert all("script-src 'self' 'sha256-" in page.text for page in pages)
    assert str(pack_edition(guarded, theme, "x").path) == "downloads/x-offline.zip"
