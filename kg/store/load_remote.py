"""A triple store over HTTP: graphs by the Graph Store Protocol, queries and updates by the SPARQL Protocol."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from kg.errors import Problem, StoreError
from kg.graph.iris import iri
from kg.store.load_endpoints import Endpoints
from kg.store.load_graphs import DEFAULT

CONNECT_S = 10.0
SECONDS_A_TRIPLE = 0.0005
"""How much longer an update may take for each triple that it moves; a store at rest needs a fifth of it."""
_AGAIN = "Run the same command again when it answers: it goes on where it stopped, and the earlier data stays until then."
_TAGS = re.compile(r"<[^>]*>")
_MOST_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Login:
    """Who asks; the store says whether it wants Basic or Digest."""

    user: str
    password: str

    def __repr__(self) -> str:
        return f"Login({self.user!r})"


class _Challenged(httpx.Auth):
    """Answers a store's challenge by the scheme that it names, and from then on sends the answer at once."""

    requires_request_body = True

    def __init__(self, login: Login) -> None:
        self._schemes = {
            "digest": httpx.DigestAuth(login.user, login.password), "basic": httpx.BasicAuth(login.user, login.password),
        }
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._chosen is None:
            response = yield request
            challenge = response.headers.get("www-authenticate", "").split(" ", 1)[0].lower()
            if response.status_code != httpx.codes.UNAUTHORIZED or challenge not in self._schemes:
                return
            self._chosen = self._schemes[challenge]
        yield from self._chosen.auth_flow(request)


class Remote:
    """A store that is spoken to; a context manager that closes the connection. Every failure is a StoreError."""

    def __init__(self, urls: Endpoints, login: Login | None, timeout_s: float) -> None:
        self.urls = urls
        self._login = login
        self._timeout_s = timeout_s
        self._client = httpx.Client(auth=_Challenged(login) if login else None)

    def __enter__(self) -> Remote:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def put(self, graph: str, triples: bytes) -> None:
        """Put the triples (N-Triples, which is Turtle) in the graph's place."""
        self._graph("PUT", graph, triples)

    def post(self, graph: str, triples: bytes) -> None:
        """Add the triples to the graph."""
        self._graph("POST", graph, triples)

    def delete(self, graph: str) -> None:
        """Remove the graph, where there is one."""
        self._request("DELETE", self.urls.graphs, params=_which(graph), missing=True)

    def post_quads(self, quads: bytes) -> None:
        """Add N-Quads to the graphs that they name."""
        if self.urls.bulk is None:
            found, mend = "a store that is not known to take N-Quads", "Leave --bulk out."
            raise StoreError(Problem(self.urls.graphs, None, found, "one that does", mend))
        self._request("POST", self.urls.bulk, content=quads, headers={"content-type": "application/n-quads"})

    def update(self, sparql: str, triples: int) -> None:
        """Carry out a SPARQL Update that moves so many triples."""
        self._request("POST", self.urls.update, wait_s=self._timeout_s + triples * SECONDS_A_TRIPLE, data={"update": sparql})

    def select(self, sparql: str) -> list[dict[str, str]]:
        """The rows of a SELECT, each term by its text, unbound ones left out."""
        headers = {"accept": "application/sparql-results+json"}
        response = self._request("POST", self.urls.query, data={"query": sparql}, headers=headers)
        try:
            rows = response.json()["results"]["bindings"]
            return [{name: str(term["value"]) for name, term in row.items()} for row in rows]
        except (ValueError, KeyError, TypeError) as error:
            found, mend = f"no answer to a query ({_excerpt(response)})", "Name the endpoint with --query-url."
            raise StoreError(Problem(self.urls.query, None, found, "SPARQL results as JSON", mend)) from error

    def _graph(self, method: str, graph: str, triples: bytes) -> None:
        headers = {"content-type": "text/turtle"}
        self._request(method, self.urls.graphs, params=_which(graph), content=triples, headers=headers)

    def _request(
        self, method: str, url: str, *, missing: bool = False, wait_s: float | None = None, **what: Any
    ) -> httpx.Response:
        wait_s = wait_s or self._timeout_s
        try:
            response = self._client.request(method, url, timeout=httpx.Timeout(wait_s, connect=min(CONNECT_S, wait_s)), **what)
        except httpx.TimeoutException as error:
            found, mend = f"no answer within {wait_s:g} s", f"Give it longer with --timeout. {_AGAIN}"
            raise StoreError(Problem(url, None, found, "an answer", mend)) from error
        except httpx.ConnectError as error:
            found = f"no connection ({error})"
            raise StoreError(Problem(url, None, found, "a running store", f"Start it, or name another URL. {_AGAIN}")) from error
        except httpx.HTTPError as error:
            raise StoreError(Problem(url, None, f"a broken connection ({error})", "an answer", _AGAIN)) from error
        if response.is_success or (missing and response.status_code == httpx.codes.NOT_FOUND):
            return response
        raise StoreError(self._refusal(response, method, url))

    def _refusal(self, response: httpx.Response, method: str, url: str) -> Problem:
        code = response.status_code
        found = f"{code} {response.reason_phrase} to {method}"
        if code in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
            mend = f"Check the password and the rights of {self._login.user!r}." if self._login else "Give --user and a password."
            return Problem(url, None, found, "leave to write", mend)
        if code in (httpx.codes.NOT_FOUND, httpx.codes.METHOD_NOT_ALLOWED) or response.is_redirect:
            mend = "Check the URL; --query-url and --update-url name others."
            return Problem(url, None, found, "an endpoint of a triple store", mend)
        mend = _AGAIN if response.is_server_error else "Mend what it names, then run the same command again."
        return Problem(url, None, f"{found} ({_excerpt(response)})", "success", mend)


def checked_iri(text: str) -> str:
    """The IRI in angle brackets, as a query may hold it; StoreError where that would change the query's meaning."""
    try:
        return f"<{iri(text)}>"
    except ValueError as error:
        raise StoreError(Problem(text, None, "no IRI", "the IRI of a graph", "Mend the manifest in the store.")) from error


def checked_iris(names: Iterable[str]) -> str:
    """The IRIs in angle brackets, parted by blanks."""
    return " ".join(map(checked_iri, names))


def _which(graph: str) -> Mapping[str, str]:
    return {"default": ""} if graph == DEFAULT else {"graph": graph}


def _excerpt(response: httpx.Response) -> str:
    text = " ".join(_TAGS.sub(" ", response.text).split())
    return text[:_MOST_SHOWN] or "without a word"
