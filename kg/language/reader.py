"""Reads one article into units: names, noun groups, dates, quotations; the first half of the cascade."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_

from kg.curated_yaml import checked_yaml
from kg.errors import CurationError, Problem
from kg.gazetteer import Gazetteer
from kg.gazetteer.load import fold
from kg.language.acronyms import ACRONYM_BUILDERS
from kg.language.agreements import AGREEMENT_BUILDERS
from kg.language.appointees import APPOINTEE_BUILDERS
from kg.language.belonging import BELONGING_BUILDERS
from kg.language.context import Context
from kg.language.curated_bodies import CuratedBodies
from kg.language.date_groups import DATE_BUILDERS
from kg.language.date_values import resolve_dates
from kg.language.dates import Anchor
from kg.language.groups import BUILDERS, Builder, settle_bare_offices
from kg.language.known_again import KNOWN_AGAIN_BUILDERS
from kg.language.known_names import KnownNames
from kg.language.levels import LEVELS, UNKNOWN, CompiledLevel, Level, LevelFile
from kg.language.masthead import issuing_state
from kg.language.needs import Needs
from kg.language.new_names import NewNames
from kg.language.office_holders import HOLDER_BUILDERS
from kg.language.organizations import ORGANIZATION_BUILDERS
from kg.language.outlets import OUTLET_BUILDERS
from kg.language.own_it import OWN_IT_BUILDERS
from kg.language.pattern import Compiler
from kg.language.portfolios import PORTFOLIO_BUILDERS
from kg.language.reference import BOTH_OF_THEM, EACH_OF_THEM, resolve_references
from kg.language.single_quotes import with_double_marks
from kg.language.tape import Node, Piece, Tape
from kg.language.units import Unit, split_units
from kg.language.vocabulary import Vocabulary
from kg.language.whereabouts import WHEREABOUTS_BUILDERS
from kg.language.word_tables import pluralise, word_tables
from kg.language.words import Words
from kg.model import Article


@dataclass(slots=True)
class Text:
    """An article as the rules read it."""

    context: Context
    tape: Tape
    units: list[Unit]


class Reader:
    """The noun-group cascade, compiled once for a gazetteer and the word lists."""

    def __init__(self, gazetteer: Gazetteer, words: Words, vocabulary: Vocabulary) -> None:
        self.gazetteer = gazetteer
        self.vocabulary = vocabulary
        self.tables = word_tables(words, vocabulary)
        offices = words.lists["office"]
        self.compiler = Compiler(vocabulary, {**words.lists, "office": (*offices, *map(pluralise, offices))}, titled=True)
        self.needs = Needs()
        builders = {
            **BUILDERS, **DATE_BUILDERS, **AGREEMENT_BUILDERS, **APPOINTEE_BUILDERS,
            **ORGANIZATION_BUILDERS, **BELONGING_BUILDERS, **ACRONYM_BUILDERS, **OUTLET_BUILDERS,
            **WHEREABOUTS_BUILDERS, **KNOWN_AGAIN_BUILDERS, **HOLDER_BUILDERS, **PORTFOLIO_BUILDERS, **OWN_IT_BUILDERS,
        }
        self.levels = [self._compile(level, builders) for level in checked_yaml(LEVELS, LevelFile).levels]
        Compiler(vocabulary, words.lists).list_sequences("opener")
        self.bodies = CuratedBodies(gazetteer, self.tables, vocabulary)
        self.capital_of = {
            name.polity.id: name.entity for surface in sorted(gazetteer.names) for name in gazetteer.names[surface]
            if name.polity and name.entity.id in gazetteer.capitals
        }
        self.known_names = KnownNames(gazetteer, vocabulary, self.bodies)
        self.new_names = NewNames(self.compiler)
        pronouns = "".join(vocabulary.add(w) for w in ("he", "she", "they"))
        said = self.compiler.list_regex("claim-verb")
        several = "".join(vocabulary.add(w) for w in ("each", "both", "all"))
        them = f"(?<=[{several}]{vocabulary.add('of')}){vocabulary.add('them')}"
        self.pronouns = re.compile(f"[{pronouns}]|{them}|{vocabulary.add('it')}(?={said})")
        self.pronoun_and = self.compiler.compile("<Pronoun> and (the|his|her)? <Person|Role>").regex

    def _compile(self, level: Level, builders: Mapping[str, Builder]) -> CompiledLevel:
        build = builders.get(level.build)
        if build is None and level.build != UNKNOWN:
            raise CurationError(Problem(LEVELS.name, None, f"{level.id}: build {level.build!r}", "the name of a builder"))
        pattern = self.compiler.compile(level.pattern)
        left = re.compile(f"(?:{self.compiler.compile(level.left).expression})+\\Z") if level.left else None
        masks = tuple(map(self.needs.mask, pattern.ways))
        return CompiledLevel(level.id, pattern, build, left, reduce(and_, masks), masks if len(masks) > 1 else ())

    def read(self, article: Article) -> Text:
        """The article's units, with everything its noun groups state in the context."""
        text = with_double_marks(fold(article.text))
        tape = Tape(text, article.sentences, self.vocabulary)
        context = Context(article, self.gazetteer, tape, self.tables, Anchor.parse(article.reference_date), self.bodies.by_noun)
        context.capital_of = self.capital_of
        context.issued_by = issuing_state(text, self.gazetteer)
        self.known_names.mark(context, tape)
        held = self.needs.held(tape.text)
        for level in self.levels:
            if level.build is None:
                self.new_names.mark(tape)
                held = self.needs.held(tape.text)
            elif level.possible(held) and (pieces := level.pieces(context, tape)):
                tape.replace(pieces)
                held |= self.needs.held("".join(node.char for _, _, node in pieces))
            if level.id == "person/name-profession":
                self.new_names.again(context, tape)
            elif level.id == "list/sides-again":
                resolve_dates(context, tape)
        settle_bare_offices(context)
        tape.rewrite(self.pronouns, self._pronoun)
        tape.rewrite(self.pronoun_and, self._pronoun_and)
        names = (n for n in tape.nodes.values() if n.kind == "Name" and not n.opening and " " in n.text)
        context.unresolved = {n.text for n in names if n.char in tape.text}
        units = split_units(tape, article.text)
        resolve_references(context, tape, units)
        return Text(context, tape, units)

    @staticmethod
    def _pronoun(tape: Tape, match: re.Match[str]) -> Piece | None:
        node = Node("Pronoun", *tape.span(match.start(), match.end()), text=tape.words(match.start(), match.end()).lower())
        if node.text == "them":
            both = tape.words(match.start() - 2, match.start() - 1).lower() == "both"
            node.text, node.rule = "they", BOTH_OF_THEM if both else EACH_OF_THEM
        node.plural = node.text == "they"
        return match.start(), match.end(), node

    @staticmethod
    def _pronoun_and(tape: Tape, match: re.Match[str]) -> Piece | None:
        """Whom a pronoun and a name join: "he and the Malian president"."""
        members = tuple(tape.nodes_in(match.group()))
        if members[0].plural:
            return None
        node = Node("List", *tape.span(match.start(), match.end()), members=members, plural=True, rule="list/pronoun-and")
        node.text = tape.source[node.start : node.end]
        return match.start(), match.end(), node
