"""Whose government issues a text by the lines above it, and what is its own then."""

from __future__ import annotations

import pytest

from kg.gazetteer import load_gazetteer
from kg.language.masthead import issuing_state
from tests.extract.told import told


@pytest.mark.parametrize(
    ("top", "state"),
    [
        ("Ministry of Foreign Affairs\nState of Qatar\n\nPress release", "Qatar"),
        ("Republic of Chad\nMinistry of Foreign Affairs\nStatement", "Chad"),
        ("MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF ARMENIA\nPress release", "Armenia"),
        ("Press Service of the Ministry of Foreign Affairs of Peru\nNews", "Peru"),
        ("Press Office of the President of the Republic of Kazakhstan", "Kazakhstan"),
        ("The Embassy of Chad in Mali\nStatement", "Chad"),
        ("Ministry of Defence of Mali | News", "Mali"),
        ("Malian Foreign Ministry\nComment", "Mali"),
        ("Republic of Cyprus\nPress and Information Office\nStatement by the Government Spokesman", "Cyprus"),
    ],
)
def test_a_masthead_names_the_state_that_issues(top: str, state: str) -> None:
    issuer = issuing_state(f"{top}\n\nThe talks went on.", load_gazetteer())
    assert issuer is not None
    assert issuer.label == state


@pytest.mark.parametrize(
    "top",
    [
        "Chad's Foreign Ministry denounces attack",
        "Malian Foreign Ministry Denounces Attack\nBAMAKO (Reuters)",
        "Foreign Ministry: attack was Chad's",
        "Government of Mali and rebels sign accord",
        "President of Chad Meets Minister",
        "Chad, Mali hold talks\nLIMA (Reuters)",
        "Ministry of Foreign Affairs\nPress release",
    ],
)
def test_a_headline_is_no_masthead(top: str) -> None:
    assert issuing_state(f"{top}\n\nThe talks went on.", load_gazetteer()) is None


RELEASE = "Ministry of Foreign Affairs\nState of Qatar\n\nPress Release\n\nDoha, 27 November 2023\n\n"


STATED = "The Official Spokesperson for the Ministry of Foreign Affairs, Dr. Omar bin Salem Al Hadi, stated that the truce held."


def test_the_offices_and_the_ministry_of_such_a_text_are_the_issuers() -> None:
    account = told(
        f"{RELEASE}{STATED}",
        "The Ministry of Foreign Affairs calls upon Chad to abide by the truce.",
    )
    (office,) = account.offices
    assert office.of is not None
    assert (office.person.label, office.office, office.of.label) == (
        "Omar bin Salem Al Hadi", "Spokesperson of the Foreign Ministry", "Qatar",
    )
    assert [c.speaker.label for c in account.claims] == ["Omar bin Salem Al Hadi", "Ministry of Foreign Affairs of Qatar"]


def test_dr_and_a_surname_with_its_article_is_whoever_bears_it() -> None:
    account = told(
        f"{RELEASE}{STATED}",
        "Dr. Al Hadi said that the talks went on.",
    )
    assert {c.speaker.label for c in account.claims} == {"Omar bin Salem Al Hadi"}


def test_the_government_and_its_head_are_the_issuers() -> None:
    top = "Republic of Cyprus\nPress and Information Office\n\nStatement by the Government Spokesman\n\nNicosia, 26 July 1999\n\n"
    account = told(
        f"{top}The Government Spokesman, Mr Omar Sy, stated that the President of the Republic, Mr Ali Ba, had a letter.",
        "The Government welcomes the letter.",
    )
    assert {(o.person.label, o.office, o.of.label) for o in account.offices if o.of is not None} == {
        ("Omar Sy", "Government Spokesperson", "Cyprus"), ("Ali Ba", "President", "Cyprus"),
    }
    assert [(c.act, c.speaker.label) for c in account.claims if c.act == "Support"] == [("Support", "Cyprus")]
