"""Texts that are somebody's own words: statements, communiqués, interviews whose author stands above the guest."""

from __future__ import annotations

import pytest

from tests.extract.told import told


def acts(text: str) -> list[tuple[str, str]]:
    """Speaker and act of the claims of a text, in its order."""
    account = told(text)
    return [(c.speaker.label, c.act) for c in sorted(account.claims, key=lambda c: c.evidence[0].start)]


MINISTRY = "Foreign Ministry of Georgia"
ISSUED = [
    ("Statement of the Ministry of Foreign Affairs of Georgia\n\n"
     "The Ministry of Foreign Affairs of Georgia condemns the shelling.\n\n"
     "We call on Russia to show restraint. The convoy reached the village of Ergneti at noon.",
     [(MINISTRY, "Accusation"), (MINISTRY, "Appeal")]),
    ("The Ministry of Foreign Affairs of Georgia welcomes the release.\n\nWe thank Norway.",
     [(MINISTRY, "Support"), (MINISTRY, "Support")]),
    ("COMMUNIQUÉ OF HAMAS\n\nTo the world:\n\n1. On Monday the talks in Doha came to an end.\n\n"
     "2. We reject the plan.\n\nHamas, Gaza",
     [("Hamas", "Rejection")]),
    ("Statement by the Spokesperson on the talks in Juba\n\nIt is high time for the leaders to put their people first.\n\n"
     "The African Union commends the mediators. The African Union welcomes the truce.",
     [("African Union", "Appeal"), ("African Union", "Support"), ("African Union", "Support")]),
]


@pytest.mark.parametrize(("text", "expected"), ISSUED, ids=[t[:30] for t, _ in ISSUED])
def test_issuer_speaks(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text) == expected


RAID = "We condemn the raid on the market of Adré. We thank Norway for its help to our people."
TITLES = [
    ("Statement by the Ministry of Foreign Affairs of Chad", "Foreign Ministry of Chad"),
    ("Press Statement by the Co-Chairs of the OSCE Minsk Group", "OSCE Minsk Group co-chairs"),
    ("Statement of Chad's Foreign Ministry spokesperson Idriss Saleh on the raid", "Idriss Saleh"),
    ("Hamas statement on the raid", "Hamas"),
    ("Sudan: Statement by the envoy on behalf of the African Union marking two years of war", "African Union"),
]


@pytest.mark.parametrize(("title", "issuer"), TITLES, ids=[issuer for _, issuer in TITLES])
def test_title_names_whom_the_text_calls_we(title: str, issuer: str) -> None:
    assert acts(f"{title}\n\n{RAID}\n\nThe road to the camps must be opened.") == [
        (issuer, "Accusation"), (issuer, "Support"), (issuer, "Demand"),
    ]


@pytest.mark.parametrize("title", [
    "Joint statement by the Governments of Chad and Sudan", "Hamas statement angers Egypt", "Statement issued in Juba",
])
def test_title_names_no_issuer(title: str) -> None:
    assert acts(f"{title}\n\n{RAID}\n\nThe road to the camps must be opened.") == []


def test_line_above_a_text_tells_whose_it_is() -> None:
    text = (
        "Here is the full text of the statement issued on Monday by the Ministry of Foreign Affairs of Chad.\n\n"
        "The rebels have crossed the river without any reason.\n\n"
        "We would like to urge the African Union to act. We therefore demand that the raids stop."
    )
    assert acts(text) == [("Foreign Ministry of Chad", "Appeal"), ("Foreign Ministry of Chad", "Demand")]


def test_letter_tells_for_whom_it_is_written() -> None:
    text = (
        "Excellency,\n\nOn behalf of Hamas, I am writing to you to put on record the following:\n\n"
        "The attack on the convoy was a grave breach of the truce.\n\nThe guilty must be punished without delay."
    )
    assert {speaker for speaker, _ in acts(text)} == {"Hamas"}


def test_several_who_say_we_speak_as_a_group() -> None:
    text = (
        "Joint Communiqué of Chad and Sudan\n\nThe Presidents of Chad and Sudan met in Juba on Monday.\n\n"
        "We condemn the raid on the market of Adré. We thank Norway for its help to our people in the camps of the east."
    )
    assert [act for _, act in acts(text)] == ["Accusation", "Support"]


def test_title_of_an_interview_names_its_guest() -> None:
    text = (
        "Interview of Sudanese envoy Amina Idris to a news agency\n\n- Is the war over?\n\n"
        "- The two armies have left the valley, but Chad still arms the rebels.\n\n- And what comes next?\n\n"
        "- The talks in Juba must go on without any conditions."
    )
    assert {speaker for speaker, _ in acts(text)} == {"Amina Idris"}


def test_movement_that_writes_of_itself_is_the_issuer() -> None:
    text = (
        "Hamas has acted with patience at every round of the talks, for the sake of our people.\n\n"
        "Hamas called on the mediators to present a plan. It is clear to us that the war goes on for no reason of ours."
    )
    assert {speaker for speaker, _ in acts(text)} == {"Hamas"}


def test_whose_deeds_a_spokesperson_tells_is_not_for_whom_he_speaks() -> None:
    text = (
        "Statement by the Spokesperson on the war in Gaza\n\nIt is high time for the leaders to put their people first.\n\n"
        "Hamas must free all hostages. Hamas has killed many. The European Union condemns this."
    )
    assert "Hamas" not in {speaker for speaker, _ in acts(text)}


def test_a_person_in_the_title_does_not_lend_his_words_to_an_organization() -> None:
    text = (
        "Statement by Ana Rojas on the talks in Juba\n\nIt is high time for the leaders to put their people first.\n\n"
        "The African Union is at work. The African Union has sent mediators."
    )
    assert "African Union" not in {speaker for speaker, _ in acts(text)}


def test_newspaper_issues_nothing() -> None:
    text = (
        "The Ministry of Foreign Affairs of Georgia reopened its gates on Monday.\n\n"
        "We reject this plan. We must all resist it."
    )
    assert acts(text) == []


def test_author_is_not_the_guest() -> None:
    text = (
        "The long road\n\nBy Anna Lindqvist for North Review\n\nGeorgian diplomat Levan Beridze was in Geneva for ten years.\n\n"
        "Q: Is it over?\n\nA: The war ended a year ago in the north.\n\nQ: And now?\n\n"
        "A: The prisoners should be released without delay."
    )
    assert acts(text) == [("Levan Beridze", "Assertion"), ("Levan Beridze", "Demand")]


def test_what_several_issue_together_is_nobodys_own() -> None:
    text = (
        "Joint Statement of the Delegations of Georgia and the Foreign Ministry of Abkhazia\n\nThe sides met in Geneva.\n\n"
        "The convoys shall pass without delay. We call for an end to the shelling."
    )
    assert not {speaker for speaker, _ in acts(text)} & {"Georgia", "Foreign Ministry of Abkhazia", "Abkhazia"}


def test_both_sides_of_no_known_dispute_accuse_nobody() -> None:
    assert acts("Kenya hosts the talks on Monday.\n\nUganda shelled a camp. Both sides accuse each other of abuses.") == []


TURNS = (
    "“The river is ours”: Goran Petrov speaks to the Valley Courier\n\n"
    "Goran Petrov, a member of the Danube Institute, answered our questions.\n\n"
    "{0} Will the bridge open this year?\n\n"
    "{0} The bridge will be open to carts in the spring. Serbia has no need of a new road.\n\n"
    "{0} And when will the treaty be signed?\n\n"
    "{0} It is too early to name a day for such a ceremony.\n\n"
)


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_turns_that_open_with_a_dash_are_question_and_answer(dash: str) -> None:
    answered = acts(TURNS.format(dash))
    assert answered == [("Goran Petrov", "Assertion")] * 3


def test_a_list_with_dashes_is_no_interview() -> None:
    text = "Goran Petrov of the Danube Institute named two wishes.\n\n- A bridge for the valley.\n\n- A road to the sea."
    assert acts(text) == []


JOINT = (
    "Joint Communiqué\n\n"
    "The Foreign Ministers of Chile and Peru, meeting in Lisbon on 4 May 2003 with the participation of Norway and Sweden,\n\n"
    "1. Declare that the bridge is open;\n\n"
    "2. Call upon Norway to send observers;\n\n"
    "3. Welcome the offer of Sweden."
)


def test_numbered_items_are_acts_of_the_officials_who_open_a_joint_text() -> None:
    ministers = "Foreign Ministers of Chile and Peru"
    assert acts(JOINT) == [(ministers, "Assertion"), (ministers, "Appeal"), (ministers, "Support")]


RESOLUTION = (
    "Resolution 9 (2003)\n\nThe Security Council,\n\nNoting the talks between Chad and Sudan,\n\n"
    "Welcoming the help of Norway,\n\n1. Further condemns the raid;\n\n2. Urges Sudan to open the road.\n"
)


def test_a_council_whose_name_is_a_line_adopts_the_text_below_it() -> None:
    claims = sorted(told(RESOLUTION).claims, key=lambda c: c.evidence[0].start)
    assert [(c.speaker.label, c.act) for c in claims] == [
        ("UN Security Council", act) for act in ("Assertion", "Support", "Accusation", "Appeal")
    ]


def test_points_without_a_council_are_nobodys() -> None:
    assert told("Rules of the house\n\nFor Chad and Sudan.\n\n1. Condemns the raid;\n\n2. Urges all to go.").claims == ()


def test_a_host_whom_only_the_title_names_speaks_as_i_and_makes_no_claim_of_the_talks() -> None:
    text = (
        "Press statement by President Charles Michel\n\n"
        "We met in Oslo on 3 May 2022. We discussed the border in detail. I urged Serbia to open the road."
    )
    assert acts(text) == [("Charles Michel", "Appeal")]


RUNNING_ON = [
    # announced by a line, opened once, closed paragraphs later
    ("Georgian envoy Levan Beridze made the following statement to the press in Vienna:\n\n“The village was shelled at dawn.\n\n"
     "Nobody was hurt in the attack on the school.\n\nWe call on Russia to stop the shelling.”\n\n"
     "The talks in Vienna lasted for two days and ended late.",
     [("Levan Beridze", "Assertion"), ("Levan Beridze", "Assertion"), ("Levan Beridze", "Appeal")]),
    # straight marks, and whose words they are said before and after
    ("The village was shelled, reads a message from the Ministry of Defence of Georgia.\n\n\"The bridge fell in the night.\n\n"
     "As a result of urgent measures the road is open again.\n\nThere are no losses among our units,\" the ministry said.\n\n"
     "The road was opened on Monday by engineers.",
     [("Defence Ministry of Georgia", "Assertion")] * 4),
    # every paragraph opens anew: the last one closes, and the article goes on in its own words
    ("Georgian envoy Levan Beridze said: “The village was shelled at dawn.\n\n“The school was hit as well.”\n\n"
     "The road to the village is long and narrow.",
     [("Levan Beridze", "Assertion")] * 2),
    # a mark that nothing closes makes nobody the speaker of what follows
    ("Georgian envoy Levan Beridze said: \"The village was shelled at dawn.\n\nThe road to the village is long and narrow.\n\n"
     "The “ceasefire” line runs along the river there.",
     [("Levan Beridze", "Assertion")]),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING_ON, ids=["announced", "straight", "each-paragraph", "unclosed"])
def test_quotation_runs_on_over_paragraphs(text: str, expected: list[tuple[str, str]]) -> None:
    assert acts(text) == expected


def test_statement_in_full_is_its_issuers() -> None:
    text = (
        "The Peace Committee of Chad issued a statement on Monday. The full statement reads as follows:\n\n"
        "The army crossed the river at dawn without any warning. It burned two villages on the southern bank."
    )
    assert acts(text) == [("Peace Committee of Chad", "Assertion")]


def test_remarks_after_a_heading_of_their_own() -> None:
    text = (
        "Geneva Talks: Statement by the Ministry of Foreign Affairs of Georgia\n\nThe day was long.\n\n"
        "We reject the plan of the Foreign Ministry of Georgia's guests. I thank Norway."
    )
    assert {speaker for speaker, _ in acts(text)} == {"Foreign Ministry of Georgia"}


def test_briefing_of_questions_and_answers() -> None:
    text = (
        "Georgian spokesman Levan Beridze answered questions on Monday.\n\nQUESTION: Is the road open?\n\n"
        "MR BERIDZE: The road is open since the early morning.\n\nWe’ve urged Russia to withdraw its posts.\n\n"
        "The briefing ended at noon with a cup of tea."
    )
    assert acts(text) == [("Levan Beridze", "Assertion"), ("Levan Beridze", "Appeal")]
