"""Whom "he" means after a charge: "blamed Lind for the delay, saying he had refused"."""

from __future__ import annotations

from tests.extract.told import told

MINISTERS = "Peter Lind is the foreign minister of Chad. Anna Sy is the foreign minister of Mali."


def test_he_whom_a_charge_goes_on_to_tell_of_is_the_charged() -> None:
    text = f"{MINISTERS} Ali Ba, the president of Peru, accused Peter Lind of lying, adding that he had blocked the road."
    (event,) = told(text).events
    assert [p.label for p in event.participants] == ["Peter Lind"]


def test_what_the_charged_is_said_to_have_refused_is_no_refusal_of_the_speaker() -> None:
    text = f"{MINISTERS} Ali Ba, the president of Peru, blamed Peter Lind for the delay, saying he had refused to sign the deal."
    refusals = [c for c in told(text).claims if c.act == "Rejection"]
    assert {c.speaker.label for c in refusals} <= {"Peter Lind"}


def test_a_dismissal_from_a_post_rejects_nothing() -> None:
    assert told("Ali Ba, the president of Peru, dismissed Omar Sy from his post.").claims == ()


def test_he_after_whoever_comments_on_anothers_words_is_the_one_who_comments() -> None:
    said = "Commenting on the words of Anna Sy, Peter Lind noted that they did not help. He recalled that the truce held."
    assert {c.speaker.label for c in told(f"{MINISTERS} {said}").claims} == {"Peter Lind"}


def test_the_aggressor_is_no_rival_of_whoever_is_named_in_passing() -> None:
    text = "Only Greece and Cyprus pointed the finger at the aggressor. Turkey backed Chad. Turkey sent help to Chad."
    charges = [c for c in told(text).claims if c.act == "Accusation"]
    assert {c.addressees for c in charges} == {()}
