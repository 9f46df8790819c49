"""What status and which arguments the words around an event give it."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told

BOTH = ["Agron Hoxha", "Dragan Ilic"]
P = "Serbian President Dragan Ilic {} Kosovo President Agron Hoxha{}."

NOT_TOLD = [
    "Serbia and Kosovo did not hold talks in Vienna.",
    P.format("has never met", ""),
    P.format("may meet", " in Vienna"),
    "If Serbia and Kosovo hold talks in Vienna, Norway will help.",
    "Kosovo did not shell Mitrovica.",
    "Serbian President Dragan Ilic has not visited Oslo.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_denied_or_only_supposed_is_no_event(text: str) -> None:
    assert told(text).events == ()


STATUSES = [
    (P.format("met", " in Vienna on 3 May 2016"), "Held", "2016-05-03", BOTH),
    (P.format("is to meet", " in Vienna on 3 July 2016"), "Planned", "2016-07-03", BOTH),
    ("Talks between Serbia and Kosovo are scheduled for 3 July 2016 in Vienna.", "Planned", "2016-07-03", ["Kosovo", "Serbia"]),
    (P.format("expressed readiness to meet", ""), "Proposed", None, BOTH),
    ("Norway called on Serbia to hold talks with Kosovo in Oslo.", "Proposed", None, ["Kosovo", "Serbia"]),
    ("Talks between Serbia and Kosovo planned for 3 July 2016 in Vienna have been cancelled.", "Cancelled", "2016-07-03",
     ["Kosovo", "Serbia"]),
    (P.format("refused to meet", " in Vienna"), "Refused", None, BOTH),
    ("Serbia and Kosovo refused to hold talks in Vienna.", "Refused", None, ["Kosovo", "Serbia"]),
    ("Serbian President Dragan Ilic will travel to Oslo on 3 July 2016.", "Planned", "2016-07-03", ["Dragan Ilic"]),
]


@pytest.mark.parametrize(("text", "status", "date", "participants"), STATUSES)
def test_status_by_the_words_around_the_event(text: str, status: str, date: str | None, participants: list[str]) -> None:
    one = event(text)
    assert (one.status, one.date, labels(one, "participants")) == (status, date, participants)
    assert one.attributed_to == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Serbia cancelled talks with Kosovo that were planned for 3 July 2016 in Vienna.", ["Serbia"]),
        ("Serbia called off talks with Kosovo in Vienna.", ["Serbia"]),
        ("Serbian President Dragan Ilic cancelled his visit to Oslo.", ["Dragan Ilic"]),
        ("The talks between Serbia and Kosovo in Vienna have been cancelled.", []),
    ],
)
def test_who_cancelled(text: str, who: list[str]) -> None:
    one = event(text)
    assert (one.status, labels(one, "cancelled_by")) == ("Cancelled", who)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Serbia said that Kosovo had shelled Mitrovica on 3 May 2016.", ["Serbia"]),
        ("Kosovo shelled Mitrovica on 3 May 2016, Serbia said.", ["Serbia"]),
        ("Kosovo shelled Mitrovica on 3 May 2016, according to Serbia.", ["Serbia"]),
        ("“Kosovo shelled Mitrovica on 3 May 2016,” Serbian President Dragan Ilic said.", ["Dragan Ilic"]),
        ("Serbia's Defence Ministry said that Kosovo had shelled Mitrovica on 3 May 2016.", ["Defence Ministry of Serbia"]),
    ],
)
def test_what_only_somebody_says_is_alleged_by_him(text: str, by: list[str]) -> None:
    one = event(text)
    assert (one.type, one.status, labels(one, "attributed_to")) == ("Violence", "Alleged", by)
    assert labels(one, "participants") == ["Kosovo"]


def test_what_the_article_tells_in_its_own_voice_is_held_and_nobodys() -> None:
    one = event("Kosovo shelled Mitrovica on 3 May 2016.")
    assert (one.status, one.attributed_to) == ("Held", ())


MEDIATORS = [
    ("Serbia and Kosovo held talks in Vienna on 3 May 2016 mediated by Norway.", ["Norway"]),
    ("Serbia and Kosovo held talks in Vienna in the presence of EU envoy Pia Lindqvist.", ["Pia Lindqvist"]),
    ("Serbia and Kosovo signed a ceasefire agreement in Vienna on 3 May 2016 with the mediation of Norway.", ["Norway"]),
    ("Norway proposed a meeting between Serbian President Dragan Ilic and Kosovo President Agron Hoxha in Oslo.", ["Norway"]),
]


@pytest.mark.parametrize(("text", "mediators"), MEDIATORS)
def test_mediators_are_no_participants(text: str, mediators: list[str]) -> None:
    one = event(text)
    assert labels(one, "mediators") == mediators
    assert not set(mediators) & set(labels(one, "participants"))
    assert len(one.participants) == 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Serbia and Kosovo held talks in Vienna on 3 May 2016.", "Vienna"),
        ("In Vienna on 3 May 2016, Serbia, which had voiced doubts, held talks with Kosovo.", "Vienna"),
        ("On 3 May 2016, after a week of snow, Serbia and Kosovo held talks in Vienna.", "Vienna"),
        ("Kosovo police detained two Serbian officers near Mitrovica on 3 May 2016.", "Mitrovica"),
        ("Norway deployed observers to Mitrovica on 3 May 2016.", "Mitrovica"),
    ],
)
def test_place_and_date_stand_in_the_evidence(text: str, place: str) -> None:
    one = event(text)
    (proof,) = one.evidence
    assert (one.date, one.date_basis) == ("2016-05-03", "stated")
    assert one.place
    assert one.place.label == place
    assert "3 May 2016" in proof.quote
    assert place in proof.quote
    assert text[proof.start : proof.end] == proof.quote


def test_a_date_without_a_year_is_resolved_only_against_a_date_of_the_article() -> None:
    text = "Serbia and Kosovo held talks in Vienna on 3 May."
    assert event(text).date is None
    dated = event(text, published="2016-06-10")
    assert (dated.date, dated.date_basis) == ("2016-05-03", "resolved")


def test_a_visit_to_two_places_is_two_visits_of_one_day() -> None:
    visits = told("Serbian President Dragan Ilic visited Vienna and Oslo on 3 May 2016.").events
    assert sorted(v.place.label for v in visits if v.place) == ["Oslo", "Vienna"]
    assert {v.date for v in visits} == {"2016-05-03"}
    assert len({v.id for v in visits}) == 2


def test_the_day_of_a_wish_is_not_that_of_what_is_wished_for() -> None:
    one = event("On Monday Chile proposed establishing checkpoints on the border with Peru.", published="2004-04-28")
    assert (one.type, one.status, one.date) == ("Restriction", "Proposed", None)


def test_a_dispute_takes_no_day_and_place_from_the_talks_about_it() -> None:
    one = event(
        "Presidents Ilham Aliyev of Azerbaijan and Robert Kocharyan of Armenia will discuss ways of settling the "
        "Nagorno-Karabakh conflict on Wednesday, April 28, in Warsaw.", published="2004-04-27",
    )
    assert (one.date, one.place and one.place.label) == ("2004-04-28", "Warsaw")


def test_a_list_of_persons_may_end_in_a_group() -> None:
    one = event("Serbian President Dragan Ilic met Kosovo President Agron Hoxha and Norwegian diplomats in Vienna.")
    assert labels(one, "participants") == ["Agron Hoxha", "Dragan Ilic", "Norwegian diplomats"]


def test_where_somebody_acts_is_not_who_acts() -> None:
    attack = event("Rebels in Ethiopia attacked a convoy on 3 May 2021.")
    assert (labels(attack, "participants"), attack.place and attack.place.label) == ([], "Ethiopia")
    account = told("The warring sides in Sudan signed a humanitarian truce in Jeddah on 20 May 2023.")
    assert "Sudan" not in {p.label for e in account.events for p in e.participants} | {r.subject.label for r in account.relations}


def test_who_brokered_the_deal_mediated_the_release() -> None:
    account = told("Chad and Sudan exchanged 40 prisoners in a deal brokered by Qatar.")
    freed = next(e for e in account.events if e.type == "Detention")
    assert [m.label for m in freed.mediators] == ["Qatar"]


def test_a_capture_in_a_relative_clause_keeps_its_day_and_the_release_its_own() -> None:
    text = "Kenyan citizen John Kamau, who was captured by Somali servicemen on 12 May 2003, was released on 30 June 2003."
    found = {(e.evidence[0].rule, e.date) for e in told(text).events}
    assert found == {("detention/captured-passive", "2003-05-12"), ("detention/freed-passive", "2003-06-30")}
