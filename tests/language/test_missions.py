"""Which peacekeepers a curated mission means: those of its place and time, and no others of the same state."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor

CURATED = "Russian peacekeeping mission in Nagorno-Karabakh"


def forces(text: str, published: str) -> list[str]:
    """The labels of the forces mentioned, in text order."""
    nodes = default_extractor().read(article_from_text("example.txt", text, published=published)).tape.nodes.values()
    return [n.entity.label for n in sorted(nodes, key=lambda n: n.start) if n.kind == "Force" and n.entity]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Russian peacekeepers blocked a road in Nagorno-Karabakh.", "2021-06-10"),
        ("Armenia and Azerbaijan held talks. Russian peacekeepers stood by.", "2022-06-10"),
        ("Azerbaijan said in 2025 that the Russian peacekeepers had left Nagorno-Karabakh.", "2025-06-10"),
    ],
)
def test_mission_of_the_article(text: str, published: str) -> None:
    assert forces(text, published) == [CURATED]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Russian peacekeepers left Chad on Monday.", "2021-06-10"),
        ("Armenia and Azerbaijan held talks. Russian peacekeepers left Georgia.", "2004-06-10"),
        ("Moldova wants the Russian peacekeepers to leave Transnistria.", "2021-06-10"),
        ("Russian peacekeepers in Nagorno-Karabakh opened fire.", "1994-06-10"),
    ],
)
def test_another_mission_of_the_same_state(text: str, published: str) -> None:
    assert CURATED not in forces(text, published)
