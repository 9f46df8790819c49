"""Individuals from a small folder of Turtle: names and what they stand for, seats, tenures; and Turtle that does not parse."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import CurationError
from kg.gazetteer import Gazetteer, load_gazetteer

ID = "https://w3id.org/negotiation-kg/id/"
PREFIXES = """\
@prefix id: <https://w3id.org/negotiation-kg/id/> .
@prefix neg: <https://w3id.org/negotiation-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
"""
SCHEMA = PREFIXES + """\
neg:City rdfs:subClassOf neg:Place .
neg:Ceasefire rdfs:subClassOf neg:Agreement .
neg:Official rdfs:subClassOf neg:Actor .
"""
WORLD = PREFIXES + """\
<https://w3id.org/negotiation-kg/id/state/ruritania> a neg:State ;
    rdfs:label "Ruritania"@en, "Ruritanien"@de ;
    skos:altLabel "Kingdom of Ruritania"@en, "Ruritania’s Crown"@en, "Руритания"@ru ;
    neg:demonym "Ruritanish"@en, "Ruritanian"@en ;
    neg:demonymPlural "Ruritanians"@en ;
    neg:capital <https://w3id.org/negotiation-kg/id/place/strelsau> ;
    neg:governmentSeat <https://w3id.org/negotiation-kg/id/place/old-palace> .
<https://w3id.org/negotiation-kg/id/organization/league> a neg:Organization ;
    rdfs:label "League of Crowns"@en ;
    skos:hiddenLabel "bloc"@en ;
    neg:governmentSeat <https://w3id.org/negotiation-kg/id/place/strelsau> .
<https://w3id.org/negotiation-kg/id/organization/league-council> a neg:Organization ;
    rdfs:label "Grand Council of the League of Crowns"@en ; skos:altLabel "League of Crowns Council of Princes"@en ;
    neg:partOf <https://w3id.org/negotiation-kg/id/organization/league> .
<https://w3id.org/negotiation-kg/id/office/league-secretary> a neg:Office ;
    neg:officeTitle "Keeper-of-Seals"@en ; neg:officeOf <https://w3id.org/negotiation-kg/id/organization/league> .
<https://w3id.org/negotiation-kg/id/place/strelsau> a neg:City ; rdfs:label "Strelsau"@en .
<https://w3id.org/negotiation-kg/id/place/old-palace> a neg:Place ; rdfs:label "Old Palace"@en .
<https://w3id.org/negotiation-kg/id/place/zenda> a neg:City, neg:Place ; rdfs:label "Zenda"@en ;
    neg:claimedBy <https://w3id.org/negotiation-kg/id/state/ruritania>, <https://w3id.org/negotiation-kg/id/organization/league> .
<https://w3id.org/negotiation-kg/id/body/ruritania-foreign-ministry> a neg:GovernmentBody ;
    rdfs:label "Foreign Ministry of Ruritania"@en ;
    neg:partOf <https://w3id.org/negotiation-kg/id/state/ruritania> .
<https://w3id.org/negotiation-kg/id/person/rudolf-elphberg> a neg:Person, neg:Official ;
    rdfs:label "Rudolf Elphberg"@en ; skos:altLabel "Rudolph Elphberg"@en ; neg:nameAlone "Elphberg"@en .
<https://w3id.org/negotiation-kg/id/agreement/zenda-truce> a neg:Ceasefire ;
    rdfs:label "Zenda Truce"@en ; neg:date "1894-05-03"^^edtf:EDTF ;
    neg:party <https://w3id.org/negotiation-kg/id/state/ruritania> ;
    neg:mediator <https://w3id.org/negotiation-kg/id/organization/league> .
<https://w3id.org/negotiation-kg/id/issue/borders> a neg:Issue ; rdfs:label "borders"@en .
<https://w3id.org/negotiation-kg/id/office/ruritania-king> a neg:Office ;
    neg:officeTitle "King"@en ; neg:officeOf <https://w3id.org/negotiation-kg/id/state/ruritania> .
<https://w3id.org/negotiation-kg/id/tenure/rudolf-elphberg-ruritania-king-1894> a neg:Tenure ;
    neg:holder <https://w3id.org/negotiation-kg/id/person/rudolf-elphberg> ;
    neg:heldOffice <https://w3id.org/negotiation-kg/id/office/ruritania-king> ;
    neg:since "1894-03"^^edtf:EDTF ; neg:until "1897"^^edtf:EDTF .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "schema.ttl").write_text(SCHEMA, encoding="utf-8")
    (tmp_path / "world.ttl").write_text(WORLD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def world(folder: Path) -> Gazetteer:
    return load_gazetteer(folder)


def test_individuals_with_their_types_and_english_names(world: Gazetteer) -> None:
    assert {e.id.removeprefix(ID): (e.type, e.label) for e in world.entities.values()} == {
        "state/ruritania": ("State", "Ruritania"), "organization/league": ("Organization", "League of Crowns"),
        "place/strelsau": ("Place", "Strelsau"), "place/old-palace": ("Place", "Old Palace"), "place/zenda": ("Place", "Zenda"),
        "body/ruritania-foreign-ministry": ("GovernmentBody", "Foreign Ministry of Ruritania"),
        "person/rudolf-elphberg": ("Person", "Rudolf Elphberg"), "agreement/zenda-truce": ("Agreement", "Zenda Truce"),
        "issue/borders": ("Issue", "borders"),
        "organization/league-council": ("Organization", "Grand Council of the League of Crowns"),
    }
    assert world.entities[f"{ID}state/ruritania"].aliases == ("Kingdom of Ruritania", "Ruritania’s Crown")


@pytest.mark.parametrize(
    ("surface", "usage", "entity", "polity"),
    [
        ("Ruritania", "name", "state/ruritania", None),
        ("Kingdom of Ruritania", "name", "state/ruritania", None),
        ("Ruritania's Crown", "name", "state/ruritania", None),
        ("Ruritanian", "demonym", "state/ruritania", None),
        ("Ruritanians", "people", "state/ruritania", None),
        ("Rudolph Elphberg", "name", "person/rudolf-elphberg", None),
        ("Elphberg", "surname", "person/rudolf-elphberg", None),
        ("Old Palace", "name", "place/old-palace", "state/ruritania"),
        ("Strelsau", "name", "place/strelsau", "organization/league"),
        ("Zenda", "name", "place/zenda", None),
    ],
)
def test_what_a_surface_form_names(world: Gazetteer, surface: str, usage: str, entity: str, polity: str | None) -> None:
    (name,) = world.names[surface]
    assert (name.usage, name.entity.id.removeprefix(ID)) == (usage, entity)
    assert (name.polity.id.removeprefix(ID) if name.polity else None) == polity


@pytest.mark.parametrize("surface", ["Ruritanien", "Руритания", "borders", "Rudolf"])
def test_what_names_nobody(world: Gazetteer, surface: str) -> None:
    assert surface not in world.names


def test_the_longest_names_are_found_in_text(world: Gazetteer) -> None:
    text = "Elphberg left the Kingdom of Ruritania for Zenda under the Zenda Truce."
    assert [(text[s:e], [n.entity.id.removeprefix(ID) for n in names]) for s, e, names in world.find(text)] == [
        ("Elphberg", ["person/rudolf-elphberg"]), ("Kingdom of Ruritania", ["state/ruritania"]), ("Zenda", ["place/zenda"]),
        ("Zenda Truce", ["agreement/zenda-truce"]),
    ]


def test_the_adjective_is_the_one_nearest_to_the_label(world: Gazetteer) -> None:
    assert world.demonym == {f"{ID}state/ruritania": "Ruritanian"}


def test_capitals_parts_and_parties(world: Gazetteer) -> None:
    assert world.capitals == {f"{ID}place/strelsau"}
    assert world.part_of[f"{ID}body/ruritania-foreign-ministry"].label == "Ruritania"
    assert [e.label for e in world.parties[f"{ID}agreement/zenda-truce"]] == ["Ruritania"]
    assert [e.label for e in world.mediators[f"{ID}agreement/zenda-truce"]] == ["League of Crowns"]
    assert [e.label for e in world.agreements_by_date["1894-05-03"]] == ["Zenda Truce"]


def test_what_organizations_are_called_without_their_names(world: Gazetteer) -> None:
    assert world.nouns == {f"{ID}organization/league": {"bloc"}}
    assert {name: [e.id for e in organs] for name, organs in world.organs.items()} == {
        "Grand Council": [f"{ID}organization/league-council"]
    }


def test_a_title_of_several_words_that_no_state_gives_tells_of_an_organization(world: Gazetteer) -> None:
    assert world.heads == {"Keeper of Seals": {f"{ID}organization/league"}}


def test_tenures(world: Gazetteer) -> None:
    (tenure,) = world.tenures
    assert (tenure.person.label, tenure.title, tenure.of and tenure.of.label) == ("Rudolf Elphberg", "King", "Ruritania")
    assert (tenure.since, tenure.until) == ("1894-03", "1897")
    assert world.tenures_by(f"{ID}person/rudolf-elphberg") == world.tenures_of(f"{ID}state/ruritania") == (tenure,)
    held = {date: tenure.covers(date) for date in ("1894-02-28", "1894-03-01", "1894", "1897-12-31", "1898")}
    assert held == {"1894-02-28": False, "1894-03-01": True, "1894": True, "1897-12-31": True, "1898": False}


def test_turtle_that_does_not_parse_is_named_with_its_line(folder: Path) -> None:
    (folder / "bad.ttl").write_text("<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b>\n", encoding="utf-8")
    (folder / "world.ttl").write_text(WORLD.replace('"Strelsau"@en .', '"Strelsau"@en', 1), encoding="utf-8")
    with pytest.raises(CurationError) as refused:
        load_gazetteer(folder)
    found = [(Path(p.file).name, p.line) for p in refused.value.problems]
    line = WORLD[: WORLD.index('"Strelsau"@en')].count("\n") + 1
    assert found[0] in {("bad.ttl", 2), ("bad.ttl", 3)}
    assert found[1] in {("world.ttl", line), ("world.ttl", line + 1)}
    assert all(p.expected == "Turtle" and p.mend for p in refused.value.problems)


def test_bytes_that_are_no_text(folder: Path) -> None:
    (folder / "bad.ttl").write_bytes(b'<urn:a> <urn:b> "\xff" .\n')
    with pytest.raises(CurationError, match=r"bad\.ttl:1: found "):
        load_gazetteer(folder)


def test_a_prefix_that_is_not_declared(folder: Path) -> None:
    (folder / "bad.ttl").write_text("\n<urn:a> odd:b <urn:c> .\n", encoding="utf-8")
    with pytest.raises(CurationError, match=r"bad\.ttl:2: found .*odd"):
        load_gazetteer(folder)


def test_a_folder_without_turtle(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match="no Turtle"):
        load_gazetteer(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("neg:holder <https://w3id.org/negotiation-kg/id/person/rudolf-elphberg>", "neg:holder <urn:black-michael>"),
        ("neg:heldOffice <https://w3id.org/negotiation-kg/id/office/ruritania-king>", "neg:heldOffice <urn:black-michael>"),
        ("neg:officeOf <https://w3id.org/negotiation-kg/id/state/ruritania>", "neg:officeOf <urn:black-michael>"),
    ],
)
def test_a_tenure_of_what_is_not_curated_is_refused(folder: Path, old: str, new: str) -> None:
    text = WORLD.replace(old, new)
    assert text != WORLD
    (folder / "world.ttl").write_text(text, encoding="utf-8")
    with pytest.raises(CurationError, match=r"the tenure <.*/tenure/rudolf-elphberg-ruritania-king-1894>"):
        load_gazetteer(folder)
