"""N-Quads and N-Triples: one statement a line, lines sorted by code point."""

from __future__ import annotations

import pyoxigraph as ox

from kg.export.saved import SavedBuild


def nquads(build: SavedBuild) -> bytes:
    """Every quad of the build as N-Quads."""
    return _sorted_lines(ox.serialize(build.quads, format=ox.RdfFormat.N_QUADS))


def ntriples(build: SavedBuild) -> bytes:
    """Every triple of the build as N-Triples, without the graphs."""
    return _sorted_lines(ox.serialize(build.triples, format=ox.RdfFormat.N_TRIPLES))


def _sorted_lines(written: bytes | None) -> bytes:
    return b"".join(sorted((written or b"").splitlines(keepends=True)))
