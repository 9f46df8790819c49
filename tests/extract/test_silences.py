"""What a verb of saying does where it says nothing."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize("sentence", [
    "The clashes between Chad and Libya claimed 200 lives.",
    "The raid by Hezbollah claimed the lives of 12 people.",
    "Serbia maintained a limited presence in the valley.",
    "Kenya maintained the garrison on the border.",
    "Ukraine recalled 40 soldiers from Minsk.",
    "Chad backs onto a lake.",
    "Grace Wanjiru testified for two hours.",
    "Chad and rebels in Goma signed a deal on Saturday laying out how the fighters will be disarmed.",
    "Chad added 200 policemen to the mission.",
    "The United Nations admitted two new members.",
    "Hezbollah held that position for weeks.",
    "Chad and Libya argued about the agenda.",
    "Israel responded with a barrage of rockets.",
    "Omar Sy answered with statues.",
    "Chad supports neither Mali nor Sudan.",
    "Chad backed away from the plan.",
    "Serbia blamed for failure of talks",
    "Serbia urged to sign",
    "Athens blocked Skopje's invitation to NATO.",
])
def test_a_deed_is_nobodys_claim(sentence: str) -> None:
    assert not told(sentence).claims


@pytest.mark.parametrize("sentence", [
    "Chad claimed that 200 lives had been lost.",
    "Serbia maintained that the presence was limited.",
    "Kenya maintained the garrison was needed.",
    "Ukraine recalled that the truce had held.",
    "The Armenian minister recalled that eight prisoners of war had been freed.",
    "Chad added that 200 policemen were on their way.",
    "Chad argued that the agenda was unfair.",
])
def test_a_clause_that_follows_is_one(sentence: str) -> None:
    assert len(told(sentence).claims) == 1
