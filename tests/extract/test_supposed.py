"""What stands under a condition, in a question or as a mere place is neither said nor done."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize("text", [
    "If Serbia refuses to talk, the sanctions will stay.",
    "If one of the parties refuses to take part, the round will fail.",
    "Unless Serbia rejects the plan, the bridge will open.",
    "Did Sudan refuse the plan?",
    "Had Sudan rejected the plan, the war would have gone on.",
    "As far as Chad is concerned, the matter is closed.",
])
def test_nobody_says_what_is_only_supposed(text: str) -> None:
    assert told(text).claims == ()


@pytest.mark.parametrize("text", [
    "Serbia reacted when Kosovo refused to sign.",
    "Chad is concerned about the camps.",
])
def test_what_is_no_condition_is_said(text: str) -> None:
    assert len(told(text).claims) == 1


@pytest.mark.parametrize("text", [
    "Units of the Sudanese army deployed in the direction of Heglig fell silent.",
    "Measures are taken by units of the Sudanese army deployed in this area.",
    "The army will only agree to a truce when the rebels completely withdraw from Goma.",
])
def test_where_an_army_stands_is_no_deployment(text: str) -> None:
    assert [e for e in told(text).events if e.type == "Deployment"] == []


def test_a_blockade_is_a_restriction_and_no_war() -> None:
    (event,) = told("Azerbaijan's blockade of the Lachin Corridor began in December 2022.").events
    assert (event.type, event.date) == ("Restriction", "2022-12")


def test_the_road_to_an_exclave_runs_through_a_land() -> None:
    account = told("Azerbaijan demands a land corridor to its Nakhchivan exclave passing through Armenia.")
    assert all(r.predicate != "locatedIn" for r in account.relations)


@pytest.mark.parametrize("text", [
    "Israel was accused of blocking aid to Gaza in May 2024.",
    "Ethiopia has been accused of bombing Mekelle.",
    "Colombian soldiers are blamed for killing three farmers near Arauca.",
    "Chad is suspected of shelling the village of Kibati.",
])
def test_what_somebody_is_accused_of_is_alleged_whoever_accuses(text: str) -> None:
    assert [event.status for event in told(text).events] == ["Alleged"]


@pytest.mark.parametrize("text", [
    "Sudan came under fire for its stance on Abyei.",
    "The Serbian president came under fire from opposition lawmakers.",
])
def test_the_fire_of_critics_is_no_violence(text: str) -> None:
    assert told(text).events == ()


@pytest.mark.parametrize("text", [
    "A meeting between the presidents of Chad and Sudan would be the most reliable way to peace.",
    "Direct talks between Serbia and Kosovo would help more than any envoy.",
])
def test_what_talks_would_do_does_not_show_that_there_are_any(text: str) -> None:
    assert told(text).events == ()
