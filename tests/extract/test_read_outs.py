"""Read-outs, captions and digests: "they" after a meeting of two, words said twice, and what only seems to be said."""

from __future__ import annotations

import pytest

from kg.model import Account
from tests.extract.told import event, labels, told

MET = "Chadian Foreign Minister Omar Sy met with Malian Foreign Minister Ali Dago in Lima on Monday."
TWO = "Omar Sy and Ali Dago"


def read(*paragraphs: str) -> Account:
    return told(*paragraphs, published="2020-06-10")


def speakers(*paragraphs: str) -> list[str]:
    return sorted(claim.speaker.label for claim in read(*paragraphs).claims)


@pytest.mark.parametrize("opening", [
    MET,
    "Chadian Foreign Minister Omar Sy held talks with his visiting Malian counterpart Ali Dago.",
    "Chadian Foreign Minister Omar Sy spoke by phone with Malian Foreign Minister Ali Dago.",
    "Chadian Foreign Minister Omar Sy today received Malian Foreign Minister Ali Dago.",
    "Chadian Foreign Minister Omar Sy and Malian Foreign Minister Ali Dago met in Lima.",
])
def test_they_are_the_two_who_met(opening: str) -> None:
    assert speakers(f"{opening} They welcomed the progress in the talks.") == [TWO]


@pytest.mark.parametrize("second", [
    "The two reiterated their support for the truce.",
    "The two ministers reiterated their support for the truce.",
])
def test_the_two_are_those_who_met(second: str) -> None:
    assert speakers(f"{MET} {second}") == [TWO]


def test_the_two_who_met_are_the_members_of_their_group() -> None:
    (claim,) = read(f"{MET} They welcomed the truce.").claims
    assert [member.label for member in claim.speaker.members] == ["Ali Dago", "Omar Sy"]


@pytest.mark.parametrize("text", [
    "Chadian Foreign Minister Omar Sy met with Malian Foreign Minister Ali Dago and rebels. They welcomed the truce.",
    "Chadian Foreign Minister Omar Sy spoke of Malian Foreign Minister Ali Dago. They welcomed the truce.",
    "Chadian Foreign Minister Omar Sy met reporters before Malian Foreign Minister Ali Dago left. They welcomed the truce.",
])
def test_they_are_not_the_two_where_others_are_told_of(text: str) -> None:
    assert TWO not in speakers(text)


def test_whoever_a_picture_shows_speaks_too() -> None:
    three = "Chad President Omar Sy (left), Mali President Ali Dago (second from right) and Peru President Ivan Rusu"
    assert speakers(f"{three} rejected the plan.") == ["Ali Dago", "Ivan Rusu", "Omar Sy"]


def test_a_caption_in_the_words_of_the_text_is_a_further_proof() -> None:
    said = "Chad's president said five soldiers had been killed near Lima"
    account = read(f"{said}.", "The talks will go on next week in Geneva, where both delegations stay.", said)
    assert [len(claim.evidence) for claim in account.claims] == [2]
    killed = [e for e in account.events if e.type == "Violence" and "killed" in e.evidence[0].quote]
    assert [len(e.evidence) for e in killed] == [2]


def test_two_events_of_one_sentence_stay_two() -> None:
    events = read("Chad signed agreements with Mali in Lima on 3 May 2020 and with Peru in Quito on 5 May 2020.").events
    assert len(events) == len({e.id for e in events})


@pytest.mark.parametrize(("text", "nobody"), [
    ("Turkey has been backing Chad, raising fears that Russia could be drawn into a war.", "Turkey"),
    ("The ministry said it would keep the truce “according to the Moscow statement of Oct. 10”.", "Russia"),
    ("“The road is open. Chad refuses to withdraw”, “Malipress” reports President of Mali Omar Sy saying.", "Malipress"),
])
def test_nobody_says_it(text: str, nobody: str) -> None:
    assert nobody not in speakers(text)


def test_whoever_an_outlet_reports_saying_so_speaks() -> None:
    assert speakers("“Chad refuses to withdraw”, “Malipress” reports President of Mali Omar Sy saying.") == ["Omar Sy"]


def test_a_digest_sets_the_day_before_the_verb() -> None:
    account = read(
        "Baku 15, 16, 18 Aug accused Armenian forces of firing at positions in Nakhchivan, 19 Aug claimed its troops had come "
        "under fire."
    )
    assert [(c.act, c.speaker.label) for c in account.claims] == [("Accusation", "Azerbaijan"), ("Assertion", "Azerbaijan")]
    assert {e.status for e in account.events} == {"Alleged"}
    assert not any(e.date == "2019-08-19" for e in account.events)


@pytest.mark.parametrize("text", [
    "Footage purporting to show Chadian forces attacking a Malian army tank was released.",
    "The video allegedly shows Chadian forces attacking Malian troops near Gao.",
    "Peru denied Chad's assertion that it had sent troops to Mali.",
])
def test_what_is_only_said_to_be_shown_is_alleged(text: str) -> None:
    assert all(e.status == "Alleged" for e in read(text).events)


def test_what_all_who_agreed_say_themselves_is_held() -> None:
    signing = event("Chad and Mali said they had agreed on a truce.", published="2020-06-10")
    assert (signing.type, signing.status, labels(signing, "attributed_to")) == ("Signing", "Held", ["Chad", "Mali"])


def test_what_one_of_them_says_is_alleged() -> None:
    assert event("Chad said it had signed a truce with Mali.", published="2020-06-10").status == "Alleged"


@pytest.mark.parametrize(("text", "date"), [
    ("Chad and Mali signed a truce from midnight (2000 GMT).", None),
    ("Chadian Foreign Minister Omar Sy, whom critics praised in March for his work, visited Lima.", None),
    ("Chadian Foreign Minister Omar Sy, who praised critics in March, visited Lima on 5 May.", "2020-05-05"),
])
def test_the_day_of_another_clause_is_not_the_events(text: str, date: str | None) -> None:
    assert [e.date for e in read(text).events] == [date]


def test_a_paragraph_above_a_heading_is_no_summary_of_another_story() -> None:
    texts = ("Chad rejected the plan on Monday and sent its envoy home, saying that the talks were over for this year.",) * 2
    account = read(
        *texts, "Related Coverage", "Mali's president says truce must be respected",
        "Peru denies that its own forces are involved in the conflict. Many Peruvian citizens serve as volunteers in Mali.",
        "CHAD AND MALI", "The latest fighting has taken on a new element, as the mediators have said more than once of late.",
    )
    assert "Peru" in {claim.speaker.label for claim in account.claims}


@pytest.mark.parametrize("text", [
    "Carl Lind, who chairs the OSCE's Minsk Group, visited Baku.",
    "Omar Sy, who heads the UN's mission in Mali, left.",
])
def test_whoever_heads_a_part_does_not_head_the_whole(text: str) -> None:
    assert read(text).offices == ()


def test_the_second_half_of_a_double_name_is_no_name() -> None:
    text = "The President of Chad, Mr. Omar Sy-Putin, the President of Mali, Mr. Ali Dago, and the envoys met in Lima."
    offices = {(o.person.label, o.of.label) for o in read(text).offices if o.of}
    assert offices == {("Omar Sy-Putin", "Chad"), ("Ali Dago", "Mali")}


@pytest.mark.parametrize("text", [
    "Congressman Omar Lind wrote to President Ali Dago on Tuesday demanding aid for Mali.",
    "Chadian President Ali Dago declared a 60-day state of emergency on Saturday.",
    "Chadian President Ali Dago has accepted the resignation of Foreign Minister Omar Sy.",
])
def test_a_listener_demands_nothing_and_a_decree_says_nothing(text: str) -> None:
    assert "Ali Dago" not in speakers(text)
