"""Who is meant by a pronoun or a bare title: the nearest subject that fits, or nobody where two readings remain."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.language.context import Context, StatedOffice
from kg.language.groups.again import who_met
from kg.language.tape import ANY_MENTION, Node, Tape
from kg.language.units import Unit
from kg.language.women import either, fits, only_fitting, women_named
from kg.model import Entity

SINGLE = re.compile(
    r"^(?:an?|one|this|that) .*(?<!s)$|(?:official|source|diplomat|expert|analyst|journalist|observer|reporter)$", re.I
)
"""Groups of one, who are not "they"."""
LISTENING = re.compile(f"{SINGLE.pattern}|(?:reporters|journalists|newsmen|press|media)$", re.I)
"""Groups who are not "they" of whom a text goes on to tell: one, or those to whom somebody spoke."""
OTHERS = re.compile(
    r"(?:[\w’'-]+ ){0,3}?[\w-]*(?:ers|ors|ists|ants|ians|ees|teams|groups|troops|forces|families|people|men|women|officials"
    r"|residents|rebels|civilians|students|crews|units|nationals)\b"
)
"""How a sentence opens with several whom nobody knows, who may be "they" later in it: "New teams of negotiators"."""
INSTITUTIONS = {"Body", "State", "Organization", "Territory", "Force"}


@dataclass(slots=True)
class Topic:
    """What the text is about so far: the last subject of each kind, and the paragraph that set it."""

    person: Node | None = None
    several: Node | None = None
    people: tuple[Entity, ...] = ()
    """All whom its sentence names."""
    institution: Node | None = None
    paragraph: int = -1

    def antecedent(self, pronoun: Node, before: Topic) -> Node | None:
        """The mention that a pronoun goes back to: in its own sentence (``self``), else in those before."""
        if pronoun.text == "it":
            return self.institution or before.institution
        if pronoun.plural:
            return self.several or before.several
        return self.person or before.person

    def note(self, node: Node) -> None:
        """Takes a mention as subject, if it is the first of its kind in the sentence."""
        if node.kind in {"Person", "Role"} and not node.plural and node.entity:
            self.person = self.person or node
        elif node.kind == "List" or (node.kind == "Group" and not LISTENING.search(node.text)):
            self.several = self.several or node
        elif node.kind in INSTITUTIONS:
            self.institution = self.institution or node


def resolve_references(context: Context, tape: Tape, units: list[Unit]) -> None:
    """Gives pronouns and roles their entity, in reading order."""
    topic = Topic()
    context.women = women_named(context)
    elsewhen = _paragraphs_of_other_years(context, tape, units)
    for unit in units:
        nodes = [tape.nodes[c] for c in ANY_MENTION.findall(unit.text)]
        for node in nodes:
            for leaf in node.flat():
                if leaf.kind == "Role" and leaf.entity is None:
                    _resolve_role(context, leaf, unit.paragraph not in elsewhen, only_named=node.kind == "List")
        if unit.quote is None and not is_heading(context, unit):
            topic = _read_sentence(context, nodes, topic, unit)


HEADING = re.compile(r"[^.!?:;,“”\"]{12,90}")
CAPITAL_SHARE = 0.7


def is_heading(context: Context, unit: Unit) -> bool:
    """Whether a sentence is a heading between paragraphs: without a point, and most of its words with a capital."""
    first, last = unit.span(0, len(unit.text))
    source = context.article.text
    if source[last : last + 1] not in {"\n", ""} or HEADING.fullmatch(text := source[first:last].strip()) is None:
        return False
    words = [w for w in text.split() if len(w) > len("with") or w[0].isupper()]
    return sum(w[0].isupper() for w in words) >= CAPITAL_SHARE * max(len(words), 3)


def _read_sentence(context: Context, nodes: list[Node], topic: Topic, unit: Unit) -> Topic:
    """Resolves the pronouns of one sentence; returns the topic after it. A topic does not outlive the next paragraph."""
    text, paragraph = context.article.text, unit.paragraph
    if paragraph > topic.paragraph + 1:
        topic = Topic(institution=topic.institution)
    here, owner, fronted = Topic(), False, _subject_behind(text, unit, nodes)
    for node in nodes:
        if node.kind == "List" and node.members[0].kind == "Pronoun":  # "he and Lind": "he" is somebody told before
            _resolve_pronoun(node.members[0], _fitting(context, node.members[0], here, topic))
        if node.kind == "Pronoun":
            _resolve_pronoun(node, _meant(context, unit, nodes, node, here, topic))
            if node.entity and node.entity.type == "Person" and not node.plural:
                here.person = here.person or node
        elif node.kind == "Person" and OWNER.match(text, node.end):
            owner = True  # "Lind's deputy Ana Rojas said she": whom nobody knows yet is the subject
        elif node.kind == "Person" and fronted is not None and node.start < fronted:
            pass  # "Commenting on Lind's words, Rojas noted": the subject comes after them
        elif node.kind == "City" and node.start == unit.starts[0]:
            here.institution = here.institution or node
        else:
            here.note(node)
        here.people += tuple(leaf.entity for leaf in node.flat() if leaf.kind == "Person" and leaf.entity)
    here.several = here.several or who_met(text, nodes)
    if here.several is not None and of_others(text, unit.starts[0], here.several):
        here.several, unknown = None, True
    else:
        unknown = here.several is None and SEVERAL_ELSE.match(text, unit.starts[0]) is not None
    kept = bool(here.person) or any(n.kind == "Pronoun" for n in nodes)
    return Topic(
        here.person or (None if owner else topic.person), here.several or (None if unknown else topic.several),
        here.people or topic.people, here.institution or topic.institution, paragraph if kept else topic.paragraph,
    )


def _meant(context: Context, unit: Unit, nodes: list[Node], node: Node, here: Topic, topic: Topic) -> Node | None:
    """The mention that a pronoun of a sentence goes back to, or None."""
    text = context.article.text
    opening = OTHERS.match(text, unit.starts[0], node.start) or SEVERAL_ELSE.match(text, unit.starts[0], node.start)
    if node.plural and here.several is None and opening:
        return None
    meant = _charged(context, unit, nodes, node) or _fitting(context, node, here, topic)
    if meant is not None and node.rule in {BOTH_OF_THEM, EACH_OF_THEM}:
        named = len(meant.flat()) if meant.kind == "List" else 0
        return meant if named == 2 or (named > 2 and node.rule == EACH_OF_THEM) else None
    return meant if node.rule != IT_DOES or _opens(context, meant) else None


IT_DOES = "pronoun/it-does"
BOTH_OF_THEM, EACH_OF_THEM = "pronoun/both-of-them", "pronoun/each-of-them"
OPENS = re.compile(
    r"(?:\A|[.!?”\"\n]\s*)(?:(?:The|But|And|Yet|Meanwhile|However|Still),?\s+)*"
    r"(?:(?:In|On|Since|Last|By)\s[^.,;\n]{2,24},\s+(?:the )?)?\Z"
)
"""What stands before the subject of a sentence at most."""


def _opens(context: Context, node: Node | None) -> bool:
    """Whether a mention is the subject of its sentence, of whom the next one goes on to tell."""
    return node is not None and OPENS.search(context.article.text, max(node.start - OPENS_REACH, 0), node.start) is not None


OPENS_REACH = 40
FRONTED = re.compile(
    r"(?:[A-Z][a-z]+ing|Asked|In (?:response|reply|reaction|answer|contrast) to|According to|Unlike|Contrary to"
    r"|Together with|Along with)\b"
)
"""How a sentence opens whose subject comes after a clause of its own."""
ACTS = re.compile(r"\s+(?:(?:also|then|later|has|had) )*[a-z]+(?:ed|s|d)\b")
"""What follows a subject."""


def _subject_behind(text: str, unit: Unit, nodes: list[Node]) -> int | None:
    """Where the subject of a sentence stands that opens with a participle and its clause; None where there is no such subject."""
    if FRONTED.match(text, unit.starts[0]) is None:
        return None
    people = (n for n in nodes if n.kind in {"Person", "Pronoun"} and text[max(n.start - 2, 0) : n.start].startswith(","))
    return next((n.start for n in people if ACTS.match(text, n.end)), None)


SUBJECT = re.compile(
    r"(?:The|Both|These|Those|All)\s+(?:[\w’-]+\s+){0,2}?[A-Za-z]+(?<!s)s\s+(?:(?:also|then|later|have|had|will|jointly)\s+)*"
    r"(?:[a-z]+ed|met|held|told|said|saw|took|gave|thank|welcome|call)\b"
)
"""How a sentence opens whose subject is several."""


def of_others(text: str, start: int, several: Node) -> bool:
    """Whether a sentence that opens at a code point is of several others than those it mentions first: "The commissions thanked
    the villagers"."""
    subject = SUBJECT.match(text, start)
    return subject is not None and several.start >= subject.end()


SEVERAL_ELSE = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:The|Both|These|Those|Some|Several|Other)\s+(?:[a-z’-]+\s+){0,3}?"
    r"(?:countries|[Ss]ides|[Pp]arties|states|governments|neighbou?rs|delegations|armies|factions|leaders|ministers|presidents|movements|groups)[\s,]"
)
"""How a sentence opens with several whom nothing before names: "they" after it are these, and not those named last."""
OWNER = re.compile(r"['’]s? (?:[a-z-]+ ){1,4}[A-Z][\w’'-]+ [A-Z]")
"""What follows whoever is only the superior or kin of somebody named next."""


CHARGING = re.compile(
    r"\b(?:accus|blam|criticis|criticiz|denounc|condemn|castigat|fault)(?:e|ed|es|ing|s)\b(?P<whom>[^.;]*),"
    r" (?:saying|adding|arguing|claiming|alleging|noting|explaining|complaining|charging)(?: that)? $"
)
"""Words between whoever charges somebody and "he" who is charged: "blamed Lind for the delay, saying he"."""


def _charged(context: Context, unit: Unit, nodes: list[Node], pronoun: Node) -> Node | None:
    """The one person who is charged before "saying he"; nobody where two are."""
    words = None if pronoun.plural else CHARGING.search(context.article.text, unit.starts[0], pronoun.start)
    if words is None:
        return None
    first, last = words.span("whom")
    named = [n for n in nodes if n.kind == "Person" and first <= n.start < last]
    entity = named[0].entity if len(named) == 1 else None
    return named[0] if entity is not None and fits(context, pronoun.text, entity) else None


def _fitting(context: Context, pronoun: Node, here: Topic, before: Topic) -> Node | None:
    """The mention that a pronoun goes back to; where "he" or "she" cannot mean it, the only other person who can be meant."""
    found = here.antecedent(pronoun, before)
    if found is None or found.entity is None:
        return found
    people = (*here.people, *before.people)
    if fits(context, pronoun.text, found.entity) and not either(context, pronoun.text, found.entity, people):
        return found
    other = only_fitting(context, pronoun.text, people)
    return Node("Person", found.start, found.end, other) if other is not None else None


def _resolve_pronoun(node: Node, antecedent: Node | None) -> None:
    if antecedent is None or node.entity is not None:
        return
    node.entity, node.polity, node.office = antecedent.entity, antecedent.polity, antecedent.office
    if antecedent.kind == "City":
        node.entity = antecedent.polity
    node.members = antecedent.members if antecedent.kind == "List" else ()
    node.back_to = antecedent


def _paragraphs_of_other_years(context: Context, tape: Tape, units: list[Unit]) -> set[int]:
    """Paragraphs that name another year than the article's: an office in them need not be its holder's of today."""
    here = (context.article.reference_date or "")[:4]
    return {
        unit.paragraph for unit in units for c in ANY_MENTION.findall(unit.text)
        if (node := tape.nodes[c]).kind == "Date" and node.date and here not in node.date
    }


LEAVING = re.compile(
    r"\b(?:stepp?\w* (?:down|aside)|stood down|resign\w*|quit\w*|retir\w+|oust\w+|remov\w+|sack\w+|dismiss\w+|fired|replac\w+)"
    r" as (?:the )?\Z"
)
"""Words before an office that its holder has left."""
REACH = 40
"""Code points in which they stand."""
HEADS = {"President", "Prime Minister", "Chancellor"}
"""Offices whose only holder an article names as a state's or territory's "leader"."""


def _head_of(context: Context, node: Node) -> Entity | None:
    """The one head of a state or territory whom the article names: "the Karabakh leader" after its president."""
    if node.office != "Leader" or node.polity is None or node.time != "current" or node.plural:
        return None
    heads = {p.id: p for (title, of), p in context.holders.items() if of == node.polity.id and title in HEADS}
    return next(iter(heads.values())) if len(heads) == 1 else None


def _in_title(context: Context, person: Entity) -> bool:
    """Whether the article's title names a person by his surname: "Statement on the meeting of President Kibaki and …"."""
    return person.label.split()[-1] in re.findall(r"\w+", context.article.title or "")


def _resolve_role(context: Context, node: Node, today: bool, only_named: bool) -> None:
    """A role's holder as the article names him; else, where it speaks of today, by the curated tenures, if exactly one fits.

    ``only_named``: only a holder whom the article names somewhere."""
    of = node.polity
    holder = context.holders.get((node.office, of.id if of else ""))
    date = context.article.reference_date
    if holder is None and of is not None and node.time == "current" and date and today:
        tenures = (t for t in context.gazetteer.tenures_of(of.id) if t.title == node.office and t.covers(date))
        serving = {t.person.id: t.person for t in tenures}
        holder = next(iter(serving.values())) if len(serving) == 1 else None
        named = holder is not None and (holder.id in context.surfaces or _in_title(context, holder))
        if only_named and not named:
            holder = None
        if holder is not None and named and LEAVING.search(context.article.text, max(node.start - REACH, 0), node.start) is None:
            context.offices.append(StatedOffice(holder, node.office, of, node.time, node.start, node.end, node.rule))
    node.entity = holder or _head_of(context, node)
