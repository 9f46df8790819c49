"""The cascade for one article: from its sentences to everything that it says."""

from kg.extract.extractor import Extractor, default_extractor

__all__ = ["Extractor", "default_extractor"]
