"""Talks with several one by one: each is a meeting of its own, and those who were met did not meet each other."""

from __future__ import annotations

import pytest

from tests.extract.told import labels, told


def parties(sentence: str) -> list[list[str]]:
    """Who takes part in each encounter of a sentence."""
    return sorted(labels(e, "participants") for e in told(sentence).events if e.type in {"Meeting", "Call"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Richard Holbrooke met separately with Rauf Denktash and Glafcos Clerides in Geneva on 5 May 1997.",
        "Richard Holbrooke held separate talks with Rauf Denktash and Glafcos Clerides.",
        "Rauf Denktash and Glafcos Clerides each met Richard Holbrooke in Geneva.",
        "Richard Holbrooke met Rauf Denktash and Glafcos Clerides individually before a dinner.",
        "Richard Holbrooke received Rauf Denktash and Glafcos Clerides one by one.",
        "Richard Holbrooke received Rauf Denktash and Glafcos Clerides one after the other.",
        "Richard Holbrooke spoke separately by telephone with Rauf Denktash and Glafcos Clerides.",
    ],
)
def test_who_meets_two_separately_has_two_meetings(sentence: str) -> None:
    assert parties(sentence) == [["Glafcos Clerides", "Richard Holbrooke"], ["Rauf Denktaş", "Richard Holbrooke"]]


def test_respectively_pairs_the_first_with_the_first() -> None:
    found = parties("Rauf Denktash and Glafcos Clerides spoke by phone with Tony Blair and Jacques Chirac, respectively.")
    assert found == [["Glafcos Clerides", "Jacques Chirac"], ["Rauf Denktaş", "Tony Blair"]]


@pytest.mark.parametrize("sentence", [
    "Richard Holbrooke met with Rauf Denktash and Glafcos Clerides in Geneva on 5 May 1997.",
    "Richard Holbrooke held a separate meeting with Rauf Denktash and Glafcos Clerides.",
    "Richard Holbrooke met Rauf Denktash and Glafcos Clerides separately and together.",
])
def test_who_meets_two_together_has_one_meeting(sentence: str) -> None:
    found = parties(sentence)
    assert found == [["Glafcos Clerides", "Rauf Denktaş", "Richard Holbrooke"]]


def test_two_whom_nobody_names_do_not_meet_later_with_who_saw_them_apart() -> None:
    text = "UN envoy Omar Sy conferred separately with both men. The two met last month at Glion."
    assert all(labels(e, "participants") != ["Both men", "Omar Sy"] or e.place is None for e in told(text).events)


def test_two_who_meet_two_separately_did_not_meet_each_other() -> None:
    found = parties("Rauf Denktash and Glafcos Clerides met separately with Kofi Annan and Alvaro de Soto.")
    assert all(not {"Rauf Denktaş", "Glafcos Clerides"} <= set(one) for one in found)
