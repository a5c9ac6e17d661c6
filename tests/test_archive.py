"""Many articles, each with a site of its own: the same bytes, whoever makes them."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster
from typer.testing import CliRunner

from builder.__main__ import application
from builder.archive.engines import (
    Inline,
    NoEngine,
    compare_builders,
    open_dask,
    open_processes,
    refuse_threads,
)
from builder.archive.making import make_archive, part_units
from builder.archive.unit import Made, Unit, find_units, make_unit
from builder.keeping.fingerprint import name_builder
from tests.archives import SMALL, make_archive_folder, read_all
from tests.sites import EXAMPLE

NAMES = tuple(sorted(("apollo", *SMALL)))
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""What ends a process without a word; Windows has one way only."""
DASK = ("--engine", "dask", "--scheduler", "tcp://192.0.2.1:8786")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an archive of four articles."""
    return make_archive_folder(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="module")
def inline(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give its sites, made in this process."""
    output = tmp_path_factory.mktemp("inline")
    made = tuple(make_archive(tuple(find_units(folder, output)), Inline()))
    assert [(one.name, one.state) for one in made] == [(name, "made") for name in NAMES]
    return output


def test_every_article_has_a_site(inline: Path) -> None:
    """Each site is whole by itself, and none holds another."""
    for name in NAMES:
        assert (inline / name / "site" / "index.html").is_file()
    assert "Apollo" not in (inline / "a/site/index.html").read_text(encoding="utf-8")


def test_several_processes_give_the_same_bytes(folder: Path, inline: Path, tmp_path: Path) -> None:
    """A pool of processes makes what one process makes, and tells of it in the same order."""
    with open_processes("") as pool:
        made = tuple(make_archive(tuple(find_units(folder, tmp_path)), pool))
    assert [one.name for one in made] == list(NAMES)
    assert read_all(tmp_path) == read_all(inline)


def test_a_killed_process_costs_only_time(folder: Path, inline: Path, tmp_path: Path) -> None:
    """If a process of the pool is killed, its articles are made all the same."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        worker = pool.submit(os.getpid).result()
        making = make_archive(tuple(find_units(folder, tmp_path)), pool)
        first = next(making)
        os.kill(worker, KILL)
        made = (first, *making)
    assert [one.name for one in made] == list(NAMES)
    assert read_all(tmp_path) == read_all(inline)


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(
    folder: Path, inline: Path, tmp_path: Path
) -> None:
    """Of two workers one is killed while it works: nothing is lost, and no byte is another."""
    with _start_cluster() as address, open_dask(address) as executor:
        making = make_archive(tuple(find_units(folder, tmp_path)), executor)
        first = next(making)
        _kill_one_worker(address)
        made = (first, *making)
    assert [(one.name, one.state) for one in made] == [(name, "made") for name in NAMES]
    assert read_all(tmp_path) == read_all(inline)


def test_an_engine_that_cannot_be_used_says_why() -> None:
    """Without an address, or with one at which nobody answers, it is said what to do."""
    with pytest.raises(NoEngine, match="--scheduler tcp://"), open_dask(""):
        pass
    with pytest.raises(NoEngine, match="No scheduler answers at"), open_dask("tcp//nowhere"):
        pass


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has not installed the package for clusters is told which one it is."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    words = CliRunner().invoke(application, ["archive", str(EXAMPLE.parent), *DASK]).output
    assert "pip install distributed" in words
    assert "Traceback" not in words


def test_a_cluster_of_other_builders_is_refused() -> None:
    """Workers that could make other pages are refused by name, and so is a cluster without any."""
    compare_builders({"tcp://192.0.2.1:1": name_builder()})
    with pytest.raises(NoEngine, match=r"The worker tcp://192\.0\.2\.2:1 has another builder"):
        compare_builders({"tcp://192.0.2.1:1": name_builder(), "tcp://192.0.2.2:1": "older"})
    with pytest.raises(NoEngine, match="no workers"):
        compare_builders({})


def test_a_worker_with_several_threads_is_refused() -> None:
    """MkDocs does one thing at a time in a process, so a worker does too."""
    refuse_threads({"tcp://192.0.2.1:1": 1})
    with pytest.raises(NoEngine, match="--nthreads 1"):
        refuse_threads({"tcp://192.0.2.1:1": 2})


def test_only_what_changed_is_made_again(folder: Path, inline: Path, tmp_path: Path) -> None:
    """A second run makes nothing; an edit, a lost page and a changed page make one site again."""
    archive = Path(shutil.copytree(folder, tmp_path / "archive"))
    output = Path(shutil.copytree(inline, tmp_path / "output"))
    before = read_all(output)
    units = {unit.name: unit for unit in find_units(archive, output)}
    assert {make_unit(unit).state for unit in units.values()} == {"unchanged"}
    (output / "b/site/index.html").unlink()
    (output / "c/site/index.html").write_text("not ours", encoding="utf-8")
    assert _list_made(units.values()) == ["b", "c"]
    assert read_all(output) == before
    works = archive / "a/content/sources/works.yml"
    works.write_text(works.read_text(encoding="utf-8").replace("A work", "Another"), "utf-8")
    assert _list_made(units.values()) == ["a"]
    assert _list_made(units.values()) == []


def test_a_stamp_of_another_builder_is_not_believed(inline: Path, folder: Path) -> None:
    """A site that another version made is made again."""
    unit = next(find_units(folder, inline))
    stamp = unit.output / ".made"
    before = stamp.read_text(encoding="utf-8")
    stamp.write_text("0" * 64 + before[64:], encoding="utf-8")
    assert make_unit(unit).state == "made"
    assert stamp.read_text(encoding="utf-8") == before


def test_a_mistake_stops_no_other_article(tmp_path: Path) -> None:
    """What is wrong is told with the folder of its article; the others are made."""
    archive = make_archive_folder(tmp_path / "archive")
    for name in ("apollo", *SMALL[2:]):
        shutil.rmtree(archive / name)
    works = archive / "a/content/sources/works.yml"
    works.write_text(works.read_text(encoding="utf-8").replace("type:", "typ:"), encoding="utf-8")
    command = ["archive", str(archive), "--output", str(tmp_path / "out")]
    result = CliRunner().invoke(application, command)
    assert result.exit_code == 1
    assert "a/content/sources/works.yml" in result.output
    assert "1 made, 0 unchanged, 1 failed." in result.output
    assert (tmp_path / "out/b/site/index.html").is_file()
    assert not (tmp_path / "out/a/site").exists()


def test_an_archive_without_articles_is_told(tmp_path: Path) -> None:
    """Somebody who names the wrong folder is told what it should hold."""
    result = CliRunner().invoke(application, ["archive", str(tmp_path)])
    assert result.exit_code == 1
    assert "There is no article in" in result.output


@pytest.mark.parametrize(
    ("count", "most", "sizes"), [(0, 3, []), (2, 3, [1, 1]), (7, 3, [3, 3, 1])]
)
def test_large_archives_are_parted_into_few_batches(
    count: int, most: int, sizes: list[int]
) -> None:
    """An engine never has more pieces of work in mind than it is allowed, and none is lost."""
    units = [Unit(str(number), Path(), None, Path()) for number in range(count)]
    batches = list(part_units(units, most))
    assert [len(batch) for batch in batches] == sizes
    assert [unit for batch in batches for unit in batch] == units


def _list_made(units: Any) -> list[str]:
    made: list[Made] = [make_unit(unit) for unit in units]
    return [one.name for one in made if one.state == "made"]


@contextmanager
def _start_cluster() -> Iterator[str]:
    """Start a scheduler and two workers on this computer, which nobody else can reach."""
    options = {"host": "127.0.0.1", "dashboard_address": None}
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=True, **options
    ) as cluster:
        yield str(cluster.scheduler_address)


def _kill_one_worker(address: str) -> None:
    """Kill a worker that is at work, without a word."""
    with Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        busy = next(worker for worker, tasks in client.processing().items() if tasks)
        (pid,) = client.run(os.getpid, workers=[busy]).values()
        os.kill(pid, KILL)
