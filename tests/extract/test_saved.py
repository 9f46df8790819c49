"""What is saved of the packaged rules: made once, made anew when a source changes, and the same records from it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.extract.saved import Sources, saved
from kg.sources import ROOT

EXTRACTED = """
import sys
from pathlib import Path
from kg.articles import read_articles
from kg.export.records import write_records
from kg.extract import Extractor
from kg.extract.saved import saved
from kg.gazetteer import load_gazetteer
from kg.language.words import load_words
from kg.sources import SEEDS

def make():
    if sys.argv[3] == "read":
        raise AssertionError("nothing was saved")
    return Extractor(load_gazetteer(), load_words())

sources = ((Path(sys.argv[1]), "*.txt"),)
extractor = saved(make, Path(sys.argv[1]) / "saved.pickle", sources)
write_records([extractor.extract(article) for article in read_articles([SEEDS]).articles], Path(sys.argv[2]))
"""


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """A folder with one file that was last changed an hour ago."""
    folder = tmp_path / "sources"
    folder.mkdir()
    written(folder / "rules.txt", "one")
    return ((folder, "*.txt"),)


def written(path: Path, text: str, seconds_ago: float = 3600) -> None:
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time.time() - seconds_ago,) * 2)


def counted() -> tuple[list[int], Callable[[], dict[str, int]]]:
    """The numbers of the things made so far, and what makes the next."""
    made: list[int] = []

    def make() -> dict[str, int]:
        made.append(len(made) + 1)
        return {"number": made[-1]}

    return made, make


def test_what_was_made_once_is_read_by_the_next(tmp_path: Path, sources: Sources) -> None:
    made, make = counted()
    place = tmp_path / "deep" / "saved.pickle"
    assert [saved(make, place, sources) for _ in range(3)] == [{"number": 1}] * 3
    assert made == [1]
    assert [path.name for path in place.parent.iterdir()] == ["saved.pickle"]


def test_a_source_that_changes_comes_or_goes_has_it_made_anew(tmp_path: Path, sources: Sources) -> None:
    made, make = counted()
    place, folder = tmp_path / "saved.pickle", sources[0][0]
    saved(make, place, sources)
    written(folder / "rules.txt", "two")
    assert saved(make, place, sources) == {"number": 2}
    written(folder / "more.txt", "")
    assert saved(make, place, sources) == {"number": 3}
    (folder / "more.txt").rename(folder / "other.txt")
    assert saved(make, place, sources) == {"number": 4}
    assert saved(make, place, sources) == {"number": 4}
    assert made == [1, 2, 3, 4]


def test_a_source_that_may_have_changed_since_it_was_imported_leaves_nothing(tmp_path: Path, sources: Sources) -> None:
    _, make = counted()
    written(sources[0][0] / "rules.txt", "two", seconds_ago=0)
    assert saved(make, tmp_path / "saved.pickle", sources) == {"number": 1}
    assert not (tmp_path / "saved.pickle").exists()


def test_a_source_that_goes_while_it_is_read_leaves_nothing_and_one_that_leads_nowhere_is_none(
    tmp_path: Path, sources: Sources
) -> None:
    folder = sources[0][0]
    written(folder / "more.txt", "more")
    (folder / ".#rules.txt").symlink_to("nowhere")

    def make() -> str:
        (folder / "rules.txt").unlink()
        return "made"

    assert saved(make, tmp_path / "saved.pickle", sources) == "made"
    assert not (tmp_path / "saved.pickle").exists()


def test_a_source_that_comes_while_others_are_read_leaves_nothing(tmp_path: Path, sources: Sources) -> None:
    def make() -> str:
        written(sources[0][0] / "more.txt", "more")
        return "made"

    assert saved(make, tmp_path / "saved.pickle", sources) == "made"
    assert not (tmp_path / "saved.pickle").exists()


@pytest.mark.parametrize("damage", [lambda data: data[:-1], lambda data: b"", lambda data: data[:-9] + b"!" + data[-8:]])
def test_a_file_that_is_not_whole_is_made_anew(tmp_path: Path, sources: Sources, damage: Callable[[bytes], bytes]) -> None:
    _, make = counted()
    place = tmp_path / "saved.pickle"
    saved(make, place, sources)
    whole = place.read_bytes()
    place.write_bytes(damage(whole))
    assert saved(make, place, sources) == {"number": 2}
    assert saved(make, place, sources) == {"number": 2}


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path, sources: Sources) -> None:
    _, make = counted()
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert [saved(make, tmp_path / "file" / "saved.pickle", sources)["number"] for _ in range(2)] == [1, 2]


def test_the_records_are_the_same_from_what_a_process_with_another_hash_seed_saved(tmp_path: Path) -> None:
    written(tmp_path / "rules.txt", "one")
    for seed, name in (("1", "made"), ("2", "read")):
        command = [sys.executable, "-c", EXTRACTED, str(tmp_path), str(tmp_path / f"{name}.jsonl"), name]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed}, cwd=ROOT, timeout=120)
    records = (tmp_path / "made.jsonl").read_bytes()
    assert records.count(b"\n") > 100
    assert (tmp_path / "read.jsonl").read_bytes() == records
