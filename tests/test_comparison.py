"""What readers will see of a change is told in few lines, what matters most first."""

import re
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from builder.dating.dates import in_words
from builder.entries import Entry
from builder.kinds.claims import Claim
from builder.kinds.events import Event
from builder.kinds.omissions import Omission
from builder.kinds.terms import TERMS
from builder.model import DataPath
from builder.pipeline import draw_pages
from builder.promising.changes import Section, list_broken
from builder.promising.comparison import LONGEST, NOTHING, compare, share_lines, write_comparison
from builder.promising.snapshot import Snapshot, take_snapshot
from builder.rendering.atlas import Atlas
from tests.sites import ROOT, read_quietly


class Copy:
    """A copy of this repository's content, in which single lines are changed."""

    def __init__(self, folder: Path, atlas: Atlas) -> None:
        for name in ("content", "docs"):
            shutil.copytree(ROOT / name, folder / name)
        self.root = folder
        self.atlas = atlas

    def change(self, entry: Entry, path: DataPath, old: str, new: str) -> None:
        """Change a field that stands in one line."""
        source = self.atlas.linked.site.sources[entry.address]
        file = self.root / source.document.file
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        number = source.span(path).line - 1
        assert old in lines[number]
        lines[number] = lines[number].replace(old, new, 1)
        file.write_text("".join(lines), encoding="utf-8", newline="\n")

    def remove(self, entry: Entry) -> None:
        """Take an entry of a book away, and its promise with it."""
        source = self.atlas.linked.site.sources[entry.address]
        file = self.root / source.document.file
        block = rf"^  {entry.id}:\n(?:(?:    .*)?\n)+"
        text, count = re.subn(block, "", file.read_text(encoding="utf-8"), count=1, flags=re.M)
        assert count == 1
        file.write_text(text, encoding="utf-8", newline="\n")
        lock = self.root / "content/urls.lock"
        kept = (line for line in lock.read_text().splitlines() if entry.address not in line)
        lock.write_text("\n".join(kept) + "\n")


def _look(root: Path) -> Snapshot:
    atlas = read_quietly(root)
    return take_snapshot(atlas, draw_pages(atlas))


def _list_plain(atlas: Atlas, model: type[Entry]) -> Iterator[Entry]:
    """List entries whose fields stand in one line each, so that they can be changed in it."""
    for entry in atlas.linked.site.all(model):
        summary = str(atlas.linked.site.sources[entry.address].data.get("summary", "x."))
        if re.fullmatch(r"[\w ]+\.", summary):
            yield entry


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, str], int]:
    """Change a word, a day and a status of this repository's content and take an entry away.

    Give the comparison, the titles of what was changed, and how many addresses break.
    """
    before = _look(ROOT)
    atlas, site = before.atlas, before.atlas.linked.site
    copy = Copy(tmp_path_factory.mktemp("changed"), atlas)
    term = next(e for e in _list_plain(atlas, Entry) if e.kind == TERMS.name)
    copy.change(term, ("summary",), ".", ", in short.")
    event = next(e for e in site.all(Event) if re.fullmatch(r"\d{4}-\d\d-\d\d", e.when))
    earlier = date.fromisoformat(event.when) - timedelta(days=1)
    copy.change(event, ("when",), event.when, str(earlier))
    claim = next(c for c in site.all(Claim) if c.now.status == "confirmed")
    copy.change(claim, ("now", "status"), "confirmed", "unverified")
    gone = next(o for o in site.all(Omission) if not atlas.references_to(o.address))
    copy.remove(gone)
    after = _look(copy.root)
    words = {"term": term.title, "event": event.title, "claim": claim.title, "gone": gone.address}
    words |= {"when": f"{in_words(str(earlier))}, was {in_words(event.when)}"}
    broken = list_broken(before, after)
    return write_comparison(compare(before, after)), words, len(broken)


def test_a_change_of_this_content_is_told(changed: tuple[str, dict[str, str], int]) -> None:
    """A lost address, a status, a day and a definition are told, in this order."""
    text, words, broken = changed
    assert broken == 1
    told = (
        "**1 address would break",
        f"write `formerly: [{words['gone']}]`",
        "**1 claim changes its status**",
        "unverified, was confirmed",
        "**1 date moves**",
        words["when"],
        words["term"],
    )
    places = [text.find(one) for one in told]
    assert -1 not in places
    assert places == sorted(places)
    assert words["claim"] in text
    assert words["event"] in text


def test_a_comparison_is_short(changed: tuple[str, dict[str, str], int]) -> None:
    """It is Markdown of at most thirty lines."""
    lines = changed[0].splitlines()
    assert lines[:2] == ["## What readers will see", ""]
    assert all(line.startswith(("- **", "  - ")) for line in lines[2:])
    assert len(lines) <= LONGEST


def test_without_a_change_nothing_is_told(atlas: Atlas) -> None:
    """The same content twice gives one sentence."""
    one, two = (take_snapshot(atlas, draw_pages(atlas)) for _ in range(2))
    assert compare(one, two) == ()
    assert NOTHING in write_comparison(())


def test_what_does_not_fit_is_counted() -> None:
    """Long lists are cut, and their last line says how many more there are."""
    sections = [Section(f"part {n}", tuple(f"item {m}" for m in range(50))) for n in range(9)]
    lines = write_comparison(sections).splitlines()
    assert len(lines) == LONGEST
    assert lines.count("- **part 8**") == 1
    assert lines[2:6] == ["- **part 0**", "  - item 0", "  - item 1", "  - and 48 more"]


def test_the_first_get_most_lines() -> None:
    """Lines go round; what a short section does not need is left to the others."""
    sections = [Section("a", ("1", "2", "3", "4")), Section("b", ("1",)), Section("c", ("1", "2"))]
    assert share_lines(sections, 7) == (4, 1, 2)
    assert share_lines(sections, 5) == (2, 1, 2)
    assert share_lines(sections, 1) == (1, 0, 0)
