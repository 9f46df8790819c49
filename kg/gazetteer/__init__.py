"""The curated individuals and their names in text."""

from kg.gazetteer.load import load_gazetteer
from kg.gazetteer.names import Gazetteer, Name, Tenure

__all__ = ["Gazetteer", "Name", "Tenure", "load_gazetteer"]
