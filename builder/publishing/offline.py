"""The site for reading from a disk: the finished files, changed so that they need no server.

A server answers the address of a folder with its `index.html`; a disk does not, so every address
names the file. No browser lets a page on a disk fetch a file or start a worker: the search gets its
index as scripts, and a script of ours that runs the search in a hidden frame.
"""

import json
import posixpath
import re
from collections.abc import Iterable, Iterator

from builder.model import File
from builder.publishing.searching import INDEX

TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
ADDRESS = re.compile(r'(?<=\s)((?:xlink:)?href)="([^"]*)"')
FULL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|/")
"""How an address begins that does not count from the page."""
FOR_SERVERS = re.compile(
    r'<link rel="(?:manifest|preload)"[^>]*>|<script type="application/ld\+json">.*?</script>'
)
REFRESH = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)')
LEFT_BEHIND = re.compile(r'<a class="(?:offline-edition|not-offline)"[^>]*>(.*?)</a>', re.DOTALL)
"""Links to what the edition has not: itself, and archives of files that it has one by one."""
BUNDLE = re.compile(r'(<script src=")([^"]*)(assets/javascripts/bundle\.[^"]*)(")')
FRAME_SEARCH = "assets/offline.js"
PARTS = re.compile(r"search/((?:words|texts)/\d+|directory|names)\.json")
"""The index of a large site."""
LEFT_OUT = frozenset(("404.html", "sitemap.xml", "sitemap.xml.gz", "site.webmanifest"))
ARCHIVES = re.compile(r"downloads/handouts-[a-z0-9]+\.zip")
ENDINGS_LEFT_OUT = frozenset((".map", ".gz"))


def take_offline(files: Iterable[File]) -> Iterator[File]:
    """Change the files of a finished site; pages still need their policy."""
    for file in files:
        if _is_left_out(file):
            continue
        if file.path == INDEX:
            yield File(INDEX.with_suffix(".js"), index_as_script(file.text))
        elif part := PARTS.fullmatch(str(file.path)):
            yield File(file.path.with_suffix(".js"), part_as_script(part[1], file.text))
        elif file.path.suffix == ".html":
            yield File(file.path, change_page(file.text))
        else:
            yield file


def _is_left_out(file: File) -> bool:
    name = str(file.path)
    left_out = name in LEFT_OUT or file.path.suffix in ENDINGS_LEFT_OUT
    return left_out or bool(ARCHIVES.fullmatch(name))


def change_page(html: str) -> str:
    """Make a page readable from a disk."""
    html = LEFT_BEHIND.sub(r"\1", FOR_SERVERS.sub("", html))
    html = BUNDLE.sub(rf'\1\2{FRAME_SEARCH}"></script>\n\g<0>', html)
    html = REFRESH.sub(lambda found: found[1] + name_file(found[2]), html)
    return TAG.sub(_change_tag, html)


def name_file(url: str) -> str:
    """Give the address of the file behind the address of a page, if it is one of this site."""
    if FULL.match(url) or url.startswith("#"):
        return url
    path, sign, fragment = url.partition("#")
    if path and not path.endswith(("/", ".")):
        return url
    return posixpath.normpath(posixpath.join(path, "index.html")) + sign + fragment


def index_as_script(text: str) -> str:
    """Write the index of the search as a script; its addresses name files."""
    index = json.loads(text)
    sections = ({**one, "location": name_file(one["location"])} for one in index["docs"])
    whole = json.dumps({**index, "docs": list(sections)}, ensure_ascii=False)
    return f"var __index = {whole}"


def part_as_script(name: str, text: str) -> str:
    """Write a file of the index of a large site as a script; its addresses name files."""
    part = json.loads(text)
    if name.startswith("texts/"):
        part = [{**row, "location": name_file(row["location"])} for row in part]
    return f"parts[{json.dumps(name)}] = {json.dumps(part, ensure_ascii=False)}"


def _change_tag(tag: re.Match[str]) -> str:
    return ADDRESS.sub(_point_at_file, tag[0]) if "href=" in tag[0] else tag[0]


def _point_at_file(found: re.Match[str]) -> str:
    return f'{found[1]}="{name_file(found[2])}"'
