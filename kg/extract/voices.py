"""The speaking view of a sentence: whoever can speak is one mention there, with all that stands between him and his verb.

"The mission's deputy head, Henrik Solberg," is one mention, as is "Blinken, who convened the talks,". Rules of claims are
matched on this view; rules of events see the sentence as it stands."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from kg.curated_yaml import checked_yaml
from kg.errors import CurationError, Problem
from kg.extract.memory import Memory
from kg.extract.speaker_mentions import BUILDERS
from kg.extract.voice_match import VoiceMatch
from kg.language.context import Context
from kg.language.needs import Index
from kg.language.pattern import Compiler, Pattern, PatternError
from kg.language.tape import Piece
from kg.language.units import Unit

VOICES = Path(__file__).parents[1] / "rules" / "voices.yaml"


class Level(BaseModel):
    """One level of the speaking view."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    says: str
    build: Literal[
        "described", "body", "title", "named", "same", "again", "sides", "nobody", "definite", "honored", "latter", "closed",
        "issued", "opened", "of_party", "unowned", "of_nation", "of_nations", "own_office",
    ]
    pattern: str


class Silence(BaseModel):
    """Words by which nobody says anything, though they hold a verb of saying (the capture "t")."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    pattern: str


class VoiceFile(BaseModel):
    """The levels in order, the silences, and the words by which somebody says something all the same."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    levels: tuple[Level, ...]
    silences: tuple[Silence, ...]
    spoken: tuple[Silence, ...]


class Voices:
    """The levels and silences, compiled once."""

    def __init__(self, compiler: Compiler, path: Path = VOICES) -> None:
        loaded = checked_yaml(path, VoiceFile)
        problems: list[Problem] = []
        items: list[Level | Silence] = [*loaded.levels, *loaded.silences, *loaded.spoken]
        compiled = {item.id: self._compile(compiler, item, path, problems) for item in items}
        if problems:
            raise CurationError(*problems)
        patterns = {name: pattern for name, pattern in compiled.items() if pattern}
        self.levels = Index(
            ((number, patterns[level.id], BUILDERS[level.build]), patterns[level.id])
            for number, level in enumerate(loaded.levels)
        )
        self.silences = Index((patterns[s.id], patterns[s.id]) for s in loaded.silences)
        self.spoken = Index((patterns[s.id], patterns[s.id]) for s in loaded.spoken)
        self.first_person = {compiler.vocabulary.sequence(word) for word in ("I", "we")}
        self.thing = compiler.vocabulary.sequence("it")
        self.third_person = {compiler.vocabulary.sequence(word) for word in ("him", "her", "his")}

    @staticmethod
    def _compile(compiler: Compiler, item: Level | Silence, path: Path, problems: list[Problem]) -> Pattern | None:
        try:
            return compiler.compile(item.pattern)
        except PatternError as error:
            problems.append(Problem(str(path), None, f"{item.id}: {error}", "a pattern as kg/language/pattern.py describes"))
            return None

    def view(self, context: Context, memory: Memory, unit: Unit) -> Unit:
        """The unit with its speakers as single mentions."""
        view = Unit(unit.text, list(unit.starts), list(unit.ends), unit.paragraph, unit.sentence, unit.quote, unit.speakers)
        levels = self.levels.candidates(view.text)
        while levels:
            number, pattern, build = levels.pop(0)
            pieces: list[Piece] = []
            for found in pattern.regex.finditer(view.text):
                piece = build(VoiceMatch(context, memory, view, found))
                if piece is not None:
                    pieces.append(piece)
            if pieces:
                _put(context, view, pieces)
                levels = [level for level in self.levels.candidates(view.text) if level[0] > number]
        return view

    def silent(self, view: Unit) -> list[tuple[int, int]]:
        """The stretches of the view in which a verb says nothing."""
        silent = [m.span("t") for p in self.silences.candidates(view.text) for m in p.regex.finditer(view.text)]
        if not silent:
            return []
        spoken = {m.span("t") for p in self.spoken.candidates(view.text) for m in p.regex.finditer(view.text)}
        return [span for span in silent if span not in spoken]


def _put(context: Context, view: Unit, pieces: list[Piece]) -> None:
    """Puts mentions in the place of their positions on a view."""
    for start, end, node in reversed(pieces):
        char = context.tape.char(node)
        if char is not None and end > start:
            view.text = view.text[:start] + char + view.text[end:]
            view.ends[start:end] = [view.ends[end - 1]]
            del view.starts[start + 1 : end]
