"""Wording: who says it, what it is called, and which words it rests on."""

from __future__ import annotations

import pytest

from kg.model import Account, Article, Claim, Entity, Event, Evidence, Office, Sentence, Span
from kg.view.dates import readable
from kg.view.projection import project
from kg.view.quotes import quote
from kg.view.statements import NO_SPEAKER, OWN_VOICE, statements

TEXT = "First one. Baku demanded it of Yerevan on Monday. Last one."
ARTICLE = Article("a.txt", TEXT, sentences=(
    Sentence(Span(0, 10), "body", 0), Sentence(Span(11, 49), "body", 0), Sentence(Span(50, 59), "body", 0),
))
WORDS = (Evidence("a.txt", 16, 24, "demanded", "claim/demand"),)
ANN, BOB = Entity("id/person/ann", "Ann", "Person"), Entity("id/person/bob", "Bob", "Person")
LAND = Entity("id/state/land", "Land", "State", ("the Land",))
PEACE = Entity("id/issue/peace", "Peace", "Issue")


def test_a_quotation_stands_in_its_sentence() -> None:
    found = quote(WORDS[0], ARTICLE)
    around = (TEXT[found.left:found.start], found.words, TEXT[found.end:found.right])
    assert around == ("Baku ", "demanded", " it of Yerevan on Monday.")
    assert not found.cut_before
    assert not found.cut_after


def test_a_long_sentence_is_cut_around_the_words() -> None:
    text = "word " * 500
    article = Article("b.txt", text, sentences=(Sentence(Span(0, len(text)), "body", 0),))
    found = quote(Evidence("b.txt", 1000, 1004, "word", "r"), article)
    assert found.cut_before
    assert found.cut_after
    assert text[found.left:].startswith("word")
    assert text[:found.right].endswith("word")
    assert found.start - found.left < 300 > found.right - found.end


def test_words_that_are_not_in_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.txt: the words at 16–24 are not 'denied'"):
        quote(Evidence("a.txt", 16, 24, "denied", "r"), ARTICLE)


def test_a_claim_names_its_speaker_and_whom_it_addresses() -> None:
    claim = Claim("id/claim/1", "Demand", ANN, WORDS, LAND, (BOB,), (PEACE, "id/event/1"), "2021-12", BOB)
    event = Event("id/event/1", "Meeting", "Held", WORDS, participants=(ANN, BOB))
    told = list(statements([Account(ARTICLE, (event,), (claim,))]))[1]
    assert told.title == "Ann: demand → Bob"
    assert (told.voice, told.said_by) == ("claimed", "Claim by Ann, reported by Bob")
    assert [(row.term, [v.text for v in row.values]) for row in told.rows] == [
        ("Speaker", ["Ann"]), ("On behalf of", ["Land"]), ("Addressed to", ["Bob"]), ("About", ["Peace", "Meeting: Ann, Bob"]),
        ("Date", ["Dec 2021"]), ("Reported by", ["Bob"]),
    ]
    assert dict(told.places) == {
        "id/person/ann": "Says", "id/state/land": "Is said on its behalf", "id/person/bob": "Is said to it",
        "id/event/1": "Is said about it",
    }


def test_an_event_that_only_somebody_tells_is_a_claim_of_theirs() -> None:
    held = Event("id/event/1", "Violence", "Held", WORDS, participants=(BOB,))
    alleged = Event("id/event/2", "Violence", "Alleged", WORDS, participants=(BOB,), attributed_to=(ANN,))
    first, second = statements([Account(ARTICLE, (held, alleged))])
    assert (first.voice, first.said_by) == ("stated", OWN_VOICE)
    assert (second.voice, second.said_by) == ("claimed", "According to Ann")
    assert {link.voice for link in second.links} == {"claimed"}


def test_what_is_only_alleged_is_no_statement_of_the_article() -> None:
    accounts = [Account(ARTICLE, (Event("id/event/1", "Violence", "Alleged", WORDS, participants=(BOB,)),))]
    (told,) = statements(accounts)
    assert (told.voice, told.said_by) == ("claimed", NO_SPEAKER)
    assert {node.voice for node in project(accounts, [told])[0] if node.kind == "Event"} == {"claimed"}


@pytest.mark.parametrize(("speakers", "voice"), [([(ANN,), (BOB,)], "claimed"), ([(ANN,), ()], "stated")])
def test_an_event_is_stated_as_soon_as_one_article_states_it(speakers: list[tuple[Entity, ...]], voice: str) -> None:
    accounts = [
        Account(Article(name, TEXT), (Event("id/event/1", "Visit", "Held", words, attributed_to=by),))
        for name, by in zip("ab", speakers, strict=True) for words in [(Evidence(name, 16, 24, "demanded", "r"),)]
    ]
    nodes, _ = project(accounts, list(statements(accounts)))
    assert [node.voice for node in nodes if node.kind == "Event"] == [voice]


def test_a_former_office_is_called_former() -> None:
    offices = tuple(Office(f"id/tenure/{t}", ANN, "Minister", LAND, t, WORDS) for t in ("current", "former", "2017-03"))
    told = list(statements([Account(ARTICLE, offices=offices)]))
    assert [s.title for s in told] == ["Ann: Minister, Land", "Ann: former Minister, Land", "Ann: Minister, Land"]
    assert [s.rows[-1].values[0].text for s in told] == ["current at the article’s date", "former", "Mar 2017"]


@pytest.mark.parametrize(("first", "shown"), [("Held", "Differs"), ("Planned", "Cancelled")])
def test_accounts_of_one_event_are_one_node_that_says_where_they_differ(first: str, shown: str) -> None:
    tellings = [
        Account(Article(name, TEXT), (Event("id/event/1", "Meeting", status, (Evidence(name, 16, 24, "demanded", "r"),), date),))
        for name, status, date in (("a", first, "2021-12-02"), ("b", "Cancelled", "2021-12-03"))
    ]
    [node], edges = project(tellings, list(statements(tellings)))
    assert (node.status, node.detail, edges) == (shown, "dates differ", ())
    assert node.sections == (("What the articles say", (0, 1)),)


def test_lines_between_two_nodes_are_one_for_each_voice() -> None:
    claims = tuple(
        Claim(f"id/claim/{i}", act, speaker, WORDS, addressees=(addressee,))
        for i, (act, speaker, addressee) in enumerate([("Demand", ANN, LAND), ("Rejection", LAND, ANN), ("Demand", ANN, LAND)])
    )
    accounts = [Account(ARTICLE, claims=claims, offices=(Office("id/t", ANN, "Minister", LAND, "current", WORDS),))]
    _, edges = project(accounts, list(statements(accounts)))
    assert [(e.voice, e.label, e.both_ways, e.statements) for e in edges] == [
        ("claimed", "demand ×2 · rejection", True, (0, 1, 2)), ("stated", "Minister", False, (3,)),
    ]


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2021-12-03", "3 Dec 2021"), ("2021-12", "Dec 2021"), ("2021", "2021"), ("2021?", "2021 (uncertain)"),
        ("2024-02-28/2024-02-29", "28 Feb 2024 – 29 Feb 2024"), ("/2020-11", "until Nov 2020"), ("2022/..", "since 2022"),
        ("202X", "202X"), ("2021-13-40", "2021-13-40"),
    ],
)
def test_dates_are_readable(edtf: str, expected: str) -> None:
    assert readable(edtf) == expected
