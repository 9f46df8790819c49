"""Jena as Debian packs it: its commands as a user runs them, and its classes in one virtual machine beside the tests."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import jpype

JAVA = Path("/usr/share/java")
JARS = (
    "jena-arq", "jena-base", "jena-cmds", "jena-core", "jena-dboe-base", "jena-dboe-index", "jena-dboe-storage",
    "jena-dboe-trans-data", "jena-dboe-transaction", "jena-iri", "jena-rdfconnection", "jena-shacl", "jena-tdb2",
    "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3", "commons-logging",
    "dexx.collection", "gson", "guava", "httpclient", "httpcore", "jackson-annotations", "jackson-core", "jackson-databind",
    "jakarta.json-api", "jsonld-java", "protobuf", "slf4j-api", "slf4j-simple", "thrift", "titanium-json-ld",
)
INSTALLED = shutil.which("java") is not None and all((JAVA / f"{jar}.jar").exists() for jar in JARS)
MISSING = "Jena (libapache-jena-java) or a Java runtime is not installed"
# Debian's Jena looks for these at the root of the classpath, and its jar has them in a folder
XERCES = "org/apache/jena/ext/"


_FOLDER = tempfile.TemporaryDirectory(prefix="jena-resources-")  # vanishes with the process


@cache
def classpath() -> tuple[str, ...]:
    """The classpath under which Debian's Jena starts."""
    folder = _FOLDER.name
    with zipfile.ZipFile(JAVA / "jena-core.jar") as jar:
        jar.extractall(folder, [name for name in jar.namelist() if name.startswith(f"{XERCES}xerces/")])
    return (f"{folder}/{XERCES}", *(f"{JAVA}/{jar}.jar" for jar in JARS))


def command(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """A Jena command (``riotcmd.riot``, ``tdb2.tdbloader`` …), run in a virtual machine of its own."""
    line = ["java", "-cp", ":".join(classpath()), name, *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, timeout=120, check=False)


def java(name: str) -> Any:
    """A Java class, in the one virtual machine of this process."""
    if not jpype.isJVMStarted():
        jpype.startJVM("-Xmx1g", classpath=list(classpath()), convertStrings=True)
        jpype.JClass("org.apache.jena.sys.JenaSystem").init()
    return jpype.JClass(name)


def tdb2(union: Path, named: Path) -> Any:
    """A TDB2 dataset in memory: the named graphs of a TriG file, every triple of a Turtle file in the default graph."""
    dataset = java("org.apache.jena.tdb2.TDB2Factory").createDataset()
    read = java("org.apache.jena.riot.RDFDataMgr").read
    dataset.begin(java("org.apache.jena.query.ReadWrite").WRITE)
    read(dataset, str(named))
    read(dataset.getDefaultModel(), str(union))
    dataset.commit()
    return dataset


def ask(dataset: Any, sparql: str) -> dict[str, Any]:
    """The answer to a SELECT or ASK query, as SPARQL's JSON has it."""
    output = java("java.io.ByteArrayOutputStream")()
    formatter = java("org.apache.jena.query.ResultSetFormatter")
    dataset.begin(java("org.apache.jena.query.ReadWrite").READ)
    try:
        query = java("org.apache.jena.query.QueryFactory").create(sparql)
        with java("org.apache.jena.query.QueryExecutionFactory").create(query, dataset) as execution:
            formatter.outputAsJSON(output, execution.execAsk() if query.isAskType() else execution.execSelect())
    finally:
        dataset.end()
    answer: dict[str, Any] = json.loads(bytes(output.toByteArray()))
    return answer


@cache
def _shapes(path: Path) -> Any:
    return java("org.apache.jena.shacl.Shapes").parse(str(path))


def violations(shapes: Path, *data: Path) -> set[tuple[str, str]]:
    """What breaks the shapes in the files together, by Jena's SHACL: focus node and constraint component of each violation."""
    graph = java("org.apache.jena.graph.Factory").createDefaultGraph()
    for path in data:
        java("org.apache.jena.riot.RDFDataMgr").read(graph, str(path))
    report = java("org.apache.jena.shacl.ShaclValidator").get().validate(_shapes(shapes), graph)
    entries = report.getEntries()
    return {(_node(entry.focusNode()), _node(entry.sourceConstraintComponent()).rsplit("#", 1)[-1]) for entry in entries}


def _node(node: Any) -> str:
    return "a blank node" if node.isBlank() else str(node)
