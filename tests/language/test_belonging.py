"""What noun groups state of organizations, places, missions and tracks, beside the mentions that they make."""

from __future__ import annotations

import pytest

from kg.articles import article_from_text
from kg.extract import default_extractor

STATED = [
    ("Thomas Hall of the Nordic Institute for Conflict Studies warned of a new war.",
     {("Thomas Hall", "affiliatedWith", "Nordic Institute for Conflict Studies")}),
    ("Ann Hall, a senior analyst at the Brussels-based International Crisis Group, agreed.",
     {("Ann Hall", "affiliatedWith", "International Crisis Group"), ("International Crisis Group", "locatedIn", "Brussels")}),
    ("Ann Hall, head of the conflict department at the Institute of Peace in Baku, agreed.",
     {("Ann Hall", "affiliatedWith", "Institute of Peace"), ("Institute of Peace", "locatedIn", "Baku")}),
    ("Lars Holm, the chairman of the Kenyan parliament's foreign relations committee, agreed.",
     {("Parliament of Kenya", "partOf", "Kenya"),
      ("Foreign Relations Committee of the Parliament of Kenya", "partOf", "Parliament of Kenya"),
      ("Lars Holm", "affiliatedWith", "Foreign Relations Committee of the Parliament of Kenya")}),
    ("The foreign ministry of the self-proclaimed Abkhaz republic agreed.",
     {("Foreign Ministry of Abkhazia", "partOf", "Abkhazia")}),
    ("Ann Hall of the Institute for Trade and Transport in Baku agreed.",
     {("Ann Hall", "affiliatedWith", "Institute for Trade and Transport"),
      ("Institute for Trade and Transport", "locatedIn", "Baku")}),
    ("In Moscow, the Foreign Ministry declined to comment.",
     {("Ministry of Foreign Affairs of Russia", "partOf", "Russia")}),
    ("The Head of the EU Delegation to Moldova left.", {("EU Delegation to Moldova", "partOf", "European Union")}),
    ("The Azerbaijani exclave of Nakhchivan has no road to Baku.", {("Nakhichevan", "exclaveOf", "Azerbaijan")}),
    ("Shells fell on the Serb villages of Banje and Rudare.", set()),
    ("Fire was opened on Armenia's Syunik province.", {("Syunik", "partOf", "Armenia")}),
    ("Shells fell on the towns of Arna, Belo and Cevik in the Dorn district.",
     {("Arna", "locatedIn", "Dorn"), ("Belo", "locatedIn", "Dorn"), ("Cevik", "locatedIn", "Dorn")}),
    ("They met in Bürgenstock, Switzerland, on Monday.", {("Bürgenstock", "locatedIn", "Switzerland")}),
    ("Russian peacekeepers deployed along the Lachin corridor looked on.",
     {("Russian peacekeeping mission in Nagorno-Karabakh", "locatedIn", "Lachin corridor")}),
    ("They took part in negotiations mediated by the African Union.",
     {("African Union", "mediatorOf", "African Union-mediated talks")}),
    ("The Troika of Norway and the United Kingdom welcomed the pact.",
     {("Norway", "memberOf", "Troika"), ("United Kingdom", "memberOf", "Troika")}),
    ("The Tbilisi-based Abkhaz government-in-exile protested.", {("Abkhaz government-in-exile", "locatedIn", "Tbilisi")}),
    ("Iran-backed Hezbollah fired rockets at the north.", {("Iran", "allyOf", "Hezbollah")}),
    ("Rwanda-backed M23 fighters entered Goma.", {("Rwanda", "allyOf", "M23")}),
    ("The strike killed a commander of the Turkish-backed Syrian National Army.", {("Turkey", "allyOf", "Syrian National Army")}),
]

SILENT = [
    "The Institute said nothing.",
    "Deputies left the National Assembly.",
    "The mayor of the village of Arna, Belo and Cevik left the room in the Dorn district.",
    "They joined the Conference for Trade and Transport in Asia.",
    "They joined the Conference on Trade and Transport in Europe.",
    "The embassy in Moscow declined to comment.",
    "Armenian soldiers in Karabakh looked on.",
    "Azerbaijan's Lachin checkpoint was shut.",
    "Iran-backed talks with Hezbollah failed.",
]


def stated(text: str) -> set[tuple[str, str, str]]:
    relations = default_extractor().extract(article_from_text("example.txt", text)).relations
    return {(r.subject.label, r.predicate, r.object.label) for r in relations}


@pytest.mark.parametrize(("text", "expected"), STATED, ids=lambda v: v if isinstance(v, str) else "")
def test_noun_groups_state(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= stated(text)


@pytest.mark.parametrize("text", SILENT)
def test_noun_groups_state_nothing(text: str) -> None:
    assert stated(text) == set()


def test_an_organization_is_known_again_by_its_noun() -> None:
    text = "The Nordic Institute for Peace published a report. The institute warned of a new war."
    claims = default_extractor().extract(article_from_text("example.txt", text)).claims
    assert "Nordic Institute for Peace" in {c.speaker.label for c in claims}
