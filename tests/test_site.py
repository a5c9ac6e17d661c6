"""The whole content, checked: how its parts are found."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from builder.checking.validate import validate
from builder.entries import Entry, Kind
from builder.fields import Edtf, Plain, Prose, Record, Ref
from builder.kinds import KINDS
from builder.kinds.actors import Actor
from builder.kinds.claims import Claim
from builder.kinds.events import Event
from builder.kinds.sources import Bibliographic
from builder.loading.load import load_content
from builder.site import SETTINGS, Settings, Site, name_article, walk

EXAMPLE = Path(__file__).parent / "fixtures" / "site" / "content"


@pytest.fixture(scope="module")
def site() -> Site:
    """Give the example site."""
    return validate(load_content(EXAMPLE, KINDS), KINDS)[0]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_entries_come_in_the_order_of_their_kind(site: Site, kind: Kind) -> None:
    """A list of entries has all of one kind, sorted as the kind says."""
    entries = site.of_kind(kind.name)
    assert {one.address for one in entries} == {
        address for address in site.entries if address.startswith(f"{kind.name}/")
    }
    keys = [kind.sort_key(one) for one in entries]
    assert keys == sorted(keys)


def test_entries_of_a_model_are_typed(site: Site) -> None:
    """Asking for a model gives the entries of that model only."""
    assert {one.address for one in site.all(Event)} == {
        one.address for one in site.of_kind("events")
    }
    assert all(isinstance(one, Actor) for one in site.all(Actor))


def test_what_belongs_to_an_article_is_found_without_a_look_at_all(site: Site) -> None:
    """It has everything that names the article, marks by the name of their file included."""
    found = site.of_article("articles/landing", Entry)
    assert found == tuple(e for e in site.all(Entry) if name_article(e) == "articles/landing")
    assert {one.kind for one in found} >= {"articles", "claims", "annotations", "questions"}
    assert site.of_article("articles/landing", Claim) == site.all(Claim)
    assert site.of_article("articles/nowhere", Claim) == ()


def test_entries_are_put_in_the_order_of_the_site(site: Site) -> None:
    """Each stands there once, whatever the order and however often it is asked for."""
    everything = tuple(one.address for one in site.all(Entry))
    mixed = (*reversed(everything), *everything, "actors/nobody")
    assert tuple(one.address for one in site.in_order(mixed)) == everything


def test_the_line_behind_the_pencil(site: Site) -> None:
    """The line of an entry is that of its id in a book, or the first in a file of its own."""
    file, line = site.edit_line("terms/orbit")
    lines = (EXAMPLE.parent / file).read_text(encoding="utf-8").splitlines()
    assert lines[line - 1].strip() == "orbit:"
    file, line = site.edit_line("actors/armstrong")
    assert (str(file), line) == ("content/actors/armstrong.yml", 1)


def test_a_walk_gives_every_text_with_its_path(site: Site) -> None:
    """Texts come in the order of the fields, typed, under the names they have in the files."""
    found = dict(walk(site.entries["actors/armstrong"]))
    assert found["title",] == Plain("Neil Armstrong")
    assert found["aliases", 0, "name"] == "Armstrong"
    assert isinstance(found["summary",], Prose)
    assert isinstance(found["born",], Edtf)
    assert found["relations", 0, "actor"] == Ref("actors/nasa")
    assert isinstance(found["relations", 0, "actor"], Ref)
    assert ("container-title",) in dict(walk(site.entries["sources/voice-1969"]))
    assert ("address",) not in found


def test_every_text_stands_where_it_is_said_to(site: Site) -> None:
    """The short texts of entries, books and settings are in the line of the file that is named."""
    seen = set()
    for source, path, text in site.texts:
        seen.add(source.address)
        written = (*source.path, *path) in source.document.spans
        if written and isinstance(text, Plain | Edtf):
            assert text in source.document.lines[source.span(path).line - 1]
    assert seen == set(site.sources)
    assert SETTINGS in seen


def test_declared_are_entries_and_no_books(site: Site) -> None:
    """The addresses that may be referred to are those of the entries."""
    assert site.declared == frozenset(site.entries)


HARM = (
    'https://x.org/"><script>alert(1)</script>',
    "https://x.org/' onfocus=alert(1)",
    "https://x.org/ autofocus",
    "https://x.org\\@y.org/",
    "https://x.org/\nhttps://y.org/",
    "https://[x.org/",
    "https://",
    "javascript:alert(1)",
)
ADDRESSES = (
    "https://example.org/moon/",
    "http://localhost:8000/?a=1&b=[c]#d",
    "https://exämple.org",
)
HOLDERS = ((Settings, "address"), (Settings, "repository"), (Bibliographic, "URL"))


def _find_mistakes(model: type[Record], field: str, text: str) -> tuple[object, ...]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate({field: text})
    return tuple(error["type"] for error in caught.value.errors() if error["loc"] == (field,))


@pytest.mark.parametrize(("model", "field"), HOLDERS, ids=str)
def test_an_address_is_safe_to_print(model: type[Record], field: str) -> None:
    """No address of the web can end the attribute it is printed in; usual ones are accepted."""
    for text in HARM:
        assert _find_mistakes(model, field, text) == ("string_pattern_mismatch",), text
    for text in ADDRESSES:
        assert _find_mistakes(model, field, text) == (), text
