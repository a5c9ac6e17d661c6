"""A few hundred damaged files in every run; tests/fuzz reads as many as somebody likes."""

import pytest

from tests.fuzz.mutate import damage, examine, list_seeds

SEEDS = list_seeds()


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_damaged_files_are_read_or_explained(start: int) -> None:
    """No damage brings the reader down, points outside the file, or is mended differently twice."""
    wrong = {number: examine(damage(SEEDS, number)) for number in range(start, start + 50)}
    assert {n: w for n, w in wrong.items() if w and not w.startswith("it took")} == {}


def test_the_same_number_draws_the_same_file() -> None:
    """A failure can be looked at again by its number."""
    assert damage(SEEDS, 7) == damage(SEEDS, 7)
    assert damage(SEEDS, 7) != damage(SEEDS, 8)
