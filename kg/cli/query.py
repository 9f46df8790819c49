"""``kg query``: a question of the collection, a file or standard input, answered over a build."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table as Grid
from rich.text import Text

from kg.cli.console import DEFAULT_BUILD, BuildFolder, messages, plural, results, show_error
from kg.errors import Problem, QueryError
from kg.store import Question, load_questions, open_build
from kg.store.formats import Format, count_of, serialized
from kg.store.labels import readable
from kg.store.limit import QueryTimeoutError, in_child
from kg.store.query import evaluate, table_of
from kg.store.questions import find_question, read_question
from kg.store.values import bound

TIMED_OUT = 3
"""The exit code where a time limit ended the query."""
_FILE_ENDINGS = (".rq", ".sparql", ".txt")


class Form(StrEnum):
    """How an answer is written."""

    table = "table"
    csv = "csv"
    tsv = "tsv"
    json = "json"
    xml = "xml"
    turtle = "turtle"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: a query or a question with the values typed for its parameters."""

    source: str
    """The query's name in messages."""
    sparql: str
    question: Question | None = None
    typed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer ready to be written: the cells of a table, or the bytes of another form."""

    count: int
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    data: bytes = b""


def query(
    query: Annotated[
        str | None, typer.Argument(metavar="[NAME|FILE|-]", help="A question, a SPARQL file or - for standard input; none: list.")
    ] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="A name or IRI, a day, a number, a text.")
    ] = None,
    format_: Annotated[Form, typer.Option("--format", "-f", help="turtle: of CONSTRUCT and DESCRIBE.")] = Form.table,
    timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", min=0.001, help="Give up then, print no answer and exit with 3.")
    ] = None,
    build: BuildFolder = DEFAULT_BUILD,
) -> None:
    """Answer a question or a SPARQL query over a build; the usual prefixes need no declaration.

    Without an argument it lists the questions with their parameters.

    Exits with 3 where the time limit ended the query before its answer was complete.
    """
    if query is None:
        _list_questions()
        return
    request = _request(query, _typed(param or ()))
    try:
        answer = in_child(_answer, build, request, format_, seconds=timeout, source=request.source)
    except QueryTimeoutError as error:
        show_error(error)
        raise typer.Exit(TIMED_OUT) from error
    if request.question:
        messages().print(request.question.text, soft_wrap=True)
    if format_ == Form.table:
        results().print(_grid(answer.columns, answer.rows))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(answer.data if answer.data.endswith(b"\n") else answer.data + b"\n")
        sys.stdout.buffer.flush()
    messages().print(plural(answer.count, "row"))


def _list_questions() -> None:
    questions = load_questions()
    rows = tuple((q.name, q.text, " ".join(p.name for p in q.parameters)) for q in questions)
    results().print(_grid(("name", "question", "parameters"), rows))
    messages().print(f"{plural(len(questions), 'question')}; `kg query NAME` answers one, --param NAME=VALUE sets a parameter")


def _answer(build: Path, request: Request, form: Form) -> Answer:
    store = open_build(build)
    sparql = bound(request.question, dict(request.typed), store) if request.question else request.sparql
    result = evaluate(store, sparql, request.source)
    if form == Form.table:
        table = table_of(result)
        return Answer(len(table.rows), table.columns, readable(table, store))
    data = serialized(result, Format(form), request.source)
    return Answer(count_of(data, Format(form)), data=data)


def _request(query: str, typed: tuple[tuple[str, str], ...]) -> Request:
    """The question of that name, else the query of a file or of standard input."""
    path = Path(query)
    if query != "-" and not path.is_file() and path.suffix not in _FILE_ENDINGS:
        question = find_question(query, load_questions())
        return Request(query, question.sparql, question, typed)
    if typed and query != "-":
        question = read_question(path)
        return Request(query, question.sparql, question, typed)
    if typed:
        raise QueryError(Problem("standard input", None, "--param", "no parameters for a query from standard input"))
    return Request("standard input" if query == "-" else query, _read(query))


def _typed(params: list[str] | tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for param in params:
        name, equals, value = param.partition("=")
        if not equals:
            raise QueryError(Problem("--param", None, repr(param), "NAME=VALUE"))
        pairs.append((name.strip(), value.strip()))
    return tuple(pairs)


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise QueryError(Problem(file, None, f"no readable file ({error.strerror})", "a SPARQL query")) from error
    except UnicodeDecodeError as error:
        raise QueryError(Problem(file, None, f"a byte that is not UTF-8 at {error.start}", "a SPARQL query in UTF-8")) from error


def _grid(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        # Text, since a cell may hold what rich would take for markup
        grid.add_row(*map(Text, row))
    return grid
