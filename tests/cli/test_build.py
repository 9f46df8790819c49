"""``kg build`` on real files: what it writes, what it says, and what bad input gets."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.sources import SEEDS
from tests.cli.command import assert_refused, files_of, kg, kg_process

SEED = sorted(SEEDS.glob("*.txt"))[2]
FORMATS = {
    "graph.ttl", "graph.trig", "graph.html", "records.jsonl", "tables/events.csv", "tables/claims.csv", "tables/offices.csv",
    "tables/relations.csv", "tables/entities.csv", "tables/articles.csv",
}


def test_the_seeds_give_every_format(seed_build: Path) -> None:
    assert set(files_of(seed_build)) == FORMATS


def test_two_hash_seeds_give_the_same_bytes(seed_build: Path, tmp_path: Path) -> None:
    result = kg_process("build", "--out", tmp_path / "build", seed=4242)
    assert result.returncode == 0, result.stderr
    assert files_of(tmp_path / "build") == files_of(seed_build)


def test_order_of_paths_makes_no_difference(seed_build: Path, tmp_path: Path) -> None:
    kg("build", *sorted(SEEDS.glob("*.txt"), reverse=True), "--out", tmp_path / "build")
    assert files_of(tmp_path / "build") == files_of(seed_build)


def test_the_summary_goes_to_stdout_and_counts_everything(tmp_path: Path) -> None:
    result = kg("build", SEED, "--out", tmp_path / "build")
    assert result.returncode == 0, result.stderr
    assert re.search(
        r"^1 article, \d+ sentences: \d+ events?, \d+ claims?, \d+ offices?, \d+ relations?; [\d,]+ triples; \d+ rules? fired; "
        r"\d+ unresolved names?; \d+ warnings?$",
        result.stdout, re.MULTILINE,
    )
    assert f"Page: {tmp_path / 'build' / 'graph.html'}" in result.stdout
    records = (tmp_path / "build" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    events = sum(json.loads(line)["record"] == "event" for line in records)
    assert f" {events} event" in result.stdout


def empty(path: Path) -> None:
    path.write_bytes(b"")


def latin(path: Path) -> None:
    path.write_bytes("Élysée".encode("latin-1"))


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


def dangling(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


@pytest.mark.parametrize("make", [empty, latin, binary, huge, dangling])
def test_an_unreadable_article_is_named_and_left_out(tmp_path: Path, make: Callable[[Path], None]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    shutil.copy(SEED, folder)
    make(folder / "bad.txt")
    result = kg("build", folder / SEED.name, folder / "bad.txt", "--out", tmp_path / "build")
    assert_refused(result, "left out: ", "bad.txt", "expected", code=1)
    assert "1 article," in result.stdout
    strict = kg("build", folder / SEED.name, folder / "bad.txt", "--out", tmp_path / "strict", "--strict")
    assert_refused(strict, "error: ", "bad.txt")
    assert not (tmp_path / "strict").exists()
    assert_refused(kg("build", folder / "bad.txt", "--out", tmp_path / "none"), "bad.txt")


def test_a_missing_path_and_a_folder_without_articles_are_refused(tmp_path: Path) -> None:
    assert_refused(kg("build", tmp_path / "none", "--out", tmp_path / "build"), str(tmp_path / "none"))
    (tmp_path / "articles").mkdir()
    assert_refused(kg("build", tmp_path / "articles", "--out", tmp_path / "build"), str(tmp_path / "articles"))
    assert not (tmp_path / "build").exists()


def test_a_bad_line_of_json_is_named_by_its_number(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "The foreign ministers met in Geneva on 3 May 2021."}', '{"id": "b", "text": ']
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = kg("build", tmp_path / "news.jsonl", "--out", tmp_path / "build")
    assert_refused(result, "news.jsonl:2: ", code=1)
    assert "1 article," in result.stdout


def test_offsets_of_html_and_json_count_in_the_texts_beside_them(tmp_path: Path) -> None:
    text = SEED.read_text(encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"id": "a/b", "text": text}), encoding="utf-8")
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())
    (tmp_path / "page.html").write_text(f"<html><body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    result = kg("build", tmp_path / "news.jsonl", tmp_path / "page.html", "--out", tmp_path / "build")
    assert result.returncode == 0, result.stderr
    texts = {"news.jsonl#a/b": "news.jsonl%23a%2Fb.txt", "page.html": "page.html.txt"}
    checked = set()
    for line in (tmp_path / "build" / "records.jsonl").read_text(encoding="utf-8").splitlines():
        for e in json.loads(line).get("evidence", ()):
            kept = (tmp_path / "build" / "texts" / texts[e["article"]]).read_bytes().decode("utf-8")
            assert kept[e["start"] : e["end"]] == e["quote"]
            checked.add(e["article"])
    assert checked == set(texts)


def test_a_folder_with_other_files_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("mine")
    assert_refused(kg("build", SEED, "--out", tmp_path), "thesis.doc", "--out")
    assert (tmp_path / "thesis.doc").read_text() == "mine"


def test_a_build_that_is_killed_leaves_the_earlier_one_whole(tmp_path: Path) -> None:
    assert kg("build", SEED, "--out", tmp_path / "build").returncode == 0
    before = files_of(tmp_path / "build")
    command = [sys.executable, "-m", "kg", "build", str(SEEDS), "--out", str(tmp_path / "build")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ) as process:
        while process.poll() is None and not (tmp_path / ".build.partial" / "graph.ttl").exists():
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert files_of(tmp_path / "build") == before
    assert kg("build", SEED, "--out", tmp_path / "build").returncode == 0
    assert files_of(tmp_path / "build") == before
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_an_unknown_option_is_refused() -> None:
    assert_refused(kg_process("build", "--fast"), "No such option")
