"""A target for Atheris, which looks for inputs that reach new code: it must never crash.

Atheris is no part of the project's packages, since it exists for Linux and macOS only:

    pip install atheris
    python -m tests.fuzz.atheris_target -max_total_time=120 FOLDER

FOLDER keeps what it finds; it may be empty at first.
"""

import sys

import atheris

with atheris.instrument_imports(include=["builder"]):
    from tests.fuzz.mutate import examine


def test_one_input(raw: bytes) -> None:
    """Examine one input; slowness is no crash here, since instrumented code is slow."""
    wrong = examine(raw)
    if wrong and not wrong.startswith("it took"):
        raise AssertionError(wrong)


if __name__ == "__main__":
    atheris.Setup(sys.argv, test_one_input)
    atheris.Fuzz()
