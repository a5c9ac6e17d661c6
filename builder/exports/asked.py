"""A question as every format for schools wants it: ids that stay, HTML without links, and mixed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from builder.exports.identity import name_record
from builder.exports.wording import ALONE, draw_line, draw_words
from builder.kinds.quizzes import Quiz, QuizQuestion
from builder.rendering.atlas import Atlas
from builder.rendering.collection import list_collected, title_in_list
from builder.rendering.quizform import shuffle

LONGEST_NAME = 80
"""Letters in the name of a question, by which a teacher finds it in a list."""
TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class GradedChoice:
    """One answer to choose: its words, whether it is right, what to say to who chose it."""

    text: str
    right: bool
    feedback: Markup


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a quiz, ready to be written; `key` is the id that stays."""

    key: str
    name: str
    question: QuizQuestion
    type: str
    ask: Markup
    answer: Markup
    choices: tuple[GradedChoice, ...]


@dataclass(frozen=True, slots=True)
class AskedQuiz:
    """One quiz, ready to be written; `title` names its article too, where there are several."""

    key: str
    quiz: Quiz
    title: str
    summary: str
    questions: tuple[Asked, ...]

    def only(self, types: frozenset[str]) -> tuple[Asked, ...]:
        """List the questions that have one of these types."""
        return tuple(asked for asked in self.questions if asked.type in types)


def ask_all(atlas: Atlas) -> Iterator[AskedQuiz]:
    """Make every quiz ready, in the order of the site."""
    settings = atlas.linked.site.settings
    for quiz in atlas.linked.site.all(Quiz):
        questions = tuple(_ask(atlas, quiz, number) for number in range(len(quiz.questions)))
        summary = atlas.text(quiz, "summary")
        key, title = name_record(settings, "quizzes", quiz.id), title_in_list(atlas, quiz)
        yield AskedQuiz(key, quiz, title, summary, questions)


def mix(key: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Put texts into another order, always the same for the same question, never the given one."""
    return shuffle(tuple(texts), lambda text: sha256(f"{key} {text}".encode()).hexdigest())


def list_right_sides(question: QuizQuestion) -> tuple[str, ...]:
    """List what can be matched: each right side once, and what belongs to nothing."""
    return tuple(dict.fromkeys((*(pair.right for pair in question.pairs), *question.distractors)))


def _ask(atlas: Atlas, quiz: Quiz, number: int) -> Asked:
    question = quiz.questions[number]
    path = ("questions", number)
    key = name_record(atlas.linked.site.settings, "quizzes", quiz.id, question.id)
    feedback = (
        draw_line(atlas, quiz, (*path, "options", place, "feedback"), ALONE)
        for place in range(len(question.options))
    )
    choices = (
        GradedChoice(str(option.text), option.right, words)
        for option, words in zip(question.options, feedback, strict=True)
    )
    return Asked(
        key=key,
        name=_shorten(atlas.text(quiz, *path, "ask")),
        question=question,
        type=_choose_type(question),
        ask=draw_words(atlas, quiz, (*path, "ask"), ALONE),
        answer=draw_words(atlas, quiz, (*path, "answer"), ALONE)
        + _say_where(atlas, quiz, question),
        choices=tuple(choices),
    )


def _choose_type(question: QuizQuestion) -> str:
    """Tell the type of a question: true or false only if its two answers are these words."""
    answers = {option.text.casefold() for option in question.options}
    return (
        "choice" if question.type == "true or false" and answers != TRUTH.keys() else question.type
    )


def _say_where(atlas: Atlas, quiz: Quiz, question: QuizQuestion) -> Markup:
    """Say in which paragraphs of the article the answer stands; in a collection, of which one."""
    if not question.paragraphs:
        return Markup()
    word = "paragraph" if len(question.paragraphs) == 1 else "paragraphs"
    numbers = ", ".join(map(str, question.paragraphs))
    several = list_collected(atlas)
    article = f"“{atlas.entry(quiz.article).title}”" if several else "the article"
    return Markup("<p>Where it stands: {} {} of {}.</p>").format(word, numbers, article)


def _shorten(text: str) -> str:
    """Keep the first words of a text."""
    if len(text) <= LONGEST_NAME:
        return text
    return f"{text[: LONGEST_NAME - 1].rpartition(' ')[0] or text[: LONGEST_NAME - 1]}…"
