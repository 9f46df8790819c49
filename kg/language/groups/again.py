"""Several actors named before: "the foreign ministers", "the sides", "the three leaders"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from kg.language.context import Context
from kg.language.groups.common import here, polity_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block
from kg.model import Entity


def _before(tape: Tape, match: Found, kind: str = "List") -> list[Node]:
    """Mentions of a kind on the tape before the match, nearest first."""
    block = re.compile(f"[{class_block(kind)}]")
    return [tape.nodes[c] for c in reversed(block.findall(tape.text, 0, match.start()))]


MET_WITH = re.compile(
    r",?(?: (?:also|later|then|today|yesterday|tonight|earlier|again|privately|separately|on|in|has|had|have|will|would|\w+ly"
    r"|\w+day|\d{1,2}|[A-Z][a-z]+))*"
    r" (?:(?:met|meets?|hosted|hosts?|received|receives?|phoned|telephoned)"
    r"(?: (?:here|today|yesterday|tonight|briefly|separately|[a-z]+ly|on|in|at|the|for|\w+day|\d{1,2}|[A-Z][a-z]+))*(?:,? with)?"
    r"|(?:(?:spoke|speaks|talked|conferred|consulted)|(?:held|holds?|had|has) (?:[\w-]+ ){0,4}?"
    r"(?:talks|meeting|call|conversation|discussions?|consultations))"
    r"(?: (?:by|over the|on the|phone|telephone|today|yesterday|here|on|in|\w+day|\d{1,2}|[A-Z][a-z]+))*,? with)"
    r"(?: (?:the|his|her|its|their|a|visiting))* "
)
"""Words between the one who meets and the other, whom he meets."""


def who_met(source: str, nodes: Iterable[Node]) -> Node | None:
    """The two of whom a sentence's mentions tell that the one met the other: "Lind met with Sy", "Lind held talks with Sy"."""
    people = sorted((n for n in nodes if n.kind in {"Person", "Role"} and not n.plural), key=lambda n: n.start)
    for one, other in pairwise(people):
        if MET_WITH.fullmatch(source, one.end, other.start) and not LISTED.match(source, other.end):
            text = source[one.start : other.end]
            return Node("List", one.start, other.end, text=text, members=(one, other), plural=True, rule="list/who-met")
    return None


LISTED = re.compile(r",? (?:and|as well as|along with|together with) (?!(?:they|both|the two)\b)")
"""What goes on with others after the one who is met."""


def _people_before(tape: Tape, match: Found) -> list[Node]:
    """The lists of several before the match, nearest first, with the two who met in the sentence before it."""
    lists = _before(tape, match)
    opens = tape.opening(match.start())
    for first, last in ((opens, match.start()), (tape.opening_before(opens), opens)):
        pair = who_met(tape.source, tape.nodes_in(tape.text[first:last]))
        if pair is not None:
            return sorted([pair, *lists], key=lambda n: -n.start)
    return lists


def _again(tape: Tape, match: Found, rule: str, like: Node) -> Piece:
    node = here(tape, match, "List", rule)
    node.members, node.office, node.plural = like.members, like.office, True
    return match.start(), match.end(), node


HEADS = {
    "President", "Prime Minister", "Chancellor", "King", "Leader", "Head of State", "Head of Government",
    "Chairman of the Presidency",
}
"""Offices whose holders are "the leaders" without further words."""


def may_lead(context: Context, people: Node) -> bool:
    """Whether "the leaders" can be the persons of a list: not so where their offices are others', as those of ministers are."""
    known = (context.office_of.get(m.entity.id, ("", None))[0] if m.entity else "" for m in people.flat())
    offices = [m.office or office for m, office in zip(people.flat(), known, strict=True)]
    return all(not office or office in HEADS or office.endswith(("Leader", "President", "Chairman")) for office in offices)


def _counted(context: Context, match: Found) -> list[int]:
    """The number that stands before a title, if one does: "the three leaders"."""
    return [int(n) for code, n in context.tables["number"].items() if code in match.left]


def _loosely(context: Context, match: Found, lists: list[Node], title_text: str) -> Node | None:
    """The persons whom a looser title means: "the three leaders", "the ministers". Only those named last as a list can be
    meant, or, where the words count them, as many named last; where they do not fit the title, nobody is."""
    counted = _counted(context, match)
    persons = (like for like in lists if all(m.kind in {"Person", "Role"} for m in like.flat()))
    people = next((like for like in persons if counted in ([], [len(like.flat())])), None)
    if people is None or title_text not in {"Leader", "Minister"}:
        return None
    offices = [m.office for m in people.flat()]
    if title_text == "Minister":
        fits = all(office.endswith("Minister") for office in offices)
    else:
        fits = (bool(counted) and (may_lead(context, people) or counted != [BOTH])) or all(office in HEADS for office in offices)
    return people if fits else None


THIRD = {"Co-Chair", "Mediator", "Facilitator", "Observer", "Guarantor"}
"""Offices that the states of a dispute do not hold in it."""


DETERMINED = re.compile(r"\b(?:the|both|two|three|four|these|those|their|whose|all)\s+(?:[\w’'-]+\s+){0,3}\Z", re.I)
"""Words before a title of several by which somebody already named can be meant; "ministers decided" are any."""
OF_OTHERS = re.compile(
    r"\s+(?:of|from)\s+(?:(?:the|all|both|two|three|four)\s+)*(?:co-?chair\w*|mediat\w+|guarantor|facilitating|sponsoring|member|donor|observer)\b"
    r"|\s+(?:of|from)\s+(?!(?:the\s+)?(?:two|three|four|both|these|those|their|sides|parties|countries|states|nations|republics"
    r"|warring|conflicting|opposing|rival|neighbou?r\w*)\b)"
)
"""What makes the holders of a title others than those named before: "ministers from the bloc’s member states"."""


def named_before(source: str, title: Node) -> bool:
    """Whether a title of several can mean persons whom the article named before it: "the ministers", "both presidents"."""
    determined = DETERMINED.search(source, max(title.start - WORDS_AFTER, 0), title.start)
    return determined is not None and OF_OTHERS.match(source, title.end) is None


def titles_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Holders of an office in several states, named before: "the foreign ministers"; or of the states just named: "their"."""
    title_node = tape.node(match, "title")
    if title_node is None or not title_node.plural or not named_before(tape.source, title_node):
        return None
    return _holders_again(context, tape, match, rule, title_node)


def each_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The same, one by one: "each president", "neither leader"."""
    title_node = tape.node(match, "title")
    if title_node is None or title_node.plural:
        return None
    return _holders_again(context, tape, match, rule, title_node)


def _holders_again(context: Context, tape: Tape, match: Found, rule: str, title_node: Node) -> Piece | None:
    lists, many = _people_before(tape, match), _counted(context, match)
    for like in lists:
        if like.office == title_node.office and many in ([], [len(like.flat())]):
            return _again(tape, match, rule, like)
    loosely = _loosely(context, match, lists, title_node.office)
    if loosely is not None:
        return _again(tape, match, rule, loosely)
    if title_node.office in THIRD:
        return _chairs_again(context, tape, match, rule)
    start = tape.opening(match.start())
    for like in lists:
        if many not in ([], [len(like.flat())]):
            continue
        polities = [p for m in like.flat() if (p := polity_of(m)) and p.type in {"State", "ContestedTerritory"}]
        if like.start >= tape.starts[start] and len(polities) == len(like.flat()):
            node = here(tape, match, "List", rule)
            node.members = tuple(
                Node("Role", node.start, node.end, polity=p, office=title_node.office, text=node.text, rule=rule)
                for p in polities
            )
            node.office, node.plural = title_node.office, True
            return match.start(), match.end(), node
    return None


SIDES = {"State", "Territory", "City", "Organization"}
COUNTRIES = re.compile(r"countr|states|nations|capitals|republics|governments|neighb", re.I)
"""Words for states, which no armed force is."""


HOSTILE = re.compile(r"warring|conflicting|opposing|belligerent|rival|foes|feuding", re.I)
"""Words for the sides of a dispute, who are those that something is "between"."""
THIRD_PARTIES = re.compile(
    r"^\W*(?:(?:are|were|act\w*|serv\w+|participat\w+|attend\w*) )?(?:as |the )*"
    r"(?:observers|guarantors|co-chairs|mediators|"
    r"facilitators|sponsors)"
    r"|^ (?:(?:have|has|had|also|again|jointly|both|strongly) )*(?:urg|call\w* (?:up)?on|appeal\w* to|press|encourag|invit|ask"
    r"|exhort|implor|brought|host|help)\w*(?: on| together)? (?:the |both |all )+(?:\w+ )?"
    r"(?:sides|parties|countries|states|leaders|two)\b"
)
"""Words after two that make them third parties: they observe, or call on the sides."""
UNDER = re.compile(r"\b(?:auspices|aegis|mediation|facilitation|good offices|supervision|sponsorship|presence) of (?:the )?\Z")
"""Words before those under whose mediation others meet."""
WORDS_AFTER = 60
"""Code points in which such words stand."""


def third_parties(source: str, pair: Node) -> bool:
    """Whether the words around a mention of two tell that they are no sides of the dispute."""
    under = UNDER.search(source, max(pair.start - WORDS_AFTER, 0), pair.start)
    return under is not None or THIRD_PARTIES.match(source[pair.end : pair.end + WORDS_AFTER]) is not None


def sides_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The two named last as a pair: "the sides", "both countries"; those who mediate or observe are no side."""
    words = tape.words(match.start(), match.end())
    inside = tape.nodes.get(tape.text[match.end() + 1 : match.end() + 2])
    if inside is not None and inside.kind == "State" and tape.words(match.end(), match.end() + 1) in {"in", "of"}:
        return None  # "the sides in Libya" are others than those named before
    kinds = SIDES if COUNTRIES.search(words) else SIDES | {"Force"}
    if words.lower().endswith("capitals") and tape.words(match.start() - 1, match.start()).lower() == "in":
        return None  # "in both capitals": where, not who
    pairs = (like for like in _before(tape, match) if _opposed(context, tape, like, kinds))
    if kinds is not SIDES and tape.words(match.start() - 1, match.start()) == "between":
        start = tape.opening(match.start())
        pairs = (like for like in pairs if like.start < tape.starts[start])
    found = next(pairs, None)
    if found is not None and HOSTILE.search(words):
        found = next((like for like in (found, *pairs) if "between" in _words_before(tape, like)), found)
    return _again(tape, match, rule, found) if found is not None else None


def _chairs_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The co-chairs of a format named before: "the co-chairs", "the mediators"; nobody where the article named other ones too."""
    known = context.gazetteer.chairs
    chairs = [n.entity for n in _before(tape, match, "Group") if n.entity and n.entity.id in known] or _of_format(context)
    if len({entity.id for entity in chairs}) != 1 or tape.words(match.end(), match.end() + 1) in {"of", "from"}:
        return None
    node = here(tape, match, "Group", rule)
    node.entity, node.polity, node.plural = chairs[0], known[chairs[0].id], True
    context.note(node.entity, node.text)
    return match.start(), match.end(), node


def _of_format(context: Context) -> list[Entity]:
    """The co-chairs of the formats that the article names themselves only."""
    known = context.gazetteer
    named = (known.entities[iri] for iri, of in known.chairs.items() if of.id in context.surfaces)
    return [group for group in named if group.label.endswith("co-chairs")]


OF_ONE_PERSON = re.compile(
    r" (?:[A-Z][\w.’'-]+ [A-Z]|(?:man|woman|citizen|activist|journalist|writer|poet|businessman|lawyer|soldier)\b)"
)
"""What follows two adjectives of origin that are one person's: "the Lebanese-Armenian poet"."""


MEDIATING = re.compile(
    r"\b(?:two|both) (?:mediating|facilitating|sponsoring|co-?sponsoring|guarantor|brokering)"
    r" (?:countries|states|powers|governments|nations)\b"
)
"""What an article calls two states that are no sides of the dispute, after it has named them."""


def _two_mediating(tape: Tape) -> set[str]:
    """The IRIs of the two states that the article calls "the two mediating countries": those named last before these words."""
    called = MEDIATING.search(tape.source)
    lists = (n for n in tape.nodes.values() if called is not None and n.kind == "List" and n.end <= called.start())
    pairs = (n for n in lists if len(n.flat()) == BOTH and all(leaf.kind == "State" for leaf in n.flat()))
    last = max(pairs, key=lambda n: n.end, default=None)
    return {leaf.entity.id for leaf in last.flat() if leaf.entity} if last is not None else set()


def _opposed(context: Context, tape: Tape, like: Node, kinds: set[str]) -> bool:
    """Whether a list is of two who may be the sides of something."""
    leaves = like.flat()
    if len(leaves) != 2 or not all(m.kind in kinds for m in leaves) or third_parties(tape.source, like):
        return False
    if like.rule == "list/pair" and OF_ONE_PERSON.match(tape.source, like.end):
        return False
    if {m.entity.id for m in leaves if m.entity} == _two_mediating(tape):
        return False
    wholes = [context.gazetteer.part_of.get(m.entity.id) for m in leaves if m.entity]
    if None not in wholes and len({whole.id for whole in wholes if whole}) == 1:
        return False  # two agencies of one organization
    at = tape.text.find(like.char)
    mediators = context.tables["mediate"]
    return "to" not in _words_before(tape, like)[-1:] and not any(c in mediators for c in tape.text[max(at - 3, 0) : at + 8])


def _words_before(tape: Tape, like: Node) -> list[str]:
    """The two words before a list."""
    at = tape.text.find(like.char)
    return [tape.words(i, i + 1).lower() for i in range(max(at - 2, 0), at)]


LEADING = re.compile(r"leaders|presidents|heads of state|statesmen", re.I)


def leaders_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """As many persons as the words count, named last as a list: "the three leaders"."""
    count = int(context.tables["number"][match["count"]])
    leading = LEADING.search(tape.words(match.start(), match.end())) is not None
    for like in _people_before(tape, match):
        leaves = like.flat()
        people = len(leaves) == count and all(m.kind in {"Person", "Role"} for m in leaves)
        if people and (not leading or count != BOTH or may_lead(context, like)):  # three names may be "the three leaders" loosely
            return _again(tape, match, rule, like)
    return None


def _pair_before(tape: Tape, match: Found) -> Node | None:
    """The persons named last as a list, if they are two and stand in the match's sentence or the one before."""
    start = tape.opening_before(tape.opening(match.start()))
    like = next((n for n in _people_before(tape, match) if all(m.kind in {"Person", "Role"} for m in n.flat())), None)
    return like if like is not None and len(like.flat()) == BOTH and like.start >= tape.starts[start] else None


def two_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The two persons named last as a pair, in this sentence or the one before: "The two reiterated"."""
    like = _pair_before(tape, match)
    if like is None:
        return None
    first, last = match.match.span("who")
    node = here(tape, match, "List", rule, first, last)
    node.members, node.office, node.plural = like.members, like.office, True
    return first, last, node


PAIR = re.compile(r"(?:both|(?:the )?two) (?:men|women|generals|rivals|politicians|statesmen)", re.I)
"""Words for two persons named right before them."""
BOTH = 2
DEFINITE = re.compile(r"\b(?:both|the) ", re.I)


def men_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The two persons named last as a list, in this sentence or the one before: "both men"; not two men whom nobody named."""
    group = tape.node(match, "who")
    if group is None or not PAIR.fullmatch(group.text) or tape.words(match.end(), match.end() + 1) in {"who", "from", "of"}:
        return None
    definite = DEFINITE.search(tape.source, max(group.start - len("the "), 0), group.start + len("both "))
    like = _pair_before(tape, match)
    return _again(tape, match, rule, like) if definite is not None and like is not None else None
