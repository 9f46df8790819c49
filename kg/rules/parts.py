"""Parts that the patterns of several rules share, written ``{name}`` in them and kept in ``parts.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from kg.language.pattern import PatternError
from kg.rules.schema import RuleSpec

PARTS = Path(__file__).parent / "parts.yaml"
PART = re.compile(r"\{(?P<id>[^{}]*)\}")


def with_parts(spec: RuleSpec, parts: Mapping[str, str]) -> RuleSpec:
    """The rule with each ``{name}`` in its patterns replaced by the part of that name; PatternError where there is none."""

    def named(match: re.Match[str]) -> str:
        if match["id"] not in parts:
            raise PatternError(f"no part {match[0]}")
        return parts[match["id"]]

    patterns = [PART.sub(named, pattern) for pattern in spec.all_patterns]
    return spec.model_copy(update={"pattern": patterns[0]} if spec.pattern else {"patterns": tuple(patterns)})
