"""Articles: reads text, HTML and JSON Lines, finds the zones and the sentences to extract."""

from kg.articles.article import article_from_text
from kg.articles.reading import Reading, read_articles

__all__ = ["Reading", "article_from_text", "read_articles"]
