"""What can be taken along: the data as files, the calendar, the pictures, and the pages on them."""

import csv
import io
import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from builder.exports import export_all
from builder.exports.calendar import describe_event, escape, fold, write_calendar
from builder.exports.datasets import FIRST, explain_fields, make_datasets
from builder.kinds import KINDS
from builder.kinds.events import Event
from builder.model import File, Page
from builder.rendering.atlas import Atlas
from builder.rendering.pictures import ICON_SIZES, SHARE_SIZE, draw_identity, draw_share_picture
from builder.site import Settings

CALENDAR = re.compile(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", re.DOTALL)


def _settings(title: str) -> Settings:
    return Settings.model_validate({"title": title, "description": "x", "licence": "CC0"})


def _open(file: File) -> Image.Image:
    assert isinstance(file.content, bytes)
    return Image.open(io.BytesIO(file.content))


def test_every_kind_is_a_table_and_a_json(atlas: Atlas) -> None:
    """Each kind with entries is two files with all of them, under the same names of fields."""
    site = atlas.linked.site
    sets = {dataset.kind.name: dataset for dataset in make_datasets(atlas)}
    assert set(sets) == {kind.name for kind in KINDS if site.of_kind(kind.name)}
    for name, dataset in sets.items():
        table, data = dataset.files
        assert (str(table.path), str(data.path)) == (f"data/{name}.csv", f"data/{name}.json")
        rows = list(csv.DictReader(io.StringIO(table.text.removeprefix("\ufeff"))))
        entries = json.loads(data.text)[name]
        ids = [entry.id for entry in site.of_kind(name)]
        assert [row["id"] for row in rows] == [entry["id"] for entry in entries] == ids
        columns = {*FIRST, *explain_fields(dataset.kind)}
        assert rows[0].keys() == columns
        assert all(entry.keys() <= columns for entry in entries)


def test_the_fields_have_their_names_and_values(atlas: Atlas) -> None:
    """A source has the names of CSL, and texts as they were typed; the terms of use are told."""
    (data,) = (f for f in export_all(atlas) if str(f.path) == "data/sources.json")
    whole = json.loads(data.text)
    assert (whole["site"], whole["licence"]) == ("The landing", "CC0")
    voice = next(one for one in whole["sources"] if one["id"] == "voice-1969")
    assert voice["container-title"]
    assert voice["url"] == "sources/works/#voice-1969"


def test_an_entry_says_where_it_is_shown(atlas: Atlas, example_site: Path) -> None:
    """The address of an entry is a page of the site."""
    addresses = {
        entry["url"].partition("#")[0]
        for dataset in make_datasets(atlas)
        for entry in json.loads(dataset.files[1].text)[dataset.kind.name]
        if "url" in entry
    }
    assert len(addresses) > 10
    assert [a for a in addresses if not (example_site / "site" / a / "index.html").is_file()] == []


@pytest.mark.parametrize("which", ["example_site", "built_site"])
def test_each_page_tells_the_size_of_its_files(which: str, request: pytest.FixtureRequest) -> None:
    """The sizes on the pages of downloads are those of the published files."""
    site = request.getfixturevalue(which) / "site"
    html = (site / "downloads" / "index.html").read_text(encoding="utf-8")
    (archive,) = (site / "downloads").glob("*.zip")
    assert f'href="{archive.name}"' in html
    size = re.search(r'data-size-of="[^"]*">([0-9.]+) ([kM])B<', html)
    assert size
    scale, rounded = {"k": (1000, 500), "M": (1_000_000, 50_000)}[size[2]]
    assert abs(float(size[1]) * scale - archive.stat().st_size) <= rounded
    listed = (site / "data" / "index.html").read_text(encoding="utf-8")
    for file in (*site.glob("data/*.csv"), *site.glob("data/*.json")):
        assert f'<a href="{file.name}" download>' in listed


def test_the_pages_say_the_terms_and_the_fields(pages: dict[str, Page]) -> None:
    """Both pages name the terms of use; the data page has every field with what it means."""
    assert "CC0" in pages["downloads"].body
    body = pages["data"].body
    assert "CC0" in body
    for kind in (kind for kind in KINDS if f'"{kind.name}.csv"' in body):
        assert all(f"<code>{name}</code>" in body for name in explain_fields(kind))
    assert pages["data"].front_matter["trail"] == [{"title": "Downloads", "url": "../downloads/"}]
    assert 'href="downloads/"' in pages["."].body


def _lines(atlas: Atlas, when: str) -> dict[str, str]:
    event = atlas.linked.site.all(Event)[0].model_copy(update={"when": when, "within_day": None})
    return dict(line.split(":", 1) for line in describe_event(atlas, event))


MOMENTS = (
    ("1969-07-20", ("19690720", "19690721", "CONFIRMED")),
    ("1969-07-16/1969-07-24", ("19690716", "19690725", "CONFIRMED")),
    ("1969-07-20~", ("19690720", "19690721", "TENTATIVE")),
    ("1969-07", ("19690701", "19690801", "TENTATIVE")),
    ("1969", ("19690101", "19700101", "TENTATIVE")),
    ("1969-07-16/..", ("19690716", None, "TENTATIVE")),
    ("/1969-07-16", ("19690716", "19690717", "TENTATIVE")),
)


@pytest.mark.parametrize(("when", "stands"), MOMENTS)
def test_a_date_stands_on_the_days_it_may_mean(
    atlas: Atlas, when: str, stands: tuple[str | None, ...]
) -> None:
    """Days are whole, an uncertain one is tentative, and the words say what is known."""
    lines = _lines(atlas, when)
    names = ("DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "STATUS")
    assert tuple(map(lines.get, names)) == stands
    assert "1969" in lines["DESCRIPTION"]


CLOCKS = (
    ("1969-07-20T20:17:40Z", "19690720T201740Z"),
    ("1969-07-20T20:17:40", "19690720T201740Z"),
    ("1969-07-20T23:17:40+05", "19690720T181740Z"),
    ("1969-07-20T22:17:40-04:30", "19690721T024740Z"),
)


@pytest.mark.parametrize(("when", "start"), CLOCKS)
def test_a_clock_is_turned_into_universal_time(atlas: Atlas, when: str, start: str) -> None:
    """Where a clock was read, the event stands at that moment, wherever the calendar is read."""
    assert _lines(atlas, when)["DTSTART"] == start


def test_the_calendar_keeps_to_the_standard(atlas: Atlas) -> None:
    """Lines end and fold as RFC 5545 says; every event has what it must have, and its own id."""
    raw = write_calendar(atlas)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    text = raw.decode().replace("\r\n ", "")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    events = CALENDAR.findall(text)
    assert len(events) == len(atlas.linked.site.all(Event))
    for event in events:
        names = re.findall(r"^([A-Z]+)[;:]", event, re.MULTILINE)
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"} <= set(names)
        assert len(names) == len(set(names))
        stamp = re.search(r"DTSTAMP:(\S+)", event)
        assert stamp
        assert datetime.strptime(stamp[1], "%Y%m%dT%H%M%S%z").date() == date(1970, 1, 1)
    uids = re.findall(r"UID:(.*)\r", text)
    assert len(set(uids)) == len(uids)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_folded_line_says_the_same(text: str) -> None:
    """Folding loses nothing, breaks no letter, and keeps to 75 bytes."""
    folded = fold(f"SUMMARY:{text}")
    assert folded.replace("\r\n ", "") == f"SUMMARY:{text}"
    assert all(len(line.encode()) <= 75 for line in folded.split("\r\n"))


def test_signs_of_the_format_are_escaped() -> None:
    """Commas, semicolons, backslashes and line ends of a text stay in the text."""
    assert escape("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"


def test_the_pictures_are_what_they_say() -> None:
    """The icons and the picture of a shared link have their sizes; the manifest names them."""
    files = {str(file.path): file for file in draw_identity(_settings("The landing"))}
    for size in ICON_SIZES:
        with _open(files[f"assets/icon-{size}.png"]) as icon:
            assert (icon.format, icon.size) == ("PNG", (size, size))
    with _open(files["assets/share.png"]) as picture:
        assert picture.size == SHARE_SIZE
    manifest = json.loads(files["site.webmanifest"].text)
    assert manifest["name"] == "The landing"
    assert {icon["src"] for icon in manifest["icons"]} <= files.keys()


TITLES = ("The landing", "Two\u2029lines\x85", "A title " * 30, "مزار شریف", "北京", "x" * 200)


@pytest.mark.parametrize("title", TITLES)
def test_any_title_can_be_drawn(title: str) -> None:
    """Long titles, other scripts and letters that no font has: a picture, the same every time."""
    first, second = draw_share_picture(_settings(title)), draw_share_picture(_settings(title))
    assert first == second
    assert len(first) < 60 * 1024
