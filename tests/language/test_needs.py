"""A pattern is left out of what is tried on a text only where it could not have matched."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import read_articles
from kg.extract import default_extractor
from kg.extract.memory import Memory
from kg.language.needs import Index, Needs
from kg.language.pattern import Pattern
from kg.language.reader import Text
from kg.language.vocabulary import CLASSES, class_block, class_mark
from kg.language.ways import alternatives, looking_ahead, obligatory, parsed
from kg.rules.book import Entry
from kg.sources import SEEDS


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return [default_extractor().read(article) for article in read_articles([SEEDS], strict=True).articles]


def entries(claims: bool) -> list[Entry]:
    """Every compiled pattern of the rules of claims, or of the others."""
    rules = default_extractor().rules.rules
    return [Entry(r, p) for r in rules if r.id.startswith("claim/") == claims for p in r.patterns]


def pattern(regex: str, most: int = 400) -> Pattern:
    """A pattern of a regular expression written by hand."""
    return Pattern(regex, regex, frozenset(), (), tuple(alternatives(parsed(regex), most)))


def lost(index: Index[Entry], listed: list[Entry], tapes: Iterator[str]) -> Iterator[tuple[str, str]]:
    """The rules that match a tape without being candidates there."""
    for tape in tapes:
        candidates = {e.pattern.expression for e in index.candidates(tape)}
        for entry in listed:
            if entry.pattern.expression not in candidates and entry.pattern.regex.search(tape):
                yield entry.rule.id, tape


def test_no_rule_of_events_loses_a_match_on_the_seeds(texts: list[Text]) -> None:
    tapes = [unit.text for text in texts for unit in text.units]
    assert len(tapes) > 150
    assert list(lost(default_extractor().rules.others, entries(claims=False), iter(tapes))) == []


def test_no_rule_of_claims_loses_a_match_on_the_speaking_views_of_the_seeds(texts: list[Text]) -> None:
    extractor = default_extractor()
    views = []
    for text in texts:
        memory = Memory(text.context)
        views += [extractor.voices.view(text.context, memory, unit).text for unit in text.units]
    assert len(views) > 150
    assert list(lost(extractor.rules.claims, entries(claims=True), iter(views))) == []


def test_no_level_of_the_noun_groups_loses_a_match_on_the_seeds(texts: list[Text]) -> None:
    reader = default_extractor().reader
    tapes = [unit.text for text in texts for unit in text.units]
    for level in reader.levels:
        for tape in tapes:
            if level.pattern.regex.search(tape):
                assert level.possible(reader.needs.held(tape)), level.id


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("ab", [{"a"}, {"b"}]),
        ("a?b", [{"b"}]),
        ("a*b+", [{"b"}]),
        ("(?:a|b)c", [{"a", "b"}, {"c"}]),
        ("(?:a|b?)c", [{"c"}]),
        ("(?P<x>a)(?:bc|d)", [{"a"}, {"b", "d"}]),
        ("[ab]", [{"a", "b"}]),
        ("[^a]b", [{"b"}]),
        ("a(?!b)", [{"a"}]),
        ("(?<!a)b", [{"b"}]),
        ("^.{0,3}$", []),
    ],
)
def test_what_every_match_must_hold(pattern: str, expected: list[set[str]]) -> None:
    found = obligatory(pattern)
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))


@pytest.mark.parametrize(
    ("regex", "expected"),
    [
        ("a(?:b|cd)e", ["abe", "acde"]),
        ("a(?:b|c|de)", ["a[bc]", "ade"]),
        ("(?:ab|b|bc)", ["b"]),
        ("(?:a|b?)c", ["c"]),
        ("(?:ab|cd)(?:ef|gh)", ["abef", "abgh", "cdef", "cdgh"]),
        ("(?:ab|cd)?(?:ef|gh)+", ["ef", "gh"]),
    ],
)
def test_the_ways_of_a_pattern(regex: str, expected: list[str]) -> None:
    wanted = [tuple({*part.strip("[]")} for part in re.findall(r"\[\w+\]|\w", way)) for way in expected]
    found = alternatives(parsed(regex))
    assert len(found) == len(wanted)
    assert all(way in wanted for way in found)


def test_of_too_many_ways_the_alternatives_are_one_need() -> None:
    shared = {"f", "h"}
    assert alternatives(parsed("a(?:bc|de)(?:fg|hi)"), 2) == [({"a"}, {"b"}, {"c"}, shared), ({"a"}, {"d"}, {"e"}, shared)]
    assert alternatives(parsed("a(?:bc|de)(?:fg|hi)"), 1) == [({"a"}, {"b", "d"}, shared)]


@pytest.mark.parametrize(
    ("regex", "expected"),
    [
        ("(?:ab|[cd])e", "(?=[acd])(?:ab|[cd])e"),
        ("a?[b-d]", "(?=[ab-d])a?[b-d]"),
        ("(?:^|(?<=\n))(?:a|b)?c", "(?=[abc])(?:^|(?<=\n))(?:a|b)?c"),
        ("abc", "abc"),
        ("(?P<x>[ab])c", "(?P<x>[ab])c"),
        ("(?:ab|cd)", "(?:ab|cd)"),
        (".?a", ".?a"),
        ("[^a]?b", "[^a]?b"),
        ("a?", "a?"),
    ],
)
def test_what_a_pattern_begins_with_is_tried_first(regex: str, expected: str) -> None:
    assert looking_ahead(regex, parsed(regex)) == expected


def test_a_class_of_mentions_needs_any_mention_of_it() -> None:
    state = f"[{class_block('State')}]a"
    mention = chr(ord(class_block("State")[0]) + 17)
    other = class_block("Place")[0]
    index = Index([("one", pattern(state))])
    assert index.candidates(f"{mention}a") == ["one"]
    assert index.candidates(f"{other}a") == []
    assert class_mark(mention) == class_block("State")[0]
    assert len(CLASSES) == len({class_block(c)[0] for c in CLASSES})


def test_candidates_keep_their_order() -> None:
    index = Index([("second", pattern("b")), ("first", pattern("a")), ("any", pattern(".?"))])
    assert index.candidates("ab") == ["second", "first", "any"]
    assert index.candidates("zz") == ["any"]


PIECES = st.recursive(
    st.sampled_from(["a", "b", "c", "[ab]", "[^a]", ".", "^", "$"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        inner.map(lambda part: f"(?:{part})?"),
        inner.map(lambda part: f"(?:{part}){{0,2}}"),
        inner.map(lambda part: f"(?:{part}){{1,2}}"),
        inner.map(lambda part: f"(?!{part})"),
        inner.map(lambda part: f"(?={part})"),
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=5), st.lists(st.text("abcd", max_size=6), min_size=1, max_size=8), st.integers(1, 9))
def test_no_pattern_loses_a_match(regexes: list[str], tapes: list[str], most: int) -> None:
    compiled = [re.compile(regex) for regex in regexes]
    index = Index(enumerate(pattern(regex, most) for regex in regexes))
    needs = Needs()
    masks = [needs.mask(obligatory(regex)) for regex in regexes]
    for tape in tapes:
        matching = {i for i, regex in enumerate(compiled) if regex.search(tape)}
        assert matching <= set(index.candidates(tape))
        assert all(masks[i] & needs.held(tape) == masks[i] for i in matching)


@settings(max_examples=300, deadline=None)
@given(PIECES, st.lists(st.text("abcd", max_size=6), min_size=1, max_size=8))
def test_looking_ahead_changes_no_match(regex: str, tapes: list[str]) -> None:
    ahead = re.compile(looking_ahead(regex, parsed(regex)))
    for tape in tapes:
        assert [m.span() for m in ahead.finditer(tape)] == [m.span() for m in re.finditer(regex, tape)]
