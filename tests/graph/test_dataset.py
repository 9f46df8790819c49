"""Accounts become individuals, accounts and evidence that lead back to the words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import DCTERMS, PROV, RDF, RDFS, SKOS, XSD, BNode, Dataset, Graph, Literal, URIRef

from kg.articles import article_from_text
from kg.errors import CurationError, ValidationError
from kg.graph import load_ontology, to_dataset, union_graph, validate
from kg.graph.iris import Names
from kg.graph.namespaces import BASE, EDTF, NEG, OA
from kg.model import Account, Evidence, Relation
from tests.gold_accounts import gold_accounts
from tests.graph.told import ANN, BOB, GROUP, QUOTE, TOWN, UTOPIA, account, article, claim, entity, event, office, words

ACCOUNTS = gold_accounts()
MEETING = URIRef(BASE + "event/meeting")


def test_as_many_individuals_as_records(graph: Graph) -> None:
    counted = {kind: len(set(graph.subjects(RDF.type, NEG[kind]))) for kind in ("Event", "Claim", "Relation", "Article")}
    assert counted == {
        "Event": sum(len(a.events) for a in ACCOUNTS), "Claim": sum(len(a.claims) for a in ACCOUNTS),
        "Relation": sum(len(a.relations) for a in ACCOUNTS), "Article": 5,
    }
    told = sum(len(a.events) + len(a.claims) + len(a.offices) for a in ACCOUNTS)
    assert len(set(graph.subjects(RDF.type, NEG.Account))) == told


def test_no_blank_nodes_and_no_relative_iris(graph: Graph) -> None:
    terms = {term for triple in graph for term in triple}
    assert not any(isinstance(term, BNode) for term in terms)
    iris = {str(term) for term in terms if isinstance(term, URIRef)}
    iris |= {str(term.datatype) for term in terms if isinstance(term, Literal) and term.datatype}
    assert [iri for iri in sorted(iris) if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", iri)] == []


def test_every_quotation_is_the_text_at_its_position(graph: Graph) -> None:
    texts = {a.article.id: a.article.text for a in ACCOUNTS}
    found = graph.query(
        """SELECT ?name ?exact ?prefix ?suffix ?start ?end ?fragment WHERE {
             ?evidence oa:hasSource/dcterms:identifier ?name ; neg:fragment ?fragment ; oa:hasSelector ?quote, ?position .
             ?quote oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix . ?position oa:start ?start ; oa:end ?end . }""",
        initNs={"oa": OA, "neg": NEG, "dcterms": DCTERMS},
    )
    rows = list(found)
    assert len(rows) == len(set(graph.subjects(RDF.type, NEG.Evidence)))
    for name, exact, prefix, suffix, start, end, fragment in rows:
        text, first, last = texts[str(name)], int(start), int(end)
        assert text[first:last] == str(exact)
        assert text[:first].endswith(str(prefix))
        assert text[last:].startswith(str(suffix))
        assert str(fragment).endswith(f"/{name}#char={first},{last}")


def test_every_statement_leads_to_an_article_and_a_rule(graph: Graph) -> None:
    for kind in (NEG.Event, NEG.Claim, NEG.Relation, NEG.Account):
        for statement in graph.subjects(RDF.type, kind):
            for evidence in graph.objects(statement, NEG.evidence):
                assert graph.value(evidence, OA.hasSource) is not None
                assert graph.value(evidence, NEG.rule) is not None
            assert graph.value(statement, NEG.evidence) is not None


def test_each_article_has_a_named_graph_of_its_own(dataset: Dataset) -> None:
    for told in ACCOUNTS:
        name = Names().graph(told.article.id)
        accounts = dataset.graph(name)
        assert (name, PROV.wasDerivedFrom, Names().article(told.article.id)) in dataset.default_graph
        assert set(accounts.objects(None, NEG.article)) == {Names().article(told.article.id)}
        assert len(set(accounts.subjects(RDF.type, NEG.Account))) == len(told.events) + len(told.claims) + len(told.offices)
    assert not list(dataset.default_graph.subjects(RDF.type, NEG.Account))


def test_two_corpora_give_the_same_accounts_as_both_together(ontology: Graph, dataset: Dataset) -> None:
    halves = to_dataset(ACCOUNTS[:2], ontology), to_dataset(ACCOUNTS[2:], ontology)
    for told in ACCOUNTS:
        name = Names().graph(told.article.id)
        assert set(dataset.graph(name)) == set(halves[0].graph(name)) | set(halves[1].graph(name))


def test_the_order_of_the_accounts_does_not_matter(ontology: Graph, graph: Graph) -> None:
    assert set(union_graph(to_dataset(reversed(ACCOUNTS), ontology))) == set(graph)


def test_an_account_keeps_its_own_values_where_articles_disagree(ontology: Graph) -> None:
    first = account(event(date="2021-12-03", place=TOWN))
    second = account(event("b.txt", date="2021-12-04", place=TOWN), of=article("b.txt"))
    graph = union_graph(to_dataset([first, second], ontology))
    assert set(map(str, graph.objects(MEETING, NEG.date))) == {"2021-12-03", "2021-12-04"}
    assert list(graph.objects(MEETING, NEG.disagreesOn)) == [NEG.date]
    assert (graph.value(MEETING, NEG.earliest), graph.value(MEETING, NEG.latest)) == (
        Literal("2021-12-03", datatype=XSD.date), Literal("2021-12-04", datatype=XSD.date),
    )
    own = {str(graph.value(a, NEG.article)): str(graph.value(a, NEG.date)) for a in graph.subjects(NEG.accountOf, MEETING)}
    assert own == {BASE + "article/a.txt": "2021-12-03", BASE + "article/b.txt": "2021-12-04"}
    assert len(list(graph.objects(MEETING, NEG.evidence))) == 2


def test_an_alleged_event_says_so_on_the_individual_and_on_the_account(ontology: Graph) -> None:
    alleged = event(status="Alleged", attributed_to=(BOB,), mediators=(ANN,))
    graph = union_graph(to_dataset([account(alleged)], ontology))
    (told,) = graph.subjects(NEG.accountOf, MEETING)
    for node in (MEETING, told):
        assert list(graph.objects(node, NEG.status)) == [NEG.Alleged]
        assert list(graph.objects(node, NEG.attributedTo)) == [URIRef(BOB.id)]
    assert str(graph.value(MEETING, RDFS.label)) == "Meeting (alleged, according to Bob Birch)"
    assert (URIRef(ANN.id), RDF.type, NEG.Mediator) not in graph


def test_who_mediates_is_a_mediator_and_who_holds_an_office_an_official(ontology: Graph) -> None:
    graph = union_graph(to_dataset([account(event(mediators=(BOB,)), office())], ontology))
    assert list(graph.subjects(RDF.type, NEG.Mediator)) == [URIRef(BOB.id)]
    assert list(graph.subjects(RDF.type, NEG.Official)) == [URIRef(ANN.id)]
    assert (URIRef(ANN.id), RDF.type, NEG.Actor) in graph


def test_who_offers_to_mediate_is_no_mediator_yet(ontology: Graph) -> None:
    graph = union_graph(to_dataset([account(event(mediators=(BOB,), status="Proposed"))], ontology))
    assert (None, RDF.type, NEG.Mediator) not in graph


def test_a_tenure_is_current_at_the_article_s_date(ontology: Graph) -> None:
    graph = union_graph(to_dataset([account(office(), of=article(published="2021-12-07"))], ontology))
    tenure = URIRef(BASE + "tenure/ann-president")
    (told,) = graph.subjects(NEG.accountOf, tenure)
    assert graph.value(told, NEG.tenureTime) == NEG.Current
    assert graph.value(told, NEG.heldAt) == Literal("2021-12-07", datatype=EDTF)
    held = graph.value(tenure, NEG.heldOffice)
    assert held == URIRef(BASE + "office/utopia-president")
    assert str(graph.value(held, RDFS.label)) == "President (Utopia)"
    assert str(graph.value(tenure, RDFS.label)) == "Ann Ames, President (Utopia)"


def test_an_article_that_repeats_another_says_so(ontology: Graph) -> None:
    report = (
        "The two sides agreed in Geneva on Friday to exchange their lists of prisoners by the end of May, the envoy said. "
        "The ministers are to meet again in June or in July, once the lists have been compared, he told reporters."
    )
    told = [Account(article_from_text(name, report)) for name in ("a.txt", "b.txt")]
    graph = union_graph(to_dataset(told, ontology))
    assert list(graph.subject_objects(NEG.repeats)) == [(Names().article("b.txt"), Names().article("a.txt"))]


def test_one_office_in_the_spellings_of_two_articles_is_one_office(ontology: Graph) -> None:
    defence = [office(office="Defence Minister"), office("b.txt", office="Defense Minister")]
    graph = union_graph(to_dataset([account(defence[0]), account(defence[1], of=article("b.txt"))], ontology))
    held = URIRef(BASE + "office/utopia-defence-minister")
    assert list(graph.objects(URIRef(BASE + "tenure/ann-president"), NEG.heldOffice)) == [held]
    assert [str(label) for label in graph.objects(held, RDFS.label)] == ["Defence Minister (Utopia)"]
    assert not validate(graph)


@pytest.mark.parametrize(
    ("time", "predicate", "value"),
    [("former", NEG.tenureTime, NEG.Former), ("2019", NEG.date, Literal("2019", datatype=EDTF))], ids=["former", "2019"],
)
def test_a_tenure_that_is_over_or_dated(ontology: Graph, time: str, predicate: URIRef, value: URIRef | Literal) -> None:
    graph = union_graph(to_dataset([account(office(time=time), of=article(published="2021-12-07"))], ontology))
    (told,) = graph.subjects(NEG.accountOf, URIRef(BASE + "tenure/ann-president"))
    assert graph.value(told, predicate) == value
    assert graph.value(told, NEG.heldAt) is None


def test_a_relation_is_a_direct_triple_and_an_individual_with_evidence(ontology: Graph) -> None:
    relation = Relation(BASE + "relation/r", ANN, "mediatorOf", GROUP, words(rule="relation/mediator"))
    told = account()
    graph = union_graph(to_dataset([type(told)(told.article, relations=(relation,))], ontology))
    assert (URIRef(ANN.id), NEG.mediatorOf, URIRef(GROUP.id)) in graph
    node = URIRef(relation.id)
    ends = [graph.value(node, p) for p in (NEG.subject, NEG.predicate, NEG.object)]
    assert ends == [URIRef(ANN.id), NEG.mediatorOf, URIRef(GROUP.id)]
    assert str(graph.value(graph.value(graph.value(node, NEG.evidence), NEG.rule), DCTERMS.identifier)) == "relation/mediator"
    assert (URIRef(ANN.id), RDF.type, NEG.Mediator) in graph


def test_a_claim_links_who_says_what_to_whom(ontology: Graph) -> None:
    said = claim(on_behalf_of=UTOPIA, addressees=(BOB,), about=(TOWN, MEETING), reported_by=GROUP, date="2021")
    graph = union_graph(to_dataset([account(said, event())], ontology))
    node = URIRef(said.id)
    (told,) = graph.subjects(NEG.accountOf, node)
    assert set(graph.objects(node, RDF.type)) == {NEG.Claim, NEG.Demand}
    assert graph.value(told, NEG.toldAs) == NEG.Demand
    for subject in (node, told):
        assert set(graph.objects(subject, NEG.about)) == {URIRef(TOWN.id), MEETING}
        linked = [graph.value(subject, p) for p in (NEG.speaker, NEG.onBehalfOf, NEG.addressee, NEG.reportedBy)]
        assert linked == [URIRef(e.id) for e in (ANN, UTOPIA, BOB, GROUP)]
    assert str(graph.value(node, RDFS.label)) == "Demand by Ann Ames for Utopia"


def test_an_uncurated_entity_has_the_names_that_articles_use(ontology: Graph) -> None:
    longer = entity("person/ann-ames", "Person", "Ann Alice Ames", "Ames")
    told = [account(event(participants=(ANN,))), account(event("b.txt", participants=(longer,)), of=article("b.txt"))]
    graph = union_graph(to_dataset(told, ontology))
    assert graph.value(URIRef(ANN.id), RDFS.label) == Literal("Ann Alice Ames", lang="en")
    assert set(map(str, graph.objects(URIRef(ANN.id), SKOS.altLabel))) == {"Ann Ames", "Ames"}


def test_a_curated_entity_brings_what_it_needs_and_no_more(ontology: Graph) -> None:
    armenia = entity("state/armenia", "State", "the Armenian side", "Yerevan")
    graph = union_graph(to_dataset([account(event(participants=(armenia,)))], ontology))
    node = URIRef(armenia.id)
    assert graph.value(node, RDFS.label) == Literal("Armenia", lang="en")
    assert Literal("the Armenian side", lang="en") not in set(graph.objects(node, SKOS.altLabel))
    capital = graph.value(node, NEG.capital)
    assert str(graph.value(capital, RDFS.label)) == "Yerevan"
    assert len(set(graph.subjects(RDF.type, NEG.State))) < 20


def test_file_names_are_percent_encoded(ontology: Graph) -> None:
    name = "Gespräche & co/50%.jsonl#7"
    graph = union_graph(to_dataset([account(event(name), of=article(name))], ontology))
    (node,) = graph.subjects(RDF.type, NEG.Article)
    assert node == URIRef(BASE + "article/Gespr%C3%A4che%20%26%20co%2F50%25.jsonl%237")
    assert str(graph.value(node, DCTERMS.identifier)) == name
    assert str(next(graph.objects(None, NEG.fragment))) == f"{node}#char=8,30"


def test_the_base_can_be_set(ontology: Graph) -> None:
    base = "https://example.org/kg/"
    told = event(id=base + "event/meeting")
    graph = union_graph(to_dataset([account(told)], ontology, base=base), base)
    assert {str(s) for s in graph.subjects() if not str(s).startswith(base)} == set()
    assert URIRef(base + "account/event/meeting/a.txt") in set(graph.subjects())


def test_an_iri_that_is_none_is_refused(ontology: Graph) -> None:
    with pytest.raises(ValueError, match="'event/meeting' is not an absolute IRI"):
        to_dataset([account(event(id="event/meeting"))], ontology)


def test_an_impossible_date_names_its_article(ontology: Graph) -> None:
    told = [account(event(date="2021-02-30")), account(office("b.txt", time="lately"), of=article("b.txt", published="2021-13"))]
    with pytest.raises(ValidationError) as refused:
        to_dataset(told, ontology)
    assert [problem.file for problem in refused.value.problems] == ["a.txt", "b.txt", "b.txt"]
    assert "'2021-02-30' is impossible" in str(refused.value)
    assert "expected an EDTF date" in str(refused.value)


def test_turtle_that_does_not_parse_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "good.ttl").write_text("<http://a.example/s> a <http://a.example/C> .\n", encoding="utf-8")
    (tmp_path / "bad.ttl").write_text("<http://a.example/s> a\n  nonsense .\n", encoding="utf-8")
    with pytest.raises(CurationError) as refused:
        load_ontology(tmp_path)
    (problem,) = refused.value.problems
    assert (Path(problem.file).name, problem.line) == ("bad.ttl", 2)


def test_a_folder_without_turtle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match="no Turtle file with a statement"):
        load_ontology(tmp_path)


def test_evidence_of_the_same_words_by_two_rules_shares_its_selectors(ontology: Graph) -> None:
    both = (*words(), *words(rule="meeting/other"))
    graph = union_graph(to_dataset([account(event(evidence=both))], ontology))
    assert len(set(graph.subjects(RDF.type, NEG.Evidence))) == 2
    assert [str(o) for o in graph.objects(None, OA.exact)] == [QUOTE]
    assert isinstance(both[0], Evidence)
