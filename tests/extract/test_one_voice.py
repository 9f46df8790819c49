"""Several who say the same together, in one claim, and several who each say it, in one claim each."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor
from tests.extract.told import told


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Chad and Mali said in a joint statement on Monday that the border would open.", "Chad and Mali"),
        ("In a joint statement, Chad and Mali warned of a new war.", "Chad and Mali"),
        ("The truce has expired, Chad, Mali and Peru said in a joint letter.", "Chad, Mali and Peru"),
        ("Presidents Peter Lind of Chad and Anna Sy of Mali jointly called on Peru to mediate.", "Peter Lind and Anna Sy"),
        ("A joint Saudi-American statement expressed concern about the siege.", "Saudi Arabia and United States"),
        ("The foreign ministers of Chad and Mali condemned it in a joint statement.", "Foreign Ministers of Chad and Mali"),
    ],
)
def test_one_claim_of_all(sentence: str, speaker: str) -> None:
    (claim,) = told(sentence).claims
    assert (claim.speaker.label, claim.speaker.type) == (speaker, "Group")


MET = "Chadian President Peter Lind and Malian President Anna Sy met in Lima."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{MET} Both leaders promised to free the prisoners.", "Peter Lind and Anna Sy"),
        (f"{MET} The two presidents rejected the plan.", "Peter Lind and Anna Sy"),
        ("The presidents of Chad and Mali met. They voiced satisfaction with the truce.", "Presidents of Chad and Mali"),
        ("The leaders of Chad, Mali and Peru, meeting in Lima, called for a truce.", "Leaders of Chad, Mali and Peru"),
    ],
)
def test_those_whom_one_noun_names_make_one_claim(text: str, speaker: str) -> None:
    (claim,) = told(text).claims
    assert (claim.speaker.label, claim.speaker.type) == (speaker, "Group")


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} Both leaders accused each other of lying.",
        f"{MET} Each leader blamed Peru.",
        "Peter Lind, president of Chad, and Anna Sy, president of Mali, welcomed the truce.",
    ],
)
def test_those_who_speak_each_for_himself_make_one_claim_each(text: str) -> None:
    assert {c.speaker.label for c in told(text).claims} == {"Peter Lind", "Anna Sy"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad and Mali condemned the attack.",
        "Chad and Mali welcomed the joint statement of Peru and Chile.",
        "Chad and Mali said Peru had called for a joint statement.",
    ],
)
def test_one_claim_of_each(sentence: str) -> None:
    assert {"Chad", "Mali"} <= {c.speaker.label for c in told(sentence).claims}


@pytest.mark.parametrize(
    "text",
    [
        "In a joint statement, Chad and Mali said the truce had expired. They urged both sides to renew it.",
        "Chad and Mali said the truce had expired, and urged both sides to renew it.",
    ],
)
def test_nobody_urges_himself(text: str) -> None:
    assert next(c.addressees for c in told(text).claims if c.act == "Appeal") == ()


def test_a_statement_of_as_many_as_mediate_is_not_that_of_the_sides() -> None:
    claims = told(
        "The presidents of Chad and Mali agreed to respect a truce, Kenya, Peru and Togo said after the two leaders met.",
        "The two sides would finalise a mechanism, the three powers said in a joint statement.",
        "Both presidents will meet again in June, the statement said.",
    ).claims
    assert claims[-1].speaker.label == "Kenya, Peru and Togo"


def test_a_joint_text_has_one_voice_throughout() -> None:
    title = "Joint Statement by the Ministers of Chad and Mali"
    point = "The Foreign Minister of Chad Peter Lind and the Foreign Minister of Mali Anna Sy reiterate their support."
    account = default_extractor().extract(article_from_text("told.txt", f"{title}\n\n{point}", title=title))
    assert {c.speaker.type for c in account.claims} == {"Group"}
