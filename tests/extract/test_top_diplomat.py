"""The top diplomat of a state is who heads its foreign affairs."""

from __future__ import annotations

from tests.extract.told import told


def test_the_top_diplomat_is_the_foreign_minister_named_before() -> None:
    claims = told(
        "Chadian Foreign Minister Omar Sy met his Kenyan counterpart in Oslo.", "Chad's top diplomat said that the road is open."
    ).claims
    assert [c.speaker.label for c in claims] == ["Omar Sy"]


def test_the_top_diplomat_is_no_defence_minister() -> None:
    claims = told(
        "Chadian Defence Minister Omar Sy met his Kenyan counterpart in Oslo.", "Chad's top diplomat said that the road is open."
    ).claims
    assert [c.speaker.label for c in claims] != ["Omar Sy"]
