"""Articles, the words that statements rest on, and the rules that read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import DCTERMS, RDF, RDFS, SDO, XSD, Literal, URIRef

from kg.graph.iris import Names
from kg.graph.namespaces import DC, NEG, OA
from kg.graph.terms import Triples, edtf, english
from kg.model import Article, Evidence

CONTEXT = 32
"""Characters of prefix and suffix; the Web Annotation model leaves the length to the publisher."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Writes what leads from a statement to its words; ``articles`` holds every article that evidence may name."""

    names: Names
    articles: dict[str, Article]

    def article(self, article: Article) -> Triples:
        """What is known of an article; never its text."""
        node = self.names.article(article.id)
        yield node, RDF.type, NEG.Article
        yield node, RDFS.label, english(article.title or article.id)
        yield node, DCTERMS.identifier, Literal(article.id)
        yield node, NEG.textLength, Literal(str(len(article.text)), datatype=XSD.nonNegativeInteger)
        if article.title:
            yield node, DCTERMS.title, english(article.title)
        if article.publisher:
            yield node, DC.publisher, Literal(article.publisher)
        if article.url:
            yield node, SDO.url, Literal(article.url, datatype=XSD.anyURI)
        if article.published:
            yield node, DCTERMS.issued, edtf(article.published)
        if article.reference_date:
            yield node, NEG.referenceDate, edtf(article.reference_date)
        for author in article.authors:
            yield node, DC.creator, Literal(author)

    def supported(self, *statements: URIRef, by: Iterable[Evidence]) -> Triples:
        """The statements' evidence and all that describes it."""
        for evidence in by:
            node = self.names.evidence(evidence)
            for statement in statements:
                yield statement, NEG.evidence, node
            yield from self._evidence(node, evidence)

    def rule(self, rule: str) -> Triples:
        """A rule by the permanent id under which it is curated."""
        node = self.names.rule(rule)
        yield node, RDF.type, NEG.Rule
        yield node, RDFS.label, english(rule)
        yield node, DCTERMS.identifier, Literal(rule)

    def _evidence(self, node: URIRef, evidence: Evidence) -> Triples:
        quote = self.names.selector(evidence, "quote")
        position = self.names.selector(evidence, "position")
        yield node, RDF.type, NEG.Evidence
        yield node, OA.hasSource, self.names.article(evidence.article)
        yield node, OA.hasSelector, quote
        yield node, OA.hasSelector, position
        yield node, NEG.fragment, self.names.fragment(evidence)
        yield node, NEG.rule, self.names.rule(evidence.rule)
        text = self.articles[evidence.article].text
        yield quote, RDF.type, OA.TextQuoteSelector
        yield quote, OA.exact, Literal(evidence.quote)
        yield quote, OA.prefix, Literal(text[max(0, evidence.start - CONTEXT):evidence.start])
        yield quote, OA.suffix, Literal(text[evidence.end:evidence.end + CONTEXT])
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, Literal(str(evidence.start), datatype=XSD.nonNegativeInteger)
        yield position, OA.end, Literal(str(evidence.end), datatype=XSD.nonNegativeInteger)
