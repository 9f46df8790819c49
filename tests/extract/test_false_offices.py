"""Offices that a hasty reading would give to the wrong person, or give cut short."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def test_in_a_list_of_names_each_with_his_title_after_it_nobody_gets_that_of_the_one_before() -> None:
    text = (
        "She spoke to Petr Novak, Foreign Minister of Malta, Ana Rojas, OSCE Chairperson-in-Office and Foreign Minister of Peru, "
        "Li Wei, Secretary General of the Council of Europe, and Omar Sy, Foreign Minister of Chad."
    )
    offices = {(o.person.label, o.office, o.of.label if o.of else "") for o in told(text).offices}
    assert offices == {
        ("Petr Novak", "Foreign Minister", "Malta"), ("Ana Rojas", "Chairperson-in-Office", "OSCE"),
        ("Ana Rojas", "Foreign Minister", "Peru"), ("Li Wei", "Secretary General", "Council of Europe"),
        ("Omar Sy", "Foreign Minister", "Chad"),
    }


def test_a_title_between_two_names_is_that_of_the_one_who_acts() -> None:
    account = told("Speaking beside Petr Novak, Serbian Foreign Minister, Ana Rojas, said the road is open.")
    assert [o.person.label for o in account.offices] == ["Ana Rojas"]


@pytest.mark.parametrize("text", [
    "The text was read to the Peruvian envoy, Mr. Petr Novak, the Maltese envoy, Omar Sy, and the Kenyan envoy, Ana Rojas.",
    "The Peruvian envoy, Petr Novak, the Maltese envoy, Omar Sy, and the Kenyan envoy, Ana Rojas, read the text.",
    "Petr Novak, the Peruvian envoy, Omar Sy, the Maltese envoy, and Ana Rojas, the Kenyan envoy, read the text.",
])
def test_in_a_list_all_titles_stand_before_the_names_or_all_after_them(text: str) -> None:
    offices = {(o.person.label, o.of.label if o.of else "") for o in told(text).offices}
    assert offices == {("Petr Novak", "Peru"), ("Omar Sy", "Malta"), ("Ana Rojas", "Kenya")}


@pytest.mark.parametrize("text", [
    "Omar Sy, the U.N.'s chief civilian representative in Bosnia, said the road is open.",
    "The text was read by Ana Rojas, the new chair of the Philippine government Implementing Panel.",
    "Israel's head of intelligence Ana Rojas met the press.",
    "Syria's chief of energy authorities, Omar Sy, met the press.",
])
def test_the_beginning_of_a_title_is_no_office(text: str) -> None:
    assert told(text).offices == ()


def test_who_speaks_after_talks_with_his_counterpart_is_not_the_counterpart() -> None:
    account = told("Iranian Foreign Minister Omar Sy left. After talks with his Peruvian counterpart, Sy spoke.")
    assert [(o.person.label, o.of.label) for o in account.offices if o.of] == [("Omar Sy", "Iran")]


def test_where_a_delegation_goes_is_not_what_its_head_is_a_minister_of() -> None:
    account = told("Mali and Peru agreed.", "The delegation to Chad is headed by Defence Minister Omar Sy.")
    assert all(o.of is None for o in account.offices)


@pytest.mark.parametrize("text", [
    "Welcoming the Sudanese president to Juba, Omar Sy praised the accord.",
    "Having driven the Georgian prime minister to Batumi, Omar Sy spoke to reporters.",
])
def test_where_an_officer_goes_does_not_name_him(text: str) -> None:
    assert not told(text).offices


@pytest.mark.parametrize("text", [
    "Omar Sy will become president of Chad in May.",
    "Omar Sy could become president of Chad.",
    "Parliament is expected to elect Omar Sy president of Chad.",
    "The future president of Chad Omar Sy met the envoys.",
])
def test_an_office_to_come_is_not_held(text: str) -> None:
    assert told(text).offices == ()


@pytest.mark.parametrize(("society", "of"), [
    ("the Chadian Red Cross", set()), ("the Red Cross", {"International Committee of the Red Cross"}),
])
def test_the_society_of_a_nation_is_not_the_body_whose_short_name_it_has(society: str, of: set[str]) -> None:
    assert {o.of.label for o in told(f"Omar Sy is president of {society}.").offices if o.of} == of


def test_officials_who_act_after_two_names_are_others() -> None:
    words = "After seeing Petr Novak and U.S. National Security Adviser Tomas Lind, the foreign ministers of Chad and Peru left."
    assert {(o.person.label, o.office) for o in told(words).offices} == {("Tomas Lind", "National Security Adviser")}
    words = "Envoys met Petr Novak and Tomas Lind, the foreign ministers of Chad and Peru."
    assert {o.person.label for o in told(words).offices} == {"Petr Novak", "Tomas Lind"}


def test_signatories_with_initials_have_their_own_offices() -> None:
    text = "We, I. H. Sy, President of Chad, N. V. Rojas, Prime Minister of Peru, and A. B. Novak, King of Tonga, declare it."
    assert {(o.person.label, o.of.label if o.of else "") for o in told(text).offices} == {
        ("I. H. Sy", "Chad"), ("N. V. Rojas", "Peru"), ("A. B. Novak", "Tonga"),
    }


def held(text: str) -> set[tuple[str, str, str]]:
    """Who holds which office of what."""
    return {(o.person.label, o.office, o.of.label if o.of else "") for o in told(text).offices}


@pytest.mark.parametrize("text", [
    "Rebels in Chad said president Omar Sy of the front would come.",
    "Talks in Chad ended. Leader Omar Sy said the front would fight on.",
    "The front wants Chad to withdraw. Its leader Omar Sy said it would fight on.",
    "Chadian-born leader Omar Sy was jailed in Mali.",
    "The Mali-born minister Omar Sy arrived in Chad.",
    "The N'Djamena-based wing of the front, whose leader Omar Sy boycotted the talks, has rejected the accord.",
])
def test_who_leads_an_unnamed_movement_holds_no_office_of_a_state_named_nearby(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize("text", [
    "The prime minister and the foreign minister of Chad, Omar Sy and Ana Rojas, came.",
    "Chad's prime minister and foreign minister, Omar Sy and Ana Rojas, came.",
])
def test_two_titles_of_one_state_are_of_two_names_in_that_order(text: str) -> None:
    assert held(text) == {("Omar Sy", "Prime Minister", "Chad"), ("Ana Rojas", "Foreign Minister", "Chad")}


@pytest.mark.parametrize("text", [
    "Chad's foreign and defence ministers, Omar Sy and Ana Rojas, came.",
    "Chadian Foreign and Defence Ministers Omar Sy and Ana Rojas met Kofi Annan.",
])
def test_ministers_of_two_fields_hold_one_each(text: str) -> None:
    assert held(text) == {("Omar Sy", "Foreign Minister", "Chad"), ("Ana Rojas", "Defence Minister", "Chad")}
    assert all("oreign and" in o.evidence[0].quote.lower() for o in told(text).offices)


def test_of_three_names_and_two_fields_nobody_has_either() -> None:
    assert held("Chad's foreign and defence ministers, Omar Sy, Ana Rojas and Petr Novak, came.") == set()


def test_leader_of_the_opposition_does_not_speak_for_the_state() -> None:
    (claim,) = told("Chadian opposition leader Omar Sy said the accord was dead.").claims
    assert claim.on_behalf_of is None


@pytest.mark.parametrize("text", [
    "Ukrainian parliament deputy Omar Sy said the talks had failed.",
    "Omar Sy, a deputy of the Verkhovna Rada, said the talks had failed.",
])
def test_a_deputy_does_not_speak_for_the_state(text: str) -> None:
    (claim,) = told(text).claims
    assert claim.on_behalf_of is None


def test_a_ministry_is_that_of_the_state_just_named_and_not_of_where_the_article_is_from() -> None:
    text = "WASHINGTON (Reuters) - The presidents met.", "Peru welcomed it. Foreign Ministry spokeswoman Ana Rojas said so."
    offices = {(o.person.label, o.of.label if o.of else "") for o in told(*text, published="2025-08-09").offices}
    assert offices == {("Ana Rojas", "Peru")}


def test_after_a_titled_name_a_title_is_that_of_the_next_name() -> None:
    text = "It was signed by former Chadian president Omar Sy, the Malian ambassador in Doha, Petr Novak, and UN envoy Ana Rojas."
    assert {office for who, office, _ in held(text) if who == "Omar Sy"} == {"President"}


@pytest.mark.parametrize("text", [
    "Omar Sy, who now heads the UN mission in Chad, met the press.", "Omar Sy heads the OSCE observer team.",
])
def test_who_heads_a_part_of_an_organization_does_not_head_it(text: str) -> None:
    assert held(text) == set()


def test_title_before_a_comma_and_a_name_is_not_that_of_a_titled_name_before_it() -> None:
    text = "Signatories: former Peruvian president Omar Sy, the UN envoy in Kiev, Petr Novak, the EU envoy Ana Rojas, and others."
    assert {office for who, office, _ in held(text) if who == "Omar Sy"} == {"President"}


def test_of_two_titles_in_a_list_that_of_another_state_is_not_the_first_man_s() -> None:
    text = "Former Peruvian president Omar Sy, the Maltese ambassador in Kiev, Petr Novak, and an envoy of the OSCE met in Minsk."
    assert held(text) == {("Omar Sy", "President", "Peru"), ("Petr Novak", "Ambassador", "Malta")}


@pytest.mark.parametrize(
    "sentence",
    [
        "A spokesman for President Peter Lind said he had met Malian President Anna Sy.",
        "President Peter Lind said Mali's President Anna Sy should be freed.",
        "Prime Minister Peter Lind thanked the prime minister of Mali, Anna Sy.",
    ],
)
def test_an_office_that_a_state_gives_to_one_man_is_not_guessed_for_another(sentence: str) -> None:
    assert {(o.person.label, o.of and o.of.label) for o in told(sentence).offices} == {("Anna Sy", "Mali")}


def test_a_ministry_without_its_state_is_that_of_the_official_known_to_serve_it() -> None:
    text = "France's foreign ministry called for calm. Foreign Ministry spokeswoman Maria Zakharova voiced hope for a speedy end."
    account = told(text, published="2022-12-15")
    assert [(o.person.label, o.of and o.of.label) for o in account.offices] == [("Maria Zakharova", "Russia")]
    assert "Maria Zakharova" not in {r.subject.label for r in account.relations if "France" in r.object.label}


@pytest.mark.parametrize(
    "sentence", ["French Europe Minister Peter Lind met Anna Sy.", "France's Europe Minister Peter Lind left."]
)
def test_no_union_of_states_has_ministers(sentence: str) -> None:
    assert {o.of and o.of.label for o in told(sentence).offices} == {"France"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad was represented by Foreign Minister Peter Lind and Mali by Deputy Foreign Minister Anna Sy.",
        "Chad sent Foreign Minister Peter Lind and Mali its deputy foreign minister, Anna Sy, to Lima.",
    ],
)
def test_whose_minister_it_is_where_the_verb_is_told_once(sentence: str) -> None:
    held = {o.person.label: o.of and o.of.label for o in told(sentence).offices}
    assert held == {"Peter Lind": "Chad", "Anna Sy": "Mali"}


def test_a_ministry_told_of_in_the_seat_of_a_union_is_not_the_unions() -> None:
    text = "BRUSSELS, March 9 (News) - The Serbian team was led by Petar Ilic, the political director of the Foreign Ministry."
    assert "European Union" not in {o.of and o.of.label for o in told(text).offices}


def test_who_heads_the_delegation_from_a_capital_is_of_its_state() -> None:
    text = "Serbia and Kosovo met. Deputy Prime Minister Petar Ilic headed the delegation from Pristina."
    assert {o.of and o.of.label for o in told(text).offices} == {"Kosovo"}


def test_a_speaker_of_parliament_is_not_of_the_one_named_after_him() -> None:
    text = "Armenia watches the trial of the former parliament speaker Davit Ishkhanyan."
    offices = told(text, "The Swiss parliament offered to host talks.").offices
    assert "Switzerland" not in {o.of.label for o in offices if o.of}


def test_the_office_of_another_named_in_between_is_not_the_subjects() -> None:
    text = (
        "Omar Sy, the African Union's envoy and a former Nigerian president, led the panel with Uhuru Kenyatta, "
        "who had stepped down as Kenya's president."
    )
    held = {(o.person.label, o.of.label, o.time) for o in told(text).offices if o.of is not None}
    assert ("Omar Sy", "Kenya", "former") not in held
    assert ("Uhuru Kenyatta", "Kenya", "current") not in held


def test_no_envoy_of_the_union_becomes_one_of_the_state_he_goes_to() -> None:
    text = "Serbia wants talks. His envoy Miroslav Lajcak has for years treated all alike."
    assert told(text, published="2023-10-01").offices == ()


def test_the_opposite_number_of_an_aide_need_be_no_aide() -> None:
    text = "Omar Sy, an aide to the President of Peru who leads the team, said so. His Chilean opposite number, Ali Ba, agreed."
    assert {o.person.label for o in told(text).offices} == {"Omar Sy"}
