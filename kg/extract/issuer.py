"""Who issues the text that an article is: a ministry its statement, a movement its communiqué."""

from __future__ import annotations

import re
from collections import Counter

from kg.extract.drafts import actor
from kg.extract.officials import officials_of
from kg.extract.uncurated import bearer
from kg.gazetteer.load import fold
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity, Span

ISSUED = re.compile(
    r"^(?:[^:\n]{3,70}:\s+)?(?:(?:joint|press|official|public|special|extraordinary|new|written|the|a)\s+)*(?:statement|remark|communiqu[eé]|declaration|comment(?:ary)?|message"
    r"|announcement|press release|open letter|appeal|response|answer|repl(?:y|ie))s?\b[^.:]{0,60}?\b(?:of|by|from)\s", re.I
)
"""The title of a text that is somebody's own words."""
JOINT = re.compile(r"\bjoint\b", re.I)
"""The word in the title of a text that several issue: no one of them says all that stands in it."""
OCCASION = re.compile(r"\b(?:after|following|ahead of|before|during|on|at|regarding|concerning|with)\b")
"""Words of such a title that come after whoever speaks."""
OPENS = re.compile(
    r"[^.]{0,60}?\b(?:condemns?|expresses|express|welcomes|calls on|calls upon|rejects|strongly|resolutely|declares|announces"
    r"|informs|hereby"
    r"|(?:issued|issues|released|releases|published) (?:a|the following|this) (?:joint )?statement"
    r"|considers|deplores|denounces|addresses)\b"
)
"""How the first sentence of such a text goes on after its issuer."""
OWN = re.compile(r"\b(?:we|our|ours|us|I|my)\b", re.I)
"""Words by which a text speaks of its issuer."""
ADOPTING = re.compile(r"\s*(?:The\s+)?(?P<name>[^\W\d_a-z][^.,;:]{2,90}),\s*$")
"""A line that is the subject of the whole text below it: "The Security Council,"."""
ADOPTERS = {"Body", "Organization"}
"""Mentions of whoever can adopt one."""
MEETERS = ADOPTERS | {"Group", "Role"}
"""Mentions of whoever can meet and adopt one."""
MEETING = re.compile(
    r"(?: \([^)]*\))?, (?:meeting|having|gathered|convened|assembled|acting|at (?:its|their)|recalling|determined|desiring"
    r"|[^.:]+, having)\b[^.:]*[,;]\s*$"
)
"""How such a line goes on that says where and with whom they met: "The Council, meeting in Porto,"."""
BESIDE = re.compile(r"\band (?:the |its |his |her |their )?$", re.I)
"""Words of a title before a second one of those who issue the text."""
NARRATES = re.compile(
    r"\b(?:I|we)\s+(?:\w+ly\s+|also\s+|then\s+|have\s+|had\s+)*(?:hosted|met|discussed|reviewed|focus+ed|held|reached|exchanged"
    r"|spoke|talked|convened|received|visited|continued|(?:have|had) an?\s+(?:\w+\s+){0,3}"
    r"(?:discussion|exchange|meeting|talk|conversation))\b",
    re.I,
)
"""Words in which a host tells that talks took place, and says nothing of his own."""
NAMES = re.compile(r"[a-z,;:] [A-Z]")
"""A name within a sentence."""
WORD = re.compile(r"[a-z]+")
OFFICIAL = re.compile(
    r"\b(?i:spokes(?:person|man|woman)|minister|secretary|ambassador|envoy|representative|ombuds\w+|commissioner|head)\s+"
    r"(?P<name>[^\W\d_a-z][\w'’-]+\s[^\W\d_a-z][\w'’-]+)(?=\s+(?:to|on|for|at|in|regarding|concerning|about)\b|\s*$)"
)
"""An office and its bearer's name, in a title."""
SPOKESPERSON = re.compile(r"\s*(?:the )?(?:deputy |official |chief |lead )*spokes(?:person|man|woman)\s*", re.I)
"""All that such a title may say of who speaks, where the text itself tells for whom."""
STANDS = re.compile(
    r"\s+(?:(?:also|strongly|firmly|deeply|therefore|again|fully|further|once more)\s+)*"
    r"(?:condemns?|commends?|calls?|urges?|welcomes?|remains?|reiterates?|reaffirms?|reminds?|recalls?|expresse?s?|supports?|regrets?"
    r"|deplores?|encourages?|expects?|rejects?|underlines?|stresse?s?|believes?|appeals?|follows? with|takes? note"
    r"|stands? (?:ready|by|with)|continues? to)\b"
)
"""How a sentence goes on in which a body says where it stands; one that tells of somebody's deeds goes on otherwise."""
OFTEN = 2
"""Sentences in which whoever speaks in all of a text says where he stands."""
BEHALF = re.compile(r"\bon behalf of (?:the )?", re.I)
"""Words of a title before whom its speaker speaks for."""
CALLED = re.compile(
    r"(?:['’]s?)?(?: [a-z-]+){0,2} (?:statement|communiqu[eé]|declaration|press release)s?\b"
    r"(?=\s*$|:| on | about| regarding| in full)",
    re.I,
)
"""What follows whoever a title says the statement is of."""
ANSWERING = re.compile(r"[^:]{0,40}? (?:answers?|answered|responds?|responded|repl(?:y|ies|ied)|comments?|commented)\b")
"""What follows the official whom a title lets answer."""
LETTER = re.compile(r"\bon behalf of (?P<whom>[^.;]{3,200}), I (?:am writing|write|wish|would like|have the honou?r)\b", re.I)
"""How a letter opens that somebody writes for others."""
OPENING = 1000
"""Code points at the start of an article in which that stands."""
MARKS = re.compile("[“”\"]")
"""What opens a quotation, or closes one."""
ASKED = re.compile(r"^\s*(?:Question|Q)\s*[.:]", re.M)
"""How a question is marked."""
HEADED = {"Person", "Role", "Body", "Organization", "Group", "Force", "State", "Territory"}
"""Mentions of whoever a title can say that a statement is by."""
ISSUERS = {"Person", "GovernmentBody", "Organization"}
ISSUING = {"Body", "Organization", "Role", "Person"}
"""Mentions of whoever can issue a text."""
SHORTEST_NAME = 3
"""Letters of a name that a title can be searched for."""


def issuer_of(context: Context) -> Entity | None:
    """The body, organization or person whose statement the whole article is, as its title or its first words say; else None."""
    nodes = sorted((n for n in context.tape.nodes.values() if n.kind in ISSUING and n.entity), key=lambda n: n.start)
    title = context.article.title or ""
    heading = ISSUED.match(title)
    if heading is not None and JOINT.search(heading[0]):
        return None
    if heading is not None:
        return _in_heading(context, title, heading.end(), nodes)
    named = _named_statement(context, title) or _answering(context, title)
    if named is not None and says_we(context):
        return named
    if (writer := _written_for(context, nodes)) is not None:
        return writer
    body = next((s.span for s in context.article.sentences), None)
    first = nodes[0] if nodes else None
    if body is None or first is None or first.kind not in {"Body", "Organization"} or context.article.authors:
        return None
    text = context.article.text
    if text[body.start : first.start].strip().lower() not in {"", "the"} or _of_another(context, first, body, nodes):
        return None
    return first.entity if OPENS.match(text, first.end) or _writes(context, first) else None


def _in_heading(context: Context, title: str, start: int, nodes: list[Node]) -> Entity | None:
    """Whom a title names from an offset on, up to what it is about: whom it speaks for, else who stands there as a mention of it,
    else by his name in the text below."""
    behalf = BEHALF.search(title, start)
    at = behalf.end() if behalf is not None else start
    end = at + len(OCCASION.split(title[at:], maxsplit=1)[0])
    words = title[at:end]
    if behalf is None and SPOKESPERSON.fullmatch(words):
        authors = (_named_in(author.lower(), nodes) for author in context.article.authors)
        return next(filter(None, authors), None) or _speaks_throughout(context, nodes)
    named = [n for n in context.heading if at <= n.start < end and n.kind != "Name"]
    if any(BESIDE.search(title, at, n.start) for n in named):
        return None
    headed = next((n for n in context.heading if at <= n.start < end), None)
    if headed is not None and headed.kind == "Role" and headed.plural:
        return officials_of(context, headed)
    if headed is not None and (headed.kind == "List" or (headed.kind in HEADED and headed.start <= at + len("the "))):
        return actor(headed)
    return _named_in(words.lower(), nodes) or _curated_in(context, words) or _official_in(words)


def _named_statement(context: Context, title: str) -> Entity | None:
    """Whose statement a title calls it before that word: "Hamas statement on the talks"."""
    node = context.heading[0] if context.heading else None
    if node is None or node.kind not in HEADED or title[: node.start].strip().lower() not in {"", "the", "full"}:
        return None
    return actor(node) if CALLED.match(title, node.end) else None


def _written_for(context: Context, nodes: list[Node]) -> Entity | None:
    """For whom a letter says that it is written: "On behalf of the front, … I am writing to you"."""
    letter = LETTER.search(context.article.text, 0, OPENING)
    there = (n for n in nodes if letter is not None and letter.start("whom") <= n.start < letter.end("whom"))
    return next((n.entity for n in there), None)


def _answering(context: Context, title: str) -> Entity | None:
    """The official whom a title lets answer: "The spokesman of the ministry answers a media question"."""
    node = context.heading[0] if context.heading else None
    answers = node is not None and node.kind in {"Role", "Person"} and ANSWERING.match(title, node.end) is not None
    return actor(node) if node is not None and answers else None


def says_we(context: Context) -> bool:
    """Whether several sentences of a text speak of its issuer, outside quotations, or it is asked and answers."""
    text = context.article.text
    said = (text[s.span.start : s.span.end] for s in context.article.sentences)
    return sum(1 for one in said if OWN.search(one) and not MARKS.search(one)) >= OFTEN or ASKED.search(text) is not None


def _writes(context: Context, first: Node) -> bool:
    """Whether an organization that opens a text without quotations opens other sentences too, and the text says "our": whoever
    writes it speaks of himself."""
    text = context.article.text
    if MARKS.search(text) or not says_we(context) or first.kind != "Organization" or first.entity is None:
        return False
    starts = {s.span.start for s in context.article.sentences}
    same = (n for n in context.tape.nodes.values() if n.entity is not None and n.entity.id == first.entity.id)
    return sum(1 for n in same if {n.start, n.start - len("The ")} & starts) >= OFTEN


def _of_another(context: Context, first: Node, sentence: Span, nodes: list[Node]) -> bool:
    """Whether a body without its state is named beside the state that it would be of: "the ministry rejects Chad's claims" is
    no ministry of Chad."""
    of = first.polity
    if of is None or any(name in first.text for name in (of.label, *of.aliases, context.adjective(of) or of.label)):
        return False
    beside = (n for n in context.tape.nodes.values() if first.end < n.start < sentence.end)
    return any(of.id in {e.id for e in (n.entity, n.polity) if e is not None} for n in beside)


def adopter_of(context: Context) -> Entity | None:
    """The council or assembly that adopts the text, where a line is its name alone: "The General Assembly,"; else None."""
    text = context.article.text
    for sentence in context.article.sentences:
        line = ADOPTING.fullmatch(text, sentence.span.start, sentence.span.end)
        if line is None:
            continue
        known = context.gazetteer.organs.get(line["name"], ())
        nodes = (n for n in context.tape.nodes.values() if n.kind in ADOPTERS and n.end == line.end("name"))
        named = (n.entity for n in nodes if sentence.span.start <= n.start <= line.start("name"))
        found = next((entity for entity in (*named, *known) if entity is not None), None)
        if found is not None:
            return found
    return _meeting(context)


def _meeting(context: Context) -> Entity | None:
    """Those who open the text of which they are the subject, as its first sentence without a verb says where they met."""
    text = context.article.text
    first = next((s.span for s in context.article.sentences if text.endswith((",", ";"), s.span.start, s.span.end)), None)
    if first is None:
        return None
    nodes = (n for n in context.tape.nodes.values() if n.start >= first.start and text[first.start : n.start] in {"", "The "})
    opening = max((n for n in nodes if n.kind in MEETERS), key=lambda n: n.end, default=None)
    if opening is None or MEETING.match(text, opening.end, first.end) is None:
        return None
    return opening.entity or officials_of(context, opening)


def _speaks_throughout(context: Context, nodes: list[Node]) -> Entity | None:
    """The only organization that says at the beginning of several sentences where it stands, whose spokesperson the title calls
    by nothing but his office: "The Union commends", "The Union remains ready"."""
    starts, text = {s.span.start for s in context.article.sentences}, context.article.text
    first = (n for n in nodes if n.kind == "Organization" and {n.start, n.start - len("The ")} & starts)
    opening = (n.entity for n in first if STANDS.match(text, n.end))
    counted = Counter(e.id for e in opening if e is not None)
    often = [n.entity for n in nodes if n.entity is not None and counted[n.entity.id] >= OFTEN]
    return often[0] if len({e.id for e in often}) == 1 else None


def _named_in(title: str, nodes: list[Node]) -> Entity | None:
    """Whom a title names, among the article's mentions: by the longest name."""
    found: tuple[int, Entity] | None = None
    for node in nodes:
        if node.entity is None:
            continue
        names = {node.entity.label, *node.entity.aliases, node.text}
        size = max((len(n) for n in names if len(n) >= SHORTEST_NAME and n.lower().removeprefix("the ") in title), default=0)
        if size and (found is None or size > found[0]):
            found = size, node.entity
    return found[1] if found else None


def _curated_in(context: Context, title: str) -> Entity | None:
    """Whom a title names first of those whom we know, where the article says only "I" of him."""
    named = (name.entity for _, _, names in context.gazetteer.find(fold(title)) for name in names if name.usage == "name")
    return next((entity for entity in named if entity.type in ISSUERS), None)


def _official_in(title: str) -> Entity | None:
    """The official whom a title names after his office, where nobody curated him and the text does not name him again."""
    named = OFFICIAL.search(title)
    return bearer(named["name"]) if named else None


def speaks_of_itself(context: Context, text: str) -> bool:
    """Whether a sentence of a statement speaks of its issuer ("we", "I", "our"), does more than tell of the talks that it is
    about, and is no small talk."""
    return OWN.search(text) is not None and NARRATES.search(text) is None and of_matters(context, text)


def of_matters(context: Context, text: str) -> bool:
    """Whether a sentence is no small talk: it names somebody or speaks of a matter of conflicts."""
    matters = context.tables["matter"]
    return NAMES.search(text) is not None or any(word in matters for word in WORD.findall(text))
