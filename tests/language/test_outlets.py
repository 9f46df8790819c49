"""Newspapers, agencies and stations that nobody curated: known by the noun beside their name."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The newspaper Fjordposten reported that the envoy had resigned.", "Fjordposten"),
        ("The Oslo daily Fjordposten wrote that the envoy had resigned.", "Fjordposten"),
        ("The Oslo-based Fjordposten newspaper wrote that the envoy had resigned.", "Fjordposten"),
        ("The pro-government Nordlys Tidende (Northern Times) weekly reported that the envoy had left.", "Nordlys Tidende"),
        ("Fjordnett news agency reported that the envoy had resigned.", "Fjordnett"),
        ("The independent An-Nahda daily said the envoy had resigned.", "An-Nahda"),
        ("Baghdad radio said the envoy had resigned.", "Baghdad radio"),
        ("Kuwait Television reported that the envoy had resigned.", "Kuwait Television"),
        ("Iranian state TV said the envoy had resigned.", "Iranian state TV"),
    ],
)
def test_an_outlet_speaks_by_its_name(text: str, speaker: str) -> None:
    assert [claim.speaker.label for claim in told(text).claims] == [speaker]


@pytest.mark.parametrize(
    "text", ["The opposition newspaper reported it.", "Independent newspapers were closed.", "State television was silent."]
)
def test_words_that_only_describe_an_outlet_are_no_name(text: str) -> None:
    assert not [m for m in told(text).mentions if m.entity.type == "Organization"]


def test_nobody_speaks_to_the_country_whose_radio_he_speaks_to() -> None:
    assert told("Shimon Peres told Israel Radio that the road is open.").claims[0].addressees == ()


def test_a_television_channel_of_a_country_is_not_named_by_it() -> None:
    assert not [m for m in told("A Kuwait television channel showed it.").mentions if "elevision" in m.entity.label]
