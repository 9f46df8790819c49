"""Regular expressions as saved programs: the same patterns as the standard library compiles."""

from __future__ import annotations

import pickle
import re

import pytest

from kg.language.pattern import Compiler
from kg.language.programs import program
from kg.language.vocabulary import Vocabulary


@pytest.mark.parametrize("expression", [
    "a", "(?P<who>[一-鿿])(x)(?P<whom>y)?", "(?:^|(?<=\n))[^;:\n]{0,6}?a+", "(?=[ab])(?:a|bc)*d", "[\U00100000-\U00100a27]x",
])
def test_a_program_is_the_compiled_expression(expression: str) -> None:
    assert pickle.loads(pickle.dumps(program(expression))).ready() == re.compile(expression)


def test_a_broken_expression_is_an_error() -> None:
    with pytest.raises(re.error, match="unterminated"):
        program("(a")


def test_a_saved_pattern_is_ready_and_can_be_saved_again() -> None:
    pattern = Compiler(Vocabulary(), {"day": ["today", "this morning"]}).compile("who=<Actor> meet/v ~3 @day")
    saved = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(pattern))))
    assert saved.regex == pattern.regex
    assert (saved.source, saved.names, saved.items) == (pattern.source, pattern.names, pattern.items)
