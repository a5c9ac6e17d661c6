"""Ways to read a source: what each asks, and how a sentence of an answer may begin."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.interface.words import mark
from builder.kinds.lessons import Strategy


@dataclass(frozen=True, slots=True)
class Guide:
    """One way to read: its name, its aim in a sentence, its questions, beginnings of sentences."""

    title: str
    aim: str
    questions: tuple[str, ...]
    starters: tuple[str, ...]


GUIDES: Mapping[Strategy, Guide] = {
    "sourcing": Guide(
        mark("Sourcing"),
        mark("Before you read on, find out whose words these are."),
        (
            mark("Who speaks here, and who wrote it down?"),
            mark("When and where was it said, and how soon after the event?"),
            mark("How could this person know: by seeing, by being told, by commanding others?"),
            mark("What would the speaker like us to believe?"),
        ),
        (
            mark("These words come from …, who could know because …"),
            mark("I would be more certain of this if …"),
            mark("The speaker may want us to think that …"),
        ),
    ),
    "contextualisation": Guide(
        mark("Putting it into its time"),
        mark("Set the text among the things that happened around it."),
        (
            mark("What had happened shortly before, and what was about to happen?"),
            mark("What did people at that time know, and what could they not know yet?"),
            mark("Which word meant something else then, or to those who spoke?"),
        ),
        (
            mark("On that day nobody could know yet that …"),
            mark("This was said shortly after …, which explains why …"),
            mark("A reader of that day would have understood … as …"),
        ),
    ),
    "close reading": Guide(
        mark("Close reading"),
        mark("Look at the words themselves: which were chosen, and which are missing."),
        (
            mark("Which words tell that something is certain, and which leave it open?"),
            mark("Which word takes a side, and what would the other side have said?"),
            mark("What is stated without saying who says so?"),
            mark("What does the text leave out that a reader would want to know?"),
        ),
        (
            mark("The word … makes me think that …"),
            mark("Instead of … the text could have said …; then …"),
            mark("The text does not say …"),
        ),
    ),
    "corroboration": Guide(
        mark("Comparing accounts"),
        mark("Hold two accounts side by side before you believe either."),
        (
            mark("On what do the accounts agree, and on what not?"),
            mark("Do they speak about the same place, time and people at all?"),
            mark("Does one account rest on the other, or do they know it separately?"),
            mark("Which differences can be explained, and which remain?"),
        ),
        (
            mark("Both accounts say that …, but only … says that …"),
            mark("The two differ because one counts … and the other …"),
            mark("These accounts are not independent, for …"),
        ),
    ),
    "observe, reflect, question": Guide(
        mark("See, think, ask"),
        mark("First only what is there, then what it may mean, then what you would like to know."),
        (
            mark("What do you see or read, before you explain anything?"),
            mark("What do you conclude from it, and from which detail?"),
            mark("What would you have to find out next, and where?"),
        ),
        (
            mark("I see …"),
            mark("From … I conclude that …"),
            mark("I wonder …, and I would look for it in …"),
        ),
    ),
    "origin, purpose, value, limitation": Guide(
        mark("Where from, what for, what good, what limits"),
        mark("Weigh what a source can show and what it cannot."),
        (
            mark("Where from: who made it, when, in what form?"),
            mark("What for: for whom was it made, and with what aim?"),
            mark("What good: what does it let us know that others do not?"),
            mark(
                "What limits: what can it not show, because of where it comes from "
                "or what it is for?"
            ),
        ),
        (
            mark("It was made by … for …, in order to …"),
            mark("Because …, it is useful for finding out …"),
            mark("Because …, it cannot tell us …"),
        ),
    ),
}
"""The guide of each strategy, in the words of this project."""
