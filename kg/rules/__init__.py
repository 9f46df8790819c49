"""The rule language: loads, checks, compiles and matches; the rules themselves are in ``curated/``."""

from kg.rules.book import Rule, RuleBook, load_rules
from kg.rules.lint import lint

__all__ = ["Rule", "RuleBook", "lint", "load_rules"]
