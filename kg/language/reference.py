"""Who is meant by a pronoun or a bare title: the nearest subject that fits, or nobody where two readings remain."""

from __future__ import annotations

from kg.language.context import Context
from kg.language.tape import ANY_MENTION, Node, Tape
from kg.language.units import Unit

GENERIC = {"Minister": "Minister", "President": "President"}


def resolve_references(context: Context, tape: Tape, units: list[Unit]) -> None:
    """Gives pronouns and roles their entity, in reading order."""
    single: Node | None = None
    plural: Node | None = None
    body: Node | None = None
    topic_paragraph = -1
    for unit in units:
        nodes = [tape.nodes[c] for c in ANY_MENTION.findall(unit.text)]
        for node in nodes:
            for leaf in node.flat():
                if leaf.kind == "Role" and leaf.entity is None:
                    _resolve_role(context, leaf)
        if unit.quote is not None:
            continue
        seen_single: Node | None = None
        seen_plural: Node | None = None
        for node in nodes:
            if node.text == "it" and node.kind == "Pronoun":
                _resolve_pronoun(node, body)
            elif node.kind == "Pronoun":
                _resolve_pronoun(node, seen_plural or plural if node.plural else seen_single or single)
            elif node.kind in {"Person", "Role"} and not node.plural and node.entity and seen_single is None:
                seen_single = node
            elif node.kind in {"Group", "List"} and seen_plural is None:
                seen_plural = node
        body = next((n for n in nodes if n.kind in {"Body", "State", "Organization", "Territory", "Force"}), body)
        if unit.paragraph > topic_paragraph + 1:
            single = plural = None
        if seen_single or any(n.kind == "Pronoun" for n in nodes):
            topic_paragraph = unit.paragraph
        single = seen_single or single
        plural = seen_plural or plural


def _resolve_pronoun(node: Node, antecedent: Node | None) -> None:
    if antecedent is None:
        return
    node.entity, node.polity, node.members, node.office = (
        antecedent.entity, antecedent.polity, antecedent.members if antecedent.kind == "List" else (), antecedent.office,
    )


def _resolve_role(context: Context, node: Node) -> None:
    """A role's holder as the article names him, else by the curated tenures at the article's date, where exactly one fits."""
    of = node.polity
    holder = context.holders.get((node.office, of.id if of else ""))
    if holder is None and of is not None and node.time == "current" and context.article.reference_date:
        serving = {
            t.person.id: t.person for t in context.gazetteer.tenures
            if t.title == node.office and t.of and t.of.id == of.id and t.covers(context.article.reference_date)
        }
        holder = next(iter(serving.values())) if len(serving) == 1 else None
    node.entity = holder
