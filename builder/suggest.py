"""What somebody probably meant: the nearest of the words that exist."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

NEAR = 0.65
SAME_WORDS = 90


def suggest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice nearest to a word: a few letters off, or the same words in another order."""
    known = tuple(dict.fromkeys(choices))
    near = process.extractOne(
        word, known, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=NEAR
    )
    same = near or process.extractOne(
        word.replace("-", " "),
        {choice: choice.replace("-", " ") for choice in known},
        scorer=fuzz.token_sort_ratio,
        score_cutoff=SAME_WORDS,
    )
    if same is None:
        return None
    return near[0] if near else str(same[2])
