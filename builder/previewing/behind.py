"""Work behind the scenes: in a process of its own, which can be ended at any moment."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from threading import Lock, Thread

SPAWN = multiprocessing.get_context("spawn")
"""A process that begins anew: every system has these, and it sees the builder as it is now."""


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let what is started here begin deaf to Ctrl+C, which is meant for who starts it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Behind:
    """At most one process at a time: whoever starts another one ends the one before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: SpawnProcess | None = None

    def start(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        """Let a process do a work that can be pickled; tell when it is done, if it goes well."""
        self.stop()
        process = SPAWN.Process(target=work, daemon=True)
        with self._lock, _without_interrupts():
            process.start()
            self._process = process
        Thread(target=self._await, args=(process, done), daemon=True).start()

    def stop(self) -> bool:
        """End what is being done, and tell whether anything was; who waits for it is not told."""
        with self._lock:
            process, self._process = self._process, None
            if process:
                process.kill()
                process.join()
            return process is not None

    def _await(self, process: SpawnProcess, done: Callable[[], None]) -> None:
        wait([process.sentinel])
        with self._lock:
            if self._process is not process:
                return
            process.join()
            self._process = None
        if process.exitcode == 0:
            done()
