"""Roles: a title with the state, body, place or office-holder that it belongs to."""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups.apposition import told_before
from kg.language.groups.common import here, polity_of
from kg.language.groups.cut_titles import HEADS_OF, cut_short
from kg.language.groups.naming import hold, person_entity
from kg.language.groups.office_names import (
    FIELDED,
    LAWMAKERS,
    SENT,
    SERVING,
    chaired_format,
    field_of,
    head_title,
    headed,
    is_agency,
    meets_states,
    of_government,
    office_name,
    serving,
    spoken_for,
    whole_of,
)
from kg.language.groups.titles import ORGAN_WORDS, former
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block
from kg.model import Entity

LOCAL = ("Mayor", "Governor", "Leader", "Administrator", "Prefect", "President", "Head", "Prime Minister", "Foreign Minister")
"""Titles that a town or region has."""
OF_TOWNS = ("Mayor", "Prefect")
"""Titles that a capital has as a town, not as the seat of a government."""
OF_REGIONS = (*OF_TOWNS, "Governor", "Administrator")
"""Titles of those who govern a part of a state."""
BLOCS = {"bloc", "union"}
"""Common nouns of organizations that states form."""
OF_NOWHERE_ELSE = ("President", "Minister", "Premier", "Chancellor", "King", "Leader", "Speaker", "Commander", "Chairman")
"""Offices that nobody holds "to" another place: "saw off the Sudanese president to Juba, Omar Sy" does not name the president."""
HEADS_OF_STATES = {"President", "Prime Minister", "King", "Chancellor"}
"""Offices that are for no place: "the envoy of the Russian president for Transnistria" is for it himself."""
OF_DELEGATION = ("Head", "Leader", "Chief", "Member", "Chairman", "Chairperson", "Spokesperson", "Speaker")
"""Titles that a delegation has."""
OPPOSED = re.compile(r"\b(?:opposition|ruling|pro|independent)\b", re.I)
NO_STATE = re.compile(r"\b(?:[Ee]thnic|(?<!\.)[NSEW]\.) \Z")
"""Words before an adjective by which it is of no state: "the ethnic Serb mayor", "the S. Ossetian leader"."""
REACH = 12
"""Code points in which they stand."""
NAME_NEXT = re.compile(f"[{class_block('Person', 'Name')}X]")


def role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title with the state or body it belongs to."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None:
        return None
    polity = of.entity if of.kind == "City" and title_node.office.endswith(OF_TOWNS) else polity_of(of)
    if of.kind == "Demonym" and _only_a_national(tape, match, title_node, of):
        return None
    if polity is None or _sent_there(context, tape, match, title_node) or cut_short(tape, match, title_node, of):
        return None
    if _of_a_member(context, title_node, polity):
        return None
    if _anothers_title(tape, match, title_node, of) or _of_the_region(match, title_node, of):
        return None
    whole = whole_of(context, polity) or (of.polity if of.kind == "Body" and of.polity and not is_agency(polity) else polity)
    of_all = title_node.office.endswith(OF_ALL_FORCES) or spoken_for(title_node.office, of)
    if of.kind == "Force" and of.polity and of_all:
        whole = of.polity
    sender = next((p for n in tape.nodes_in(match.left) if (p := polity_of(n))), None)
    if of.kind in SEATS and title_node.office.endswith(SENT) and _prep(tape, match) in SEATED:
        return _seated(context, tape, match, rule, title_node, polity, sender)
    if sender is not None and (of.kind == "Track" or title_node.office.endswith("Co-Chair")):
        whole = sender  # "the Russian co-chair of the group" is Russia's
    office = of_government(office_name(context, title_node, of), of) + _region(tape, match, title_node)
    office += field_of(tape, match, title_node) or _seat(tape, match, title_node, of)
    piece = _role(context, tape, match, rule, office, whole)
    piece[2].members = (of,)
    chaired = chaired_format(context) if title_node.office.endswith("Co-Chair") and of.kind not in {"Track", "Body"} else None
    if chaired is not None and of.kind != "Organization":
        piece[2].members = (of, Node("Track", piece[2].start, piece[2].end, chaired))
    return _up_to_place(context, tape, match, piece, title_node)


OF_BODIES = {"Head", "Director", "Chairman", "Chairperson", "Chief", "Commander", "Deputy Head", "Executive Director"}
"""Titles that one has in a body, of whatever nation he is."""
OF_ALL_FORCES = ("General Staff", "Minister")
"""Ends of titles that a state gives for its forces as a whole: "the French armed forces minister"."""


def _only_a_national(tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether an adjective says of what nation somebody is, or of whose side, but not whose office his is: "the mission, whose
    American head"."""
    owned = tape.words(match.start() - 1, match.start()) in {"whose", "its"} and title_node.office in OF_BODIES
    return owned or NO_STATE.search(tape.source, max(of.start - REACH, 0), of.start) is not None


def _of_a_people_there(tape: Tape, match: Found, of: Node) -> bool:
    """Whether the words after a state make a title that of a people or party in it: "leader of the Kosovo Serb party X"."""
    if of.kind not in OF_STATES or tape.text[match.end() - 1] != of.char:
        return False
    following = tape.nodes.get(tape.text[match.end() : match.end() + 1])
    people = following is not None and (following.kind in {"Demonym", "People"} or following.rule == SIDE)
    return people or of.text.endswith(" party") or PARTISANS.fullmatch(tape.words(match.end(), match.end() + 1)) is not None


SIDE = "side/state-s"
"""The level that reads an adjective and a noun as a state: "Serb party", as translators call a side."""
PARTISANS = re.compile(r"(?:opposition|rebel|guerrilla|separatist|insurgent|militia|resistance|party|movement|junta|army)s?")


def _of_a_member(context: Context, title_node: Node, polity: Entity) -> bool:
    """Whether an office is a member state's and not that of an organization of states: "UN Ambassador X", "Europe Minister X"."""
    if title_node.office.endswith("Minister"):
        return not title_node.plural and bool(BLOCS & context.gazetteer.nouns.get(polity.id, frozenset()))
    return title_node.office.endswith(("Ambassador", "Permanent Representative")) and meets_states(context, polity)


def _of_the_region(match: Found, title_node: Node, of: Node) -> bool:
    """Whether a place between a side and a title is whose the title is: "Russia's Chechnya governor" is of no state."""
    region = "region" in match.re.groupindex and match["region"]
    return bool(region) and of.kind in OF_STATES and not title_node.office.endswith(SENT)


OF_STATES = {"State", "Territory", "City", "Demonym"}


def _region(tape: Tape, match: Found, title_node: Node) -> str:
    """The place that stands between a side and its envoy's title: "UN Libya envoy" is the envoy for Libya; a region of several
    words, but no state, has the article."""
    region = match["region"] if "region" in match.re.groupindex else None
    if not region:
        return ""
    words = tape.words(match.start("region"), match.end("region"))
    article = "the " if tape.nodes_in(region)[0].kind == "Place" and " " in words else ""
    return f" for {article}{words}"


def _seat(tape: Tape, match: Found, title_node: Node, of: Node) -> str:
    """The country where an organization has an envoy: "the UN envoy in Sudan"; else nothing."""
    seat = match["seat"] if "seat" in match.re.groupindex else None
    where = tape.nodes_in(seat)[-1] if seat else None
    if where is None or where.kind == "City" or of.kind != "Organization" or not title_node.office.endswith(FIELDED):
        return ""
    return f" {tape.words(match.start('seat'), match.end('seat'))}"


def _seated(
    context: Context, tape: Tape, match: Found, rule: str, title_node: Node, there: Entity, sender: Entity | None
) -> Piece | None:
    """An envoy at an organization, by the adjective of who sent him; nothing where the words do not say who did."""
    return _role(context, tape, match, rule, f"{title_node.office} to the {there.label}", sender) if sender is not None else None


def _up_to_place(context: Context, tape: Tape, match: Found, piece: Piece, title_node: Node) -> Piece:
    """The piece without the place that an organization's head is not for, to which a president is seen off, or where the holders
    of an office are, and without another state after a body than that of which it is."""
    if "again" in match.re.groupindex and match["again"] and polity_of(tape.nodes_in(match["again"])[-1]) != piece[2].polity:
        return _without(tape, match, piece, "again")
    field = match["field"] if "field" in match.re.groupindex else None
    for_place = field is not None and bool(tape.nodes_in(field))
    goes_to = for_place and tape.words(match.start("field"), match.start("field") + 1).lower() == "to"
    for_nobody = title_node.office in HEADS_OF_STATES or (goes_to and title_node.office.endswith(OF_NOWHERE_ELSE))
    if for_place and (for_nobody or head_title(context, title_node.office)):
        return _without(tape, match, piece, "field")
    seated = "seat" in match.re.groupindex and match["seat"]
    apart = title_node.plural or title_node.office.endswith(OF_NOWHERE_ELSE)
    return _without(tape, match, piece, "seat") if seated and apart else piece


def roles(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """One role each for several states: "the foreign ministers of Armenia and Azerbaijan"."""
    title_node = tape.node(match, "title")
    if title_node is None:
        return None
    node = here(tape, match, "List", rule)
    members = []
    for owner in tape.nodes_in(match["of"]):
        polity = polity_of(owner)
        if polity is None:
            return None
        one = Node("Role", owner.start, owner.end, polity=polity, office=title_node.office, text=owner.text, rule=rule)
        one.members = (owner,)
        members.append(one)
    if len({m.polity.id for m in members if m.polity}) < len(members) or _one_of_them(tape, match, title_node):
        return None
    node.members, node.office, node.plural = tuple(members), title_node.office, True
    return match.start(), match.end(), node


def role_of_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title that serves another: "special representative of the Azerbaijani president"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or (of.kind == "Title" and of.office in {"Minister", "Head", "Leader"}):
        return None
    inner = not of.office.startswith("Chairperson-in-Office") and not _sent_by_secretary(context, tape, match, title_node, of)
    owned = match.start("of") < match.start("title")  # "the president's envoy X" is the envoy
    fielded = "field" in match.re.groupindex and match["field"]  # "envoy of the president for Chad X" is the envoy
    if inner and not owned and not fielded and NAME_NEXT.match(tape.text, match.end()):
        return None  # "adviser to President X": the name goes with the inner title
    office = office_name(context, title_node, of) + field_of(tape, match, title_node)
    return _role(context, tape, match, rule, office, of.polity or headed(context, of.office))


def role_of_person(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title that serves a named office-holder: "adviser to President Peter Mwangi", "Peter Mwangi's adviser, X"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or not title_node.office.endswith(SERVING):
        return None
    known = context.office_of.get(of.entity.id) if of.entity else None
    before = match.start("title") < match.start("of")
    superior = of.office or (known[0] if known and not before else "")
    if not superior:
        return None
    start, end = (match.start(), match.end()) if before else (match.end("of") + 1, match.end("title"))  # of "X's aide", X stays
    node = here(tape, match, "Role", rule, start=start, end=end)
    node.office = serving(title_node.office, superior)
    node.polity, node.plural = of.polity or (known[1] if known else None), title_node.plural
    return start, end, node


def serving_holder(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Who serves the holder of an office, with a name that may be either's: "the adviser to the Kenyan President X".

    Whoever is known to hold one of the two offices holds it; without an article before the inner title, or with another's name
    before the outer one, the name goes with the inner; else the words name nobody, only whoever serves."""
    title_node, of, name = (tape.node(match, x) for x in ("title", "of", "name"))
    if title_node is None or of is None or name is None or title_node.plural or not title_node.office.endswith(SERVING):
        return None
    person, superior = person_entity(context, name), of.office
    told = context.office_of.get(person.id) if person is not None else None
    held = {t.title for t in context.gazetteer.tenures_by(person.id)} if person is not None else set()
    office = serving(title_node.office, superior)
    if superior in held or (told is not None and told[0] == superior) or told_before(tape, match):
        return None  # "Lind, adviser to the Maltese president X": X is the president
    piece = _role(context, tape, match, rule, office, of.polity)
    if person is not None and held & {title_node.office, office}:
        piece[2].kind = "Person"
        own = Node("Role", match.start(), match.end(), polity=of.polity, office=min(held & {title_node.office, office}))
        hold(context, piece[2], person, name, own)
        return piece
    if person is not None and not held and (superior.startswith("Head of ") or _in_full(tape, match, of)):
        node = piece[2]  # "adviser to the head of the president's office X": who advises him is the news
        node.kind = "Person"
        hold(context, node, person, name, Node("Role", node.start, node.end, polity=of.polity, office=office, rule=rule))
        return piece
    return piece if "the" in tape.words(match.end("title"), match.start("of")).lower().split() else None


def _in_full(tape: Tape, match: Found, of: Node) -> bool:
    """Whether two titles are given in full, as state agencies do before a name: "Assistant to the President of Malta X"."""
    start = match.start("title")
    bare = tape.words(start - 1, start).lower() not in {"the", "a", "an"} and tape.words(start, start + 1)[:1].isupper()
    return bare and " of " in of.text and tape.words(match.end("title"), match.start("of")).lower().endswith("the")


OFFICE_WITHIN = re.compile(r" (?:\w+ )?(?:department|division|desk|section|bureau|directorate|program(?:me)?|office|unit)", re.I)
"""What follows a place that only says what a part of a ministry deals with."""


TOWN_WITHIN = re.compile(r" (?:[\w-]+ )?(?:town|city|village|municipality|settlement|port|district) of ")
"""What follows a region in which the town lies whose the title is."""


def role_of_place(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title in a town or region: "the mayor of Kapan", "Tigray's leader"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or of.entity is None or not title_node.office.endswith(LOCAL):
        return None
    if OFFICE_WITHIN.match(tape.source, of.end) or TOWN_WITHIN.match(tape.source, of.end):
        return None  # "the head of the Asia Department", "the mayor of the Nordmark town of Holm"
    return _role(context, tape, match, rule, title_node.office, of.entity)


def role_of_new_place(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title that only towns and regions have, in one that nobody curated: "the governor of Nordmark"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or not title_node.office.endswith(OF_REGIONS) or of.text.isupper():
        return None
    return _role(context, tape, match, rule, title_node.office, made.make("Place", of.text))


def role_of_deputy(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A deputy of a parliament: "Verkhovna Rada deputy"; of whatever else he is deputy, the words do not tell."""
    of = tape.node(match, "of")
    if of is not None and of.entity is not None and of.entity.type == "Organization" and of.entity.label.endswith("Parliament"):
        piece = _role(context, tape, match, rule, f"Member of the {of.entity.label}", of.entity)
        piece[2].members, piece[2].plural = (of,), tape.words(match.start("title"), match.end("title")).lower().endswith("s")
        return piece
    if of is None or of.office != "Parliament" or of.polity is None:
        return None
    piece = _role(context, tape, match, rule, "Member of Parliament", of.polity)
    piece[2].members, piece[2].plural = (of,), "deputies" in piece[2].text.lower()
    return piece


def role_of_national_deputy(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A deputy by his nation, with his name beside it: "the Greek deputy X", "X, a Greek deputy"; "his Greek deputy" is no member
    of a parliament."""
    of, beside = tape.node(match, "of"), tape.words(match.end(), match.end() + 1)
    owned = tape.words(match.start() - 1, match.start()).lower() in OWNERS_OF_DEPUTIES
    named = NAME_NEXT.match(tape.text, match.end()) is not None or beside in {",", "."}
    if of is None or of.polity is None or of.polity.type != "State" or owned or not named:
        return None
    return _role(context, tape, match, rule, "Member of Parliament", of.polity)


OWNERS_OF_DEPUTIES = {"his", "her", "its", "their", "whose", "'s", "’s", "'", "’"}
"""Words before a deputy by which he is one to somebody."""


def role_sent(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state's envoy at an organization: "Portugal's UN ambassador" is an officer of Portugal."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or not title_node.office.endswith(SENT) or polity_of(of) is None:
        return None
    return _role(context, tape, match, rule, title_node.office, polity_of(of))


def head_of_delegation(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title in a delegation: "the head of the Moldovan delegation"; without its state where the words name none."""
    title_node = tape.node(match, "title")
    if title_node is None or not title_node.office.endswith(OF_DELEGATION):
        return None
    title_text = title_node.office.replace("Speaker", "Spokesperson")  # as agencies write that translate from Russian
    if "panel" in match.re.groupindex and match["panel"]:
        return _role(context, tape, match, rule, f"{title_text} of the Peace Panel", polity_of(tape.node(match, "of")))
    there = tape.node(match, "there")
    where = f" to the {there.entity.label}" if there is not None and there.entity is not None else ""
    return _role(context, tape, match, rule, f"{title_text} of the Delegation{where}", polity_of(tape.node(match, "of")))


def head_of_diplomacy(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state's foreign minister or chief of intelligence by another name: "the head of Russian diplomacy"."""
    title_node = tape.node(match, "title")
    goes_on = tape.words(match.end(), match.end() + 1) in {"Service", "Agency", "Directorate", "Department"}
    if title_node is None or title_node.office not in {"Head", "Chief", "Director"} or goes_on:
        return None
    diplomacy = tape.words(match.start("noun"), match.end("noun")).lower() == "diplomacy"
    office = "Foreign Minister" if diplomacy else "Intelligence Chief"
    return _role(context, tape, match, rule, office, polity_of(tape.node(match, "of")))


def _role(context: Context, tape: Tape, match: Found, rule: str, office: str, of: Entity | None) -> Piece:
    """The match as a mention of whoever holds or held an office; as many as the title captured under "title" says."""
    node, title_node = here(tape, match, "Role", rule), tape.node(match, "title")
    node.office, node.polity = office, of
    node.plural = title_node is not None and title_node.plural
    node.time = "former" if former(context, match) or (title_node is not None and title_node.time == "former") else "current"
    return match.start(), match.end(), node


def _without(tape: Tape, match: Found, piece: Piece, part: str) -> Piece:
    """The piece up to a part: "envoy of the UN Secretary-General for Libya" is for the envoy to name, and of "Libyan leaders in
    Tunis" the town is where they are."""
    start, _, node = piece
    end = match.start(part)
    node.end = tape.ends[end - 1]
    node.text = tape.source[node.start : node.end]
    return start, end, node


def _anothers_title(tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether a title beside a side is not that side's: of an organ for it, of its opposition, of the states of a group."""
    heads = of.kind == "Group" and title_node.office.endswith(HEADS_OF)  # "the presidents of the co-chair countries"
    others = _object_of_an_organ(tape, match) or _of_a_people_there(tape, match, of)
    return heads or others or not _may_oppose(tape, match, title_node)


def _object_of_an_organ(tape: Tape, match: Found) -> bool:
    """Whether the state before a title is only what an organ is for: "Office for Kosovo head X" is no head of Kosovo."""
    before = tape.words(max(match.start() - 2, 0), match.start()).split()
    return len(before) > 1 and before[-1] in {"for", "on"} and before[-2] in {"Office", "Department", "Directorate", *ORGAN_WORDS}


def _may_oppose(tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether a title said of the opposition is one of the state's: its lawmakers' only."""
    between = (match["former"] or "") if "former" in match.re.groupindex else ""
    words = tape.words(match.start("former"), match.end("former")) if between else ""
    return title_node.office.endswith(LAWMAKERS) or not OPPOSED.search(words)


def _sent_there(context: Context, tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether the place is where an envoy is sent, not who sends him: "special envoy for Sudan"."""
    if tape.nodes[tape.text[match.start("of")]].kind in SEATS:
        return False
    sent = title_node.office.endswith(FIELDED) or head_title(context, title_node.office) is not None
    return sent and _prep(tape, match) != "of"


def _prep(tape: Tape, match: Found) -> str:
    """The preposition between a title and what it belongs to."""
    said = "prep" in match.re.groupindex and match["prep"]
    return tape.words(match.start("prep"), match.end("prep")).lower() if said else "of"


SEATS = {"Body", "Organization", "Force", "Track", "Group"}
SEATED = {"to", "at", "in", "with"}
"""Words before an organization by which an envoy is only there for somebody: "representative to the United Nations"."""


def _one_of_them(tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether a title is that of the last state alone: "backed by Qatar and Egyptian President X"."""
    return not title_node.plural and NAME_NEXT.match(tape.text, match.end()) is not None


def _sent_by_secretary(context: Context, tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether the name after "special representative of the UN Secretary-General" is the representative's: of nobody known to
    have been secretary general."""
    if of.office != "Secretary General" or of.polity is None or not title_node.office.endswith(FIELDED):
        return False
    named = tape.nodes.get(tape.text[match.end() : match.end() + 1])
    secretaries = {t.person.id for t in context.gazetteer.tenures_of(of.polity.id) if t.title.replace("-", " ") == of.office}
    return bool(secretaries) and (named is None or named.entity is None or named.entity.id not in secretaries)
