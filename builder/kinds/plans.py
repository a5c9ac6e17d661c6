"""Plans: what the site set out to explain, so that nothing is dropped without a word."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from builder.entries import Entry, Kind
from builder.fields import AnyRef, Plain, Record
from builder.interface.words import mark


class Planned(Record):
    """One thing to explain: the entry that does, or the reason why none does."""

    id: Plain
    """Its name in the collection that the plan was made from."""
    entry: AnyRef | None = None
    """The entry that explains it."""
    left_out: Plain | None = None
    """The reason why no entry explains it."""

    @model_validator(mode="after")
    def check_outcome(self) -> Self:
        """Accept an entry or a reason, not both and not neither."""
        if bool(self.entry) == bool(self.left_out):
            raise PydanticCustomError(
                "plan_outcome", "name either the `entry` or the reason why it is `left_out`"
            )
        return self


class Plan(Entry):
    """One list of things to explain."""

    order: int = Field(default=100, ge=0)
    """Plans are listed by this number, then by title."""
    items: tuple[Planned, ...]
    """The things to explain, one by one."""


PLANS = Kind(
    name="plans",
    singular=mark("plan"),
    title=mark("Plans"),
    model=Plan,
    folder="plans",
    books=False,
    page="",
    sort_key=lambda plan: (plan.order, plan.title.casefold()),
)
