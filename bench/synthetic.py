"""A synthetic corpus as large as one likes: sentences of the rules' own examples, with other people, states, places and dates.

The articles go through the whole pipeline like any others, so that the graph has the shapes, the hubs and the disagreements
that real articles give, at any size. Names follow Zipf's law, those of the seeds foremost, so that questions with their default
parameters meet the busiest actors. One passage in six is told again by a later article. The same size gives the same bytes.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from kg.articles import read_articles
from kg.extract import Extractor
from kg.gazetteer import Gazetteer
from kg.sources import SEEDS

PARAGRAPHS, SENTENCES = 4, 3
RETOLD = 6
YEAR = re.compile(r"\b(19[5-9]\d|20[0-2]\d)\b")
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b([1-9]|[12]\d|3[01])(?= ({MONTH})\b)")
FIRST_YEAR, LAST_YEAR = 1993, 2026
PUBLISHERS = 40
_ASCII = str.maketrans("’‘–—", "''--")


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence, and where a name stands in it that another of the same kind can replace."""

    text: str
    slots: tuple[tuple[int, int, str], ...]
    """Start, end and kind, in order, without overlap."""


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
    return [Template(text, tuple(_slots(text, extractor.gazetteer))) for text in sorted(texts)]


def _slots(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    for start, end, names in gazetteer.find(text.translate(_ASCII)):
        kinds = (_kind(name.usage, name.entity.type, name.entity.id in gazetteer.capitals) for name in names)
        kind = next(filter(None, kinds), None)
        if kind and not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end, kind


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


def _filled(template: Template, cast: Cast, year: int, chance: random.Random) -> str:
    """The sentence with other names, none of them twice, and with dates before the year."""
    parts, at, drawn = [], 0, {""}
    for start, end, kind in template.slots:
        name = ""
        while name in drawn:
            name = cast.draw(kind, chance)
        drawn.add(name)
        parts += [template.text[at:start], name]
        at = end
    text = "".join([*parts, template.text[at:]])
    text = YEAR.sub(lambda _: str(chance.randrange(FIRST_YEAR - 1, year)), text)
    return DAY.sub(lambda _: str(chance.randint(1, 28)), text)


def articles(extractor: Extractor, size: int) -> Iterator[dict[str, str]]:
    """So many articles, as lines of a ``.jsonl`` file hold them."""
    chance, cast, sentences = random.Random(20261121), Cast(extractor.gazetteer, foremost(extractor)), templates(extractor)
    told: list[str] = []
    for number in range(size):
        year = FIRST_YEAR + number * (LAST_YEAR - FIRST_YEAR + 1) // size
        paragraphs = []
        for _ in range(PARAGRAPHS):
            if told and chance.randrange(RETOLD) == 0:
                paragraphs.append(chance.choice(told))
            else:
                drawn = chance.sample(sentences, SENTENCES)
                paragraphs.append(" ".join(_filled(template, cast, year, chance) for template in drawn))
        told += paragraphs
        yield {
            "id": f"synthetic-{number:05}",
            "title": f"Synthetic article {number}",
            "text": "\n\n".join(paragraphs),
            "publisher": f"Synthetic Agency {number % PUBLISHERS}",
            "published": f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        }


def write_corpus(path: Path, extractor: Extractor, size: int) -> None:
    """Write so many articles into a ``.jsonl`` file."""
    lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in articles(extractor, size))
    path.write_text("".join(lines), encoding="utf-8")
