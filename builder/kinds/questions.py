"""Questions: what accounts disagree about, with the accounts side by side."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from builder.entries import Entry, Kind
from builder.fields import (
    ActorRef,
    AnyRef,
    ArticleRef,
    ClaimRef,
    Edtf,
    Plain,
    Prose,
    Record,
    SourceRef,
    Sources,
)
from builder.interface.words import mark
from builder.kinds.claims import HowKnown

Outcome: TypeAlias = Literal["settled", "partly settled", "open"]


ACCOUNT = ("who", "says", "how_known", "sources")
"""What an account has that is no claim of the article."""


class Answer(Record):
    """One account that answers the question: a claim of the article, or words from outside it."""

    answer: Plain
    """The answer in a few words, to be read side by side: `about 250`, `yes`, `90 minutes`."""
    when: Edtf
    """When it was said or published."""
    claim: ClaimRef | None = None
    """The claim of the article; then who says it, through whom and how they know stand there."""
    who: Plain | None = None
    """Who says so, for an account outside the article."""
    said_by: tuple[ActorRef, ...] = ()
    """The people and groups who say so, if they have entries."""
    via: tuple[ActorRef, ...] = ()
    """Through whom it reached the source."""
    says: Prose | None = None
    """What they say, in our own words, for an account outside the article."""
    how_known: HowKnown | None = None
    """How the speaker could know."""
    sources: tuple[SourceRef, ...] = ()
    """Ids of the bibliography that carry it, for an account outside the article."""

    @model_validator(mode="after")
    def check_account(self) -> Self:
        """Accept a claim alone, or a whole account with its sources."""
        account = {name: getattr(self, name) for name in ACCOUNT}
        if self.claim and any((*account.values(), self.said_by, self.via)):
            raise PydanticCustomError(
                "answer_twice",
                "`claim` brings its speaker, its words and its sources; remove the other fields",
            )
        if not self.claim and not all(account.values()):
            missing = [name for name, value in account.items() if not value]
            raise PydanticCustomError(
                "answer_incomplete",
                "this account lacks {missing}",
                {"missing": " and ".join(f"`{one}`" for one in missing)},
            )
        return self


class Question(Entry):
    """One question that the accounts answer differently."""

    article: ArticleRef
    """The article whose claims disagree."""
    order: Annotated[int, Field(ge=0)] = 100
    """Questions are listed by this number, then by title."""
    summary: Prose
    """One plain sentence that says what is disputed."""
    content_note: Plain | None = None
    """What violence or suffering is described, so that readers can prepare."""
    why: Prose
    """Why the answers differ, and why it matters which is right."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=2)]
    """The accounts, to be read side by side."""
    outcome: Outcome
    """Whether it is known now which answer is right."""
    known_now: Prose
    """What is known now, and what is not."""
    sources: Sources
    """Ids of the bibliography that carry this."""
    see_also: tuple[AnyRef, ...] = ()
    """Other entries that a reader may want next."""


QUESTIONS = Kind(
    name="questions",
    singular=mark("question"),
    title=mark("Contested questions"),
    model=Question,
    folder="questions",
    books=False,
    page="questions/{id}",
    sort_key=lambda question: (question.order, question.title.casefold()),
)
