"""The SPARQL endpoint: each request goes to the engine, and its answer comes back whole or not at all.

The engine speaks the protocol. What it cannot do is done here: no query reaches another host, and no answer that the time
limit, the size limit or a fault cut short is passed on (the engine ends such an answer with HTTP 200 and the error's text).
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

import httpx
from starlette.requests import Request
from starlette.responses import Response

from kg.errors import QueryError
from kg.store.federation import refuse_federation
from kg.store.serve_engine import Engine
from kg.store.serve_problem import problem
from kg.store.syntax import syntax_problem

AT_ONCE = 4
"""How many queries the engine computes at a time; others wait, and their waiting counts."""
LARGEST_QUERY = 1 << 20
"""Bytes of a request's body."""
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ENDINGS = (b"\n", b"}", b"]", b">")
_WHOLE = (b"", b"true", b"false")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long an answer may take and how large it may be."""

    seconds: float
    bytes: int


class TooLargeError(Exception):
    """The answer has more bytes than the limit allows."""


class Sparql:
    """Answers SPARQL requests by the engine within the limits."""

    def __init__(self, engine: Engine, limits: Limits) -> None:
        self._engine = engine
        self._limits = limits
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._client = httpx.AsyncClient(timeout=None, trust_env=False)

    async def respond(self, request: Request) -> Response:
        """The response to a request of the SPARQL 1.1 Protocol's query operation."""
        body = await request.body()
        if len(body) > LARGEST_QUERY:
            return problem(413, "The query is too large", f"A query may have {LARGEST_QUERY:,} bytes.")
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        in_url = parse_qsl(request.url.query, keep_blank_values=True)
        in_form = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True) if kind == _FORM else []
        if kind == _UPDATE or any(name == "update" for name, _ in (*in_url, *in_form)):
            return problem(403, "The graph is read-only", "Build it anew with `kg build`; it takes no updates.")
        queries = [value for name, value in (*in_url, *in_form) if name == "query"]
        queries += [body.decode("utf-8", "replace")] if kind == _QUERY else []
        try:
            for query in queries:
                refuse_federation(query, "query")
        except QueryError as error:
            return problem(403, "The query would ask another host", error.problems[0].mend)
        # what was read is sent, so that the engine cannot read it otherwise
        content = urlencode(in_form).encode() if kind == _FORM else body
        return await self.forward(request.method, in_url, content, _headers(request))

    async def ask(self, sparql: str, accept: str) -> Response:
        """The response to a query of this program's own."""
        return await self.forward("POST", [], sparql.encode(), {"accept": accept, "content-type": _QUERY})

    async def forward(self, method: str, params: list[tuple[str, str]], content: bytes, headers: dict[str, str]) -> Response:
        """The engine's answer, whole; a problem where there is none within the limits."""
        try:
            async with asyncio.timeout(self._limits.seconds), self._turns:
                return await self._whole(method, params, content, headers)
        except TimeoutError:
            detail = f"The answer was not complete after {self._limits.seconds:g} s, so none is given. Narrow the query."
            return problem(503, "The time limit ran out", detail)
        except TooLargeError:
            detail = f"The answer has more than {self._limits.bytes:,} bytes, so none is given. Narrow the query, or add a LIMIT."
            return problem(503, "The answer is too large", detail)
        except httpx.HTTPError as error:
            await asyncio.to_thread(self._engine.revive)
            return problem(503, "The engine gave no whole answer", f"{type(error).__name__}; try again.", **{"Retry-After": "1"})

    async def _whole(self, method: str, params: list[tuple[str, str]], content: bytes, headers: dict[str, str]) -> Response:
        url = f"{self._engine.url}/query" + (f"?{urlencode(params)}" if params else "")
        async with self._client.stream(method, url, content=content, headers=headers) as answer:
            body = bytearray()
            async for chunk in answer.aiter_bytes():
                body += chunk
                if len(body) > self._limits.bytes:
                    raise TooLargeError
        if answer.status_code != httpx.codes.OK:
            return _refusal(answer.status_code, body.decode("utf-8", "replace"))
        if body not in _WHOLE and not body.endswith(_ENDINGS):
            raise httpx.RemoteProtocolError("the engine stopped in the middle of its answer")
        return Response(bytes(body), headers={"content-type": answer.headers["content-type"], "Vary": "Accept"})


def _headers(request: Request) -> dict[str, str]:
    return {name: value for name in ("accept", "content-type") if (value := request.headers.get(name))}


def _refusal(status: int, text: str) -> Response:
    if status == httpx.codes.BAD_REQUEST:
        found = syntax_problem("query", text)
        where = f"line {found.line}: " if found.line else ""
        return problem(status, "The query cannot be answered", f"{where}{found.found}")
    return problem(status, "The request cannot be answered", text)
