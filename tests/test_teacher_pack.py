"""The pack for teachers: whole, the same every time, and only where it belongs."""

from pathlib import Path

from builder.exports import EXPORTS, PUBLIC_EXPORTS
from builder.exports.gift import GIFT
from builder.exports.identity import name_record
from builder.exports.moodle import MOODLE
from builder.exports.teachers import (
    PACK,
    TEACHER_EXPORTS,
    export_for_teachers,
    list_formats,
    list_left_out,
    pack_for_teachers,
    write_formats,
)
from tests.schools import (
    list_changed,
    list_questions,
    parse_xml,
    read_files,
    read_for_teachers,
    unpack,
)
from tests.sites import EXAMPLE, copy_example, read_quietly

QUIZ = "content/quizzes/landing-practice.yml"


def _edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_same_content_gives_the_same_bytes() -> None:
    """Two builds make the same pack, byte for byte, and so the same files in it."""
    first, second = read_for_teachers(EXAMPLE), read_for_teachers(EXAMPLE)
    assert pack_for_teachers(first) == pack_for_teachers(second)


def test_the_pack_tells_what_is_in_it() -> None:
    """Every file of every format is in the pack, and its text names each, with what is left out."""
    atlas = read_for_teachers(EXAMPLE)
    files = unpack(pack_for_teachers(atlas))
    read_me = files.pop("teacher-pack/README.txt").decode()
    made = [name for export in TEACHER_EXPORTS for name in read_files(atlas, export)]
    assert sorted(files) == sorted(f"teacher-pack/{name}" for name in made)
    assert all(name in read_me for name in made)
    assert list_formats(atlas) == tuple(e for e in TEACHER_EXPORTS if read_files(atlas, e))
    for export in list_formats(atlas):
        assert export.notes
        assert all(note in read_me for note in (*export.notes, *list_left_out(atlas, export)))


def test_who_asks_again_gets_the_same_pack() -> None:
    """One build packs once, however many pages tell the size of the pack or what it leaves out."""
    atlas = read_for_teachers(EXAMPLE)
    (first,), (again,) = export_for_teachers(atlas), export_for_teachers(atlas)
    assert first.content is again.content
    assert atlas.once(write_formats) is atlas.once(write_formats)


def test_only_the_edition_for_teachers_has_it() -> None:
    """The public edition gets no pack, and none of its downloads has an answer in it."""
    assert [file.path for file in export_for_teachers(read_for_teachers(EXAMPLE))] == [PACK]
    public = read_quietly(EXAMPLE)
    assert list(export_for_teachers(public)) == []
    secret = list_questions(read_for_teachers(EXAMPLE), "choice")[-1].choices[0].feedback
    for export in PUBLIC_EXPORTS:
        assert export in EXPORTS
        content = export.write(public)
        parts = unpack(content).values() if content.startswith(b"PK") else (content,)
        assert all(secret.encode() not in part for part in parts)


def test_a_changed_question_changes_only_what_carries_it(tmp_path: Path) -> None:
    """Another wording changes the files of that question; in them, every other one is the same."""
    root = copy_example(tmp_path)
    before = read_for_teachers(root)
    _edit(root, QUIZ, "On which day was it?", "On which day of the week was it?")
    after = read_for_teachers(root)
    old, new = (unpack(pack_for_teachers(atlas)) for atlas in (before, after))
    assert list_changed(old, new) == {
        "teacher-pack/common-cartridge/lessons.imscc",
        "teacher-pack/gift/questions.txt",
        "teacher-pack/moodle/questions.xml",
        "teacher-pack/qti-2.1/landing-practice.zip",
    }
    key = next(a.key for a in list_questions(after) if a.question.id == "which-day")
    package = "teacher-pack/qti-2.1/landing-practice.zip"
    assert list_changed(unpack(old[package]), unpack(new[package])) == {f"q{key}.xml"}
    cartridge = "teacher-pack/common-cartridge/lessons.imscc"
    changed = list_changed(unpack(old[cartridge]), unpack(new[cartridge]))
    assert changed == {"quizzes/landing-practice.xml"}
    for export in (MOODLE, GIFT):
        ((_, was),), ((_, now),) = (read_files(a, export).items() for a in (before, after))
        lost = set(was.decode().split("\n::" if export is GIFT else "<question ")) - set(
            now.decode().split("\n::" if export is GIFT else "<question ")
        )
        assert len(lost) == 1


def test_a_reworded_question_keeps_its_id(tmp_path: Path) -> None:
    """Neither other words nor another title of quiz or site give a question another id."""
    root = copy_example(tmp_path)
    before = [asked.key for asked in list_questions(read_for_teachers(root))]
    _edit(root, QUIZ, "On which day was it?", "On which day of the week was it?")
    _edit(root, QUIZ, 'title: "The landing: practice"', "title: Practice")
    _edit(root, "content/site.yml", "title: The landing", "title: The Moon landing")
    assert [asked.key for asked in list_questions(read_for_teachers(root))] == before


def test_two_sites_never_share_an_id(tmp_path: Path) -> None:
    """The same names of quiz and question on another site make another id."""
    root = copy_example(tmp_path)
    settings = read_quietly(root).linked.site.settings
    _edit(root, "content/site.yml", "title: The landing", "title: The landing\nid: another")
    other = read_quietly(root).linked.site.settings
    assert name_record(settings, "quizzes", "q") != name_record(other, "quizzes", "q")
    assert name_record(settings, "ab", "c") != name_record(settings, "a", "bc")


def test_questions_of_truth_in_other_words_are_choices(tmp_path: Path) -> None:
    """Where the answers are not True and False, no format pretends that they are."""
    root = copy_example(tmp_path)
    _edit(root, "content/quizzes/landing-check.yml", '{text: "True",', '{text: "Yes",')
    (content,) = read_files(read_for_teachers(root), MOODLE).values()
    types = [question.get("type") for question in parse_xml(content)]
    assert "truefalse" not in types
