"""Persons known by nothing but that they took or left an office: "Petr Pavel was elected president"."""

from __future__ import annotations

from kg.language.context import Context
from kg.language.groups import Builder, here, person_entity
from kg.language.tape import Found, Piece, Tape


def appointee(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by the office that the words around the full name give or take; the mention is the name alone."""
    name = tape.node(match, "name")
    if name is None or " " not in name.text:
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule, match.start("name"), match.end("name"))
    node.entity = person
    context.introduce(person, name.text)
    return match.start("name"), match.end("name"), node


APPOINTEE_BUILDERS: dict[str, Builder] = {"appointee": appointee}
