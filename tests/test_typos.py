"""The program typos is asked, and what it says is understood."""

from pathlib import Path

import pytest

from builder.commands.typos import CONFIG, list_allowed, list_refused, look_through


def test_finds_know_their_place(tmp_path: Path) -> None:
    """File, line, the bytes before the word, and what may be meant."""
    (tmp_path / "a.yml").write_text("title: x\nsummary: ü recieve\n", encoding="utf-8")
    (find,) = look_through(tmp_path)
    assert (find.path.name, find.line, find.before) == ("a.yml", 2, 12)
    assert (find.word, find.ideas) == ("recieve", ("receive",))


def test_british_and_misspelt_words_are_refused_where_american_is_right() -> None:
    """So a word that no American dictionary has is known to be right, or told elsewhere."""
    words = ("colour", "recieve", "wrng", "wrong")
    assert list_refused(words) == {"colour", "recieve"}
    assert list_refused(()) == frozenset()


def test_words_that_pass_are_those_of_the_settings() -> None:
    """Whoever lets a word pass writes it once, for both."""
    assert "explainers" in list_allowed(CONFIG)


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """A slip in the settings is a failure with the name of the file and the line."""
    (tmp_path / "typos.toml").write_text("[default\n", encoding="utf-8")
    with pytest.raises(OSError, match=r"typos\.toml cannot be read: .*line 1"):
        list_allowed(tmp_path / "typos.toml")


def test_a_folder_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    """That the program could not read is not taken for a text without mistakes."""
    with pytest.raises(OSError, match="typos failed"):
        tuple(look_through(tmp_path / "nowhere"))
