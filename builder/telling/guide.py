"""Where somebody finds more about a problem: the page that explains every code."""

from pathlib import Path

from builder.loading.load import find_address
from builder.stock import BUILDER

PAGE = Path("contributing", "errors.md")


def find_guide(content: Path) -> str:
    """Give the address of the page on the published site, or else its file in this project."""
    is_published = (content.parent / "docs" / PAGE).is_file()
    address = find_address(content) if is_published else ""
    if address:
        return f"{address.rstrip('/')}/{PAGE.with_suffix('').as_posix()}/"
    file = BUILDER.parent / "docs" / PAGE
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()
