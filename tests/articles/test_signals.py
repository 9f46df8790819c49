"""The curated signals: what loading refuses, and how long hostile text may take."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kg.articles import article_from_text
from kg.articles.signals import AbbreviationBook, Signal, SignalBook, furniture
from kg.curated_yaml import checked_yaml
from kg.errors import CurationError
from kg.sources import ROOT

HERE = ROOT / "kg" / "articles"
WORDS = "never_end: [mr]\nbefore_number: [no]\neither: [etc]\nstarters: [the]\nasking_verbs: [asked]\n"


def wrong(tmp_path: Path, text: str) -> str:
    (tmp_path / "words.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(CurationError) as caught:
        checked_yaml(tmp_path / "words.yaml", AbbreviationBook)
    return str(caught.value)


def test_signals_are_loaded() -> None:
    assert len(checked_yaml(HERE / "signals.yaml", SignalBook).signals) >= 12
    assert len(checked_yaml(HERE / "abbreviations.yaml", AbbreviationBook).never_end) > 40


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (WORDS + "extra: [a]\n", "words.yaml:6: found extra"),
        (WORDS.replace("[mr]", "mr"), "words.yaml:1: found never_end: Input should be a valid tuple ('mr')"),
        (WORDS.replace("[the]", "[the, the]"), "listed twice: the"),
        (WORDS + "either: [etc]\n", "words.yaml:6"),
        ("- a", "words.yaml: found a list"),
    ],
)
def test_a_wrong_word_list_is_refused(tmp_path: Path, text: str, found: str) -> None:
    assert found in wrong(tmp_path, text)


def test_missing_word_list(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match=r"none\.yaml: found .*; expected UTF-8 text"):
        checked_yaml(tmp_path / "none.yaml", AbbreviationBook)


@pytest.mark.parametrize(("pattern", "found"), [("(a", "no regular expression"), ("(a)", "a capturing group")])
def test_a_wrong_pattern_is_refused(pattern: str, found: str) -> None:
    with pytest.raises(ValueError, match=found):
        Signal(zone="form", reach="line", reason="a reason", patterns=(pattern,))


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("16 Comments", "comments"),
        ("Comments (3)", "comments"),
        ("LEAVE A REPLY", "form"),
        ("Email *", "form"),
        ("Related articles:", "teasers"),
        ("READ MORE: Ministers meet in Velmora", "teasers"),
        ("Share on Facebook", "social"),
        ("Facebook | Twitter | Telegram", "social"),
        ("Home » News » Region", "navigation"),
        ("© 2012 Border Post", "notice"),
        ("Photo credit:\xa0Ann Lee/Border Post", "notice"),
        ("(c) the return of refugees;", None),
        ("Two responses to the crisis", None),
        ("The views of the two sides are far apart, the envoy said.", None),
        ("Prepared by the mediators, the draft was handed to both sides.", None),
        ("Update on the talks: the ministers will meet again.", None),
        ("Discussion", None),
        ("Related to this, the envoy said that the road would open.", None),
    ],
)
def test_signal_of_a_line(line: str, zone: str | None) -> None:
    signal = furniture().signal(line)
    assert (signal and signal.zone) == zone


PIECES = ("a ", "Aa ", "A. ", "Aa, ", "By Aa Bb, ", "news > ", "share | ", "1. ", "12 May ", "(AA) ", '..." ', "\n")


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_takes_no_long_time(piece: str) -> None:
    began = time.process_time()
    for size in (50, 230, 20_000):
        article_from_text("a.txt", piece * (size // len(piece)) + "!")
        article_from_text("a.txt", "VELMORA " + piece * (size // len(piece)))
    assert time.process_time() - began < 1
