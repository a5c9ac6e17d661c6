"""What is new is told, and promised when somebody says so."""

from dataclasses import replace
from pathlib import Path

from builder.promising.newlinks import LISTED, find_new, promise_all, tell_new
from builder.rendering.atlas import Atlas
from tests.sites import copy_example, read_quietly
from tests.test_commands import give


def test_what_is_new_is_told(atlas: Atlas) -> None:
    """The counts stand first, then some of the new addresses, then how to promise them."""
    lines = list(tell_new(atlas))
    new = find_new(atlas.published, atlas.linked.site.lock)
    assert lines[0].startswith(f"8 addresses are promised, {len(new)} new. 8 old ones lead")
    assert lines[1] == f"  new: {new[0]}"
    assert lines[-2] == f"  and {len(new) - LISTED} more"
    assert lines[-1].endswith("addresses --accept")


def test_no_promise_is_forgotten(atlas: Atlas) -> None:
    """Whoever promises what is new keeps all that was promised before."""
    all_of_them = promise_all(atlas.published, atlas.linked.site.lock)
    assert all_of_them["/actors/buzz-aldrin/"] == "actors/buzz-aldrin"
    assert all_of_them["/glossaries/flight/#orbit"] == "terms/orbit"
    assert len(all_of_them) == len(atlas.published) + 8


def test_nothing_new_is_said_shortly(atlas: Atlas) -> None:
    """When everything is promised there is nothing to do, and nothing is advised."""
    assert len(list(tell_new(replace(atlas, published={})))) == 1


def test_the_command_promises_what_is_new(tmp_path: Path) -> None:
    """After `addresses --accept` nothing is new, and doing it again changes no byte."""
    root = copy_example(tmp_path)
    where = ("--content", root / "content", "--docs", root / "docs")
    assert give("addresses", *where).exit_code == 0
    assert give("addresses", *where, "--accept").exit_code == 0
    atlas = read_quietly(root)
    assert find_new(atlas.published, atlas.linked.site.lock) == ()
    before = (root / "content/urls.lock").read_bytes()
    assert give("addresses", *where, "--accept").exit_code == 0
    assert (root / "content/urls.lock").read_bytes() == before
    assert ", 0 new addresses." in give("check", *where).output
