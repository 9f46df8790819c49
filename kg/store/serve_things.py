"""What the graph says of one of its IRIs, as a page, as Turtle or as JSON-LD."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple
from starlette.requests import Request
from starlette.responses import Response

from kg.graph.namespaces import BASE, OA
from kg.store.labels import LABEL
from kg.store.prefixes import PREFIXES, shorten
from kg.store.serve_negotiation import preferred
from kg.store.serve_pages import page
from kg.store.serve_problem import problem
from kg.store.serve_sparql import Sparql
from kg.store.table import cell_text

FORMATS = {"text/html": None, "text/turtle": RdfFormat.TURTLE, "application/ld+json": RdfFormat.JSON_LD}
SHORT = {"html": "text/html", "ttl": "text/turtle", "jsonld": "application/ld+json"}
"""What ``?format=`` takes, for browsers, which ask for HTML."""
MOST_SHOWN = 500
"""How many statements of others the page shows; the RDF holds all."""
EXACT = NamedNode(OA.exact)
SELECTOR = NamedNode(OA.hasSelector)
_ABOUT = f"""CONSTRUCT {{
  <IRI> ?p ?o . ?o {LABEL} ?ol . ?o {SELECTOR} ?selector . ?selector {EXACT} ?words .
  ?s ?q <IRI> . ?s {LABEL} ?sl
}}
WHERE {{
  {{
    <IRI> ?p ?o
    OPTIONAL {{ ?o {LABEL} ?ol FILTER(LANG(?ol) = "en") }}
    OPTIONAL {{ ?o {SELECTOR} ?selector . ?selector {EXACT} ?words }}
  }}
  UNION {{ ?s ?q <IRI> OPTIONAL {{ ?s {LABEL} ?sl FILTER(LANG(?sl) = "en") }} }}
}}"""
"""Every triple that has the IRI as its subject or object, with the names of what they lead to and the words of its evidence."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A term on the page: its text, and where a click on it leads (None: nowhere)."""

    text: str
    link: str | None


async def thing(request: Request) -> Response:
    """The response to a request for an IRI of the graph: 404 where the graph says nothing of it."""
    sparql: Sparql = request.app.state.sparql
    # the path as it was sent: IRIs of the graph hold escapes of their own
    path = request.scope["raw_path"].decode("ascii").partition("?")[0].removeprefix("/id/")
    wanted = request.query_params.get("format")
    media_type = SHORT.get(wanted) if wanted else preferred(request.headers.get("accept", ""), tuple(FORMATS))
    if media_type is None:
        return problem(406, "No such format", f"There are {', '.join(FORMATS)}.")
    try:
        iri = NamedNode(BASE + path)
    except ValueError as error:
        return problem(404, "No such thing", str(error))
    answer = await sparql.ask(_ABOUT.replace("<IRI>", str(iri)), "application/n-triples")
    if answer.status_code != 200:
        return answer
    triples = sorted({quad.triple for quad in pyoxigraph.parse(bytes(answer.body), format=RdfFormat.N_TRIPLES)}, key=str)
    if not triples:
        return problem(404, "No such thing", f"The graph says nothing of {iri.value}.")
    format_ = FORMATS[media_type]
    body = _html(iri, triples) if format_ is None else _rdf(triples, format_)
    return Response(body, headers={"Vary": "Accept", "Link": f'<{iri.value}>; rel="describes"'}, media_type=media_type)


def _rdf(triples: Iterable[Triple], format_: RdfFormat) -> bytes:
    data = io.BytesIO()
    pyoxigraph.serialize(triples, data, format=format_, prefixes=PREFIXES)
    return data.getvalue()


def _html(iri: NamedNode, triples: list[Triple]) -> str:
    labels = _texts(triples)
    own = [(_cell(t.predicate, labels), _cell(t.object, labels)) for t in triples if t.subject == iri]
    # an account repeats what its event or claim carries
    told = [t for t in triples if t.object == iri and not str(t.subject).startswith(f"<{BASE}account/")]
    others = [(_cell(t.subject, labels), _cell(t.predicate, labels)) for t in told]
    return page(
        "thing.html", iri=iri.value, short=shorten(iri.value), label=labels.get(iri, shorten(iri.value)), own=own,
        others=others[:MOST_SHOWN], more=max(0, len(others) - MOST_SHOWN), formats=sorted(SHORT),
    )


def _texts(triples: Iterable[Triple]) -> dict[object, str]:
    """The text that stands for a node: its label, of evidence its words in quotation marks."""
    known = list(triples)
    texts: dict[object, str] = {}
    words: dict[object, str] = {
        t.subject: f"“{t.object.value}”" for t in known if t.predicate == EXACT and isinstance(t.object, Literal)
    }
    texts |= {t.subject: words[t.object] for t in known if t.predicate == SELECTOR and t.object in words}
    texts |= {t.subject: t.object.value for t in known if t.predicate == LABEL and isinstance(t.object, Literal)}
    return texts


def _cell(term: object, labels: dict[object, str]) -> Cell:
    if isinstance(term, NamedNode):
        link = "/id/" + term.value.removeprefix(BASE) if term.value.startswith(BASE) else term.value
        # a link runs nothing: what is no web address is shown and leads nowhere
        return Cell(labels.get(term, shorten(term.value)), link if link.startswith(("/id/", "http://", "https://")) else None)
    return Cell(cell_text(term) if isinstance(term, Literal) else str(term), None)
