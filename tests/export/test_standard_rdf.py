"""What is written as RDF is RDF 1.1 and nothing else, to the strictest readers there are, and the same graph in every syntax."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.export.formats import FILE_FORMATS, write_file
from kg.export.saved import SavedBuild
from tests.engines import jena

SYNTAXES = {
    "turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "nquads": ox.RdfFormat.N_QUADS, "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
ENDINGS = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "ntriples": "nt", "jsonld": "jsonld"}
RAPPER = {"turtle": "turtle", "trig": "trig", "nquads": "nquads", "ntriples": "ntriples"}
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)
LANGUAGE_TAG = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
# RDF 1.1 datatypes that rdflib checks, and EDTF, which the graph's own parser checks
DATATYPES = {"string", "date", "decimal", "integer", "nonNegativeInteger", "boolean", "anyURI"}
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


@pytest.fixture(scope="module")
def written(saved: SavedBuild, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("rdf")
    files = {name: folder / f"graph.{ending}" for name, ending in ENDINGS.items()}
    for name, path in files.items():
        write_file(saved, name, path)
    return files


@pytest.mark.parametrize("name", SYNTAXES)
def test_oxigraph_reads_the_same_statements(name: str, written: dict[str, Path], saved: SavedBuild) -> None:
    read = set(ox.parse(path=written[name], format=SYNTAXES[name]))
    if name in ("turtle", "ntriples"):
        assert {quad.triple for quad in read} == set(saved.triples)
    else:
        assert read == set(saved.quads)
    assert len(saved.quads) > 5000


@pytest.mark.parametrize("name", ["turtle", "ntriples"])
def test_rdflib_reads_the_same_triples(name: str, written: dict[str, Path], saved: SavedBuild) -> None:
    assert len(rdflib.Graph().parse(written[name])) == len(saved.triples)


def test_rdflib_reads_the_same_quads_of_json_ld(written: dict[str, Path], saved: SavedBuild) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(written["jsonld"], format="json-ld")
    again = ox.parse(dataset.serialize(format="nquads", encoding="utf-8"), format=ox.RdfFormat.N_QUADS)
    assert set(again) == set(saved.quads)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (raptor2-utils) is not installed")
@pytest.mark.parametrize("name", RAPPER)
def test_rapper_reads_them_all_without_a_word(name: str, written: dict[str, Path], saved: SavedBuild) -> None:
    done = subprocess.run(
        ["rapper", "--quiet", "--input", RAPPER[name], "--output", "ntriples", written[name]], capture_output=True, check=True,
    )
    assert done.stderr == b""
    assert len(set(done.stdout.splitlines())) == len(saved.triples)


@pytest.mark.skipif(not jena.INSTALLED, reason=jena.MISSING)
@pytest.mark.parametrize("name", RAPPER)
def test_riot_reads_them_all_in_strict_mode_without_a_word(name: str, written: dict[str, Path], saved: SavedBuild) -> None:
    done = jena.command("riotcmd.riot", "--strict", "--check", "--count", written[name])
    kind, count = ("Triples", len(saved.triples)) if name in ("turtle", "ntriples") else ("Quads", len(saved.quads))
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{written[name].as_uri()} : {kind} = {count:,}\n"


@pytest.mark.skipif(not jena.INSTALLED, reason=jena.MISSING)
@pytest.mark.parametrize("defect", [
    "<urn:a> <urn:b> <relative> .", '<urn:a> <urn:b> "2021-02-30"^^<http://www.w3.org/2001/XMLSchema#date> .',
    '<urn:a> <urn:b> "x"@toolonglanguagetag .',
])
def test_riot_would_speak_of_a_defect(defect: str, tmp_path: Path) -> None:
    (tmp_path / "defect.nt").write_text(defect, encoding="utf-8")
    done = jena.command("riotcmd.riot", "--strict", "--check", "--count", tmp_path / "defect.nt")
    assert "WARN" in done.stderr or "ERROR" in done.stderr


def test_every_term_is_absolute_named_and_valid(saved: SavedBuild) -> None:
    terms = {term for quad in saved.quads for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)}
    assert {type(term) for term in terms} == {ox.NamedNode, ox.Literal, ox.DefaultGraph}
    assert [term.value for term in terms if isinstance(term, ox.NamedNode) and not ABSOLUTE.fullmatch(term.value)] == []
    literals = [term for term in terms if isinstance(term, ox.Literal)]
    assert [term for term in literals if term.language and not LANGUAGE_TAG.fullmatch(term.language)] == []
    typed = [rdflib.Literal(term.value, datatype=term.datatype.value) for term in literals if not term.language]
    assert {str(term.datatype).rsplit("#", 1)[-1] for term in typed} <= DATATYPES | {EDTF}
    assert [term for term in typed if term.ill_typed] == []


def test_the_turtle_uses_neither_rdf_star_nor_blank_nodes_nor_a_base(written: dict[str, Path]) -> None:
    for name in ("turtle", "trig"):
        text = re.sub(r'"(?:[^"\\]|\\.)*"', '""', written[name].read_text(encoding="utf-8"))
        assert not re.search(r"<<|\{\||_:|\[|@base|^BASE", text, re.MULTILINE)


def test_every_file_format_is_checked_or_is_a_picture() -> None:
    assert set(FILE_FORMATS) == {*SYNTAXES, "graphml", "gexf"}
