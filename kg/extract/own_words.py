"""Which plain sentences are acts of whoever has the floor, and which only add to the words of his last one."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.drafts import ClaimDraft
from kg.extract.floor import Floor
from kg.extract.issuer import of_matters, speaks_of_itself
from kg.extract.points import takes_a_stand
from kg.language.context import Context
from kg.language.units import Unit


def is_act(context: Context, floor: Floor, draft: ClaimDraft) -> bool:
    """Whether a claim counts: one of a plain sentence only where that makes a point, and in a statement none that it goes by."""
    if _plain(draft) and (floor.brief or floor.point == "none"):
        return False
    if floor.lasting is not None or draft.speaker is not floor.issuer or not _plain(draft):
        return True
    text = context.article.text[slice(*draft.evidence)]
    return speaks_of_itself(context, text) or (takes_a_stand(text, floor.opens) and of_matters(context, text))


def with_more(floor: Floor, last: ClaimDraft, view: Unit, draft: ClaimDraft) -> ClaimDraft | None:
    """The claim before, with the words of a plain sentence that goes on with what its speaker states; None where it does not."""
    if not (_plain(draft) and _plain(last)) or last.speaker is not draft.speaker or floor.point != "more":
        return None
    if view.sentence - last.match.unit.sentence > 1:
        return None
    end = draft.evidence[1]
    return replace(last, content=(last.content[0], end), evidence=(last.evidence[0], end))


def _plain(draft: ClaimDraft) -> bool:
    """Whether a claim is a statement that no word of saying introduces."""
    return draft.act == "Assertion" and draft.match.rule.spec.priority < 0
