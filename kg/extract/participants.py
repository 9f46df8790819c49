"""Who takes part in an event: the actors of its rule's captures, but for those who only stand beside it."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.clauses import SUBJECTS
from kg.extract.company import joined
from kg.extract.described import deployed, detained, hurt, of_nobody, of_others
from kg.extract.drafts import DEEDS, ENCOUNTERS, MOVING, Match, actors, capture, wording
from kg.extract.memory import Memory
from kg.extract.named_together import named_together
from kg.extract.officials import officials
from kg.extract.tellers import RIGHT_BEFORE, only_tells
from kg.extract.titled import titled
from kg.language.context import Context
from kg.language.groups import person_entity
from kg.language.groups.again import UNDER
from kg.language.tape import Node
from kg.model import Entity
from kg.rules.schema import EventMake

DESCRIBED = {"Detention": detained, "Deployment": deployed, "Violence": hurt, **dict.fromkeys(MOVING, officials)}
"""Type of event → who of its captures is somebody whom only the article's words name."""
POLITIES = {"City", "State", "Territory"}
PLACING = {"in", "from", "at", "near", "into", "outside"}
"""Words after which a city or state is a place."""
REACHED = {
    "left", "leaves", "leaving", "quit", "departed", "departing", "reached", "reaching", "visited", "visiting", "toured", "via",
}
"""Verbs of which it is the goal or start: "left Lima for Quito after meeting"."""
TELLING = re.compile(r"\b(?:tell|tells|told|telling) (?:the )?\Z")
"""What stands before those to whom something is said."""
DONE_TO = re.compile(
    r"\b(?:killing|murder|death|shooting|abduction|kidnapping|disappearance|arrest|detention|wounding|beating|torture|assassination)s?"
    r" of (?:(?:an?|the|another|\d+|two|three|several) )?$"
)
"""Words before those to whom something was done, who did nothing: "police investigating the killing of a man arrested"."""
SPOKEN_OF_BY = re.compile(
    r" (?:is|are|was|were|been|being|be) (?!(?:carried|committed|perpetrated|conducted|ordered|executed|done|caused|staged"
    r"|mounted|launched|led)\b)(?:[a-z]+ly )?[a-z]+(?:ed|nt|wn|ld) (?:[a-z]+ly )?(?:on \w+ )?by (?:the )?$"
)
"""Words before those who say something of a deed: "the killing of Lind was condemned by Mali"."""
LINE = 40
"""Code points in which they stand."""
WITH = re.compile(r", with (?:the )?$")
PARTICIPLE = re.compile(r" (?!(?:during|following|regarding|concerning|including)\b)[a-z]+ing\b")
DELEGATES = re.compile(r"\b(?:delegation|team|negotiator|representative|envoy)$")
"""The end of a description that goes on: "the head of the delegation for talks with"."""
TO_TALKS = re.compile(r" (?:for|to|in) (?:the |its |peace )*(?:talks|negotiations|dialogue|discussions|process)\b")
HIS = re.compile(r"\b(?:after|during|following|before|at|in|of) (?:his|her) ")
"""Words by which a meeting is a person's: "the minister's office said after his meeting with"."""
OUTLET = re.compile(
    r" (?:interview|documentary|report|poll|programme|program|broadcast|correspondent|headline"
    r"|(?:has |have |had |also |later )*(?:reports|reported|writes|wrote|quotes|quoted|cites|cited))\b"
)
"""What only belongs to whom it is told of, or tells itself: "in a BBC interview", "the agency reports that"."""
OWN_FOES = re.compile(
    r"['’]s? (?:[\w-]+ ){0,4}(?:rebels?|militants?|insurgents?|guerrillas?|militias?|separatists?|opposition|jihadists?|gangs?)\b"
)
"""What follows the state that those who attack it are of: "killed by the country's last rebel group"."""
OWNING = re.compile(
    r"['’]s? \w| (?:supporters|loyalists|allies|aides|advis[eo]rs|voters|critics|opponents|fans|lawyers|relatives|followers"
    r"|backers|sympathi[sz]ers|associates|protesters|campaigners|appointees|rally|campaign|foundation|family)\b"
)
"""What follows the name of an owner: "Lind's envoys", "Lind supporters"."""
WITHIN = re.compile(r"\b(?:in|within|under) the $")
"""Words before a format in which others meet: "the mediators in the five-party format"."""
INSIDE = re.compile(r" (?:in|within|under) the .*\bformat$")
"""The end of a description of those who meet in a format."""
POSTED = re.compile(
    r"\b(?:envoy|ambassador|representative|emissary|coordinator|adviser|advisor|mediator|delegate)s?"
    r" (?:to|for|in|on) (?:the )?(?:former )?$"
)
"""Words before the state to which somebody is sent: "Ana Rojas, the envoy to Chad, met"."""
DRAWN = re.compile(r"\b(?:drawn|seconded|recruited|selected|chosen) from (?:among )?(?:the )?$")
"""Words before those from among whom somebody comes: "a team drawn from the mission will go"."""
BOTH_TITLES = re.compile(r" and (?:(?:the|its|his|her) )?(?:chief|special|acting|head|top)\b", re.I)
DEPUTY = re.compile(r"\b(?:deputy|vice)\b", re.I)
"""What shows that two titles before one name are both his: "Deputy Prime Minister and Chief Negotiator Ana Rojas"."""
FRONTED = re.compile(r"(?:Having \w+|(?:After|Before|While|Upon|On) (?:having )?\w+ing)\b[^,;]*\Z")
"""What opens a sentence with a participle and leads to its object."""
MAIN_CLAUSE = re.compile(r"^[^,;]*, (?:the )?\Z")
"""Words between that object and the subject of the main clause."""
HIS_OWN = re.compile(
    r"\b(?!(?:killing|murder|assassination|shooting|death|arrest|detention|abduction)s? of)[A-Za-z]+ (?:of|after|to|for|against)"
    r" (?:(?:the|a|an|former|late|then|slain|jailed|detained) )*$"
)
"""Words before whoever something else is of, or called after, or meant for."""
WHO = re.compile(r",? who\b")
"""What goes on with whoever was named right before."""
OBJECT = re.compile(r" (?:with )?(?:the )?")
"""Words between a verb and its object."""
WHERE_OTHERS = re.compile(r", where\b(?! (?:he|she|they)\b)")
"""What opens a clause on others than those before it: "Hall flew to Paris, where Lind met Rojas"."""


def offices(context: Context, match: Match, make: EventMake) -> frozenset[str]:
    """The offices of the captured participants, by their own words or as the article gives them elsewhere."""
    leaves = [leaf for name in make.participants for n in capture(context, match.found, name) for leaf in n.flat()]
    known = (context.office_of.get(leaf.entity.id, ("", None))[0] for leaf in leaves if leaf.entity)
    return frozenset({*(leaf.office for leaf in leaves), *known} - {""})


def participants(memory: Memory, match: Match, make: EventMake) -> list[Entity]:
    """The actors of the rule's captures; a full name that nothing else explains is a person's there."""
    context = memory.context
    found: list[Entity] = []
    for name in make.participants:
        nodes = [n for n in capture(context, match.found, name) if not _is_place(context, match, make, name, n)]
        nodes = [n for n in nodes if not (_aside(context, match, n) or (make.event in ENCOUNTERS and _is_told(context, n)))]
        nodes = [part for n in nodes for part in (n.flat()[1:] if _runs_on(context, n) else [n])]
        if make.event in DEEDS:
            nodes = _doers(context, match, [n for n in nodes if name != "who" or not _no_doer(context, match, n)])
            nodes = [n for n in nodes if not _of_his(context, match, n)]
            nodes = [n for one in nodes for n in (named_together(context, match.unit, one) if name != "who" else [one])]
        nodes = [_main_subject(context, match, n) for n in nodes] if name == "who" and make.event in MOVING else nodes
        nodes = [*_passed_over(context, match, nodes), *nodes] if make.event in MOVING else nodes
        nodes = _without_first_titles(context, nodes)
        nodes = joined(context, match.unit, nodes) if make.event in MOVING else nodes
        described, leaves = DESCRIBED.get(make.event), [leaf for n in nodes for leaf in n.flat()]
        leaves = [n for n in leaves if make.event != "Violence" or not of_nobody(context, name, n)]
        leaves = [n for n in leaves if not of_others(name, n)]
        groups = {n: g for n in leaves if described and (g := described(context, match, name, n)) is not None}
        told = actors([n for n in leaves if n not in groups])
        formats = {n.polity.id for n in nodes if n.kind == "Role" and n.polity and INSIDE.search(n.text)}
        found += [*(a for a in told if a.id not in formats), *groups.values()]
        found += [e for n in nodes if n.kind == "Title" for e in titled(memory, n)]
        found += [p for n in nodes if n.kind == "Name" and len(n.text.split()) > 1 and (p := person_entity(context, n))]
    return _without_tails(found) if make.event == "Deployment" else found


def _without_tails(found: list[Entity]) -> list[Entity]:
    """The actors without those that a fuller description ends with: "EU observers" says who the "observers" in it are."""
    return [e for e in found if not any(o.label.lower().endswith(f" {e.label.lower()}") for o in found)]


def _without_first_titles(context: Context, nodes: list[Node]) -> list[Node]:
    """The mentions without an office that the next one, a person's name with another office, goes on to name as his."""
    leaves = [leaf for node in nodes for leaf in node.flat()]
    first = [
        a for a, b in pairwise(leaves)
        if a.kind == "Role" and b.kind == "Person" and _gives_both(a.text, context.article.text[a.end : b.end])
    ]
    return [leaf for leaf in leaves if leaf not in first] if first else nodes


def _gives_both(office: str, after: str) -> bool:
    """Whether an office and what stands after it, to the end of a person's name, are both of that person."""
    return after.startswith(" and ") and (DEPUTY.search(office) or BOTH_TITLES.match(after)) is not None


def for_their_states(context: Context, found: list[Entity]) -> list[Entity]:
    """The sides of talks that are only wished for: who calls for talks with a state does so for his own."""
    if not any(e.type in {"State", "ContestedTerritory"} for e in found) or sum(e.type == "Person" for e in found) != 1:
        return found
    offices = (context.office_of.get(e.id, ("", None))[1] if e.type == "Person" else None for e in found)
    acting = zip(found, offices, strict=True)
    return [of if of is not None and of.type in {"State", "ContestedTerritory"} else e for e, of in acting]


def _is_told(context: Context, node: Node) -> bool:
    """Whether a group only hears what is said: "told reporters that the talks with Mali had failed"."""
    return node.kind == "Group" and TELLING.search(context.article.text, max(node.start - LINE, 0), node.start) is not None


def _runs_on(context: Context, node: Node) -> bool:
    """Whether a list begins with those under whose auspices the others meet: "under the auspices of Malta, Chad and Mali met"."""
    return node.kind == "List" and UNDER.search(context.article.text, max(node.start - LINE, 0), node.start) is not None


def _no_doer(context: Context, match: Match, node: Node) -> bool:
    """Whether something was done to whom a mention means, in a deed told beside this one, or he only speaks of it."""
    text, told = context.article.text, match.unit.ends[match.end - 1]
    done_to = DONE_TO.search(text[max(node.start - LINE, 0) : node.start])
    return done_to is not None or SPOKEN_OF_BY.search(text[told : node.start]) is not None


def _doers(context: Context, match: Match, nodes: list[Node]) -> list[Node]:
    """The mentions without those that only tell of the deed: for them whoever stands right before its verb."""
    text, deed = context.article.text, match.unit.starts[match.start]
    telling = [n for n in nodes if n.end <= deed and only_tells(text, n.end, deed)]
    if not telling:
        return nodes
    near = (n for n in context.tape.nodes_in(match.unit.text[: match.start]) if n.kind in SUBJECTS)
    doers = [n for n in near if telling[-1].end < n.start and RIGHT_BEFORE.fullmatch(text, n.end, deed)]
    return [*(n for n in nodes if n not in telling), *doers]


def _main_subject(context: Context, match: Match, node: Node) -> Node:
    """The subject of the main clause for a mention in the participle before: "having met Rojas in Lima, Lind flew to Quito"."""
    text, opens = context.article.text, match.unit.starts[0]
    if not FRONTED.match(text[opens : node.start]):
        return node
    later = (n for n in context.tape.nodes_in(match.unit.text[: match.start]) if n.kind in SUBJECTS and n.start > node.end)
    return next((n for n in later if MAIN_CLAUSE.search(text[node.end : n.start])), node)


def _of_his(context: Context, match: Match, node: Node) -> bool:
    """Whether a person before the verb only says whose kin, aide or namesake it is done to: "the wife of Lind was killed"."""
    if node.kind not in {"Person", "Role", "Name"} or node.end > match.unit.starts[match.start]:
        return False
    text = context.article.text
    return HIS_OWN.search(text[max(node.start - LINE, 0) : node.start]) is not None and WHO.match(text, node.end) is None


def _passed_over(context: Context, match: Match, nodes: list[Node]) -> list[Node]:
    """Whom the verb's direct object names, where a rule captured somebody later: "met Lind in Lima, with Rojas also there"."""
    text, told = context.article.text, match.unit.ends[match.end - 1]
    if not nodes or nodes[0].start <= told:
        return []
    between = context.tape.nodes_in(match.unit.text[match.end : match.found.end()])
    first = next((n for n in between if n.kind in {"Person", "Role", "List"} and n.end < nodes[0].start), None)
    return [first] if first is not None and OBJECT.fullmatch(text, told, first.start) else []


def _aside(context: Context, match: Match, node: Node) -> bool:
    """Whether a mention only stands beside what happens: "the leaders met, with Chad playing a key role", "a BBC interview"."""
    text = context.article.text
    last = match.unit.ends[match.found.end() - 1] <= node.end
    beside = last and WITH.search(text, max(node.start - 12, 0), node.start) and PARTICIPLE.match(text, node.end)
    office = node.kind in {"Body", "Organization"} and HIS.search(wording(context, match.unit, *match.found.span())) is not None
    sent = DELEGATES.search(node.text) is not None and TO_TALKS.match(text, node.end) is not None
    elsewhere = WHERE_OTHERS.search(text, node.end, match.unit.starts[match.start]) is not None
    outlet = node.kind == "Organization" and OUTLET.match(text, node.end) is not None
    foes = last and node.kind in POLITIES and OWN_FOES.match(text, node.end) is not None
    before = text[max(node.start - 40, 0) : node.start]
    format_of = node.kind == "Track" and WITHIN.search(before) is not None
    posted = node.kind in POLITIES and POSTED.search(before) is not None
    drawn = DRAWN.search(before) is not None or _owner(match, node, text)
    return bool(beside) or drawn or office or sent or elsewhere or outlet or foes or format_of or posted


def _owner(match: Match, node: Node, text: str) -> bool:
    """Whether it only happens to somebody's people or things: "the arrest of Lind's deputy"."""
    after = node.start >= match.unit.ends[match.end - 1]
    return after and node.kind in {"Person", "Name"} and OWNING.match(text, node.end) is not None


def _is_place(context: Context, match: Match, make: EventMake, name: str, node: Node) -> bool:
    """Whether a state or city is where one is and not who acts: "rebels in Chad attacked", "flew to Brussels and …"."""
    if node.kind not in POLITIES or name != "who":
        return False
    start, end = match.found.span(name)
    before = context.article.text[: match.unit.starts[start]].split()[-1:]
    if make.event not in MOVING:
        return bool(before) and before[0] == "in" and node.kind != "List" and end <= match.start
    if before and (before[0] in PLACING or (before[0] == "to" and node.kind == "City")):
        return True
    if node.kind in {"City", "State"} and before and before[0] in REACHED:
        return True
    return node.kind == "City" and end == match.start and wording(context, match.unit, end, end + 1) == "meeting"
