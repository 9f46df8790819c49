"""The person whom a name stands for, and the office that the article gives him beside it."""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups.common import INITIAL, here
from kg.language.groups.offices import state_office
from kg.language.new_names import LEADING
from kg.language.tape import Found, Node, Tape
from kg.model import Entity


def person_entity(context: Context, name: Node) -> Entity | None:
    """The person that a name mention stands for: curated, met before in the article, or new."""
    if name.kind == "Person" and name.entity:
        return name.entity
    words = name.text.split()
    if len(words) == 1:
        known = context.surnames.get(words[0], [])
        return known[0] if len(known) == 1 else None
    if len(words) > 2 and INITIAL.fullmatch(words[1]):
        plain = " ".join((words[0], *words[2:]))  # "Antony J. Blinken"
        known = [n.entity for n in context.gazetteer.names.get(plain, ()) if n.usage == "name" and n.entity.type == "Person"]
        if len(known) == 1:
            return known[0]
    if words[-1].lower() in context.tables["thing-noun"]:
        return None
    if len(words) == 2 and words[0].lower() in LEADING:  # "Dr. Al Ansari"
        called = [k for k in context.surnames.get(words[1], []) if _plain(k.label).endswith(f" {_plain(name.text)}")]
        if len(called) == 1:
            return called[0]
    if len(words) == 2 and (shorter := [k for k in context.surnames.get(words[-1], []) if _shortened(k.label.split(), words)]):
        return shorter[0] if len(shorter) == 1 else made.make("Person", " ".join(words))
    found = made.make("Person", " ".join(words))
    return next((k for k in context.surnames.get(words[-1], []) if k.id == found.id), found)


def _plain(name: str) -> str:
    return name.replace("-", " ").casefold()


def titled_by_surname(context: Context, tape: Tape, name: Node) -> Entity | None:
    """Who is told by one word of a name beside his title ("Chadian President Lind said"): somebody of this article alone.

    None where the word may be no name, or is a curated person's or that of somebody whom the article names in full."""
    word = name.text
    if name.kind != "Name" or not ONE_NAME.fullmatch(word) or word.lower() in context.tables["thing-noun"]:
        return None
    if word in context.surnames or word in context.gazetteer.names:
        return None
    if any(n.kind in {"Name", "Person"} and n.text.endswith(f" {word}") for n in tape.nodes.values()):
        return None
    return made.of_one_name(context.article.id, "Person", word)


def named_in_office(context: Context, tape: Tape, name: Node, *, titled: bool) -> Entity | None:
    """Whom a name beside an office means; ``titled``: whether the title right before it makes one word enough."""
    person = person_entity(context, name)
    return titled_by_surname(context, tape, name) if person is None and titled and _in_prose(tape, name) else person


def _in_prose(tape: Tape, name: Node) -> bool:
    """Whether a sentence goes on after a name, which a headline that capitalises its words does not."""
    cut = len(name.text) <= CUT and tape.source.startswith(".", name.end)  # "Mr. Sh. Kaya"
    return not cut and PROSE.match(tape.source, name.end) is not None


CUT = 3
"""Letters of the longest first name that is cut short."""
ONE_NAME = re.compile(r"(?:[OD]['’]|Ma?c|[A-Z][a-z]+-)?[A-Z][^\W\d_A-Z]+(?:-[A-Z][^\W\d_A-Z]+)*")
PROSE = re.compile(
    r"(?:['’]s|[,)])?(?: (?:[a-z]{1,3} )*[a-z]{4,}| (?:and|met|has|had|is|was|on|in|at)\b| of (?:the )?[A-Z])|[.:;]|, [A-Z]| \("
)


def _shortened(full: list[str], words: list[str]) -> bool:
    """Whether two words are the first and the last of a longer name: "Mohammad Zarif" of "Mohammad Javad Zarif"."""
    return len(full) == len(words) + 1 and full[0] == words[0] and full[-1] == words[-1]


def holder_by_initial(context: Context, name: Node, role_node: Node) -> Entity | None:
    """The only curated holder of the office at the article's date, where initial and surname are his: "M. Grigoryan"."""
    words, of, date = name.text.split(), role_node.polity, context.article.reference_date
    if len(words) != 2 or not INITIAL.fullmatch(words[0]) or of is None or not date:
        return None
    tenures = (t for t in context.gazetteer.tenures_of(of.id) if t.title == role_node.office and t.covers(date))
    holders = {t.person.id: t.person for t in tenures}
    fitting = [p for p in holders.values() if p.label.startswith(words[0].rstrip(".")) and p.label.split()[-1] == words[1]]
    return fitting[0] if len(fitting) == 1 else None


def hold(context: Context, node: Node, person: Entity, name: Node, role_node: Node, words: Node | None = None) -> None:
    """Makes a mention that of a person whom the article gives an office, in ``words`` or else in the mention itself."""
    node.entity, node.polity, node.office = person, role_node.polity, role_node.office
    context.introduce(person, name.text)
    state_office(context, person, role_node, words or node)


def named_person(context: Context, tape: Tape, match: Found, rule: str) -> tuple[Node, Entity] | None:
    """The match as a mention of the person captured under "name", whom the article thereby introduces; None for nobody known."""
    name = tape.node(match, "name")
    person = person_entity(context, name) if name is not None else None
    if name is None or person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity = person
    context.introduce(person, name.text)
    return node, person


def full_name(name: Node | None) -> bool:
    """Whether a capture names a person by more than a single unknown word."""
    return name is not None and (name.kind == "Person" or " " in name.text)
