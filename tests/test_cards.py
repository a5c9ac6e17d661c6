"""Flashcards: Anki itself imports them, knows a card again, and takes a corrected word."""

from pathlib import Path

from builder.exports.cards import FIELDS, GLOSSARY_AS_CARDS, write_cards
from builder.kinds.terms import Term
from builder.rendering.atlas import Atlas
from tests.checkers import import_decks, study_and_renew
from tests.sites import copy_example, read_quietly

WORDS = "content/glossaries/flight.yml"


def _write(folder: Path, name: str, atlas: Atlas) -> Path:
    path = folder / name
    path.write_bytes(write_cards(atlas))
    return path


def _edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_anki_imports_every_word_once(atlas: Atlas, tmp_path: Path) -> None:
    """Each word is one note with two cards, in one deck; a second import adds nothing."""
    deck = _write(tmp_path, "deck.apkg", atlas)
    first, second = import_decks(deck, deck)
    count = len(atlas.linked.site.all(Term))
    assert (first["new"], first["cards"], first["refused"]) == (count, 2 * count, 0)
    assert first["decks"] == ["Default", "The landing"]
    assert (second["new"], second["updated"], second["same"]) == (0, 0, count)
    assert second["cards"] == 2 * count


def test_a_card_asks_and_answers(atlas: Atlas, tmp_path: Path) -> None:
    """A card asks for the meaning or for the word; its answer has what the word means here."""
    (after,) = import_decks(_write(tmp_path, "deck.apkg", atlas))
    note = next(n for n in after["notes"].values() if n["Word"] == "lunar module")
    assert tuple(note) == FIELDS
    assert note["Also"] == "Eagle, LM"
    assert note["Here"] == "<p>The report names it once and calls it Eagle later.</p>"
    question, answer = next(side for side in after["sides"] if "lunar module" in side[0])
    assert "The craft that carried" not in question
    assert "The craft that carried" in answer
    assert "calls it Eagle" in answer


def test_a_corrected_word_is_renewed(tmp_path: Path) -> None:
    """A file of a later day renews the note of a corrected word; of the same day it does not."""
    root = copy_example(tmp_path)
    old = _write(tmp_path, "old.apkg", read_quietly(root))
    _edit(root, WORDS, "goes round another.", "goes round another body.")
    same_day = _write(tmp_path, "same.apkg", read_quietly(root))
    _edit(root, "content/site.yml", "licence:", "revised: 2099-01-01\nlicence:")
    later = _write(tmp_path, "later.apkg", read_quietly(root))
    before, stale, renewed = import_decks(old, same_day, later)
    assert renewed["notes"].keys() == before["notes"].keys()
    assert stale["updated"] == 0
    assert renewed["updated"] == len(before["notes"])
    meanings = [note["Meaning"] for note in renewed["notes"].values()]
    assert "<p>The path on which one body goes round another body.</p>" in meanings


def test_what_was_learned_stays(tmp_path: Path) -> None:
    """A later file renews the words on a card and leaves its date and deck; tags are the file's."""
    root = copy_example(tmp_path)
    learned = _write(tmp_path, "learned.apkg", read_quietly(root))
    _edit(root, WORDS, "summary: ", "summary: Put anew. ")
    _edit(root, "content/site.yml", "licence:", "revised: 2099-01-01\nlicence:")
    told = study_and_renew(learned, _write(tmp_path, "renewed.apkg", read_quietly(root)))
    before, after = told["before"], told["after"]
    assert told["updated"] > 0
    assert "Put anew." in after["answer"]
    assert "Put anew." not in before["answer"]
    assert after["learned"] == before["learned"]
    assert after["learned"]["interval"] > 0
    assert after["deck"] == before["deck"] == "My own deck"
    assert (before["tags"], after["tags"]) == (["flight", "mine"], ["flight"])
    assert any("tags" in note for note in GLOSSARY_AS_CARDS.notes)


def test_a_renamed_word_and_site_keep_the_note(tmp_path: Path) -> None:
    """Neither another spelling of a word nor another title of the site makes a new note."""
    root = copy_example(tmp_path)
    old = _write(tmp_path, "old.apkg", read_quietly(root))
    _edit(root, WORDS, "title: orbit", "title: Orbit path")
    _edit(root, "content/site.yml", "title: The landing", "title: The Moon landing")
    _edit(root, "content/site.yml", "licence:", "revised: 2099-01-01\nlicence:")
    before, after = import_decks(old, _write(tmp_path, "new.apkg", read_quietly(root)))
    assert after["new"] == 0
    assert after["notes"].keys() == before["notes"].keys()


def test_the_same_words_give_the_same_bytes(atlas: Atlas) -> None:
    """Nothing of the clock is in the deck."""
    assert write_cards(atlas) == write_cards(atlas)


def test_colons_in_a_title_make_no_deck_inside_a_deck(tmp_path: Path) -> None:
    """A title with two colons is one deck."""
    root = copy_example(tmp_path)
    _edit(root, "content/site.yml", "title: The landing", 'title: "Moon::landing"')
    (after,) = import_decks(_write(tmp_path, "deck.apkg", read_quietly(root)))
    assert after["decks"] == ["Default", "Moon:landing"]
