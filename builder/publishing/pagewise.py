"""Put single pages into a site that stands, in the frame of its last build."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from builder.model import File
from builder.publishing.audit import audit_site
from builder.publishing.finish import CONTROL, find_scripts_of_theme, guard_pages
from builder.publishing.framing import Framed, FramingFailed, frame_tree
from builder.publishing.policy import WEB, ForeignScript
from builder.publishing.publish import Inspect, LeaksFound, PublishingFailed, UnsafePages
from builder.publishing.searching import WORKER, exchange_file
from builder.publishing.write import add_files

FRAME = ("mkdocs.yml", "build/nav.yml", "build/theme")
"""What the frame of every page is made of, counted from the folder of the site."""


def replace_pages(root: Path, pages: Iterable[File], inspect: Inspect) -> None:
    """Frame pages and put them into `root`/site, where the others stay as the last build left them.

    They are looked through as in a whole build: if anything is wrong, nothing is replaced.
    """
    try:
        files = tuple(_frame(root, tuple(pages)))
    except (FramingFailed, ForeignScript) as error:
        raise PublishingFailed(str(error)) from None
    if faults := tuple(audit_site(files)):
        raise UnsafePages("\n".join(faults))
    if reasons := tuple(inspect(files)):
        raise LeaksFound("\n".join(reasons))
    add_files(files, root / "site")


def _frame(root: Path, pages: tuple[File, ...]) -> Iterator[File]:
    """Frame pages in a tree that has nothing else but the menu, and put the policy into them."""
    with tempfile.TemporaryDirectory() as name:
        small = Path(name)
        own = _copy_frame(root, small)
        add_files(pages, small / "build" / "docs")
        written = {str(page.path) for page in pages}
        tree = frame_tree(
            small / "mkdocs.yml",
            small / "site",
            lambda uri, _: None if uri in written else _stand_in(uri),
            lambda *_: None,
        )
    control = File(CONTROL, (root / "site" / CONTROL).read_bytes())
    framed = (page.file for uri, page in tree.new.items() if uri in written)
    searched = (exchange_file(file) if own else file for file in framed)
    yield from guard_pages(searched, find_scripts_of_theme((control,)), WEB)


def _copy_frame(root: Path, small: Path) -> bool:
    """Copy what the frame is made of; tell whether the site has a search of its own."""
    docs = small / "build" / "docs"
    docs.mkdir(parents=True)
    for name in FRAME[:2]:
        shutil.copy(root / name, small / name)
    shutil.copytree(root / FRAME[2], small / FRAME[2])
    settings = yaml.load((small / FRAME[1]).read_bytes(), yaml.CSafeLoader)
    add_files((File(PurePosixPath(uri), "") for uri in _list_menu(settings["nav"])), docs)
    own = (root / "build" / "docs" / WORKER).is_file()
    add_files((File(WORKER, ""),) if own else (), docs)
    return own


def _list_menu(menu: Any) -> Iterator[str]:
    """List the files that a menu names, whatever groups they stand in."""
    if isinstance(menu, str):
        yield menu
    elif isinstance(menu, list | dict):
        for inner in menu.values() if isinstance(menu, dict) else menu:
            yield from _list_menu(inner)


def _stand_in(uri: str) -> Framed:
    """Stand in for a page of the menu, which is known and not framed again."""
    return Framed(File(PurePosixPath(uri), ""), (), moved=False)
