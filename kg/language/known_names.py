"""The names of curated individuals in an article, where they stand for them and are no part of another name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from kg.gazetteer import Gazetteer, Name
from kg.gazetteer.load import fold
from kg.language.agreement_names import to_come
from kg.language.belonging import state_curated
from kg.language.context import Context
from kg.language.curated_bodies import CuratedBodies
from kg.language.elsewhere import Elsewhere
from kg.language.namesakes import namesakes, predecessors
from kg.language.new_names import LEADING
from kg.language.peoples import part_from_states
from kg.language.tape import Node, Piece, Tape
from kg.language.vocabulary import Vocabulary

PREFIXES = {"post", "pre", "pro", "anti", "non", "ex", "intra", "inter", "neo"}
BEFORE_PLACE = {"of", "for", "in", "at", "near", "the"}
"""Words after which a place stands by itself, even before a name: "head of the mission in Chad Ana Rojas"."""
SENT = {
    "ambassador", "envoy", "emissary", "commissioner", "representative", "coordinator", "rapporteur", "delegation", "mission",
    "embassy", "adviser", "advisor", "negotiator", "consul",
}
"""Words after which a place with "to" or "on" stands by itself too: "ambassador to Chad Ana Rojas"."""
NAME_REACH = 6
"""Tokens before a known surname among which the given name is looked for."""
FORMAT_AFTER = re.compile(r"\s+(?:of|in|at)\s+(?:the\s+)?((?:[A-Z][\w-]*\s?){2,6})")
"""What those who chair a format chair."""
KIND = {
    "State": "State", "ContestedTerritory": "Territory", "Person": "Person", "Organization": "Organization",
    "GovernmentBody": "Body", "ArmedForce": "Force", "Group": "Group", "Agreement": "Agreement", "Track": "Track",
    "Conflict": "Conflict", "Place": "Place",
}
PREFERENCE = (
    "State", "Territory", "City", "Person", "Organization", "Body", "Track", "Agreement", "Conflict", "Place", "Group", "Force",
)


class KnownNames:
    """Marks the names that the gazetteer knows."""

    def __init__(self, gazetteer: Gazetteer, vocabulary: Vocabulary, bodies: CuratedBodies) -> None:
        self.gazetteer, self.vocabulary, self.bodies = gazetteer, vocabulary, bodies

    def mark(self, context: Context, tape: Tape) -> None:
        """Puts the mentions of curated individuals on the tape of an article that has no mentions yet."""
        starts, ends = tape.starts, tape.ends
        pieces: list[Piece] = []
        found = self.gazetteer.find(tape.unbroken())
        others = namesakes(tape.source, found, self.vocabulary)
        before = predecessors(tape.source, found, lambda iri: self._serves(context, iri))
        elsewhere = Elsewhere(self.gazetteer, tape.source, found)
        known = {start for start, _, _ in found}
        for start, end, names in found:
            # a sentence's end mark stands where its last token ends: of two, the token is the last to start and the first to end
            i, j = bisect_right(starts, start) - 1, bisect_left(ends, end)
            if i < 0 or j < i or starts[i] != start or j == len(ends) or ends[j] != end:
                continue
            j += 1
            meant = (n for n in names if not to_come(context, n.entity) and not elsewhere.meant(start, end, n.entity))
            name = self._choose(context, tuple(meant))
            if name is None or self._after_prefix(tape, i) or _second_half(tape, i, name, known):
                continue
            if name.entity.id in others and not self._after_title(tape, i):
                continue
            if name.entity.id in before or self._chairing_another(tape.source, end, name) or _goes_on(tape, j, name, known):
                continue
            whole = self._whole_name(tape, i, name)
            alone = whole == i and len(name.surface.split()) == 1
            if alone and self._inside_name(tape, i, j, name) and not _second_state(tape, i, name, pieces):
                continue
            i, start = whole, starts[whole]
            node = Node(_kind(name), start, end, name.entity, tape.source[start:end], name.polity)
            self._note(context, node, name, tape.words(i - 1, i))
            pieces.append((i, j, node))
        part_from_states(node for _, _, node in pieces)
        tape.replace(pieces)

    def _note(self, context: Context, node: Node, name: Name, before: str) -> None:
        """Gives a mention the state that it means, and remembers what the article calls so; ``before``: the word before it."""
        if name.usage in {"demonym", "people"} and not (node.kind == "People" and before.lower() == "ethnic"):
            node.polity = name.entity  # "ethnic Albanians" who live elsewhere are not Albania
        if node.kind == "Person" and name.usage == "name":
            context.meet(name.entity, node.text)
        context.note(name.entity, node.text)
        if node.kind == "Body":
            self.bodies.know(context, node)
        state_curated(context, node)

    def _chairing_another(self, source: str, end: int, name: Name) -> bool:
        """Whether the words after known co-chairs name another format: "OSCE co-chairs of the Geneva Discussions"."""
        chaired, other = self.gazetteer.chairs.get(name.entity.id), FORMAT_AFTER.match(source, end)
        return chaired is not None and other is not None and set(chaired.label.split()).isdisjoint(other[1].split())

    def _serves(self, context: Context, person: str) -> bool:
        """Whether a curated person holds an office at the article's date, or may: of an article without a date."""
        date = context.article.reference_date
        return date is None or any(t.covers(date) for t in self.gazetteer.tenures_by(person))

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
        if tape.words(i, j).isupper():
            return False  # "U.S. Sudan envoy": initials are nobody's first name
        if tape.words(i - 1, i).lower() in {"to", "on"} and tape.words(max(i - 2, 0), i - 1).lower() in SENT:
            return False
        return name.entity.type in {"Place", "State", "Person"}


def _goes_on(tape: Tape, j: int, name: Name, known: set[int]) -> bool:
    """Whether a person's name is only the first half of another's: "Ana Rojas-Lind", but not "the Rojas-Lind talks" of two."""
    double = tape.text[j : j + 1] == "-" and tape.text[j + 1 : j + 2] in {"X", "Y"}
    return name.entity.type == "Person" and name.usage == "name" and double and tape.starts[j + 1] not in known


LUSOPHONE = {"dos", "das", "do", "da"}
"""Words that join a surname to the names before it."""


def _second_half(tape: Tape, i: int, name: Name, known: set[int]) -> bool:
    """Whether a surname is the second half of another's double name: "Omar Lind-Rojas" is no Rojas, the "Lind-Rojas talks" are
    of two where Lind is known too; nor is "Ana dos Rojas"."""
    if name.usage == "surname" and i > 1 and tape.words(i - 1, i) in LUSOPHONE and tape.text[i - 2] in {"X", "Y"}:
        return True
    if name.usage != "surname" or i < 2 or tape.text[i - 1] != "-" or tape.text[i - 2] not in {"X", "Y"}:
        return False
    return tape.words(i - 2, i - 1).lower() not in {"al", "el"} and tape.starts[i - 2] not in known


def _second_state(tape: Tape, i: int, name: Name, before: list[Piece]) -> bool:
    """Whether a state's name before a person's is the second of two: "the presidents of Chad and Peru Ana Rojas"."""
    if name.entity.type != "State" or not before or tape.words(i - 1, i) != "and":
        return False
    first, end, node = before[-1]
    return node.kind == "State" and end == i - 1 and tape.words(first - 1, first).lower() in BEFORE_PLACE


def _kind(name: Name) -> str:
    """The class of a name's mention: a city is a place whose name can stand for a government."""
    kind = {"demonym": "Demonym", "people": "People"}.get(name.usage) or KIND[name.entity.type]
    return "City" if kind == "Place" and name.polity else kind
