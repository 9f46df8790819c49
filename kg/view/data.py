"""The page's one block of data: everything that its views show, ready to be written as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kg.graph.edtf import Interval, parse_edtf
from kg.model import Account, Article
from kg.resolve.copies import copies
from kg.view.contested import contested
from kg.view.dates import readable
from kg.view.drawing import MOST_VISIBLE, draw_network, small_view
from kg.view.filters import Filters
from kg.view.projection import Edge, Node, differing
from kg.view.quotes import Quote
from kg.view.rdf import PREFIXES, told_in_rdf
from kg.view.settings import looks
from kg.view.statements import Statement
from kg.view.texts import CodeUnits, article_text, code_units


def page_data(
    accounts: Sequence[Account], told: Sequence[Statement], nodes: Sequence[Node], edges: Sequence[Edge], filters: Filters,
    first_view: int,
) -> dict[str, Any]:
    """What the scripts read: nodes and edges point to statements by their position, statements to nodes by their id."""
    drawn = draw_network(nodes, edges, first_view)
    known = {node.id for node in nodes}
    first = copies(account.article for account in accounts)
    differ = differing(nodes)
    units = {a.article.id: code_units(a.article.text) for a in accounts}
    in_rdf = [entry for account in accounts for entry in told_in_rdf(account)]
    return {
        "firstView": first_view,
        "smallView": small_view(first_view),
        "mostVisible": MOST_VISIBLE,
        "looks": looks().model_dump(),
        "filters": {facet: [asdict(choice) for choice in choices] for facet, choices in filters.items()},
        "articles": {a.article.id: _article(a.article, first.get(a.article.id)) | article_text(a, known) for a in accounts},
        "statements": [
            _statement(s, s.id in differ, units[s.article]) | {"rdf": entry} for s, entry in zip(told, in_rdf, strict=True)
        ],
        "prefixes": PREFIXES,
        "about": {n.id: _about(n) for n in nodes},
        "contested": [asdict(topic) for topic in contested(accounts, told, nodes)],
        "told": {number: edge.statements for number, edge in enumerate(edges)},
        "layouts": drawn.layouts,
        "nodes": drawn.network.nodes,
        "edges": drawn.network.edges,
    }


def _article(article: Article, repeats: str | None) -> dict[str, Any]:
    """What is known of an article; ``repeats`` is the one that has its text already."""
    return {
        "title": article.title, "publisher": article.publisher, "url": article.url, "date": article.published,
        "published": readable(article.published) if article.published else None,
        "repeats": repeats,
    }


def _statement(statement: Statement, differs: bool, units: CodeUnits) -> dict[str, Any]:
    days = _days(statement.date)
    return {
        "id": statement.id, "kind": statement.kind, "family": statement.family, "relation": statement.relation,
        "title": statement.title, "voice": statement.voice, "saidBy": statement.said_by, "status": statement.status,
        "differs": differs, "article": statement.article,
        "tracks": [e.id for e in statement.tracks], "speakers": [e.id for e in statement.speakers],
        "about": [asdict(v) for v in statement.about],
        "date": statement.date,
        "earliest": days.earliest.isoformat() if days.earliest else None,
        "latest": days.latest.isoformat() if days.latest else None,
        "rows": [{"term": r.term, "values": [asdict(v) for v in r.values]} for r in statement.rows],
        "quotes": [_quote(q, units) for q in statement.quotes],
    }


def _quote(quote: Quote, units: CodeUnits) -> dict[str, Any]:
    """The place of the words as people count, in code points, and where they and their sentence stand in the script's text."""
    return {
        "article": quote.article, "start": quote.start, "end": quote.end, "rule": quote.rule,
        "at": [units(offset) for offset in (quote.left, quote.start, quote.end, quote.right)],
        "cut": [quote.cut_before, quote.cut_after],
    }


def _days(date: str | None) -> Interval:
    try:
        return parse_edtf(date) if date else Interval(None, None)
    except ValueError:  # a date that is no EDTF is shown as it is, and stands with the undated
        return Interval(None, None)


def _about(node: Node) -> dict[str, Any]:
    return {"name": node.name, "kind": node.kind, "aliases": node.aliases, "sections": node.sections}
