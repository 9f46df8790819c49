"""Short names that an article gives in brackets: "the Free Papua Movement (OPM)", and the same short name later on."""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import Builder, named_again
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity


def acronym(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A full name with its short one in brackets, as one mention; the article goes on to use the short one."""
    full, short = tape.node(match, "full"), tape.words(match.start("short"), match.end("short"))
    known = tape.node(match, "short")
    if full is None or full.entity is None:
        return None
    if known is not None and known.entity is not None and known.entity.id == full.entity.id:
        return _both(context, tape, match, rule, full)
    if known is not None and known.entity is not None and _reordered(full.text, short, known.entity):
        return _both(context, tape, match, rule, known)
    if known is not None and not _initials(full.text, short):
        return None
    if sum(c.isupper() for c in short) < 2 or " " in short:
        return None
    context.acronyms.setdefault(short, full)
    return _both(context, tape, match, rule, full)


def _initials(full: str, short: str) -> bool:
    """Whether a short name is the initials of a full one, so that the article means it by them whatever else they can mean."""
    return short.isupper() and short == "".join(word[0] for word in re.findall(r"[^\W\d_]+", full) if word[0].isupper())


def _reordered(full: str, short: str, known: Entity) -> bool:
    """Whether a name that nobody curated has the words, or the initials, of a curated one in another order: "the Popular Front
    for the Liberation of Tigray (TPLF)", as a translation says it."""
    words = _capitalised(full)
    same = len(words) > 1 and any(words == _capitalised(name) for name in (known.label, *known.aliases))
    return same or (len(short) > 2 and short.isupper() and sorted(word[0].upper() for word in words) == sorted(short))


def _capitalised(name: str) -> set[str]:
    """The words of a name that begin with a capital, folded."""
    return {word.lower() for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper()}


def _both(context: Context, tape: Tape, match: Found, rule: str, full: Node) -> Piece:
    if full.entity:
        context.note(full.entity, tape.words(match.start("short"), match.end("short")))
    return named_again(tape, match, full.rule or rule, full)


def by_acronym(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The organization whose short name the article has given: "the OPM"."""
    full = context.acronyms.get(tape.words(match.start(), match.end())) if context.acronyms else None
    return named_again(tape, match, rule, full) if full is not None else None


def acronym_of_party(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The party or movement that only a short name beside its officer tells: "DUP leader Arlene Foster", "head of the HCS"; the
    one with these initials where the article has named it, else one of that name."""
    start, end = match.match.span("short")
    short, title = tape.words(start, end), tape.node(match, "title")
    if title is None or not PARTY_NAME.fullmatch(short) or not title.office.endswith(PARTY_TITLES) or title.text.isupper():
        return None
    if tape.text[end : end + 1] == "-" or (start and tape.text[start - 1] in {"-", *tape.nodes}):
        return None
    told = [n for n in tape.nodes.values() if n.kind in {"Organization", "Body"} and n.entity and _shortened(n.text, short)]
    like = next(iter(told), None) if len({n.entity.id for n in told if n.entity}) == 1 else None
    if told and like is None:
        return None
    if like is None:
        like = Node("Organization", *tape.span(start, end), made.make("Organization", short), short, rule=rule)
    context.acronyms.setdefault(short, like)
    _, _, node = named_again(tape, match, rule, like)
    node.start, node.end = tape.span(start, end)
    node.text = short
    return start, end, node


PARTY_NAME = re.compile(r"(?=.*[A-Z]{2})[A-Z][A-Za-z]{1,5}[A-Z]")
"""A short name of three letters or more."""
PARTY_TITLES = (
    "Leader", "Spokesperson", "Chief", "Chairman", "Chairperson", "Head", "Deputy Speaker", "Negotiator", "Commander",
    "Secretary General", "General Secretary", "Coordinator",
)
"""Offices that a party, a movement or a council has."""


def _shortened(full: str, short: str) -> bool:
    """Whether a short name has the initials of a full one, small words told or left out: "HoR", "HCS"."""
    words = re.findall(r"[^\W\d_]+", full)
    return short.upper() in {"".join(w[0].upper() for w in words), "".join(w[0] for w in words if w[0].isupper())}


ACRONYM_BUILDERS: dict[str, Builder] = {f.__name__: f for f in (acronym, by_acronym, acronym_of_party)}
