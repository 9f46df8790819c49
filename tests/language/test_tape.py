"""The tape keeps the places of its words: on cutting a text, and when mentions take the place of words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.tape import Node, Tape
from kg.language.vocabulary import SENTENCE_END, Vocabulary, class_mark
from kg.model import Sentence, Span

VOCABULARY = Vocabulary()
MARK = VOCABULARY.add("mark")
MINISTER = VOCABULARY.add("minister", titled=True)


def tape(*sentences: str, vocabulary: Vocabulary = VOCABULARY) -> Tape:
    """The tape of sentences that stand in one text with a blank between them."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Sentence(Span(at, at + len(sentence)), "body", 0))
        at += len(sentence) + 1
    return Tape(" ".join(sentences), spans, vocabulary)


def words(read: Tape) -> list[str]:
    """The words that the characters of a tape stand for."""
    return [read.words(at, at + 1) for at in range(len(read.text))]


def test_what_is_written_short_after_a_pronoun_is_the_same_word() -> None:
    vocabulary = Vocabulary()
    codes = [vocabulary.add(word) for word in ("have", "are", "will", "am", "would")]
    read = tape("They've, they're, they'll, I'm, they'd.", vocabulary=vocabulary)
    assert [char for char in read.text if char in codes] == codes
    assert words(read)[:2] == ["They", "'ve"]


def test_each_token_is_one_character_and_each_sentence_ends() -> None:
    read = tape("He doesn't mark Baku-Yerevan.", "They left.")
    assert words(read) == ["He", "does", "n't", "mark", "Baku", "-", "Yerevan", ".", "", "They", "left", ".", ""]
    assert [c == SENTENCE_END for c in read.text] == [word == "" for word in words(read)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They mark it.", MARK),
        ("Mark it.", MARK),
        ("Then Mark left.", "X"),
        ("Then MARK left.", "Y"),
        ("He said: Mark it.", MARK),
        ("He said, “the rest.”", "x"),
        ("The (Mark) left.", MARK),
    ],
)
def test_a_word_of_the_rules_counts_with_a_capital_only_where_every_word_may_have_one(text: str, expected: str) -> None:
    read = tape(text)
    found = [c for c, word in zip(read.text, words(read), strict=True) if word.lower() in {"mark", "rest"}]
    assert found == [expected]


def test_a_word_of_the_noun_groups_counts_with_a_capital_everywhere() -> None:
    read = tape("Then Minister Hall left.")
    assert read.text[1] == MINISTER
    assert read.text[2] == "X"


def test_a_number_is_any_number_and_a_year_a_year() -> None:
    assert tape("On 3 May 2016").text == "X0X9\n"


def test_offsets_survive_replacing() -> None:
    read = tape("The mark of Otto Brandl was seen.", "Otto left.")
    first, again = Node("Person", 0, 0, text="Otto Brandl"), Node("Person", 0, 0, text="Otto")
    read.replace([(3, 5, first), (9, 10, again)])
    assert words(read) == ["The", "mark", "of", "Otto Brandl", "was", "seen", ".", "", "Otto", "left", ".", ""]
    assert read.span(3, 4) == (12, 23)
    assert read.span(0, 4) == (0, 23)
    assert read.nodes_in(read.text) == [first, again]
    assert first.char != again.char
    assert class_mark(first.char) == class_mark(again.char)


def test_a_mention_can_take_the_place_of_mentions() -> None:
    read = tape("Ann Hall and Bob Bell left.")
    read.replace([(0, 2, Node("Person", 0, 0)), (3, 5, Node("Person", 0, 0))])
    read.replace([(0, 3, Node("List", 0, 0))])
    assert words(read) == ["Ann Hall and Bob Bell", "left", ".", ""]
    assert len(read.starts) == len(read.ends) == len(read.text)


def test_of_two_pieces_that_overlap_the_first_counts() -> None:
    read = tape("Ann Hall Bell left.")
    read.replace([(0, 2, Node("Person", 0, 0)), (1, 3, Node("Person", 0, 0))])
    assert words(read) == ["Ann Hall", "Bell", "left", ".", ""]


def test_rewriting_replaces_what_is_built_and_leaves_the_rest() -> None:
    read = tape("Then Hall left.", "Then nobody left.")
    read.rewrite(re.compile("X"), lambda t, m: (m.start(), m.end(), Node("Name", 0, 0)) if t.words(*m.span()) == "Hall" else None)
    assert [n.kind for n in read.nodes_in(read.text)] == ["Name"]
    assert words(read)[:4] == ["Then", "Hall", "left", "."]


def test_mentions_beyond_a_class_stay_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.language.tape.CLASS_SIZE", 1)
    read = tape("Ann met Bob.")
    read.replace([(0, 1, Node("Person", 0, 0)), (2, 3, Node("Person", 0, 0))])
    assert words(read) == ["Ann", "met", "Bob", ".", ""]
    assert len(read.nodes) == 1


WORDS = st.sampled_from(
    ["mark", "Mark", "MARK", "minister", "Otto", "Q.", "U.S.", "don't", "n't", "Baku's", "'s", "3", "2016", "1,000.5", "Çırağan"]
)
MARKS = st.sampled_from([".", ",", ":", ";", "“", "”", '"', "(", ")", "-", "–", "'", "’", "…", "?", " ", "  ", "\n", "\u00a0"])
SENTENCES = st.lists(st.one_of(WORDS, MARKS, st.text(max_size=4)), min_size=1, max_size=20).map("".join)
TEXTS = st.lists(SENTENCES, max_size=4)


def ordered(read: Tape) -> bool:
    """Whether the characters of a tape stand in the order of their words, none inside another."""
    starts, ends = read.starts, read.ends
    return all(s <= e for s, e in zip(starts, ends, strict=True)) and all(
        e <= s for e, s in zip(ends, starts[1:], strict=False)
    )


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_is_covered_in_order(sentences: list[str]) -> None:
    read = tape(*sentences)
    assert len(read.starts) == len(read.ends) == len(read.text)
    assert ordered(read)
    assert read.text.count(SENTENCE_END) == len(sentences)
    covered = {i for s, e in zip(read.starts, read.ends, strict=True) for i in range(s, e)}
    inside = {i for s in read.sentences for i in range(s.span.start, s.span.end)}
    assert covered <= inside
    assert all(read.source[i].isspace() for i in inside - covered)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data())
def test_replacing_keeps_order_and_covers_the_same(sentences: list[str], data: st.DataObject) -> None:
    read = tape(*sentences)
    before = set(read.starts), set(read.ends)
    size = len(read.text)
    cuts = sorted(data.draw(st.sets(st.integers(0, size), max_size=6)))
    read.replace([(a, b, Node("Name", 0, 0)) for a, b in zip(cuts[::2], cuts[1::2], strict=False)])
    assert len(read.starts) == len(read.ends) == len(read.text) == size - sum(
        b - a - 1 for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    )
    assert ordered(read)
    assert set(read.starts) <= before[0]
    assert set(read.ends) <= before[1]


def test_a_name_may_stand_on_two_lines_of_a_sentence_but_not_of_two() -> None:
    first, second = "It met the United\nNations in Rome.", "Rome\nwas calm."
    source = f"{first}\n{second}"
    spans = [Span(0, len(first)), Span(len(first) + 1, len(source))]
    read = Tape(source, [Sentence(span, "body", 0) for span in spans], VOCABULARY)
    assert read.unbroken() == "It met the United Nations in Rome.\nRome was calm."
