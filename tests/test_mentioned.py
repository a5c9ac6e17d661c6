"""Who mentions an entry: the sentence around each mention, found without reading texts again."""

import json
from pathlib import Path, PurePosixPath

from builder.rendering.mentioned import Sentence
from builder.rendering.view import View
from tests.sites import copy_example, read_quietly
from tests.work import count_steps


def _view(folder: Path, text: str) -> View:
    """Give the example in which the profile of an organisation has one more text."""
    root = copy_example(folder)
    file = root / "content" / "actors" / "nasa.yml"
    words = file.read_text(encoding="utf-8")
    file.write_text(f"{words}before: {json.dumps(text)}\n", encoding="utf-8")
    return View(read_quietly(root), PurePosixPath("a-z"))


def _sentences(view: View) -> tuple[Sentence, ...]:
    groups = view.mentions("terms/orbit")
    return next(one.occurrences for one in groups if one.entry.address == "actors/nasa")


def test_a_mention_may_begin_with_a_blank(tmp_path: Path) -> None:
    """A written link with blanks at its edges is cut as it stands."""
    (one,) = _sentences(_view(tmp_path, "He left. In[ a path ](@/terms/orbit)it flew. It fell."))
    assert (one.before, one.surface, one.after) == ("In", " a path ", "it flew.")


def test_a_link_at_the_start_of_a_sentence(tmp_path: Path) -> None:
    """A blank before the first word of a paragraph does not shift the words."""
    (one,) = _sentences(_view(tmp_path, "[&nbsp;orbit](@/terms/orbit) it is. It fell."))
    assert (one.before, one.surface, one.after) == ("", "\u00a0orbit", " it is.")


def test_work_grows_with_the_mentions_only(tmp_path: Path) -> None:
    """Ten times the text with ten times the mentions is ten times the work."""

    def count(size: int) -> int:
        view = _view(tmp_path / str(size), "It is in orbit now.\n\n" * size)
        assert len(_sentences(view)) == size
        return count_steps(lambda: view.mentions("terms/orbit"))

    assert count(400) < 12 * count(40)
