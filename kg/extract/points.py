"""Which plain sentences of somebody's own words make a point: a new one, one that goes on with the last, or none at all."""

from __future__ import annotations

import re
from typing import Literal

Point = Literal["new", "more", "none"]
"""What a sentence does: it makes a point, says more on the point before it, or only tells what everybody knows."""

DWELLS = re.compile(
    r"\s*(?:(?:And|But|So)\s+)?(?:(?:this|that|these|those|it)\s+(?:is|are|was|were|will|would|may|might|can|could|means|works|worked"
    r"|shows|showed|happens|happened|takes|took|depends|has been|does|did)|then|otherwise|as a result|if (?:it|so|not|this|that)"
    r"|there (?:is|are|was|were|will)|(?:during|after|before|in) (?:this|that))\b", re.I
)
"""How a sentence opens that dwells on the point before it: "It is early"."""
WEIGHS = re.compile(
    r"\s*(?:(?:And|But|So|Otherwise|Then),? )?it (?:is|was|will be|would be) (?:\w+ly |not |very )?[a-z]+ (?:to|that|how|why)\b",
    re.I,
)
"""How one opens that says what to think of something: "It would be wrong to wait"."""
SPELLS_OUT = re.compile(
    r"\s*(?:(?:particularly|in particular|specifically|namely|for (?:example|instance)|in other words|that is to say"
    r"|among other things|first(?:ly| of all)?|secondly|thirdly|finally),|firstly\b|this means\b|such as\b)", re.I
)
"""How a sentence opens that only spells the last point out."""
RECALLS = re.compile(
    r"\s*(?:(?:[\w-]+,? )?as (?:you|we all|everybody|everyone) (?:will |may |might |all )?(?:know|remember|recall|are aware)"
    r"|you (?:will |may |might |all )?(?:remember|recall|are aware)|I (?:still )?remember|according to)\b", re.I
)
"""How somebody recalls what his listener knows, or whom he has it from."""
TURNS = re.compile(
    r"\s*(?:but|however|nevertheless|moreover|furthermore|besides|in addition|on the (?:other hand|contrary)"
    r"|in (?:my|our) (?:opinion|view)|(?:for|on) (?:our|my) part|at the same time|unfortunately|without|unless)\b", re.I
)
"""How a sentence opens that turns to something else, or weighs it."""
SIDES = re.compile(
    r"\s*(?:\w+,? ){0,2}(?:parties|sides|leaders|delegations|presidents|ministers|government|rebels|mediators)\b", re.I
)
"""How a sentence opens that is about one or all of those who talk."""
YEAR = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:[Ee]arl(?:y|ier)|[Ll]ate) (?:this|last|that)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""A time of which something is told."""
NOW = re.compile(
    r"\b(?:is|are|am|has|have|will|would|must|should|shall|can|cannot|could|may|might|needs?|remains?|continues?|does|do|never|nobody"
    r"|nothing|it was the|[Ii]n my (?:opinion|view))\b|n[’']t\b|\b(?:it|that|there|what)[’']s\b|[’'](?:re|ve|ll)\b"
)
"""Words of somebody who does not only tell what was."""
TELLS = re.compile(
    r"\b(?:hosted|met|discussed|reviewed|considered|attended|held|received|visited|exchanged|focus+ed|briefed|convened|arrived|paid"
    r"|took (?:place|part)|participated|signed|adopted|began|ended|resumed|opened|withdrew"
    r"|had (?:an?|talks|discussions|consultations)"
    r"|(?:issue[sd]|release[sd]|publishe[sd]|made) (?:an?|the|its|his|her)"
    r"|was (?:created|founded|established|born)|brought|went|came|(?:plans?|is going|are going) to (?:meet|visit|hold|travel))\b"
)
"""Words that tell what somebody did or will do, beside whom or where."""
JUDGES = re.compile(
    r"\b(?:must|should|ought|cannot|can only|needs? to|ha(?:ve|s) to|crucial|essential|vital|imperative|indispensable|key to"
    r"|necessary|unacceptable|inadmissible|impossible|important|decisive|positive|encouraging|regrettable|deplorable|dangerous"
    r"|irresponsible|unfounded|baseless|illegal|unlawful|futile|obvious(?:ly)?|clear(?:ly)?|evident(?:ly)?"
    r"|only (?:way|path|basis|viable)|no (?:alternative|other way|justification)|obstacles?|responsib\w+|priority"
    r"|step (?:forward|towards?|in the)|opportunity|proof|testi(?:fies|mony)"
    r"|demonstrat\w+|undermin\w+|in peril|at risk|at stake|legitimate|right to)\b",
    re.I,
)
"""Words with which somebody weighs what he speaks of."""


def point(text: str, opens: bool, names: bool) -> Point:
    """What a sentence of an interview or statement does, by its words, by whether it opens a paragraph and whether it names
    somebody."""
    if RECALLS.match(text) or tells(text, opens):
        return "none"
    if SPELLS_OUT.match(text):
        return "more"
    if opens or names:
        return "new"
    if DWELLS.match(text) and not WEIGHS.match(text):
        return "none"
    return "new" if TURNS.match(text) or SIDES.match(text) else "more"


def tells(text: str, opens: bool) -> bool:
    """Whether a sentence only tells what was: "In May 1994 the commander signed the ceasefire"."""
    told = TELLS.search(text)
    if told is None or NOW.search(text):
        return False
    return not opens or YEAR.search(text) is not None


def takes_a_stand(text: str, opens: bool) -> bool:
    """Whether a sentence of a statement says how things are or ought to be, and does not go on with what was done, as by whom:
    one that opens a paragraph, or judges."""
    if TELLS.search(text) is not None and NOW.search(text) is None:
        return False
    return opens or JUDGES.search(text) is not None
