"""The folder content/: what is read from it, and what does not belong into it."""

from pathlib import Path

import pytest

from builder.kinds import KINDS
from builder.loading.load import Loaded, load_content
from builder.model import Source

EXAMPLE = Path(__file__).parent / "fixtures" / "site" / "content"
SETTINGS = "title: T\ndescription: D\nlicence: CC0\n"
TERM = "title: T\nterms:\n  moon:\n    title: Moon\n"


def _write(root: Path, files: dict[str, str | bytes]) -> Path:
    content = root / "content"
    for name, text in {"site.yml": SETTINGS, **files}.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return content


def _load(root: Path, files: dict[str, str | bytes]) -> Loaded:
    return load_content(_write(root, files), KINDS)


def _codes(loaded: Loaded) -> list[tuple[str, str]]:
    return [(str(one.file), one.code) for one in loaded.problems]


def _source(loaded: Loaded, address: str) -> Source:
    return next(source for source in loaded.sources if source.address == address)


def test_every_entry_of_every_kind_is_found() -> None:
    """The example site loads whole: files with one entry, books, articles in both forms."""
    loaded = load_content(EXAMPLE, KINDS)
    assert loaded.problems == ()
    assert loaded.lost == frozenset()
    addresses = {source.address for source in loaded.sources}
    assert {
        "actors/armstrong",
        "terms/orbit",
        "events/touchdown",
        "places/moon",
        "articles/landing",
        "articles/wire",
        "sources/nasa-1969",
    } <= addresses
    assert "glossaries/flight" in {book.address for book in loaded.books}


def test_an_entry_of_a_book_knows_its_book_and_its_line() -> None:
    """The address of an entry has its kind and id; its place is its line in the book."""
    orbit = _source(load_content(EXAMPLE, KINDS), "terms/orbit")
    lines = (EXAMPLE / "glossaries/flight.yml").read_text(encoding="utf-8").splitlines()
    assert orbit.book == "glossaries/flight"
    assert lines[orbit.key_span(()).line - 1] == "  orbit:"
    assert str(orbit.document.file) == "content/glossaries/flight.yml"


def test_the_text_of_an_article_is_kept_as_it_is(tmp_path: Path) -> None:
    """Everything below the fields is the text, with the line on which it begins."""
    body = "First *words*.\n\n---\n\nLast: words."
    loaded = _load(tmp_path, {"articles/a.md": f"---\ntitle: A\n---\n\n\n{body}\n"})
    article = _source(loaded, "articles/a")
    assert article.data["body"] == body
    assert article.span(("body",)).line == 6
    assert article.span(("title",)).line == 2


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("MOON WALK\n\nThey walk.\n", "MOON WALK", "They walk."),
        ("They walk.\n\nThey talk.\n", "A wire", "They walk.\n\nThey talk."),
        ("They walk\nand talk\n", "A wire", "They walk\nand talk"),
        ("\n\nThey walk\n", "A wire", "They walk"),
        (f"{'long ' * 40}\n\nThey walk.", "A wire", f"{'long ' * 40}\n\nThey walk."),
        ("TITLE\r\n\r\nThey *walk* # on\r\n", "TITLE", "They *walk* # on"),
    ],
)
def test_the_title_of_a_plain_text(tmp_path: Path, text: str, title: str, rest: str) -> None:
    """A short first line that stands alone is the title; otherwise the name of the file is."""
    article = _source(_load(tmp_path, {"articles/a-wire.txt": text}), "articles/a-wire")
    assert article.data == {"title": title, "text": rest}


def test_fields_of_a_plain_text_may_stand_beside_it(tmp_path: Path) -> None:
    """A file of the same name, and site.yml, give fields; a mistake is shown where it is."""
    files: dict[str, str | bytes] = {
        "site.yml": f"{SETTINGS}articles:\n  wire: {{date: 1969-07-21}}\n",
        "articles/wire.txt": "MOON WALK\n\nThey walk.\n",
        "articles/wire.yml": "language: en\nsumary: x\n",
    }
    article = _source(_load(tmp_path, files), "articles/wire")
    assert article.data == {
        "title": "MOON WALK",
        "text": "They walk.",
        "date": "1969-07-21",
        "language": "en",
        "sumary": "x",
    }
    places = {name: article.problem((name,), "code", "") for name in article.data}
    assert {name: (one.file.name, one.line) for name, one in places.items()} == {
        "title": ("wire.txt", 1),
        "text": ("wire.txt", 3),
        "date": ("site.yml", 5),
        "language": ("wire.yml", 1),
        "sumary": ("wire.yml", 2),
    }


@pytest.mark.parametrize(
    ("files", "file", "code"),
    [
        ({"actors/a.yaml": "title: A"}, "actors/a.yaml", "wrong-ending"),
        ({"actors/a.docx": b"PK"}, "actors/a.docx", "wrong-ending"),
        ({"articles/a.html": "<p>"}, "articles/a.html", "wrong-ending"),
        ({"actors/more/a.yml": "title: A"}, "actors/more", "unknown-folder"),
        ({"people/a.yml": "title: A"}, "people", "unknown-folder"),
        ({"notes.yml": "title: A"}, "notes.yml", "wrong-place"),
        ({"actors/Neil A.yml": "title: A"}, "actors/Neil A.yml", "bad-id"),
        ({"actors/nul.yml": "title: A"}, "actors/nul.yml", "reserved-name"),
        ({"glossaries/com1.yml": TERM}, "glossaries/com1.yml", "reserved-name"),
        ({"glossaries/a.yml": TERM, "glossaries/b.yml": TERM}, "glossaries/b.yml", "duplicate-id"),
        ({"articles/a.txt": "A", "articles/a.md": "---\n---\n"}, "articles/a.md", "empty-file"),
        ({"articles/a.md": "words"}, "articles/a.md", "no-front-matter"),
        ({"articles/a.md": "---\ntitle: A\nwords"}, "articles/a.md", "no-front-matter"),
        ({"articles/a.yml": "title: A"}, "articles/a.yml", "text-missing"),
        ({"glossaries/a.yml": "title: A\nterm: moon\n"}, "glossaries/a.yml", "unknown-field"),
        ({"glossaries/a.yml": "title: A\nterms:\n"}, "glossaries/a.yml", "empty-value"),
        ({"site.yml": SETTINGS + "articles: {b: {date: 1}}"}, "site.yml", "unknown-ref"),
        ({"actors/a.yml": b"a: " + b"x" * 1_000_000}, "actors/a.yml", "too-large"),
    ],
)
def test_what_does_not_belong(
    tmp_path: Path, files: dict[str, str | bytes], file: str, code: str
) -> None:
    """Files that would be silently left out, or break the site elsewhere, are named."""
    found = _codes(_load(tmp_path, files))
    assert (f"content/{file}", code) in found
    assert {one for _, one in found} == {code}


def test_what_may_stand_beside_the_entries(tmp_path: Path) -> None:
    """Licences, notes for people and the files of the system are no mistakes."""
    files = ("LICENSE", "README.md", "actors/README.md", "geo/SOURCE.md", ".DS_Store",
             "actors/.a.yml.swp", "actors/Thumbs.db")  # fmt: skip
    loaded = _load(tmp_path, dict.fromkeys(files, "x"))
    assert loaded.problems == ()
    assert loaded.sources == ()


def test_ids_that_differ_in_capitals(tmp_path: Path) -> None:
    """Two files that are one on Windows and macOS are named, each by the other."""
    content = _write(tmp_path, {"actors/eagle.yml": "title: A", "actors/Eagle.yml": "title: B"})
    if len(list((content / "actors").iterdir())) == 1:
        pytest.skip("this disk does not tell capitals from small letters")
    codes = {one.code for one in load_content(content, KINDS).problems}
    assert codes == {"bad-id", "case-collision"}


@pytest.mark.parametrize("link", ["actors/a.yml", "actors", "geo", "site.yml"])
def test_links_to_other_files_are_refused(tmp_path: Path, link: str) -> None:
    """Nothing outside the folder can get onto the site by a symbolic link."""
    secret = tmp_path / "secret"
    secret.write_text("title: secret\n", encoding="utf-8")
    content = _write(tmp_path, {"places/README.md": "x"})
    (content / link).parent.mkdir(exist_ok=True)
    (content / link).unlink(missing_ok=True)
    try:
        (content / link).symlink_to(secret)
    except OSError:
        pytest.skip("this computer does not let us make symbolic links")
    loaded = load_content(content, KINDS)
    assert (f"content/{link}", "symlink") in _codes(loaded)
    assert loaded.sources == ()
    assert loaded.settings is None or link != "site.yml"


def test_missing_settings_and_missing_folder(tmp_path: Path) -> None:
    """Without site.yml, or without the folder, the message says what to create."""
    (tmp_path / "content").mkdir()
    assert _codes(load_content(tmp_path / "content", KINDS)) == [
        ("content/site.yml", "missing-file")
    ]
    assert _codes(load_content(tmp_path / "elsewhere", KINDS)) == [("elsewhere", "missing-folder")]


def test_entries_that_cannot_be_read_are_remembered(tmp_path: Path) -> None:
    """What could not be read is known by address or kind, so that nobody takes it for missing."""
    files: dict[str, str | bytes] = {
        "actors/a.yml": "",
        "actors/b.yaml": "title: B",
        "articles/c.md": "words",
        "glossaries/d.yml": "title: D\nterms: [moon]\n",
        "places/e.yml": "title: E\nplaces:\n  moon: a\n",
    }
    assert _load(tmp_path, files).lost == {
        "actors/a",
        "actors/b",
        "articles/c",
        "terms",
        "places/moon",
    }


def test_a_misspelt_name_of_the_entries_hides_no_entry(tmp_path: Path) -> None:
    """With “term” instead of “terms” the entries are read, and the name is corrected."""
    loaded = _load(tmp_path, {"glossaries/a.yml": TERM.replace("terms", "term")})
    assert [source.address for source in loaded.sources] == ["terms/moon"]
    assert _codes(loaded) == [("content/glossaries/a.yml", "unknown-field")]
