"""The pattern language: what each construct matches, and what is said of a pattern that is not well formed."""

from __future__ import annotations

import pytest

from kg.language.pattern import Compiler, PatternError, expand
from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE, CLASSES, SENTENCE_END, Vocabulary

LISTS = {
    "adverb": ("also", "once again"),
    "hold": ("hold/v", "call/v on"),
    "both": ("@adverb", "now"),
    "manner": ("<Adverb>", "also"),
}


def compiler() -> Compiler:
    """A compiler with a vocabulary of one word that is no adverb, and the lists above."""
    return Compiler(Vocabulary(["hardly"]), LISTS)


def tape(vocabulary: Vocabulary, text: str) -> tuple[str, list[str]]:
    """The tape of a sentence written with blanks between its tokens, mentions as ``<Class>``; and the tokens."""
    tokens = text.split()
    chars = [
        chr(CLASS_BASE + CLASSES.index(token[1:-1]) * CLASS_SIZE) if token[0] == "<" and len(token) > 2
        else vocabulary[token] if at else vocabulary.open(token)
        for at, token in enumerate(tokens)
    ]
    return "".join(chars) + SENTENCE_END, tokens


def found(pattern: str, text: str) -> str | None:
    """The tokens that the pattern matches first, or None."""
    one = compiler()
    regex = one.compile(pattern).regex
    chars, tokens = tape(one.vocabulary, text)
    match = regex.search(chars)
    return " ".join(tokens[match.start() : match.end()]) if match else None


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # words
        ("talks", "the talks began", "talks"),
        ("talks", "the talk began", None),
        ("talks", "Talks began", "Talks"),
        ("talks", "the Talks Foundation", None),
        ("May", "in May", "May"),
        ("May", "they may meet", None),
        ("ex - president", "the ex - president", "ex - president"),
        # either
        ("meet (with|and greet) him", "they meet and greet him", "meet and greet him"),
        ("meet (with|and greet) him", "they meet him", None),
        ("meet|see him", "they meet her", "meet"),
        ("meet|see him", "they see her", None),
        # words in -ly, of which no pattern need know
        ("they <Adverb> met", "they unilaterally met", "they unilaterally met"),
        ("they <Adverb> met", "they hardly met", None),
        ("they <Adverb> met", "they all met", None),
        ("they @manner met", "they curiously met", "they curiously met"),
        ("they @manner met", "they also met", "they also met"),
        ("they <Word> met", "they curiously met", "they curiously met"),
        # inflection
        ("meet/v", "they met", "met"),
        ("meet/v", "a meeting", "meeting"),
        ("meet/v", "a meet", "meet"),
        ("party/n", "both parties", "parties"),
        ("party/n", "they partied", None),
        ("heavy/a fighting", "heavier fighting", "heavier fighting"),
        # lists
        ("@adverb met", "they once again met", "once again met"),
        ("@adverb met", "they once met", None),
        ("@hold", "they called on him", "called on"),
        ("@both", "they now met", "now"),
        ("@both", "they also met", "also"),
        # classes
        ("<Person>", "<State> <Person> spoke", "<Person>"),
        ("<Person|Date>", "on <Date>", "<Date>"),
        ("<Actor>", "in <City>", "<City>"),
        ("<Actor>", "on <Date>", None),
        ("<Where>", "by <Person> in <Place>", "<Place>"),
        # shapes
        ("<Capital>", "then Oberon spoke", "Oberon"),
        ("<Number> men", "12 men", "12 men"),
        ("<Year>", "12 men in 1994", "1994"),
        ("at <Word> talks", "at <Demonym> talks", "at <Demonym> talks"),
        ("at <Word> talks", "at secret talks", "at secret talks"),
        # gaps
        ("met ~2 in", "they met him in", "met him in"),
        ("met ~2 in", "they met in", "met in"),
        ("met ~2 in", "they met him and her in", None),
        ("met ~ in", "they met one two three four five six in", "met one two three four five six in"),
        ("met ~ in", "they met one two three four five six seven in", None),
        ("met ~9 in", "they met ; he spoke in", None),
        ("met ~9 in", "they met : in", None),
        # how often
        ("also? met", "they met", "met"),
        ("also* met", "they also also met", "also also met"),
        ("(also|now)+ met", "they also now met", "also now met"),
        ("(also|now)+ met", "they met", None),
        ("<Date>? met", "<Date> met", "<Date> met"),
        # ends of the sentence
        ("^ met", "Met again", "Met"),
        ("^ met", "they met", None),
        ("met $", "they met", "met"),
        ("met $", "they met again", None),
        # signs
        (r"\( also \)", "they ( also )", "( also )"),
        (r"either \| or", "either | or", "either | or"),
        (r"why \?", "why ?", "why ?"),
        (", who", "he , who", ", who"),
        ("who ('s|') house", "who 's house", "who 's house"),
    ],
)
def test_what_a_pattern_matches(pattern: str, text: str, expected: str | None) -> None:
    assert found(pattern, text) == expected


def test_captures_hold_what_stands_under_their_name() -> None:
    one = compiler()
    pattern = one.compile("who=<Actor> t=(meet/v (with)?) whom=<Actor> (in where=<Where>)? date=<Date>?")
    assert pattern.names == {"who", "t", "whom", "where", "date"}
    chars, tokens = tape(one.vocabulary, "then <Person> met with <State> in <City>")
    match = pattern.regex.search(chars)
    assert match is not None
    held = {name: " ".join(tokens[match.start(name) : match.end(name)]) for name in ("who", "t", "whom", "where")}
    assert held == {"who": "<Person>", "t": "met with", "whom": "<State>", "where": "<City>"}
    assert not match["date"]


def test_a_pattern_keeps_its_items() -> None:
    pattern = compiler().compile("^ who=<Actor> @adverb* t=(meet/v|see/v) (with)? ~3 whom=<Actor> $")
    assert [(item.source, item.optional) for item in pattern.items] == [
        ("^", True), ("who=<Actor>", False), ("@adverb*", True), ("t=(meet/v|see/v)", False), ("(with)?", True), ("~3", True),
        ("whom=<Actor>", False), ("$", False),
    ]
    assert pattern.regex.pattern.endswith("".join(item.regex for item in pattern.items))


def test_a_pattern_divided_outside_parentheses_is_one_item() -> None:
    assert [item.source for item in compiler().compile("meet/v with|see/v").items] == ["meet/v with|see/v"]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("who=<Aktor>", ("unknown class <Aktor>", "Actor")),
        ("t=@nothing", ("unknown word list @nothing",)),
        ("who=<Actor> met who=<Actor>", ("the name 'who' stands twice",)),
        ("who=(<Actor> met", ("unbalanced parentheses",)),
        ("who=<Actor>) met", ("unbalanced parenthes",)),
        (") met (", ("unbalanced parenthes",)),
        ("met @", ("cannot read '@' at column 5",)),
        ("met <Actor", ("cannot read '<Actor' at column 5",)),
        ("who= met", ("nothing stands under the name 'who'",)),
        ("", ("nothing that must be there",)),
        ("also* (now)?", ("nothing that must be there",)),
    ],
)
def test_a_pattern_that_is_not_well_formed(pattern: str, words: tuple[str, ...]) -> None:
    with pytest.raises(PatternError) as refused:
        compiler().compile(pattern)
    for word in words:
        assert word in str(refused.value)


def test_expansion_of_list_entries() -> None:
    assert expand("call/v on") == ("call on", "called on", "calling on", "calls on")
    assert expand("and/or") == ("and/or",)
