"""Extracts one article: reads it, tries the rules on its sentences, and joins what they found into an account."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from kg.extract.assemble import assemble
from kg.extract.claims import draft_claims
from kg.extract.disputes import disputants
from kg.extract.drafts import ClaimDraft, EventDraft, Match
from kg.extract.events import draft_events
from kg.extract.first_person import FirstPerson
from kg.extract.headings import heading
from kg.extract.intents import intended, with_intended
from kg.extract.memory import Memory
from kg.extract.on_behalf import note_officials
from kg.extract.saved import saved
from kg.extract.statements import draft_members, draft_relations, rule_offices
from kg.extract.topics import Issues
from kg.extract.tracks import settle_formats
from kg.extract.voices import Voices
from kg.extract.without_asides import Asides, added
from kg.gazetteer import Gazetteer, load_gazetteer
from kg.language.pattern import Compiler
from kg.language.reader import Reader, Text
from kg.language.units import Unit
from kg.language.vocabulary import Vocabulary
from kg.language.words import Words, load_words
from kg.model import Account, Article
from kg.rules.book import CURATED, RuleBook, load_rules


class Extractor:
    """The cascade, compiled once; ``extract`` depends on nothing but the article."""

    def __init__(self, gazetteer: Gazetteer, words: Words, rules: Path = CURATED) -> None:
        vocabulary = Vocabulary(words.lists["no-adverb"])
        self.gazetteer = gazetteer
        self.reader = Reader(gazetteer, words, vocabulary)
        compiler = Compiler(vocabulary, self.reader.compiler.lists)
        self.rules: RuleBook = load_rules(compiler, rules)
        self.voices = Voices(compiler)
        self.first_person = FirstPerson(vocabulary)
        self.issues = Issues(gazetteer.issues)

    def extract(self, article: Article) -> Account:
        """Everything that the article says."""
        with uncollected():
            return self._account(self.read(article))

    def _account(self, text: Text) -> Account:
        asides = Asides(text.context, self.rules)
        claims = draft_claims(text.context, self.rules, self.voices, text.units, asides)
        memory = Memory(text.context)  # after the claims: their views have settled who is meant by more titles
        events: list[EventDraft] = []
        for unit in (self.first_person.named(text.context, unit) for unit in text.units):
            events += self._told(memory, claims, unit, asides)
        draft_members(text.context)
        return assemble(text.context, claims, events, self.issues)

    def _told(self, memory: Memory, claims: list[ClaimDraft], unit: Unit, asides: Asides) -> list[EventDraft]:
        """The events of a unit as it stands and without its asides; its offices and relations are put down."""
        events = self._drafted(memory, claims, unit, self.match(unit))
        bare = asides.without(unit)
        if bare is not None:
            events = added(events, self._drafted(memory, claims, bare.unit, bare.told(self.match(bare.unit))), bare)
        meant = intended(memory.context, self.rules, unit if bare is None else bare.unit, self.match)
        return with_intended(events, ((status, draft_events(memory, self.rules, cut, over)) for status, cut, over in meant))

    def _drafted(self, memory: Memory, claims: list[ClaimDraft], unit: Unit, matches: list[Match]) -> list[EventDraft]:
        if not matches:
            return []
        events = draft_events(memory, self.rules, unit, matches)
        draft_relations(memory.context, matches, claims)
        rule_offices(memory.context, matches)
        return events

    def match(self, unit: Unit) -> list[Match]:
        """The matches of all rules but those of claims on a unit: by priority, then the longest, then the order of the files."""
        found = [
            Match(entry.rule, unit, m) for entry in self.rules.others.candidates(unit.text)
            for m in entry.pattern.regex.finditer(unit.text)
        ]
        found.sort(key=lambda m: (-m.rule.spec.priority, m.found.start() - m.found.end(), m.rule.order, m.found.start()))
        return found

    def read(self, article: Article) -> Text:
        """The article as the rules see it: its mentions, with the dispute that it is about and the formats of its talks."""
        text = self.reader.read(article)
        text.context.heading = heading(self.reader, article)
        text.context.disputants = disputants(text.context)
        settle_formats(text.context)
        note_officials(text.context)
        return text


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps Python's garbage collector from going through what is being made, again and again, while nothing of it can go."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def default_extractor() -> Extractor:
    """The extractor with the packaged ontology, word lists and rules; loaded once a process, made once after each change."""
    with uncollected():
        extractor = saved(lambda: Extractor(load_gazetteer(), load_words()))
    # it lives as long as the process: the collector need not go through it again and again
    gc.freeze()
    return extractor
