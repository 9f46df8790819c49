"""What articles tell alike is one value, what they tell apart stays apart, and a claim adds nothing to a fact."""

from __future__ import annotations

import pytest

from kg.graph.agreement import agree_on_claim, agree_on_event, never, settle
from kg.model import Status
from tests.graph.told import ANN, BOB, GROUP, TOWN, UTOPIA, claim, event


def in_utopia(place: str, other: str) -> bool:
    return place == other or (place, other) == (TOWN.id, UTOPIA.id)


def test_the_more_specific_date_and_place_stay() -> None:
    agreed = agree_on_event([event(date="2021-12", place=TOWN), event(date="2021-12-03", place=UTOPIA)], in_utopia)
    assert agreed.dates == ("2021-12-03",)
    assert agreed.places == (TOWN.id,)
    assert agreed.disagreements == ()


def test_dates_that_contradict_both_stay() -> None:
    agreed = agree_on_event([event(date="2021-12-03"), event(date="2021-12-04"), event(date="2021")], never)
    assert agreed.dates == ("2021-12-03", "2021-12-04")
    assert agreed.disagreements == ("date",)


def test_statuses_and_types_that_differ_both_stay() -> None:
    agreed = agree_on_event([event(status="Held"), event(status="Cancelled", type="Visit")], never)
    assert agreed.statuses == ("Cancelled", "Held")
    assert agreed.types == ("Meeting", "Visit")
    assert agreed.disagreements == ("type", "status")


@pytest.mark.parametrize("outcome", ["Held", "Cancelled", "Refused"])
def test_a_plan_and_what_came_of_it_are_no_disagreement(outcome: Status) -> None:
    agreed = agree_on_event([event(status=outcome), event(status="Planned"), event(status="Proposed")], never)
    assert (agreed.statuses, agreed.disagreements) == ((outcome,), ())


def test_what_somebody_alleges_is_not_what_came_of_a_plan() -> None:
    agreed = agree_on_event([event(status="Planned"), event(status="Alleged", attributed_to=(BOB,))], never)
    assert (agreed.statuses, agreed.disagreements) == (("Planned",), ())


def test_participants_add_up() -> None:
    assert agree_on_event([event(participants=(ANN,)), event(participants=(BOB, ANN))], never).participants == (ANN.id, BOB.id)


def test_states_in_one_telling_are_the_officials_of_another() -> None:
    assert agree_on_event([event(participants=(UTOPIA,)), event(participants=(BOB, ANN))], never).participants == (ANN.id, BOB.id)
    assert agree_on_event([event(participants=(UTOPIA,)), event()], never).participants == (UTOPIA.id,)


def test_a_claim_adds_nothing_to_what_an_article_states() -> None:
    stated = event(date="2021-12-03", participants=(ANN,))
    alleged = event(status="Alleged", attributed_to=(BOB,), date="2021-12-05", place=TOWN, participants=(ANN, BOB))
    agreed = agree_on_event([alleged, stated], never)
    assert (agreed.statuses, agreed.dates, agreed.places, agreed.participants) == (("Held",), ("2021-12-03",), (), (ANN.id,))
    assert agreed.attributed_to == ()
    assert agreed.disagreements == ("date",)


def test_what_is_only_alleged_stays_alleged() -> None:
    agreed = agree_on_event([event(status="Alleged", attributed_to=(BOB,)), event(status="Alleged", attributed_to=(ANN,))], never)
    assert agreed.statuses == ("Alleged",)
    assert agreed.attributed_to == (ANN.id, BOB.id)


def test_a_claim_that_one_article_reports_itself_is_reported_directly() -> None:
    assert agree_on_claim([claim(reported_by=GROUP), claim()]).reported_by == ()
    assert agree_on_claim([claim(reported_by=GROUP)]).reported_by == (GROUP.id,)


def test_speakers_that_differ_are_a_disagreement() -> None:
    agreed = agree_on_claim([claim(), claim(speaker=BOB, act="Appeal")])
    assert agreed.speakers == (ANN.id, BOB.id)
    assert agreed.disagreements == ("act", "speaker")


def test_of_two_values_that_say_the_same_the_first_stays() -> None:
    assert settle(["b", "a", "b"], lambda _one, _other: True) == ("a",)
