"""Texts that are somebody's own words: statements, communiqués, interviews whose author stands above the guest."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def acts(text: str) -> list[tuple[str, str]]:
    """Speaker and act of the claims of a text, in its order."""
    account = told(text)
    return [(c.speaker.label, c.act) for c in sorted(account.claims, key=lambda c: c.evidence[0].start)]


MINISTRY = "Foreign Ministry of Georgia"
ISSUED = [
    ("Statement of the Ministry of Foreign Affairs of Georgia\n\n"
     "The Ministry of Foreign Affairs of Georgia condemns the shelling.\n\n"
     "We call on Russia to show restraint. The convoy reached the village of Ergneti at noon.",
     [(MINISTRY, "Accusation"), (MINISTRY, "Appeal")]),
    ("The Ministry of Foreign Affairs of Georgia welcomes the release.\n\nWe thank Norway.",
     [(MINISTRY, "Support"), (MINISTRY, "Support")]),
    ("COMMUNIQUÉ OF HAMAS\n\nTo the world:\n\n1. On Monday the talks in Doha came to an end.\n\n"
     "2. We reject the plan.\n\nHamas, Gaza",
     [("Hamas", "Rejection")]),
]


@pytest.mark.parametrize(("text", "expected"), ISSUED, ids=[t[:30] for t, _ in ISSUED])
def test_issuer_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text) == expected


def test_newspaper_issues_nothing() -> None:
    text = (
        "The Ministry of Foreign Affairs of Georgia reopened its gates on Monday.\n\n"
        "We reject this plan. We must all resist it."
    )
    assert acts(text) == []


def test_author_is_not_the_guest() -> None:
    text = (
        "The long road\n\nBy Anna Lindqvist for North Review\n\nGeorgian diplomat Levan Beridze was in Geneva for ten years.\n\n"
        "Q: Is it over?\n\nA: The war ended a year ago in the north.\n\nQ: And now?\n\n"
        "A: The prisoners should be released without delay."
    )
    assert acts(text) == [("Levan Beridze", "Assertion"), ("Levan Beridze", "Demand")]


def test_what_several_issue_together_is_nobodys_own() -> None:
    text = (
        "Joint Statement of the Delegations of Georgia and the Foreign Ministry of Abkhazia\n\nThe sides met in Geneva.\n\n"
        "The convoys shall pass without delay. We call for an end to the shelling."
    )
    assert not {speaker for speaker, _ in acts(text)} & {"Georgia", "Foreign Ministry of Abkhazia", "Abkhazia"}


def test_both_sides_of_no_known_dispute_accuse_nobody() -> None:
    assert acts("Kenya hosts the talks on Monday.\n\nUganda shelled a camp. Both sides accuse each other of abuses.") == []
