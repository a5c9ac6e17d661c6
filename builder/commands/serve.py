"""Show the site while it is being written: build again whenever a file changes."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from builder.publishing.policy import allow_last_script

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Serving:
    """What to serve: a folder, on a port, made anew by `rebuild` when a watched folder changes.

    `announce` is told the address as soon as it can be opened.
    """

    site: Path
    port: int
    watched: tuple[Path, ...]
    rebuild: Callable[[], None]
    announce: Callable[[str], None]


class _Server(LiveReloadServer):
    def __init__(self, serving: Serving) -> None:
        super().__init__(
            builder=serving.rebuild, host=HOST, port=serving.port, root=str(serving.site)
        )
        self._announce = serving.announce

    def server_bind(self) -> None:
        try:
            super().server_bind()
        except OSError as error:
            words = f"{error.strerror}; choose another one with --port"
            raise OSError(error.errno, words, f"Port {self.server_address[1]}") from None

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        return allow_last_script(page.decode()).encode()

    def server_activate(self) -> None:
        super().server_activate()
        self._announce(self.url)


def serve_site(serving: Serving) -> None:
    """Serve until the reader stops it with Ctrl+C; OSError if the port is taken."""
    server = _Server(serving)
    for path in _existing(serving.watched):
        server.watch(str(path))
    try:
        with suppress(KeyboardInterrupt):
            server.serve()  # type: ignore[no-untyped-call]
    finally:
        server.shutdown()


def _existing(folders: Iterable[Path]) -> Iterable[Path]:
    return (folder for folder in folders if folder.is_dir())
