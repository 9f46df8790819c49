"""Who makes a claim, and at whom: lines that open with a name, officials of a party, absolute clauses, neighbours."""

from __future__ import annotations

import pytest

from tests.extract.told import told

CASES = [
    ("Borrell: Turkey must open the road", [("Demand", "Josep Borrell", ["Turkey"])]),
    ("Lavrov: Chad rejects the talks in Rome", [("Assertion", "Sergey Lavrov", [])]),
    ("Lavrov: a life in five pictures", []),
    ("“The hall is empty,” insisted Hamas official Karim Bashir.", [("Assertion", "Karim Bashir", [])]),
    ("The round closed in Rome, with Norway urging Chad to stay.", [("Appeal", "Norway", ["Chad"])]),
    ("Mali accused its neighbour Niger of arming the rebels.", [("Accusation", "Mali", ["Niger"])]),
    ("The step drew an angry reply from Chad, which accused Mali of lying.", [("Accusation", "Chad", ["Mali"])]),
    ("The Saudi-led coalition blamed Iran for the raid.", [("Accusation", "Saudi-led coalition", ["Iran"])]),
    ("“We have no bread,” one resident of the city, 58-year-old Halima Noor, told reporters.",
     [("Assertion", "Halima Noor", [])]),
    ("Chad's president said Mali had no intention of signing.", [("Accusation", "President of Chad", ["Mali"])]),
    ("The shop burned down, according to the local resistance committee.",
     [("Assertion", "Local resistance committee", [])]),
]


@pytest.mark.parametrize(("text", "claims"), CASES, ids=[text[:40] for text, _ in CASES])
def test_who_claims(text: str, claims: list[tuple[str, str, list[str]]]) -> None:
    assert [(c.act, c.speaker.label, [a.label for a in c.addressees]) for c in told(text).claims] == claims
