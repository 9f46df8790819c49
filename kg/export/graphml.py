"""GraphML, for yEd, Gephi, Cytoscape and igraph."""

from __future__ import annotations

from io import BytesIO

import networkx as nx

from kg.export.picture import picture
from kg.export.saved import SavedBuild


def graphml(build: SavedBuild) -> bytes:
    """The build's picture as GraphML."""
    stream = BytesIO()
    nx.write_graphml_xml(picture(build), stream)
    return stream.getvalue()
