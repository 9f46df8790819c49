"""Names that nobody curated: runs of capitalised words, and the later mentions of persons whom an article has introduced."""

from __future__ import annotations

import re
from functools import cached_property
from string import ascii_uppercase

from kg.language import entities as made
from kg.language.context import Context
from kg.language.pattern import Compiler
from kg.language.tape import Node, Piece, Tape
from kg.language.vocabulary import class_block

LEADING = {"abu", "al", "ibn", "bin", "bint", "ben", "el", "de", "von", "van", "mar", "said"}
"""Words that begin a name where they are capitalised."""
GIVEN = {"Jan", "April", "May", "June", "August"}
"""Months that are given names too."""
WHEN = re.compile(r"in|on|of|since|until|till|during|from|this|last|next|early|mid|late|\d+(?:st|nd|rd|th)?", re.I)
"""What stands before such a month where it is one, and not part of a name."""
SHORT = 3
"""Code points of the longest initial with its point: "Sh."."""
WITH_ARTICLE = 2
"""Words of a surname that its article begins: "Al Thani"."""
MEETING_NAME = re.compile(
    r"(?:(?:Extraordinary|Ordinary|Emergency|Special|Annual|Joint|Ministerial|Plenary|Regular|Urgent|Inaugural) )?"
    r"(?:Session|Summit|Meeting|Conference|Talks|Negotiations|Consultations)"
)
"""Capitalised words for a meeting, which are no name: "held its 31st Extraordinary Session"."""
HALVES = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}(?<!ed)(?<!ing)")
"""A given name of two halves, as it is written in Korea and China."""
COMPOUNDED = {
    "led", "run", "held", "born", "made", "own", "era", "style", "wide", "like", "long", "old", "area", "side", "bound", "type",
    "only", "free", "wing", "elect", "day", "year", "on", "in", "by", "to", "for", "up", "off", "out", "of", "and", "the",
}
"""Words that a name only describes with a hyphen: "Saudi-led", "Blair-era"."""
MARKS = "“\"«„”»"
"""Quotation marks, before or behind a name: "“Danas” writes"."""
ANY_NAME = re.compile(f"[{class_block('Name')}]")


class NewNames:
    """Marks the names that no gazetteer knows."""

    def __init__(self, compiler: Compiler) -> None:
        self.vocabulary = compiler.vocabulary
        self._links = compiler.list_regex("name-link")

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Runs of capitalised words, initials before and within them; made when all words that patterns name are known."""
        initials = "".join(sorted({self.vocabulary[letter] for letter in ascii_uppercase} - {"X", "Y"}))  # words too: "I", "A"
        links = self._links
        return re.compile(f"(?:{links}-)?(?:[{initials}]\\.)*[XY](?:(?:{links}|[{initials}]\\.|[-.'])*[XY])*")

    def mark(self, tape: Tape) -> None:
        """Puts a mention in the place of each run of capitalised words that is no mention yet."""
        pieces: list[Piece] = []
        for match in self.names.finditer(tape.text):
            start, end = match.start(), match.end()
            if MEETING_NAME.fullmatch(tape.words(start, end)):
                plain = "".join(self.vocabulary[tape.words(at, at + 1).lower()] for at in range(start, end))
                tape.text = tape.text[:start] + plain + tape.text[end:]
                continue
            if _turn_mark(tape, start, end):
                start += 2  # "A. They brought nothing"
            start -= self._linked(tape, start)
            end += self._second_half(tape, start, end)
            opens = start == 0 or tape.text[start - 1] in '\n":(' or _turn_mark(tape, start - 2, end)
            alone = opens and end - start == 1 and tape.text[end : end + 1] not in {",", "'"} and not _in_marks(tape, start, end)
            pieces.append((start, end, Node("Name", *tape.span(start, end), text=tape.words(start, end), opening=alone)))
        tape.replace(pieces)

    @staticmethod
    def _second_half(tape: Tape, start: int, end: int) -> int:
        """How many tokens more a full name has whose last word goes on small after a hyphen: "Cho Myoung-gyon", no "Abu-led"."""
        if end - start < 2 or tape.text[end : end + 1] != "-" or "-" in tape.text[start:end]:
            return 0
        joined = tape.words(end - 1, end + 2)
        return 2 if HALVES.fullmatch(joined) and tape.words(end + 1, end + 2) not in COMPOUNDED else 0

    @staticmethod
    def _linked(tape: Tape, start: int) -> bool:
        """Whether a capitalised "Abu" or "Al" right before a name begins it, or a given name that is a month too: "Jan Rojas"."""
        before = tape.words(start - 1, start) if start and tape.text[start - 1] != "\n" else ""
        if before in GIVEN:
            opens = start == 1 or tape.text[start - 2] == "\n"
            return before == "Jan" if opens else WHEN.fullmatch(tape.words(start - 2, start - 1)) is None
        return before[:1].isupper() and before.lower() in LEADING and before != "SAID"

    @staticmethod
    def again(context: Context, tape: Tape) -> None:
        """Puts persons in the place of surnames and repeated full names of those whom the article has introduced."""
        pieces: list[Piece] = []
        for match in ANY_NAME.finditer(tape.text):
            node = tape.nodes[match.group()]
            words = node.text.split()
            known = context.surnames.get(words[-1], [])
            if len(words) > 1 and not (len(words) == WITH_ARTICLE and words[0].lower() in LEADING):
                entity = made.make("Person", " ".join(words))
                short = words[0].rstrip(".") if len(words[0]) <= SHORT else None
                known = [k for k in known if k.id == entity.id or (short and k.label.startswith(short))]
            if len(known) == 1:
                context.note(known[0], node.text)
                pieces.append((match.start(), match.end(), Node("Person", node.start, node.end, known[0], node.text)))
        tape.replace(pieces)


def _turn_mark(tape: Tape, start: int, end: int) -> bool:
    """Whether a run of tokens begins with the letter that marks a question or an answer at the opening of its paragraph."""
    opens = start == 0 or (start > 0 and tape.text[start - 1] == "\n")
    return opens and end - start > 2 and tape.words(start, start + 2) in {"Q.", "A."}


def _in_marks(tape: Tape, start: int, end: int) -> bool:
    """Whether quotation marks stand right around a name, which then is one though it opens its sentence."""
    first, last = tape.span(start, end)
    return first > 0 and tape.source[first - 1] in MARKS and tape.source[last : last + 1] in tuple(MARKS)
