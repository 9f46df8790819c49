r"""The pattern language of rules and noun groups, compiled to ordinary regular expressions over a tape.

    who=<Actor> @adverb* meet/v (with whom=<Actor>)? ~8 in where=<Where>

    word            that word, in any case ("May", written with a capital: only so)
    a|b             either; within parentheses, else everything on its left or everything on its right
    meet/v          every form of the verb; /n of the noun, /a of the adjective
    @list           an entry of a word list (phrases allowed)
    <Class>         a mention of the class or union of classes; <A|B> of either
    name=ITEM       the item, or (group), under a name
    ~5              a gap of at most five tokens within the clause; ~ alone: six
    ? * +           optional, any number, one or more
    <Capital> <Number> <Year> <Adverb> <Word>   a word by its shape: with a capital, a number, a year, in -ly, any word or mention
    ^ $             start and end of the sentence
    \( \) \|        those signs themselves

No regular expression is written by hand and no name can stand in a pattern, so a rule cannot know an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kg.language.alternatives import distinct
from kg.language.vocabulary import (
    CLASS_BASE,
    CLASSES,
    UNIONS,
    WORD_BASE,
    WORD_LIMIT,
    Vocabulary,
    class_block,
    inflections,
)
from kg.language.ways import Way, alternatives, looking_ahead, may_be_empty, parsed

ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z_]+)=)?(?:(?P<escaped>\\[()|?*+])|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|<(?P<cls>[A-Za-z|]+)>|@(?P<list>[\w-]+)"
    r"|~(?P<gap>\d*)|(?P<anchor>[\^$])|(?P<lemma>[^\s()|/~@<>]+)/(?P<part>[vna])|(?P<word>[^\s()|<>@~?*+]+?(?=[?*+]*(?:[\s()|]|$))|[?*+]))"
    r"(?P<many>[?*+]?)"
)
CLAUSE_END = ";:\n"
ADVERBS = "<Adverb>"
"""The entry of a word list for all words in -ly that no pattern names."""
FIRST_WORD = chr(WORD_BASE)
OPTIONAL = {"?", "*"}
REPEATED = {"*", "+"}
ANY_WORD = f"xXY0z{chr(WORD_BASE)}-{chr(WORD_LIMIT)}{chr(CLASS_BASE)}-\U0010ffff"
SHAPES = {"Capital": "XY", "Number": "0", "Year": "9", "Adverb": "z", "Word": ANY_WORD}


class PatternError(ValueError):
    """A pattern that does not follow the grammar above; the message names the place."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern outside all parentheses: its source, its regular expression, and whether it may be missing."""

    source: str
    regex: str
    optional: bool


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern: its regular expression over tapes, and its capture names."""

    source: str
    expression: str
    names: frozenset[str]
    items: tuple[Item, ...]
    """The pattern in pieces, in order; a pattern that is divided by ``|`` outside all parentheses is one piece."""
    ways: tuple[Way, ...]
    """What a text must hold for the pattern to match: all the needs of one of these."""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression ready to match; made at first use, since few articles need more than a part of all patterns."""
        return re.compile(self.expression)

    def __getstate__(self) -> dict[str, object]:
        """What is saved of a pattern: all but ``ways``, which whoever chooses among patterns has read by then."""
        return {name: value for name, value in vars(self).items() if name not in {"ways", "regex"}}


class Compiler:
    """Compiles patterns against one vocabulary and the word lists; words it meets are added to the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, lists: Mapping[str, Sequence[str]], titled: bool = False) -> None:
        self.vocabulary = vocabulary
        self.lists = lists
        self.titled = titled
        self._expanded: dict[str, str] = {}
        self._charsets: dict[tuple[str, ...], str] = {}

    def compile(self, source: str) -> Pattern:
        """The compiled pattern; PatternError where the source is not well formed."""
        names: set[str] = set()
        out: list[str] = []
        items: list[Item] = []
        opened: list[int] = []
        depth = at = first = begun = 0
        size = len(source.rstrip())
        while at < size:
            item = ITEM.match(source, at)
            if not item or item.end() == at:
                rest = source[at:].lstrip()
                raise PatternError(f"cannot read {rest[:20]!r} at column {len(source) - len(rest) + 1}")
            if not depth:
                first, begun = at, len(out)
            at = item.end()
            depth += bool(item["open"]) - bool(item["close"])
            out.append(self._piece(item, names, source))
            _close(out, opened, item)
            if not depth:
                optional = item["many"] in OPTIONAL or item["gap"] is not None or item["anchor"] == "^"
                items.append(Item(source[first:at].strip(), "".join(out[begun:]), optional))
        if depth:
            raise PatternError(f"unbalanced parentheses in {source!r}")
        regex_all = "".join(out)
        if any(item.source == "|" for item in items):
            items = [Item(source, regex_all, False)]
        try:
            tree = parsed(regex_all)
        except re.error as error:
            raise PatternError(f"{source!r}: {error}") from error
        if may_be_empty(tree):
            raise PatternError(f"{source!r} holds nothing that must be there")
        return Pattern(source, looking_ahead(regex_all, tree), frozenset(names), tuple(items), tuple(alternatives(tree)))

    def _piece(self, item: re.Match[str], names: set[str], source: str) -> str:
        """The regular expression of one sign of the pattern."""
        name, many = item["name"], item["many"]
        if item["open"]:
            return self._open(name, names, source)
        if item["close"]:
            return ")" + many
        if item["bar"]:
            return "|"
        regex = self._item(item)
        if name:
            return self._open(name, names, source) + regex + many + ")"
        return f"(?:{regex}){many}" if many else regex

    @staticmethod
    def _open(name: str | None, names: set[str], source: str) -> str:
        if not name:
            return "(?:"
        if name in names:
            raise PatternError(f"the name {name!r} stands twice in {source!r}")
        names.add(name)
        return f"(?P<{name}>"

    def _item(self, item: re.Match[str]) -> str:
        if item["escaped"]:
            return re.escape(item["escaped"][1])
        if item["cls"]:
            return self._class(item["cls"])
        if item["list"]:
            return self.list_regex(item["list"])
        if item["gap"] is not None:
            return f"[^{CLAUSE_END}]{{0,{item['gap'] or 6}}}?"
        if item["anchor"]:
            return "(?:^|(?<=\n))" if item["anchor"] == "^" else "(?=\n|$)"
        if item["lemma"]:
            return self._charset(inflections(item["lemma"], item["part"]))
        if item["word"].endswith("="):
            raise PatternError(f"nothing stands under the name {item['word'][:-1]!r}")
        return self._charset((item["word"],))

    @staticmethod
    def _class(text: str) -> str:
        for name in text.split("|"):
            if name not in CLASSES and name not in UNIONS and name not in SHAPES:
                raise PatternError(f"unknown class <{name}>; known are {', '.join(sorted((*CLASSES, *UNIONS, *SHAPES)))}")
        names = text.split("|")
        shapes = "".join(SHAPES[name] for name in names if name in SHAPES)
        return f"[{shapes}{class_block(*(name for name in names if name not in SHAPES))}]"

    def _charset(self, forms: tuple[str, ...]) -> str:
        if forms not in self._charsets:
            self._charsets[forms] = alternation([self.vocabulary.sequence(form, self.titled) for form in forms])
        return self._charsets[forms]

    def list_regex(self, name: str) -> str:
        """A regular expression for any entry of a word list, longest first."""
        if name not in self._expanded:
            self._expanded[name] = alternation(self.list_sequences(name))
        return self._expanded[name]

    def list_sequences(self, name: str) -> set[str]:
        """The code sequences of all entries of a word list, inflected where one says so; PatternError for an unknown list."""
        if name not in self.lists:
            raise PatternError(f"unknown word list @{name}")
        found: set[str] = set()
        for entry in self.lists[name]:
            if entry.startswith("@"):
                found |= self.list_sequences(entry[1:])
            elif entry == ADVERBS:
                found.add(SHAPES["Adverb"])
            else:
                found |= {self.vocabulary.sequence(phrase, self.titled) for phrase in expand(entry)}
        return found


def _close(out: list[str], opened: list[int], item: re.Match[str]) -> None:
    """Notes where a group opens; of a repeated one that closes, keeps each alternative once."""
    if item["open"]:
        opened.append(len(out))
    elif item["close"] and opened:
        start = opened.pop()
        if item["many"] in REPEATED:
            out[start:-1] = [distinct("".join(out[start:-1]))]


def expand(entry: str) -> tuple[str, ...]:
    """The phrases of a word-list entry: "call/v on" gives "call on", "calls on", "called on", "calling on"."""
    phrases = [""]
    for word in entry.split():
        lemma, slash, part = word.rpartition("/")
        forms = inflections(lemma, part) if slash and part in {"v", "n", "a"} else (word,)
        phrases = [f"{p} {f}".strip() for p in phrases for f in forms]
    return tuple(phrases)


def alternation(sequences: Iterable[str]) -> str:
    """A regular expression for the given strings, the longest first: a trie, the last words of which are sets.

    An engine looks a character up in a set, and goes through alternatives one by one."""
    tree: dict[str, dict[str, object]] = {}
    for sequence in sorted(sequences):
        node: dict[str, Any] = tree
        for char in sequence:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, Any]) -> str:
    ends = "" in tree
    parts = []
    single = [c for c, rest in tree.items() if c and set(rest) == {""}]
    words = "".join(c for c in single if c >= FIRST_WORD)
    for char, rest in tree.items():
        if char and set(rest) != {""}:
            parts.append(re.escape(char) + _branches(rest))
    parts += [re.escape(c) for c in single if c < FIRST_WORD]
    if words:
        parts.append(f"[{words}]" if len(words) > 1 else words)
    if len(parts) == 1 and not ends:
        return parts[0]
    return f"(?:{'|'.join(parts)})" + ("?" if ends else "")
