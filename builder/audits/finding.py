"""What an audit finds."""

from dataclasses import dataclass

from builder.model import Address
from builder.site import Site


@dataclass(frozen=True, slots=True)
class Audit:
    """One look at the whole content: its figures, what must be mended, what is worth a look."""

    title: str
    figures: tuple[str, ...]
    to_mend: tuple[str, ...] = ()
    to_judge: tuple[str, ...] = ()


def place(site: Site, address: Address) -> str:
    """Tell where an entry begins: `content/actors/armstrong.yml:1`."""
    file, line = site.edit_line(address)
    return f"{file}:{line}"
