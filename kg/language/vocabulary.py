"""The alphabet of a tape: one character for each word that some pattern names, and a block of characters for each class.

A sentence is matched as a string in which every token is one character (DESIGN.md, "The rules"). Words that a pattern or
a word list names have a code each; other words are known by their shape only; a mention is one character of its class's block,
which at the same time says which mention it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

# in the Basic Multilingual Plane, since a regular expression looks a set of such characters up in a table and goes through others
WORD_BASE = 0x4E00
WORD_LIMIT = 0x9FFF
CLASS_BASE = 0x100000
CLASS_SIZE = 2600
"""Mentions of one class that one article can hold; the rest stays plain words (an article of some 100,000 words)."""

# in this order so that the common unions below are one range each, which is what a regular expression tests fastest
CLASSES = (
    "Name", "Pronoun", "Role", "Person", "List", "Track", "People", "Group", "Force", "Body", "Organization", "Territory",
    "State", "City", "Place", "Demonym", "Date", "Agreement", "Conflict", "Title", "Quote", "Count",
)
UNIONS: dict[str, tuple[str, ...]] = {
    "Actor": (
        "Person", "Role", "State", "City", "Territory", "Organization", "Body", "Force", "Group", "People", "Pronoun", "List",
        "Track",
    ),
    "Named": ("Person", "Role", "Name", "Pronoun"),
    "Side": ("State", "City", "Territory", "Organization", "List", "Group", "People", "Pronoun", "Body"),
    "Where": ("City", "Place", "State", "Territory"),
    "Polity": ("State", "Territory", "City"),
    "Country": ("State", "Territory"),
}

LOWER, CAPITAL, UPPER, NUMBER, YEAR, ADVERB = "x", "X", "Y", "0", "9", "z"
SENTENCE_END = "\n"
BULLETS = frozenset("•·▪◦‣")
"""What opens a point of a list, as a dash does."""

TOKEN = re.compile(
    r"\s+|[a-mo-z][^\W\d_]*(?!(?<=n)'t\b)|(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|'(?:s|ve|re|ll|d|m)\b|n't\b|[^\W\d_]+(?!(?<=n)'t\b)|."
)
"""Words, numbers, "U.S.", "'s", "n't" and the "'ve" of "we've"; hyphens stand alone, so that "Baku-Yerevan" is two names."""
CONTRACTED = {"am": "'m", "are": "'re", "have": "'ve", "will": "'ll", "would": "'d"}
"""Word → how it is written after a pronoun, where it counts as the same word."""


def class_block(*names: str) -> str:
    """Regular-expression ranges (without brackets) over the characters of classes and unions of classes, neighbours joined."""
    numbers = sorted({CLASSES.index(c) for name in names for c in UNIONS.get(name, (name,))})
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return "".join(f"{chr(CLASS_BASE + a * CLASS_SIZE)}-{chr(CLASS_BASE + (b + 1) * CLASS_SIZE - 1)}" for a, b in ranges)


def class_mark(char: str) -> str:
    """The first character of the class block that a mention's character lies in: the same for all mentions of the class."""
    return chr(CLASS_BASE + (ord(char) - CLASS_BASE) // CLASS_SIZE * CLASS_SIZE)


@cache
def inflections(lemma: str, part: str) -> tuple[str, ...]:
    """All forms of a lemma as a verb ("v"), a noun ("n") or an adjective ("a"), sorted; by lemminflect's tables."""
    import lemminflect  # takes its time, and only new patterns need it

    upos = {"v": "VERB", "n": "NOUN", "a": "ADJ"}[part]
    found: dict[str, tuple[str, ...]] = lemminflect.getAllInflections(lemma, upos=upos)
    if not found:
        found = lemminflect.getAllInflectionsOOV(lemma, upos=upos)
    return tuple(sorted({lemma, *(form for forms in found.values() for form in forms)}))


def shape(token: str) -> str:
    """The character of a word that no pattern names; nothing for a blank."""
    first = token[0]
    if first.islower():
        return ADVERB if token[-2:] == "ly" else LOWER
    if first.isspace():
        return ""
    if first.isdigit():
        return YEAR if len(token) == 4 and token[:2] in {"19", "20"} else NUMBER
    if not first.isalpha():
        if token in BULLETS:
            return "-"
        return token if len(token) == 1 and token < "\x7f" else LOWER
    return UPPER if len(token) > 1 and token.isupper() else CAPITAL


class Vocabulary(dict[str, str]):
    """Word form → character, for words inside a sentence; ``opening`` is the same for a sentence's first word.

    A word that only rules name counts in lower case alone, so that a "Mark" or "Will" inside a sentence stays a name; a word
    of the noun groups ("Foreign", "Minister") counts capitalised too. A form not in it falls back to its shape; the ``plain``
    words end in -ly and are no adverbs, or put in doubt what they stand beside."""

    def __init__(self, plain: Iterable[str] = ()) -> None:
        super().__init__({" ": "", **dict.fromkeys(plain, LOWER)})
        self.codes: dict[str, str] = {}
        self.opening: dict[str, str] = {}

    __missing__ = staticmethod(shape)

    def open(self, token: str) -> str:
        """The character of a word that opens a sentence or a quotation."""
        return self.get(token) or self.opening.get(token) or shape(token)

    def add(self, word: str, titled: bool = False) -> str:
        """The character of a word, new if need be; ``titled`` where it counts with a capital inside a sentence too.

        A number is any number: if it had a code, it would be no number in dates any more."""
        if len(word) == 1 and not word.isalnum():
            return word
        if word[0].isdigit():
            return shape(word)
        code = self.codes.get(word)
        if code is None:
            code = chr(WORD_BASE + len(self.codes))
            if ord(code) > WORD_LIMIT:
                raise ValueError(f"the vocabulary is full at {word!r}")
            self.codes[word] = code
            self[word] = code
            if word in CONTRACTED:
                self[CONTRACTED[word]] = code
        if word == word.lower() and word[0].isalpha():
            cased = self if titled else self.opening
            for form in (word.capitalize(), word.upper()):
                if form not in self.codes:
                    cased[form] = code
        return code

    def sequence(self, phrase: str, titled: bool = False) -> str:
        """The characters of a phrase, token by token."""
        return "".join(self.add(t, titled) for t in TOKEN.findall(phrase) if not t.isspace())
