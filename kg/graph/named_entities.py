"""Which entities a record names."""

from __future__ import annotations

from kg.model import Claim, Entity, Event, Mention, Office, Record, Relation


def entities_of(record: Record) -> tuple[Entity, ...]:
    """Every entity that the record names, in the order of its fields; None left out."""
    match record:
        case Event():
            found = (
                record.place, *record.participants, *record.mediators, record.track, *record.agreements,
                *record.cancelled_by, *record.attributed_to,
            )
        case Claim():
            about = (it for it in record.about if isinstance(it, Entity))
            found = (record.speaker, record.on_behalf_of, *record.addressees, *about, record.reported_by)
        case Office():
            found = (record.person, record.of)
        case Relation():
            found = (record.subject, record.object)
        case Mention():
            found = (record.entity,)
    return tuple(entity for entity in found if entity is not None)
