"""At whom a claim is aimed, where its words name him by a deed, an adjective or a pronoun."""

from __future__ import annotations

import pytest

from tests.extract.told import told

CASES = [
    ("Egypt condemned the attack on Israel by Hamas.", "Accusation", ["Hamas"]),
    ("Egypt condemned the attack on Israel.", "Accusation", []),
    ("The African Union condemned the shelling of Goma by M23 rebels.", "Accusation", ["M23"]),
    ("Azerbaijan has rebuked Armenian officials for visiting the region.", "Accusation", ["Armenia"]),
    ("India denied Pakistani accusations.", "Rejection", ["Pakistan"]),
    ("Iran rejects American demands for inspections.", "Rejection", ["United States"]),
    ("Israel called the claims by Hamas baseless.", "Rejection", ["Hamas"]),
    ("Moldova described the statements coming from Moscow as provocative.", "Accusation", ["Russia"]),
    ("Venezuela called Guyana's licences a provocation.", "Accusation", ["Guyana"]),
    ("Qatar offered Israel help in recovering the hostages.", "Offer", ["Israel"]),
    ("Erdogan assured Azerbaijan of Turkey's full backing.", "Support", ["Azerbaijan"]),
    ("Georgia says Russia is not complying with the ceasefire.", "Accusation", ["Russia"]),
    ("Sisi said he rejected any displacement of Palestinians.", "Rejection", []),
    ("Colombia welcomed the ELN's gesture but urged it to free all hostages.", "Appeal", ["National Liberation Army"]),
    ("Turkey thanked Sweden and called on it to extradite the men.", "Appeal", ["Sweden"]),
    ("Putin met Erdogan and asked him to open the straits.", "Appeal", ["Recep Tayyip Erdoğan"]),
    ("Iran condemned the strikes and urged them to stop.", "Appeal", []),
]


@pytest.mark.parametrize(("text", "act", "aims"), CASES)
def test_a_claim_is_aimed_at_those_whom_its_words_mean(text: str, act: str, aims: list[str]) -> None:
    claims = [c for c in told(text).claims if c.act == act]
    assert [[a.label for a in c.addressees] for c in claims] == [aims]
