"""Verbs that say something in one sentence and do something in the next: "maintained that", "maintained the blockade"."""

from __future__ import annotations

import re

from kg.extract.utterances import Utterance
from kg.language.context import Context

OWNER = r"(?:(?:the|an?|its|his|her|their|our|my|both|two|three|several|some|more|\d[\d,.]*) )"
PEOPLE = (
    r"(?:people|men|members?|wounded|patients?|refugees?|observers?|journalists?|inspectors?|troops|soldiers|guards?|police(?:men)?"
    r"|officers?|monitors?|envoys?|ambassadors?|consuls?|diplomats?|delegations?|negotiators?|representatives?|reservists)\b"
)
DEEDS = re.compile(
    r"claim(?:s|ed|ing)? (?!that\b)(?:[\w,.’'-]+ ){0,6}?(?:li(?:fe|ves)|victims|casualties)\b"
    rf"|(?:recall|admit|post|add)(?:t?ed|t?ing|s)? (?!that\b){OWNER}*(?:[\w-]+ ){{0,2}}?{PEOPLE}"
    r"|(?:respond|repl|answer|counter)(?:s|ed|ing|ies|ied|ying)? (?:\w+ly )?(?:with|by|in kind)\b"
    r"|argu(?:es?|ed|ing) (?:\w+ly )?(?:about|over|with|among|between)\b"
)
"""A verb and the object or preposition with which it says nothing."""
KEEPING = re.compile(rf"(?:(?:maintain|counter)(?:s|ed|ing)? {OWNER}|(?:held|holds?) that )(?P<rest>[^,;:.“”\"]*)")
"""The verbs that say something only where a clause follows them."""
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|cannot|that)\b"
    r"|(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\btheir )\b[a-z]+ed\b(?! (?:by|on|in|at|from|since|with)\b)"
)
"""Words of a clause with a verb of its own."""
QUOTED = re.compile("[“”\"]")


def says_nothing(context: Context, one: Utterance) -> bool:
    """Whether a verb of saying has an object with which it tells a deed: lives that are claimed, an envoy who is recalled."""
    unit = one.match.unit
    told = context.article.text[unit.starts[one.verb[0]] : unit.ends[-1]]
    keeps = KEEPING.match(told)
    bare = keeps is not None and CLAUSE.search(told, *keeps.span("rest")) is None and QUOTED.search(told) is None
    return bare or DEEDS.match(told) is not None
