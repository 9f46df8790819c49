"""Claims that a hasty reading would put into somebody's mouth, or call by the wrong act."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def test_a_people_is_its_state_only_where_the_article_speaks_of_that_state() -> None:
    claims = told("In Kosovo the Albanians rejected the plan, and Belgrade backed it.").claims
    assert [(c.speaker.label, c.speaker.type) for c in claims] == [("Albanians", "Group"), ("Serbia", "State")]
    (claim,) = told("The Albanians rejected the plan, and Tirana was not consulted.").claims
    assert claim.speaker.label == "Albania"


@pytest.mark.parametrize("text", [
    "Delegations from Chad and Mali and invited UN officials have arrived in Doha.",
    "The statement was put out by the Chadian Press and Information Committee on 24 September.",
    "The talks in Oman's capital, Muscat, focused on an end to the fighting, and laying out a path to peace.",
    "It followed talks with party leaders in Bangui about the workings of the proposed assembly.",
])
def test_a_participle_beside_a_noun_says_nothing(text: str) -> None:
    assert told(text).claims == ()


@pytest.mark.parametrize("words", [
    "“It is not that one side came back,” said Chad's envoy Omar Sy.",
    "Chad's envoy Omar Sy said it was not clear who fired.",
    "“There is no room for losers when you make peace,” said Chad's envoy Omar Sy.",
    "Chad's envoy Omar Sy added: “I have no doubt that things are moving in the right direction.”",
    "Envoys have held talks with both sides amid concerns over the truce, Chad's envoy Omar Sy said.",
])
def test_a_word_of_alarm_or_denial_does_not_make_the_act(words: str) -> None:
    assert [c.act for c in told(words).claims] == ["Assertion"]


def test_where_one_writes_is_no_claim_beside_what_one_writes() -> None:
    assert [c.act for c in told("Writing on Twitter on Thursday, Chad's envoy Omar Sy backed the talks.").claims] == ["Support"]


def test_he_who_adds_something_is_who_is_telling_in_the_same_sentence() -> None:
    account = told(
        "Chad's leader Omar Sy met Mali's envoy Li Wei. Wei has invited the parties.",
        "Speaking after the meeting Mr Sy described it as useful, though he added that the date was bad.",
    )
    assert [c.speaker.label for c in account.claims if c.evidence[0].quote.startswith("he added")] in ([], ["Omar Sy"])
    assert "Li Wei" not in {c.speaker.label for c in account.claims if "date" in c.evidence[0].quote}


def test_what_an_agency_is_told_is_not_told_to_its_state() -> None:
    (claim,) = told("Khalifa Haftar told Turkey's state-run Anadolu Agency that the road was open.").claims
    assert claim.addressees == ()


def test_a_namesake_with_an_article_in_his_name_is_not_whom_everybody_knows() -> None:
    account = told("Syrian Energy Minister Mohammed al Bashir arrived. Al Bashir confirmed that the line was open.")
    assert {c.speaker.label for c in account.claims} == {"Mohammed al Bashir"}


def test_a_movements_official_is_not_who_spoke_before() -> None:
    account = told("Chad's leader Omar Sy called for a truce. The Hamas official said the road was open.")
    assert [c.speaker.label for c in account.claims] == ["Omar Sy", "Hamas official"]


def test_to_arm_somebody_is_no_claim() -> None:
    assert told("Chad, Mali and Niger supported proxy forces in Sudan against a host of others.").claims == ()


def test_last_friday_is_not_today() -> None:
    (event,) = told("Chad and Mali signed a truce last Friday.", published="2004-08-20").events
    assert event.date == "2004-08-13"


def test_a_statement_given_out_by_somebody_is_not_that_of_who_spoke_before() -> None:
    account = told(
        "Angolan President Omar Sy announced a truce. According to a statement given by the office of Peru, envoys follow it.",
        "“It ends the war,” the statement said.",
    )
    assert "Omar Sy" not in {c.speaker.label for c in account.claims if "ends the war" in c.evidence[0].quote}


@pytest.mark.parametrize("text", [
    "Amina Idris spoke in Juba. Nor did Chad say that the road was open.",
    "The war over the Chad claim to a part of the valley lasted for ten years.",
])
def test_what_nobody_says_and_a_claim_to_land_are_no_claims(text: str) -> None:
    assert not [claim for claim in told(text).claims if claim.speaker.label == "Chad"]


@pytest.mark.parametrize(("words", "speaker"), [
    ("The talks were put off at the request of Recep Tayyip Erdogan, a Turkish diplomat said on Monday.", "Turkish diplomat"),
    ("They were put off at the request of Lavrov, a Turkish government spokesman said.", "Government Spokesperson of Turkey"),
    ("Putin met Lavrov, a Kremlin official told reporters in Sochi.", "Kremlin official"),
    ("Putin met Lavrov, a Russian diplomat, and said the road was shut.", "Vladimir Putin"),
    ("Omar Sy, a Chadian diplomat said the road was shut.", "Omar Sy"),
    ("After the talks Omar Sy, the Chadian envoy said that the road was shut.", "Omar Sy"),
])
def test_whoever_closes_a_sentence_is_not_who_is_named_before_him(words: str, speaker: str) -> None:
    account = told(words)
    assert [c.speaker.label for c in account.claims] == [speaker]
    assert {o.person.label for o in account.offices} <= {speaker}


@pytest.mark.parametrize(("text", "speakers"), [
    ("A senior official said Putin would come. He added that the date was open.", ["Senior official", "Senior official"]),
    ("A diplomatic source said Erdogan would not travel. He blamed the statements of Paris.", ["Diplomatic source"]),
    ("Putin came on Monday. An official said the road was shut. He said nobody knew why.", ["Official", "Official"]),
    ("Putin came on Monday. An official said the road was shut. Putin spoke later. He said nobody knew why.",
     ["Official", "Vladimir Putin"]),
])
def test_he_after_a_source_is_nobody_whom_the_source_names(text: str, speakers: list[str]) -> None:
    assert [c.speaker.label for c in told(text).claims] == speakers


@pytest.mark.parametrize(("words", "speakers"), [
    ("Critics of Lavrov accused the ministry of lying.", []),
    ("Ministers close to Netanyahu rejected the plan.", []),
    ("A letter to Lavrov demanded a withdrawal.", []),
    ("Families of hostages held by Hamas demanded a deal.", []),
    ("The Chadian delegation headed by Omar Sy rejected the plan.", []),
    ("Thousands marched to Lima, and Peru demanded peace.", ["Peru"]),
    ("Close to Lima, Chad rejected the plan.", ["Chad"]),
    ("In a letter to the UN Secretary-General, Chad's leader Omar Sy rejected the plan.", ["Omar Sy"]),
])
def test_whoever_only_tells_whose_the_subject_is_says_nothing(words: str, speakers: list[str]) -> None:
    assert [c.speaker.label for c in told(words).claims] == speakers


def test_opponents_do_not_speak_for_whom_they_oppose() -> None:
    (claim,) = told("Opponents of Pashinyan demanded his resignation.").claims
    assert (claim.speaker.label, claim.on_behalf_of) == ("Opponents of Pashinyan", None)
    (claim,) = told("Lavrov's deputy rejected the plan.").claims
    assert claim.on_behalf_of is not None


@pytest.mark.parametrize(("words", "claims"), [
    ("Lavrov, according to Kyiv, demanded a withdrawal.", [("Ukraine", "Assertion", []), ("Sergey Lavrov", "Demand", [])]),
    ("Lavrov, said Kyiv, demanded a withdrawal.", [("Ukraine", "Assertion", []), ("Sergey Lavrov", "Demand", [])]),
    ("According to the UN, Chad rejected the plan.", [("United Nations", "Assertion", []), ("Chad", "Rejection", [])]),
    ("In the words of Lavrov, Chad rejected the plan.", [("Sergey Lavrov", "Assertion", []), ("Chad", "Rejection", [])]),
    ("Chadians who describe themselves as herders have been blocking the road since May.", []),
])
def test_whoever_only_reports_an_act_neither_does_it_nor_is_its_target(
    words: str, claims: list[tuple[str, str, list[str]]]
) -> None:
    assert [(c.speaker.label, c.act, [a.label for a in c.addressees]) for c in told(words).claims] == claims


@pytest.mark.parametrize("sentence", [
    "Burhan dismissed Dagalo as deputy head of the ruling Sovereign Council on Friday.",
    "President Kiir dismissed Foreign Minister Deng Alor on Monday.",
])
def test_who_is_dismissed_from_office_is_not_rejected(sentence: str) -> None:
    account = told(sentence)
    assert [e.type for e in account.events] == ["Appointment"]
    assert not account.claims


@pytest.mark.parametrize("sentence", ["Burhan dismissed Dagalo's offer as a trick.", "Netanyahu dismissed Borrell as a liar."])
def test_what_somebody_brushes_aside_is_no_dismissal(sentence: str) -> None:
    account = told(sentence)
    assert not account.events
    assert [c.act for c in account.claims] == ["Rejection"]


@pytest.mark.parametrize("sentence", [
    "His Excellency thanked the United States for its help, and expressed appreciation for the efforts of Togo.",
    "6. Calls upon the African Union to endorse the accord, and urges the Security Council to allow the deployment of a force.",
])
def test_whom_somebody_thanks_or_calls_upon_does_not_say_what_follows(sentence: str) -> None:
    speakers = {c.speaker.label for c in told(sentence).claims}
    assert not speakers & {"United States", "African Union"}


def test_it_is_never_the_person_who_spoke_last() -> None:
    text = (
        "Foreign Minister Omar Sy of Chad said that no decision had been made.", "Chad first turned to the alliance in May 2021, "
        "after Malian troops advanced into the valley. It asked again, this time for help, in September 2022."
    )
    assert "Omar Sy" not in {c.speaker.label for c in told(*text).claims[1:]}


@pytest.mark.parametrize("sentence", [
    "The Prince Royal of Chad said the talks had failed.", "Radio Free of Chad said the talks had failed.",
    "The Young Eagles of Chad accused Mali of lies.",
])
def test_a_state_does_not_say_what_somebody_of_it_says(sentence: str) -> None:
    assert "Chad" not in {c.speaker.label for c in told(sentence).claims}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Mali, Chad said, had attacked its soldiers.", "Chad"),
        ("The rebels, Chad's army said, had attacked the town of Lima.", "Chadian armed forces"),
        ("Mali, Chad says, attacked its soldiers on Monday.", "Chad"),
        ("Peter Lind, Mali's defence ministry said, was killed on Monday.", "Defence Ministry of Mali"),
    ],
)
def test_what_somebodys_words_interrupt_is_his_claim_and_no_fact(sentence: str, speaker: str) -> None:
    (one,) = told(sentence, published="2020-06-10").events
    assert (one.status, [a.label for a in one.attributed_to]) == ("Alleged", [speaker])


def test_who_is_said_to_refuse_refuses_himself() -> None:
    acts = {(c.speaker.label, c.act) for c in told("Chad, Mali said, refused to sign the deal.").claims}
    assert acts == {("Mali", "Assertion"), ("Chad", "Rejection")}


@pytest.mark.parametrize("words", ["had Mali attacked", "if Mali had attacked", "should Mali attack its troops"])
def test_nobody_is_charged_with_what_is_only_supposed(words: str) -> None:
    (claim,) = told(f"Chad said it would close the border {words}.").claims
    assert (claim.act, claim.addressees) == ("Assertion", ())


@pytest.mark.parametrize("what", ["80 of 100 drones", "a Malian plane", "two helicopters"])
def test_who_shot_something_down_rejects_nothing(what: str) -> None:
    assert [c.act for c in told(f"Chad said it had shot down {what}.").claims] == ["Assertion"]


@pytest.mark.parametrize(
    "whom", ["Mali-backed rebels", "Mali's former president", "Mali's opposition", "Mali's media", "Mali-based groups"]
)
def test_what_is_said_of_others_of_a_state_is_not_aimed_at_it(whom: str) -> None:
    claims = told(f"Chad accused {whom} of murder.").claims
    assert "Mali" not in {a.label for c in claims for a in c.addressees}


def test_of_two_who_tell_it_is_the_nearer_one() -> None:
    acts = {(c.speaker.label, c.act) for c in told("Chad said Mali had told Peru it was ready for talks.").claims}
    assert acts == {("Chad", "Assertion"), ("Mali", "Offer")}


@pytest.mark.parametrize(("words", "act"), [
    ("it understood Mali's concerns", "Assertion"), ("it would address their security concerns", "Assertion"),
    ("it was concerned about Mali", "Concern"), ("it shared Mali's concerns", "Concern"),
])
def test_whose_concern_it_is(words: str, act: str) -> None:
    assert [c.act for c in told(f"Chad said {words}.").claims] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan minister Omar Sy said force would not be used against Malians who support the deal.",
        "Kenyan minister Omar Sy is tired of experts who reject the deal.",
    ],
)
def test_which_people_are_meant_is_no_act_of_theirs(text: str) -> None:
    assert {c.act for c in told(text).claims} <= {"Assertion"}


def test_the_presidents_of_those_who_mediate_are_not_the_two_who_met() -> None:
    text = "Omar Sy and Ana Rojas met in Juba. The presidents of the three co-chair countries urged the two leaders to go on."
    assert "Omar Sy and Ana Rojas" not in {c.speaker.label for c in told(text).claims}


def test_they_are_not_those_whom_others_thanked() -> None:
    text = "The commissions expressed their appreciation to the residents. They called upon Ghana to open the road."
    assert "Residents" not in {c.speaker.label for c in told(text).claims}


def test_whoever_lets_somebody_in_says_nothing() -> None:
    assert told("Ghana admits only its own journalists to the courtroom.").claims == ()
    assert [c.act for c in told("Ghana admitted that its soldiers had crossed the border.").claims] == ["Assertion"]
