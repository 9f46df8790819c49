"""Entities that nobody curated: made from what the text calls them, with IRIs derived from that alone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from kg.model import Entity, EntityType

ID_BASE = "https://w3id.org/negotiation-kg/id/"
FOLDER: dict[EntityType, str] = {
    "Person": "person", "State": "state", "ContestedTerritory": "territory", "Organization": "organization",
    "GovernmentBody": "body", "ArmedForce": "force", "Group": "group", "Place": "place", "Agreement": "agreement",
    "Track": "track", "Conflict": "conflict", "Issue": "issue",
}
PLAIN = str.maketrans(
    {"ə": "a", "Ə": "A", "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae"}
)


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """The text in lower-case ASCII letters and digits with single hyphens, for use in an IRI."""
    text = unicodedata.normalize("NFKD", text.translate(PLAIN))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    text = re.sub(r"['’]s?\b", "", text)
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "unnamed"


def make(kind: EntityType, label: str, *aliases: str, key: str = "") -> Entity:
    """An entity with the IRI ``…/id/KIND/slug`` of ``key`` (or of its label)."""
    return Entity(f"{ID_BASE}{FOLDER[kind]}/{slug(key or label)}", label, kind, tuple(sorted({*aliases} - {label, ""})))


def digest(*parts: object) -> str:
    """Eight hexadecimal digits that stand for the parts."""
    return sha256("\x1f".join(str(p) for p in parts).encode()).hexdigest()[:8]


def unnamed(article: str, kind: EntityType, label: str, *aliases: str) -> Entity:
    """Somebody whom an article does not name: an entity of that article alone, since "a diplomat" of another is another."""
    return make(kind, label, *aliases, key=f"unnamed {label} {digest(article)}")


def of_one_name(article: str, kind: EntityType, name: str) -> Entity:
    """Somebody of whom an article tells one word of a name: an entity of that article alone, since another's "Mr Lind" may be
    another."""
    return make(kind, name, key=f"{name} {digest(article)}")


def local(entity: Entity) -> str:
    """The last part of an entity's IRI."""
    return entity.id.rsplit("/", 1)[-1]


def body(head: str, of: Entity, adjective: str) -> Entity:
    """A state's or organization's body: "Foreign Ministry of Armenia"."""
    others = [f"{adjective} {head}"] if adjective else []
    if head.endswith(" Ministry"):
        subject = head.removesuffix(" Ministry")
        long = "Ministry of Foreign Affairs" if subject == "Foreign" else f"Ministry of {subject}"
        others += [f"{long} of {of.label}"]
    return make("GovernmentBody", f"{head} of {of.label}", *others, key=f"{local(of)} {head}")


def force(head: str, of: Entity, adjective: str) -> Entity:
    """An armed force: "Azerbaijani armed forces"."""
    return make("ArmedForce", f"{adjective or of.label} {head}", f"{head} of {of.label}", key=f"{local(of)} {head}")
