"""The sentence splitter, and what must hold of zones and sentences for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import article_from_text
from kg.articles.sentences import splitter
from kg.model import EXTRACTED_ZONES

SPLITS = (
    ["The U.S. Secretary of State met Gen. A. B. Frey on Nov. 9.", "He left."],
    ["The president, E. Sh. Rakhmonov, met S. A. Nuri and Yu. M. Ivanov.", "He left."],
    ["He arrived in the U.S.", "The talks began at 5 p.m. in Velmora."],
    ["They met at 11:38 a.m.", "The envoy left."],
    ["“We will sign today.”", "He left the room."],
    ["“We will sign.", "We will not wait,” he said."],
    ["“Will you sign?” Bell asked.", "Frey did not answer."],
    ["“Will you sign?” he asked.", "“No.”"],
    ["Dr. Ann Lee, Lt. Col. Bo Ek and Mr. Carl St. John came.", "So did J. Smith."],
    ["Some 29.8 percent voted, up 1.5 points.", "Few were surprised."],
    ["He waited… and signed.", "Nobody spoke."],
    ["1. The Parties shall withdraw.", "They shall do so by May."],
    ["a. The Parties shall withdraw.", "II. The Commission shall meet."],
    ["See No. 5 and Art. 7 of the treaty.", "It is short."],
    ["The war ended in 2020.", "20 soldiers were killed."],
    ["(They met in Velmora.)", "The talks failed."],
    ["Q: Did you sign?", "A: Yes."],
    ["Groups such as e.g. the Lake Group stayed.", "Others left."],
    ["It was signed by both countries.", "The text is secret."],
    ["Visit News.Az for more.", "It is open."],
    ["It ended World War I.", "The end came soon."],
    ["Վարչապետը մեկնեց։", "Նա չխոսեց։"],
)  # fmt: skip


@pytest.mark.parametrize("sentences", SPLITS, ids=lambda s: s[0][:30])
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[s.start : s.end] for s in splitter().split(text, 0, len(text))] == sentences


def test_a_sentence_whose_space_was_lost_ends_all_the_same() -> None:
    text = "It was signed by both countries.The text is secret."
    assert len(splitter().split(text, 0, len(text))) == 2


def test_a_wrapped_line_that_stops_short_in_mid_sentence_goes_on() -> None:
    wrapped = "\n".join([
        "As was agreed beforehand, the President", "of the Republic of Arvenia, Ann Lee, and the President of Bestria", "met on",
        "Monday at the old castle above the lake near the town of Velmora,",
        "and both went home the next morning without a word on it.",
    ])
    assert len(article_from_text("a.txt", wrapped + "\n").sentences) == 1


def test_no_sentence_crosses_a_paragraph() -> None:
    article = article_from_text("a.txt", "The ministers met in Velmora and\n\nthe envoys met elsewhere in the evening.")
    assert [sentence.paragraph for sentence in article.sentences] == [0, 1]


LINES = st.sampled_from(
    [
        *("Talks resume", "By Ann Lee", "3 May 2012", "16 Comments", "Related", "Leave a Reply", "* * *", "Follow us", "Ends"),
        *("", " ", "\ufeff", "\t• a point", "the end", "Photo: the envoy (left)", "1. The Parties shall withdraw."),
        "The ministers met in Velmora on Friday. They agreed to meet again.",
        "VELMORA, Dec 3 (Northwire) - The ministers met. They left.",
        "Ann Lee is a journalist based in Velmora.",
        "“Will you sign?” Bell asked.",
        "وزرای خارجه دیدار کردند. آنها رفتند؟",
        "Update, Mar. 16 2017: This piece has been updated.",
    ]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n"])
PAGES = st.builds(lambda lines, line_break: line_break.join(lines), st.lists(LINES, max_size=14), BREAKS)
TEXTS = st.one_of(PAGES, st.text(max_size=300))
BLANK = "\ufeff\u200b"
"""White space to a reader, though not to Python."""


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_zones_and_sentences_of_any_text(text: str) -> None:
    article = article_from_text("a.txt", text)
    ends = [0, *(zone.span.end for zone in article.zones)]
    assert all(end <= zone.span.start < zone.span.end for end, zone in zip(ends, article.zones, strict=False))
    open_zones = [zone for zone in article.zones if zone.kind in EXTRACTED_ZONES]
    at = 0
    for sentence in article.sentences:
        words = text[sentence.span.start : sentence.span.end]
        assert words == words.strip()
        assert words
        assert sentence.span.start >= at
        holders = [z for z in open_zones if z.span.start <= sentence.span.start and sentence.span.end <= z.span.end]
        assert [zone.kind for zone in holders] == [sentence.zone]
        at = sentence.span.end
    covered = {i for s in article.sentences for i in range(s.span.start, s.span.end)}
    left = {i for z in open_zones for i in range(z.span.start, z.span.end)} - covered
    assert all(text[i].isspace() or text[i] in BLANK for i in left)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_no_word_is_outside_the_zones(text: str) -> None:
    article = article_from_text("a.txt", text)
    inside = {i for zone in article.zones for i in range(zone.span.start, zone.span.end)}
    assert all(character.isspace() or character in BLANK for i, character in enumerate(text) if i not in inside)
