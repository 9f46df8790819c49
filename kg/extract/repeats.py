"""Which claims are only a part of what is being said: an act that a speaker tells of himself or of his own side."""

from __future__ import annotations

import re

from kg.extract.drafts import wording
from kg.extract.on_behalf import on_behalf_of
from kg.extract.utterances import Utterance, overlap, reports
from kg.language.context import Context

PRONOUNS = {
    "he": {"Person"}, "she": {"Person"}, "they": {"Group"},
    "it": {"State", "ContestedTerritory", "Organization", "GovernmentBody", "ArmedForce"},
}
"""Which speakers a pronoun can mean."""
NEAR = 3
"""Tokens between a verb of saying and the pronoun for its speaker: "said on Monday that they"."""
FORETOLD = "would "
"""How a verb begins of what somebody is told to do one day ("Lind said that Chad would support it"): he has not said it yet."""
NOT_NOW = re.compile(r"\b(?:not|never|had|would|could)\b|n['’]t\b")
"""Words before a verb by which an act is only told of, or was not done."""


def repeats(context: Context, one: Utterance, before: list[Utterance]) -> bool:
    """Whether a claim is only a part of what is being said ("he said he knew"); whoever says so keeps it as his echo."""
    around = [u for u in before if overlap(u.content, one.verb) and not u.whole]
    if one.has_subject and not one.rule.endswith("-noun") and denied(context, one, around):
        return True
    if one.rule.endswith("-noun") and around:
        return one.has_subject or not all(u.rule.endswith("-noun") for u in around)
    if not one.has_subject:
        return False
    if _in_passing(context, one) and any(_same_speaker(u, one) for u in before):
        return True
    if around and wording(context, one.match.unit, *one.verb).lower().startswith(FORETOLD):
        return True
    if _next_clause(context, one):
        return False
    for u in reversed(around):  # "Chad said Mali had told Peru it was ready": of two who tell it, the nearer one
        if his_own(context, u, one):
            u.echo = u.echo or (one if _done(context, u, one) else None)
            return True
    return False


NEXT_CLAUSE = re.compile(r", (?:and|but|while) $")
"""Words before a pronoun that is the subject of a clause of its own."""


def _next_clause(context: Context, one: Utterance) -> bool:
    """Whether a pronoun opens a clause in which its act is done, and not only told of: "Lind said it held, and he called on"."""
    unit, start = one.match.unit, one.match.found.start()
    if one.node is None or one.node.kind != "Pronoun":
        return False
    first, last = unit.span(start, one.verb[1])
    opens = NEXT_CLAUSE.search(context.article.text, unit.starts[0], first) is not None
    return opens and NOT_NOW.search(context.article.text[first:last]) is None


DENIED = re.compile(
    r"(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|disput(?:es?|ed|ing))\b[^;,]*\Z"
    r"|(?:reject|dismiss|rebut|brush|shrug|play)\w*\b[^;,]*\b(?:reports?|rumou?rs?|claims?|suggestions?|speculation|allegations?)"
    r"(?: [\w’'-]+){0,3} that\b[^;,]*\Z", re.I
)
"""Words from a verb of denying to the subject of what is denied: "denied that", "rejected reports that"."""
UNTRUE = re.compile(r"\b(?:not (?:true|the case|correct)|untrue|false|no truth (?:in|to)[^;,]*) that(?: the)? \Z", re.I)
"""Words before what is said not to be so."""


def denied(context: Context, one: Utterance, around: list[Utterance]) -> bool:
    """Whether somebody only denies that another said or did it ("the office denied that he had promised help")."""
    unit, start = one.match.unit, one.match.found.start()
    told = (wording(context, unit, u.verb[0], start) for u in around if u.verb[1] <= start)
    before = context.article.text[unit.starts[0] : unit.starts[start]]
    return UNTRUE.search(before) is not None or any(DENIED.match(words) for words in told)


def _in_passing(context: Context, one: Utterance) -> bool:
    """Whether somebody only calls a thing something in the clause that stands for it: "what he called a surrender"."""
    start = one.match.found.start()
    return "what" in wording(context, one.match.unit, max(start - 1, 0), start + 1).lower().split()


def _same_speaker(before: Utterance, one: Utterance) -> bool:
    """Whether whoever spoke before in the sentence speaks again: by name, or as a pronoun."""
    again = one.node is not None and one.node.kind == "Pronoun"
    return again or bool({s.id for s in before.speakers} & {s.id for s in one.speakers})


def his_own(context: Context, around: Utterance, one: Utterance) -> bool:
    """Whether an act in somebody's words is his own, or that of his side."""
    mine = {s.id for s in one.speakers}
    return around.make.refine and (_own(around, one, mine) or _speaks_for(context, around, mine) or _himself(around, one))


def _own(around: Utterance, one: Utterance, mine: set[str]) -> bool:
    """Whether the act is the speaker's, by name."""
    return around.content[0] <= one.match.found.start() and bool({s.id for s in around.speakers} & mine)


def _speaks_for(context: Context, around: Utterance, mine: set[str]) -> bool:
    """Whether somebody says what his own side does: "the spokesman said the army rejected the plan"."""
    return bool({of.id for s in around.speakers if (of := on_behalf_of(context, s))} & mine)


def _himself(around: Utterance, one: Utterance) -> bool:
    """Whether the pronoun right after a verb of saying means its speaker: "the rebels say they are ready"."""
    if one.node is None or one.node.kind != "Pronoun" or not reports(around, one):
        return False
    if one.match.found.start() - around.verb[1] > NEAR:
        return False
    alone = around.speakers[0].type if len(around.speakers) == 1 else "Group"
    return alone in PRONOUNS.get(one.node.text.lower(), ())


def _done(context: Context, around: Utterance, one: Utterance) -> bool:
    """Whether the act is what is said first, and done in these words, not told of or denied ("Russia had proposed a truce")."""
    if not reports(around, one) or one.rule.endswith("-noun"):
        return False
    unit = one.match.unit
    first, last = unit.span(one.match.found.start(), one.verb[1])
    return NOT_NOW.search(context.article.text[first:last]) is None
