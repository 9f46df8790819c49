"""Titles as the text writes them, with their ranks: "deputy prime minister", "Minister for Europe"."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.common import capitalised, here
from kg.language.groups.office_names import as_spelt, serving
from kg.language.tape import Found, Piece, Tape

ORGAN_WORDS = {
    "Council", "Committee", "Commission", "Assembly", "Association", "Club", "University", "Company", "Court", "Board", "Bank",
}
"""Capitalised words before a title by which it is that of a body which the words do not name in full."""
CHAIRING = re.compile(r"(?:co ?- ?)?chair")
"""Titles that are verbs before an article."""
UNNAMED = {"federal", "state"}
"""Ranks that the name of an office leaves out."""
ONE_LEADER = {"head of state": "Head of State", "head of government": "Head of Government"}
"""What one leader is, where several are "the leaders"."""


def title(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title with its rank: "deputy prime minister"."""
    before = tape.text[match.start() - 1 : match.start()]
    if match.start() and before not in tape.nodes and tape.words(match.start() - 1, match.start()) in ORGAN_WORDS:
        return None  # "Council President X of Russia" is no president of Russia
    if CHAIRING.fullmatch(tape.words(match.core(), match.end())) and tape.words(match.end(), match.end() + 1) == "the":
        return None  # "France and Chad co-chair the group"
    if _first_name(tape, match) or _verb(tape, match):
        return None
    node = here(tape, match, "Title", rule)
    head, ranks = context.tables["office"][match["head"]], ranks_of(tape, match)
    if "Presidential" in ranks and head in {"Aide", "Adviser", "Spokesperson", "Envoy", "Assistant", "Press Secretary"}:
        ranks, head = [rank for rank in ranks if rank != "Presidential"], serving(head, "President")
    if head == "Leader":
        head = ONE_LEADER.get(tape.words(match.core(), match.end()).lower(), head)
    if ranks == ["First"] and head in {"President", "Prime Minister"}:
        ranks, node.time = [], "former"  # who is called a country's first president is in office no more
    node.office = as_spelt(" ".join([*ranks, head]), node.text)
    node.plural = match["head"] in context.tables["plural-office"]
    return match.start(), match.end(), node


MAY_BE_VERB = {"head", "heads", "minister"}
MODALS = {"will", "would", "shall", "should", "must", "can", "could", "may", "might", "cannot", "'ll", "’ll"}
ONWARD = {"to", "back", "home", "towards", "toward", "straight", "north", "south", "east", "west", "into"}
"""Words by which "heads" is somebody's way."""


def _verb(tape: Tape, match: Found) -> bool:
    """Whether what could be a title is a verb: "will head to Lima", "heads back home"."""
    if tape.words(match.start(), match.end()) not in MAY_BE_VERB:
        return False
    before = tape.words(match.start() - 1, match.start()).lower() if match.start() else ""
    return before in MODALS or tape.words(match.end(), match.end() + 1) in ONWARD


def _first_name(tape: Tape, match: Found) -> bool:
    """Whether a title is somebody's first name: "Amir" before two names, after a comma or another title."""
    if tape.words(match.core(), match.end()) not in FIRST_NAMES or tape.words(match.end(), match.end() + 1) in HONOURED:
        return False
    return RANK_BEFORE.search(tape.words(match.core() - 1, match.core())) is not None


FIRST_NAMES = {"Amir", "Emir"}
RANK_BEFORE = re.compile(r"^,?$|(?:minister|secretary|spokes\w+|general|commander|envoy|president|official)$", re.I)
HONOURED = {"Sheikh", "Shaikh", "of"}


def title_portfolio(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A minister with a portfolio of his own: "Minister for Europe and Foreign Affairs"."""
    if tape.words(match.end(), match.end() + 1).lower() in {"minister", "ministers", "secretary", "ministry"}:
        return None  # "the Minister for Trade and the Foreign Minister"
    node = here(tape, match, "Title", rule)
    written = capitalised(tape.words(match.core(), match.end()))
    node.office = " ".join([*ranks_of(tape, match), context.tables["office"].get(match.group(), written)])
    return match.start(), match.end(), node


def ranks_of(tape: Tape, match: Found) -> list[str]:
    """The ranks before a title, as the name of the office gives them: "Deputy", "First"."""
    words = tape.words(match.start(), match.core()).replace("-", " ").split()
    return [word.capitalize() for word in words if word.lower() not in UNNAMED]


def former(context: Context, match: Found) -> bool:
    """Whether a word such as "ex-" beside the title says that the office is held no longer."""
    got = match.left + ((match["former"] or "") if "former" in match.re.groupindex else "")
    return bool(got) and any(code in got for code in context.tables["former"])
