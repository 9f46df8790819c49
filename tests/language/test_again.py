"""What a noun alone, a short name or a place left to the reader stands for, once the article has said whose it is."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor

MEANT = [
    # the government, the army, the rebels, the territory
    ("The Peruvian government agreed. The government signed.", "The government", "Peru"),
    ("Peru's junta agreed. The junta signed.", "The junta", "Peru"),
    ("The Kenyan army advanced. The army then left.", "The army", "Kenyan armed forces"),
    # of the state whose opponent is named
    ("The government and the Free Aceh Movement met.", "The government", "Indonesia"),
    ("The army had put up a roadblock. The ELN protested.", "The army", "Colombian armed forces"),
    ("The Sudanese army left. The war between the RSF and the military began.", "the military", "Sudanese Armed Forces"),
    ("Hamas agreed. The group released two hostages.", "The group", "Hamas"),
    ("The UN Security Council met. It was told by Council members.", "Council", "UN Security Council"),
    ("Colombia's government met ELN rebels in Lima. The rebels left.", "The rebels", "National Liberation Army"),
    ("The Colombian government and the ELN met. The guerrilla group left.", "The guerrilla group", "National Liberation Army"),
    ("Rebels from the ELN left.", "Rebels from the ELN", "National Liberation Army"),
    ("Moldova and Transnistria met. The breakaway region refused.", "The breakaway region", "Transnistria"),
    ("Peru met rebels before they left the country.", "the country", "Peru"),
    # who chairs the only format named
    ("The OSCE Minsk Group is to meet. The Co-Chairs left.", "The Co-Chairs", "OSCE Minsk Group co-chairs"),
    ("The OSCE Minsk Group is to meet. The mediators left.", "The mediators", "OSCE Minsk Group co-chairs"),
    # short names and bodies
    ("The Free Papua Movement (OPM) met. The OPM left.", "OPM", "Free Papua Movement"),
    ("Peru's Ministry of Fisheries met. Officials left.", "Peru's Ministry of Fisheries", "Fisheries Ministry of Peru"),
    ("The Norwegian culture ministry said so.", "Norwegian culture ministry", "Culture Ministry of Norway"),
    ("The Peruvian 47th Brigade left.", "Peruvian 47th Brigade", "Peruvian 47th Brigade"),
    # places
    ("He arrived in the Kenyan capital on Monday.", "the Kenyan capital", "Nairobi"),
    ("Kenya met rebels. Shells hit the capital.", "the capital", "Nairobi"),
    ("Kenya shut its border with Uganda.", "its border with Uganda", "Kenya-Uganda border"),
    ("Kenya and Uganda met on their border.", "their border", "Kenya-Uganda border"),
    # people
    ("Peru freed three policemen.", "three policemen", "Three policemen"),
    ("Peru freed thirty-two Chilean detainees.", "thirty-two Chilean detainees", "Thirty-two Chilean detainees"),
    ("The team led by Ana Rojas left.", "Ana Rojas", "Ana Rojas"),
    ("The soldier named Luis Quispe was freed.", "Luis Quispe", "Luis Quispe"),
    ("Luis Quispe, a retired Chilean general, left.", "Luis Quispe", "Luis Quispe"),
    ("The envoy met Deputy Minister Ana A. Rojas.", "Deputy Minister Ana A. Rojas", "Ana A. Rojas"),
    ("Peru's Secretary of State Ana J. Rojas left.", "Peru's Secretary of State Ana J. Rojas", "Ana J. Rojas"),
]
NOBODY = [
    ("The Peruvian government met the Chilean government. The government signed.", "The government"),
    ("The Kenyan army met the Ugandan army. The army left.", "The army"),
    ("The government agreed.", "The government"),
    ("A Kenyan government plane landed. The government agreed.", "The government"),
    ("The Kenyan army left. The military blackmail goes on.", "The military"),
    ("The Kenyan army left. The military and political leaders met.", "The military"),
    ("Peru met Chile. Shells hit the capital.", "the capital"),
    ("He left the capital.", "the capital"),
    ("Its border with Uganda is long.", "Its border with Uganda"),
    ("Kenya, Uganda and Chad met on their border.", "their border"),
    ("The Peruvian army shot at the army chief of Chile.", "the army"),
    ("Hamas met Hezbollah. The group left.", "The group"),
    ("A group of farmers met Hamas. The group left.", "The group"),
    ("The UN Security Council met. The City Council members left.", "Council"),
    ("Agencies such as the WFP and UNICEF left. The parties must protect them.", "The parties"),
    ("The Council's chairman, Ana Rojas (Peru), spoke of unrest in the country.", "the country"),
    ("“We understand the plan put forward by Chile,” the envoy told the country's newspapers.", "the country"),
    ("Separatist Transnistria stayed away.", "Separatist"),
    ("The EU made no official statement.", "no official"),
    ("President Ana Rojas of Chile and President Jose Paz of Peru met. The three presidents signed.", "The three presidents"),
    ("The Coordination Summit of the OSCE began.", "Coordination Summit"),
]


def meant(text: str) -> dict[str, str]:
    """The words of each mention that the rules see, and what it stands for."""
    tape = default_extractor().read(article_from_text("example.txt", text, published="2024-05-15")).tape
    shown = (leaf for node in tape.nodes.values() if node.char in tape.text for leaf in node.flat())
    return {node.text: node.entity.label for node in shown if node.entity}


@pytest.mark.parametrize(("text", "words", "expected"), MEANT, ids=lambda v: v if isinstance(v, str) else "")
def test_is_meant(text: str, words: str, expected: str) -> None:
    assert meant(text).get(words) == expected


@pytest.mark.parametrize(("text", "words"), NOBODY, ids=lambda v: v if isinstance(v, str) else "")
def test_nobody_is_meant(text: str, words: str) -> None:
    assert words not in meant(text)


def test_two_origins_of_one_person_are_no_two_countries() -> None:
    text = "Chad and Libya signed a treaty. A Kenyan-Peruvian poet came. Both countries thanked Norway."
    claims = default_extractor().extract(article_from_text("a.txt", text)).claims
    assert [c.speaker.label for c in claims] == ["Chad and Libya"]


def test_origins_after_from_are_joined() -> None:
    text = "He met the co-chairs of the OSCE Minsk Group from Russia, France and the United States."
    relations = default_extractor().extract(article_from_text("a.txt", text)).relations
    chairs = {r.subject.label for r in relations if r.predicate == "coChairOf" and r.subject.type == "State"}
    assert chairs == {"France", "Russia", "United States"}


def test_the_mediators_are_the_co_chairs_named_before_and_in_both_capitals_is_where() -> None:
    text = "The OSCE Minsk Group co-chairs came. In both capitals, the mediators met Ilham Aliyev and Serzh Sargsyan."
    (event,) = default_extractor().extract(article_from_text("a.txt", text)).events
    assert [p.label for p in event.participants] == ["OSCE Minsk Group co-chairs", "Ilham Aliyev", "Serzh Sargsyan"]


def test_a_leader_is_the_one_head_whom_the_article_names() -> None:
    text = "Kenyan President Peter Mwangi arrived. The Kenyan leader said that the treaty was dead."
    (claim,) = default_extractor().extract(article_from_text("a.txt", text)).claims
    assert claim.speaker.label == "Peter Mwangi"


@pytest.mark.parametrize(
    ("words", "count"),
    [("Each leader", 2), ("Neither president", 2), ("Each of the presidents", 2), ("Every minister", 1), ("Each man", 1)],
)
def test_each_of_several_is_all_of_them_one_by_one(words: str, count: int) -> None:
    text = f"President Omar Sy of Chad and President Ana Rojas of Mali met. {words} blamed Norway."
    claims = default_extractor().extract(article_from_text("a.txt", text)).claims
    named = [c.speaker.label for c in claims if c.speaker.type == "Person"]
    assert (sorted(named) == ["Ana Rojas", "Omar Sy"]) is (count == 2)


def test_persons_each_of_a_state_are_several() -> None:
    text = "Tony Blair met Rauf Denktash of Cyprus, Isaias Afwerki of Eritrea and Abiy Ahmed of Ethiopia in Rome."
    (event,) = (e for e in default_extractor().extract(article_from_text("a.txt", text)).events if e.type == "Meeting")
    assert sorted(p.label for p in event.participants) == ["Abiy Ahmed", "Isaias Afwerki", "Rauf Denktaş", "Tony Blair"]


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("his Malian and Peruvian counterparts", ["Foreign Minister of Mali", "Foreign Minister of Peru"]),
        ("his counterparts from Mali and Peru", ["Foreign Minister of Mali", "Foreign Minister of Peru"]),
    ],
)
def test_counterparts_whom_nothing_names_hold_the_same_office(words: str, met: list[str]) -> None:
    text = f"Chadian Foreign Minister Omar Sy met in Rome with {words}."
    (event,) = default_extractor().extract(article_from_text("a.txt", text)).events
    assert sorted(p.label for p in event.participants if p.label != "Omar Sy") == met


def test_counterparts_of_somebody_without_an_office_are_their_states() -> None:
    text = "Ilham Aliyev met his Malian and Peruvian counterparts in Rome."
    (event,) = default_extractor().extract(article_from_text("a.txt", text)).events
    assert {"Mali", "Peru"} <= {p.label for p in event.participants}


def test_the_counterpart_of_whoever_had_his_office_named_before_holds_it() -> None:
    text = "Chadian Foreign Minister Omar Sy came to Rome. Sy and his Malian counterpart Ana Rojas met on 3 May 2008."
    account = default_extractor().extract(article_from_text("a.txt", text))
    assert ("Ana Rojas", "Foreign Minister", "Mali") in [(o.person.label, o.office, o.of and o.of.label) for o in account.offices]
    (event,) = (e for e in account.events if e.type == "Meeting")
    assert sorted(p.label for p in event.participants) == ["Ana Rojas", "Omar Sy"]
