"""Tables of word lists for the builders of noun groups: the characters or the words of an entry, and what it means."""

from __future__ import annotations

from kg.language.pattern import expand
from kg.language.vocabulary import Vocabulary
from kg.language.words import Words

Tables = dict[str, dict[str, str]]
COLLECTIVE = {"people", "opposition", "media", "population"}
"""Group nouns without a plural that stand alone for many."""
AS_WRITTEN = (
    "any-organization", "any-army", "any-office", "any-government", "owner-in-name", "thing-noun", "number-below-twenty", "tens",
    "captive-adjective", "outlet-kind",
)
"""Lists whose entries steps look for in the text as they are."""
CODED = {"no-infinitive": "no-infinitive", "way": "way-noun", "occasion": "occasion", "mediate": "mediate"}
"""Tables → the lists whose entries they look for on the tape."""
ONE_WORD = ("ahead", "resolve")
"""Lists of whose entries they look for single words there."""
INFLECTED = ("matter", "army-thing", "official-thing")
"""Lists of whose entries they look for all forms."""


def word_tables(words: Words, vocabulary: Vocabulary) -> Tables:
    """By the name of a table: the characters of each form on a tape, or the form as written → the canonical form, if any."""
    tables: Tables = {}
    for name, table in words.canonical.items():
        tables[name] = {
            code: canonical for canonical, forms in table.items() for form in forms for code in _codes(vocabulary, form)
        }
    tables["plural-office"] = {}
    for canonical, forms in words.canonical["office"].items():
        for form in forms:
            code = vocabulary.sequence(pluralise(form), titled=True)
            tables["office"].setdefault(code, canonical)
            tables["plural-office"][code] = canonical
    tables["to"] = dict.fromkeys(_codes(vocabulary, "to"), "")
    tables["group-number"] = {code: form for form in words.lists["group-noun"] for code in _plural_codes(vocabulary, form)}
    for name, listed in CODED.items():
        tables[name] = {code: "" for form in words.lists[listed] for code in _codes(vocabulary, form)}
    for name in ONE_WORD:
        tables[name] = {code: "" for form in words.lists[name] for code in _codes(vocabulary, form) if len(code) == 1}
    for name in INFLECTED:
        tables[name] = {form: "" for entry in words.lists[name] for form in expand(entry)}
    for name in AS_WRITTEN:
        tables[name] = dict.fromkeys(words.lists[name], "")
    tables["former"] = {code: form for form in words.lists["office-former"] for code in _codes(vocabulary, form)}
    return tables


def _plural_codes(vocabulary: Vocabulary, form: str) -> set[str]:
    """The codes of a group noun's plural forms, and of the collectives."""
    forms = expand(form)
    return {vocabulary.sequence(f, titled=True) for f in forms if f.endswith("s") or "men" in f or f in COLLECTIVE}


def _codes(vocabulary: Vocabulary, form: str) -> set[str]:
    return {vocabulary.sequence(phrase, titled=True) for phrase in expand(form)}


def pluralise(title: str) -> str:
    """The plural of an office's form: "minister of defence" → "ministers of defence"."""
    words = title.split()
    if title == "co - chair":
        return "co - chairs"
    at = next((i - 1 for i, w in enumerate(words) if w in {"of", "for", "at", "in", "to"} and i), len(words) - 1)
    if title == "secretary of state":
        return "secretaries of state"
    word = words[at]
    words[at] = word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else (
        word[:-3] + "men" if word.endswith("man") else word + "s"
    )
    return " ".join(words)
