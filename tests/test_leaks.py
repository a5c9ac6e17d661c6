"""The public edition tells no key: what is planted is found, wherever and however it is hidden."""

import csv
import io
import json
import zipfile
import zlib
from pathlib import Path, PurePosixPath

import pytest

from builder.model import File
from builder.pipeline import Project, build_site, read_site
from builder.publishing.leaks import Secrets, find_leaks, gather_secrets
from builder.publishing.publish import LeaksFound, accept_all, publish_site
from builder.stock import read_tree
from tests.sites import EXAMPLE, copy_example, copy_site

NOTE = "Some will say that <strong>nobody\ncould know</strong>; ask them who saw the gauge."
PLAIN_NOTE = "Some will say that nobody could know; ask them who saw the gauge."
FEEDBACK = "He flew it with his own hands to the very end."
ANSWER = "The number belongs to the people on the ground who watched the tanks."
ASK = "Which word does the report use for the landing itself?"
BOTH = "Who was in the craft that came down?"
WHO = "Who speaks of the fuel?"


@pytest.fixture(scope="module")
def secrets() -> Secrets:
    """Give what the public edition of the example must not tell."""
    return gather_secrets(read_site(EXAMPLE / "content"))


def _zip(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def _pdf(*lines: str) -> bytes:
    """Make a PDF as printing programs do: packed, each line in pieces that are moved together."""
    pieces = (
        f"[({line[: len(line) // 2]}) -20 ({line[len(line) // 2 :]})] TJ T*" for line in lines
    )
    drawn = zlib.compress(f"BT /F1 12 Tf 14 TL 72 700 Td {' '.join(pieces)} ET".encode())
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    file, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(file)
    return file + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def _row(*cells: str) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerow(cells)
    return stream.getvalue()


def _index(text: str) -> str:
    return json.dumps({"docs": [{"location": "x/", "title": "X", "text": f"<p>{text}</p>"}]})


PLANTED = {
    "a-note-in-a-page": ("x.html", f"<main><p>{NOTE}</p></main>"),
    "a-note-in-an-attribute": ("x.html", f'<p title="{PLAIN_NOTE}">x</p>'),
    "a-note-in-a-comment": ("x.html", f"<!-- {PLAIN_NOTE} -->"),
    "a-note-in-other-spelling": ("x.html", PLAIN_NOTE.upper().replace(" ", "&nbsp;")),
    "feedback-in-the-search": ("search/search_index.json", _index(FEEDBACK)),
    "feedback-in-a-script": ("x.js", f"var f = {json.dumps([FEEDBACK])};"),
    "an-answer-with-escapes": ("x.js", "".join(f"\\u{ord(c):04x}" for c in ANSWER)),
    "an-answer-in-data": ("data/x.json", json.dumps({"quizzes": [{"answer": ANSWER}]})),
    "an-answer-in-a-table": ("data/x.csv", _row("x", ANSWER)),
    "an-answer-in-an-archive": ("x.zip", _zip("a/b.txt", ANSWER.encode())),
    "an-answer-in-an-archive-in-one": (
        "x.zip",
        _zip("inner.apkg", _zip("notes.bin", b"\x00\xff" + ANSWER.encode() + b"\xfe")),
    ),
    "an-answer-in-a-printed-file": ("x.pdf", _pdf("Key", ANSWER[:40], ANSWER[40:])),
    "a-note-in-a-printed-file-in-an-archive": ("x.zip", _zip("a.pdf", _pdf(PLAIN_NOTE))),
    "an-accepted-word-in-a-printed-file": ("x.pdf", _pdf(ASK, "Key: smooth", "smooth")),
    "feedback-in-a-script-in-an-archive": (
        "x.zip",
        _zip("a.js", f"var f = {json.dumps([FEEDBACK])};".encode()),
    ),
    "feedback-in-the-search-of-a-disk": (
        "search/search_index.js",
        f"var __index = {_index(FEEDBACK)}",
    ),
    "an-accepted-word-in-a-form": (
        "x.html",
        f'<fieldset><legend>{ASK}</legend><input value="Smooth"></fieldset>',
    ),
    "an-accepted-word-below": ("x.html", f"<p>{ASK}</p>\n<p class='key'><b>smooth</b></p>"),
    "an-accepted-word-in-data": ("x.json", json.dumps([{"ask": ASK, "say": ["smooth"]}])),
    "an-accepted-word-for-a-platform": ("x.txt", f"::q:: {ASK} {{=smooth =other}}"),
    "a-mark-in-a-form": (
        "x.html",
        f"<fieldset><legend>{WHO}</legend><input type='radio' checked></fieldset>",
    ),
    "a-mark-in-an-attribute": (
        "x.html",
        f"<fieldset><legend>{WHO}</legend><label data-right>x</label></fieldset>",
    ),
    "a-mark-in-data": ("x.json", json.dumps([{"ask": WHO, "options": [{"right": True}]}])),
    "a-mark-in-a-table": ("x.csv", _row(WHO, json.dumps([{"text": "x", "right": True}]))),
    "a-mark-for-a-platform": ("x.xml", f"<q>{WHO}<correctResponse>A</correctResponse></q>"),
    "an-order": (
        "x.html",
        "<li>Armstrong comes first</li><li>Mission control follows</li><li>Aldrin is third</li>"
        "<li>Collins closes</li>",
    ),
    "a-choice-below": ("x.html", f"<p>{WHO}</p><p class='key'><b>Mission control</b></p>"),
    "a-choice-with-a-label": ("x.txt", f"{WHO}\nRight: Mission control.\n"),
    "a-choice-in-a-table": ("x.csv", _row(WHO, "Mission control")),
    "both-right-choices": (
        "x.json",
        json.dumps([{"q": BOTH, "a": ["Neil Armstrong", "Buzz Aldrin"]}]),
    ),
    "true-or-false": ("x.txt", "Collins saw the landing.\nAnswer: False\n"),
    "a-pair": ("x.txt", "Michael Collins -> waited up in orbit"),
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_what_is_planted_is_found(planted: tuple[str, str | bytes], secrets: Secrets) -> None:
    """A key is found in every sort of file, with markup, escapes or an archive around it."""
    name, content = planted
    leaks = find_leaks([File(PurePosixPath(name), content)], secrets)
    assert len(leaks) >= 1
    assert all(leak.startswith(name) for leak in leaks)


HARMLESS: dict[str, tuple[str, str | bytes]] = {
    "the-question": ("x.html", f"<fieldset><legend>{ASK}</legend><input></fieldset>"),
    "the-word-elsewhere": ("x.html", "<p>The landing was <b>smooth</b>.</p>"),
    "words-of-the-article": ("x.html", "<p>agreed that the landing was smooth</p>"),
    "an-answer-for-practice": (
        "x.html",
        "<p>Seventeen seconds, by the word of Mission control.</p>",
    ),
    "all-choices": ("x.txt", f"{WHO}\nNeil Armstrong\nMission control\nMichael Collins\n"),
    "one-of-two-right-choices": ("x.csv", _row(BOTH, "Buzz Aldrin")),
    "the-question-in-a-printed-file": ("x.pdf", _pdf(ASK, "........")),
    "an-order-that-is-not-the-right-one": ("x.html", "Collins closes Aldrin is third"),
}


@pytest.mark.parametrize("harmless", HARMLESS.values(), ids=HARMLESS)
def test_what_is_public_may_stand_there(
    harmless: tuple[str, str | bytes], secrets: Secrets
) -> None:
    """Questions, words of the article and answers for practice are no leak."""
    name, content = harmless
    assert find_leaks([File(PurePosixPath(name), content)], secrets) == ()


def test_the_site_tells_nothing(example_site: Path, secrets: Secrets) -> None:
    """No file of the public edition of the example tells a key, nor does the one for a disk."""
    assert find_leaks(read_tree(example_site / "site"), secrets) == ()
    assert list((example_site / "site" / "downloads").glob("*.zip"))


def test_a_leak_stops_the_build(tmp_path: Path) -> None:
    """When a page tells a key, nothing is published and the message names page and entry."""
    root = copy_example(tmp_path)
    page = root / "docs" / "about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n\n{ANSWER}\n", encoding="utf-8")
    project = Project(root / "content", root / "docs", root)
    with pytest.raises(LeaksFound, match=r"about/index\.html: it tells quizzes/landing-check"):
        build_site(project, lambda *_: None)
    assert not (root / "site").exists()
    teachers = Project(root / "content", root / "docs", root, None, "teacher")
    assert build_site(teachers, lambda *_: None).site.is_dir()


def test_the_old_site_stays(tmp_path: Path, example_site: Path) -> None:
    """A site that is refused for any reason leaves the one before as it was."""
    site = copy_site(example_site, tmp_path) / "site"
    before = (site / "index.html").read_bytes()
    with pytest.raises(LeaksFound, match="a reason"):
        publish_site(tmp_path, lambda *_: None, lambda _: ("a reason",))
    assert (site / "index.html").read_bytes() == before
    assert accept_all(()) == ()
