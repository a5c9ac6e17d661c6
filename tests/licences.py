"""The licences of the packages in requirements.lock, as the packages themselves tell them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "contributing" / "licences.md"
LIST = ROOT / "requirements.in"
LOCK = ROOT / "requirements.lock"

SPELLED: Mapping[str, str] = {
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Older ways of naming a licence, and the name that stands for it in the table."""

CHOICES: Mapping[str, str] = {"pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1"}
"""Packages that let everybody choose among licences, in a form that is no list of all of them."""

ELSEWHERE: Mapping[str, str] = {"brotlicffi": "MIT"}
"""Packages that only another Python than the usual one installs, with their licence."""

_NAME = re.compile(r"^([A-Za-z][\w.-]*)", re.MULTILINE)
_LONGEST = 40
"""Letters: what is longer is no name of a licence but its text."""
HEAD = "| package | licence | for |\n| --- | --- | --- |\n"


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """One package: its name, its licence in one spelling, and whether it makes the site."""

    name: str
    licence: str
    makes_the_site: bool


def read_packages() -> tuple[Package, ...]:
    """List every package of the lock with its licence, sorted by name."""
    locked = read_names(LOCK.read_text(encoding="utf-8"))
    making = _follow(_list_making(), locked)
    return tuple(
        Package(
            name,
            ELSEWHERE.get(name) or read_licence(distribution(name)),
            name in making,
        )
        for name in sorted(locked)
    )


def write_table(packages: Iterable[Package]) -> str:
    """Write the table that lists the packages."""
    rows = (
        f"| {one.name} | {one.licence} | {'the site' if one.makes_the_site else 'tests'} |\n"
        for one in packages
    )
    return HEAD + "".join(rows)


def read_names(text: str) -> frozenset[str]:
    """List the packages that a list names, in the spelling of a lock."""
    return frozenset(_spell(name) for name in _NAME.findall(text))


def read_licence(package: Distribution) -> str:
    """Tell the licence of a package: what it says about it, or how the licence itself begins."""
    if choice := CHOICES.get(_spell(package.name)):
        return choice
    said = next(filter(None, _list_said(package)), "")
    return SPELLED.get(said, said)


def _list_said(package: Distribution) -> Iterator[str]:
    data = package.metadata.json
    yield str(data.get("license_expression") or "")
    told = str(data.get("license") or "")
    yield told if len(told) < _LONGEST and told != "UNKNOWN" else ""
    classifiers = [str(one) for one in data.get("classifier") or () if "License ::" in str(one)]
    named = (one.rpartition(" :: ")[2] for one in classifiers)
    yield " AND ".join(SPELLED.get(one, one) for one in named)
    for file in package.files or ():
        if file.name.startswith("LICENSE"):
            yield file.read_text(encoding="utf-8").strip().partition("\n")[0]


def _list_making() -> frozenset[str]:
    """List the packages that are asked for to make the site: all above the heading of the tests."""
    above, _, _ = LIST.read_text(encoding="utf-8").partition("# The tests\n")
    return read_names(above)


def _follow(names: frozenset[str], locked: frozenset[str]) -> frozenset[str]:
    """Add what packages need, and what that needs, as far as it is in the lock."""
    needed = names | frozenset(one for name in names for one in _list_needed(name)) & locked
    return names if needed == names else _follow(needed, locked)


def _list_needed(name: str) -> Iterator[str]:
    for line in () if name in ELSEWHERE else distribution(name).requires or ():
        if "extra ==" not in line:
            yield from read_names(line)


def _spell(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
