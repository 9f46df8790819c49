"""The endpoint's own HTML pages; every value is escaped."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def page(template: str, **values: object) -> str:
    """The filled template of ``kg/store/pages``."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    pages = PackageLoader("kg.store", "pages")
    return Environment(loader=pages, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
