"""A gateway before a store that does to requests what networks and busy stores do: refuse, cut off, delay, lose, garble."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

Fault = Callable[[BaseHTTPRequestHandler, bytes], bytes | None]
"""Given a request and its body: the body to pass on, or None where the request ends here."""


@dataclass
class Gateway:
    """What passes through."""

    backend: str
    url: str = ""
    fault: Fault | None = None
    at: int | None = None
    """At which write, counted from 0, the fault strikes; None for each."""
    login: tuple[str, str] | None = None
    """Whom to let in, by Basic authentication; None for anybody."""
    writes: list[str] = field(default_factory=list)
    """The writes that came, as METHOD PATH."""

    def reset(self, fault: Fault | None = None, at: int | None = None) -> None:
        """Forget what came, and from now on do this to it."""
        self.fault, self.at, self.writes = fault, at, []


def refuse(code: int) -> Fault:
    """An error of the store."""
    def strike(request: BaseHTTPRequestHandler, _: bytes) -> None:
        request.send_error(code, "not now")
    return strike


def cut_off(request: BaseHTTPRequestHandler, _: bytes) -> None:
    """The connection ends without an answer."""
    request.close_connection = True
    request.connection.shutdown(2)


def delay(seconds: float) -> Fault:
    """No answer for a while."""
    def strike(_: BaseHTTPRequestHandler, __: bytes) -> None:
        time.sleep(seconds)
    return strike


def lose_a_line(_: BaseHTTPRequestHandler, body: bytes) -> bytes:
    """One statement of the body is lost."""
    return b"".join(body.splitlines(keepends=True)[1:])


def garble(_: BaseHTTPRequestHandler, body: bytes) -> bytes:
    """One term of the body is another."""
    return body.replace(b"/ontology#", b"/0ntology#", 1)


@contextmanager
def gateway(backend: str) -> Iterator[Gateway]:
    """A running gateway to the root URL of a store."""
    passed = Gateway(backend)
    with httpx.Client(timeout=120) as client:
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(passed, client))
        server.daemon_threads = True
        passed.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield passed
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def _handler(passed: Gateway, client: httpx.Client) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def pass_on(self) -> None:
            body: bytes | None = self.rfile.read(int(self.headers.get("content-length", 0)))
            if passed.login and self.headers.get("authorization") != _basic(*passed.login):
                self.answer(401, {"www-authenticate": 'Basic realm="store"'}, b"")
                return
            if not self.path.startswith("/query"):
                number = len(passed.writes)
                passed.writes.append(f"{self.command} {self.path}")
                if passed.fault and passed.at in (None, number):
                    body = passed.fault(self, body or b"")
            if body is not None:
                self.forward(body)

        def forward(self, body: bytes) -> None:
            kept = {name: value for name, value in self.headers.items() if name.lower() in ("content-type", "accept")}
            response = client.request(self.command, passed.backend + self.path, content=body, headers=kept)
            kind = response.headers.get("content-type", "text/plain")
            self.answer(response.status_code, {"content-type": kind}, response.content)

        def answer(self, code: int, headers: dict[str, str], body: bytes) -> None:
            self.send_response(code)
            for name, value in (headers | {"content-length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        do_GET = do_POST = do_PUT = do_DELETE = pass_on  # noqa: N815 - http.server's names

    return Handler


def _basic(user: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
