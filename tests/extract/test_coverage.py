"""What the curator is shown of each sentence, with a few rules of the tests' own."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import Extractor
from kg.extract.coverage import SentenceCoverage, cover
from kg.gazetteer import load_gazetteer
from kg.language.words import load_words

RULES = """\
family: tests
says: Rules of these tests.
rules:
  - id: test/received
    says: a host receives a guest somewhere
    pattern: "^ host=<Actor> @adverb* t=receive/v (the)? guest=<Actor> in place=<Where>"
    make: {event: Meeting, participants: [host, guest], place: place}
  - id: test/visited
    says: somebody visits a place
    pattern: "who=<Actor> t=visit/v place=<Where>"
    make: {event: Visit, participants: [who], place: place}
  - id: test/welcomed
    says: somebody welcomes something
    pattern: "speaker=<Actor> (, ~8 ,)? t=welcome/v @document"
    make: {claim: Support, speaker: speaker}
  - id: test/ally
    says: two states are allies
    pattern: "one=<State> (is|remains) (an)? ally of two=<State>"
    make: {relation: allyOf, subject: one, object: two, clause: true}
"""


@pytest.fixture(scope="module")
def extractor(tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "tests.yaml").write_text(RULES, encoding="utf-8")
    return Extractor(load_gazetteer(), load_words(), folder)


def sentences(extractor: Extractor, *paragraphs: str) -> tuple[SentenceCoverage, ...]:
    """The coverage of an article of these paragraphs."""
    (covered,) = cover(extractor, [article_from_text("a.txt", "\n\n".join(paragraphs))])
    return covered.sentences


def one(extractor: Extractor, text: str) -> SentenceCoverage:
    """The coverage of a text of one sentence."""
    (sentence,) = sentences(extractor, text)
    return sentence


def test_a_sentence_shows_its_records_with_their_rules(extractor: Extractor) -> None:
    sentence = one(extractor, "Norway received Finland in Geneva.")
    assert [(y.rule, type(y.record).__name__) for y in sentence.yields] == [("test/received", "Event")]
    assert sentence.covered
    assert not sentence.empty
    assert sentence.near_misses == ()


def test_mentions_bear_their_class_and_what_they_mean(extractor: Extractor) -> None:
    text = "Oslo received the Finnish side in Geneva on 3 May 2012."
    sentence = one(extractor, text)
    assert [(text[m.start : m.end], m.kind, m.means) for m in sentence.mentions] == [
        ("Oslo", "City", "Oslo"), ("Finnish side", "State", "Finland"), ("Geneva", "Place", "Geneva"),
        ("3 May 2012", "Date", "2012-05-03"),
    ]


def test_an_actor_or_a_trigger_without_a_record_is_empty(extractor: Extractor) -> None:
    actor, trigger, neither = sentences(extractor, "Norway was silent.", "Nobody visits the hills.", "The hills are green.")
    assert actor.empty
    assert actor.triggers == ()
    assert trigger.empty
    assert trigger.triggers == ("visits",)
    assert not neither.empty
    assert not neither.covered


@pytest.mark.parametrize(
    ("text", "rule", "share", "failed", "words"),
    [
        ("Norway received Finland at Geneva.", "test/received", (3, 5), "in", "at Geneva."),
        ("Norway received Finland in style.", "test/received", (4, 5), "place=<Where>", "style."),
        ("Norway visits the hills.", "test/visited", (2, 3), "place=<Where>", "the hills."),
        ("Yesterday Norway visited", "test/visited", (2, 3), "place=<Where>", ""),
        ("Norway, in a note, welcomed it.", "test/welcomed", (2, 3), "@document", "it."),
        ("Norway remains the ally of Finland.", "test/ally", None, "", ""),
        ("Norway is an ally to Finland.", "test/ally", (3, 5), "of", "to Finland."),
    ],
)
def test_the_item_at_which_a_rule_failed(
    extractor: Extractor, text: str, rule: str, share: tuple[int, int] | None, failed: str, words: str
) -> None:
    misses = [m for m in one(extractor, text).near_misses if m.rule.id == rule]
    found = [((m.matched, m.needed), m.failed, text[m.start : m.end]) for m in misses]
    assert found == ([(share, failed, words)] if share else [])


def test_less_than_half_of_a_pattern_is_no_near_miss(extractor: Extractor) -> None:
    assert one(extractor, "Norway often visits Geneva.").near_misses == ()
    assert one(extractor, "Norway is in talks with Finland.").near_misses == ()


def test_a_near_miss_breaks_where_the_failed_item_follows_soonest(extractor: Extractor) -> None:
    text = "Norway received Finland, then Sweden was welcomed, and Oslo received Denmark near in the snow."
    (miss,) = one(extractor, "Norway visits the hills before Sweden visits old Geneva.").near_misses
    assert miss.failed == "place=<Where>"
    (miss,) = [m for m in one(extractor, text).near_misses if m.rule.id == "test/received"]
    assert text[miss.start : miss.end].startswith(", then Sweden")


def test_the_nearest_rules_come_first_and_each_once(extractor: Extractor) -> None:
    misses = one(extractor, "Norway received Finland at home after Norway visits the hills.").near_misses
    assert [(m.rule.id, m.matched, m.needed) for m in misses] == [("test/visited", 2, 3), ("test/received", 3, 5)]


def test_a_rule_whose_kind_was_made_is_no_near_miss(extractor: Extractor) -> None:
    sentence = one(extractor, "Norway visits Geneva before Sweden visits the hills.")
    assert [y.rule for y in sentence.yields] == ["test/visited"]
    assert sentence.near_misses == ()


def test_a_match_that_makes_nothing_is_named(extractor: Extractor) -> None:
    sentence = one(extractor, "If Norway visits Geneva, talks can begin.")
    assert sentence.idle == ("test/visited",)
    assert sentence.empty


def test_a_record_that_began_before_covers_the_sentence(extractor: Extractor) -> None:
    extractor_sentences = sentences(extractor, "The hills are green. Norway received Finland in Geneva.")
    assert [s.covered for s in extractor_sentences] == [False, True]
    assert [s.number for s in extractor_sentences] == [1, 2]


def test_an_article_without_sentences_has_none(extractor: Extractor) -> None:
    assert sentences(extractor, "") == ()
