"""Annotated articles as accounts: real, complete input for tests of everything behind the extraction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from kg.model import Account, Article, Claim, Entity, Event, Evidence, Mention, Office, Relation, Sentence, Span, Zone
from kg.sources import SEEDS

GOLD = Path(__file__).parent / "gold"
BASE = "https://w3id.org/negotiation-kg/id/"
FOLDER = {
    "Person": "person", "State": "state", "ContestedTerritory": "territory", "Organization": "organization",
    "GovernmentBody": "body", "ArmedForce": "force", "Group": "group", "Place": "place", "Agreement": "agreement",
    "Track": "track", "Conflict": "conflict", "Issue": "issue",
}


def gold_account(path: Path, articles: Path = SEEDS) -> Account:
    """The annotated facts of one gold file as an Account over its article (one body zone, one sentence)."""
    gold: dict[str, Any] = YAML(typ="safe").load(path)
    name = gold["article"]["file"]
    with (articles / name).open(encoding="utf-8", newline="") as file:
        text = file.read()
    whole = Span(0, len(text))
    published = gold["article"].get("published")
    article = Article(
        name, text, title=gold["article"].get("title"), publisher=gold["article"].get("publisher"),
        authors=tuple(gold["article"].get("authors") or ()), published=str(published) if published else None,
        zones=(Zone("body", whole, "gold"),), sentences=(Sentence(whole, "body", 0),),
    )
    entities = {
        e["id"]: Entity(BASE + FOLDER[e["type"]] + "/" + e["id"], e["label"], e["type"], tuple(sorted(e.get("mentions") or ())))
        for e in gold.get("entities") or ()
    }

    def entity(key: str | None) -> Entity | None:
        if key is None:
            return None
        return entities.get(key) or Entity(BASE + "issue/" + key.removeprefix("issue-"), key, "Issue")

    def several(keys: list[str] | None) -> tuple[Entity, ...]:
        return tuple(e for k in keys or () if (e := entity(k)))

    def evidence(quote: str, rule: str) -> tuple[Evidence, ...]:
        start = text.find(quote)
        return (Evidence(name, start, start + len(quote), quote, rule),)

    iri = {e["id"]: f"{BASE}event/{name[:3]}-{e['id']}" for e in gold.get("events") or ()}
    events = tuple(
        Event(
            iri[e["id"]], e["type"], e["status"], evidence(e["quote"], "gold/event"),
            str(e["date"]) if e.get("date") else None, "stated" if e.get("date") else None, entity(e.get("place")),
            several(e.get("participants")), several(e.get("mediators")), entity(e.get("track")), several(e.get("agreements")),
            (), several(e.get("attributed_to")),
        )
        for e in gold.get("events") or ()
    )
    claims = tuple(
        Claim(
            f"{BASE}claim/{name[:3]}-{i}", c["act"], entities[c["speaker"]], evidence(c["quote"], "gold/claim"),
            entity(c.get("on_behalf_of")), several(c.get("addressees")),
            tuple(iri.get(a) or entity(a) or a for a in c.get("about") or ()), str(c["date"]) if c.get("date") else None,
        )
        for i, c in enumerate(gold.get("claims") or ())
    )
    offices = tuple(
        Office(f"{BASE}tenure/{name[:3]}-{i}", entities[o["person"]], o["office"], entity(o.get("of")), str(o["time"]),
               evidence(o["quote"], "gold/office"))
        for i, o in enumerate(gold.get("offices") or ())
    )
    relations = tuple(
        Relation(f"{BASE}relation/{name[:3]}-{i}", entities[r["subject"]], r["predicate"], entities[r["object"]],
                 evidence(r["quote"], "gold/relation"))
        for i, r in enumerate(gold.get("relations") or ())
    )
    mentions = tuple(
        Mention(entities[e["id"]], name, at, at + len(m), m)
        for e in gold.get("entities") or () for m in e.get("mentions") or () if (at := text.find(m)) >= 0
    )
    return Account(article, events, claims, offices, relations, mentions)


def gold_accounts() -> list[Account]:
    """The five annotated seeds, in file order."""
    return [gold_account(path) for path in sorted(GOLD.glob("*.yaml"))]
