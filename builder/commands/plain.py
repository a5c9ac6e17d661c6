"""What was typed wrong on the command line, told in the words of somebody who never programmed."""

from collections.abc import Sequence
from typing import NoReturn

import typer
from typer._click.core import Command, Context
from typer.core import TyperCommand, TyperGroup

from builder.commands.terminal import errors
from builder.ids import make_id
from builder.suggest import suggest

CALL = "python3 run.py"
ELSEWHERE = ("site", "test", "sbom")
"""The commands that run.py has besides those of the builder."""
WRONG_CALL = 2
"""The exit status of a command that was not understood."""
_PLAINLY = {
    "Value error, ": "",
    "Input should": "it should",
    "a valid integer, unable to parse string as an integer": "a whole number",
    "a valid number, unable to parse string as a number": "a number",
}
"""How those say what is wrong with a value who look for it, and how it is said here."""


class PlainGroup(TyperGroup):
    """The commands together: one that does not exist is told with the nearest that does."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read what stands before the command; without any word, the help is shown."""
        if not args:
            return super().parse_args(ctx, args)
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            refuse(f"{_explain(error)} The command comes first.", f"All commands: {CALL} --help")

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the command that was meant."""
        typed = args[0]
        if self.get_command(ctx, typed) is None:
            meant = suggest(typed.lower(), (*ELSEWHERE, *self.commands))
            hint = f" Did you mean  {CALL} {meant}" if meant else ""
            refuse(f"There is no command “{typed}”.{hint}", f"All commands: {CALL} --help")
        return super().resolve_command(ctx, args)


class PlainCommand(TyperCommand):
    """One command: words too many, options that do not exist and values that are missing."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read what stands behind the command."""
        advice = f"What belongs behind it: {CALL} {self.name} --help"
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except typer.TyperException as error:
            refuse(_explain(error), advice)
        if rest:
            refuse(self._explain_rest(ctx, rest), advice)
        return rest

    def _explain_rest(self, ctx: Context, rest: Sequence[str]) -> str:
        """Say what to do with words that nobody asked for."""
        places = [one for one in self.params if one.param_type_name == "argument"]
        more = " ".join(rest)
        if not places:
            return f"“{more}” is too much: only options stand behind “{self.name}”."
        last = places[-1]
        words = f"{ctx.params[str(last.name)]} {more}"
        is_id = last.metavar == "ID"
        together = f"with hyphens:  {make_id(words)}" if is_id else f'in quotes:  "{words}"'
        return f"“{more}” is too much. If “{words}” belongs together, write it {together}"


def refuse(wrong: str, advice: str) -> NoReturn:
    """Say what was typed wrong and where to look, and end."""
    for line in (wrong, advice):
        errors.print(line, markup=False, soft_wrap=True)
    raise typer.Exit(WRONG_CALL)


def _explain(error: typer.TyperException) -> str:
    """Say which option or value is wrong."""
    if isinstance(error, typer.BadParameter) and error.param:
        return _explain_value(error.param.get_error_hint().strip("'"), error.message)
    option = getattr(error, "option_name", None)
    if option is None:
        return error.message
    if not hasattr(error, "possibilities"):
        takes_none = "not take" in error.message
        return f"{option} takes no value." if takes_none else f"{option}: its value is missing."
    near = error.possibilities
    return f"There is no option {option} here." + (f" Did you mean {near[0]}?" if near else "")


def _explain_value(name: str, wrong: str) -> str:
    """Say what is wrong with the value of an option or with a word in its place."""
    if not wrong:
        return f"{name} is missing."
    for theirs, ours in _PLAINLY.items():
        wrong = wrong.replace(theirs, ours)
    return f"{name}: {wrong}"
