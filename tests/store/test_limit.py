"""Work that takes too long is killed, and what it raises or returns comes back."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pyoxigraph
import pytest

from kg.errors import Problem, QueryError
from kg.store.limit import QueryTimeoutError, in_child

ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"


def busy(mark: Path) -> int:
    mark.write_text(str(os.getpid()), encoding="utf-8")
    store = pyoxigraph.Store()
    for i in range(100):
        store.add(pyoxigraph.Quad(*(pyoxigraph.NamedNode(f"urn:{i}"),) * 3))
    return len(list(store.query(ENDLESS)))


def refuse(found: str) -> None:
    raise QueryError(Problem("query", 3, found, "another"))


def test_what_is_returned_or_raised_comes_back() -> None:
    assert in_child(sum, (1, 2)) == 3
    with pytest.raises(QueryError) as caught:
        in_child(refuse, "that")
    assert str(caught.value) == "query:3: found that; expected another."


def test_the_engine_is_stopped_in_the_middle_of_its_work(tmp_path: Path) -> None:
    start = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"q\.rq: found no whole answer after 0\.5 s"):
        in_child(busy, tmp_path / "pid", seconds=0.5, source="q.rq")
    assert time.monotonic() - start < 20
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text(encoding="utf-8")), 0)
