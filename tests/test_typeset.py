"""Setting type: the same every time, from nothing but the HTML and our fonts."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from builder.printing.typeset import set_type
from tests.documents import OURS, Document, find_faults
from tests.sites import EXAMPLE, ROOT
from tests.windows import serve_folder

WHOLE = (
    '<!DOCTYPE html><html lang="en"><head><title>One</title><style>'
    '@font-face { font-family: Newsreader; src: url("fonts/newsreader.woff2"); }'
    "body { font-family: Newsreader; }</style></head><body><h1>One</h1>%s</body></html>"
)
PRINT_HASH = (
    "import sys, hashlib; from builder.printing.typeset import set_type;"
    "print(hashlib.sha256(set_type(sys.argv[1])).hexdigest())"
)

pytestmark = pytest.mark.usefixtures("press")


def _run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **variables},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_same_words_give_the_same_bytes() -> None:
    """Neither another process nor another order of its tables changes a byte."""
    html = WHOLE % "<p>The <em>same</em> words.</p><ul><li>one<li>two</ul>"
    here = hashlib.sha256(set_type(html)).hexdigest()
    for seed in ("1", "2"):
        assert _run("-c", PRINT_HASH, html, PYTHONHASHSEED=seed).stdout.strip() == here


def test_nothing_is_fetched_from_the_web(tmp_path: Path) -> None:
    """A picture on a server is left out, one in the text itself is not."""
    Image.new("RGB", (8, 8)).save(tmp_path / "x.png")
    with serve_folder(tmp_path) as address:
        document = Document(set_type(WHOLE % f'<p>x <img alt="x" src="{address}x.png"></p>'))
    assert [list(sheet.images) for sheet in document.reader.pages] == [[]]


def test_what_is_set_can_be_read_aloud() -> None:
    """A list that starts at five, words in another language and a link keep the rules."""
    html = WHOLE % (
        '<ol start="5"><li>five</ol><p lang="fr">Ainsi <a href="https://example.org/">there</a></p>'
    )
    content = set_type(html)
    assert find_faults(content) == []
    document = Document(content)
    assert "5." in document.texts[0]
    assert all(name.startswith(OURS) and there for name, there in document.fonts.items())


def test_a_computer_without_the_library_makes_the_site(tmp_path: Path) -> None:
    """Without Pango the site is built, without sheets, and one line says what to install."""
    (tmp_path / "weasyprint.py").write_text("print('hm')\nraise OSError('libgobject')\n")
    content, output = str(EXAMPLE / "content"), tmp_path / "out"
    command = ("-m", "builder", "build", "--content", content, "--output", str(output))
    done = _run(*command, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "hm" not in done.stdout
    said = [line for line in done.stdout.splitlines() if "Pango" in line]
    assert len(said) == 1
    assert said[0].startswith("No sheets for paper (PDF) were made")
    assert not (output / "site" / "paper").exists()
    lesson = output / "site" / "lessons" / "how-much-fuel" / "index.html"
    assert ".pdf" not in lesson.read_text(encoding="utf-8")
