"""A government called after its head is its state; what else is called after a person is not."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Moldovan President Maia Sandu spoke on Monday. Sandu's government rejected the plan.", "Moldova"),
        ("US President Joe Biden met Benjamin Netanyahu. The Biden administration urged Israel to let aid in.", "United States"),
        ("Ethiopian Prime Minister Abiy Ahmed's government accused Eritrea of breaking the truce.", "Ethiopia"),
        ("Prime Minister Albin Kurti of Kosovo was in Skopje. The new Kurti cabinet condemned the raid.", "Kosovo"),
        ("Former Chilean Prime Minister Ana Prado spoke. Prado's outgoing government welcomed the deal.", "Chile"),
    ],
)
def test_a_government_called_after_its_head_is_the_state(text: str, speaker: str) -> None:
    assert speaker in {claim.speaker.label for claim in told(text).claims}


def test_who_heads_no_government_has_none() -> None:
    text = "Chilean Deputy Foreign Minister Ana Prado spoke. Prado's cabinet rejected the plan."
    assert "Chile" not in {claim.speaker.label for claim in told(text).claims}


def test_a_federal_government_is_the_one_named_before() -> None:
    text = "The Chadian government closed the border. The federal government rejected the plan of Kenya."
    assert {claim.speaker.label for claim in told(text).claims} == {"Chad"}


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A Chadian government delegation said that the road is open.", "Chadian government delegation"),
        ("Senior Kenyan foreign ministry officials said that the road is open.", "Senior Kenyan foreign ministry officials"),
        ("A Moldovan Defence Ministry source said that the road is open.", "Moldovan Defence Ministry source"),
    ],
)
def test_the_people_of_a_government_or_ministry_are_named_with_it(text: str, group: str) -> None:
    assert [(c.speaker.label, c.speaker.type) for c in told(text).claims] == [(group, "Group")]


def test_the_leadership_of_a_people_in_a_territory_is_the_territory() -> None:
    text = "The ethnic Armenian leadership in Stepanakert warned that it would not accept a deal."
    (claim,) = told(text).claims
    assert claim.speaker.label == "Nagorno-Karabakh"
