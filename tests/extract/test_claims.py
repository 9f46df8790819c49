"""Who says what to whom, in which words: through whole articles, on invented sentences."""

from __future__ import annotations

import pytest

from tests.extract.told import said, told

OPEN = "“The bridge is open,” Serbian President Dragan Ilic said."

ONE_SENTENCE = [
    # quotations
    ("“The truce holds,” said Dragan Ilic, Serbia's president.",
     [("Dragan Ilic", "Assertion", [], "“The truce holds,” said Dragan Ilic, Serbia's president.")]),
    ("Serbian President Dragan Ilic told reporters: “The bridge is open.”",
     [("Dragan Ilic", "Assertion", [], "Serbian President Dragan Ilic told reporters: “The bridge is open.”")]),
    # speakers
    ("According to the Norwegian Foreign Ministry, the truce holds.",
     [("Foreign Ministry of Norway", "Assertion", [], "According to the Norwegian Foreign Ministry, the truce holds.")]),
    ("Norwegian Foreign Ministry spokesman Lars Dahl said the truce holds.",
     [("Lars Dahl", "Assertion", [], "Norwegian Foreign Ministry spokesman Lars Dahl said the truce holds.")]),
    ("Serbian President Dragan Ilic spoke first. The president said the truce holds.",
     [("Dragan Ilic", "Assertion", [], "The president said the truce holds.")]),
    ("Serbian President Dragan Ilic arrived in Vienna. “We reject this plan,” he said.",
     [("Dragan Ilic", "Rejection", [], "“We reject this plan,” he said")]),
    ("Nobody said that the truce holds.", []),
    # one verb after another
    ("Serbian President Dragan Ilic said that Kosovo had broken the truce and urged Norway to help.",
     [("Dragan Ilic", "Accusation", ["Kosovo"], "Serbian President Dragan Ilic said that Kosovo had broken the truce"),
      ("Dragan Ilic", "Appeal", ["Norway"], "and urged Norway to help.")]),
    ("Serbian President Dragan Ilic said that the truce holds, adding that Kosovo must withdraw its police.",
     [("Dragan Ilic", "Assertion", [], "Serbian President Dragan Ilic said that the truce holds"),
      ("Dragan Ilic", "Demand", ["Kosovo"], ", adding that Kosovo must withdraw its police.")]),
    # the verb at the end
    ("Kosovo shelled Mitrovica on 3 May 2016, Serbia said.",
     [("Serbia", "Accusation", ["Kosovo"], "Kosovo shelled Mitrovica on 3 May 2016, Serbia said.")]),
    # several speakers
    ("On Monday, Serbia and Kosovo called on Norway to send observers.",
     [("Kosovo", "Appeal", ["Norway"], "Serbia and Kosovo called on Norway to send observers."),
      ("Serbia", "Appeal", ["Norway"], "Serbia and Kosovo called on Norway to send observers.")]),
    ("Serbia and Kosovo accused each other of breaking the truce.",
     [("Kosovo", "Accusation", ["Serbia"], "Serbia and Kosovo accused each other of breaking the truce."),
      ("Serbia", "Accusation", ["Kosovo"], "Serbia and Kosovo accused each other of breaking the truce.")]),
    # colons
    ("Serbian President Dragan Ilic said: the road is open.",
     [("Dragan Ilic", "Assertion", [], "Serbian President Dragan Ilic said: the road is open.")]),
    ("Serbian President Dragan Ilic said the following: the road is open.",
     [("Dragan Ilic", "Assertion", [], "Serbian President Dragan Ilic said the following: the road is open.")]),
    # the verb before its speaker
    ("The Sudanese army shelled the market, said the Foreign Ministry of Chad.",
     [("Foreign Ministry of Chad", "Accusation", ["Sudanese Armed Forces"],
       "The Sudanese army shelled the market, said the Foreign Ministry of Chad.")]),
    ("Sudan must open the old road at once, said Kenyan minister Grace Wanjiru in Rome, adding that the aid is ready.",
     [("Grace Wanjiru", "Demand", ["Sudan"],
       "Sudan must open the old road at once, said Kenyan minister Grace Wanjiru in Rome"),
      ("Grace Wanjiru", "Assertion", [], ", adding that the aid is ready.")]),
    ("The road to the port is open again, said US envoy Ray Cole, adding that Chad had the right to defend itself.",
     [("Ray Cole", "Assertion", [], "The road to the port is open again, said US envoy Ray Cole,"),
      ("Ray Cole", "Support", ["Chad"], ", adding that Chad had the right to defend itself.")]),
    # answers
    ("Serbia blamed Kosovo for the attack. Kosovo denied it.",
     [("Serbia", "Accusation", ["Kosovo"], "Serbia blamed Kosovo for the attack."),
      ("Kosovo", "Rejection", ["Serbia"], "Kosovo denied it.")]),
]


@pytest.mark.parametrize(("text", "expected"), ONE_SENTENCE, ids=lambda v: v if isinstance(v, str) else "")
def test_claims(text: str, expected: list[tuple[str, str, list[str], str]]) -> None:
    claims = sorted(told(text).claims, key=lambda c: (c.evidence[0].start, c.speaker.label))
    # whether the closing stop belongs to a claim is left open
    assert [(*rest, quote.rstrip(".")) for *rest, quote in map(said, claims)] == [
        (*rest, quote.rstrip(".")) for *rest, quote in expected
    ]


def test_every_case_is_collected() -> None:
    assert len(ONE_SENTENCE) == 18


def test_a_quotation_over_several_sentences_is_one_claim_with_all_its_words() -> None:
    text = "“The bridge is open. The road is dry. The ferry is late,” Serbian President Dragan Ilic said in Vienna."
    (claim,) = told(text).claims
    assert said(claim) == ("Dragan Ilic", "Assertion", [], text.removesuffix(" in Vienna."))
    assert (claim.evidence[0].start, claim.evidence[0].end) == (0, len(text) - len(" in Vienna."))


def test_a_quotation_that_does_two_things_is_two_claims_that_share_no_word() -> None:
    text = "“We condemn the attack. We call on Kosovo to open the road,” Serbian President Dragan Ilic said."
    first, second = told(text).claims
    assert said(first) == ("Dragan Ilic", "Accusation", [], "“We condemn the attack.")
    assert (second.act, [a.label for a in second.addressees]) == ("Appeal", ["Kosovo"])
    assert first.evidence[0].end <= second.evidence[0].start


def test_a_quotation_goes_on_after_its_speaker_with_a_new_act() -> None:
    first, second = told(f"{OPEN} “We demand that Kosovo withdraw its police.”").claims
    assert (first.speaker, first.act) == (second.speaker, "Assertion")
    assert said(second) == ("Dragan Ilic", "Demand", [], "“We demand that Kosovo withdraw its police.”")


def test_a_quotation_that_goes_on_with_the_same_act_is_no_second_claim() -> None:
    assert len(told(f"{OPEN} “The road is open.”").claims) == 1


def test_a_quotation_of_the_next_paragraph_is_the_last_speakers() -> None:
    text = OPEN, "“We condemn the attack on our convoy.”"
    _, second = told(*text).claims
    assert said(second) == ("Dragan Ilic", "Accusation", [], text[1])
    assert second.evidence[0].start == len(OPEN) + 2


def test_what_somebody_is_said_to_have_said_names_who_reports_it() -> None:
    outer, inner = told(
        "Serbian President Dragan Ilic said that Kosovo President Agron Hoxha had accused Albania of shelling the bridge."
    ).claims
    assert (outer.speaker.label, outer.reported_by) == ("Dragan Ilic", None)
    assert said(inner)[:3] == ("Agron Hoxha", "Accusation", ["Albania"])
    assert inner.reported_by == outer.speaker


@pytest.mark.parametrize("between", [". ", "; ", ", and ", ", but ", ", while "])
def test_an_answer_in_a_clause_of_its_own_is_reported_by_the_article(between: str) -> None:
    accusation, denial = told(f"Serbia blamed Kosovo for the attack{between}Kosovo denied it.").claims
    assert (accusation.reported_by, denial.reported_by) == (None, None)
    assert (accusation.speaker.label, denial.speaker.label) == ("Serbia", "Kosovo")


def test_a_second_clause_of_what_is_said_is_reported_by_the_speaker() -> None:
    _, inner = told("Serbia said that the truce holds and that Kosovo accused Norway of bias.").claims
    assert inner.reported_by
    assert inner.reported_by.label == "Serbia"


@pytest.mark.parametrize(
    "text",
    [
        "“The truce holds,” Norwegian President Lars Dahl said.",
        "The Norwegian foreign minister said the truce holds.",
        "A spokesman for Norway's Foreign Ministry said the truce holds.",
        "According to the Norwegian Foreign Ministry, the truce holds.",
        "Norway said the truce holds.",
    ],
)
def test_who_holds_an_office_speaks_for_its_state(text: str) -> None:
    (claim,) = told(text).claims
    assert claim.on_behalf_of
    assert claim.on_behalf_of.label == "Norway"


INTERVIEW = (
    "The following is an interview with Serbian President Dragan Ilic.",
    "Q: Is the bridge open to all of them?",
    "A: The bridge is open to all of them. We condemn the attack.",
    "Q: Will you meet Kosovo?",
    "A: We call on Kosovo to come to Vienna.",
)


def test_the_answers_of_an_interview_are_the_guests_and_the_questions_nobodys() -> None:
    claims = told(*INTERVIEW).claims
    assert {c.speaker.label for c in claims} == {"Dragan Ilic"}
    assert [said(c)[1:3] for c in claims] == [("Assertion", []), ("Accusation", []), ("Appeal", ["Kosovo"])]
    assert [c.evidence[0].quote for c in claims][1:] == ["We condemn the attack.", "We call on Kosovo to come to Vienna."]


def test_what_the_guest_of_an_interview_tells_is_not_told_by_the_article() -> None:
    claims = told(*INTERVIEW, "Q: And the war?", "A: Kosovo shelled Mitrovica on 3 May 2016 before dawn.").claims
    assert "Dragan Ilic" in {c.speaker.label for c in claims if "shelled" in c.evidence[0].quote}


def test_a_claim_is_about_the_event_that_stands_in_its_words() -> None:
    account = told("Serbia said that Kosovo had shelled Mitrovica on 3 May 2016.")
    (event,), (claim,) = account.events, account.claims
    first, place = claim.about
    assert first == event.id
    assert place == event.place
    assert (event.status, event.attributed_to) == ("Alleged", (claim.speaker,))


def test_the_statement_is_its_issuers() -> None:
    account = told("Georgia's foreign ministry condemned the raid on Friday.", "The statement said that the truce holds.")
    assert [said(c)[:2] for c in sorted(account.claims, key=lambda c: c.evidence[0].start)] == [
        ("Foreign Ministry of Georgia", "Accusation"), ("Foreign Ministry of Georgia", "Assertion"),
    ]


def test_words_on_both_sides_of_the_verb_show_the_act() -> None:
    (claim,) = told("But Kosovo, Serbian President Dragan Ilic said, does not recognize the agreement.").claims
    assert said(claim)[:3] == ("Dragan Ilic", "Accusation", ["Kosovo"])


def test_own_readiness_is_an_offer() -> None:
    text = "{} is ready to resume the talks, Serbian President Dragan Ilic said."
    assert [told(text.format(side)).claims[0].act for side in ("Serbia", "Kosovo")] == ["Offer", "Assertion"]


def test_according_to_him() -> None:
    account = told("Serbian President Dragan Ilic said the truce holds.", "According to him, Norway will send observers in May.")
    assert [c.speaker.label for c in account.claims] == ["Dragan Ilic", "Dragan Ilic"]


def test_it_denied() -> None:
    account = told("Serbia's foreign ministry spoke of a raid.", "It denied a report that its men had crossed the river.")
    assert [said(c)[:2] for c in account.claims] == [("Foreign Ministry of Serbia", "Rejection")]


def test_whoever_only_made_a_text_demands_nothing_in_it() -> None:
    account = told("A draft submitted by Norway and demanding a truce was vetoed by Serbia.")
    assert [said(c)[:2] for c in account.claims] == [("Serbia", "Rejection")]


def test_nobody_anywhere_says_anything() -> None:
    assert told("Nobody in Washington mentioned the truce.").claims == ()


def test_what_is_reported_is_no_new_report() -> None:
    account = told("Serbian President Dragan Ilic said that during his visit to Oslo, Norway suggested a pause.")
    assert [said(c)[0] for c in sorted(account.claims, key=lambda c: c.evidence[0].start)] == ["Dragan Ilic", "Norway"]


def test_neither_a_pronoun_nor_what_is_told_beside_a_name_is_another_name() -> None:
    account = told("Ana Silva, counselor at the Embassy of Portugal, said the talks went well. The road is open, she added.")

    assert [claim.speaker.label for claim in account.claims] == ["Ana Silva", "Ana Silva"]
    assert not any(alias == "she" or "," in alias for claim in account.claims for alias in claim.speaker.aliases)


def test_whoever_hands_on_a_view_reports_it_and_not_the_other_way_round() -> None:
    account = told("Envoy Ana Silva spoke in Oslo.\n\nShe added: from Norway's point of view, the truce is still in force.")
    assert ("Norway", "Ana Silva") in [(c.speaker.label, c.reported_by and c.reported_by.label) for c in account.claims]
    assert ("Ana Silva", "Norway") not in [(c.speaker.label, c.reported_by and c.reported_by.label) for c in account.claims]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ghana apologised and said it was an accident.", ["Concern", "Assertion"]),
        ("Ghana expressed disappointment and promised that the talks would go on.", ["Concern", "Offer"]),
        ("Ghana hailed the deal and said it would hold.", ["Support", "Assertion"]),
        ("Ghana condemned and rejected the raid.", ["Accusation"]),
        ("Ghana's envoy Omar Sy said the truce held, and he called on Togo to help.", ["Assertion", "Appeal"]),
        ("Ghana's envoy Omar Sy said the truce held, and he had called on Togo to help.", ["Assertion"]),
        ("Ghana had the nerve to accuse Togo of fraud.", ["Accusation"]),
        ("Ghana said there can be no deal before troops withdraw.", ["Demand"]),
        ("Ghana said it would accept nothing less than a vote.", ["Demand"]),
        ("Ghana insisted that no settlement is possible without Togo.", ["Demand"]),
        ("Ghana said Togo lacked flexibility.", ["Accusation"]),
        ("Ghana's envoy Omar Sy said he wanted to host talks.", ["Offer"]),
        ("The Ghanaian participants expressed concern.", ["Concern"]),
    ],
)
def test_each_act_that_a_sentence_tells(text: str, acts: list[str]) -> None:
    assert [c.act for c in sorted(told(text).claims, key=lambda c: c.evidence[0].start)] == acts


@pytest.mark.parametrize("aside", ["46", "46, a teacher", "46, whose son was killed", "aged 46"])
def test_the_age_of_a_speaker_stands_between_him_and_his_verb(aside: str) -> None:
    (claim,) = told(f"In Ghana, Ama Boateng, {aside}, said the war was over.").claims
    assert claim.speaker.label == "Ama Boateng"


def test_what_several_are_to_do_is_no_act_of_who_tells_it() -> None:
    claims = told("Ghanaian envoy Omar Sy said the ministers would meet in May and announce a plan.").claims
    assert [c.act for c in claims] == ["Assertion"]
    assert told("Ghana promised them nothing.").claims == ()
