"""Everybody may use and pass on this project, with everything that it stands on."""

import re

import pytest

from tests.licences import HEAD, LIST, LOCK, PAGE, Package, read_names, read_packages, write_table

FREE = frozenset(
    (
        *("MIT", "MIT-0", "MIT-CMU", "BSD", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC"),
        *("Apache-2.0", "PSF-2.0", "MPL-1.1", "MPL-2.0", "OFL-1.1"),
    )
)
"""Licences that ask users to name the author, and changes of the package itself to stay free."""
EXCEPTIONS = {"graphviz-pure": "EPL-2.0"}
"""Packages with one more licence, and which; docs/contributing/decisions.md has the reason."""

PACKAGES = read_packages()


def is_free(licence: str) -> bool:
    """Tell whether one of the ways to take a package asks for nothing but to be named."""
    ways = re.sub(r"[()]", "", licence).split(" OR ")
    return any(all(part in FREE for part in way.split(" AND ")) for way in ways)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_licences_leave_everybody_free(package: Package) -> None:
    """No package asks more of those who use or pass on this project than to be named."""
    exception = EXCEPTIONS.get(package.name, "")
    parts = [part for part in package.licence.split(" AND ") if part != exception]
    assert is_free(" AND ".join(parts)), package.licence


@pytest.mark.parametrize("name", sorted(EXCEPTIONS))
def test_an_exception_is_argued(name: str) -> None:
    """A licence beyond the usual ones is named where it is decided on, and still needed."""
    decisions = (PAGE.parent / "decisions.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| {name} \|.*\b{EXCEPTIONS[name].replace('-', ' ')}\b", decisions, re.M)
    (licence,) = (one.licence for one in PACKAGES if one.name == name)
    assert EXCEPTIONS[name] in licence


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", False),
        ("LGPL-2.1-or-later", False),
        ("Proprietary", False),
        ("", False),
    ],
)
def test_what_a_licence_asks_is_understood(licence: str, free: bool) -> None:  # noqa: FBT001
    """Of a choice one free way is enough; of several licences at once each has to be free."""
    assert is_free(licence) == free


def test_the_page_lists_the_packages_as_they_are(request: pytest.FixtureRequest) -> None:
    """The table that readers see is the one of the packages in use; --update-golden renews it."""
    words, head, table = PAGE.read_text(encoding="utf-8").partition(HEAD)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(words + write_table(PACKAGES), encoding="utf-8")
    assert head + table == write_table(PACKAGES)


def test_what_makes_the_site_is_told_from_what_tests_it() -> None:
    """Packages that the site is made with are marked, and what only the tests use is not."""
    making = {one.name for one in PACKAGES if one.makes_the_site}
    assert {"mkdocs", "pydantic", "markupsafe", "babel"} <= making
    assert not {"pytest", "mypy", "playwright"} & making
    assert read_names(LIST.read_text(encoding="utf-8")) >= {"mkdocs", "pytest"}
    assert {one.name for one in PACKAGES} == read_names(LOCK.read_text(encoding="utf-8"))
