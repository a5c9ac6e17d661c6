"""Two editions of one content: for everybody, and for teachers with keys and notes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from builder.__main__ import application
from builder.exports.datasets import describe
from builder.exports.teachers import TEACHER_EXPORTS, export_for_teachers
from builder.kinds.quizzes import Quiz
from builder.model import Page
from builder.pipeline import TEACHER_FOLDER, Project, read_project, read_site
from builder.publishing.leakparts import list_parts
from builder.publishing.withheld import list_withheld
from builder.rendering.atlas import Atlas
from builder.rendering.edition import frame_settings
from tests.schools import list_changed
from tests.sites import (
    EXAMPLE,
    build_for_teachers,
    build_quietly,
    copy_example,
    draw_quietly,
)

CHECK, PRACTICE = "quizzes/landing-check", "quizzes/landing-practice"
LESSON = "lessons/how-much-fuel"
NOTE = "Print the paragraph large."
SIZE = re.compile(rb"\d+(?:\.\d+)? [kKM]B")
"""How large a file is, as the pages say that offer it."""


@pytest.fixture(scope="module")
def teacher_atlas() -> Atlas:
    """Give all that is known of the example when the edition for teachers is drawn."""
    project = Project(EXAMPLE / "content", EXAMPLE / "docs", EXAMPLE, None, "teacher")
    return read_project(project)


@pytest.fixture(scope="module")
def teacher_pages(teacher_atlas: Atlas) -> dict[str, Page]:
    """Give the pages of the edition for teachers."""
    return draw_quietly(teacher_atlas)


def test_what_is_kept_back() -> None:
    """Notes of lessons, and answers, accepted wordings and feedback of a quiz that checks."""
    site = read_site(EXAMPLE / "content").site
    fields = {
        (address, path[-1] if path[-1] != 0 else path[-2]) for address, path in list_withheld(site)
    }
    kinds = {(address, name) for address, name in fields if isinstance(name, str)}
    assert kinds == {
        (LESSON, "teacher_note"),
        (CHECK, "answer"),
        (CHECK, "accept"),
        (CHECK, "feedback"),
    }


def test_the_public_edition_has_no_such_text(atlas: Atlas) -> None:
    """The texts are not there when pages are drawn, so that no template can print them."""
    kept_back = list_withheld(read_site(EXAMPLE / "content").site)
    assert not kept_back.keys() & atlas.linked.texts.keys()
    assert not [m for m in atlas.linked.mentions if (m.entry, m.field) in kept_back]
    assert len(kept_back) > 15


def test_a_quiz_that_is_kept_back_knows_no_answer(atlas: Atlas) -> None:
    """No value of it says what is right, so that no template could; one for practice keeps all."""
    public = atlas.linked.site.entries
    whole = read_site(EXAMPLE / "content").site.all(Quiz)
    kept_back = [quiz for quiz in whole if quiz.mode != "practice"]
    assert 0 < len(kept_back) < len(whole)
    for quiz in whole:
        if quiz not in kept_back:
            assert public[quiz.address] == quiz
            continue
        told = public[quiz.address]
        assert isinstance(told, Quiz)
        for question, before in zip(told.questions, quiz.questions, strict=True):
            assert [one.text for one in question.options] == [one.text for one in before.options]
            assert not any(one.right or one.feedback for one in question.options)
            assert not question.accept + tuple(pair.right for pair in question.pairs if pair.right)
            assert question.order == tuple(sorted(before.order))
            assert not question.answer


def test_teachers_get_notes_and_keys(
    pages: dict[str, Page], teacher_pages: dict[str, Page]
) -> None:
    """In the edition for teachers a lesson has its notes, and every quiz its key."""
    assert NOTE in teacher_pages[LESSON].body
    assert NOTE not in pages[LESSON].body
    assert teacher_pages[CHECK].body.count('<details class="answer"') == 6
    assert "<strong>smooth / it was smooth / very smooth</strong>" in teacher_pages[CHECK].body
    assert "answer" not in pages[CHECK].body.lower().replace("your answer", "").replace(
        "answers", ""
    )


def test_mentions_in_notes_are_for_teachers(
    pages: dict[str, Page], teacher_pages: dict[str, Page]
) -> None:
    """A sentence of a note that names somebody does not stand on the public page of that person."""
    sentence = "is not in the room"
    assert sentence in teacher_pages["actors/armstrong"].body
    assert sentence not in pages["actors/armstrong"].body


def test_every_page_says_for_whom_it_is(
    pages: dict[str, Page], teacher_pages: dict[str, Page]
) -> None:
    """Each page of the edition for teachers carries the mark that prints a warning on it."""
    assert all(page.front_matter.get("for_teachers") for page in teacher_pages.values())
    assert not any("for_teachers" in page.front_matter for page in pages.values())


def test_the_name_says_it_too(teacher_atlas: Atlas) -> None:
    """The title in the masthead is another one, and no page claims an address on the web.

    The files for platforms keep the name of the site: students read it there.
    """
    site = teacher_atlas.linked.site
    assert frame_settings(site).title == "The landing, teachers’ edition"
    assert site.settings.address is None
    texts = [part.text for part in list_parts(export_for_teachers(teacher_atlas))]
    assert [text for text in texts if "teachers’ edition" in text] == []
    assert len([text for text in texts if "The landing" in text]) > len(TEACHER_EXPORTS)


def test_data_for_the_public_has_no_key(atlas: Atlas, teacher_atlas: Atlas) -> None:
    """The data as files has of a quiz that checks only what is asked."""
    public = json.dumps(describe(atlas, atlas.entry(CHECK)))
    for word in ("right", "feedback", "accept", "answer", "pairs", "distractors"):
        assert f'"{word}"' not in public
    assert "Who was in the craft" in public
    assert "teacher_note" not in describe(atlas, atlas.entry(LESSON))
    assert "answer" in json.dumps(describe(atlas, atlas.entry(PRACTICE)))
    whole = json.dumps(describe(teacher_atlas, teacher_atlas.entry(CHECK)))
    assert '"accept"' in whole
    assert describe(teacher_atlas, teacher_atlas.entry(LESSON))["teacher_note"].startswith(NOTE)


def test_a_quiz_for_schools_only_asks(atlas: Atlas) -> None:
    """On the page of a quiz for schools there is no button, no script and no fingerprint."""
    site = atlas.linked.site
    quiz = site.entries[CHECK].model_copy(update={"mode": "for schools"})
    entries = {**site.entries, CHECK: quiz}
    linked = replace(atlas.linked, site=replace(site, entries=entries))
    page = draw_quietly(replace(atlas, linked=linked))[CHECK]
    assert "Who speaks of the" in page.body
    assert not [word for word in ("<button", "data-keys", "Where to look") if word in page.body]
    assert "script" not in page.front_matter


def test_each_edition_has_its_own_folder(tmp_path: Path) -> None:
    """The command builds one edition and does not touch the other; its pages say what they are."""
    command = ["build", "--content", str(EXAMPLE / "content"), "--output", str(tmp_path)]
    done = CliRunner().invoke(application, [*command, "--edition", "teacher"])
    assert done.exit_code == 0, done.output
    site = tmp_path / TEACHER_FOLDER / "site"
    assert not (tmp_path / "site").exists()
    for file in site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        assert '<p class="for-teachers">' in html, file
        assert '<meta name="robots" content="noindex">' in html, file
    assert NOTE in (site / LESSON / "index.html").read_text(encoding="utf-8")
    refused = CliRunner().invoke(application, [*command, "--edition", "parents"])
    assert refused.exit_code == 2


def _read_all(site: Path) -> dict[str, bytes]:
    """Give every file of a site by its path, without the sizes of others."""
    return {
        file.relative_to(site).as_posix(): SIZE.sub(b"", file.read_bytes())
        for file in site.rglob("*")
        if file.is_file()
    }


def test_a_changed_question_changes_only_what_carries_it(
    tmp_path: Path, example_site: Path, teacher_site: Path
) -> None:
    """Other words in a question, and in a kept back answer, change these files and no others."""
    root = copy_example(tmp_path)
    for name, old, new in (
        (PRACTICE, "On which day was it?", "On which day of the week was it?"),
        (CHECK, "The number belongs to", "The figure belongs to"),
    ):
        file = root / "content" / f"{name}.yml"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8")
    public, teacher = build_quietly(root, root).site, build_for_teachers(root, root).site
    everywhere = {f"{PRACTICE}/index.html", "data/quizzes.json", "data/quizzes.csv"}
    assert list_changed(_read_all(example_site / "site"), _read_all(public)) == {
        *everywhere,
        "downloads/the-landing-offline.zip",
    }
    assert list_changed(_read_all(teacher_site / "site"), _read_all(teacher)) == {
        *everywhere,
        f"{CHECK}/index.html",
        "downloads/teacher-pack.zip",
        "downloads/the-landing-teachers-edition-offline.zip",
    }
