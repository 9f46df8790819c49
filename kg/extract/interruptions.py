"""Whether the words between a speaker and his verb belong to him, or hold another subject, verb or clause."""

from __future__ import annotations

import re

from kg.extract.voice_match import VoiceMatch
from kg.language.tape import Node

BE = {"is", "are", "was", "were", "be", "been", "being"}
"""Words by which the verb after them is done to whoever stands before: "officials in Minsk were condemned"."""
NOT_ENDING = {"the", "a", "an", "of", "its", "their", "his", "her"}
"""Words before a noun or adjective, as which the verb after them is meant: "leaders at talks on the proposed council", "dismissed
Lind from his post"."""
PARTICIPLE = re.compile(r"\b\w+ing\b(?: \w+)?$")
"""A participle at the end of some words."""
OPENING = {"after", "before", "when", "while", "until", "since"}
"""Words that open a clause whose subject follows them: "soldiers in Goma on Friday, hours after Chad urged"."""
GOES_ON = {"who", "whom", "speaking"}
"""Words after a comma that go on with the description before it."""
TELLING = {"tell", "tells", "told", "inform", "informs", "informed", "assured", "reminded"}
"""Verbs that take whom somebody speaks to, who is not their subject: "a diplomat in Nicosia told Reuters."."""
FINITE = {"has", "have", "had", "will", "would"}
"""Verbs with which a sentence goes on after a description: it tells then what the speaker did, and not what he says."""


def interrupted(match: VoiceMatch, gap: str) -> bool:
    """Whether the words after a speaker hold another subject (after a comma) or go on to another clause ("… and noted")."""
    start = match.found.start("gap")
    if _inverted(match) or _acts(match, gap) or _hyphened(match) or _another(match, gap):
        return True
    clause = match.view.text[start - 1] not in ",-" and not _apposed(match)
    if clause and _of_object(match):
        return True
    if clause and any(_parts(match, start + i, c) for i, c in enumerate(gap)):
        return True
    if match.words(start + len(gap) - 1, start + len(gap)).lower() in BE | NOT_ENDING:
        return True
    if _of_another(match, start, start + len(gap)):
        return True
    if clause and "that" in match.words(start, start + len(gap)).split():
        return True  # "told reporters in Lahore that Chad will welcome", "his inauguration in May that raised hopes"
    nodes = match.context.tape.nodes
    named = (i for i, c in enumerate(gap) if c in nodes and _names(nodes[c]) and not _unnamed(nodes[c]))
    return any(_opens_clause(match, gap, i) for i in named)


def _names(node: Node) -> bool:
    """Whether a mention is somebody by name or pronoun; a name of two words that nobody knows is a person's there."""
    return node.kind in {"Person", "Pronoun"} or (node.kind == "Name" and " " in node.text and not node.nobody)


def _of_object(match: VoiceMatch) -> bool:
    """Whether the verb is a participle that goes with an object before it: "rebels in Goma signed a deal laying out"."""
    rest = match.words(match.found.start("rest"), match.found.end()) if "rest" in match.found.re.groupindex else ""
    return PARTICIPLE.search(rest) is not None


def _parts(match: VoiceMatch, at: int, sign: str) -> bool:
    """Whether a comma or an "and" parts what stands before it from what follows; a relative clause goes on with it."""
    if sign == ",":
        return match.words(at + 1, at + 2).lower() not in GOES_ON
    return match.words(at, at + 1).lower() == "and"


def _another(match: VoiceMatch, gap: str) -> bool:
    """Whether the description is another's name, or goes on to another who speaks too: "the envoy of the Union, X", "and his"."""
    start, nodes = match.found.start("gap"), match.context.tape.nodes
    first = nodes.get(gap[0])
    if first is not None and first.kind == "Person" and not _unnamed(first):
        return True
    return any(
        match.words(start + i, start + i + 1).lower() == "and"
        and (match.words(start + i + 1, start + i + 2).lower() in {"his", "her"} or (c in nodes and nodes[c].kind == "Person"))
        for i, c in enumerate(gap[1:])
    )


def _unnamed(node: Node) -> bool:
    """Whether a mention only describes somebody, as a description of the speaker does."""
    return node.entity is not None and "/unnamed-" in node.entity.id


def _apposed(match: VoiceMatch) -> bool:
    """Whether the speaker's mention holds the comma that opens his description: "Abdu Salim, a rebel official in | charge of"."""
    node = match.node("who")
    return node is not None and node.kind == "Person" and "," in node.text


def _opens_clause(match: VoiceMatch, gap: str, at: int) -> bool:
    """Whether a mention stands right after a comma or its article: "…, the head of the party, X, said"."""
    start = match.found.start("gap")
    the = at > 1 and match.words(start + at - 1, start + at).lower() == "the"
    return at > the and gap[at - 1 - the] == ","


def _of_another(match: VoiceMatch, start: int, end: int) -> bool:
    """Whether the words from a token to another end with the subject of a clause: "… just hours after the union"."""
    last = match.context.tape.nodes.get(match.view.text[end - 1 : end])
    if last is None or last.kind == "Date":
        return False
    before = end - 2 - (match.words(end - 2, end - 1).lower() == "the")
    return before >= start and match.words(before, before + 1).lower() in OPENING


def _inverted(match: VoiceMatch) -> bool:
    """Whether the verb's own subject follows it: "the leaders, at home and abroad, said the sources"."""
    if "rest" not in match.found.re.groupindex:
        return False
    end = match.found.end()
    if match.words(end - 1, end).lower() in TELLING:
        return False
    end += end < len(match.view.starts) and match.words(end, end + 1).lower() == "the"
    after = match.context.tape.nodes.get(match.view.text[end : end + 1])
    named = after is not None and after.kind != "Date"  # "a source close to the movement said on Monday."
    return named and match.view.text[end + 1 : end + 2] in {",", ".", ";", "\n", ""}


def _hyphened(match: VoiceMatch) -> bool:
    """Whether the dash that ends a description only joins a word: "the head of the Tripoli-based, UN-backed government"."""
    at = match.found.start("rest") - 1 if "rest" in match.found.re.groupindex else -1
    if at < 0 or match.view.text[at] != "-":
        return False
    return not match.context.article.text[match.view.starts[at] - 1].isspace()


def _acts(match: VoiceMatch, gap: str) -> bool:
    """Whether the description ends and its sentence goes on to a verb of its own: "Chad, also known as X, have reached"."""
    start = match.found.start("gap")
    return any(c == "," and match.words(start + i + 1, start + i + 2).lower() in FINITE for i, c in enumerate(gap[:-1]))
