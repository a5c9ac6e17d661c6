"""What is held between two readings is what would be worked out, and not for longer than needed."""

from pathlib import Path

from builder.keeping.session import Session, continue_session, hold
from tests.sites import copy_example, draw_quietly, read_quietly


@hold
def pair(word: str, words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put a word beside others."""
    return word, words


def test_the_same_values_give_the_very_same_thing() -> None:
    """While a session goes on, equal texts and the very same objects give what they gave before."""
    session, words = Session(), ("a", "b")
    with continue_session(session):
        first = pair("x", words)
        assert pair("x", words) is first
    with continue_session(session):
        assert pair("".join("x"), words) is first
        assert session.worked_out == 0


def test_another_object_is_another_value() -> None:
    """Two objects that happen to be equal are two: only for texts is that enough."""
    one, other = tuple("ab"), tuple("ab")
    with continue_session(Session()):
        assert pair("x", one) == pair("x", other)
        assert pair("x", one) is not pair("x", other)


def test_what_nobody_asks_for_is_forgotten() -> None:
    """What one reading did not need is gone in the one after the next."""
    session, words = Session(), ("a", "b")
    with continue_session(session):
        first = pair("x", words)
    with continue_session(session):
        pair("y", words)
    with continue_session(session):
        assert pair("x", words) is not first


def test_without_a_session_nothing_is_held() -> None:
    """A command that reads once keeps nothing."""
    words = ("a", "b")
    assert pair("x", words) is not pair("x", words)


def test_only_the_edited_file_is_read_again(tmp_path: Path) -> None:
    """After an edit all other entries are the same objects; pages are those of the new words."""
    root, session = copy_example(tmp_path), Session()
    with continue_session(session):
        before = read_quietly(root)
    file = root / "content" / "actors" / "nasa.yml"
    text = file.read_text(encoding="utf-8").replace("The agency that ran", "The office that ran")
    file.write_text(text, encoding="utf-8")
    with continue_session(session):
        after = read_quietly(root)
        assert session.worked_out < len(session.results) / 20
    old, new = before.linked.site.entries, after.linked.site.entries
    people = [address for address in new if address.startswith("actors/")]
    assert [one for one in people if new[one] is not old[one]] == ["actors/nasa"]
    assert draw_quietly(after) == draw_quietly(read_quietly(root))
