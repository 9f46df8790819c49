"""The network holds every record with its evidence."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import to_network
from kg.graph.namespaces import BASE
from kg.model import Relation
from tests.gold_accounts import gold_accounts
from tests.graph.told import ANN, BOB, GROUP, TOWN, UTOPIA, account, article, claim, event, office, words

MEETING = BASE + "event/meeting"


def test_nodes_say_what_they_are() -> None:
    network = to_network([account(event(date="2021-12-03", place=TOWN, participants=(ANN,)), claim(), office())])
    assert network.nodes[MEETING] == {
        "label": "Meeting, 2021-12-03, Town: Ann Ames", "kind": "event", "type": "Meeting", "status": "Held",
        "date": "2021-12-03",
    }
    assert network.nodes[ANN.id] == {"label": "Ann Ames", "kind": "entity", "type": "Person", "status": "", "date": ""}
    assert network.nodes[BASE + "claim/c"]["type"] == "Demand"
    assert network.nodes[BASE + "office/utopia-president"]["kind"] == "office"


def test_edges_carry_role_and_evidence_of_every_article() -> None:
    told = [account(event(participants=(ANN,))), account(event("b.txt", participants=(ANN, BOB)), of=article("b.txt"))]
    edge = to_network(told).edges[MEETING, ANN.id, "participant"]
    assert (edge["role"], edge["attributed"]) == ("participant", False)
    assert edge["evidence"] == [*words(), *words("b.txt")]
    assert to_network(told).edges[MEETING, BOB.id, "participant"]["evidence"] == [*words("b.txt")]


def test_an_edge_that_is_only_claimed_is_marked() -> None:
    alleged = account(event(status="Alleged", attributed_to=(BOB,), participants=(ANN,)))
    assert to_network([alleged]).edges[MEETING, ANN.id, "participant"]["attributed"] is True
    stated = account(event("b.txt", participants=(ANN,)), of=article("b.txt"))
    assert to_network([alleged, stated]).edges[MEETING, ANN.id, "participant"]["attributed"] is False


def test_an_office_links_its_holder_with_its_state() -> None:
    network = to_network([account(office())])
    held = BASE + "office/utopia-president"
    assert set(network.edges(keys=True)) == {(ANN.id, held, "holder"), (held, UTOPIA.id, "officeOf")}


def test_a_claim_and_a_relation_are_edges() -> None:
    relation = Relation(BASE + "relation/r", ANN, "memberOf", GROUP, words())
    told = replace(account(claim(about=(TOWN, MEETING), addressees=(BOB,)), event()), relations=(relation,))
    roles = {(role, end) for _, end, role in to_network([told]).edges(keys=True)}
    assert roles == {("speaker", ANN.id), ("addressee", BOB.id), ("about", TOWN.id), ("about", MEETING), ("memberOf", GROUP.id)}


def test_every_node_of_the_articles_has_every_attribute() -> None:
    network = to_network(gold_accounts())
    for _, values in network.nodes(data=True):
        assert set(values) == {"label", "kind", "type", "status", "date"}
        assert None not in values.values()
    kinds = [values["kind"] for _, values in network.nodes(data=True)]
    assert (kinds.count("event"), kinds.count("claim")) == (57, 145)
    assert all(values["evidence"] for _, _, values in network.edges(data=True))
