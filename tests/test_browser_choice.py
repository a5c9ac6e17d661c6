"""What the search for a browser promises.

The programs on the way are small real files that note each use.
"""

import io
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.browser import (
    FINDERS,
    NAMES,
    VARIABLE,
    Computer,
    NoBrowser,
    Started,
    choose_finders,
    find_installed,
    find_named,
    install_with_apt,
    install_with_npm,
    start_first,
)
from tests.browser_from_npm import ARCHIVE, NODE, unpack

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the small programs are shell scripts")

APT = """
test "$1" = update && exit
printf "#!/bin/sh\\nexit 1" > "$here/chromium"
/bin/chmod 755 "$here/chromium"
"""


def write_program(folder: Path, name: str, does: str = "exit 1") -> Path:
    """Write a program that notes its name and first word in the file `used`, then does more."""
    path = folder / name
    note = f'here="{folder}"; echo {name} "$1" >> "$here/used"'
    path.write_text(f"#!/bin/sh\n{note}\n{does}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def read_used(folder: Path) -> list[str]:
    """Return the names of the programs that were started, in order."""
    return [line.split()[0] for line in (folder / "used").read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """Give a computer on whose PATH there is one empty folder, `tmp_path`."""
    return Computer({"PATH": str(tmp_path)}, is_root=False, cache=tmp_path / "cache")


def test_order() -> None:
    """What is there is looked at before anything is fetched."""
    names = [find.__name__ for find in FINDERS]
    assert names == [
        "find_playwrights_own",
        "find_installed",
        "install_with_apt",
        "install_with_playwright",
        "install_with_npm",
    ]


def test_a_named_browser_is_the_only_one(computer: Computer) -> None:
    """Who names a browser gets that one or an error, never another one silently."""
    named = Computer({VARIABLE: "/opt/mine"}, is_root=False, cache=computer.cache)
    assert choose_finders(named) == (find_named,)
    assert list(find_named(named)) == ["/opt/mine"]
    assert choose_finders(computer) == FINDERS


def test_browsers_on_the_path_come_in_the_order_of_their_names(
    tmp_path: Path, computer: Computer
) -> None:
    """Chromium is tried before Chrome, and Chrome before Edge."""
    for name in reversed(NAMES):
        write_program(tmp_path, name)
    found = [Path(path).name for path in find_installed(computer) if path][: len(NAMES)]
    assert found == list(NAMES)


@pytest.mark.browser
def test_the_first_that_starts_is_chosen(
    tmp_path: Path, computer: Computer, playwright: Playwright, started: Started
) -> None:
    """A browser that is there but does not start is passed over for one that does."""
    for name in ("msedge", "chromium"):
        write_program(tmp_path, name)
    chosen = start_first(playwright, (find_installed, lambda _: iter([started.path])), computer)
    chosen.browser.close()
    assert chosen.path == started.path
    assert read_used(tmp_path) == ["chromium", "msedge"]


@pytest.mark.browser
def test_no_browser_is_an_error_that_says_what_helps(
    tmp_path: Path, computer: Computer, playwright: Playwright
) -> None:
    """Without any browser the tests fail, and name three ways out and what was tried."""
    write_program(tmp_path, "google-chrome")
    with pytest.raises(NoBrowser) as error:
        start_first(playwright, (find_installed,), computer)
    message = str(error.value)
    assert VARIABLE in message
    assert "  2. install Chromium" in message
    assert "playwright install chromium" in message
    assert str(tmp_path / "google-chrome") in message


def test_root_installs_with_apt(tmp_path: Path, computer: Computer) -> None:
    """On Debian the administrator's run installs Chromium: the list first, then the package."""
    write_program(tmp_path, "apt-get", APT)
    root = Computer(computer.variables, is_root=True, cache=computer.cache)
    assert list(install_with_apt(root)) == [str(tmp_path / "chromium")]
    assert (tmp_path / "used").read_text(encoding="utf-8") == "apt-get update\napt-get install\n"


def test_others_do_not_install_with_apt(tmp_path: Path, computer: Computer) -> None:
    """Who may not install anything is not asked for a password."""
    write_program(tmp_path, "apt-get", APT)
    assert list(install_with_apt(computer)) == []
    assert not (tmp_path / "used").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the package is for Linux")
@pytest.mark.parametrize(
    "does", ["exit 1", "exit 0", f"echo something else > {ARCHIVE}"], ids=["no", "empty", "other"]
)
def test_another_package_is_refused(tmp_path: Path, computer: Computer, does: str) -> None:
    """What npm brings is used only if it is, byte for byte, the package that was looked at."""
    write_program(tmp_path, "npm", does)
    assert list(install_with_npm(computer)) == []
    assert read_used(tmp_path) == ["npm"]


def test_a_package_is_unpacked(tmp_path: Path) -> None:
    """The browser of the package starts with the libraries that lie beside it."""
    script = b'#!/bin/sh\necho "$LD_LIBRARY_PATH" "$@"\n'
    files = {"chromium.br": compress(script), "al2023.tar.br": compress(pack({"lib/a.so": b"a"}))}
    (tmp_path / ARCHIVE).write_bytes(pack({f"package/bin/{n}": files[n] for n in files}))
    unpack(tmp_path / ARCHIVE, tmp_path / "new")
    launch = [str(tmp_path / "new" / "launch"), "--headless"]
    said = subprocess.run(launch, stdout=subprocess.PIPE, check=True, text=True).stdout
    assert said == f"{tmp_path}/new/lib --headless\n"
    assert (tmp_path / "new/lib/a.so").read_bytes() == b"a"


def pack(files: dict[str, bytes]) -> bytes:
    """Return a tar archive of these files."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return archive.getvalue()


def compress(content: bytes) -> bytes:
    """Compress with Brotli."""
    script = "process.stdin.pipe(require('zlib').createBrotliCompress()).pipe(process.stdout)"
    node = [str(NODE), "-e", script]
    return subprocess.run(node, input=content, stdout=subprocess.PIPE, check=True).stdout
