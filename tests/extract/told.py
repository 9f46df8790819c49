"""Articles of a few invented sentences, and their records in words that a test can compare."""

from __future__ import annotations

from kg.articles import article_from_text
from kg.extract import default_extractor
from kg.model import Account, Claim, Event


def told(*paragraphs: str, published: str | None = None) -> Account:
    """What an article of these paragraphs says."""
    return default_extractor().extract(article_from_text("told.txt", "\n\n".join(paragraphs), published=published))


def event(*paragraphs: str, published: str | None = None) -> Event:
    """The only event of an article of these paragraphs."""
    (one,) = told(*paragraphs, published=published).events
    return one


def labels(event: Event, role: str) -> list[str]:
    """The labels of those who have a role in an event, sorted."""
    return sorted(entity.label for entity in getattr(event, role))


def said(claim: Claim) -> tuple[str, str, list[str], str]:
    """Who speaks, what he does, to whom, and the exact words."""
    (proof,) = claim.evidence
    return claim.speaker.label, claim.act, sorted(a.label for a in claim.addressees), proof.quote
