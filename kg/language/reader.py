"""Reads one article into units: names, noun groups, dates, quotations; the first half of the cascade."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_

from kg.curated_yaml import checked_yaml
from kg.errors import CurationError, Problem
from kg.gazetteer import Gazetteer, Name
from kg.gazetteer.load import fold
from kg.language import entities as made
from kg.language.acronyms import ACRONYM_BUILDERS
from kg.language.agreement_names import to_come
from kg.language.agreements import AGREEMENT_BUILDERS
from kg.language.appointees import APPOINTEE_BUILDERS
from kg.language.belonging import BELONGING_BUILDERS, called, state_curated
from kg.language.context import Context
from kg.language.date_groups import DATE_BUILDERS
from kg.language.date_values import resolve_dates
from kg.language.dates import Anchor
from kg.language.elsewhere import Elsewhere
from kg.language.groups import BUILDERS, Builder, settle_bare_offices
from kg.language.known_again import KNOWN_AGAIN_BUILDERS
from kg.language.levels import LEVELS, UNKNOWN, CompiledLevel, Level, LevelFile
from kg.language.namesakes import namesakes, predecessors
from kg.language.needs import Needs
from kg.language.office_holders import HOLDER_BUILDERS
from kg.language.organizations import ORGANIZATION_BUILDERS
from kg.language.outlets import OUTLET_BUILDERS
from kg.language.pattern import Compiler, expand
from kg.language.peoples import part_from_states
from kg.language.portfolios import PORTFOLIO_BUILDERS
from kg.language.reference import resolve_references
from kg.language.single_quotes import with_double_marks
from kg.language.tape import Node, Piece, Tape
from kg.language.units import Unit, split_units
from kg.language.vocabulary import TOKEN, Vocabulary, class_block
from kg.language.whereabouts import WHEREABOUTS_BUILDERS
from kg.language.words import Words
from kg.model import Article, Entity

PREFIXES = {"post", "pre", "pro", "anti", "non", "ex", "intra", "inter", "neo"}
COLLECTIVE = {"people", "opposition", "media", "population"}
"""Group nouns without a plural that stand alone for many."""
BEFORE_PLACE = {"of", "for", "in", "at", "near", "the"}
"""Words after which a place stands by itself, even before a name: "head of the mission in Chad Ana Rojas"."""
SENT = {
    "ambassador", "envoy", "emissary", "commissioner", "representative", "coordinator", "rapporteur", "delegation", "mission",
    "embassy",
}
"""Words after which a place with "to" or "on" stands by itself too: "ambassador to Chad Ana Rojas"."""
LEADING = {"abu", "al", "ibn", "bin", "ben", "el", "de", "von", "van", "mar", "said"}
"""Words that begin a name where they are capitalised."""
WITH_ARTICLE = 2
"""Words of a surname that its article begins: "Al Thani"."""
MEETING_NAME = re.compile(
    r"(?:(?:Extraordinary|Ordinary|Emergency|Special|Annual|Joint|Ministerial|Plenary|Regular|Urgent|Inaugural) )?"
    r"(?:Session|Summit|Meeting|Conference|Talks|Negotiations|Consultations)"
)
"""Capitalised words for a meeting, which are no name: "held its 31st Extraordinary Session"."""
NAME_REACH = 6
"""Tokens before a known surname among which the given name is looked for."""
HALVES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}(?<!ed)(?<!ing)")
"""A given name of two halves, as it is written in Korea and China."""
AS_WRITTEN = (
    "any-organization", "any-army", "any-office", "any-government", "owner-in-name", "thing-noun", "number-below-twenty", "tens",
    "captive-adjective", "outlet-kind",
)
"""Lists whose entries steps look for in the text as they are."""
INFLECTED = ("matter", "army-thing", "official-thing")
"""Lists of whose entries they look for all forms."""
COMPOUNDED = {
    "led", "run", "held", "born", "made", "own", "era", "style", "wide", "like", "long", "old", "area", "side", "bound", "type",
    "only", "free", "wing", "elect", "day", "year", "on", "in", "by", "to", "for", "up", "off", "out", "of", "and", "the",
}
"""Words that a name only describes with a hyphen: "Saudi-led", "Blair-era"."""
KIND = {
    "State": "State", "ContestedTerritory": "Territory", "Person": "Person", "Organization": "Organization",
    "GovernmentBody": "Body", "ArmedForce": "Force", "Group": "Group", "Agreement": "Agreement", "Track": "Track",
    "Conflict": "Conflict", "Place": "Place",
}
PREFERENCE = (
    "State", "Territory", "City", "Person", "Organization", "Body", "Track", "Agreement", "Conflict", "Place", "Group", "Force",
)


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
        self.compiler = Compiler(vocabulary, words.lists, titled=True)
        self.tables = self._tables(words)
        self.needs = Needs()
        builders = {
            **BUILDERS, **DATE_BUILDERS, **AGREEMENT_BUILDERS, **APPOINTEE_BUILDERS,
            **ORGANIZATION_BUILDERS, **BELONGING_BUILDERS, **ACRONYM_BUILDERS, **OUTLET_BUILDERS,
            **WHEREABOUTS_BUILDERS, **KNOWN_AGAIN_BUILDERS, **HOLDER_BUILDERS, **PORTFOLIO_BUILDERS,
        }
        self.levels = [self._compile(level, builders) for level in checked_yaml(LEVELS, LevelFile).levels]
        Compiler(vocabulary, words.lists).list_sequences("opener")
        self.bodies = {
            (of.id, head): entity for iri, of in sorted(gazetteer.part_of.items())
            if (head := self._head(gazetteer.entities[iri])) and (entity := gazetteer.entities[iri])
        }
        self.head_of = {entity.id: head for (_, head), entity in self.bodies.items()}
        self.capital_of = {
            name.polity.id: name.entity for surface in sorted(gazetteer.names) for name in gazetteer.names[surface]
            if name.polity and name.entity.id in gazetteer.capitals
        }
        links = self.compiler.list_regex("name-link")
        initials = "".join(vocabulary[letter] for letter in "AI")  # which are words as well: "Peter A. Kok"
        self.names = re.compile(f"(?:{links}-)?[XY](?:(?:{links}|[{initials}]\\.|[-.'])*[XY])*")
        pronouns = "".join(vocabulary.add(w) for w in ("he", "she", "they"))
        said = self.compiler.list_regex("claim-verb")
        self.pronouns = re.compile(f"[{pronouns}]|{vocabulary.add('it')}(?={said})")

    def _compile(self, level: Level, builders: Mapping[str, Builder]) -> CompiledLevel:
        build = builders.get(level.build)
        if build is None and level.build != UNKNOWN:
            raise CurationError(Problem(LEVELS.name, None, f"{level.id}: build {level.build!r}", "the name of a builder"))
        pattern = self.compiler.compile(level.pattern)
        left = re.compile(f"(?:{self.compiler.compile(level.left).expression})+\\Z") if level.left else None
        masks = tuple(map(self.needs.mask, pattern.ways))
        return CompiledLevel(level.id, pattern, build, left, reduce(and_, masks), masks if len(masks) > 1 else ())

    def _tables(self, words: Words) -> dict[str, dict[str, str]]:
        tables: dict[str, dict[str, str]] = {}
        for name, table in words.canonical.items():
            tables[name] = {
                code: canonical for canonical, forms in table.items() for form in forms for code in self._codes(form)
            }
        tables["plural-office"] = {}
        for canonical, forms in words.canonical["office"].items():
            for form in forms:
                plural = pluralise(form)
                code = self.vocabulary.sequence(plural, titled=True)
                tables["office"].setdefault(code, canonical)
                tables["plural-office"][code] = canonical
        self.compiler.lists = {**self.compiler.lists, "office": (*words.lists["office"], *map(pluralise, words.lists["office"]))}
        tables["ahead"] = {code: "" for form in words.lists["ahead"] for code in self._codes(form) if len(code) == 1}
        tables["resolve"] = {code: "" for form in words.lists["resolve"] for code in self._codes(form) if len(code) == 1}
        tables["to"] = dict.fromkeys(self._codes("to"), "")
        tables["no-infinitive"] = {code: "" for form in words.lists["no-infinitive"] for code in self._codes(form)}
        tables["group-number"] = {code: form for form in words.lists["group-noun"] for code in self._plural_codes(form)}
        tables["way"] = {code: "" for form in words.lists["way-noun"] for code in self._codes(form)}
        tables["occasion"] = {code: "" for form in words.lists["occasion"] for code in self._codes(form)}
        tables["mediate"] = {code: "" for form in words.lists["mediate"] for code in self._codes(form)}
        for name in INFLECTED:
            tables[name] = {form: "" for entry in words.lists[name] for form in expand(entry)}
        for name in AS_WRITTEN:
            tables[name] = dict.fromkeys(words.lists[name], "")
        tables["former"] = {code: form for form in words.lists["office-former"] for code in self._codes(form)}
        return tables

    def _head(self, entity: Entity) -> str | None:
        """The canonical noun of a curated body or of a state's main force, by the longest noun in one of its names; else None."""
        table = {"GovernmentBody": "body", "ArmedForce": "force"}.get(entity.type)
        of = self.gazetteer.part_of[entity.id]
        if table is None or (table == "force" and self.gazetteer.demonym.get(of.id, of.label) not in entity.label):
            return None
        names = [self._plain_codes(name) for name in (entity.label, *entity.aliases)]
        heads = sorted(self.tables[table].items(), key=lambda item: -len(item[0]))
        return next((head for code, head in heads if any(code in name for name in names)), None)

    def _plain_codes(self, name: str) -> str:
        return "".join(self.vocabulary[t] for t in TOKEN.findall(fold(name)) if not t.isspace())

    def _plural_codes(self, form: str) -> set[str]:
        """The codes of a group noun's plural forms, and of the collectives."""
        forms = expand(form)
        return {self.vocabulary.sequence(f, titled=True) for f in forms if f.endswith("s") or "men" in f or f in COLLECTIVE}

    def _codes(self, form: str) -> set[str]:
        return {self.vocabulary.sequence(phrase, titled=True) for phrase in expand(form)}

    def read(self, article: Article) -> Text:
        """The article's units, with everything its noun groups state in the context."""
        text = with_double_marks(fold(article.text))
        tape = Tape(text, article.sentences, self.vocabulary)
        context = Context(article, self.gazetteer, tape, self.tables, Anchor.parse(article.reference_date), self.bodies)
        context.capital_of = self.capital_of
        self._mark_names(context, tape)
        held = self.needs.held(tape.text)
        for level in self.levels:
            if level.build is None:
                self._mark_unknown(tape)
                held = self.needs.held(tape.text)
            elif level.possible(held) and (pieces := level.pieces(context, tape)):
                tape.replace(pieces)
                held |= self.needs.held("".join(node.char for _, _, node in pieces))
            if level.id == "person/name-profession":
                self._later_mentions(context, tape)
            elif level.id == "list/sides-again":
                resolve_dates(context, tape)
        settle_bare_offices(context)
        tape.rewrite(self.pronouns, self._pronoun)
        names = (n for n in tape.nodes.values() if n.kind == "Name" and not n.opening and " " in n.text)
        context.unresolved = {n.text for n in names if n.char in tape.text}
        units = split_units(tape, article.text)
        resolve_references(context, tape, units)
        return Text(context, tape, units)

    def _mark_names(self, context: Context, tape: Tape) -> None:
        starts, ends = tape.starts, tape.ends
        pieces: list[Piece] = []
        found = self.gazetteer.find(tape.source)
        others = namesakes(tape.source, found, self.vocabulary)
        before = predecessors(tape.source, found, lambda iri: self._serves(context, iri))
        elsewhere = Elsewhere(self.gazetteer, tape.source, found)
        for start, end, names in found:
            # a sentence's end mark stands where its last token ends: of two, the token is the last to start and the first to end
            i, j = bisect_right(starts, start) - 1, bisect_left(ends, end)
            if i < 0 or j < i or starts[i] != start or j == len(ends) or ends[j] != end:
                continue
            j += 1
            meant = (n for n in names if not to_come(context, n.entity) and not elsewhere.meant(start, end, n.entity))
            name = self._choose(context, tuple(meant))
            if name is None or self._after_prefix(tape, i) or (name.entity.id in others and not self._after_title(tape, i)):
                continue
            if name.entity.id in before:
                continue
            whole = self._whole_name(tape, i, name)
            if whole == i and len(name.surface.split()) == 1 and self._inside_name(tape, i, j, name):
                continue
            i, start = whole, starts[whole]
            kind = {"demonym": "Demonym", "people": "People"}.get(name.usage) or KIND[name.entity.type]
            if kind == "Place" and name.polity:
                kind = "City"
            node = Node(kind, start, end, name.entity, tape.source[start:end], name.polity)
            if name.usage in {"demonym", "people"} and not (kind == "People" and tape.words(i - 1, i).lower() == "ethnic"):
                node.polity = name.entity  # "ethnic Albanians" who live elsewhere are not Albania
            if kind == "Person" and name.usage == "name":
                context.meet(name.entity, node.text)
            context.note(name.entity, node.text)
            if kind == "Body":
                self._know_body(context, node)
            state_curated(context, node)
            pieces.append((i, j, node))
        part_from_states(node for _, _, node in pieces)
        tape.replace(pieces)

    def _serves(self, context: Context, person: str) -> bool:
        """Whether a curated person holds an office at the article's date, or may: of an article without a date."""
        date = context.article.reference_date
        return date is None or any(t.covers(date) for t in self.gazetteer.tenures_by(person))

    def _know_body(self, context: Context, node: Node) -> None:
        """Gives a curated body its state and noun; states that it is part of it where its own words name the state."""
        of = self.gazetteer.part_of.get(node.entity.id) if node.entity else None
        if node.entity is None or of is None:
            return
        node.polity, node.office, node.rule = of, self.head_of.get(node.entity.id, node.entity.label), "body/curated"
        if called(context, of, node.text):
            context.relate(node.entity, "partOf", of, node)

    def _choose(self, context: Context, names: tuple[Name, ...]) -> Name | None:
        if len(names) < 2:
            return names[0] if names else None
        surnames = [n for n in names if n.usage == "surname"]
        if len(surnames) == len(names):
            date = context.article.reference_date
            serving = [n for n in surnames if date and any(t.covers(date) for t in self.gazetteer.tenures_by(n.entity.id))]
            return serving[0] if len(serving) == 1 else None
        return min(names, key=lambda n: (PREFERENCE.index(KIND[n.entity.type]), n.usage != "name", n.entity.id))

    @staticmethod
    def _after_prefix(tape: Tape, i: int) -> bool:
        """Whether a prefix turns the name into something else: "post-Soviet", "pro-Western"."""
        return i > 1 and tape.text[i - 1] == "-" and tape.words(i - 2, i - 1).lower() in PREFIXES

    @staticmethod
    def _after_title(tape: Tape, i: int) -> bool:
        """Whether a title in capitals stands before a surname: "President Aliyev"."""
        before = tape.words(i - 1, i) if i > 0 and tape.text[i - 1] not in {"X", "Y"} else ""
        return before[:1].isupper() and before.lower() not in LEADING

    @staticmethod
    def _whole_name(tape: Tape, i: int, name: Name) -> int:
        """Where a name begins whose surname and its article stand at ``i``: "Omar Hassan Al-Bashir" is Omar al-Bashir."""
        if name.usage != "surname" or not (tape.text[i - 1 : i] == "-" and tape.words(i - 2, i - 1).lower() in {"al", "el"}):
            return i
        at = i - 2
        while at and i - at < NAME_REACH and tape.words(at - 1, at)[:1].isupper():
            at -= 1
        given = fold(name.entity.label).split()[0].lower()
        return next((k for k in range(at, i) if fold(tape.words(k, k + 1)).lower() == given), i)

    def _inside_name(self, tape: Tape, i: int, j: int, name: Name) -> bool:
        """Whether a one-word name is only a part of a longer name that nobody curated ("Milan" in "Milan Nikolić")."""
        if name.usage == "surname":
            after_initial = tape.text[i - 1 : i] == "." and re.fullmatch("[A-Z]", tape.words(i - 2, i - 1)) is not None
            article = tape.text[i - 1 : i] == "-" and tape.words(i - 2, i - 1) in {"Al", "El"} and tape.text[i - 3 : i - 2] == "X"
            return after_initial or article or tape.text[i - 1 : i] in {"X", "Y"} or tape.text[j : j + 1] in {"X", "Y"}
        if name.usage != "name" or tape.text[j : j + 1] != "X" or tape.words(i - 1, i).lower() in BEFORE_PLACE:
            return False
        if tape.words(i - 1, i).lower() in {"to", "on"} and tape.words(max(i - 2, 0), i - 1).lower() in SENT:
            return False
        return name.entity.type in {"Place", "State", "Person"}

    def _mark_unknown(self, tape: Tape) -> None:
        pieces: list[Piece] = []
        for match in self.names.finditer(tape.text):
            start, end = match.start(), match.end()
            if MEETING_NAME.fullmatch(tape.words(start, end)):
                plain = "".join(self.vocabulary[tape.words(at, at + 1).lower()] for at in range(start, end))
                tape.text = tape.text[:start] + plain + tape.text[end:]
                continue
            start -= self._linked(tape, start)
            end += self._second_half(tape, start, end)
            opening = start == 0 or tape.text[start - 1] in '\n":('
            if opening and end - start == 1 and tape.text[end : end + 1] not in {",", "'"}:
                # a capital alone at the start of a sentence is no sign of a name
                node = Node("Name", *tape.span(start, end), text=tape.words(start, end), opening=True)
            else:
                node = Node("Name", *tape.span(start, end), text=tape.words(start, end))
            pieces.append((start, end, node))
        tape.replace(pieces)

    @staticmethod
    def _second_half(tape: Tape, start: int, end: int) -> int:
        """How many tokens more a full name has whose last word goes on small after a hyphen: "Cho Myoung-gyon", no "Abu-led"."""
        if end - start < 2 or tape.text[end : end + 1] != "-" or "-" in tape.text[start:end]:
            return 0
        joined = tape.words(end - 1, end + 2)
        return 2 if HALVES.fullmatch(joined) and tape.words(end + 1, end + 2) not in COMPOUNDED else 0

    def _linked(self, tape: Tape, start: int) -> bool:
        """Whether a capitalised "Abu" or "Al" right before a name begins it."""
        before = tape.words(start - 1, start) if start and tape.text[start - 1] != "\n" else ""
        return before[:1].isupper() and before.lower() in LEADING and before != "SAID"

    def _later_mentions(self, context: Context, tape: Tape) -> None:
        """Surnames and repeated full names of persons whom the article has introduced."""
        names = re.compile(f"[{class_block('Name')}]")
        pieces: list[Piece] = []
        for match in names.finditer(tape.text):
            node = tape.nodes[match.group()]
            words = node.text.split()
            known = context.surnames.get(words[-1], [])
            if len(words) > 1 and not (len(words) == WITH_ARTICLE and words[0].lower() in LEADING):
                entity = made.make("Person", " ".join(words))
                known = [k for k in known if k.id == entity.id or (k.label[0] == words[0][0] and len(words[0]) <= 2)]
            if len(known) == 1:
                context.note(known[0], node.text)
                pieces.append((match.start(), match.end(), Node("Person", node.start, node.end, known[0], node.text)))
        tape.replace(pieces)

    def _pronoun(self, tape: Tape, match: re.Match[str]) -> Piece | None:
        node = Node("Pronoun", *tape.span(match.start(), match.end()), text=tape.words(match.start(), match.end()).lower())
        node.plural = node.text == "they"
        return match.start(), match.end(), node


def pluralise(title: str) -> str:
    """The plural of an office's form: "minister of defence" → "ministers of defence"."""
    words = title.split()
    if title == "co - chair":
        return "co - chairs"
    at = next((i - 1 for i, w in enumerate(words) if w in {"of", "for", "at", "in", "to"} and i), len(words) - 1)
    if title == "secretary of state":
        return "secretaries of state"
    word = words[at]
    words[at] = word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else (
        word[:-3] + "men" if word.endswith("man") else word + "s"
    )
    return " ".join(words)
