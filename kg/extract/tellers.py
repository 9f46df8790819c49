"""Whoever only tells of a deed, though he stands before its verb: "Kurti said police killed two men"."""

from __future__ import annotations

import re

SAYS = re.compile(
    r"(?: (?:has|had|have|also|later|earlier|then|again|on \w+))*"
    r" (?:sa(?:id|ys?)|t(?:old|ells?)|report(?:s|ed)|announce[sd]|state[sd]|claim(?:s|ed)|allege[sd]|insist(?:s|ed)"
    r"|admit(?:s|ted)|add(?:s|ed)|confirm(?:s|ed)|acknowledge[sd]|warn(?:s|ed)|note[sd]|accuse[sd]|blame[sd]|condemn(?:s|ed))\b"
    r"(?! to (?:have|be)\b)"
)
"""The verb of saying of whoever stands right before it; "said to have killed" tells a deed of his own."""
THAT = re.compile(
    r"\bthat (?!(?:on|in|at|near|had|has|have|is|was|were|would|will|also|later|earlier|once|then|this|last|yesterday|today"
    r"|\w+ly)\b)[\w’'-]+ "
)
"""What opens a clause with a subject of its own; "the rebels that on Monday killed" goes on with the rebels."""


def only_tells(text: str, end: int, deed: int) -> bool:
    """Whether between the end of a mention and a deed (code points) stands that the one mentioned says it, or is told it."""
    between = text[end:deed]
    own = SAYS.match(between)
    return (own is not None and between[own.end() :].strip() != "") or THAT.search(between) is not None
