"""The curated individuals: each stands in its folder, is complete, and shares no name by oversight."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import combinations

import pytest
from rdflib import DCTERMS, RDF, RDFS, SDO, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from kg.sources import ONTOLOGY

NEG = Namespace("https://w3id.org/negotiation-kg/ontology#")
BASE = "https://w3id.org/negotiation-kg/id/"
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
FILES = ("agreements", "conflicts", "issues", "organizations", "persons", "places", "states", "tracks")
FOLDERS = {
    "agreement": {NEG.Agreement}, "body": {NEG.GovernmentBody}, "conflict": {NEG.Conflict}, "force": {NEG.ArmedForce},
    "group": {NEG.Group}, "issue": {NEG.Issue}, "office": {NEG.Office}, "organization": {NEG.Organization},
    "person": {NEG.Person}, "place": {NEG.Place}, "state": {NEG.State}, "tenure": {NEG.Tenure},
    "territory": {NEG.ContestedTerritory}, "track": {NEG.Track},
}
FLOORS = {
    "agreement": 175, "body": 80, "conflict": 70, "force": 40, "group": 15, "issue": 15, "office": 310, "organization": 380,
    "person": 1200, "place": 950, "state": 197, "tenure": 1100, "territory": 11, "track": 60,
}
ISSUES = {
    "borders", "transport-links", "corridor", "prisoners", "status-nk", "territorial-integrity", "self-determination", "refugees",
    "human-rights", "mediation-format", "peace-treaty", "ceasefire", "military-aid", "humanitarian-access", "normalisation",
}
NAMES = (RDFS.label, SKOS.altLabel, NEG.demonym, NEG.demonymPlural, NEG.nameAlone)
SHARED = {
    "Aliev": "Heydar and Ilham Aliyev; tenures tell which of them an article of a date means",
    "Aliyev": "Heydar and Ilham Aliyev; tenures tell which of them an article of a date means",
    "Bush": "both Presidents Bush; tenures tell which of them an article of a date means",
    "Clinton": "Bill and Hillary Clinton; tenures tell which of them an article of a date means",
    "Congolese": "adjective of both Congos",
    "Dominican": "adjective of Dominica and of the Dominican Republic",
    "Dominicans": "people of Dominica and of the Dominican Republic",
    "Karabakh War": "the first or the second war by the date of the article",
    "Karabakh war": "the first or the second war by the date of the article",
    "Minsk Process": "of the OSCE Minsk Group on Nagorno-Karabakh, or of the Minsk agreements on Ukraine",
    "Minsk process": "of the OSCE Minsk Group on Nagorno-Karabakh, or of the Minsk agreements on Ukraine",
    "Nagorno-Karabakh War": "the first or the second war by the date of the article",
    "Nagorno-Karabakh war": "the first or the second war by the date of the article",
    "Naxçıvan": "Azerbaijani name of the republic and of its capital",
    "October 10 ceasefire": "of 2020 in Nagorno-Karabakh, of 2025 in Gaza",
    "Tatar": "surname of Ersin Tatar, adjective of Tatarstan",
}
"""Surface forms that name several individuals on purpose, with the reason."""


@cache
def graph() -> Graph:
    found = Graph()
    for name in FILES:
        found.parse(ONTOLOGY / f"{name}.ttl")
    return found


@cache
def individuals() -> tuple[URIRef, ...]:
    found = (s for s in set(graph().subjects(RDF.type)) if isinstance(s, URIRef) and re.match(rf"{BASE}\w+/", str(s)))
    return tuple(sorted(found))


def folder(iri: Node) -> str:
    return str(iri).removeprefix(BASE).split("/")[0]


def of(kind: str) -> list[URIRef]:
    return [i for i in individuals() if folder(i) == kind]


def earliest(edtf: Node | None) -> str:
    """The first day that an EDTF date of year, month or day precision covers."""
    return (str(edtf) + "-01-01")[:10] if len(str(edtf)) == 4 else (str(edtf) + "-01")[:10]


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_it_holds_and_is_sorted(name: str) -> None:
    text = (ONTOLOGY / f"{name}.ttl").read_text(encoding="utf-8")
    assert text.startswith("# ")
    subjects = re.findall(r"^(\w+:\S+) a neg:", text, re.MULTILINE)
    assert subjects
    assert subjects == sorted(subjects, key=lambda s: tuple(s.split(":")))


def test_individuals_stand_in_the_folder_of_their_class() -> None:
    wrong = [i for i in individuals() if not FOLDERS[folder(i)] & set(graph().objects(i, RDF.type))]
    assert not wrong


def test_slugs_are_readable() -> None:
    assert not [i for i in individuals() if not re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", str(i).removeprefix(BASE))]


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_there_are_enough(kind: str) -> None:
    assert len(of(kind)) >= FLOORS[kind]


def test_every_individual_has_one_english_label() -> None:
    def english(iri: URIRef) -> list[Node]:
        return [o for o in graph().objects(iri, RDFS.label) if isinstance(o, Literal) and o.language == "en"]

    assert not [i for i in individuals() if len(english(i)) != 1]


def test_names_are_tidy() -> None:
    loose = [str(o) for p in NAMES for o in graph().objects(None, p) if str(o) != " ".join(str(o).split()) or not str(o)]
    assert not loose


def shared_names() -> Iterator[str]:
    owners: dict[str, set[Node]] = defaultdict(set)
    for prop in NAMES:
        for subject, name in graph().subject_objects(prop):
            if folder(subject) not in ("office", "tenure"):
                owners[str(name).replace("’", "'")].add(subject)
    return (name for name, found in owners.items() if len(found) > 1)


def test_a_name_is_shared_only_for_a_stated_reason() -> None:
    assert sorted(shared_names()) == sorted(SHARED)


def test_what_is_referred_to_exists() -> None:
    known = set(individuals()) | {URIRef(BASE + "issue")}
    dangling = {o for o in graph().objects() if isinstance(o, URIRef) and str(o).startswith(BASE)} - known
    assert not dangling


@pytest.mark.parametrize("prop", [NEG.demonym, NEG.capital, SDO.sameAs])
def test_a_state_is_complete(prop: URIRef) -> None:
    historical = {URIRef(BASE + "state/soviet-union"), URIRef(BASE + "state/yugoslavia")}
    assert not [s for s in of("state") if not set(graph().objects(s, prop)) and not (prop == SDO.sameAs and s in historical)]


def test_a_contested_territory_names_its_claimants() -> None:
    assert not [t for t in of("territory") if len(set(graph().objects(t, NEG.claimedBy))) < 2]


def test_capitals_have_coordinates() -> None:
    capitals = set(graph().objects(None, NEG.capital))
    assert not [c for c in capitals if len(set(graph().objects(c, SDO.latitude))) != 1]


def test_coordinates_come_in_pairs_and_lie_on_the_globe() -> None:
    for place in graph().subjects(SDO.latitude):
        latitude, longitude = graph().value(place, SDO.latitude), graph().value(place, SDO.longitude)
        assert isinstance(latitude, Literal)
        assert isinstance(longitude, Literal)
        assert abs(float(latitude)) <= 90
        assert abs(float(longitude)) <= 180


def test_wikidata_ids_are_well_formed_and_unique() -> None:
    ids = [str(o) for o in graph().objects(None, SDO.sameAs)]
    assert not [i for i in ids if not re.fullmatch(r"http://www\.wikidata\.org/entity/Q[1-9][0-9]*", i)]
    assert not [i for i, n in Counter(ids).items() if n > 1]


def test_dates_are_edtf() -> None:
    for prop in (NEG.since, NEG.until, NEG.date):
        for value in graph().objects(None, prop):
            assert isinstance(value, Literal)
            assert value.datatype == EDTF
            for part in str(value).split("/"):
                if part:
                    date.fromisoformat(earliest(Literal(part)))


def test_an_interval_begins_before_it_ends() -> None:
    wrong = [s for s in graph().subjects(NEG.until) if earliest(graph().value(s, NEG.since)) > str(graph().value(s, NEG.latest))]
    assert not wrong


def test_bounds_stand_beside_dates() -> None:
    dated = {s for p in (NEG.since, NEG.until, NEG.date) for s in graph().subjects(p)}
    assert not [s for s in dated if not set(graph().objects(s, NEG.earliest)) | set(graph().objects(s, NEG.latest))]


def test_a_tenure_has_a_holder_an_office_and_a_beginning() -> None:
    for prop in (NEG.holder, NEG.heldOffice, NEG.since):
        assert not [t for t in of("tenure") if len(set(graph().objects(t, prop))) != 1]


def overlap(one: tuple[str, str, Node], two: tuple[str, str, Node]) -> bool:
    """Whether the later of two tenures surely begins before the earlier ends, as far as both dates are precise."""
    width = min(len(one[1]), len(two[0]))
    return two[0][:width] < one[1][:width]


def test_nobody_shares_an_exclusive_office() -> None:
    by_office: dict[Node, list[tuple[str, str, Node]]] = defaultdict(list)
    for tenure in of("tenure"):
        office, until = graph().value(tenure, NEG.heldOffice), graph().value(tenure, NEG.until)
        if office is not None and graph().value(office, NEG.exclusive) is not None:
            by_office[office].append((str(graph().value(tenure, NEG.since)), str(until or "9999-12-31"), tenure))
    assert by_office
    found = [(one[2], two[2]) for held in by_office.values() for one, two in combinations(sorted(held), 2) if overlap(one, two)]
    assert not found


@pytest.mark.parametrize("kind", ["agreement", "conflict", "tenure", "track"])
def test_what_has_dates_names_the_page_that_tells_them(kind: str) -> None:
    sources = {individual: set(graph().objects(individual, DCTERMS.source)) for individual in of(kind)}
    assert not [individual for individual, pages in sources.items() if not pages]
    assert all(isinstance(page, URIRef) for pages in sources.values() for page in pages)


def test_the_issues_are_those_of_the_guidelines() -> None:
    assert {str(i).rsplit("/", 1)[1] for i in of("issue")} == ISSUES


@pytest.mark.parametrize(
    "name", ["Kremlin", "White House", "Karabakh", "Artsakh", "Khankendi", "Stepanakert", "Shushi", "Shusha", "Ilkham Aliyev"]
)
def test_a_name_of_each_side_is_known(name: str) -> None:
    assert set(graph().subjects(None, Literal(name, lang="en")))
