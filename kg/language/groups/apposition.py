"""Whose a title after a name is: that person's, or that of the next in a list."""

from __future__ import annotations

import re

from kg.language.groups.common import INITIAL
from kg.language.tape import Found, Tape
from kg.language.vocabulary import SENTENCE_END

LISTING = {"and", "as", "along", "together", "the", "who"}
"""Words after a comma with which a list of names goes on."""
BEFORE_PLACE = {"at", "in"}
"""Words between a title and where it is held."""
SAYING = {"said", "says", "told", "added", "stated", "announced", "confirmed", "reported", "warned", "claimed", "explained"}
"""Verbs that close a sentence with whoever says it."""
TOLD = 2
"""Tokens that stand at least before the name in what is told so."""
TAIL = 8
"""Words that at most follow the verb: "told reporters in Geneva late on Monday"."""


def anothers(tape: Tape, match: Found) -> bool:
    """Whether a title after a name and a comma is not that person's: the next one's in a list, or of who says the sentence."""
    return of_another(tape, match.end("role")) or of_next(tape, match) or of_the_teller(tape, match)


def of_another(tape: Tape, end: int) -> bool:
    """Whether a title after a name is that of the next in a list: "Lind, the UN representative for Malta Ana Rojas", "Lind, the
    UN co-chair at the talks Ana Rojas"."""
    noun = False
    for at in range(end, min(end + 5, len(tape.text))):
        node = tape.nodes.get(tape.text[at])
        if node is not None and (node.kind == "Person" or (node.kind == "Name" and " " in node.text)):
            return node.kind == "Person" or tape.words(at - 1, at).lower() not in BEFORE_PLACE
        word = tape.words(at, at + 1).lower()
        if node is None and word not in {"on", "for", "to", "the", *BEFORE_PLACE}:
            if noun or not word.isalpha() or tape.words(at - 1, at).lower() != "the":
                return False
            noun = True
    return False


def of_next(tape: Tape, match: Found) -> bool:
    """Whether a title between two names is the second's, who acts: "Chancellor Lind, the envoy, Ana Rojas, will meet"."""
    end = match.end("role")
    if tape.words(match.end("name") + 1, match.end("name") + 2).lower() != "the" or tape.text[end : end + 1] != ",":
        return False
    node = tape.nodes.get(tape.text[end + 1 : end + 2])
    named = node is not None and (node.kind == "Person" or (node.kind == "Name" and " " in node.text))
    if not named or tape.text[end + 2 : end + 3] != ",":
        return False
    if tape.words(end + 3, end + 4) in {"and", "the"}:
        first = tape.node(match, "name")  # "former President Lind, the UN envoy, Ana Rojas, and Sy": titles stand first
        return (first is not None and bool(first.office)) or _of_another_state(tape, match)
    return tape.text[end + 3 : end + 4] not in tape.nodes


def _of_another_state(tape: Tape, match: Found, at: int | None = None) -> bool:
    """Whether a title is of another state than that of whoever stands before it (or at a position): he cannot hold it too."""
    before, title = tape.node(match, "name") if at is None else tape.nodes.get(tape.text[max(at, 0)]), tape.node(match, "role")
    if at is not None and before is not None and before.kind == "Name":
        before = tape.nodes.get(tape.text[max(at - 1, 0)])  # the title before the name, as yet apart from it
    states = [n.polity for n in (before, title) if n is not None and n.polity is not None and n.polity.type == "State"]
    return len(states) == SIDES and states[0] != states[1]


SIDES = 2


def of_the_teller(tape: Tape, match: Found) -> bool:
    """Whether what follows a name and a comma is no description of it but who says the sentence: "at the request of Lind, a
    Maltese diplomat said on Monday."."""
    at = match.end("name")
    said, start = tape.words(match.end(), match.end() + 1).lower(), tape.opening(match.start())
    if said not in SAYING or tape.words(at + 1, at + 2).lower() not in ARTICLES | {"one"} or match.start("name") - start < TOLD:
        return False
    end = tape.text.find(SENTENCE_END, match.end())
    rest = tape.words(match.end() + 1, end if end >= 0 else len(tape.text)).lower().split()
    return len(rest) <= TAIL and "that" not in rest


def apposed(tape: Tape, match: Found) -> bool:
    """Whether an article, "who is" or "current" shows that a title after a name is that person's."""
    between = tape.words(match.end("name"), match.start("role") + 1).lower().split()
    said = bool({"the", "a", "an", "who", "current", "incumbent"} & set(between))
    return said or _closed(tape, match)


def _closed(tape: Tape, match: Found) -> bool:
    """Whether a title with its owner stands between a name and the verb: "rebel leader Lind, Malta's former envoy, met"."""
    role, end = tape.node(match, "role"), match.end("role")
    owned = role is not None and role.kind == "Role" and GENITIVE.search(role.text) is not None
    after = tape.words(end + 1, end + 2)
    return owned and tape.text[end : end + 1] == "," and after.islower() and after not in {*LISTING, "a", "an", "or", "but"}


GENITIVE = re.compile(r"['’]s? ")


def of_the_one_before(tape: Tape, match: Found) -> bool:
    """Whether a title before a comma and a name is that of who was named before it: "Lind, Foreign Minister of Malta, Ana Rojas,
    Foreign Minister of Chad"."""
    start = match.start() - (tape.words(match.start() - 1, match.start()).lower() in ARTICLES)
    if "," in tape.words(match.end("role"), match.start("name")) and _named(tape, match.core() - 1):
        return True  # "Ana Rojas Deputy Director of the institute, Tomas Lind, an officer there"
    first = tape.nodes.get(tape.text[max(start - 2, 0)])
    if first is not None and first.kind == "Role" and tape.words(start - 1, start) == "and":
        start -= 2  # "Lind, the OSCE chair and Foreign Minister of Malta, Ana Rojas"
    if "," not in tape.words(match.end("role"), match.start("name")) or tape.words(start - 1, start) != ",":
        return False
    after, beyond = tape.words(match.end(), match.end() + 1), tape.words(match.end() + 1, match.end() + 2)
    titled = tape.nodes.get(tape.text[match.end() + 1 : match.end() + 2])
    goes_on = titled is not None and titled.kind in {"Title", "Role"}
    if after == "," and beyond.islower() and beyond not in LISTING and not goes_on:
        return False  # "beside Lind, the Maltese envoy, Ana Rojas, said"
    return _named(tape, start - 2) and not (_titles_first(tape, start - 2) or _of_another_state(tape, match, start - 2))


def told_before(tape: Tape, match: Found) -> bool:
    """Whether an office is that of whoever stands before it: "Lind, head of the Asia desk, Ana Rojas"."""
    at = match.core() - (tape.words(match.core() - 1, match.core()).lower() in ARTICLES)
    return match.start("name") > at and tape.words(at - 1, at) == "," and _named(tape, at - 2)


ARTICLES = {"the", "a", "an"}
SKIPPED = ARTICLES | {"mr", "mrs", "ms", "dr", "sir", "."}


def _titles_first(tape: Tape, at: int) -> bool:
    """Whether a list that has reached a name gives titles before names: "the Maltese envoy, Mr. Lind, the Chadian envoy, Sy"."""
    comma = _passed(tape, at - 1)
    title = tape.nodes.get(tape.text[max(comma - 1, 0)])
    if tape.words(comma, comma + 1) != "," or title is None or title.kind not in {"Title", "Role"} or title.plural:
        return False  # "the heads of delegation, Lind, Foreign Minister of Malta": a title of all tells no order
    before = _passed(tape, comma - 2)
    chained = tape.words(before, before + 1) == "," and _named(tape, before - 1)
    return not chained or _titles_first(tape, before - 1)


def _passed(tape: Tape, at: int) -> int:
    """The first position backwards from one that is no article and no form of address."""
    while at > 0 and tape.words(at, at + 1).lower().strip() in SKIPPED:
        at -= 1
    return max(at, 0)


def _named(tape: Tape, at: int) -> bool:
    """Whether a person's mention, or a name of several words or after an initial, stands at a position."""
    node = tape.nodes.get(tape.text[max(at, 0)])
    if node is None or node.kind not in {"Person", "Name"}:
        return False
    return node.kind == "Person" or " " in node.text or INITIAL.fullmatch(tape.words(at - 2, at)) is not None
