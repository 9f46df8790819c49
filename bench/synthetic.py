"""A synthetic corpus as large as one likes: sentences of the rules' own examples, with other people, states, places and dates.

The articles go through the whole pipeline like any others, so that the graph has the shapes, the hubs and the disagreements
that real articles give, at any size. Names follow Zipf's law, those of the seeds foremost, so that questions with their default
parameters meet the busiest actors. One passage in four is told again by a later article: half of them word for word, of the
others each sentence brings together the same people or states on the same day as an earlier one, in a sentence of another
rule, so that articles give one event as planned, held or called off, with other mediators, or with less detail. The same size
gives the same bytes.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from kg.articles import read_articles
from kg.extract import Extractor
from kg.gazetteer import Gazetteer
from kg.sources import SEEDS

PARAGRAPHS, SENTENCES = 4, 3
RETOLD = 4
OTHERWISE = 2
"""Of so many passages told again, one tells it otherwise."""
YEAR = re.compile(r"\b(19[5-9]\d|20[0-2]\d)\b")
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b([1-9]|[12]\d|3[01])(?= ({MONTH})\b)")
FULL_DATE = re.compile(rf"\b([1-9]|[12]\d|3[01]) ({MONTH}) (19[5-9]\d|20[0-2]\d)\b")
FIRST_YEAR, LAST_YEAR = 1993, 2026
PUBLISHERS = 40
_ASCII = str.maketrans("’‘–—", "''--")


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence, and where a name or a full date stands in it that another of the same kind can replace."""

    text: str
    slots: tuple[tuple[int, int, str], ...]
    """Start, end and kind, in order, without overlap."""

    @property
    def encounter(self) -> tuple[int, int] | None:
        """How many persons and states the sentence brings together on one day; None where it is no such sentence."""
        kinds = self.kinds
        return (kinds["person"], kinds["state"]) if kinds["day"] == 1 and max(kinds["person"], kinds["state"]) > 1 else None

    @property
    def kinds(self) -> Counter[str]:
        """How many slots of each kind it has."""
        return Counter(kind for _, _, kind in self.slots)


Filling = Mapping[str, Sequence[str]]
"""What stands in the slots of a sentence, by kind, in order."""


class Cast:
    """Names by kind, to be drawn at random, the first ones most often."""

    def __init__(self, gazetteer: Gazetteer, foremost: Sequence[str]) -> None:
        place = {iri: number for number, iri in enumerate(foremost)}
        names: dict[str, list[tuple[int, str]]] = {"person": [], "state": [], "adjective": [], "city": []}
        for iri, entity in sorted(gazetteer.entities.items()):
            rank = place.get(iri, len(place))
            if entity.type == "Person":
                names["person"].append((rank, entity.label))
            elif entity.type == "State":
                names["state"].append((rank, entity.label))
                names["adjective"] += [(rank, gazetteer.demonym[iri])] if iri in gazetteer.demonym else []
            elif iri in gazetteer.capitals:
                names["city"].append((rank, entity.label))
        self._names = {kind: [name for _, name in sorted(found)] for kind, found in names.items()}
        self._weights = {kind: list(accumulate(1 / (n + 3) for n in range(len(found)))) for kind, found in self._names.items()}

    def draw(self, kind: str, chance: random.Random) -> str:
        """A name of the kind."""
        (name,) = chance.choices(self._names[kind], cum_weights=self._weights[kind])
        return name


def templates(extractor: Extractor) -> list[Template]:
    """The examples of all rules, without those that stand in a seed."""
    texts = {example.text for rule in extractor.rules.rules for example in rule.spec.examples if not example.seed}
    return [Template(text, tuple(sorted(_slots(text, extractor.gazetteer)))) for text in sorted(texts)]


def _slots(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    for start, end, names in gazetteer.find(text.translate(_ASCII)):
        kinds = (_kind(name.usage, name.entity.type, name.entity.id in gazetteer.capitals) for name in names)
        kind = next(filter(None, kinds), None)
        if kind and not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end, kind
    yield from ((found.start(), found.end(), "day") for found in FULL_DATE.finditer(text))


def _kind(usage: str, entity_type: str, capital: bool) -> str | None:
    if usage == "demonym" and entity_type == "State":
        return "adjective"
    if usage != "name":
        return None
    return {"Person": "person", "State": "state"}.get(entity_type, "city" if capital else None)


def foremost(extractor: Extractor) -> list[str]:
    """The IRIs of what the seeds speak of, the most often mentioned first."""
    counts: dict[str, int] = {}
    for article in read_articles([SEEDS], strict=True).articles:
        for mention in extractor.extract(article).mentions:
            counts[mention.entity.id] = counts.get(mention.entity.id, 0) + 1
    return sorted(counts, key=lambda iri: (-counts[iri], iri))


class Teller:
    """Fills sentences with names and dates, and tells again what earlier articles told."""

    def __init__(self, extractor: Extractor, chance: random.Random) -> None:
        self._chance, self._cast = chance, Cast(extractor.gazetteer, foremost(extractor))
        self._sentences = templates(extractor)
        self._encounters: dict[tuple[int, int], list[Template]] = defaultdict(list)
        for template in self._sentences:
            if template.encounter:
                self._encounters[template.encounter].append(template)
        self._passages: list[str] = []
        self._told: list[tuple[Template, Filling]] = []

    def passage(self, year: int) -> str:
        """A paragraph of an article of the year, which later ones may tell again."""
        if self._told and self._chance.randrange(RETOLD) == 0:
            if self._chance.randrange(OTHERWISE):
                return self._chance.choice(self._passages)
            return " ".join(self._otherwise(*self._chance.choice(self._told), year) for _ in range(SENTENCES))
        text = " ".join(self._new(template, year) for template in self._chance.sample(self._sentences, SENTENCES))
        self._passages.append(text)
        return text

    def _new(self, template: Template, year: int) -> str:
        filling = {kind: self._drawn(kind, count, year) for kind, count in sorted(template.kinds.items())}
        if template.encounter:
            self._told.append((template, filling))
        return self._filled(template, filling, year)

    def _otherwise(self, template: Template, filling: Filling, year: int) -> str:
        """The encounter as another rule's sentence has it, which may leave the place out."""
        assert template.encounter
        fits = [other for other in self._encounters[template.encounter] if other.kinds["city"] <= len(filling.get("city", ()))]
        other = self._chance.choice(fits)
        added = {"adjective": self._drawn("adjective", other.kinds["adjective"], year)}
        return self._filled(other, {**filling, **added}, year)

    def _drawn(self, kind: str, count: int, year: int) -> list[str]:
        """So many names of the kind, none of them twice, or days before the year."""
        drawn: list[str] = []
        while len(drawn) < count:
            name = self._day(year) if kind == "day" else self._cast.draw(kind, self._chance)
            drawn += [name] if name not in drawn else []
        return drawn

    def _day(self, year: int) -> str:
        return f"{self._chance.randint(1, 28)} {self._chance.choice(MONTH.split('|'))} {self._year(year)}"

    def _year(self, year: int) -> str:
        return str(self._chance.randrange(FIRST_YEAR - 1, year))

    def _filled(self, template: Template, filling: Filling, year: int) -> str:
        """The sentence with the names and days, other dates before the year."""
        parts, at, left = [], 0, {kind: iter(names) for kind, names in filling.items()}
        for start, end, kind in template.slots:
            parts += [self._dated(template.text[at:start], year), next(left[kind])]
            at = end
        return "".join([*parts, self._dated(template.text[at:], year)])

    def _dated(self, text: str, year: int) -> str:
        text = YEAR.sub(lambda _: self._year(year), text)
        return DAY.sub(lambda _: str(self._chance.randint(1, 28)), text)


def articles(extractor: Extractor, size: int) -> Iterator[dict[str, str]]:
    """So many articles, as lines of a ``.jsonl`` file hold them."""
    chance = random.Random(20261121)
    teller = Teller(extractor, chance)
    for number in range(size):
        year = FIRST_YEAR + number * (LAST_YEAR - FIRST_YEAR + 1) // size
        yield {
            "id": f"synthetic-{number:05}",
            "title": f"Synthetic article {number}",
            "text": "\n\n".join(teller.passage(year) for _ in range(PARAGRAPHS)),
            "publisher": f"Synthetic Agency {number % PUBLISHERS}",
            "published": f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        }


def write_corpus(path: Path, extractor: Extractor, size: int) -> None:
    """Write so many articles into a ``.jsonl`` file."""
    lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in articles(extractor, size))
    path.write_text("".join(lines), encoding="utf-8")
