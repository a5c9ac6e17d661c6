"""What is remembered is what would be worked out, and nothing else is ever believed."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from builder.exports import export_all
from builder.keeping.memory import SEAL, keep, limit_results, open_memory
from builder.model import File
from builder.rendering.assemble import assemble_files
from builder.rendering.edition import frame_settings
from tests.sites import EXAMPLE, ROOT, copy_example, draw_quietly, read_quietly

LABELS, BAND = "builder.geo.labels.set_labels", "builder.text.readability.estimate_band"


@keep
def repeat(word: str, times: int) -> str:
    """Repeat a word."""
    return word * times


def test_what_is_known_is_not_worked_out_again(tmp_path: Path) -> None:
    """A result outlives the command in which it was worked out."""
    with open_memory(tmp_path) as memory:
        assert (repeat("ab", 2), repeat("ab", times=3), repeat("ab", 2)) == (
            "abab",
            "ababab",
            "abab",
        )
        assert (memory.worked_out.total(), memory.recalled.total()) == (2, 1)
    with open_memory(tmp_path) as memory:
        assert repeat("ab", 2) == "abab"
        assert (memory.worked_out.total(), memory.recalled.total()) == (0, 1)


def test_without_a_memory_everything_is_worked_out(tmp_path: Path) -> None:
    """Nothing is remembered unless somebody opens a memory, and nothing is written."""
    assert repeat("ab", 2) == "abab"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["flipped", "cut", "empty", "strange"])
def test_a_damaged_memory_is_none(tmp_path: Path, damage: str) -> None:
    """Whatever befell the file, results are right, and the next memory is whole again."""
    file = _remember_something(tmp_path)
    whole = file.read_bytes()
    damaged = {
        "flipped": whole[:-3] + bytes([whole[-3] ^ 1]) + whole[-2:],
        "cut": whole[:-1],
        "empty": b"",
        "strange": b"no memory at all" * 10,
    }
    file.write_bytes(damaged[damage])
    with open_memory(tmp_path) as memory:
        assert repeat("ab", 2) == "abab"
        assert memory.worked_out.total() == 1
    assert file.read_bytes() == whole


def test_what_somebody_wrote_into_it_is_checked(tmp_path: Path) -> None:
    """A sealed file with a result of another type is worked out anew; nothing in it is run."""
    file = _remember_something(tmp_path)
    whole = file.read_bytes()
    content = whole[SEAL:].replace(b'"abab"', b'["ab"]')
    file.write_bytes(hashlib.sha256(content).digest() + content)
    with open_memory(tmp_path) as memory:
        assert repeat("ab", 2) == "abab"
        assert memory.worked_out.total() == 1
    assert file.read_bytes() == whole


def test_the_memory_of_another_builder_is_not_read(tmp_path: Path) -> None:
    """Results of another version are not believed, and make room for those of this one."""
    file = _remember_something(tmp_path)
    other = file.rename(file.with_stem("0" * 64))
    with open_memory(tmp_path) as memory:
        assert repeat("ab", 2) == "abab"
        assert memory.worked_out.total() == 1
    assert file.is_file()
    assert not other.exists()


def test_a_failure_keeps_what_was_worked_out(tmp_path: Path) -> None:
    """A mistake in one file does not make the next command read all others again."""
    with pytest.raises(LookupError):
        _fail_after_work(tmp_path)
    with open_memory(tmp_path) as memory:
        repeat("ab", 2)
        assert memory.recalled.total() == 1


def test_two_commands_at_once_leave_a_whole_memory(tmp_path: Path) -> None:
    """The memory of whoever ends last stays, and can be read."""
    with open_memory(tmp_path):
        repeat("late", 2)
        with open_memory(tmp_path):
            repeat("early", 2)
    with open_memory(tmp_path) as memory:
        assert (repeat("late", 2), memory.recalled.total()) == ("latelate", 1)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    """Where no memory can be kept, results are right all the same."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with open_memory(tmp_path / "file"):
        assert repeat("ab", 2) == "abab"


def test_the_memory_does_not_grow_without_end() -> None:
    """What was not asked for longest is forgotten first."""
    results = {b"old": b"12345", b"newer": b"123", b"newest": b"12"}
    assert dict(limit_results(results, 5)) == {b"newer": b"123", b"newest": b"12"}
    assert dict(limit_results(results, 10)) == results
    assert dict(limit_results(results, 1)) == {}


def test_pages_are_the_same_with_and_without_a_memory(tmp_path: Path) -> None:
    """Without a memory, with an empty, a full and a damaged one: the same bytes."""
    without = _draw_everything(EXAMPLE)
    with open_memory(tmp_path):
        assert _draw_everything(EXAMPLE) == without
    with open_memory(tmp_path) as memory:
        assert _draw_everything(EXAMPLE) == without
        assert memory.worked_out == Counter()
        assert memory.recalled[LABELS] > 10
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[::-1])
    with open_memory(tmp_path):
        assert _draw_everything(EXAMPLE) == without


def test_only_what_changed_is_worked_out_again(tmp_path: Path) -> None:
    """After an edit of one text this text alone is judged, and pages are those of the new words."""
    project, store = copy_example(tmp_path), tmp_path / "store"
    with open_memory(store):
        _draw_everything(project)
    explainer = project / "content/explainers/how-it-flew.md"
    text = explainer.read_text(encoding="utf-8")
    explainer.write_text(f"{text.rstrip()} It was heavy.\n", encoding="utf-8")
    with open_memory(store) as memory:
        warm = _draw_everything(project)
        assert memory.worked_out == Counter({BAND: 1})
    assert warm == _draw_everything(project)


def test_another_order_of_hashes_finds_everything(tmp_path: Path) -> None:
    """What one process remembered another one finds, although its sets have another order."""
    words = (
        "from pathlib import Path\n"
        "from builder.keeping.memory import open_memory\n"
        "from tests.sites import EXAMPLE, draw_quietly, read_quietly\n"
        f"with open_memory(Path({str(tmp_path)!r})) as memory:\n"
        "    draw_quietly(read_quietly(EXAMPLE))\n"
        "print(memory.worked_out.total(), memory.recalled.total())"
    )
    first, then = (tuple(map(int, _run(words, seed).split())) for seed in ("1", "2"))
    assert first[0] > 0
    assert then == (0, sum(first))


def _run(words: str, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", words]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return done.stdout.decode()


def _fail_after_work(folder: Path) -> None:
    with open_memory(folder):
        repeat("ab", 2)
        raise LookupError


def _remember_something(folder: Path) -> Path:
    with open_memory(folder):
        repeat("ab", 2)
    (file,) = folder.iterdir()
    return file


def _draw_everything(root: Path) -> tuple[File, ...]:
    """Make everything that is written before MkDocs begins."""
    atlas = read_quietly(root)
    pages = tuple(draw_quietly(atlas).values())
    return (*assemble_files(pages, frame_settings(atlas.linked.site)), *export_all(atlas))
