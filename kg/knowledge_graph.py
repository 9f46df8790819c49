"""What some articles say, as records, as RDF, as a network, and as a folder of files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import networkx
import pyoxigraph
import rdflib

from kg.errors import Problem, ValidationError
from kg.export import (
    account_records,
    all_records,
    replaced_folder,
    write_records,
    write_tables,
    write_texts,
    write_trig,
    write_turtle,
)
from kg.graph import to_dataset, to_network, union_graph, validate
from kg.graph.curated import packaged
from kg.model import Account, Mention, Record
from kg.store import Table, answer, store_of
from kg.view import render_page

BUILD_FILES = ("graph.ttl", "graph.trig", "records.jsonl", "tables", "texts", "graph.html")
"""The names that a build's folder may hold."""


@dataclass(frozen=True)
class KnowledgeGraph:
    """What some articles say, as records, as RDF and as a network."""

    accounts: tuple[Account, ...]
    """What each article says, resolved across them, in the order of the articles."""
    problems: tuple[Problem, ...] = ()
    """The articles that could not be read and were left out."""

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every extracted record, in the order of ``records.jsonl``."""
        return all_records(self.accounts)

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """The RDF with a named graph for each article's account."""
        return to_dataset(self.accounts, packaged().graph)

    @cached_property
    def rdf(self) -> rdflib.Graph:
        """All triples in one graph."""
        return union_graph(self.dataset)

    @cached_property
    def network(self) -> networkx.MultiDiGraph[str]:
        """The entities and events as nodes, what is said of them as edges."""
        return to_network(self.accounts)

    @cached_property
    def _store(self) -> pyoxigraph.Store:
        return store_of(self.dataset)

    def query(self, sparql: str) -> Table:
        """The answer to a SPARQL query; raises QueryError where there is none."""
        return answer(self._store, sparql)

    def validate(self) -> None:
        """Raise ValidationError with every quotation that is not its article's text and every SHACL constraint broken."""
        problems = [problem for account in self.accounts for problem in _misquotations(account)]
        problems += [violation.problem() for violation in validate(self.rdf) if not violation.warning]
        if problems:
            raise ValidationError(*problems)

    def summary(self) -> Summary:
        """What was found, in numbers."""
        return Summary(
            articles=len(self.accounts),
            sentences=sum(len(account.article.sentences) for account in self.accounts),
            events=sum(len(account.events) for account in self.accounts),
            claims=sum(len(account.claims) for account in self.accounts),
            offices=sum(len(account.offices) for account in self.accounts),
            relations=sum(len(account.relations) for account in self.accounts),
            triples=len(self.rdf),
            rules=tuple(sorted({
                evidence.rule for record in self.records if not isinstance(record, Mention) for evidence in record.evidence
            })),
            unresolved=tuple(sorted({name for account in self.accounts for name in account.unresolved})),
            warnings=tuple(
                f"{account.article.id}: {warning}" for account in self.accounts for warning in account.warnings
            ),
        )

    def save(self, folder: str | Path) -> None:
        """Write every format into the folder, which is replaced as a whole; an earlier build stays until this one is complete.

        Raises InputError where the folder holds anything that no build writes.
        """
        with replaced_folder(Path(folder), BUILD_FILES) as staging:
            write_turtle(self.rdf, staging / "graph.ttl")
            write_trig(self.dataset, staging / "graph.trig")
            write_records(self.accounts, staging / "records.jsonl")
            write_tables(self.accounts, staging / "tables")
            write_texts((account.article for account in self.accounts), staging)
            page = render_page(self.accounts, lies_in=packaged().lies_in)
            (staging / "graph.html").write_text(page, encoding="utf-8", newline="")


def _misquotations(account: Account) -> Iterator[Problem]:
    article = account.article
    for record in account_records(account):
        if isinstance(record, Mention):
            continue
        for e in record.evidence:
            if (e.article, e.quote) != (article.id, article.text[e.start : e.end]):
                found = f"{e.quote!r} of {e.article} at {e.start}:{e.end} as evidence of {record.id}"
                mend = f"Mend the rule {e.rule}."
                yield Problem(article.id, None, found, repr(article.text[e.start : e.end]), mend)


@dataclass(frozen=True, slots=True)
class Summary:
    """A build in numbers."""

    articles: int
    sentences: int
    events: int
    claims: int
    offices: int
    relations: int
    triples: int
    rules: tuple[str, ...]
    """The rules that made at least one record."""
    unresolved: tuple[str, ...]
    """Names that looked like actors and could not be resolved."""
    warnings: tuple[str, ...]
    """What a curator should look at, each with its article."""
