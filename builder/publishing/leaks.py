"""Whether a finished site tells what is kept from its readers: keys, feedback, words for teachers.

Every part of every file is looked through. Words are compared by their letters and digits alone, so
that neither markup nor line ends nor escapes hide them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from builder.kinds.quizzes import Quiz, QuizQuestion
from builder.linking.linked import LinkedSite
from builder.model import File
from builder.publishing.leakparts import list_parts
from builder.publishing.withheld import is_withheld, keeps_answers, list_withheld, withhold
from builder.rendering.quizform import simplify
from builder.site import Site, walk
from builder.text import prose
from builder.text.sentences import sentence_edges

SHORTEST = 24
"""Letters and digits: a shorter sentence may stand on a page by chance, a whole text may not."""
WORDS = 3
"""A text of fewer words is no secret by itself; beside its question it is."""
NEAR = 600
"""Characters behind a question in which a key to it would stand."""
MARKER = re.compile(
    r"<input[^>]*\schecked\b|<option[^>]*\sselected\b"
    r"|\bdata-(?:right|correct|answer|feedback)\b"
    r"|[\"']{1,2}(?:right|correct|accept|feedback|answer|pairs)[\"']{1,2}\s*:"
    r"|<(?:correctResponse|answer|feedback)\b|\bfraction="
)
"""Signs by which a page, a table or a file for other programs tells which answer is right."""
_TAG = re.compile(r"<[^<>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_SIGNS = re.compile(r"[\W_]+")
_ASCII_SIGNS = "".join(one for one in map(chr, range(128)) if not one.isalnum()).encode()
_PIECES = re.compile(r"[<>\"“”=~{}|;\n\t\\\[\]]+")


@dataclass(frozen=True, slots=True)
class KeptBack:
    """A question whose answer is kept back: its address, its words, what is accepted.

    `right` and `wrong` are its choices, if it has any.
    """

    where: str
    words: str
    accept: frozenset[str]
    right: frozenset[str]
    wrong: frozenset[str]

    @property
    def reach(self) -> int:
        """So many characters behind it may belong to it: all its choices have room there."""
        return NEAR + 2 * sum(map(len, (*self.right, *self.wrong)))


@dataclass(frozen=True)
class Secrets:
    """What no file may tell: phrases as letters, each with where it stands, and the questions."""

    phrases: Mapping[str, str]
    asked: tuple[KeptBack, ...]


def gather_secrets(linked: LinkedSite) -> Secrets:
    """Gather what a whole site keeps from the public; what it reads elsewhere is no secret."""
    found = (*_list_texts(linked.site), *_list_keys(linked.site))
    wanted = {letters: where for letters, where in found if letters}
    known = _find_public(linked, tuple(wanted)) if wanted else frozenset()
    phrases = {letters: where for letters, where in wanted.items() if letters not in known}
    return Secrets(phrases, tuple(_list_asked(linked.site)))


def find_leaks(files: Iterable[File], secrets: Secrets) -> tuple[str, ...]:
    """Say for each secret that a file tells which file it is and where the secret comes from.

    Where nothing is kept back, nothing has to be looked through.
    """
    asked = tuple((one, _fold(one.words)) for one in secrets.asked)
    wanted = (*secrets.phrases, *(letters for _, letters in asked if letters))
    if not wanted:
        return ()
    search = AhoCorasick(wanted)
    found: dict[str, None] = {}
    for part in list_parts(files):
        told = _find(search, wanted, _read_letters(part.text))
        for letters in sorted(told & secrets.phrases.keys()):
            found[f"{part.name}: it tells {secrets.phrases[letters]}"] = None
        for one, letters in asked:
            if letters in told and (why := _find_answer(part.text, one)):
                found[f"{part.name}: {why} {one.where}"] = None
    return tuple(found)


def _find_public(linked: LinkedSite, wanted: tuple[str, ...]) -> frozenset[str]:
    """Find which phrases the public reads elsewhere."""
    return _find(AhoCorasick(wanted), wanted, " ".join(_list_public(withhold(linked))))


def _find(search: AhoCorasick, wanted: tuple[str, ...], text: str) -> frozenset[str]:
    matches = search.find_matches_as_indexes(text, overlapping=True)
    return frozenset(wanted[number] for number, _, _ in matches)


def _find_answer(text: str, one: KeptBack) -> str:
    """Say how a text that asks a question tells its answer as well; empty if it does not."""
    if marker := MARKER.search(text):
        return f"“{marker[0].strip()}” marks the answer to"
    for near in _cut_near(unescape(text), one):
        pieces = frozenset(_read_pieces(near))
        if accepted := sorted(pieces & one.accept - {""}):
            return f"“{accepted[0]}” is accepted by"
        if one.right and one.right <= pieces and not one.wrong & pieces:
            return f"“{min(one.right)}” stands alone of the choices of"
    return ""


def _cut_near(text: str, one: KeptBack) -> tuple[str, ...]:
    """Give what stands near a question: its whole form, or what follows its words, each time."""
    if text.startswith("<fieldset"):
        return (text,)
    asked = r"(?:\W|<[^<>]*>)+".join(map(re.escape, re.findall(r"\w+", one.words)))
    ends = (match.end() for match in re.finditer(asked, text))
    return tuple(text[end : end + one.reach] for end in ends)


def _read_pieces(text: str) -> Iterator[str]:
    """Give the words between two signs, also without a label before them: “Right: Eagle”."""
    for piece in _PIECES.split(text):
        yield simplify(piece)
        yield simplify(piece.rpartition(":")[2])


def _list_texts(site: Site) -> Iterator[tuple[str, str]]:
    """Give each text that is kept back, and each longer sentence of it, with where it stands."""
    for (address, path), text in list_withheld(site).items():
        where = f"{address}, {'.'.join(map(str, path))}"
        paragraphs = prose.plain_paragraphs(prose.parse(text))
        if sum(len(paragraph.split()) for paragraph in paragraphs) >= WORDS:
            yield _fold("".join(paragraphs)), where
        for paragraph in paragraphs:
            for start, end in pairwise(sentence_edges(paragraph)):
                letters = _fold(paragraph[start:end])
                if len(letters) >= SHORTEST:
                    yield letters, where


def _list_keys(site: Site) -> Iterator[tuple[str, str]]:
    """Give what only a key has in one piece: all accepted answers, an order, a pair."""
    for quiz, question in _list_kept_back(site):
        pairs = (f"{pair.left}{pair.right}" for pair in question.pairs)
        for key in ("".join(question.accept[:2]), "".join(question.order), *pairs):
            if len(_fold(key)) >= SHORTEST:
                yield _fold(key), f"the key to {quiz.address}, {question.id}"


def _list_asked(site: Site) -> Iterator[KeptBack]:
    for quiz, question in _list_kept_back(site):
        asked = " ".join(prose.plain_paragraphs(prose.parse(question.ask)))
        accept = frozenset(map(simplify, question.accept))
        right = frozenset(simplify(option.text) for option in question.options if option.right)
        wrong = frozenset(simplify(option.text) for option in question.options) - right
        yield KeptBack(f"{quiz.address}, {question.id}", asked, accept, right, wrong)


def _list_kept_back(site: Site) -> Iterator[tuple[Quiz, QuizQuestion]]:
    for quiz in site.all(Quiz):
        yield from ((quiz, one) for one in quiz.questions if keeps_answers(quiz))


def _list_public(linked: LinkedSite) -> Iterator[str]:
    """Give the letters of every text that the public reads."""
    for tokens in linked.texts.values():
        yield _fold("".join(prose.plain_paragraphs(tokens)))
    for entry in linked.site.entries.values():
        yield from (_fold(t) for path, t in walk(entry) if not is_withheld(entry, path, t))


def _read_letters(text: str) -> str:
    """Give the letters of a text twice: as it stands, and without its tags."""
    plain = unescape(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    return f"{_fold(plain)} {_fold(_TAG.sub('', plain))}"


def _fold(text: str) -> str:
    """Give the letters and digits of a text; most signs are of ASCII, and go as bytes, at once."""
    rest = text.encode(errors="surrogatepass").translate(None, _ASCII_SIGNS)
    letters = rest.decode(errors="surrogatepass")
    return (letters if letters.isascii() else _SIGNS.sub("", letters)).casefold()
