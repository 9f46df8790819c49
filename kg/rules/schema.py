"""How a file of rules is written; loading is structural and stops at the first wrong key (see docs/DESIGN.md, "The rules")."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator

from kg.model import Act, EventType, Predicate, Status


class Strict(BaseModel):
    """A frozen value that knows its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class EventMake(Strict):
    """An event; values of the roles are names of the pattern's captures."""

    event: EventType
    status: Status | None = None
    """None: by the cues around the trigger, Held where there are none."""
    participants: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    cancelled_by: tuple[str, ...] = ()
    place: str | None = None
    date: str | None = None
    agreement: str | None = None
    track: str | None = None
    nominal: bool = False
    """The event is named by a noun ("the meeting"): it is presupposed, and is kept only with arguments of its own."""
    anaphor: Literal["same", "again"] | None = None
    """"same": the words mean the event told before ("the meeting"), and add to it; "again": another one between the same
    participants ("the next round", "the two met"). Both need an earlier event."""
    needs: int = Field(default=1, ge=0)
    """How many participants there must be for the record to be made; with "again", how many the earlier event has (0: any)."""
    fresh: bool = False
    """Those who take part are named in the words themselves: "the parties" and "the two leaders" make no event of it."""
    invoked: bool = False
    """The event is only referred to, by an agreement that bears its date ("under the 9 November statement"): it was held, takes
    that date and nothing from the words around it, and falls where there is no date."""
    ends: bool | None = None
    """Whether somebody leaves an office, or comes into one, which is another event; None where the words may mean either."""
    passing: bool = False
    """The event is only mentioned ("her talks in Rome"): it is made where its sentence tells no other of its kind and it has a
    day, a place or a side of its own, and where it can be none of those that the article tells anywhere else."""


class ClaimMake(Strict):
    """A speech act of the captured speaker."""

    claim: Act
    speaker: str
    addressees: tuple[str, ...] = ()
    content: str | None = None
    """The capture that holds the words, or begins them; by default all that follows the match."""
    refine: bool = False
    """Whether the content may turn an Assertion into another act."""


class RelationMake(Strict):
    """A relation between two captured entities; lists give one relation a member."""

    relation: Predicate
    subject: str
    object: str
    clause: bool = False
    """The relation is what the sentence says, so that in reported speech it is somebody's claim; else it is named in passing."""


class OfficeMake(Strict):
    """An office that a sentence gives to a person."""

    office: str
    """The capture of the title or role; with a capital, the title itself ("Head": "who heads the agency")."""
    person: str
    of: str | None = None
    time: Literal["current", "former"] = "current"

    @property
    def title(self) -> str | None:
        """The title, where it is no capture."""
        return self.office if self.office[:1].isupper() else None


def _kind_made(make: dict[str, object]) -> str | None:
    return next((kind for kind in MADE if kind in make), None)


MADE = ("event", "claim", "relation", "office")
Make = Annotated[
    Annotated[EventMake, Tag("event")] | Annotated[ClaimMake, Tag("claim")]
    | Annotated[RelationMake, Tag("relation")] | Annotated[OfficeMake, Tag("office")],
    Discriminator(_kind_made, custom_error_type="made", custom_error_message=f"one of the keys {', '.join(MADE)} is missing"),
]
"""What a rule makes, told apart by its first key, so that a mistake is reported for that kind alone."""


class Example(Strict):
    """A sentence and the records that the rule must make of it; only the named fields are compared."""

    text: str
    published: str | None = None
    seed: bool = False
    gives: tuple[dict[str, str | list[str] | None], ...]


class RuleSpec(Strict):
    """One rule."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$")
    says: str
    pattern: str | None = None
    patterns: tuple[str, ...] = ()
    make: Make
    priority: int = 0
    examples: tuple[Example, ...] = ()
    decoys: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_kind_of_pattern(self) -> RuleSpec:
        if bool(self.pattern) == bool(self.patterns):
            raise ValueError("a rule has either 'pattern' or 'patterns'")
        return self

    @property
    def all_patterns(self) -> tuple[str, ...]:
        """The rule's patterns, one or several."""
        return (self.pattern,) if self.pattern else self.patterns


class RuleFile(Strict):
    """One family of rules."""

    family: str
    says: str
    rules: tuple[RuleSpec, ...]


class Part(Strict):
    """A piece of a pattern that several rules share."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$")
    says: str
    pattern: str


class PartFile(Strict):
    """The shared pieces."""

    parts: tuple[Part, ...]


class Cue(Strict):
    """Words that change the status of an event near them (ConText: cue, direction, scope, terminator)."""

    id: str
    gives: Literal["None", "Held", "Planned", "Proposed", "Cancelled", "Refused", "Alleged"]
    side: Literal["before", "after", "both"]
    scope: int = 5
    pattern: str
    by: str | None = None
    """The capture of who cancels or refuses."""
    types: tuple[EventType, ...] = ()
    """The types of event that it counts for; all where none is named."""


class Adjunct(Strict):
    """Words that add an argument to an event in the same sentence."""

    id: str
    role: Literal["participants", "mediators", "place", "date", "agreement", "track"]
    types: tuple[EventType, ...]
    side: Literal["before", "after", "both"] = "both"
    scope: int = 25
    pattern: str


class Refinement(Strict):
    """What is said shows which act it is, where "said" leaves it open; the first that fits counts."""

    id: str
    gives: Act
    pattern: str
    addressee: str = ""
    own: str = ""
    """The capture that must mean the speaker or whom he speaks for: "Moscow is ready" is an offer only of Moscow's own."""


class Aim(Strict):
    """Words right after the words of saying, or right before them, that show at whom an act is aimed, where its rule does not;
    the capture ``who`` is whom they mean, the first that fits counts."""

    id: str
    acts: tuple[Act, ...]
    side: Literal["before", "after"] = "after"
    pattern: str


class Aside(Strict):
    """Words that may part a subject from his verb: the capture ``aside``, right after whoever it is about."""

    id: str
    bracketed: bool = False
    """Whether signs of its own open and close it, so that no comma could be one of a list."""
    closing: bool = False
    """Whether it is only the comma that closes the name of whose mention his office, before it, is a part."""
    closed: bool = False
    """Whether it is sure to be a part of its own, as a relative clause is: nothing in it belongs to what stands around it."""
    pattern: str


class Intent(Strict):
    """Words that part a subject from a verb in the infinitive and say how what it tells stands: the capture ``intent``."""

    id: str
    gives: Literal["Planned", "Proposed", "Refused"]
    pattern: str


class ContextFile(Strict):
    """Cues, adjuncts, refinements, aims, asides and intents."""

    cues: tuple[Cue, ...]
    adjuncts: tuple[Adjunct, ...]
    refinements: tuple[Refinement, ...]
    aims: tuple[Aim, ...] = ()
    asides: tuple[Aside, ...] = ()
    intents: tuple[Intent, ...] = ()
