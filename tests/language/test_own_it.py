"""Whom "it" means after a verb of saying."""

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("text", "type_", "status", "who"),
    [
        ("Chad said it had held talks with Libya.", "Meeting", "Alleged", {"Chad", "Libya"}),
        ("Chad said on Sunday that it had signed an agreement with Libya.", "Signing", "Alleged", {"Chad", "Libya"}),
        ("Lima announced it was suspending talks with Quito.", "Meeting", "Cancelled", {"Peru", "Ecuador"}),
        ("Chad says it will not attend the talks in Vienna.", "Meeting", "Refused", {"Chad"}),
    ],
)
def test_it_is_whoever_says_so(text: str, type_: str, status: str, who: set[str]) -> None:
    (event,) = told(text).events
    assert (event.type, event.status) == (type_, status)
    assert {p.label for p in event.participants} == who


@pytest.mark.parametrize(
    "text",
    [
        "Chad said it was important to hold talks with Libya.",
        "Chad said it turned out that oil was cheap.",
        "Chad denied it had held talks with Libya.",
    ],
)
def test_it_is_nobody_where_it_is_only_how_things_are(text: str) -> None:
    assert not told(text).events
