"""A build behind an HTTP server on loopback: the SPARQL endpoint, its editor, the page, the downloads and every IRI.

    /                start page with the query editor
    /sparql          the endpoint
    /id/KIND/NAME    what the graph says of an IRI: HTML, Turtle or JSON-LD
    /build/FILE      the files of the build
"""

from __future__ import annotations

import mimetypes
import socket
from collections.abc import Callable
from contextlib import closing
from math import ceil
from pathlib import Path

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import InputError, Problem
from kg.store.questions import load_questions
from kg.store.serve_engine import Engine, running_engine
from kg.store.serve_pages import page
from kg.store.serve_problem import problem
from kg.store.serve_sparql import Limits, Sparql
from kg.store.serve_things import thing

HOST = "127.0.0.1"
EDITOR_FILES = ("yasgui.min.js", "yasgui.min.css")
# the editor and the page carry scripts and styles of their own and ask no other host
_POLICY = "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
_TYPES = {
    ".ttl": "text/turtle", ".trig": "application/trig", ".nt": "application/n-triples", ".nq": "application/n-quads",
    ".jsonl": "application/jsonl", ".jsonld": "application/ld+json",
}


def serve(
    build: Path, port: int, limits: Limits, ready: Callable[[str], None], tell: Callable[[str], None] = lambda _: None
) -> None:
    """Serve the build until a signal ends it; ``ready`` is called with the server's URL once it answers, ``tell`` before what
    takes long.

    Raises InputError where the port is in use or the folder holds no build. Nothing is left behind.
    """
    with closing(_listener(port)) as listener, running_engine(build, ceil(limits.seconds) + 1, tell) as engine:
        url = f"http://{HOST}:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            application(build, engine, limits, url), log_level="warning", access_log=False, server_header=False,
            timeout_graceful_shutdown=1,
        )
        _Server(config, lambda: ready(url)).run(sockets=[listener])


def application(build: Path, engine: Engine, limits: Limits, url: str) -> Starlette:
    """The ASGI application over a running engine; ``url`` is where it is reached."""
    for ending, media_type in _TYPES.items():
        mimetypes.add_type(media_type, ending)
    app = Starlette(
        routes=[
            Route("/", _start),
            Route("/sparql", _sparql, methods=["GET", "POST"]),
            Route("/editor/{name}", _editor),
            Route("/id/{path:path}", thing),
            Mount("/build", StaticFiles(directory=build)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"]), Middleware(_Guarded)],
        exception_handlers={404: _unknown, 405: _unknown},
    )
    app.state.sparql = Sparql(engine, limits)
    app.state.editor = {name: _from_engine(engine, name) for name in EDITOR_FILES}
    app.state.start = page(
        "start.html", files=_files(build), endpoint=f"{url}/sparql", questions=load_questions(),
        seconds=f"{limits.seconds:g}", size=f"{limits.bytes / 2**20:g}",
    )
    return app


class _Server(uvicorn.Server):
    """uvicorn, which says when it has begun to answer."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()


class _Guarded:
    """Tells browsers to load nothing from elsewhere and to take each file for what it is said to be."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = _POLICY
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
            await send(message)

        await self._app(scope, receive, guarded)


async def _start(request: Request) -> Response:
    return HTMLResponse(request.app.state.start)


async def _sparql(request: Request) -> Response:
    asked = request.method == "POST" or "query" in request.query_params or "update" in request.query_params
    if not asked and "text/html" in request.headers.get("accept", ""):
        return RedirectResponse("/")
    sparql: Sparql = request.app.state.sparql
    return await sparql.respond(request)


async def _editor(request: Request) -> Response:
    found: tuple[bytes, str] | None = request.app.state.editor.get(request.path_params["name"])
    if found is None:
        return problem(404, "No such page", f"There is nothing at {request.url.path}.")
    return Response(found[0], media_type=found[1])


async def _unknown(request: Request, error: Exception) -> Response:
    status = getattr(error, "status_code", 404)
    if status == 405:
        headers = getattr(error, "headers", None) or {}
        return problem(405, "Not allowed", f"{request.method} is not for {request.url.path}.", **headers)
    return problem(404, "No such page", f"There is nothing at {request.url.path}.")


def _listener(port: int) -> socket.socket:
    """A socket that listens on the port of loopback; InputError where another program does."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        found = f"a port that cannot be had ({error.strerror})"
        mend = "Another server may run there: end it, or name another port with --port."
        raise InputError(Problem(f"{HOST}:{port}", None, found, "a free port", mend)) from error
    return listener


def _from_engine(engine: Engine, name: str) -> tuple[bytes, str]:
    answer = httpx.get(f"{engine.url}/{name}", trust_env=False).raise_for_status()
    return answer.content, answer.headers["content-type"]


def _files(build: Path) -> list[str]:
    return sorted(path.relative_to(build).as_posix() for path in build.rglob("*") if path.is_file())
