"""Titles, and roles: a title with what it belongs to."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.common import capitalised, here, polity_of
from kg.language.groups.cut_titles import HEADS_OF, cut_short
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block
from kg.model import Entity

ADVISING = ("Aide", "Adviser", "Assistant")
SERVING = (*ADVISING, "Spokesperson", "Press Secretary", "Representative", "Envoy", "Chief of Staff")
SENT = ("Ambassador", "High Commissioner", "Representative", "Envoy", "Emissary", "Delegate", "Observer")
FIELDED = (*SENT, "Coordinator", "Adviser", "Secretary-General", "Director")
"""Titles that go with the place or matter which they are for."""
ORGAN_WORDS = {
    "Council", "Committee", "Commission", "Assembly", "Association", "Club", "University", "Company", "Court", "Board", "Bank",
}
"""Capitalised words before a title by which it is that of a body which the words do not name in full."""
LOCAL = ("Mayor", "Governor", "Leader", "Administrator", "Prefect", "President", "Head")
"""Titles that a town or region has."""
ORGAN = re.compile(r"\b(?:Council|Commission|Parliament|Assembly|Committee|Secretariat)\b(?! (?:of|on) )|Action Service")
"""Names of organs, whose officers are those of the whole."""
NAME_NEXT = re.compile(f"[{class_block('Person', 'Name')}X]")


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
    node.office = _serving(title_node.office, superior)
    node.polity, node.plural = of.polity or (known[1] if known else None), title_node.plural
    return start, end, node


def as_spelt(office: str, text: str) -> str:
    """The canonical name with the article's own spelling of "defence"."""
    return office.replace("Defence", "Defense") if "defense" in text.lower() else office


CHAIRING = re.compile(r"(?:co ?- ?)?chair")
"""Titles that are verbs before an article."""
UNNAMED = {"federal", "state"}
"""Ranks that the name of an office leaves out."""


def ranks_of(tape: Tape, match: Found) -> list[str]:
    """The ranks before a title, as the name of the office gives them: "Deputy", "First"."""
    words = tape.words(match.start(), match.core()).replace("-", " ").split()
    return [word.capitalize() for word in words if word.lower() not in UNNAMED]


def _serving(office: str, superior: str) -> str:
    """The name of an office that serves another: "Adviser to the President"."""
    return f"{office} {'to' if office.endswith(ADVISING) else 'of'} the {superior}"


ONE_LEADER = {"head of state": "Head of State", "head of government": "Head of Government"}
"""What one leader is, where several are "the leaders"."""


def title(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title with its rank: "deputy prime minister"."""
    before = tape.text[match.start() - 1 : match.start()]
    if match.start() and before not in tape.nodes and tape.words(match.start() - 1, match.start()) in ORGAN_WORDS:
        return None  # "Council President X of Russia" is no president of Russia
    if CHAIRING.fullmatch(tape.words(match.core(), match.end())) and tape.words(match.end(), match.end() + 1) == "the":
        return None  # "France and Chad co-chair the group"
    node = here(tape, match, "Title", rule)
    head, ranks = context.tables["office"][match["head"]], ranks_of(tape, match)
    if "Presidential" in ranks and head in {"Aide", "Adviser", "Spokesperson", "Envoy", "Assistant", "Press Secretary"}:
        ranks, head = [rank for rank in ranks if rank != "Presidential"], _serving(head, "President")
    if head == "Leader":
        head = ONE_LEADER.get(tape.words(match.core(), match.end()).lower(), head)
    if ranks == ["First"] and head in {"President", "Prime Minister"}:
        ranks, node.time = [], "former"  # who is called a country's first president is in office no more
    node.office = as_spelt(" ".join([*ranks, head]), node.text)
    node.plural = match["head"] in context.tables["plural-office"]
    return match.start(), match.end(), node


def title_portfolio(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A minister with a portfolio of his own: "Minister for Europe and Foreign Affairs"."""
    node = here(tape, match, "Title", rule)
    written = capitalised(tape.words(match.core(), match.end()))
    node.office = " ".join([*ranks_of(tape, match), context.tables["office"].get(match.group(), written)])
    return match.start(), match.end(), node


def former(context: Context, match: Found) -> bool:
    """Whether a word such as "ex-" beside the title says that the office is held no longer."""
    got = match.left + ((match["former"] or "") if "former" in match.re.groupindex else "")
    return any(code in got for code in context.tables["former"])


def chaired_format(context: Context) -> Entity | None:
    """The negotiation format that the article names, itself or by its co-chairs."""
    for node in context.tape.nodes.values():
        if node.kind == "Track" and node.entity:
            return node.entity
        if node.kind == "Group" and node.entity and node.entity.id in context.gazetteer.chairs:
            return context.gazetteer.chairs[node.entity.id]
    bodies = (n.entity for n in context.tape.nodes.values() if n.kind in {"Body", "Organization"} and n.entity)
    joint = {e.id: e for e in bodies if JOINT.search(e.label)}
    return next(iter(joint.values())) if len(joint) == 1 else None


JOINT = re.compile(r"\b(?:[Cc]ommission|[Cc]onference|[Jj]oint [Cc]ommittee)\b")
"""Bodies that have co-chairs, one from each side."""


def head_title(context: Context, office: str) -> str | None:
    """The title, with blanks for hyphens, of an organization's head with which an office ends; None where it ends with none."""
    plain = office.replace("-", " ")
    return next((title for title in context.gazetteer.heads if plain.endswith(title)), None)


def headed(context: Context, office: str) -> Entity | None:
    """The only organization that the article names and whose head a bare title can mean: a secretary general, a chairperson."""
    title = head_title(context, office)
    if title is None:
        return None
    nodes = context.tape.nodes.values()
    told = [n.polity for n in nodes if n.kind == "Role" and n.office.replace("-", " ") == title and n.polity]
    named = [n.entity for n in nodes if n.kind in {"Organization", "Body", "Group"} and n.entity]
    wholes = [context.gazetteer.part_of.get(e.id) or e for e in named]
    for among in (told, [e for e in (*named, *wholes) if e.id in context.gazetteer.heads[title]]):
        found = {e.id: e for e in among}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def meets_states(context: Context, organization: Entity) -> bool:
    """Whether states send ambassadors to an organization or its whole, which sends none: they have a secretary general."""
    whole = context.gazetteer.part_of.get(organization.id, organization)
    return not context.gazetteer.heads.get("Secretary General", frozenset()).isdisjoint((organization.id, whole.id))


def whole_of(context: Context, body: Entity) -> Entity | None:
    """What an office of a body is an office of: the state of a ministry, the union of a council; None for agencies and armies.

    These have officers of their own: "Director" of the agency."""
    own = body.type == "ArmedForce" or (body.type == "Organization" and not ORGAN.search(body.label))
    return None if own else context.gazetteer.part_of.get(body.id)


def office_name(context: Context, title_node: Node, of: Node) -> str:
    """The usual name of an office: "Spokesperson of the Foreign Ministry"."""
    plain = title_node.office
    if of.kind in {"Role", "Title"}:
        return _serving(plain, of.office)
    if of.kind == "Body" and of.office and of.entity and of.entity.label.startswith(f"{of.office} on "):
        return f"{plain} of the {of.entity.label.removesuffix(f' of {of.polity.label}' if of.polity else '')}"
    if of.kind == "Body" and of.office:
        if of.office == "Parliament" and plain.endswith("Speaker"):
            return f"{plain} of Parliament"
        return f"{plain} of the {as_spelt(of.office, of.text)}"
    if of.kind == "City" and of.entity and of.entity.id not in context.gazetteer.capitals:
        if plain.endswith(("Aide", "Adviser")):
            return f"{plain} to the President"
        if plain.endswith("Spokesperson"):
            return f"{plain} of the {of.entity.label}"
    if of.entity and of.kind in {"Body", "Organization"} and whole_of(context, of.entity) is not None:
        return f"{plain} of the {of.entity.label}"
    if plain.endswith("Co-Chair"):
        chaired = of.entity if of.kind == "Track" else chaired_format(context)
        return f"{plain} of the {chaired.label}" if chaired else plain
    return plain


def role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title with the state or body it belongs to."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None:
        return None
    polity = polity_of(of)
    if of.kind == "Demonym" and tape.words(match.start() - 1, match.start()).lower() == "ethnic":
        return None  # "the ethnic Serb mayor" is no mayor of Serbia
    if polity is None or _sent_there(context, tape, match, title_node) or cut_short(tape, match, title_node, of):
        return None
    if title_node.office.endswith(("Ambassador", "Permanent Representative")) and meets_states(context, polity):
        return None  # "UN Ambassador X" is a state's
    if _anothers_title(tape, match, title_node, of):
        return None
    whole = whole_of(context, polity) or (of.polity if of.kind == "Body" and of.polity else polity)
    if of.kind == "Force" and of.polity and title_node.office.endswith("General Staff"):
        whole = of.polity
    sender = next((p for n in tape.nodes_in(match.left) if (p := polity_of(n))), None)
    if sender is not None and title_node.office.endswith("Co-Chair"):
        whole = sender  # "the Russian co-chair of the group" is Russia's
    office = _of_government(office_name(context, title_node, of), of)
    piece = _role(context, tape, match, rule, office + field_of(tape, match, title_node), whole)
    piece[2].members = (of,)
    chaired = chaired_format(context) if title_node.office.endswith("Co-Chair") and of.kind not in {"Track", "Body"} else None
    if chaired is not None and of.kind != "Organization":
        piece[2].members = (of, Node("Track", piece[2].start, piece[2].end, chaired))
    if match.end("field") > 0 and head_title(context, title_node.office):
        return _without(tape, match, piece, "field")
    seated = "seat" in match.re.groupindex and match["seat"]
    return _without(tape, match, piece, "seat") if seated and title_node.plural else piece


def _without(tape: Tape, match: Found, piece: Piece, part: str) -> Piece:
    """The piece up to a part: "envoy of the UN Secretary-General for Libya" is for the envoy to name, and of "Libyan leaders in
    Tunis" the town is where they are."""
    start, _, node = piece
    end = match.start(part)
    node.end = tape.ends[end - 1]
    node.text = tape.source[node.start : node.end]
    return start, end, node


def field_of(tape: Tape, match: Found, title_node: Node) -> str:
    """What an envoy is for, as his office names it: " to the United States", " for the South Caucasus"; else nothing."""
    said = match["field"] if "field" in match.re.groupindex else None
    words = tape.words(match.start("field"), match.end("field")) if said else ""
    if not said or not title_node.office.endswith(FIELDED):
        return ""
    where = tape.nodes.get(said[-1])
    if where is not None and where.kind in {"Track", "Conflict"}:
        return ""  # "for the settlement process" is in nobody's usual title
    seat = where.polity if where is not None and where.kind == "City" else None
    if where is None or seat is None:
        return f" {words}"
    article = "the " if seat.label.startswith("United ") else ""
    return f" {words.split()[0]} {article}{seat.label}"


def _role(context: Context, tape: Tape, match: Found, rule: str, office: str, of: Entity | None) -> Piece:
    """The match as a mention of whoever holds or held an office; as many as the title captured under "title" says."""
    node, title_node = here(tape, match, "Role", rule), tape.node(match, "title")
    node.office, node.polity = office, of
    node.plural = title_node is not None and title_node.plural
    node.time = "former" if former(context, match) or (title_node is not None and title_node.time == "former") else "current"
    return match.start(), match.end(), node


def _of_government(office: str, of: Node) -> str:
    """The usual name of who chairs a government: "Deputy Chairman of the Government of the Russian Federation"."""
    chairs = office.endswith("Chairman") and OF_GOVERNMENT.match(of.text)
    return f"{office.removesuffix('Chairman')}Prime Minister" if chairs else office


OF_GOVERNMENT = re.compile(r"(?:the )?government of ", re.I)


def _anothers_title(tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether a title beside a side is not that side's: of an organ for it, of its opposition, of the states of a group."""
    heads = of.kind == "Group" and title_node.office.endswith(HEADS_OF)  # "the presidents of the co-chair countries"
    return heads or _object_of_an_organ(tape, match) or not _may_oppose(tape, match, title_node)


def _object_of_an_organ(tape: Tape, match: Found) -> bool:
    """Whether the state before a title is only what an organ is for: "Office for Kosovo head X" is no head of Kosovo."""
    before = tape.words(max(match.start() - 2, 0), match.start()).split()
    return len(before) > 1 and before[-1] in {"for", "on"} and before[-2] in {"Office", "Department", "Directorate", *ORGAN_WORDS}


def _may_oppose(tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether a title said of the opposition is one of the state's: its lawmakers' only."""
    between = (match["former"] or "") if "former" in match.re.groupindex else ""
    words = tape.words(match.start("former"), match.end("former")) if between else ""
    return title_node.office.endswith(LAWMAKERS) or not OPPOSED.search(words)


OPPOSED = re.compile(r"\b(?:opposition|ruling|pro|independent)\b", re.I)
LAWMAKERS = ("Member of Parliament", "Lawmaker", "Senator", "Congressman", "Deputy")


def _sent_there(context: Context, tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether the place is where an envoy is sent, not who sends him: "special envoy for Sudan"."""
    prep = tape.words(match.start("prep"), match.end("prep")) if "prep" in match.re.groupindex else "of"
    return prep != "of" and (title_node.office.endswith(FIELDED) or head_title(context, title_node.office) is not None)


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


def _one_of_them(tape: Tape, match: Found, title_node: Node) -> bool:
    """Whether a title is that of the last state alone: "backed by Qatar and Egyptian President X"."""
    return not title_node.plural and NAME_NEXT.match(tape.text, match.end()) is not None


OF_DELEGATION = ("Head", "Leader", "Chief", "Member", "Chairman", "Spokesperson", "Speaker")
"""Titles that a delegation has."""


def head_of_delegation(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title in a delegation: "the head of the Moldovan delegation"; without its state where the words name none."""
    title_node = tape.node(match, "title")
    if title_node is None or not title_node.office.endswith(OF_DELEGATION):
        return None
    title_text = title_node.office.replace("Speaker", "Spokesperson")  # as agencies write that translate from Russian
    there = tape.node(match, "there")
    where = f" to the {there.entity.label}" if there is not None and there.entity is not None else ""
    return _role(context, tape, match, rule, f"{title_text} of the Delegation{where}", polity_of(tape.node(match, "of")))


def head_of_diplomacy(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state's foreign minister by another name: "the head of Russian diplomacy"."""
    title_node = tape.node(match, "title")
    if title_node is None or title_node.office not in {"Head", "Chief"}:
        return None
    return _role(context, tape, match, rule, "Foreign Minister", polity_of(tape.node(match, "of")))


def role_sent(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state's envoy at an organization: "Portugal's UN ambassador" is an officer of Portugal."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or not title_node.office.endswith(SENT) or polity_of(of) is None:
        return None
    return _role(context, tape, match, rule, title_node.office, polity_of(of))


def role_of_place(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title in a town or region: "the mayor of Kapan", "Tigray's leader"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or of.entity is None or not title_node.office.endswith(LOCAL):
        return None
    return _role(context, tape, match, rule, title_node.office, of.entity)


def role_of_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title that serves another: "special representative of the Azerbaijani president"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or (of.kind == "Title" and of.office in {"Minister", "Head", "Leader"}):
        return None
    inner = not of.office.startswith("Chairperson") and not _sent_by_secretary(context, tape, match, title_node, of)
    if inner and NAME_NEXT.match(tape.text, match.end()):
        return None  # "adviser to President X": the name goes with the inner title
    office = office_name(context, title_node, of) + field_of(tape, match, title_node)
    return _role(context, tape, match, rule, office, of.polity or headed(context, of.office))


def _sent_by_secretary(context: Context, tape: Tape, match: Found, title_node: Node, of: Node) -> bool:
    """Whether the name after "special representative of the UN Secretary-General" is the representative's: of nobody known to
    have been secretary general."""
    if of.office != "Secretary General" or of.polity is None or not title_node.office.endswith(FIELDED):
        return False
    named = tape.nodes.get(tape.text[match.end() : match.end() + 1])
    secretaries = {t.person.id for t in context.gazetteer.tenures_of(of.polity.id) if t.title.replace("-", " ") == of.office}
    return bool(secretaries) and (named is None or named.entity is None or named.entity.id not in secretaries)
