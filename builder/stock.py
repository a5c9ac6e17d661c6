"""What the builder brings along: the stylesheet, the script, the frame of a page, the languages."""

from importlib.resources import files
from pathlib import Path, PurePosixPath

from builder.model import File

BUILDER = Path(__file__).parent
CONFIG = BUILDER.parent / "mkdocs.yml"
"""The settings of MkDocs, which every site is made with."""
ASSETS = BUILDER / "assets"
TEMPLATES = BUILDER / "templates"
THEME = BUILDER / "theme"


def read_tree(folder: Path) -> tuple[File, ...]:
    """Read every file under a folder; paths count from the folder; hidden files are left out."""
    return tuple(
        File(PurePosixPath(path.relative_to(folder).as_posix()), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and not _is_hidden(path, folder)
    )


def list_languages() -> frozenset[str]:
    """List the languages in which the buttons of a page can be labelled: `en`, `pt-BR`."""
    folder = files("material") / "templates" / "partials" / "languages"
    return frozenset(file.name.removesuffix(".html") for file in folder.iterdir())


def _is_hidden(path: Path, folder: Path) -> bool:
    parts = path.relative_to(folder).parts
    return any(part.startswith((".", "__pycache__")) for part in parts)
