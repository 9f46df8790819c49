"""The verbs of saying of a sentence that count, each with who speaks: its own subject, or that of the verb it goes on from."""

from __future__ import annotations

import re

from kg.extract.clauses import new_subject
from kg.extract.floor import Floor
from kg.extract.joint_texts import with_one_voice
from kg.extract.memory import Memory
from kg.extract.repeats import his_own, repeats
from kg.extract.speakers import COUNCIL, Speakers, speakers_of
from kg.extract.utterances import ACCORDING, Utterance, bound, overlap, quotes, reports, same_act, utterances, without_open
from kg.extract.voices import Voices
from kg.language.context import Context
from kg.language.units import Unit
from kg.model import Entity
from kg.rules.book import RuleBook

EXPLAINING = {
    "stating", "saying", "noting", "arguing", "claiming", "asserting", "explaining", "pointing", "calling", "describing",
    "branding", "terming", "citing", "indicating", "recalling", "believing", "maintaining", "contending", "alleging",
}
"""Participles that give the reason of the act before them, and are no act of their own after it."""
HOLDING = {"stating", "asserting", "arguing", "maintaining", "contending"}
"""Participles of a statement that is an act of its own after an act of support."""
URGING = {"Support", "Appeal", "Demand", "Offer", "Concern"}
"""Acts after which ", saying …" tells something of its own; what one denies or asserts it only spells out."""
REPORTING = {"claim/said", "claim/said-inverted", "claim/in-words-of", "claim/quote-then-speaker", "claim/quote-then-warned",
             "claim/speaker-then-quote", "claim/met-with-condemnation", "claim/accused-by", "claim/rejected-by",
             "claim/welcomed-by"}
"""Rules of sentences that only hand on what somebody else says."""
HANDING_ON = {"reported", "reports", "report", "writes", "wrote", "informs", "informed", "according"}
"""First words by which somebody only tells what others say."""
INSERTED = ("claim/said", *ACCORDING, "said-inverted")
"""Ends of the ids of rules of what may stand between a subject and its verb."""
LABEL = "claim/label"
"""The rule of a line that opens with its speaker's name and a colon."""
NAMED_ONLY = "-noun"
"""End of the ids of rules that name somebody's act by a noun, with whom no later verb goes but another noun."""
SHORT = 4
"""Tokens at most before and after the words by which he does so at the end of a sentence."""
RELATIVE = re.compile(r", who (?!(?:said|says|told)\b)[^,;:“\"]*$")
"""A relative clause that is still open."""
SHIFTED = {"had", "would"}
"""Auxiliaries of what somebody is told to have said, in the past."""
PAST = re.compile(r"ed$|^(?:said|told|upon|on|for)$")
"""The last word of a verb that goes on in the plain past."""
NESTED = 3
"""Tokens between a verb of saying and the subject of what is said."""
WITH_ONE_VOICE = re.compile(
    r"\b[Ii]n (?:an?|their|the|another) (?:(?!of\b)[\w-]+ ){0,2}joint (?:\w+ )?"
    r"(?:statement|declaration|communiqu[eé]|letter|appeal|article|message|address|call|release|(?:news|press) conference)\b"
)
"""How several say something that they have agreed to say."""
JOINT_TEXT = re.compile(r"\bjoint (?:\w+ )?(?:statement|declaration|communiqu[eé]|press release)\b", re.I)
"""The title of what several issue together."""
JOINTLY = re.compile(r"\bjointly\b")
NEAR = 20
"""Code points around a verb in which it may stand."""
PHRASE = 9
"""Priority from which a rule's own words show that a participle is no modifier."""


WITH = re.compile(r"(?:^|\W)with(?: both| the)? ")
"""Words before a subject whose verb may be a participle: "with Chad rejecting the draft"."""
RAISES = re.compile(r"raising (?:\w+ )?(?:fears?|doubts|suspicions|speculation|questions|hopes)\b")
"""A participle that tells what comes of something, whoever did it."""
NEITHER = re.compile(r"\b(?:neither|nor|no|none)\b")
"""Words of a subject that does not do what its verb says."""
DECREES = re.compile(
    r"(?:has |had |have )?(?:dismiss(?:es|ed)?|declare[sd]?|proclaim(?:s|ed)|announce[sd]?|accept(?:s|ed)?|approve[sd]?|granted)"
)
DECREED = re.compile(
    r" (?:an? |the |his |her |their |its )?(?:[\w-]+ ){0,2}(?:state of (?:emergency|war|siege|alert)|martial law|curfew|amnesty"
    r"|resignation|(?:public |national )?holiday|days? of (?:national )?mourning)\b"
    r"| (?:(?:two|three|four|five|six|several|some|all|both|most|one) (?:of )?)?(?:his |her |its |their |the )?(?:\w+ ){0,2}"
    r"(?:vice[- ]presidents?|ministers?|commanders?|governors?|generals?|deputies|deputy|chiefs?|officers|advis[eo]rs?"
    r"|ambassadors?|cabinet|premier)\b(?!['’]| as\b)"
)
"""What is done and not said."""
PAPER = re.compile(
    r"(?:['’]s)? (?:\w+ )?(?:statements?|declaration|agreements?|accords?|protocols?|communiqu[eé]|truce|deal|document)\b"
)
"""Papers that are called after the town where they were signed."""
INFINITIVE = re.compile(
    r"announce|say|urge|call|demand|reject|accuse|express|offer|propose|condemn|welcome|support|promise|pledge|warn|ask|insist"
    r"|declare|state|confirm|discuss|explain|tell|present|denounce|thank|praise|back|suggest|appeal"
)
"""Verbs of acts without an ending."""
MODAL = re.compile(r"\b(?:will|would|shall|should|can|could|may|might|must|to)\b")
"""Words before which a verb has none."""


class Sayings:
    """Finds what is said in the sentences of one article, and by whom."""

    def __init__(
        self, context: Context, book: RuleBook, voices: Voices, memory: Memory, floor: Floor, speakers: Speakers
    ) -> None:
        self.context, self.book, self.voices = context, book, voices
        self.memory, self.floor, self.speakers = memory, floor, speakers

    def of(self, view: Unit) -> list[Utterance]:
        """What makes claims of a sentence's view, in text order; each verb of saying counts once, for the best of its rules."""
        heard = [one for one in utterances(self.book, view) if not (self._of_nobody(one) or self._of_no_speaker(view, one))]
        silent = self.voices.silent(view) if heard else []
        kept: list[Utterance] = []
        waiting: list[Utterance] = []
        for one in heard:
            taken = any(overlap(one.verb, other.verb) for other in (*kept, *waiting))
            if taken or any(s[0] <= one.verb[0] and one.verb[1] <= s[1] for s in silent) or self._participle(view, one):
                continue
            if one.match.rule.spec.priority < 0 and not self._floor_goes_on([*kept, *waiting]):
                continue
            if not one.has_subject:
                waiting.append(one)
                continue
            one.speakers = self._as_one(one, self.speakers.of(one))
            if one.speakers:
                kept.append(one)
        for one in sorted(waiting, key=lambda u: u.verb):
            self._continue(view, kept, one)
        kept.sort(key=lambda u: u.verb)
        kept = [u for u in kept if u.rule == LABEL][:1] or kept  # what others do in it, he says of them
        bound(view, kept, self.context.article.text)
        said = without_open(view, kept, self.context.article.text)
        handing = [u for i, u in enumerate(said) if self._hands_on(view, u, said[:i], said[i + 1 :])]
        own = [u for i, u in enumerate(said) if u not in handing and not repeats(self.context, u, said[:i])]
        for one in own:
            one.handed_on = handing[0].speakers[0] if handing else None
        return own

    def _as_one(self, one: Utterance, speakers: list[Entity]) -> list[Entity]:
        """The speakers; of several who speak with one voice, the group that they form: "they said in a joint statement"."""
        view, text = one.match.unit, self.context.article.text
        if len(speakers) < 2 or one.node is None or one.rule.endswith("/neither"):
            return speakers  # "neither party": each for itself
        verb = text[max(view.starts[one.verb[0]] - NEAR, 0) : view.ends[one.verb[1] - 1] + NEAR]
        together = JOINT_TEXT.search(self.context.article.title or "") is not None and one.node.kind == "List"
        if not (together or WITH_ONE_VOICE.search(text, view.starts[0], view.ends[-1]) or JOINTLY.search(verb)):
            return speakers
        return [with_one_voice(self.context, one.node, speakers)]

    def _hands_on(self, view: Unit, one: Utterance, before: list[Utterance], after: list[Utterance]) -> bool:
        """Whether an organization only hands on what another says: "The road is open, Chad said, Reuters reported", "according
        to Reuters, Chad said that"."""
        if any(speaker.type != "Organization" for speaker in one.speakers):
            return False
        if any(u.rule.endswith(ACCORDING) and u.match.found.start() <= one.verb[0] < u.match.found.end() for u in after):
            return True  # "…, Interfax reported, citing the ministry"
        word = self._word(view, one)
        if word not in HANDING_ON:
            return False
        start, rest = one.match.found.start(), view.text[one.verb[1] :].rstrip("\n")
        closing = (quotes(view.text[start:]) or "," in view.text[max(start - SHORT, 0) : start + 1]) and len(rest) <= SHORT
        opening = word == "according" and start == 0 and any(u.has_subject and u.rule in REPORTING for u in after)
        inserted = word == "according" and view.text[max(start - 1, 0) : start] == "," == view.text[one.match.found.end() :][:1]
        return opening or (bool(before) and (closing or inserted))

    def _of_nobody(self, one: Utterance) -> bool:
        """Whether a plain sentence is nobody's, since nobody has the floor."""
        if one.rule == LABEL:
            return one.match.unit.paragraph in self.floor.labels  # a turn of an interview
        plain = one.match.rule.spec.priority < 0 and one.match.found[one.make.speaker] is None
        return plain and self.floor.holder is None

    def _of_no_speaker(self, view: Unit, one: Utterance) -> bool:
        """Whether an act is what something leads to ("…, raising fears that"), what is decreed or granted ("declared a state of
        emergency"), or that of a text called after a town: "according to the Lima statement"."""
        end = one.match.found.end()
        if one.rule == "claim/neither" and NEITHER.search(self._words(view, one.match.found.start(), one.verb[0])) is None:
            return True  # "the rebels admitted responsibility" is no refusal to do so
        verb = self._words(view, *one.verb)
        behind = view.ends[one.verb[1] - 1]
        if RAISES.match(verb) or (DECREES.fullmatch(verb) and DECREED.match(self.context.article.text, behind)):
            return True
        last = self.context.tape.nodes.get(view.text[end - 1])
        city = one.rule.endswith("according-to") and last is not None and last.kind == "City"
        return city and PAPER.match(self.context.article.text, view.ends[end - 1]) is not None

    def _floor_goes_on(self, others: list[Utterance]) -> bool:
        """Whether a plain sentence is also the claim of whoever has the floor: not where he reports what others say.

        What others want, fear or oppose is a statement of the interviewee about them."""
        if not others:
            return True
        guest = self.memory.interviewee
        return guest is not None and self.floor.holder is guest and not any(u.rule in REPORTING for u in others)

    def _continue(self, view: Unit, kept: list[Utterance], one: Utterance) -> None:
        """Gives a verb without a subject ("… and urged", ", adding that") the subject of the verb before it."""
        last = self._before(view, kept, one)
        if last is not None and self._in_relative(view, last, one):
            return
        if last is None or not last.make.refine:  # what is told may go on: "Lind said that Chad left, and Sudan stayed, adding …"
            subject = new_subject(self.context, view, last.verb[0] if last else 0, one.match.found.start())
            if subject is not None:
                one.node, one.speakers = subject, speakers_of(self.context, [subject])
                kept.append(one)
                return
        if last is None:
            # "…, adding that": a participle that only goes on needs something said before it
            adding = self._word(view, one) == "adding"
            told = [] if adding else self._described(view, one) or self.speakers.of_the_clause(view, one)
            one.speakers = told or ([self.floor.deciding] if self.floor.deciding and one.match.found.start() == 0 else [])
        elif self._explains(view, last, one) or same_act(view, last, one) or self._infinitive(view, last, one):
            return
        elif self._inserted(view, last, one):
            one.speakers = self.speakers.of_the_clause(view, one)
        elif last.rule.endswith(ACCORDING) and not self._word(view, one).endswith("ing"):
            subject = new_subject(self.context, view, last.verb[0], one.match.found.start())
            one.node, one.speakers = subject, speakers_of(self.context, [subject] if subject else [])
        elif last.introduces:
            one.speakers = self.speakers.of_the_clause(view, one)
        else:
            one.speakers, one.node = last.speakers, last.node
        if one.speakers:
            kept.append(one)

    def _described(self, view: Unit, one: Utterance) -> list[Entity]:
        """Whoever a relative clause describes that goes on with a verb: "was replaced by Lind, who took office and promised"."""
        text, start = self.context.article.text, view.starts[one.match.found.start()]
        clause = RELATIVE.search(text[view.starts[0] : start])
        if clause is None:
            return []
        end = view.starts[0] + clause.start()
        heads = [n for n in self.context.tape.nodes_in(view.text) if n.end == end and n.kind in {"Person", "Role"}]
        return speakers_of(self.context, heads[-1:])

    def _infinitive(self, view: Unit, last: Utterance, one: Utterance) -> bool:
        """Whether a verb after "and" goes on from a modal in what is said: "he said they would meet and announce a plan"."""
        bare = INFINITIVE.fullmatch(self._word(view, one)) is not None and self._single(last)
        return bare and MODAL.search(self._words(view, last.verb[1], one.verb[0])) is not None

    def _single(self, one: Utterance) -> bool:
        """Whether one speaks, whose verb ends in "-s" or is past."""
        return len(one.speakers) == 1 and one.speakers[0].type != "Group"

    def _inserted(self, view: Unit, last: Utterance, one: Utterance) -> bool:
        """Whether who says it only stands between commas in another's clause: "Chad, according to Mali, rejected the plan"."""
        at, end = one.match.found.start(), last.match.found.end()
        commas = view.text[max(last.match.found.start() - 1, 0)] == "," or view.text[last.match.found.start()] == ","
        beside = "," in view.text[max(end - 1, 0) : at + 1] and at - end <= 1
        return last.rule.endswith(INSERTED) and commas and beside and not self._word(view, one).endswith("ing")

    def _before(self, view: Unit, kept: list[Utterance], one: Utterance) -> Utterance | None:
        """The act that a verb without a subject goes on from: the last before it, or the one in whose words that stands."""
        before = [k for k in kept if k.verb[1] <= one.match.found.start()]
        if not one.rule.endswith(NAMED_ONLY):
            before = [k for k in before if not k.rule.endswith(NAMED_ONLY)]
        last = max(before, key=lambda k: k.verb, default=None)
        if last is None:
            return None
        point = next((k for k in before if k.rule.startswith(COUNCIL)), None)
        if point is not None and self._word(view, one).endswith("s"):
            return point  # "4. Deplores the raids which the observers have reported, and condemns"
        if len(before) > 1 and self._word(view, one).endswith("ing"):
            first = min(before, key=lambda k: k.verb)
            between = view.text[first.verb[1] : last.verb[0]]
            if first is not last and last.has_subject and "," not in between and len(between) <= NESTED:
                return first  # "X said that Y claimed …, stressing": X stresses
        told = [k for k in before if k.verb < last.verb and reports(k, last)]
        around = (k for k in told if his_own(self.context, k, last) or self._shifted(view, k, last, one))
        return next(around, last)  # "Lind said Chad is ready, and noted …": Lind, who speaks for Chad, notes

    def _shifted(self, view: Unit, around: Utterance, last: Utterance, one: Utterance) -> bool:
        """Whether what is told is told in another tense than what goes on: "Lind said Chad had accepted it and urged Mali"."""
        between = self._words(view, around.verb[1], last.verb[1]).split()
        before = self._words(view, one.match.found.start(), one.verb[1]).split()
        past = before[:1] == ["and"] and PAST.search(before[-1]) is not None
        return past and around.rule == "claim/said" and not SHIFTED.isdisjoint(between)

    def _words(self, view: Unit, start: int, end: int) -> str:
        first, last = view.span(start, end)
        return self.context.article.text[first:last].lower()

    def _in_relative(self, view: Unit, last: Utterance, one: Utterance) -> bool:
        """Whether a verb goes on with a clause on somebody else: "he thanked Lind, who wrote the report and said so"."""
        if self._word(view, one).endswith("ing") or last.verb[1] >= one.match.found.start():
            return False
        first, end = view.span(last.verb[1], one.match.found.start())
        return RELATIVE.search(self.context.article.text[first:end]) is not None

    def _explains(self, view: Unit, last: Utterance, one: Utterance) -> bool:
        """Whether a participle only gives the words of the act before it; praise is one thing and what one holds another."""
        word = self._word(view, one)
        own_act = (word in HOLDING and last.make.claim == "Support") or (word == "saying" and last.make.claim in URGING)
        return word in EXPLAINING and not own_act

    def _word(self, view: Unit, one: Utterance) -> str:
        first, last = view.span(one.verb[0], one.verb[0] + 1)
        return self.context.article.text[first:last].lower()

    def _participle(self, view: Unit, one: Utterance) -> bool:
        """Whether the verb is a participle that only goes with the noun before it ("the forces calling for talks")."""
        before = view.text[one.verb[0] - 1 : one.verb[0]]
        node = self.context.tape.nodes.get(before)
        absolute = one.has_subject and WITH.search(self._words(view, one.match.found.start(), one.verb[0])) is not None
        modifies = node is not None and node.kind != "Date" and one.match.rule.spec.priority < PHRASE and not absolute
        return modifies and self._word(view, one).endswith("ing")
