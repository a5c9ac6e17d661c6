"""Who may import whom: values flow one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

BUILDER = Path(__file__).resolve().parent.parent / "builder"
COMMANDS = ("preview", "reviewing", "terminal")
COMMAND_LINE = {"builder.__main__", *(f"builder.commands.{name}" for name in COMMANDS)}
PREVIEW = {"builder.previewing.peek"}
BENCH = ("again", "building", "checking", "once", "searching", "serving")
BENCHMARK = {f"builder.bench.{name}" for name in BENCH}
ARCHIVE = {"builder.archive.unit"}


def _modules() -> dict[str, Path]:
    files = (file for file in BUILDER.rglob("*.py"))
    return {_name(file): file for file in files}


def _name(file: Path) -> str:
    parts = file.relative_to(BUILDER.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_the_model_imports_nothing_of_ours() -> None:
    """The words of the project stand on their own."""
    ours = [name for name in _imports(BUILDER / "model.py") if name.startswith("builder")]
    assert ours == []


def test_nobody_imports_the_pipeline_but_the_command_line() -> None:
    """The pipeline is the top; a preview begins with it, and others repeat or measure it."""
    users = {
        name
        for name, file in _modules().items()
        if "builder.pipeline" in set(_imports(file))
        and name not in COMMAND_LINE | PREVIEW | BENCHMARK | ARCHIVE
    }
    assert users == set()


def test_only_the_edges_know_mkdocs() -> None:
    """MkDocs stays at the edge: publishing, serving, and the benchmark that compares with it."""
    users = {
        name
        for name, file in _modules().items()
        if any(module.split(".")[0] == "mkdocs" for module in _imports(file))
    }
    assert users == {
        "builder.publishing.framing",
        "builder.commands.serve",
        "builder.bench.building",
    }


def test_no_circles() -> None:
    """Every module can be understood after the modules it imports, and the folders they are in."""
    modules = _modules()
    graph = {
        name: {one for module in _imports(file) for one in _run_by(module) if one in modules}
        - {name, *_run_by(name)}
        for name, file in modules.items()
    }
    while graph:
        leaves = {name for name, needed in graph.items() if not needed & graph.keys()}
        assert leaves, f"these import one another: {sorted(graph)}"
        graph = {name: needed for name, needed in graph.items() if name not in leaves}


def _run_by(module: str) -> Iterator[str]:
    """Give a module and the folders around it, whose `__init__.py` is run before it."""
    parts = module.split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def test_no_file_is_too_long() -> None:
    """A file of more than 300 lines is more than one idea."""
    tests = Path(__file__).parent
    files = [*BUILDER.rglob("*.py"), *tests.rglob("*.py"), BUILDER.parent / "run.py"]
    long = [file.name for file in files if len(file.read_text(encoding="utf-8").splitlines()) > 300]
    assert long == []
