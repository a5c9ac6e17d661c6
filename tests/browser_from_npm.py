"""A Chromium for Linux on x86_64 out of an npm package, for a computer that lets nothing else in.

It brings the few libraries it needs. The package recommends start-up arguments of its own, two of
which switch off the safety that the tests are to look at: they are not used here.
"""

import hashlib
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import playwright

from run import prepare

PACKAGE = "@sparticuz/chromium@153.0.0"
ARCHIVE = "sparticuz-chromium-153.0.0.tgz"
SHA256 = "20e5656fcdcf4118ede85edfb9d6bb9cc1bbb7ffb8b75622fffbcf36a835c3c0"

NODE = Path(playwright.__file__).parent / "driver" / "node"

UNPACK_BROTLI = """
process.stdin.pipe(require("zlib").createBrotliDecompress()).pipe(process.stdout);
"""

LAUNCHER = """#!/bin/sh
here=$(dirname "$0")
LD_LIBRARY_PATH="$here/lib" exec "$here/chromium" "$@"
"""


def fetch_from_npm(npm: str | None, cache: Path) -> str | None:
    """Return the path of the browser, kept in the cache; None if the package cannot be had."""
    folder = cache / f"chromium-{SHA256[:12]}"
    launcher = folder / "launch"
    if launcher.is_file():
        return str(launcher)
    npm = npm or install_npm(cache)
    with TemporaryDirectory() as temporary:
        archive = Path(temporary, ARCHIVE)
        if not npm or not pack(npm, archive) or not is_the_pinned_one(archive):
            return None
        unpack(archive, folder)
    return str(launcher)


def install_npm(cache: Path) -> str | None:
    """Return the path of an npm from the Python package that carries one; None without internet."""
    try:
        python = prepare(cache / "npm", Path(__file__).parent / "npm" / "npm.lock")
    except SystemExit:
        return None
    return str(Path(python).with_name("npm"))


def pack(npm: str, archive: Path) -> bool:
    """Let npm fetch the package as one archive, and say whether it did."""
    command = [npm, "pack", "--silent", PACKAGE]
    done = subprocess.run(command, cwd=archive.parent, check=False, stdout=subprocess.DEVNULL)
    return done.returncode == 0 and archive.is_file()


def is_the_pinned_one(archive: Path) -> bool:
    """Say whether this is, byte for byte, the package that was looked at."""
    return hashlib.sha256(archive.read_bytes()).hexdigest() == SHA256


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the browser and its libraries into the folder; the launcher is written last."""
    (folder / "lib").mkdir(parents=True, exist_ok=True)
    packed = read_tar(archive.read_bytes())
    libraries = read_tar(unpack_brotli(packed["al2023.tar.br"]))
    for name, content in libraries.items():
        (folder / "lib" / name).write_bytes(content)
    write_program(folder / "chromium", unpack_brotli(packed["chromium.br"]))
    write_program(folder / "launch", LAUNCHER.encode())


def read_tar(archive: bytes) -> dict[str, bytes]:
    """Return the files of a tar archive by name, without their folders."""
    with tarfile.open(fileobj=BytesIO(archive)) as tar:
        opened = [(member.name, tar.extractfile(member)) for member in tar]
        return {Path(name).name: file.read() for name, file in opened if file}


def unpack_brotli(packed: bytes) -> bytes:
    """Unpack with the Node.js that Playwright brings."""
    node = [str(NODE), "-e", UNPACK_BROTLI]
    return subprocess.run(node, input=packed, stdout=subprocess.PIPE, check=True).stdout


def write_program(path: Path, content: bytes) -> None:
    """Write a file that can be run."""
    path.write_bytes(content)
    path.chmod(0o755)
