"""Ways to read a source: what each asks, and how a sentence of an answer may begin."""

from collections.abc import Mapping
from dataclasses import dataclass

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
        "Sourcing",
        "Before you read on, find out whose words these are.",
        (
            "Who speaks here, and who wrote it down?",
            "When and where was it said, and how soon after the event?",
            "How could this person know: by seeing, by being told, by commanding others?",
            "What would the speaker like us to believe?",
        ),
        (
            "These words come from …, who could know because …",
            "I would be more certain of this if …",
            "The speaker may want us to think that …",
        ),
    ),
    "contextualisation": Guide(
        "Putting it into its time",
        "Set the text among the things that happened around it.",
        (
            "What had happened shortly before, and what was about to happen?",
            "What did people at that time know, and what could they not know yet?",
            "Which word meant something else then, or to those who spoke?",
        ),
        (
            "On that day nobody could know yet that …",
            "This was said shortly after …, which explains why …",
            "A reader of that day would have understood … as …",
        ),
    ),
    "close reading": Guide(
        "Close reading",
        "Look at the words themselves: which were chosen, and which are missing.",
        (
            "Which words tell that something is certain, and which leave it open?",
            "Which word takes a side, and what would the other side have said?",
            "What is stated without saying who says so?",
            "What does the text leave out that a reader would want to know?",
        ),
        (
            "The word … makes me think that …",
            "Instead of … the text could have said …; then …",
            "The text does not say …",
        ),
    ),
    "corroboration": Guide(
        "Comparing accounts",
        "Hold two accounts side by side before you believe either.",
        (
            "On what do the accounts agree, and on what not?",
            "Do they speak about the same place, time and people at all?",
            "Does one account rest on the other, or do they know it separately?",
            "Which differences can be explained, and which remain?",
        ),
        (
            "Both accounts say that …, but only … says that …",
            "The two differ because one counts … and the other …",
            "These accounts are not independent, for …",
        ),
    ),
    "observe, reflect, question": Guide(
        "See, think, ask",
        "First only what is there, then what it may mean, then what you would like to know.",
        (
            "What do you see or read, before you explain anything?",
            "What do you conclude from it, and from which detail?",
            "What would you have to find out next, and where?",
        ),
        ("I see …", "From … I conclude that …", "I wonder …, and I would look for it in …"),
    ),
    "origin, purpose, value, limitation": Guide(
        "Where from, what for, what good, what limits",
        "Weigh what a source can show and what it cannot.",
        (
            "Where from: who made it, when, in what form?",
            "What for: for whom was it made, and with what aim?",
            "What good: what does it let us know that others do not?",
            "What limits: what can it not show, because of where it comes from or what it is for?",
        ),
        (
            "It was made by … for …, in order to …",
            "Because …, it is useful for finding out …",
            "Because …, it cannot tell us …",
        ),
    ),
}
"""The guide of each strategy, in the words of this project."""
