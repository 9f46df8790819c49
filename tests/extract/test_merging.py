"""When several tellings of one article are one event, and what the one event keeps of each."""

from __future__ import annotations

import pytest

from tests.extract.told import event, labels, told

PRESIDENTS = "Serbian President Dragan Ilic {} Kosovo President Agron Hoxha in Vienna on 3 May 2016."
MET = PRESIDENTS.format("met")
TO_MEET = "Serbian President Dragan Ilic will meet Kosovo President Agron Hoxha in Vienna on 3 July 2016."
NAMES = ["Agron Hoxha", "Dragan Ilic"]


def test_one_meeting_told_twice_is_one_event_with_both_tellings_as_evidence() -> None:
    one = event(MET, "It was cold.", "On 3 May 2016 Dragan Ilic and Agron Hoxha held talks in Vienna.")
    assert (one.type, one.status, one.date, labels(one, "participants")) == ("Meeting", "Held", "2016-05-03", NAMES)
    assert [proof.rule for proof in one.evidence] == ["meeting/met", "meeting/held-talks"]


def test_a_call_and_a_meeting_of_two_days_are_two_events() -> None:
    call = "Serbian President Dragan Ilic spoke by telephone with Kosovo President Agron Hoxha on 3 May 2016."
    events = told(call, "The meeting of Dragan Ilic and Agron Hoxha on 5 May 2016 lasted an hour.").events
    assert [(e.type, e.date) for e in events] == [("Call", "2016-05-03"), ("Meeting", "2016-05-05")]


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The meeting was cancelled.", "Cancelled"),
        ("The meeting has been called off.", "Cancelled"),
        ("Dragan Ilic refused to meet Agron Hoxha.", "Refused"),
    ],
)
def test_what_became_of_a_planned_meeting_counts_for_more_than_the_plan(later: str, status: str) -> None:
    one = event(TO_MEET, later)
    assert (one.status, one.date, labels(one, "participants")) == (status, "2016-07-03", NAMES)
    assert one.place
    assert one.place.label == "Vienna"
    assert len(one.evidence) == 2


def test_a_meeting_held_and_one_proposed_are_two() -> None:
    events = told(MET, "Dragan Ilic proposed a meeting with Agron Hoxha in Vienna.").events
    assert [(e.status, e.date) for e in events] == [("Held", "2016-05-03"), ("Proposed", None)]


@pytest.mark.parametrize(
    "second",
    [
        "Serbia and Kosovo held bilateral talks in Geneva on 3 May 2016.",
        "Serbia and Kosovo held bilateral talks in Vienna on 5 May 2016.",
    ],
)
def test_trilateral_and_bilateral_talks_of_another_day_or_place_stay_apart(second: str) -> None:
    events = told("Serbia, Kosovo and Albania held trilateral talks in Vienna on 3 May 2016.", second).events
    assert [labels(e, "participants") for e in events] == [["Albania", "Kosovo", "Serbia"], ["Kosovo", "Serbia"]]


def test_meetings_with_different_partners_stay_apart() -> None:
    events = told("Serbia and Kosovo met in Vienna. Serbia and Albania met in Vienna.").events
    assert [labels(e, "participants") for e in events] == [["Kosovo", "Serbia"], ["Albania", "Serbia"]]


def test_the_meeting_adds_its_mediator_to_the_meeting_told_before() -> None:
    one = event(MET, "The meeting was mediated by Norway.")
    assert (labels(one, "participants"), labels(one, "mediators")) == (NAMES, ["Norway"])
    assert len(one.evidence) == 2


def test_the_meeting_with_nothing_before_it_makes_no_event() -> None:
    assert told("The meeting was mediated by Norway.").events == ()


def test_killings_of_two_days_in_one_place_are_two_events() -> None:
    events = told(
        "Three soldiers were killed in Mitrovica on 3 May 2016. Two soldiers were killed in Mitrovica on 4 May 2016."
    ).events
    assert [e.date for e in events] == ["2016-05-03", "2016-05-04"]


def test_what_each_side_says_of_one_day_are_two_alleged_events() -> None:
    events = told(
        "Serbia said that Kosovo shelled Mitrovica on 3 May 2016. Kosovo said that Serbia shelled Mitrovica on 3 May 2016."
    ).events
    assert [(e.status, labels(e, "participants"), labels(e, "attributed_to")) for e in events] == [
        ("Alleged", ["Kosovo"], ["Serbia"]), ("Alleged", ["Serbia"], ["Kosovo"]),
    ]


KILLED = "Two soldiers were killed in Mitrovica on 3 May 2016."
SHELLED = "Kosovo shelled Mitrovica on 3 May 2016 before dawn."
BLAMED = "Serbia said that Kosovo had shelled Mitrovica on 3 May 2016."


@pytest.mark.parametrize("paragraphs", [(KILLED, BLAMED), (BLAMED, KILLED)])
def test_whom_only_one_side_blames_is_no_participant_of_what_the_article_tells(paragraphs: tuple[str, str]) -> None:
    events = told(*paragraphs).events
    found = {(e.status, *labels(e, "participants"), *labels(e, "attributed_to")) for e in events}
    assert found == {("Held",), ("Alleged", "Kosovo", "Serbia")}


def test_who_only_one_side_says_took_part_is_no_participant_of_what_the_article_tells() -> None:
    events = told(
        "Serbia and Kosovo held talks in Vienna on 3 May 2016.",
        "Norway said that Serbia, Kosovo and Albania held talks in Vienna on 3 May 2016.",
    ).events
    assert [labels(e, "participants") for e in events if not e.attributed_to] == [["Kosovo", "Serbia"]]


@pytest.mark.parametrize("paragraphs", [(SHELLED, BLAMED), (BLAMED, SHELLED)])
def test_one_side_repeating_what_the_article_tells_changes_nothing(paragraphs: tuple[str, str]) -> None:
    one = event(*paragraphs)
    assert (one.status, labels(one, "participants"), one.attributed_to) == ("Held", ["Kosovo"], ())


def test_undated_talks_of_two_and_of_three_sides_are_two_meetings() -> None:
    events = told("Serbia and Kosovo held talks.", "It rained.", "Serbia, Kosovo and Albania held trilateral talks.").events
    assert [labels(e, "participants") for e in events] == [["Kosovo", "Serbia"], ["Albania", "Kosovo", "Serbia"]]


def test_talks_of_another_host_are_not_the_talks_told_before() -> None:
    first = "Serbia and Kosovo held talks mediated by Qatar."
    assert len(told(first, "The talks were hosted by Norway.").events[0].mediators) == 1
    assert len(told(first, "The talks were hosted by Qatar.").events[0].evidence) == 2


def test_a_meeting_that_is_being_prepared_is_not_the_one_held_years_ago() -> None:
    texts = ("The mediators are preparing a meeting between Dragan Ilic and Agron Hoxha.", MET)
    assert [e.status for e in told(*texts, published="2018-03-01").events] == ["Planned", "Held"]
    assert [e.status for e in told(*texts, published="2016-05-10").events] == ["Held"]


def test_a_meeting_held_on_a_day_is_not_the_one_that_is_planned() -> None:
    events = told(TO_MEET.replace(" on 3 July 2016", ""), "On Thursday the meeting of Serbia and Kosovo lasted an hour.").events
    assert events[0].status == "Planned"


def test_subsequent_talks_are_not_the_talks_told_before() -> None:
    events = told("Serbia and Kosovo held talks in Vienna.", "Subsequent talks took place in Geneva in May 2016.").events
    assert [(e.place.label if e.place else None, labels(e, "participants")) for e in events] == [
        ("Vienna", ["Kosovo", "Serbia"]), ("Geneva", ["Kosovo", "Serbia"]),
    ]


def test_talks_offered_without_a_mediator_are_not_those_that_one_wants() -> None:
    wanted = "Serbia's reluctance to hold talks with Kosovo mediated by Norway is known."
    two = told(f"{wanted} Serbia has offered direct talks with Kosovo.").events
    assert [(e.status, labels(e, "mediators")) for e in two] == [("Proposed", ["Norway"]), ("Proposed", [])]


IN_VIENNA = "Serbian President Boris Tadic and Kosovo President Fatmir Sejdiu met in Vienna on 3 May 2008"


def test_talks_beside_those_told_before_are_others() -> None:
    found = told(f"{IN_VIENNA}. Parallel talks took place between aides of the presidents of Serbia and Kosovo.").events
    assert [e.date for e in found] == ["2008-05-03", None]
    found = told(f"{IN_VIENNA}. A one-on-one meeting took place between Tadic and Sejdiu, which lasted an hour.").events
    assert [(e.date, e.place and e.place.label) for e in found] == [("2008-05-03", "Vienna")] * 2


def test_a_meeting_face_to_face_may_be_the_one_told_in_another_paragraph() -> None:
    assert len(told(f"{IN_VIENNA}.", "Tadic and Sejdiu held a face-to-face meeting in Vienna.").events) == 1


def test_an_agreement_only_named_after_its_signing_is_no_second_one() -> None:
    events = told("Chad and Sudan signed a truce in Tripoli on 3 May 2008.", "The truce took effect at noon.").events
    assert [(e.type, e.date) for e in events] == [("Signing", "2008-05-03")]


def test_what_has_gone_on_for_years_is_not_the_meeting_told_before() -> None:
    events = told(f"{IN_VIENNA}.", "The OSCE has been mediating the talks since the 1990s.").events
    assert [(e.date, labels(e, "mediators")) for e in events] == [("2008-05-03", [])]


def test_talks_of_nobody_named_are_not_those_of_others_far_away() -> None:
    between = ["Both sides kept silent."] * 5
    events = told("Mediators held talks on 3 May 2008.", *between, f"{IN_VIENNA}.").events
    assert [(e.date, len(e.participants)) for e in events] == [("2008-05-03", 0), ("2008-05-03", 2)]


def test_talks_that_took_place_are_not_those_that_somebody_offered_to_host() -> None:
    events = told(f"{IN_VIENNA}. Norway offered to host Tadic and Sejdiu in Oslo. The talks took place at a castle.").events
    assert [(e.status, e.place and e.place.label) for e in events] == [("Held", "Vienna"), ("Proposed", "Oslo")]


def test_another_round_proposed_is_no_meeting_of_the_presidents_called_for() -> None:
    events = told(
        "Serbia and Kosovo are in dispute over Mitrovica. Serbia had proposed another round between 20 and 30 June 2008.",
        "Kosovo called for a meeting of Serbian President Boris Tadic with Kosovo President Fatmir Sejdiu.",
    ).events
    assert [(e.date, e.status) for e in events] == [("2008-06-20/2008-06-30", "Proposed"), (None, "Proposed")]


BOTH = "Serbian President Dragan Ilic and Kosovo President Agron Hoxha"


@pytest.mark.parametrize(
    ("first", "second", "told_apart"),
    [
        (
            "President Sy accepted the resignation of Foreign Minister John Lind.",
            "John Lind was appointed foreign minister in March 1998.",
            [("Appointment", None), ("Appointment", "1998-03")],
        ),
        (
            f"{BOTH} signed a declaration.",
            "They also signed an accord on trade on 3 May 2016.",
            [("Signing", None), ("Signing", "2016-05-03")],
        ),
        (
            f"{BOTH} met in the presence of Omar Sy.",
            "Ilic and Hoxha had first met in Lima in June 2008.",
            [("Meeting", None), ("Meeting", "2008-06")],
        ),
        (
            "Serbian President Dragan Ilic spoke by telephone with Kosovo President Agron Hoxha on 3 May 2016.",
            "Talks between Ilic and Hoxha in Lima had failed.",
            [("Call", "2016-05-03"), ("Meeting", None)],
        ),
    ],
    ids=("resigned and appointed", "also signed", "had met before", "a call and talks somewhere"),
)
def test_what_happened_at_another_time_or_in_another_way_is_another_event(
    first: str, second: str, told_apart: list[tuple[str, str | None]]
) -> None:
    assert [(e.type, e.date) for e in told(first, second).events] == told_apart


def test_a_dismissal_told_by_its_noun_is_the_one_told_before() -> None:
    dismissed = "President Sy dismissed Foreign Minister John Lind."
    one = event(dismissed, "The dismissal of John Lind on 3 May 2016 surprised nobody.")
    assert (one.date, labels(one, "participants")) == ("2016-05-03", ["John Lind", "Sy"])
