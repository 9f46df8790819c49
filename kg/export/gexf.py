"""GEXF, for Gephi: what has a date appears on its timeline from the first to the last day that the date may mean."""

from __future__ import annotations

from io import BytesIO
from xml.etree.ElementTree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from kg.export.picture import picture
from kg.export.saved import SavedBuild

CREATOR = "negotiation-kg"


def gexf(build: SavedBuild) -> bytes:
    """The build's picture as GEXF 1.2 with ``start`` and ``end`` on what is dated and on its edges."""
    network = picture(build)
    _set_times(network)
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(network)
    meta = writer.xml.find("meta")
    del meta.attrib["lastmodifieddate"]  # the day of the export: the same build would not give the same bytes
    meta.find("creator").text = CREATOR
    del writer.xml.find("graph").attrib["name"]  # the format's schema knows no such attribute
    writer.indent(writer.xml)
    stream = BytesIO()
    ElementTree(writer.xml).write(stream, encoding="utf-8", xml_declaration=True)
    return stream.getvalue()


def _set_times(network: nx.MultiDiGraph[str]) -> None:
    network.graph["mode"] = "dynamic"
    for _, values in network.nodes(data=True):
        values |= _time(values)
    for source, _, values in network.edges(data=True):
        values |= _time(network.nodes[source])


def _time(values: dict[str, str]) -> dict[str, str]:
    """The days between which the node stands on the timeline; an open side has none."""
    return {name: values[day] for name, day in (("start", "earliest"), ("end", "latest")) if day in values}
