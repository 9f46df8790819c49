"""Who speaks in the points of a decision, and in the text of several: the body that met, and no part of it."""

from __future__ import annotations

import pytest

from tests.extract.test_issuer import acts
from tests.extract.told import told

ASSEMBLY = "Assembly of Heads of State of the African Union"
OPENING = f"The {ASSEMBLY} met in Extraordinary Summit in Nairobi on 5 May 2012."
LINES = [
    (f"{OPENING}\n\nHaving heard the report of the envoy, the Summit:\n\n1. Welcomes the truce;",
     [(ASSEMBLY, "Support")]),
    (f"{OPENING}\n\nThe Summit:\n\n- condemns the raids;\n\n- warns that the border is shut.",
     [(ASSEMBLY, "Accusation"), (ASSEMBLY, "Concern")]),
    ("At the end of the meeting in Doha, the Arab League:\n\n(a) Calls upon Israel to lift the blockade;",
     [("Arab League", "Appeal")]),
    ("The Ministerial Council of the OSCE, meeting in Porto on 6 May 2002,\n\n1. Calls upon Moldova to resume the talks;",
     [("OSCE Ministerial Council", "Appeal")]),
    ("The presidents met in Chad to look at three things, the Summit:\n\n1. Recalls the song of the day.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_line_above_points_names_who_decides(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text) == expected


def test_second_verb_of_a_point_is_the_bodys() -> None:
    point = "4. Expresses its deep concern at the raids which the monitors have reported from Chad, and condemns them;"
    assert acts(f"{OPENING}\n\nThe Summit:\n\n{point}") == [(ASSEMBLY, "Concern"), (ASSEMBLY, "Accusation")]


def test_formulas_say_nothing() -> None:
    points = "1. Welcomes the truce;\n\n2. Decides to remain seized of the matter.\n\nDone at Nairobi in English."
    assert acts(f"{OPENING}\n\nThe Summit:\n\n{points}") == [(ASSEMBLY, "Support")]


def test_statement_of_officials_is_not_their_bodys_alone() -> None:
    several = "STATEMENT OF THE CO-CHAIRS OF THE OSCE AND THE FOREIGN MINISTERS OF CHAD AND MALI"
    assert acts(f"{several}\n\nWe met on Monday. We thank Norway.\n\nThe sides shall hand over all prisoners.") == []


@pytest.mark.parametrize(("whom", "expected"), [
    ("President Compaoré", ["Compaoré"]), ("the President", ["Amos Otieno"]), ("the President Friday", ["Amos Otieno"]),
])
def test_title_before_a_name_is_nobody_named_before(whom: str, expected: list[str]) -> None:
    (claim,) = told(f"Kenya's President Amos Otieno opened the meeting. Norway commended {whom} for his help.").claims
    assert [a.label for a in claim.addressees] == expected


def test_government_and_people_are_of_the_state_named_after() -> None:
    (claim,) = told("Kenya's President Amos Otieno came. Norway thanked the Government and people of Mali.").claims
    assert "Kenya" not in [a.label for a in claim.addressees]
