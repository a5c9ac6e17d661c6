"""Run a command of the builder on another day: `python -m tests.travel 2031-05-17 build …`.

Whatever asks for the time is told that day, in Python and in C, with the clock going on from there.
"""

import sys

import time_machine

from builder.__main__ import application

if __name__ == "__main__":
    day, *words = sys.argv[1:]
    with time_machine.travel(day, tick=True):
        application(words)
