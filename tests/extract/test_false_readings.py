"""Readings that would tell something false of those who are named."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def test_an_article_does_not_speak_of_an_agreement_to_come() -> None:
    text = "Armenia and Azerbaijan agreed, and this is how the trilateral ceasefire agreement was reached."
    before, after = (
        {a.label for e in told(text, published=day).events for a in e.agreements} for day in ("2013-03-29", "2021-03-29")
    )
    assert "Trilateral statement of 9 November 2020" in after - before


def test_plans_that_nobody_has_are_no_plans() -> None:
    text = "Armenia and Azerbaijan do not have plans for a meeting at the moment."
    assert [e.status for e in told(text, published="2018-09-05").events if e.type == "Meeting"] == []


def test_the_day_of_another_thing_is_not_that_of_the_event() -> None:
    text = "The attacks staged by the rebels after the end of the truce that started on 1 October 2017 go on."
    assert [e.date for e in told(text, published="2018-01-22").events if e.type == "Violence"] == [None]


def test_a_seat_of_a_union_is_no_mediation_where_the_union_is_not_named() -> None:
    text = "The last meeting of the Armenian and Azerbaijani foreign ministers took place in Brussels in July."
    meetings = [e for e in told(text, published="2018-09-05").events if e.type == "Meeting"]
    assert meetings
    assert all(not e.mediators and e.track is None for e in meetings)


def test_letters_inside_an_abbreviation_name_no_state() -> None:
    assert not [r for r in told("USAID chief Samantha Power spoke in Goris.").relations if r.predicate == "partOf"]


def test_one_plural_title_makes_nobody_president_of_whom_another_office_is_known() -> None:
    offices = told("The document was signed by presidents Aliyev, Putin and Pashinyan.", published="2020-11-10").offices
    assert {o.person.label for o in offices} == {"Ilham Aliyev", "Vladimir Putin"}


def test_what_must_come_first_has_not_happened() -> None:
    text = "Hamas wants the troops to leave before hostages are released, and Egypt will act as soon as the road is opened."
    assert not [e for e in told(text).events if e.type in {"Detention", "Restriction"}]


def test_what_a_text_is_to_enable_has_not_happened() -> None:
    text = "The pact is meant to enable the delivery of aid, the withdrawal of Chadian forces from Aozou, and a burial."
    assert not [e for e in told(text).events if e.type == "Deployment"]


def test_what_a_side_is_said_to_have_done_in_anothers_accusations_is_alleged() -> None:
    text = "Armenian accusations that Azerbaijan shelled the village were denied by Baku."
    assert [e.status for e in told(text).events] == ["Alleged"]


def test_the_end_of_hostilities_is_no_fighting() -> None:
    assert not [e for e in told("The truce brought a cessation of hostilities in Aden.").events if e.type == "Violence"]


def test_where_troops_shall_leave_is_not_whom_one_calls_on() -> None:
    (claim,) = told("Moldova called for the withdrawal of foreign troops from Transnistria.").claims
    assert claim.addressees == ()


def test_who_urges_the_sides_is_no_side() -> None:
    account = told("Russia and France urged the sides to return to negotiations.")
    assert {(c.act, *(a.label for a in c.addressees)) for c in account.claims} == {("Appeal", "Sides")}
    assert all(not event.participants and event.status == "Proposed" for event in account.events)


def test_who_stands_in_what_is_said_does_not_say_it() -> None:
    account = told("Ana Silva, head of the mission, said Georgian soldiers remained.")
    assert "Georgian Armed Forces" not in {c.speaker.label for c in account.claims}


def test_a_title_before_the_next_name_in_a_list_is_not_the_first_ones() -> None:
    text = "The team consisted of the UN Representative Leyla Korkmaz, the OSCE Co-Chairman at the talks Ion Rusu."
    assert {o.office for o in told(text).offices if o.person.label == "Leyla Korkmaz"} == {"Representative"}
    invited = told("At the invitation of German Chancellor Jonas Weber, the special envoy, Ondrej Kovac, will be in Berlin.")
    assert {o.office for o in invited.offices if o.person.label == "Jonas Weber"} == {"Chancellor"}


def test_who_is_reported_at_the_end_speaks_and_not_whom_it_is_about() -> None:
    text = "The Yemeni government and the Houthi movement, also known as Ansar Allah, have a deal, the envoy, Hamid Nasser, said."
    assert {c.speaker.label for c in told(text).claims} == {"Hamid Nasser"}
    text = "The delegation will consult Hamas leaders, both at home and abroad, before it answers, said the sources, who left."
    assert not any("Hamas" in c.speaker.label for c in told(text).claims)


def test_whom_somebody_met_does_not_say_what_he_says() -> None:
    text = "A Norwegian envoy who has held a surprise meeting in Oslo with the head of the Tamil Tigers has said he hopes."
    assert not any("Head" in c.speaker.label for c in told(text).claims)


def test_the_country_of_a_conflict_promises_nothing() -> None:
    text = "The leaders of those involved in the conflict in Libya promised to respect the embargo and rejected any interference."
    assert not any(c.speaker.label == "Libya" for c in told(text).claims)


def test_the_organization_whose_envoy_speaks_does_not_speak() -> None:
    text = "“The two parties have agreed on a truce,” announced the African Union's envoy for the region, Sani Okafor."
    assert not any(c.speaker.label == "African Union" for c in told(text).claims)


def test_nobody_speaks_for_the_state_that_he_once_led() -> None:
    (claim,) = told("“There is hope,” former Nigerian President Sani Okafor said.").claims
    assert (claim.speaker.label, claim.on_behalf_of) == ("Sani Okafor", None)


def test_who_speaks_last_is_not_one_with_a_source_of_the_report() -> None:
    claims = told("According to sources, Kenyan minister Grace Wanjiru said she understood the delay.").claims
    assert [c.speaker.label for c in claims if c.evidence[0].rule == "claim/said"] == ["Grace Wanjiru"]
    assert all(c.speaker.label != "Grace Wanjiru" for c in claims if c.evidence[0].rule == "claim/according-to")


def test_reporters_are_not_they_who_threaten() -> None:
    text = "Kenyan minister Grace Wanjiru told reporters on Monday. The warning is a problem, because they said they would leave."
    assert all(c.speaker.label == "Grace Wanjiru" for c in told(text).claims)


def test_he_who_adds_is_who_spoke_and_not_whom_he_named() -> None:
    told_before = "Russian Foreign Minister Sergey Lavrov said that Omar Belgasem, the commander of the army, met Salim Trabelsi."
    account = told(told_before, "He added, “The parties took a step when Belgasem came to Moscow.”")
    assert {c.speaker.label for c in account.claims} == {"Sergey Lavrov"}


def test_a_rumour_is_no_event() -> None:
    assert not told("Rumours that Foreign Minister Sergey Lavrov resigned are false.").events


def test_what_is_believed_is_alleged() -> None:
    (one,) = told("It is believed the Kenyan minister Grace Wanjiru met Serbian President Dragan Milić in Vienna.").events
    assert one.status == "Alleged"


def test_what_a_proposal_includes_is_proposed() -> None:
    text = "The proposed agreement, backed by Egypt and Qatar, includes a long truce and a complete Israeli withdrawal from Gaza."
    assert [e.status for e in told(text).events if e.type == "Deployment"] == ["Proposed"]


def test_what_one_tries_to_reach_has_not_happened() -> None:
    text = "The envoy flew to Cairo in an effort to reach a deal and secure the release of hostages from Gaza."
    assert not [e for e in told(text).events if e.type == "Detention"]


def test_a_meeting_that_is_not_likely_was_not_held() -> None:
    assert not told("A meeting between the government of Chad and Sudan is not likely to occur in the near future.").events


def test_talks_for_which_one_will_be_somewhere_are_planned() -> None:
    text = "U.S. Secretary of State John Kerry will be in the French capital for talks with President Francois Hollande."
    assert {(e.type, e.status) for e in told(text).events} == {("Meeting", "Planned"), ("Visit", "Planned")}


def test_a_delegation_and_the_evacuated_are_no_force() -> None:
    assert not told("Kenya announced on Saturday that a delegation had been dispatched to Cairo.").events
    assert not [e for e in told("The evacuation of the population in Rafah began.").events if e.type == "Deployment"]
    assert told("The African Union will send a team of observers to Juba.").events


def test_who_only_plays_a_role_beside_does_not_meet() -> None:
    for one in told("Sudan's top leaders are meeting in Jeddah, with Saudi Arabia playing a key role.").events:
        assert "Saudi Arabia" not in {p.label for p in one.participants}


def test_a_broadcaster_offers_no_talks() -> None:
    text = "In a recent BBC interview, Kenyan President Joseph Mutua expressed his willingness to talk with Chad."
    assert all("BBC" not in {p.label for p in e.participants} for e in told(text).events)


def test_a_war_of_two_territories_has_none_of_them_for_its_ground() -> None:
    text = "Clashes began in the conflict in eastern Ukraine between Ukraine and Russia, and Ukraine and Russia met."
    assert all(e.place is None or e.place.label != "Donetsk People's Republic" for e in told(text, published="2019-12-10").events)


def test_a_picture_is_no_statement() -> None:
    assert not told("State Department spokeswoman Jen Psaki posted a photo of the three diplomats.").claims


def test_a_description_means_no_place_of_a_territory_that_the_article_does_not_name() -> None:
    account = told("Chad's minister said that it follows the situation in the surrounding regions.")
    assert not any("Karabakh" in m.entity.label for m in account.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Eritrea and Ethiopia discussed the border delimitation commission.",
        "The deputy prime ministers of Kenya and Uganda met. The trilateral commission of deputy prime ministers is due.",
        "Chad and Libya left the tripartite mechanism.",
        "The four-day war in Libya is over.",
    ],
)
def test_common_words_mean_no_talks_or_war_whose_sides_the_article_does_not_name(text: str) -> None:
    assert not {m.entity.label for m in told(text).mentions if m.entity.type in {"Track", "Conflict"}}


def test_common_words_mean_the_talks_of_the_sides_that_the_article_names() -> None:
    account = told("Armenia and Azerbaijan discussed the border delimitation commission.")
    assert [m.entity.type for m in account.mentions].count("Track") == 1


def test_a_place_named_first_does_not_go_on_speaking() -> None:
    assert not told("As in Moscow, Omar Haftar and Salim Sarraj did not meet in Berlin, and rejected any interference.").claims


def test_the_day_until_which_somebody_served_is_no_meetings_day() -> None:
    text = "John Kerry met with EU envoy Catherine Ashton, who until this month was the EU's high representative."
    assert [e.date for e in told(text, published="2014-11-20").events] == [None]


def test_what_an_embassy_says_of_monday_is_still_to_come() -> None:
    text = "Retired general Trond Halvorsen was to arrive in Colombo on Monday on a visit, the Norwegian embassy said."
    assert [(e.status, e.date) for e in told(text, published="2005-10-08").events] == [("Planned", "2005-10-10")]


def test_a_name_without_its_middle_is_the_same_persons() -> None:
    first = "Iran's Foreign Minister Mohammad Reza Karimi spoke."
    account = told(f"{first} Kenyan President Peter Mwangi met Iranian Foreign Minister Mohammad Karimi.")
    assert {p.label for e in account.events for p in e.participants} == {"Mohammad Reza Karimi", "Peter Mwangi"}


def test_a_joint_committee_is_no_part_of_one_of_the_two() -> None:
    assert not told("The UN-OSCE Joint Communications Committee met in Manila.").relations


def test_an_agreement_without_parties_is_not_meant_by_its_year_alone() -> None:
    account = told("Kenya looked into the implementation of the 1996 peace pact between the Philippine government and Chad.")
    assert not any("Lisbon" in a.label for e in account.events for a in e.agreements)


def test_a_government_of_accord_is_no_agreement() -> None:
    assert not any(m.entity.type == "Agreement" for m in told("The Government of National Accord met in Tunis.").mentions)


def test_an_official_view_does_not_speak() -> None:
    assert not told("You know our official view, that the party should return to the table.").claims


def test_where_one_invites_somebody_to_is_not_whom_one_invites() -> None:
    text = "German Chancellor Jonas Weber has invited President Vucic and Prime Minister Kurti on bilateral visits to Berlin."
    assert all("Germany" not in {a.label for a in c.addressees} for c in told(text).claims)


def test_what_another_did_in_a_relative_clause_is_no_claim() -> None:
    text = "Ana Silva said it is up to Peter Mwangi, who was at the talks and then wrote a report, to decide."
    assert [c.speaker.label for c in told(text).claims] == ["Ana Silva"]


def test_whom_a_revolt_overthrew_holds_his_office_no_more() -> None:
    text = "Protests in Kyiv led to the overthrow of Ukraine's pro-Russian leader Viktor Yanukovych in February 2014."
    assert {o.time for o in told(text).offices} == {"former"}


def test_where_somebody_holds_the_ground_is_no_place_of_his() -> None:
    assert all(e.place is None for e in told("The talks of Yemen and Oman took place in Houthi-held areas.").events)


def test_the_office_of_who_met_somebody_did_not_meet_him() -> None:
    text = "Mr Netanyahu's office said after his meeting with families of hostages that the war goes on."
    assert all("Israeli Prime Minister’s Office" not in {p.label for p in e.participants} for e in told(text).events)


def test_a_truce_that_holds_since_years_is_not_planned() -> None:
    text = "The Houthis said they were prepared for urgent talks on the ceasefire, which has been in force since 2002."
    assert [e.status for e in told(text).events if e.type == "Signing"] == ["Held"]


def test_who_was_sent_by_the_secretary_general_is_not_he() -> None:
    text = "The council was briefed by UN Special Representative of the Secretary-General Ellen Lund by videoconference."
    assert all(o.office != "Secretary General" for o in told(text).offices)


def test_a_ministry_statement_is_the_ministrys() -> None:
    text = "Chad's Defense Ministry said it was calm. A ministry statement said Libyan troops fired. It said a sergeant died."
    assert not any("orces" in c.speaker.label for c in told(text).claims)


def test_where_terrorism_comes_from_does_not_highlight_it() -> None:
    assert not told("India is to present evidence of terrorism emanating from Pakistan highlighted by recent attacks.").claims


def test_a_counterpart_of_somebody_without_an_office_has_none() -> None:
    text = "Kenya's Prime Minister Grace Wanjiru said that both Ajit Doval and his Pakistani counterpart Nasir Janjua spoke."
    assert all(o.person.label != "Nasir Janjua" for o in told(text).offices)


def test_who_is_told_does_not_welcome() -> None:
    text = "Prime Minister Nawaz Sharif told reporters in Lahore on Monday that Iran “will welcome the Indian envoy for talks.”"
    account = told(text)
    assert {c.speaker.label for c in account.claims} == {"Nawaz Sharif"}
    assert all(e.place is None for e in account.events)


def test_a_date_said_outright_goes_before_one_that_is_counted() -> None:
    text = "The accord was initialled on 21 November 1995. Chad and Mali signed it 3 weeks later, on 14 December 1995."
    assert "1995-12-12" not in {e.date for e in told(text).events}


def test_a_summit_that_is_held_detains_nobody() -> None:
    text = "Ilham Aliyev and Nikol Pashinyan spoke at the White House, where a summit of leaders was being held."
    assert not [e for e in told(text).events if e.type == "Detention"]


def test_who_names_results_is_not_named() -> None:
    text = "The head of the Russian delegation, Vladimir Medinsky, named three results of the Istanbul meeting."
    assert not [e for e in told(text).events if e.type == "Appointment"]


def test_a_question_of_the_article_is_no_claim() -> None:
    assert not told("What does Russia say?").claims


def test_a_side_of_the_talks_mediates_nothing_in_them() -> None:
    text = "The Ukrainian side invited direct negotiations between President Volodymyr Zelensky and President Vladimir Putin."
    assert all(not e.mediators for e in told(text).events)


def test_nobody_praises_himself_by_his_name() -> None:
    text = "Kenyan envoy Ken Freeman got the prize. “Freeman's work has added to our understanding,” he said."
    assert all(c.speaker.label != "Ken Freeman" for c in told(text).claims)


def test_a_heading_is_not_who_he_is() -> None:
    told_first = "US President Donald Trump said that peace was near."
    account = told("A report", told_first, "Aliyev Does Not Rule Out an Appeal", "“Many tried,” he wrote on Friday.")
    assert {c.speaker.label for c in account.claims} == {"Donald Trump"}


def test_who_heads_a_delegation_for_talks_does_not_meet_there() -> None:
    text = "Otti Patiño, the head of the Colombian government delegation for talks with the ELN, assured that trust had grown."
    assert not told(text).events


def test_whom_a_union_backs_supports_nobody() -> None:
    text = "Delegations led by Omar Sarraj – the head of Libya's Tripoli-based, UN-backed government – are in Moscow for talks."
    assert not told(text).claims


def test_whom_one_met_before_does_not_hope() -> None:
    text = "After a second round of meetings with President Aleksandar Vucic, Miroslav Lajcak said that he hoped for progress."
    assert {c.speaker.label for c in told(text).claims} == {"Miroslav Lajčák"}


def test_the_day_of_what_is_agreed_is_not_that_of_the_agreement() -> None:
    found = told("Ukraine and Russia agreed to exchange all prisoners before 31 December 2019.", published="2019-12-10").events
    assert {e.type: e.date for e in found if e.type == "Signing"} == {"Signing": None}


def test_a_killing_of_which_one_suggests_something_is_not_proposed() -> None:
    text = "Qatar and Egypt suggested that the killing of Hamas leader Ismail Haniyeh could jeopardize the talks."
    assert all(e.status != "Proposed" for e in told(text).events)
    asked = told("Chad demanded that the Sudanese army attack the rebels.").events
    assert all(e.status != "Held" for e in asked)


def test_who_is_where_others_kill_does_not_kill() -> None:
    text = "Egypt sought a truce between Israel and Hamas in Gaza, where Israeli forces have killed 90 people."
    assert all("Hamas" not in {p.label for p in e.participants} for e in told(text).events if e.type == "Violence")


def test_an_envoy_who_once_was_president_speaks_for_who_sent_him() -> None:
    envoy = "the African Union's (AU) High Representative for the Horn of Africa, former Nigerian President Sani Okafor"
    (claim,) = told(f"“The parties agreed,” announced {envoy}.").claims
    assert claim.on_behalf_of is not None
    assert (claim.speaker.label, claim.on_behalf_of.label) == ("Sani Okafor", "African Union")


def test_an_ethnic_group_is_not_the_state_of_that_name() -> None:
    account = told(
        "Ethnic Albanians attacked a convoy near Tetovo.",
        "Serbian President Dragan Ilic said that ethnic Albanians must leave the mine, and accused ethnic Albanians of attacks.",
    )
    named = [p.label for e in account.events for p in e.participants] + [a.label for c in account.claims for a in c.addressees]
    assert account.events
    assert account.claims
    assert "Albania" not in named
