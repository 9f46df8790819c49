"""Ministers by a field that no list of offices names: "the agriculture minister", "Interior and National Security Minister"."""

from __future__ import annotations

from kg.language.context import Context
from kg.language.groups import Builder, capitalised, here
from kg.language.groups.titles import ranks_of, title_portfolio
from kg.language.tape import Found, Piece, Tape


def title_after_field(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A minister whose field stands before the title."""
    title = tape.node(match, "title")
    if title is None or title.plural or title.office != "Minister":
        return None
    node = here(tape, match, "Title", rule)
    field = capitalised(tape.words(match.start("field"), match.end("field")))
    if field.startswith("Affairs"):
        return None
    node.office = " ".join([*ranks_of(tape, match), field, "Minister"])
    return match.start(), match.end(), node


def title_before_field(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A minister whose one field stands after the title; a prime minister is none."""
    prime = tape.words(match.core() - 1, match.core()).lower() == "prime"
    return None if prime else title_portfolio(context, tape, match, rule)


PORTFOLIO_BUILDERS: dict[str, Builder] = {f.__name__: f for f in (title_after_field, title_before_field)}
