"""Who has the floor: the guest of an interview, the author of a statement, whoever speaks on after a colon."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.decisions import DONE, decider
from kg.extract.given_out import giver_after, issuer_in
from kg.extract.interviews import guest_at, titled_guest
from kg.extract.issuer import JOINT, issuer_of, says_we
from kg.extract.joint_texts import joint_issuer
from kg.extract.memory import Memory
from kg.extract.points import Point, point
from kg.extract.utterances import quotes
from kg.language.context import Context
from kg.language.units import Unit
from kg.model import Entity

LABEL = re.compile(r"\s*(?:(?P<asked>Q|Question|QUESTION)|(?P<answered>A|Answer|ANSWER))\s*[.:]\s")
"""How a question or an answer is marked."""
NAMED = re.compile(r"\s*(?P<name>[^\W\d_][\w.'’/-]*(?: [^\W\d_][\w.'’/-]*){0,3})\s?:\s")
"""How a paragraph opens that gives its speaker's name."""
BRACKETED = re.compile(r"\s*\[(?P<name>[^\W\d_][^\]\n]{1,60})\]\s*")
"""How a turn of a broadcast's transcript opens: "[Correspondent, over video] …", "[Hansen] …"."""
STAFF = re.compile(
    r"question|presenter|correspondent|interviewer|reporter|announcer|newsreader|anchor|journalist|moderator", re.I
)
"""Those whose turns in a broadcast are the news itself, or a question."""
HEADING = re.compile(
    r"\b(?:commentary|comments?|statement|remarks|address|response|reply|answer|message|speech)\s+(?:of|by|from)\b.*:\s*$", re.I
)
ANNOUNCES = re.compile(
    r"\bthe following (?:[\w-]+ ){0,2}(?:statement|remarks|message|address|declaration|comments?|communiqu[eé]|letter)\b"
    r"|\b(?:statement|message|address|declaration|communiqu[eé]|letter|text)\b[^.:]*\b(?:as follows|below|in full|reads)\b",
    re.I,
)
"""Words of a line that ends in a colon, after which somebody's own words follow."""
INTRODUCES = re.compile(
    r"\s*(?:(?:the following|here|below|this) is|following is) (?:(?:the|an?) )?(?:(?:full|complete|official) )*"
    r"(?:(?:text|transcript) of (?:the |an? )?)?(?:[\w-]+ ){0,2}"
    r"(?:statement|communiqu[eé]|declaration|remarks|message|address|letter|press release)\b"
    r"(?: (?:issued|released|made|given|delivered|published|put out))?"
    r"(?: (?:on|today|in) [\w ]{2,20})? (?:by|of|from)\s+(?:the )?",
    re.I,
)
"""Words of a line that introduces a text up to whose it is: "Here is the full text of the statement by"."""
OWN = re.compile(r"\b(?:I|we|our|us|my)\b", re.I)
"""Words in which an answer goes on after the last question."""
CREDIT = re.compile(
    r"\s*(?:the\s+)?(?:interview(?:ed)?|more interviews|photo|translated|read (?:more|also)|related|subscribe"
    r"|.{0,30}is not responsible for the content)\b",
    re.I,
)
SPOKE = re.compile(
    r",?\s+(?:(?:has|have|had|also|then|thus|further|later|separately|meanwhile|in turn|again),?\s+)*"
    r"(?:spoke|spoken|comment(?:s|ed)|touch(?:es|ed) (?:up)?on|focus+ed on|dwelt|dwelled|refer(?:s|red) to|turned to"
    r"|address(?:es|ed)|respond(?:s|ed)|repl(?:y|ied|ies)|react(?:s|ed)|elaborated|answer(?:s|ed))\b"
)
"""How a sentence goes on after whoever speaks on something."""
AUTHORS = {"Person", "Body", "Role", "Organization"}
"""Mentions of whoever can issue a text."""
DASH = re.compile(r"\s*[-–—]\s*(?=[^\W\d_]|[\"“‘'])")
"""What opens a turn of an interview whose speakers are not named."""
OPENING_MARK = re.compile(r"^\s*(?:(?:[QA]|Question|Answer)\s*[.:]|[-–—]|\[[^\]\n]+\])\s*")
"""The mark that opens a turn of an interview, which is no word of it."""
WORD = re.compile(r"[^\W\d_]{2,}|\b[AIai]\b")
"""A word with which somebody says something; a lone letter is none, but for "a" and "I"."""
ASKED = re.compile(r"\byour?\b.*\?[\"”’)\s]*$", re.I | re.S)
"""A paragraph that asks somebody something."""
ANY_QUESTION = re.compile(r"\?[\"”’)\s]*$")
"""A paragraph that asks something."""
ANNOUNCED = re.compile(
    r"\b(?:interview(?:ed)?|Q\s?&\s?A|questions and answers|talks? to us|spoke (?:to|with) us|answers? questions)\b", re.I
)
"""Words by which an interview is announced above its first question."""
ACTING = {"Person", "State", "Territory", "City", "Organization", "Body", "Force", "Group", "Role", "List", "People"}
"""Mentions of somebody about whom a sentence says something of its own."""
ONE_EACH = 2
"""Turns of a text with one question and its answer."""
FEWEST_WORDS = 5
"""Words of the shortest sentence that states something: "On the Monday, no." does not."""
FEWEST_OF_ACT = 3
"""Words of the shortest one that asks for something, or thanks for it: "Release the prisoners."."""
COURTESY = re.compile(
    r"(?:thank(?:s| you)(?: very much)? for (?:the|your|this|having|inviting)|good (?:morning|evening)|welcome\b|hello\b)",
    re.I,
)
"""How guest and host greet each other."""
SHORTEST = 6
"""Tokens of the shortest sentence that states something."""


class Floor:
    """Follows the article paragraph by paragraph; ``holder`` is whose words the plain sentences are, or nobody."""

    def __init__(self, context: Context, memory: Memory, units: list[Unit]) -> None:
        self.context, self.memory = context, memory
        self.holder: Entity | None = None
        self.paragraph = -1
        self.opens = True
        self.one_answer = False
        self.lasting: Entity | None = None
        self.sentence: Unit | None = None
        self.deciding: Entity | None = None
        self.announced: Entity | None = None
        self.spoke: Entity | None = None
        self.issuer = issuer_of(context) or _several(context, memory)
        self.labels = self._labels(units)

    def _labels(self, units: list[Unit]) -> dict[int, Entity | None]:
        """Paragraph → who speaks in it, in a text of questions and answers; empty elsewhere."""
        openings = {u.paragraph: self._text(u) for u in reversed(units) if u.quote is None}
        marks = {p: m for p, text in openings.items() if (m := LABEL.match(text))}
        asked, answered = (sum(1 for m in marks.values() if m[kind]) for kind in ("asked", "answered"))
        if asked and answered and (asked + answered > ONE_EACH or self._guest(min(marks)) is not None):
            self.one_answer = asked + answered == ONE_EACH
            guest = self._guest(min(marks))
            by_name = {p: guest for p, name in self._names(openings).items() if guest and guest.label.endswith(name)}
            return by_name | {p: guest if m["answered"] else None for p, m in marks.items()}
        broadcast = self._broadcast(openings)
        if broadcast:
            return broadcast
        turns_by_dash = self._dashed(units, openings)
        if turns_by_dash:
            return turns_by_dash
        names = self._names(openings)
        people = {p: self.memory.names.person(name.split()[-1].capitalize()) for p, name in names.items()}
        turns = [p for p in people.values() if p is not None]
        if len(turns) > ONE_EACH or (asked and turns):
            return people
        return self._of_guest(names) or self._unmarked(units, people)

    def _of_guest(self, names: dict[int, str]) -> dict[int, Entity | None]:
        """Paragraph → who speaks in it, where turns open with the surname of whom the title says the interview is with, or with
        whoever asks him; else empty."""
        guest = titled_guest(self.context)
        answered = [p for p, name in names.items() if guest is not None and _surname(name) == _surname(guest.label)]
        if not answered or len(names) == len(answered):
            return {}
        return {p: guest if p in answered else None for p in names}

    def _guest(self, paragraph: int) -> Entity | None:
        """Who answers a text of questions and answers: named above the first of them, or in the title of the text."""
        issuer = self.issuer if self.issuer and self.issuer.type == "Person" else None
        return guest_at(self.context, paragraph) or issuer or titled_guest(self.context)

    def _unmarked(self, units: list[Unit], people: dict[int, Entity | None]) -> dict[int, Entity | None]:
        """Paragraph → who speaks in it, where questions to "you" are paragraphs of their own in an interview that is announced,
        or in which the guest's name stands once before an answer, or any question is where the title names the guest; else
        empty."""
        said: dict[int, str] = {}
        if self.context.article.text.count("?") < 2:
            return {}
        for unit in units:
            if unit.quote is None:
                said[unit.paragraph] = said.get(unit.paragraph, "") + self._text(unit)
        titled = titled_guest(self.context) if ANNOUNCED.search(self.context.article.title or "") else None
        question = ANY_QUESTION if titled is not None else ASKED
        asked = [p for p, text in sorted(said.items()) if question.search(text)]
        if len(asked) < 2:
            return {}
        answers = [after for p in asked if (after := min((q for q in said if q > p), default=p)) not in asked]
        named = next((person for p in answers if (person := people.get(p)) is not None), None)
        announced = ANNOUNCED.search(self.context.article.text[: self.context.article.text.find("?") + 1]) is not None
        guest = named or titled or (guest_at(self.context, asked[0]) if announced else None)
        return {**dict.fromkeys(asked), **dict.fromkeys(answers, guest)} if guest is not None else {}

    def _broadcast(self, openings: dict[int, str]) -> dict[int, Entity | None]:
        """Paragraph → who speaks in it, in the transcript of a broadcast with its own staff's turns; empty elsewhere."""
        names = {p: m["name"] for p, text in openings.items() if (m := BRACKETED.match(text))}
        if not any(STAFF.match(name) for name in names.values()):
            return {}
        guest = titled_guest(self.context)
        of_guest = {p for p, name in names.items() if guest is not None and _surname(name) == _surname(guest.label)}
        people = {p: guest if p in of_guest else self.memory.names.person(name.split()[-1]) for p, name in names.items()}
        return {p: None if STAFF.match(names[p]) else person for p, person in people.items()}

    def _dashed(self, units: list[Unit], openings: dict[int, str]) -> dict[int, Entity | None]:
        """Paragraph → who speaks in it, where turns open with a dash and each question is followed by an answer; else empty."""
        turns = sorted(p for p, text in openings.items() if DASH.match(text))
        if not turns:
            return {}
        endings = {u.paragraph: self._text(u) for u in units if u.quote is None}
        asked = [p for p in turns if endings[p].rstrip().endswith("?")]
        answered = [b for a, b in pairwise(turns) if a in asked and b not in asked]
        if len(asked) < 2 or len(answered) < len(asked) - 1:
            return {}
        guest = self._guest(turns[0])
        return {p: None if p in asked else guest for p in turns} if guest is not None else {}

    @staticmethod
    def _names(openings: dict[int, str]) -> dict[int, str]:
        """Paragraph → the name and colon with which it begins."""
        return {p: m["name"] for p, text in openings.items() if (m := NAMED.match(text))}

    def _text(self, unit: Unit) -> str:
        first, last = unit.span(0, len(unit.text))
        return self.context.article.text[first:last]

    def enter(self, unit: Unit) -> None:
        """Goes on to a sentence of the article's own."""
        text = self._text(unit)
        self.opens = unit.paragraph != self.paragraph
        if self.opens:
            self.paragraph = unit.paragraph
            self._open(unit, text)
        before, self.sentence = self.sentence, unit
        self.deciding = decider(self.context, unit, text) or self.deciding
        if CREDIT.match(text):
            self.lasting = self.holder = None
        if text.rstrip().endswith(":"):
            self._announce(unit, text, before)
        elif self.issuer is None and not self.labels and (words := INTRODUCES.match(text)) is not None:
            self.issuer = giver_after(self.context, unit.starts[0] + words.end(), unit.ends[-1])

    def _open(self, unit: Unit, text: str) -> None:
        """Goes on to a paragraph: to who is quoted in it, to whose turn it is, else to whoever speaks to the end."""
        announced, self.announced = self.announced, None
        spoke, self.spoke = self.spoke if quotes(unit.text) else None, None
        if unit.paragraph in self.labels:
            self.lasting = self.labels[unit.paragraph]
        elif self.labels and unit.paragraph > max(self.labels) and not OWN.search(text) and not self.one_answer:
            self.lasting = None
        if announced is not None and not quotes(unit.text):
            self.lasting = announced
        self.holder = _quoted(unit) or announced or self.lasting or spoke or (None if self.labels else self.issuer)

    def _announce(self, unit: Unit, text: str, before: Unit | None) -> None:
        """Gives the floor to whose own words follow a line: to its author ("Statement by Lind:"), or to whoever issues it."""
        nodes = self.context.tape.nodes_in(unit.text)
        if HEADING.search(text):
            self.lasting = next((n.entity for n in nodes if n.entity and n.kind in AUTHORS), None)
        elif ANNOUNCES.search(text):
            last = self.memory.speakers if unit.paragraph - self.memory.paragraph <= 1 else ()
            givers = (issuer_in(self.context, u.starts[0], u.ends[-1]) for u in (unit, before) if u is not None)
            self.announced = next(filter(None, givers), last[0] if len(last) == 1 else None)
            self.issuer = self.issuer and (self.announced or self.issuer)  # a title says "of the envoy", this line who he is

    def told(self, view: Unit) -> None:
        """Notes of whom a sentence without a claim tells that he spoke: a quotation that is the next paragraph is his."""
        self.spoke = None
        for at, sign in enumerate(view.text):
            node = self.context.tape.nodes.get(sign)
            if node is not None and node.kind in AUTHORS and SPOKE.match(self.context.article.text, view.ends[at]):
                self.spoke = node.entity

    @property
    def plain(self) -> bool:
        """Whether the sentence at hand says something by itself: no question, heading, point of a list or greeting."""
        if self.sentence is None:
            return False
        if quotes(self.sentence.text):
            return True
        text = self._text(self.sentence)
        if text[:1] in "|•" or text.rstrip().endswith(("?", ":")) or (self.brief and not text.rstrip().endswith(".")):
            return False
        said = OPENING_MARK.sub("", text)
        return len(WORD.findall(said)) >= FEWEST_OF_ACT and not COURTESY.match(said) and not DONE.match(said)

    @property
    def brief(self) -> bool:
        """Whether the sentence at hand is too short to state anything, though it may ask or thank for something."""
        if self.sentence is None or quotes(self.sentence.text):
            return False
        words = WORD.findall(OPENING_MARK.sub("", self._text(self.sentence)))
        return len(self.sentence.text) < SHORTEST or len(words) < FEWEST_WORDS

    @property
    def point(self) -> Point:
        """Whether the sentence at hand makes a point, says more on the one before it, or only tells what all know."""
        if self.sentence is None:
            return "new"
        names = any(n.kind in ACTING for n in self.context.tape.nodes_in(self.sentence.text))
        return point(OPENING_MARK.sub("", self._text(self.sentence)), self.opens, names)

    def speaks_on(self, speaker: Entity) -> None:
        """Gives the floor to a speaker for the rest of the paragraph."""
        self.holder = speaker


def _surname(name: str) -> str:
    return name.split()[-1].casefold()


def _several(context: Context, memory: Memory) -> Entity | None:
    """Those who issue a joint text that says "we", as one group; None where it is none."""
    return joint_issuer(memory) if JOINT.search(context.article.title or "") and says_we(context) else None


def _quoted(unit: Unit) -> Entity | None:
    """Whose quotation, opened in a paragraph before, still goes on in a sentence; None where it is no single speaker's."""
    speakers = unit.runs_on.members if unit.runs_on is not None else ()
    return speakers[0].entity if len(speakers) == 1 else None
