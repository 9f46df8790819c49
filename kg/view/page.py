"""The page: accounts in, one HTML file out."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kg.model import Account, Article
from kg.view.dates import readable
from kg.view.drawing import draw_network
from kg.view.projection import Edge, Node, project
from kg.view.settings import looks, words
from kg.view.statements import Statement, statements

HERE = Path(__file__).parent
FIRST_VIEW = 60
"""Nodes of the first view, most connected first: as many as a person can read on a laptop's screen."""
MODULES = ("data", "looks", "visible", "labels", "graph", "panel", "search", "legend", "keyboard", "main")
"""The page's scripts, each after those that it imports."""


def render_page(accounts: Iterable[Account], *, title: str = "Negotiation graph", first_view: int = FIRST_VIEW) -> str:
    """The whole page as HTML: it opens from disk, asks the network for nothing, and is the same bytes for the same accounts."""
    known = sorted(accounts, key=lambda account: account.article.id)
    told = list(statements(known))
    nodes, edges = project(known, told)
    network = draw_network(nodes, edges, first_view)
    data = {
        "firstView": first_view,
        "looks": looks().model_dump(),
        "articles": {a.article.id: _article(a.article) for a in known},
        "statements": [_statement(s) for s in told],
        "about": {n.id: _about(n) for n in nodes},
        "told": {number: edge.statements for number, edge in enumerate(edges)},
        "nodes": network.nodes,
        "edges": network.edges,
    }
    script, library = page_script(), library_script()
    return _environment().get_template("page.html").render(
        title=title, data=data, looks=looks(), words=words(), counts=_counts(nodes, edges), articles=len(known),
        statements=len(told), script=Markup(script), library=Markup(library), style=Markup(_asset("page.css")),
        hashes=[_hash(library), _hash(script)], vendor=json.loads((HERE / "vendor" / "package.json").read_text("utf-8")),
    )


@cache
def page_script() -> str:
    """The page's modules as one: they share a scope, so that what one imports from another is simply there."""
    text = "\n".join(_asset(f"{name}.js") for name in MODULES)
    return _inert(re.sub(r"^export (?=function|const|let|class)", "", re.sub(r"^import .*;\n", "", text, flags=re.M), flags=re.M))


@cache
def library_script() -> str:
    """The vendored library without the line that would have a debugger look for its source map."""
    text = (HERE / "vendor" / "vis-network.min.js").read_text("utf-8")
    return _inert(re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.M))


def _asset(name: str) -> str:
    return (HERE / "assets" / name).read_text("utf-8")


def _inert(script: str) -> str:
    if re.search(r"</script|<!--", script, flags=re.I):
        raise ValueError("a script must not hold what ends or hides it in HTML")
    return script


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "assets"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )


def _article(article: Article) -> dict[str, Any]:
    return {
        "title": article.title, "publisher": article.publisher, "url": article.url,
        "published": readable(article.published) if article.published else None,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "kind": statement.kind, "title": statement.title, "voice": statement.voice, "saidBy": statement.said_by,
        "status": statement.status, "rows": [{"term": r.term, "values": [asdict(v) for v in r.values]} for r in statement.rows],
        "quotes": [asdict(q) for q in statement.quotes],
    }


def _about(node: Node) -> dict[str, Any]:
    return {"name": node.name, "kind": node.kind, "aliases": node.aliases, "sections": node.sections}


def _counts(nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, Counter[str]]:
    return {
        "classes": Counter(n.kind for n in nodes),
        "statuses": Counter(n.status for n in nodes if n.status),
        "families": Counter(f for e in edges for f in e.families),
        "voices": Counter(e.voice for e in edges),
    }
