"""Sentences in which somebody seems to speak, or seems to hold an office, and does not."""

from __future__ import annotations

import pytest

from kg.model import Account
from tests.extract.told import told


def read(text: str) -> Account:
    return told(text, published="2019-05-07")


def speakers(text: str) -> set[str]:
    return {claim.speaker.label for claim in read(text).claims}


@pytest.mark.parametrize("text", [
    "Chile and Peru continued their discussions over lunch.",
    "A truce signed in Kenya in 1999 still holds and continues to form the basis of a settlement, lawyers know.",
    "The delegates told reporters at a press conference that the road is open.",
    "In June Chile and Peru left the talks over serious and repeated violations of the truce.",
    "Ana Rojas did not answer whether Peru had confirmed its participation.",
    "Attacks on Chile continued.",
    "Chile announced no resolution of the dispute and offered no details.",
    "Chile and Peru discussed the principles of a settlement, proposed in Lima on 5 May 2004.",
    "The Chile army defended its positions near Arica.",
    "Talks with Chile in Lima proposed nothing new.",
    "The protest against Chile in Lima demanded new elections.",
    "The rebels will not return until Chile condemns the raid.",
    "Neither the rebels of Chile nor the Peru mediators commented before going into the talks.",
    "According to the Nairobi accord, the ports were to be shut.",
    "The shutting of the ports of Chile in June and in May of last year was condemned.",
])
def test_nobody_speaks(text: str) -> None:
    assert not speakers(text) & {"Chile", "Peru", "Kenya", "Reporters"}


@pytest.mark.parametrize("text", [
    "The deal is near, a source close to the Houthi group said on Monday.",
    "The truce still holds, a source familiar with the plans of the Houthi group says.",
])
def test_a_source_close_to_a_group_speaks_and_not_the_group(text: str) -> None:
    assert speakers(text) == {"Source"}


@pytest.mark.parametrize("text", [
    "Reported frustration from FARC commanders, however, indicates that the truce is fragile.",
    "Criticism from Chile suggests that the plan is dead.",
])
def test_what_comes_from_somebody_says_nothing(text: str) -> None:
    assert not speakers(text)


def test_words_between_a_speaker_and_his_verb_need_no_commas() -> None:
    assert speakers("Chad on the other hand refused to sign the draft.") == {"Chad"}


def test_what_another_said_is_no_claim_of_his() -> None:
    text = "Norwegian envoy Lars Holm said that it is more important what Peru's President Luis Quispe said behind closed doors."
    assert speakers(text) == {"Lars Holm"}


def test_whom_a_sentence_names_after_said_does_not_speak() -> None:
    account = read("A radio station, citing officials, said Lars Holm had met Kenyan President Peter Mwangi before dinner.")
    assert "Lars Holm" not in {claim.speaker.label for claim in account.claims}
    assert {event.status for event in account.events} <= {"Alleged"}


def test_a_minister_does_not_speak_of_himself_by_name() -> None:
    text = (
        "Chilean Foreign Minister Ana Rojas told reporters that a meeting was near.\n\n"
        "“I look forward to seeing Peruvian Foreign Minister Luis Quispe,” the minister added."
    )
    assert speakers(text) == {"Ana Rojas"}


def test_they_are_not_the_hostages_named_before() -> None:
    text = "The two sides called for the release of captives. They rejected any return to war, stressing that time is short."
    assert "Captives" not in speakers(text)


def test_the_parties_are_those_who_talk_and_no_addressees() -> None:
    text = (
        "The Chile-Peru talks resumed in Nairobi.\n\nKenya sent its plan to Sweden and Norway.\n\n"
        "The parties agreed on a truce on May 3."
    )
    parties = [{p.label for p in e.participants} for e in read(text).events if e.type == "Signing"]
    assert parties == [{"Chile", "Peru"}]


def test_both_parties_may_be_forces() -> None:
    text = (
        "Chile and Peru held talks on Monday.\n\nNorway hosts talks between the Sudanese Armed Forces "
        "and the Rapid Support Forces. "
        "Both parties traded accusations of targeting civilians."
    )
    assert speakers(text) == {"Sudanese Armed Forces", "Rapid Support Forces"}


def test_the_two_warring_parties_are_those_at_war() -> None:
    text = (
        "Chile and Peru held talks on Monday.\n\nTalks between the Sudanese Armed Forces and the Rapid Support Forces led to a "
        "text in which the two warring parties committed to protect civilians."
    )
    assert not speakers(text) & {"Chile", "Peru", "Chile and Peru"}


def test_a_ministry_of_nobody_knows_which_state_stays_silent() -> None:
    text = (
        "The foreign ministers of Chile and Peru met Norway's minister in Oslo.\n\n"
        "The Ministry of Foreign Affairs said that Chile's Foreign Minister Ana Rojas came to listen."
    )
    assert not speakers(text)


def test_a_participle_that_goes_on_needs_something_said_before_it() -> None:
    text = (
        'Ana Rojas, the foreign minister of Chile, and Luis Quispe, the foreign minister of Peru, "agreed to meet again," '
        "adding their thanks to the hosts."
    )
    assert not speakers(text)


def test_whom_something_is_done_to_does_not_speak() -> None:
    assert speakers("The arrest of several senior officials in Lima in May 2018 was condemned.") == set()


def test_an_envoy_to_a_place_is_the_envoy_for_it() -> None:
    text = "Lars Holm, the AU envoy to Libya, left. The AU envoy for Libya, Lars Holm, met the AU envoy to Chad, Ann Hall."
    offices = told(text).offices
    assert [(o.office, len(o.evidence)) for o in offices] == [("Envoy to Libya", 2), ("Envoy to Chad", 1)]


def test_whoever_closes_a_sentence_with_he_said_is_not_named_in_it() -> None:
    text = "Norwegian envoy Lars Holm said he was glad. We hope that Peruvian minister Luis Quispe will come to Oslo, he said."
    assert speakers(text) == {"Lars Holm"}
    assert speakers("Kenyan minister Ann Hall met Luis Quispe. We hope that Luis Quispe will come to Oslo, he said.") == set()


def test_whose_mediation_it_is_does_not_accuse() -> None:
    text = "The Peru-brokered talks are to end a war that began when rebels rose up against Chile, accusing it of neglect."
    assert speakers(text) == {"Rebels"}


def test_a_joint_text_is_not_that_of_who_spoke_last() -> None:
    text = (
        "Norwegian envoy Lars Holm said he was glad. The presidents of Chile and Peru, Ana Rojas and Luis Quispe, signed a joint "
        "declaration. The declaration also mentioned a new mission."
    )
    assert speakers(text) == {"Lars Holm", "Presidents of Chile and Peru"}


def test_it_is_not_the_body_that_spoke_before_a_source() -> None:
    text = "Chile proposed a truce. A rebel source told reporters that Peru will study it. Still, it insists on a withdrawal."
    assert speakers(text) == {"Chile", "Rebel source"}


def test_what_kind_of_group_it_is_does_not_speak() -> None:
    text = "The rebel Free Atacama Movement (FAM) and Unity Front (UF) walked out of talks on Monday, accusing Chile of a raid."
    assert speakers(text) == {"Free Atacama Movement", "Unity Front"}


def test_it_is_the_subject_of_the_clause_of_time_before() -> None:
    text = "The army of Peru shelled the hills. After Chile had lost Arica to the army of Peru, it asked for a truce."
    assert speakers(text) == {"Chile"}


def test_day_and_place_may_stand_between_a_speaker_and_his_verb() -> None:
    assert speakers("Omar Sy of Chad on Tuesday in New York called on Peru to stop the attacks.") == {"Omar Sy"}


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian president declared a day of mourning for the dead.",
        "Britain on Thursday added 14 Chadian media figures to its sanctions list.",
    ],
)
def test_what_is_declared_or_added_and_not_said(text: str) -> None:
    assert speakers(text) == set()


def test_prisoners_in_the_name_of_a_headquarters_say_nothing() -> None:
    text = "Peru's Coordination Headquarters for the Treatment of Prisoners of War said the exchange took place."
    assert speakers(text) == {"Coordination Headquarters for the Treatment of Prisoners of War"}
