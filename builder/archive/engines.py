"""Who does the work of an archive: this process, several on this computer, or many computers."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from multiprocessing import get_context
from typing import Literal, ParamSpec, TypeAlias, TypeVar

from builder.keeping.fingerprint import name_builder

Given = ParamSpec("Given")
Result = TypeVar("Result")
EngineName: TypeAlias = Literal["inline", "processes", "dask"]
INSTALLING = "The engine dask needs a package that is not installed: pip install distributed"
START = "python3 -m dask worker ADDRESS --nworkers auto --nthreads 1"
"""How workers are started, in the folder of the project, so that they find the builder."""
OTHER_BUILDER = (
    "has another builder, another Python or other packages than this computer, so its pages could "
    "be others. Install the same everywhere, from the same requirements.lock"
)


class NoEngine(Exception):
    """An engine cannot be used; the message says what it lacks."""


class Inline(Executor):
    """Do each piece of work at once, in this very process."""

    def submit(
        self, fn: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[Result]:
        """Do a piece of work; what it gives, or how it fails, is known when this returns."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as failure:
            future.set_exception(failure)
        return future


@contextmanager
def open_inline(_: str) -> Iterator[Executor]:
    """Work in this process."""
    yield Inline()


@contextmanager
def open_processes(_: str) -> Iterator[Executor]:
    """Work in as many processes as this computer has processors."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        yield pool


@contextmanager
def open_dask(scheduler: str) -> Iterator[Executor]:
    """Work on the computers of a Dask cluster, if all of them have this very builder.

    `scheduler` is the address of its scheduler: `tcp://192.0.2.1:8786`.
    """
    if not scheduler:
        raise NoEngine("The engine dask needs an address: --scheduler tcp://COMPUTER:8786")
    try:
        distributed = import_module("distributed")
    except ImportError:
        raise NoEngine(INSTALLING) from None
    try:
        client = distributed.Client(scheduler, set_as_default=False)
    except (OSError, ValueError) as failure:
        raise NoEngine(f"No scheduler answers at {scheduler}: {failure}") from None
    with client:
        compare_builders(client.run(name_builder, on_error="return"))
        refuse_threads(client.nthreads())
        yield client.get_executor()


def compare_builders(names: Mapping[str, object]) -> None:
    """Refuse a cluster in which a worker could make other pages than this computer."""
    if not names:
        raise NoEngine(f"The cluster has no workers: start some with  {START}")
    for worker, name in sorted(names.items()):
        if name != name_builder():
            raise NoEngine(f"The worker {worker} {OTHER_BUILDER}.")


def refuse_threads(threads: Mapping[str, int]) -> None:
    """Refuse workers that do two things at once in one process: MkDocs was not made for that."""
    for worker, count in sorted(threads.items()):
        if count > 1:
            raise NoEngine(f"The worker {worker} has {count} threads: start it with  {START}")


ENGINES: Mapping[EngineName, Callable[[str], AbstractContextManager[Executor]]] = {
    "inline": open_inline,
    "processes": open_processes,
    "dask": open_dask,
}
"""Who can do the work; only `dask` uses the address that all are given."""
