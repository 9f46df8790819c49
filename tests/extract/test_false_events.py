"""Events that a hasty reading would tell as held, or of those who had no part in them."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(("text", "status"), [
    ("Chad's envoy said that while no final agreement was reached, the talks went on.", []),
    ("Astana is expected to witness on Monday the first face-to-face talks between Chad and Mali.", ["Planned"]),
    ("Chad pulled out of negotiations as rebels shelled the port.", ["Held"]),
    ("Hamas insisted that the war must end, with a total withdrawal of Israeli troops from Gaza.", ["Proposed"]),
    ("The three papers were a ceasefire and a pull-back of troops from Goma.", ["Proposed"]),
    ("The accord rests on two principles: free trade and the withdrawal of troops from Kidal.", ["Proposed"]),
    ("He stood by the principles of the pact, namely free trade and the reopening of the border with Niger.", ["Proposed"]),
    ("Residents reported airstrikes in southern Omdurman.", ["Alleged"]),
    ("Fighting in Mogadishu killed 20 civilians, according to local human rights workers.", ["Alleged"]),
    ("Key issues include the timing of the removal of UN and US sanctions.", []),
    ("The Libyan National Army, based in the country's east, is backed by Egypt.", []),
    ("Serbia met Croatia in a qualifier in Belgrade.", []),
    ("Serbia met Croatia in Belgrade after the qualifier.", ["Held"]),
    ("The text provides for an end to hostilities and the immediate withdrawal of the M23 from Goma.", ["Proposed"]),
    ("They discussed issues of the peace process including counter-terrorism, and the withdrawal of US forces from Iraq.", []),
    ("A summit of Chad and Mali planned in mid-December collapsed because nobody came.", ["Cancelled"]),
    ("The talks between Chad and Mali, from which much had been expected, ended in a quarrel.", ["Held"]),
    ("The next round of talks between Chad and Mali was completed on Monday in Geneva.", ["Held"]),
    ("The next round of talks between Chad and Mali opens on Monday in Geneva.", ["Planned"]),
    ("Of all the meetings between Chad and Mali this was the most useful.", []),
    ("The envoys of Chad and Mali met in Geneva for the first session of the Joint Border Commission.", ["Held"]),
    ("Chad accepted an offer by Peru to hold a meeting of the ministers of both countries in Lima.", ["Planned"]),
    ("The rebels kept a Cold War view of politics.", []),
    ("The mediators broke off the process after an Israeli settler killed 40 villagers.", ["Held"]),
    ("Talks between Chad and Mali started in Geneva on Monday and will continue this week.", ["Held"]),
    ("Talks between Chad and Mali in Geneva will continue on Monday.", ["Planned"]),
    ("Chad criticised the European Union over its refusal to meet the foreign minister of Mali.", []),
    ("Chad demanded that Mali say when the border will be closed.", ["Proposed"]),
    ("Chad said that the border will be closed on Monday.", ["Planned"]),
    ("Chad repeated its refusal to meet the foreign minister of Mali.", ["Refused"]),
    ("The delegation, led by Omar Sy, confirmed that the text was read.", []),
])
def test_status(text: str, status: list[str]) -> None:
    assert [e.status for e in told(text).events] == status


def test_those_under_whose_auspices_talks_are_held_are_not_the_sides() -> None:
    account = told(
        "The talks were held under the auspices of the United Nations and the African Union.",
        "Both sides expressed commitment to peace, and the two sides agreed to free prisoners.",
    )
    named = [p.label for e in account.events for p in e.participants] + [c.speaker.label for c in account.claims]
    assert account.events
    assert not {"United Nations", "African Union"} & set(named)


def test_forces_of_a_people_are_not_those_of_the_state_of_that_people() -> None:
    (attack,) = told("Serb forces shelled Sarajevo.").events
    assert [p.label for p in attack.participants] == ["Serb forces"]
    (other,) = told("Azeri forces shelled Stepanakert.").events
    assert [p.label for p in other.participants] == ["Azerbaijani Armed Forces"]
    (left,) = told("Somali troops left Kismayo.").events
    assert [p.label for p in left.participants] == ["Somali armed forces"]


@pytest.mark.parametrize("text", ["The Kabul attacks killed nine people.", "A Kabul attack killed nine people on Monday."])
def test_place_of_an_attack_is_no_attacker(text: str) -> None:
    assert not [p for e in told(text).events for p in e.participants]


def test_reporters_are_not_they() -> None:
    visits = told("Omar Sy of Chad told reporters: “They would come here to Bamako on Monday.”").events
    assert all("Reporters" not in {p.label for p in e.participants} for e in visits)


@pytest.mark.parametrize(("text", "status"), [
    ("Unconfirmed reports say Chad shelled Lima.", "Alleged"),
    ("According to unconfirmed reports, Chad shelled Lima.", "Alleged"),
    ("There are reports that Chad shelled Lima.", "Alleged"),
    ("Reports of the monitors were read, and Chad shelled Lima.", "Held"),
])
def test_what_reports_say_is_alleged(text: str, status: str) -> None:
    assert [e.status for e in told(text).events] == [status]


def test_that_before_several_only_joins_the_clause() -> None:
    (event,) = told("Eyewitnesses said that gunmen had killed two nurses in Lima.").events
    assert "Gunmen" in {p.label for p in event.participants}


@pytest.mark.parametrize(("text", "statuses"), [
    ("The envoys insisted that the prisoners be released.", ["Proposed"]),
    ("Chad asked that an agreement be signed in Lima.", ["Proposed"]),
    ("The prisoners are to be released in May.", ["Planned"]),
    ("The hostages were to be freed in May.", ["Planned"]),
    ("The hostages are still to be freed.", []),
    ("The prisoners were released in May.", ["Held"]),
])
def test_what_is_only_asked_for_or_still_to_be_done_is_not_held(text: str, statuses: list[str]) -> None:
    assert [e.status for e in told(text).events] == statuses


@pytest.mark.parametrize(("text", "kinds"), [
    ("A planning team drawn from UNIFIL will go to Damascus.", ["Deployment"]),
    ("An advance party of observers is due to travel to Hodeidah.", ["Deployment"]),
    ("A negotiator of UNIFIL, Ana Rojas, will go to Damascus.", ["Visit"]),
])
def test_the_force_from_which_a_team_is_drawn_pays_no_visit(text: str, kinds: list[str]) -> None:
    assert [e.type for e in told(text).events] == kinds


def test_co_chairs_who_end_their_mission_are_no_force() -> None:
    assert not [e for e in told("OSCE co-chairs have finished their mission in Baku.").events if e.type == "Deployment"]


@pytest.mark.parametrize("sentence", [
    "Mandela took the chair after the death of former Tanzanian president Julius Nyerere.",
    "The death of Julius Nyerere in London on 14 October 1999 left the talks without a mediator.",
])
def test_who_died_was_not_killed(sentence: str) -> None:
    assert not [e for e in told(sentence).events if e.type == "Violence"]


@pytest.mark.parametrize(("sentence", "date"), [
    ("The truce takes effect on Monday.", None),
    ("Talks open in Geneva on Monday.", "2023-05-22"),
    ("Omar Sy, foreign minister of Chad, arrives in Baku on Tuesday.", "2023-05-23"),
])
def test_what_is_told_in_the_present_of_a_weekday_is_still_to_come(sentence: str, date: str | None) -> None:
    (one,) = told(sentence, published="2023-05-20").events
    assert (one.date, one.status) == (date, "Planned" if date else "Held")


@pytest.mark.parametrize("sentence", [
    "A soldier was killed when his comrade's rifle went off, the ministry said.",
    "Ukraine foiled an attack on Kyiv by saboteurs on 3 May 2022.",
])
def test_mishaps_and_foiled_plots_are_no_violence(sentence: str) -> None:
    assert not told(sentence).events


@pytest.mark.parametrize(("sentence", "date"), [
    ("Ukraine marked the anniversary of the attack on Kyiv on 3 May 2023.", None),
    ("The anniversary of the massacre of 26 February 1992 was marked.", "1992-02-26"),
])
def test_day_on_which_something_is_remembered_is_not_its_own(sentence: str, date: str | None) -> None:
    assert [e.date for e in told(sentence).events] == [date]


def test_victim_of_one_deed_is_not_who_did_the_next() -> None:
    events = told("Police investigating the killing of a journalist in Jenin arrested two men in Haifa on 3 May 2022.").events
    assert [sorted(p.label for p in e.participants) for e in events if e.type == "Detention"] == [["Two men"]]


@pytest.mark.parametrize("sentence", [
    "Chad denied that Vladimir Putin had met Kofi Annan in Sochi.",
    "Chad denied reports of a meeting between Vladimir Putin and Kofi Annan.",
    "Chad denied that Turkish troops had entered Mali.",
    "Chad denied that Israel had sold drones to Mali.",
    "Chad denied that Mali had closed the border.",
    "Vladimir Putin would have met Kofi Annan if he had come.",
    "Vladimir Putin should have met Kofi Annan long ago.",
    "Every time Vladimir Putin meets Kofi Annan, oil prices rise.",
    "Josep Borrell refused to blame Serbia for the attack.",
    "Josep Borrell asked why Serbia had arrested three policemen.",
    "A cartoon shows Vladimir Putin meeting Kofi Annan.",
])
def test_what_is_denied_or_only_imagined_did_not_happen(sentence: str) -> None:
    assert not told(sentence).events


def test_supporters_of_somebody_are_not_he() -> None:
    events = told("Vladimir Putin met Kofi Annan supporters in Moscow.").events
    assert all("Kofi Annan" not in {p.label for p in e.participants} for e in events)


@pytest.mark.parametrize("words", ["is due in", "is expected in", "is flying to", "is heading to"])
def test_who_is_still_to_go_to_talks_has_not_held_them(words: str) -> None:
    text = f"Chadian Foreign Minister Peter Lind {words} Lima on Monday for talks with Malian Foreign Minister Anna Sy."
    assert {(e.status, e.date) for e in told(text, published="2020-06-10").events} == {("Planned", "2020-06-15")}


def test_day_and_place_of_a_text_are_not_those_of_what_is_done_by_it() -> None:
    events = told("Under an agreement signed in Lima in 2019, Chad and Mali pulled back troops.").events
    assert [(e.date, e.place) for e in events if e.type == "Deployment"] == [(None, None)]


@pytest.mark.parametrize(
    "subject",
    ["The wife of President Peter Lind", "An aide to President Peter Lind", "A cousin of the late President Peter Lind",
     "Supporters of President Peter Lind", "A street named after President Peter Lind"],
)
@pytest.mark.parametrize("deed", ["killed", "arrested", "attacked"])
def test_what_is_done_to_somebody_of_his_is_not_done_to_him(subject: str, deed: str) -> None:
    verb = "were" if subject.startswith("Supporters") else "was"
    people = {p.label for e in told(f"{subject} {verb} {deed} in Lima.").events for p in e.participants}
    assert "Peter Lind" not in people


@pytest.mark.parametrize(
    "subject", ["In Lima, Peter Lind", "The commander of the rebels, Peter Lind,", "One of the rebels, Peter Lind,"]
)
def test_whoever_is_named_after_what_he_is_of_suffers_it_himself(subject: str) -> None:
    assert [[p.label for p in e.participants] for e in told(f"{subject} was killed in Lima.").events] == [["Peter Lind"]]


@pytest.mark.parametrize(("day", "date"), [("on May 20", "2020-05-20"), ("on Monday", "2020-06-08")])
def test_talks_that_were_to_have_been_held_are_not_still_to_come(day: str, date: str) -> None:
    (one,) = told(f"The foreign ministers of Chad and Mali were to have met in Lima {day}.", published="2020-06-10").events
    assert (one.status, one.date) == ("Planned", date)


@pytest.mark.parametrize("sentence", [
    "The information spread by the Ministry of Defence of Chad that Malian forces opened fire is false.",
    "The statement of the Ministry of Defence of Chad that Malian forces shelled Lima does not correspond to reality.",
    "Reports that Mali closed its border with Chad are untrue.",
    "Chad's claim that Mali shelled Lima is another lie, the ministry said.",
])
def test_what_is_called_untrue_did_not_happen(sentence: str) -> None:
    assert told(sentence).events == ()


def test_what_only_the_other_side_calls_baseless_is_still_alleged() -> None:
    (one,) = told("Chad said Malian forces opened fire on Monday; Mali said the claim was baseless.").events
    assert (one.status, [a.label for a in one.attributed_to]) == ("Alleged", ["Chad"])


@pytest.mark.parametrize(("sentence", "signed"), [
    ("An agreement was reached to hold the next meeting in Lima in July.", (None, None)),
    ("Chad and Mali agreed to exchange prisoners in Lima on Monday.", (None, None)),
    ("Chad and Mali agreed in Lima on Monday to exchange prisoners.", ("2020-06-08", "Lima")),
    ("Chad and Mali reached an agreement in Lima on Monday to end the war.", ("2020-06-08", "Lima")),
])
def test_day_and_place_of_what_is_agreed_are_not_those_of_agreeing(sentence: str, signed: tuple[str | None, str | None]) -> None:
    events = told(sentence, published="2020-06-10").events
    assert [(e.date, e.place and e.place.label) for e in events if e.type == "Signing"] == [signed]


def test_day_and_place_of_agreeing_are_not_those_of_what_is_agreed() -> None:
    events = told("Chad and Mali agreed in Lima on Monday to exchange prisoners.", published="2020-06-10").events
    assert [(e.date, e.place) for e in events if e.type == "Detention"] == [(None, None)]


@pytest.mark.parametrize(("sentence", "date"), [
    ("The May 5 statement obliges Chad to open the road.", None),
    ("Chad closed the border before the May 5 elections.", None),
    ("The presidents of Chad and Mali met at the May 5 summit.", "2020-05-05"),
])
def test_day_by_which_something_else_is_called_is_not_the_events(sentence: str, date: str | None) -> None:
    assert told(sentence, published="2020-06-10").events[0].date == date


def test_what_is_being_finalised_is_not_signed() -> None:
    assert told("Chad and Mali are finalising the agreement.").events == ()


@pytest.mark.parametrize("text", [
    "Twelve Kenyan soldiers were returned to Kenya.", "The captured Kenyan soldiers were handed over to Kenya.",
])
def test_prisoners_who_come_home_are_no_troops_that_move(text: str) -> None:
    assert [e.type for e in told(text).events] == ["Detention"]


@pytest.mark.parametrize(("text", "date"), [
    ("Rebels in Mali freed a nurse held since April 2019.", None),
    ("Mali released ten soldiers captured in April 2019.", None),
    ("Mali released ten soldiers in April 2019.", "2019-04"),
])
def test_the_day_of_capture_is_not_that_of_release(text: str, date: str | None) -> None:
    freed = [e for e in told(text).events if e.type == "Detention"]
    assert [e.date for e in freed] == [date]


def test_land_that_troops_captured_holds_nobody_captive() -> None:
    events = told("The talks were on Bukavu, a city which Rwandan troops captured in 2004.").events
    assert "Detention" not in {e.type for e in events}


@pytest.mark.parametrize("sentence", [
    "Armenia on April 23 erected a checkpoint.", "Armenia on April 23 shelled Lachin.", "Armenia on April 23 sold arms to Iran.",
    "Police on April 23 arrested three Armenians.",
])
def test_a_day_stands_between_who_acts_and_the_verb(sentence: str) -> None:
    assert [e.date for e in told(sentence, published="2023-05-05").events] == ["2023-04-23"]


def test_a_delegation_that_a_force_sends_is_no_force() -> None:
    assert told("The Rapid Support Forces (RSF) sent a delegation to Geneva.").events == ()


@pytest.mark.parametrize(
    "text",
    [
        "The army sent soldiers to Gao on Friday and flew wounded people out of the area.",
        "The Peruvian army will not let politicians play games, a general said.",
    ],
)
def test_who_is_flown_out_or_not_let_play_is_neither_hurt_nor_shut_in(text: str) -> None:
    assert not {e.type for e in told(text).events} & {"Violence", "Restriction"}


def test_what_a_clause_of_its_own_says_was_done_elsewhere_is_not_where_they_met() -> None:
    text = "Peter Lind, the president of Chad, met with Ana Rojas and she confirmed that the proposals made in Lima were dead."
    assert [e.place for e in told(text).events if e.type == "Meeting"] == [None]


def test_they_of_a_texts_parties_are_not_the_observers_of_the_sentence_before() -> None:
    text = (
        "Representatives of Peru, Chile and Mali were present as observers. "
        "2. The Parties, being guided by the Agreement which they concluded in Lima on 23 December 1996, went on."
    )
    assert not [p.label for e in told(text).events for p in e.participants]
