"""Whom "he", "she" or "it" means where it is the subject of a verb of saying."""

from __future__ import annotations

import re

from kg.extract.drafts import actors
from kg.extract.memory import NEAR, Memory
from kg.language.outlets import PAPERS
from kg.language.tape import Node
from kg.language.units import Unit
from kg.language.women import fits, only_fitting
from kg.model import Entity

ADDED = re.compile(r" (?:(?:also|further|then|later) )?(?:add(?:ed|s)|continued|went on|concluded)\b")
"""Verbs after "he" by which whoever spoke last goes on."""
DOES = re.compile(r",? (?:(?:also|then|later|has|had) )*(?:[a-z]+ed|told|said|says|calls|made|gave|spoke|was|is)\b")
"""What stands after a name whose bearer does what is told."""
COLLECTIVE = re.compile(
    r"\b(?:mission|movement|group|faction|government|ministry|commission|council|alliance|coalition|army|militia|party|delegation|agency"
    r"|committee|embassy|front|union|organi[sz]ation|court|bloc|junta|leadership|administration)$", re.I
)
"""Ends of the names of those who are several and one: "the mission" is "it", an official is not."""
SAID_THAT = re.compile(
    r",? (?:(?:also|later|then|has|had|himself|herself) )*"
    r"(?:said|says|added|believes?|hoped|hopes|noted|stressed|announced|claimed|argued|insisted|explained|admitted|denied)"
    r"(?: that)? "
)
"""What stands between a speaker and "he" who is himself."""

PAPER = re.compile(rf"\b[Tt]h(?:e|is) (?:{'|'.join(PAPERS)}|editorial|commentary|column)\b")
"""Words for an outlet, which "it" in the same paragraph means, and no state or body that the outlet writes on."""
CLAUSE_OPENS = re.compile(r"\b(?:when|whenever|once|after|while|although|though|because|if|unless|as) (?:the )?$", re.I)
"""Words before the subject of a clause of time or reason."""
OWN_IT = "pronoun/own-it"
"""The level of the noun groups that has read whom "it" means: "the army said it had"."""
THINGS = {"State", "Territory", "City", "Organization", "Body", "Force"}
"""Kinds of mentions that "it" can mean."""


def speaker_meant(memory: Memory, node: Node, view: Unit, holder: Entity | None, closing: bool = False) -> Entity | None:
    """Whom "he", "she" or "it" means as a speaker: who spoke in the sentence before, else as the pronoun was resolved.

    Whoever answers the questions of an interview (``holder``) speaks of himself as "I"; and whoever says a whole sentence
    that ends in "he said" (``closing``) does not call himself by his name in it."""
    things = node.text.lower() == "it"
    charged = _charged(memory, node, view, THINGS if things else {"Person", "Role"})
    if charged is not None and fits(memory.context, node.text, charged):
        return charged
    if things:
        return _thing_meant(memory, node, view)
    found = _person_meant(memory, node, view, holder, closing)
    after = {n.entity for n in memory.context.tape.nodes_in(view.text) if n.kind == "Person" and n.start > node.end}
    if found is None or (fits(memory.context, node.text, found) and found not in after):
        return found
    others = (p for p in _named_of_late(memory, node, view) if p is not found and p not in after)
    return only_fitting(memory.context, node.text, others)


DENYING = re.compile(
    r" (?:(?:has|had|have|immediately|later|quickly|also|promptly|flatly|strongly|categorically) )*"
    r"(?:den(?:ied|ies)|reject(?:ed|s)|dismiss(?:ed|es)|refut(?:ed|es)) (?:(?:the|these|those|all|any|such|both|its|his|her) )*"
    r"(?:this|that|it|them|responsib|involve|wrongdoing|having|doing|charge|accus|alleg|claim|criticism)"
)
"""What "it" or "he" does with a charge just told of."""
CHARGING = re.compile(r"\b(?:accus|blam|charg|criticis|criticiz|denounc)(?:e|ed|es|ing|s)\b")
"""Verbs by which the sentence before charges somebody."""


def _charged(memory: Memory, node: Node, view: Unit, kinds: set[str]) -> Entity | None:
    """Whom the sentence before charges, where the pronoun goes on to deny it: "Chad accused Mali of shelling. It denied this"."""
    context, tape = memory.context, memory.context.tape
    at = tape.sentence_at(view.starts[0])
    if not at or node.start - view.starts[0] > NEAR or DENYING.match(context.article.text, node.end) is None:
        return None
    span = tape.sentences[at - 1].span
    verb = CHARGING.search(context.article.text, span.start, span.end)
    if verb is None:
        return None
    named = (n for n in tape.nodes.values() if verb.end() <= n.start < span.end and n.kind in kinds)
    return next(iter(actors(sorted(named, key=lambda n: n.start)[:1])), None)


def _named_of_late(memory: Memory, node: Node, view: Unit) -> list[Entity]:
    """The persons named before a pronoun in its sentence or the one before."""
    tape = memory.context.tape
    at = tape.sentence_at(view.starts[0])
    start = tape.sentences[at - 1].span.start if at else view.starts[0]
    return [person for person in _named_between(memory, start, node.start) if person is not None]


def _person_meant(memory: Memory, node: Node, view: Unit, holder: Entity | None, closing: bool) -> Entity | None:
    """Whom "he" or "she" means by what was said before, whichever of the two it is."""
    if memory.interviewee is not None:
        return memory.interviewee
    named = _named_between(memory, view.starts[0], node.start)
    if closing and node.entity in named:
        return _other_than(memory, named, view.paragraph)
    if (own := _subject_of_saying(memory, node, view) or _adding(memory, node, view)) is not None:
        return own
    if not named and _unnamed(memory) is not None and view.sentence - memory.sentence <= 1:
        return _source_meant(memory, node, view)
    quoted = memory.named_in_quote(node.start)
    if node.entity is not None and node.entity.id in quoted:
        last = memory.speakers[0] if len(memory.speakers) == 1 and view.paragraph - memory.paragraph <= NEAR else None
        return last if last is not None and last.id not in quoted and last.type == "Person" else None
    if node.entity is not None and node.entity in named:
        return node.entity
    if any(n.kind == "Name" and not n.opening and n.start < node.start for n in memory.context.tape.nodes_in(view.text)):
        return None  # whoever bears a name that means nobody known may be meant
    near = view.paragraph - memory.person_paragraph <= 1
    close = near and view.sentence - memory.sentence <= 1 and memory.speakers == (memory.person,)
    if memory.person is not None and memory.person != holder and (close or (near and (memory.fresh or node.entity is None))):
        return memory.person
    return node.entity or (memory.person if near and memory.person != holder else None) or _official(memory, view.paragraph)


def _named_between(memory: Memory, start: int, end: int) -> set[Entity | None]:
    """The persons named between two code points."""
    return {n.entity for n in memory.before(end) if n.kind == "Person" and start <= n.start}


def _other_than(memory: Memory, named: set[Entity | None], paragraph: int) -> Entity | None:
    """The single speaker of late, unless he is one of these."""
    near = paragraph - memory.person_paragraph <= 1
    return memory.person if near and memory.person not in named else None


def _unnamed(memory: Memory) -> Entity | None:
    """The one official or source without a name who was the last to speak; else None."""
    last = memory.speakers[0] if len(memory.speakers) == 1 else None
    return last if last is not None and last.type == "Group" and not last.label.endswith("s") else None


def _source_meant(memory: Memory, node: Node, view: Unit) -> Entity | None:
    """The source who was the last to speak, where "he" adds to it or nobody else can be meant; nobody where the source has told
    of somebody by name: "An official said Lind will come. He called the talks useful"."""
    tape = memory.context.tape
    at = tape.sentence_at(view.starts[0])
    others = _named_between(memory, tape.sentences[at - 1].span.start if at else 0, node.start)
    return _official(memory, view.paragraph) if not others or ADDED.match(memory.context.article.text, node.end) else None


def _adding(memory: Memory, node: Node, view: Unit) -> Entity | None:
    """Whoever spoke last, where "he" only adds to it."""
    if ADDED.match(memory.context.article.text, node.end) is None:
        return None
    for named in (n for n in memory.before(node.start) if n.kind == "Person" and view.starts[0] <= n.start):
        if named.entity is not None and DOES.match(memory.context.article.text, named.end):
            return named.entity  # "Lind called the talks useful, though he added"
    goes_on = view.paragraph - memory.paragraph <= NEAR
    return memory.person if goes_on and memory.speakers == (memory.person,) else None


def _thing_meant(memory: Memory, node: Node, view: Unit) -> Entity | None:
    """Whom "it" means as a speaker: who only adds to what he said, else the body named last; nobody after a source."""
    if node.rule == OWN_IT:
        return node.entity
    last = memory.speakers[0] if len(memory.speakers) == 1 and view.paragraph - memory.paragraph <= NEAR else None
    if last is not None and last.type == "Group" and COLLECTIVE.search(last.label):
        return last
    adding = _body_adding(memory, node, view)
    if adding is not None or _unnamed(memory) is not None:
        return adding
    text, last = memory.context.article.text, memory.author(view.paragraph)
    if PAPER.search(text, text.rfind("\n", 0, node.start) + 1, node.start):
        return last if last is not None and last.type == "Organization" else None
    found = _subject_before(memory, node, view) or memory.body or node.entity
    silent = found is not None and found.type == "ArmedForce" and found not in memory.earlier_speakers()
    if not silent or last is None:
        return found
    if last.type != "Person":
        return last
    return node.entity if node.entity is not None and node.entity.type not in {"ArmedForce", "Person"} else None


def _subject_before(memory: Memory, node: Node, view: Unit) -> Entity | None:
    """Who is the subject of the clause of time or reason before "it": "when Chad was driven back by the rebels, it asked for"."""
    text = memory.context.article.text
    if not text.endswith(", ", 0, node.start):
        return None
    named = (n for n in memory.context.tape.nodes_in(view.text) if n.kind in THINGS and n.end < node.start)
    return next((n.entity for n in named if n.entity and CLAUSE_OPENS.search(text, view.starts[0], n.start)), None)


def _body_adding(memory: Memory, node: Node, view: Unit) -> Entity | None:
    """The body, or those of a joint statement, who spoke last, where "it" only adds to it."""
    last = memory.speakers[0] if len(memory.speakers) == 1 and view.paragraph - memory.paragraph <= NEAR else None
    if last is None or last.type == "Person" or (last.type == "Group" and " and " not in last.label):
        return None
    return last if ADDED.match(memory.context.article.text, node.end) else None


def _subject_of_saying(memory: Memory, node: Node, view: Unit) -> Entity | None:
    """Whoever says in the same breath what "he" does: "after talks with Chad's envoy, Lind said that he hoped"."""
    people = [n for n in memory.before(node.start) if n.kind == "Person" and view.starts[0] <= n.start and n.end <= node.start]
    people += [n for n in memory.context.tape.nodes_in(view.text) if n.kind in {"Person", "Role"} and n.end <= node.start]
    nearest = max(people, key=lambda n: n.end, default=None)
    if nearest is None or not SAID_THAT.fullmatch(memory.context.article.text, nearest.end, node.start):
        return None
    return nearest.entity or next(iter(actors([nearest])), None)


def _official(memory: Memory, paragraph: int) -> Entity | None:
    """The one official without a name who spoke last and can still be meant by "he"."""
    return _unnamed(memory) if paragraph - memory.paragraph <= 1 else None
