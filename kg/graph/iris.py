"""The IRIs of what the graph itself names: articles, accounts, evidence, rules, offices."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from rdflib import URIRef

from kg.graph.namespaces import BASE
from kg.model import Evidence

NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
"""Characters that IRIREF of the Turtle grammar leaves out."""


def iri(text: str) -> URIRef:
    """The IRI as a term; ValueError where it is relative or holds a character that an IRI may not."""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or NOT_IN_IRI.search(text):
        raise ValueError(f"{text!r} is not an absolute IRI")
    return URIRef(text)


def slug(text: str) -> str:
    """The text as lower-case ASCII words joined by hyphens, for the readable part of an IRI."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))


def title_key(title: str) -> str:
    """An office's title as a slug that is the same in British and American spelling, with and without hyphens."""
    return slug(title).replace("defense", "defence").replace("advisor", "adviser")


@dataclass(frozen=True, slots=True)
class Names:
    """IRIs under one base; each is derived from what it names, so that two builds agree on it."""

    base: str = BASE

    def article(self, name: str) -> URIRef:
        return URIRef(f"{self.base}article/{_segment(name)}")

    def graph(self, name: str) -> URIRef:
        """The named graph that holds one article's accounts."""
        return URIRef(f"{self.base}graph/{_segment(name)}")

    @property
    def inferred(self) -> URIRef:
        """The named graph that marks what was inferred; no article has such a name, since each has a suffix."""
        return URIRef(f"{self.base}graph/inferred")

    def account(self, record: str, name: str) -> URIRef:
        return URIRef(f"{self.base}account/{quote(self._local(record), safe='/%')}/{_segment(name)}")

    def rule(self, rule: str) -> URIRef:
        return URIRef(f"{self.base}rule/{quote(rule)}")

    def evidence(self, evidence: Evidence) -> URIRef:
        return URIRef(f"{self.base}evidence/{_place(evidence)}/{quote(evidence.rule)}")

    def fragment(self, evidence: Evidence) -> URIRef:
        """The words as a fragment of a text (RFC 5147, section 2.1)."""
        return URIRef(f"{self.article(evidence.article)}#char={evidence.start},{evidence.end}")

    def selector(self, evidence: Evidence, kind: str) -> URIRef:
        return URIRef(f"{self.base}selector/{_place(evidence)}/{kind}")

    def office(self, of: str | None, title: str) -> URIRef:
        owner = f"{slug(of.rsplit('/', 1)[-1])}-" if of else ""
        return URIRef(f"{self.base}office/{owner}{title_key(title) or quote(title, safe='')}")

    def _local(self, record: str) -> str:
        return record.removeprefix(self.base) if record.startswith(self.base) else record.split("://", 1)[-1].replace("#", "/")


def _segment(name: str) -> str:
    return quote(name, safe="")


def _place(evidence: Evidence) -> str:
    return f"{_segment(evidence.article)}/{evidence.start}-{evidence.end}"
