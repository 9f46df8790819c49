"""Whoever only tells of a deed, though he stands before its verb: "Kurti said police killed two men"."""

from __future__ import annotations

import re

SAYS = re.compile(
    r"(?: (?:has|had|have|also|later|earlier|then|again|on \w+))*"
    r" (?:sa(?:id|ys?)|report(?:s|ed)|state[sd]|claim(?:s|ed)|allege[sd]|insist(?:s|ed)|admit(?:s|ted)|add(?:s|ed)"
    r"|confirm(?:s|ed)|acknowledge[sd]|warn(?:s|ed)|note[sd])\b"
    r"(?! (?:that )?(?:(?:on|late|early|last|this) (?:\w+ ){1,2})?(?:it|they|he|she|we|its|his|her|their|to)\b)"
)
"""The verb of saying of whoever stands right before it, where it is not on himself: "said to have killed" tells his own deed."""
THAT = re.compile(
    r"\bthat (?!(?:on|in|at|near|had|has|have|is|was|were|would|will|also|later|earlier|once|then|this|last|yesterday|today"
    r"|\w+ly)\b)[\w’'-]+ "
)
"""What opens a clause with a subject of its own; "the rebels that on Monday killed" goes on with the rebels."""

RIGHT_BEFORE = re.compile(r"(?: (?:has|had|have|is|was|were|also|later|reportedly|\w+ly))* ")
"""What stands between the subject of a deed and its verb."""


def only_tells(text: str, end: int, deed: int) -> bool:
    """Whether between the end of a mention and a deed (code points) stands that the one mentioned says it, or is told it."""
    between = text[end:deed]
    own = SAYS.match(between)
    return (own is not None and between[own.end() :].strip() != "") or THAT.search(between) is not None
