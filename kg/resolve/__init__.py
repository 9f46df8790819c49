"""The same person in several spellings, the same event told by several articles: one IRI, an account for each article."""

from kg.resolve.accounts import resolve

__all__ = ["resolve"]
