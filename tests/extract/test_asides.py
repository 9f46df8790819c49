"""A relative clause between a speaker and his verb is an act of its own where it holds one."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def acts(text: str) -> list[tuple[str, str]]:
    return sorted((c.speaker.label, c.act) for c in told(text, published="2021-12-07").claims)


@pytest.mark.parametrize(("text", "expected"), [
    ("Denktash, who demands recognition for his state, declined an invitation by the envoy.",
     [("Rauf Denktaş", "Demand"), ("Rauf Denktaş", "Rejection")]),
    ("Vucic, who has accused Kurti of terrorism, said on Monday that the talks would go on.",
     [("Aleksandar Vučić", "Accusation"), ("Aleksandar Vučić", "Assertion")]),
    ("Hamas, which rejected the plan, said it was ready for a truce.", [("Hamas", "Offer"), ("Hamas", "Rejection")]),
])
def test_relative_clause_with_an_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize("text", [
    "Vucic, who met Kurti in Brussels, said on Monday that the talks would go on.",
    "Vucic, who was asked about Kurti, said on Monday that the talks would go on.",
    "Vucic, who asked not to be quoted or named, said on Monday that the talks would go on.",
    "Vucic, whose party supports the plan, said on Monday that the talks would go on.",
])
def test_relative_clause_without_one(text: str) -> None:
    assert acts(text) == [("Aleksandar Vučić", "Assertion")]
