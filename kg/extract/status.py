"""Whether an event took place, is planned, was refused or is only alleged: what the cues near its trigger say."""

from __future__ import annotations

import re

from kg.extract.drafts import MOVING, Match, actors, capture, wording
from kg.extract.scope import Around, in_scope, within
from kg.language.context import Context
from kg.model import Entity, Status
from kg.rules.schema import Cue, EventMake

ORDER = ("None", "Refused", "Cancelled", "Proposed", "Planned", "Alleged", "Held")
"""Which cue counts where several stand near an event: the first of these."""
SET = re.compile(r"\b(?:an?|the|its|their|his|her|this|that) (?:\w+ )?(?:upcoming|forthcoming|scheduled|planned) ", re.I)
"""Words by which talks are to take place, whatever anybody hopes of them or fears: "little hope for the upcoming summit"."""
TOOK_PLACE = re.compile(
    r"[^,;:]{0,60}\b(?:took place|(?:was|were|has been|have been|had been) (?:held|completed|concluded|wrapped up)"
    r"|(?:has|have|had) (?:taken place|ended|concluded|come to an end)|ended|concluded|wrapped up|came to an end)\b"
)
"""Words after talks by which they have taken place, though they are called "the next" ones."""
HOPED = re.compile(r"[^,;]*, (?:from|of|at|in|by|on|for) which\b[^,;]*\Z")
"""Words between talks and a cue that tells what was expected of them, and not that they are still to come."""
ASKED = re.compile(
    r"\b(?!(?:will|would|shall|should|can|could|may|might|must|to|not|cannot|also|soon|then|now|only|never|ever|both|all|\w+ly) )"
    r"\w+ be (?:\w+ly )?[a-z]+(?:ed|en|ld|nt|ut|ht)\b"
)
"""A passive with a bare "be", by which something is only asked for: "insisted that the prisoners be released"."""
STILL_TO = re.compile(
    r"\b(?:yet|still|remain(?:s|ed)?) to be \w+(?:ed|en|ld|nt|ut|ht)\b"
    r"|\b(?:is|are|was|were|been) (?:\w+ ){0,2}finali[sz]ing\b"
)
"""Words by which something has not happened: "the hostages have yet to be freed", "are finalising the agreement"."""
TO_BE = re.compile(
    r"(?:^|\b(?!(?:believed|reported|said|known|thought|feared|found|understood|alleged|considered|confirmed|presumed) )\w+ )"
    r"to be (?:\w+ly )?\w+(?:ed|en|ld|nt|ut|ht)\b"
)
"""A passive by which it is still to come: "the prisoners are to be released"."""
SINCE = re.compile(r"\b(?:has|have|had) been\b.*\bsince\b")


def status_told(context: Context, around: Around, match: Match, make: EventMake) -> tuple[Status | None, list[Entity]]:
    """The status by the cues near the trigger: None where the event is denied or only supposed. A rule that gives a status has
    weighed the words that it matches itself."""
    best, by = "Held", []
    if _called_untrue(context, match):
        return None, []
    for cue, found in around:
        if not isinstance(cue, Cue) or (cue.types and make.event not in cue.types):
            continue
        if cue.side == "after" and (_told_by_verb(cue, make) or _told_aside(match, found.start())):
            continue
        if make.status and cue.gives != "None" and within(found.span(), match.found.span()):
            continue
        if cue.gives == "Planned" and HOPED.match(wording(context, match.unit, match.end, found.start())):
            continue
        if _told_of(context, match, make, cue, found.span()):
            continue
        if ORDER.index(cue.gives) < ORDER.index(best) and in_scope(cue, found.start(), found.end(), match):
            best = cue.gives
            by = actors(capture(context, found, cue.by)) if cue.by else []
    if best == "Held" and not make.status:
        best = _by_itself(context, match)
    return (None, []) if best == "None" else (best, by)  # type: ignore[return-value]


def _called_untrue(context: Context, match: Match) -> bool:
    """Whether an event only stands in information that the sentence calls false: "the claim that our forces fired is a lie"."""
    unit = match.unit
    told = INFORMATION.search(wording(context, unit, 0, match.start)) is not None
    return told and UNTRUE.search(wording(context, unit, match.end, len(unit.text))) is not None


INFORMATION = re.compile(
    r"\b(?:information|claims?|allegations?|reports?|statements?|assertions?|news|messages?|rumou?rs?|accusations?)\b"
    r"[^.;:]{0,140}\bthat\b(?:(?!\b(?:said|says|told|but)\b)[^.;:])*\Z", re.I
)
"""Words up to an event that stands in what somebody is told to have spread."""
UNTRUE = re.compile(
    r"\A[^.;:]*?\b(?:(?:is|are|was|were) (?:\w+ ){0,3}?(?:false|untrue|fake|disinformation|misinformation|lies?|baseless"
    r"|groundless|unfounded|fabricated|fabrications?|fiction|not true|slander)\b|(?:do|does|did) not correspond to"
    r"|ha(?:s|ve) nothing to do with)", re.I
)
"""Words behind it by which that is not so."""


def _by_itself(context: Context, match: Match) -> str:
    """The status that the words of a match give it, first a modal verb in its trigger: "the aid convoy could reach"."""
    trigger = wording(context, match.unit, match.start, match.end)
    if MAY.search(trigger):
        return "None"
    return "Planned" if WILL.search(trigger) else _to_come(wording(context, match.unit, *match.found.span()))


MAY = re.compile(r"\b(?:could|might|may(?! \d)|can)\b(?! have\b)")
WILL = re.compile(r"\b(?:will|shall)\b")


def _to_come(words: str) -> str:
    """The status that the verb of a match gives it by itself: "are to be released", "are still to be freed", "be withdrawn"."""
    if STILL_TO.search(words):
        return "None"
    if TO_BE.search(words):
        return "Planned"
    return "Proposed" if ASKED.search(words) else "Held"


def _told_of(context: Context, match: Match, make: EventMake, cue: Cue, span: tuple[int, int]) -> bool:
    """Whether what is to come is only said of an event: "you will remember that", "ready for talks on the truce, which has been
    in force since 2002", "suggested that the killing could harm the talks", "will meet after Monday's raid", "announced they had
    signed"; or that what is said
    not to be is something else: "without hope for the upcoming summit"."""
    between = wording(context, match.unit, span[1], match.start).lower().split()
    if cue.side == "before" and make.nominal and _sure(context, match, cue, span[1]):
        return True
    that = "that" in between
    if cue.gives == "Proposed":
        return that and make.event == "Violence" and wording(context, match.unit, *span).lower().startswith("suggest")
    lasts = make.event == "Signing" and SINCE.search(wording(context, match.unit, *match.found.span())) is not None
    over = make.event == "Violence" and make.nominal and not {"after", "following", "since"}.isdisjoint(between)
    done = make.event == "Signing" and not {"had", "having"}.isdisjoint(between)
    return cue.gives == "Planned" and (lasts or that or over or done)


def _sure(context: Context, match: Match, cue: Cue, end: int) -> bool:
    """Whether the words after a cue tell that talks are set, or that they took place: "fears for the planned talks"."""
    if cue.gives == "None":
        return SET.search(wording(context, match.unit, end, match.end)) is not None
    ends = {match.unit.ends[match.end - 1], match.unit.ends[match.found.end() - 1]}  # of the noun, and of those who met
    return cue.gives == "Planned" and any(TOOK_PLACE.match(context.article.text, end) for end in ends)


def _told_aside(match: Match, cue: int) -> bool:
    """Whether an event is told between commas, so that what stands behind them is of something else: "Amina Bello, appointed in
    June, is expected in Juba"."""
    text = match.unit.text
    return text[match.start - 1 : match.start] == "," and "," in text[match.end : cue]


def _told_by_verb(cue: Cue, make: EventMake) -> bool:
    """Whether a verb tells the event, so that what stands after it is of something else: "shot hours before talks were due"."""
    if make.nominal or make.anaphor == "same":
        return False
    return make.event in MOVING or (make.event == "Violence" and cue.gives in {"Planned", "Proposed", "Cancelled"})
