"""The same event told by several articles: one IRI, an account for each article."""

from kg.resolve.events import resolve

__all__ = ["resolve"]
