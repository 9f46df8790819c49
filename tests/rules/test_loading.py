"""Rules that do not load: every problem at once, each with its file, its line and what was expected."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from kg.articles import article_from_text
from kg.errors import CurationError, Problem
from kg.extract import Extractor
from kg.extract.examples import check_examples
from kg.gazetteer import load_gazetteer
from kg.language.pattern import Compiler
from kg.language.vocabulary import Vocabulary
from kg.language.words import load_words
from kg.rules import RuleBook, load_rules

VISIT = """\
family: visits
says: Rules of these tests.
rules:
  - id: visit/visited
    says: somebody visits a place
    pattern: "who=<Actor> t=visit/v place=<Where>"
    make: {event: Visit, participants: [who], place: place}
    examples:
      - text: "Norway visited Geneva."
        gives: [{event: Visit, participants: [Norway], place: Geneva}]
    decoys:
      - "Geneva is old."
"""
MEETING = VISIT.replace("visit/visited", "meeting/met").replace("visit/v", "meet/v").replace("Visit", "Meeting")
CONTEXT = "cues: []\nadjuncts: []\nrefinements: []\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rules").mkdir()
    (tmp_path / "context.yaml").write_text(CONTEXT, encoding="utf-8")
    return tmp_path / "rules"


def load(folder: Path, **files: str) -> RuleBook:
    """The rules of files written into the folder."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_rules(Compiler(Vocabulary(), {"adverb": ("also",)}), folder, folder.parent / "context.yaml")


def problems(folder: Path, **files: str) -> tuple[Problem, ...]:
    """What is wrong with the files."""
    with pytest.raises(CurationError) as refused:
        load(folder, **files)
    return refused.value.problems


def line_of(text: str, words: str) -> int:
    """The 1-based line on which the words first stand."""
    return text[: text.index(words)].count("\n") + 1


def test_rules_of_several_files_in_their_order(folder: Path) -> None:
    book = load(folder, visits=VISIT, meetings=MEETING)
    assert [(rule.id, rule.file, rule.line) for rule in book.rules] == [
        ("meeting/met", "meetings.yaml", 4), ("visit/visited", "visits.yaml", 4),
    ]


@pytest.mark.parametrize(
    ("old", "new", "at", "found"),
    [
        ("    decoys:", "    decoy:", "decoy:", "rules.0.decoy: Extra inputs are not permitted"),
        ("event: Visit", "event: Trip", "event: Trip", "Input should be 'Meeting', 'Call', 'Visit'"),
        ("{event: Visit,", "{event: Visit, guests: [who],", "guests", "guests: Extra inputs are not permitted"),
        ("participants: [who]", "participants: who", "participants: who", "participants: Input should be a valid tuple"),
        ("id: visit/visited", "id: Visited", "id: Visited", "rules.0.id: String should match pattern"),
        ('    says: somebody visits a place\n', "", "- id:", "rules.0.says: Field required"),
        ("    pattern:", "    patterns: []\n    pattern_b:", "pattern_b", "rules.0.pattern_b: Extra inputs are not permitted"),
        ('    pattern: "who=<Actor> t=visit/v place=<Where>"\n', "", "- id:", "a rule has either 'pattern' or 'patterns'"),
        ("<Actor>", "<Aktor>", "- id:", "visit/visited: unknown class <Aktor>"),
        ("t=visit/v", "t=@visits", "- id:", "visit/visited: unknown word list @visits"),
        ("t=visit/v", "t=(visit/v", "- id:", "visit/visited: unbalanced parentheses"),
        ("<Actor>", "{actor}", "- id:", "visit/visited: no part {actor}"),
        ("place: place", "place: where", "- id:", "visit/visited: no capture where"),
        ("{event: Visit, ", "{", "make:", "one of the keys event, claim, relation, office is missing"),
        ("participants: [who]", "participants: [who, whom]", "- id:", "visit/visited: no capture whom"),
    ],
)
def test_a_rule_that_is_not_well_formed(folder: Path, old: str, new: str, at: str, found: str) -> None:
    text = VISIT.replace(old, new, 1)
    assert text != VISIT
    (problem,) = problems(folder, visits=text, meetings=MEETING)
    assert problem.file.endswith("visits.yaml")
    assert problem.line == line_of(text, at)
    assert found in problem.found
    assert problem.expected


def test_every_file_that_is_wrong_is_named_at_once(folder: Path) -> None:
    unclosed = MEETING.replace("says: somebody", "says: [somebody")
    unknown = MEETING.replace("<Actor>", "<Aktor>")
    found = problems(folder, visits=VISIT.replace("decoys", "decoy"), meetings=unknown, calls=unclosed)
    assert [Path(p.file).name for p in found] == ["calls.yaml", "meetings.yaml", "visits.yaml"]


def test_an_id_stands_once(folder: Path) -> None:
    (problem,) = problems(folder, meetings=MEETING, visits=VISIT.replace("visit/visited", "meeting/met"))
    assert (Path(problem.file).name, problem.line) == ("visits.yaml", 4)
    assert problem.found == "rule id 'meeting/met' again"
    assert "first in meetings.yaml" in problem.expected


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("family: visits\nsays: x\nrules:\n  - id: a\n   says: b\n", 5, "expected"),
        ("family: visits\nfamily: again\nsays: x\nrules: []\n", 2, "duplicate key"),
        ("", None, "nothing"),
        ("- a\n- b\n", None, "a list"),
    ],
)
def test_a_file_that_is_no_file_of_rules(folder: Path, text: str, line: int | None, found: str) -> None:
    (problem,) = problems(folder, visits=text)
    assert problem.file.endswith("visits.yaml")
    assert problem.line == line
    assert found in problem.found


def test_bytes_that_are_no_text(folder: Path) -> None:
    (folder / "visits.yaml").write_bytes(b"family: \xff\xfe\n")
    (problem,) = problems(folder)
    assert problem.file.endswith("visits.yaml")
    assert "UTF-8" in problem.expected


def test_a_folder_without_rules(folder: Path) -> None:
    (problem,) = problems(folder)
    assert problem.file == str(folder)
    assert "no rules" in problem.found


def test_a_wrong_pattern_of_a_cue_is_named_with_its_line(folder: Path) -> None:
    context = CONTEXT.replace("cues: []", dedent("""\
        cues:
          - {id: cue/negated, gives: "None", side: before, pattern: "(not|never)"}
          - {id: cue/planned, gives: Planned, side: before, pattern: "(will|@soon)"}"""))
    (folder.parent / "context.yaml").write_text(context, encoding="utf-8")
    (problem,) = problems(folder, visits=VISIT)
    assert (Path(problem.file).name, problem.line) == ("context.yaml", 3)
    assert "cue/planned: unknown word list @soon" in problem.found


def test_examples_and_decoys_that_do_not_hold(folder: Path) -> None:
    text = VISIT.replace("participants: [Norway]", "participants: [Sweden]").replace("Geneva is old.", "Norway visited Paris.")
    folder.joinpath("visits.yaml").write_text(text, encoding="utf-8")
    folder.joinpath("meetings.yaml").write_text(MEETING.replace("Norway visited", "Norway met at"), encoding="utf-8")
    extractor = Extractor(load_gazetteer(), load_words(), folder)
    met, untried, example, decoy = check_examples(extractor)
    assert "meeting/met: [] for 'Norway met at Geneva.'" in met.found
    assert "a pattern that none of its examples matches" in untried.found
    assert "'participants': ['Norway']" in example.found
    assert "'participants': ['Sweden']" in example.expected
    assert "for the decoy 'Norway visited Paris.'" in decoy.found
    assert (decoy.file, decoy.line) == ("kg/rules/curated/visits.yaml", 4)
    account = extractor.extract(article_from_text("a.txt", "Norway visited Geneva."))
    assert [event.evidence[0].rule for event in account.events] == ["visit/visited"]
