"""What an office is called, and of what it is an office: "Spokesperson of the Foreign Ministry", of a state."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.common import capitalised
from kg.language.tape import Found, Node, Tape
from kg.model import Entity

ADVISING = ("Aide", "Adviser", "Assistant")
SENT = ("Ambassador", "High Commissioner", "Representative", "Envoy", "Emissary", "Delegate", "Observer", "Rapporteur")
SERVING = (*ADVISING, "Spokesperson", "Press Secretary", "Representative", "Envoy", "Chief of Staff")
"""Titles of those who serve whoever holds an office."""
FIELDED = (*SENT, "Coordinator", "Adviser", "Secretary-General", "Director", "Commissioner")
"""Titles that go with the place or matter which they are for."""
LAWMAKERS = ("Member of Parliament", "Lawmaker", "Senator", "Congressman", "Deputy")
ORGAN = re.compile(r"\b(?:Council|Commission|Parliament|Assembly|Committee|Secretariat)\b(?! (?:of|on) )|Action Service")
"""Names of organs, whose officers are those of the whole."""
JOINT = re.compile(r"\b(?:[Cc]ommission|[Cc]onference|[Jj]oint [Cc]ommittee)\b")
"""Bodies that have co-chairs, one from each side."""
OF_GOVERNMENT = re.compile(r"(?:the )?government of ", re.I)


def as_spelt(office: str, text: str) -> str:
    """The canonical name with the article's own spelling of "defence"."""
    return office.replace("Defence", "Defense") if "defense" in text.lower() else office


def serving(office: str, superior: str) -> str:
    """The name of an office that serves another: "Adviser to the President"."""
    return f"{office} {'to' if office.endswith(ADVISING) else 'of'} the {superior}"


def office_name(context: Context, title_node: Node, of: Node) -> str:
    """The usual name of an office: "Spokesperson of the Foreign Ministry"."""
    plain = spoken_for(_official_spokesman(title_node, of), of) or _official_spokesman(title_node, of)
    if of.kind in {"Role", "Title"}:
        return serving(plain, of.office)
    if of.entity and of.kind in {"Body", "Organization", "Force"} and (own := own_title(context, plain, of, of.entity)):
        return own
    if of.kind == "Body" and of.office:
        return _of_body(plain, of)
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


def _of_body(office: str, of: Node) -> str:
    """The name of an office in a body of a state: "Secretary of the Security Council"."""
    if of.entity and of.entity.label.startswith(f"{of.office} on "):
        return f"{office} of the {of.entity.label.removesuffix(f' of {of.polity.label}' if of.polity else '')}"
    if of.office == "Parliament" and office.endswith(("Speaker", *LAWMAKERS)):
        return f"{office} of Parliament" if office.endswith("Speaker") else office
    return f"{office} of the {body_words(of)}"


def body_words(of: Node) -> str:
    """What a body of a state is called in the name of an office: by its usual noun, in the article's own spelling, and the house
    of a president by the article's own noun."""
    said = HOUSE.search(of.text) if of.office == "Presidential Office" else None
    return f"Presidential {said[0].capitalize()}" if said else as_spelt(of.office, of.text)


HOUSE = re.compile(r"\b(?:administration|apparatus|secretariat)\b", re.I)


def own_title(context: Context, office: str, of: Node, body: Entity) -> str | None:
    """What those are called whose title goes with the kind of body that they are of: the head of a mission, the chair that the
    members of an organization hold in turn, officers of an agency; None for all others."""
    if office.endswith("Head") and MISSION.search(of.text):
        return f"{office} of Mission"
    if office in CHAIRS and of.kind == "Organization" and body.id in context.gazetteer.heads.get("Chairperson in Office", ()):
        return "Chairperson-in-Office"
    if office == "Minister" and of.kind == "Force":
        return "Armed Forces Minister"
    return office if is_agency(body) else None


MISSION = re.compile(r"\bmission\b", re.I)
CHAIRS = {"Chairman", "Chairperson"}


def spoken_for(office: str, of: Node) -> str:
    """What those are called who speak for a government or a military, or are chief of an army: "Government Spokesperson", "Army
    Chief"; else nothing."""
    if of.kind not in {"State", "Territory", "Demonym", "Force"}:
        return ""
    said = SPOKEN_FOR.search(of.text) if office in {"Spokesperson", "Chief Spokesperson", "Deputy Spokesperson"} else None
    said = LED.search(of.text) if office == "Chief" else said
    return f"{said[0].capitalize()} {office}" if said else ""


SPOKEN_FOR = re.compile(r"\b(?:government|military)$", re.I)
LED = re.compile(r"\b(?:army|military)$", re.I)


def _official_spokesman(title_node: Node, of: Node) -> str:
    """The title, but what a ministry calls its spokesman that writes in Russian: its "official representative"."""
    speaks = title_node.office == "Official Representative" and of.kind == "Body" and of.office.endswith("Ministry")
    return "Spokesperson" if speaks else title_node.office


def of_government(office: str, of: Node) -> str:
    """The usual name of who chairs a government: "Deputy Chairman of the Government of the Russian Federation"."""
    chair = CHAIR.search(office) if OF_GOVERNMENT.match(of.text) else None
    return f"{office[: chair.start()]}Prime Minister" if chair else office


CHAIR = re.compile(r"Chair(?:man|person)$")


def field_of(tape: Tape, match: Found, title_node: Node) -> str:
    """What an envoy is for, as his office names it: " to the United States", " for the South Caucasus"; else nothing."""
    said = match["field"] if "field" in match.re.groupindex else None
    words = tape.words(match.start("field"), match.end("field")) if said else ""
    minister = title_node.office in {"Minister", "Deputy Prime Minister"} and words.startswith("for ")
    if not said or not (title_node.office.endswith(FIELDED) or minister):
        return ""
    if minister:
        return f" for {capitalised(words.removeprefix('for '))}"
    where = tape.nodes.get(said[-1])
    if where is not None and where.kind in {"Track", "Conflict"}:
        return ""  # "for the settlement process" is in nobody's usual title
    seat = where.polity if where is not None and where.kind == "City" else None
    if where is None:
        return f" {words.split()[0]} {capitalised(words.split(maxsplit=1)[1])}"
    if seat is None:
        return f" {words}"
    article = "the " if seat.label.startswith("United ") else ""
    return f" {words.split()[0]} {article}{seat.label}"


def whole_of(context: Context, body: Entity) -> Entity | None:
    """What an office of a body is an office of: the state of a ministry, the union of a council; None for agencies and armies.

    These have officers of their own ("Director" of the agency), and so has an organ whose offices are curated as its own."""
    own = body.type == "ArmedForce" or (body.type == "Organization" and not ORGAN.search(body.label))
    own = own or (body.type == "Organization" and bool(context.gazetteer.tenures_of(body.id)))
    return None if own or is_agency(body) else context.gazetteer.part_of.get(body.id)


def is_agency(body: Entity) -> bool:
    """Whether a body of a state is a service that works on its own under the government: an intelligence agency."""
    return body.type == "GovernmentBody" and any(INTELLIGENCE.search(name) for name in (body.label, *body.aliases))


INTELLIGENCE = re.compile(r"\bIntelligence\b|\bSecurity Agency\b")


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
