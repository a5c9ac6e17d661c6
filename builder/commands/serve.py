"""Serve a site on this computer while it is being written."""

import os
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.livereload import LiveReloadServer

from builder.publishing.policy import allow_last_script

HOST = "127.0.0.1"
LOOK_EVERY = 0.2
"""Seconds from one look for changed files to the next."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The browser of the contributor: the page it asked for last, and what lets it load anew."""

    page: PurePosixPath
    reload: Callable[[], None]


@dataclass(frozen=True)
class Serving:
    """What to serve: a folder, on a port, renewed by `renew` when a watched folder changes.

    Browsers load anew when it is over, and whenever it calls `reload` later. `announce` is told
    the address as soon as it can be opened.
    """

    site: Path
    port: int
    watched: tuple[Path, ...]
    renew: Callable[[Screen], None]
    announce: Callable[[str], None]


class _Server(LiveReloadServer):
    def __init__(self, serving: Serving) -> None:
        super().__init__(
            builder=lambda: serving.renew(Screen(self._page, self._reload)),
            host=HOST,
            port=serving.port,
            root=str(serving.site),
            polling_interval=LOOK_EVERY,
        )
        self._announce = serving.announce
        self._page = PurePosixPath()

    def server_bind(self) -> None:
        try:
            super().server_bind()
        except OSError as error:
            raise _explain_port(error, self.server_address[1]) from None

    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"].endswith("/"):
            self._page = PurePosixPath(environ["PATH_INFO"].strip("/"))
        return super().serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        return allow_last_script(page.decode()).encode()

    def _reload(self) -> None:
        """Let browsers load anew; while the site is being renewed, that happens anyway."""
        with self._rebuild_cond, self._epoch_cond:
            if self._visible_epoch == self._wanted_epoch:
                self._wanted_epoch += 1
                self._visible_epoch = self._wanted_epoch
                self._epoch_cond.notify_all()

    def server_activate(self) -> None:
        super().server_activate()
        self._announce(self.url)


def check_port(port: int) -> None:
    """Try whether a port can be had, before a site is built for it; OSError if it is taken."""
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise _explain_port(error, port) from None


def _explain_port(error: OSError, port: int) -> OSError:
    """Say what to do about a port that cannot be had."""
    advice = "end the other serve, or choose another one with --port"
    return OSError(error.errno, f"{error.strerror}; {advice}", f"Port {port}")


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
