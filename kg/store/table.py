"""An answer to a SPARQL query as rows and columns."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.store.prefixes import shorten

Term = NamedNode | Literal | BlankNode | Triple


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of RDF terms under named columns; a cell that the query leaves unbound is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows as a reader wants them: IRIs shortened to CURIEs, literals by their value, unbound cells empty."""
        return tuple(tuple(map(cell_text, row)) for row in self.rows)


def cell_text(term: Term | None) -> str:
    """The term as a reader wants it."""
    match term:
        case None:
            return ""
        case NamedNode():
            return shorten(term.value)
        case Literal():
            return term.value
        case _:
            return str(term)
