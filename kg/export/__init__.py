"""What a build writes, one file a format."""

from __future__ import annotations

from kg.export.folder import replaced_folder
from kg.export.rdf import write_trig, write_turtle
from kg.export.records import account_records, all_records, read_records, write_records
from kg.export.tables import write_tables
from kg.export.texts import write_texts

__all__ = [
    "account_records", "all_records", "read_records", "replaced_folder", "write_records", "write_tables", "write_texts",
    "write_trig", "write_turtle",
]
