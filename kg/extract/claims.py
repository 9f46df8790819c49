"""Who says what: claims from the rules' matches on the speaking view of each sentence, and the speakers of quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.extract.drafts import ClaimDraft, Match, actors, capture, unnamed_official
from kg.extract.floor import Floor
from kg.extract.memory import Memory, group_of
from kg.extract.voices import Voices
from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.language.vocabulary import class_block
from kg.model import Entity
from kg.rules.book import RuleBook
from kg.rules.schema import ClaimMake

QUOTES = class_block("Quote")[0], class_block("Quote")[-1]
NEAR_QUOTE = 4
"""Tokens between a quotation and the words that name its speaker."""
LONG_NAME = 9
"""Words of a mention that is no name any more."""
LONG_TAIL = 9
"""Tokens after a verb of saying that can still be asides of "…, he told reporters in Geneva on Monday"."""
EXPLAINING = {"stating", "saying", "noting", "arguing", "claiming", "asserting", "explaining", "pointing", "calling", "describing", "branding",
              "terming", "citing", "indicating", "recalling", "believing", "maintaining", "contending", "alleging"}
"""Participles that give the reason of the act before them, and are no act of their own after it."""
NO_SUBJECT = {"Date", "Place", "Name", "Quote", "Title", "Demonym", "Conflict", "Agreement", "Count"}
EACH = re.compile(r"^(?:each|both|neither|either)\b", re.I)


def draft_claims(context: Context, book: RuleBook, voices: Voices, units: list[Unit]) -> list[ClaimDraft]:
    """The claims of an article in text order; the units inside quotations learn who speaks in them."""
    hearing = Hearing(context, book, voices, units)
    for unit in units:
        if unit.quote is None:
            hearing.hear(unit)
        else:
            unit.speakers = tuple(m.entity for m in unit.quote.members if m.entity)
    return hearing.claims


@dataclass(slots=True)
class Found:
    """A match that makes a claim: its verb, its speakers, and where what is said begins and ends on the view."""

    match: Match
    make: ClaimMake
    verb: tuple[int, int]
    speakers: list[Entity]
    node: Node | None
    content: tuple[int, int] = (0, 0)
    whole: bool = False
    """Whether what is said stands before the verb ("…, he said")."""


class Hearing:
    """Reads the sentences of one article in order and remembers who spoke."""

    def __init__(self, context: Context, book: RuleBook, voices: Voices, units: list[Unit]) -> None:
        self.context, self.book, self.voices = context, book, voices
        self.memory = Memory(context)
        self.floor = Floor(context, self.memory, units)
        self.first_person = voices.first_person
        self.claims: list[ClaimDraft] = []
        self.inner: dict[int, list[Unit]] = {}
        for unit in units:
            if unit.quote is not None:
                self.inner.setdefault(id(unit.quote), []).append(unit)

    def hear(self, unit: Unit) -> None:
        """Adds the claims of one sentence of the article's own."""
        view = self.voices.view(self.context, self.memory, unit)
        self.floor.enter(unit)
        found = self._found(view)
        drafts = [draft for one in found for draft in self._drafts(view, one, found)]
        for draft in drafts:
            if draft.quote is not None:
                draft.quote.members = tuple(Node("Person", 0, 0, s) for s in dict.fromkeys([draft.speaker]))
        drafts += self._left_over(view, drafts)
        self._remember(view, found, drafts)
        self.claims += drafts

    # matches ---------------------------------------------------------------------------------------------------------------------------

    def _found(self, view: Unit) -> list[Found]:
        """The matches that make claims, in text order; each verb of saying counts once, for the best of its rules."""
        silent = self.voices.silent(view)
        kept: list[Found] = []
        waiting: list[Found] = []
        for match in _matches(self.book, view):
            make = match.rule.spec.make
            assert isinstance(make, ClaimMake)
            verb = (match.start, match.end)
            taken = any(_overlap(verb, k.verb) for k in (*kept, *waiting))
            if taken or any(s[0] <= verb[0] and verb[1] <= s[1] for s in silent) or self._participle(view, match):
                continue
            if match.rule.spec.priority < 0 and (kept or waiting):
                continue
            if make.speaker not in match.found.re.groupindex:
                waiting.append(Found(match, make, verb, [], None))
                continue
            nodes = capture(self.context, match.found, make.speaker)
            speakers = self._speakers(nodes, match, make)
            if speakers:
                kept.append(Found(match, make, verb, speakers, nodes[0] if nodes else None))
        for one in sorted(waiting, key=lambda f: f.verb):
            self._continue(view, kept, one)
        kept.sort(key=lambda f: f.verb)
        _bound(view, kept)
        told = [k for k in kept if k.whole and k.match.rule.id == "claim/said"]
        open_said = [
            f for f in kept if f.match.rule.id == "claim/said" and not f.whole and view.text[f.verb[1] : f.verb[1] + 1] != ":"
            and any(f.verb < t.verb and _overlap(t.content, f.verb) for t in told)
        ]
        return [f for i, f in enumerate(kept) if f not in open_said and not self._repeats(f, kept[:i])]

    def _continue(self, view: Unit, kept: list[Found], one: Found) -> None:
        """Gives a verb without a subject ("… and urged", ", adding that") the subject of the verb before it."""
        before = [k for k in kept if k.verb[1] <= one.match.found.start()]
        last = max(before, key=lambda k: k.verb, default=None)
        explains = self._word(view, one) in EXPLAINING
        if last is not None and (explains or _adjacent(view, last, one) or _in_colon_speech(view, last, one)):
            return
        if last is not None:
            one.speakers, one.node = last.speakers, last.node
        else:
            clause = re.split("[:;]", view.text[: one.match.found.start()])[-1]
            subject = next((n for n in self.context.tape.nodes_in(clause) if n.kind not in NO_SUBJECT), None)
            one.speakers = speakers_of(self.context, [subject]) if subject else []
            one.node = subject
        if one.speakers:
            kept.append(one)

    def _word(self, view: Unit, one: Found | Match) -> str:
        position = one.verb[0] if isinstance(one, Found) else one.start
        first, last = view.span(position, position + 1)
        return self.context.article.text[first:last].lower()

    def _participle(self, view: Unit, match: Match) -> bool:
        """Whether the verb is a participle that only goes with the noun before it ("the forces calling for talks")."""
        before = view.text[match.start - 1 : match.start]
        return self._word(view, match).endswith("ing") and before in self.context.tape.nodes and match.rule.spec.priority < 9

    def _speakers(self, nodes: list[Node], match: Match, make: ClaimMake) -> list[Entity]:
        if not nodes:
            return self._unnamed(match.found[make.speaker])
        words = nodes[0].text.lower()
        if words == "they" and (together := self.memory.together(match.unit.paragraph)):
            return together
        if nodes[0].kind == "Pronoun" and words in {"he", "she", "it"}:
            entity = self.memory.pronoun(nodes[0], match.unit, self.floor.lasting)
            return [entity] if entity else []
        if nodes[0].kind == "Name" and nodes[0].basis != "nobody" and match.rule.id.startswith("claim/quote"):
            entity = self.memory.person_named(nodes[0].text)
            return [entity or made.make("Person", nodes[0].text)]
        return speakers_of(self.context, nodes)

    def _unnamed(self, words: str | None) -> list[Entity]:
        """Who speaks where no mention says it: whoever has the floor, or the parties in the preamble of their text."""
        if words is not None and words not in self.first_person:
            group = self.memory.parties()
            return [group] if group else []
        return [self.floor.holder] if self.floor.holder and (words or self.floor.plain) else []

    def _repeats(self, one: Found, before: list[Found]) -> bool:
        """Whether a claim is only a verb of thinking inside what the same speaker says ("he said he knew that …")."""
        if one.match.rule.id.endswith("-noun") and any(_overlap(b.content, one.verb) and not b.whole for b in before):
            return True
        for b in before:
            stative = one.make.claim in {"Offer", "Support"} and one.make.speaker in one.match.found.re.groupindex
            if stative and _overlap(b.content, one.verb) and not b.whole:
                if {of.id for s in b.speakers if (of := on_behalf_of(self.context, s))} & {s.id for s in one.speakers}:
                    return True
        return any(
            b.make.refine and one.make.speaker in one.match.found.re.groupindex and b.content[0] <= one.match.found.start() < b.content[1] and not b.whole
            and {s.id for s in b.speakers} & {s.id for s in one.speakers}
            for b in before
        )

    # drafts ----------------------------------------------------------------------------------------------------------------------------

    def _drafts(self, view: Unit, one: Found, found: list[Found]) -> Iterator[ClaimDraft]:
        context, make, match = self.context, one.make, one.match
        addressees = [a for name in make.addressees for a in self._addressees(one, name, found)]
        quotes = [n for n in context.tape.nodes_in(view.text[one.content[0] : one.content[1]]) if n.kind == "Quote"]
        speakers = one.speakers
        mutual = "each-other" in match.rule.id or self._mutual(view, one)
        if len(speakers) > 1 and not mutual and one.node is not None and _joint(one, one.node):
            speakers = [joint_group(context, one.node, speakers)]
        elif len(speakers) == 1 and one.node is not None and one.node.entity is not None and len(one.node.text.split()) < LONG_NAME:
            context.surfaces.setdefault(one.node.entity.id, set()).add(one.node.text)
        outer = next((f for f in reversed(found) if f.verb < one.verb and _overlap(f.content, one.verb) and not f.whole), None)
        for speaker in speakers:
            others = [s for s in one.speakers if s.id != speaker.id]
            to = others if mutual else [a for a in addressees if a.id != speaker.id]
            draft = ClaimDraft(
                match, make.claim, speaker, to, _offsets(view, one.content), quotes[0] if quotes else None,
                evidence=_offsets(view, self._extent(one, found)),
            )
            if outer is not None and outer.speakers[0].id != speaker.id and outer is not one:
                draft.reported_by = outer.speakers[0]
            elif self.floor.holder is not None and self.floor.holder.id != speaker.id:
                draft.reported_by = self.floor.holder
            for quote in quotes:
                quote.members = quote.members or (Node("Person", 0, 0, speaker),)
            yield from self._acts(view, one, draft) if make.refine else [draft]

    def _mutual(self, view: Unit, one: Found) -> bool:
        """Whether several speakers do it to each other."""
        first, last = _offsets(view, (one.verb[1], one.content[1])) if one.content[1] > one.verb[1] else (0, 0)
        return re.search(r"\b(?:each other|one another)\b", self.context.article.text[first:last]) is not None

    def _addressees(self, one: Found, name: str, found: list[Found]) -> list[Entity]:
        """Whom the words name; "the allegations" mean whoever spoke last before this speaker."""
        nodes = capture(self.context, one.match.found, name)
        if not nodes and name in one.match.found.re.groupindex and one.match.found[name]:
            own = {s.id for s in one.speakers}
            before = [f.speakers for f in found if f.verb < one.verb and not own & {s.id for s in f.speakers}]
            return before[-1] if before else self.memory.opponents(own)
        return actors(self.context, nodes)

    @staticmethod
    def _extent(one: Found, found: list[Found]) -> tuple[int, int]:
        """The positions of the speaker and of what is said, up to the words of the next claim."""
        start = min(one.match.found.start(), one.content[0])
        end = max(one.match.found.end(), one.content[1])
        if one.match.unit.text[one.verb[1] : one.verb[1] + 1] == ":":
            return start, end
        for other in found:
            if other is not one and one.verb < other.verb and not other.whole:
                end = min(end, max(other.match.found.start(), one.match.found.end()))
        return start, end

    def _acts(self, view: Unit, one: Found, draft: ClaimDraft) -> Iterator[ClaimDraft]:
        """The claim with the act that its words perform; a quotation of several sentences with several acts is as many claims."""
        runs = self._runs(draft.quote, draft) if draft.quote is not None else []
        if len(runs) < 2:
            yield self._refined(draft, self._said(view, one, draft))
            return
        for i, (run, refined) in enumerate(runs):
            first, last = run[0].span(0, len(run[0].text))[0], run[-1].span(0, len(run[-1].text))[1]
            proof = (min(first, draft.evidence[0]), last) if i == 0 else (first, last)
            if i == len(runs) - 1:
                proof = (first, max(last, draft.evidence[1]))
            yield replace(refined, evidence=proof, content=(first, last))

    def _said(self, view: Unit, one: Found, draft: ClaimDraft) -> str:
        last = next((i for i, end in enumerate(view.ends) if end >= draft.evidence[1]), len(view.ends)) + 1
        end = one.match.found.start() if one.whole else max(min(last, one.content[1]), one.content[0])
        text = view.text[one.content[0] : end]
        return f"{draft.quote.parts} {text}" if draft.quote is not None else text

    def _runs(self, quote: Node, draft: ClaimDraft) -> list[tuple[list[Unit], ClaimDraft]]:
        """The sentences of a quotation in runs of one act; a plain statement goes with the act beside it."""
        runs: list[tuple[list[Unit], ClaimDraft]] = []
        for unit in self.inner.get(id(quote), []):
            refined = self._refined(draft, unit.text)
            if runs and (refined.act == draft.act or runs[-1][1].act in {refined.act, draft.act}):
                runs[-1] = ([*runs[-1][0], unit], runs[-1][1] if refined.act == draft.act else refined)
            else:
                runs.append(([unit], refined))
        return runs

    def _refined(self, draft: ClaimDraft, text: str) -> ClaimDraft:
        """The claim with the act that the words perform, where the verb of saying leaves it open."""
        own = {draft.speaker.id} | ({of.id} if (of := on_behalf_of(self.context, draft.speaker)) else set())
        for refinement, pattern in self.book.refinements:
            found = pattern.regex.search(text)
            if not found:
                continue
            targets = actors(self.context, capture(self.context, found, refinement.addressee)) if refinement.addressee else []
            if refinement.addressee and (not targets or any(t.id in own for t in targets)):
                continue
            return replace(draft, act=refinement.gives, addressees=[t for t in targets if t.id not in own] or draft.addressees)
        return draft

    # words without a verb of saying ----------------------------------------------------------------------------------------------------

    def _left_over(self, view: Unit, drafts: list[ClaimDraft]) -> list[ClaimDraft]:
        """Claims of quotations that no verb introduces: they go on with the last speaker, and count where they do something new."""
        claims = []
        for at, char in enumerate(view.text):
            quote = self.context.tape.nodes.get(char)
            if quote is None or quote.kind != "Quote" or quote.members:
                continue
            speakers = tuple(dict.fromkeys(d.speaker for d in drafts)) or self.memory.going_on(view.paragraph)
            if not speakers or (not drafts and len(view.text) > 2 and view.text.strip('"') != char):
                continue
            quote.members = tuple(Node("Person", 0, 0, s) for s in speakers)
            last = drafts[-1] if drafts else (self.claims[-1] if self.claims else None)
            if last is None or last.speaker.id != speakers[0].id:
                continue
            draft = replace(
                last, act="Assertion", addressees=[], quote=quote, content=(quote.start, quote.end), evidence=(quote.start, quote.end),
                match=last.match,
            )
            refined = self._refined(draft, quote.parts)
            new_paragraph = not drafts and view.paragraph != self.memory.paragraph
            if new_paragraph or (refined.act != "Assertion" and refined.act != last.act):
                claims.append(refined)
            del at
        return claims

    def _remember(self, view: Unit, found: list[Found], drafts: list[ClaimDraft]) -> None:
        if drafts:
            finite = [f for f in found if not f.match.rule.id.endswith(("-noun", "according-to", "view-of"))] or found
            first = [d.speaker for d in drafts if finite and d.match is finite[0].match] or [drafts[0].speaker]
            self.memory.heard(tuple(first), view.paragraph)
            colon = [f for f in found if view.text[f.verb[1] : f.verb[1] + 1] == ":" and len(f.speakers) == 1]
            if colon and not any(d.quote for d in drafts):
                self.floor.speaks_on(colon[-1].speakers[0])
        self.memory.seen(view, bool(drafts))


def _matches(book: RuleBook, view: Unit) -> list[Match]:
    """All matches of the rules of claims, also those that begin inside another: best rule first, then the nearest speaker."""
    found: list[Match] = []
    for entry in book.claims.candidates(view.text):
        found += [Match(entry.rule, view, m) for m in _overlapping(entry.regex, view.text)]
    found.sort(key=lambda m: (-m.rule.spec.priority, _distance(m), m.found.start() - m.found.end(), m.rule.order, m.start))
    return found


def _distance(match: Match) -> int:
    """Tokens between a speaker and his verb after him."""
    name = "speaker"
    there = name in match.found.re.groupindex and match.found.end(name) >= 0
    return max(match.start - match.found.end(name), 0) if there else 0


def _overlapping(regex: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    at = 0
    while (found := regex.search(text, at)) is not None:
        yield found
        at = found.start() + 1


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _bound(view: Unit, found: list[Found]) -> None:
    """Sets where what is said begins and ends: before the verb in "…, he said", else after it."""
    end = len(view.text.rstrip("\n"))
    for one in found:
        match, make = one.match.found, one.make
        if make.content and match[make.content]:
            one.content = match.span(make.content)
            one.whole = one.content[1] <= one.verb[0]
        elif one.match.rule.spec.priority < 0:
            one.content = (0, end)
        elif _closes(view, one) or _after_quote(view, one):
            one.content, one.whole = (_clause_start(view, one, found), end), True
        else:
            one.content = (match.end(), end)


def _clause_start(view: Unit, one: Found, found: list[Found]) -> int:
    """Where the words begin that a closing "he said" covers: after the claim before it only where that is a clause of its own."""
    before = max((f.match.found.end() for f in found if f is not one and f.match.found.end() <= one.match.found.start()), default=0)
    cut = max(view.text.rfind(";", before, one.match.found.start()), -1) if before else -1
    return cut + 1 if cut >= 0 else 0


def _closes(view: Unit, one: Found) -> bool:
    """Whether a verb of saying closes or interrupts what is said ("…, he said on Monday.", "But Baku, he says, …")."""
    text, start = view.text, one.match.found.start()
    if one.make.claim not in {"Assertion", "Concern", "Accusation"} or text[max(start - 1, 0) : start] != "," or start < 3:
        return False
    tail = re.split(r"[,.;\n]", text[one.verb[1] :], maxsplit=1)[0]
    return len(tail) < LONG_TAIL and len(tail) < start - 1 and ":" not in tail


def _after_quote(view: Unit, one: Found) -> bool:
    """Whether a quotation opens the sentence and its speaker follows, whatever stands between ("…”, ARATTA quotes the premier")."""
    return view.text[:1] >= QUOTES[0] and view.text[:1] <= QUOTES[1] and 0 < one.match.found.start() <= NEAR_QUOTE


def _in_colon_speech(view: Unit, last: Found, one: Found) -> bool:
    """Whether a verb stands in the words after a colon, so that its subject is somebody in them ("Kazemi added: …, inviting …")."""
    return view.text[last.verb[1] : last.verb[1] + 1] == ":" and not one.match.rule.id.endswith("/said")


def _adjacent(view: Unit, last: Found, one: Found) -> bool:
    """Whether two verbs are one act ("condemn and reject")."""
    return one.verb[0] - last.verb[1] == 1 and view.text[last.verb[1]] not in ","


def _joint(one: Found, node: Node) -> bool:
    """Whether several speakers speak as one: "the parties", "the three leaders", the signatories of a joint text."""
    again = node.kind == "List" and node.rule.endswith("-again")
    return (again or "joint" in one.match.rule.id) and not EACH.match(node.text)


def _offsets(view: Unit, positions: tuple[int, int]) -> tuple[int, int]:
    return view.span(*positions) if positions[1] > positions[0] else (view.starts[positions[0] - 1], view.ends[positions[0] - 1])


def speakers_of(context: Context, nodes: list[Node]) -> list[Entity]:
    """The speaking entities of a capture; an official known by office only speaks as that official."""
    if len(nodes) == 1 and nodes[0].kind == "Role" and nodes[0].entity is None:
        official = officials(nodes[0]) if nodes[0].plural else unnamed_official(nodes[0])
        return [official] if official else []
    return actors(context, nodes)


def officials(node: Node) -> Entity | None:
    """Several officials known by office only: "European Union foreign ministers"."""
    return made.make("Group", f"{node.office}s of {node.polity.label}", node.text) if node.polity else None


def joint_group(context: Context, node: Node, members: list[Entity]) -> Entity:
    """The group that several speakers form for a joint statement."""
    group = group_of(members)
    context.surfaces.setdefault(group.id, set()).add(node.text)
    return group


def on_behalf_of(context: Context, speaker: Entity) -> Entity | None:
    """The state or body that a speaker speaks for, as the article or the curated tenures tell."""
    if speaker.type in {"State", "ContestedTerritory"}:
        return speaker
    office = context.office_of.get(speaker.id)
    if office:
        return office[1]
    for relation in context.relations:
        if relation.subject.id == speaker.id and relation.predicate in {"partOf", "affiliatedWith"}:
            return relation.object
    date = context.article.reference_date
    serving = {t.of.id: t.of for t in context.gazetteer.tenures_by(speaker.id) if t.of and date and t.covers(date)}
    if len(serving) == 1:
        return next(iter(serving.values()))
    return context.polity_of.get(speaker.id)


