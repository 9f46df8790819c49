"""Work in a process of its own, which can be stopped: the engine runs in C and heeds neither signals nor the clock."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from kg.errors import KgError, Problem, QueryError

T = TypeVar("T")
# the child reads the build itself, so nothing but code is shared, and starting it costs milliseconds
_FORK = multiprocessing.get_context("fork")


class QueryTimeoutError(QueryError):
    """The time limit ran out before the answer was complete; there is no answer."""


def in_child(work: Callable[..., T], *arguments: object, seconds: float | None = None, source: str = "query") -> T:
    """What the work returns, done in a child process that is killed when the time is up or this process is interrupted.

    Raises QueryTimeoutError where ``seconds`` (None: no limit) were not enough, and any KgError that the work raises.
    """
    receiving, sending = _FORK.Pipe(duplex=False)
    child = _FORK.Process(target=_work, args=(sending, work, arguments), daemon=True)
    child.start()
    sending.close()
    try:
        if not receiving.poll(seconds):
            found, mend = f"no whole answer after {seconds:g} s", "Narrow the query, or give it more time with --timeout."
            raise QueryTimeoutError(Problem(source, None, found, "an answer within the time limit", mend))
        value: T = _received(receiving)
        return value
    finally:
        child.kill()
        child.join()
        receiving.close()


def _received(connection: Connection) -> Any:
    try:
        error, value = connection.recv()
    except EOFError as end:
        raise RuntimeError("the process that answers the query died") from end
    if error is not None:
        raise error(*value)
    return value


def _work(connection: Connection, work: Callable[..., object], arguments: tuple[object, ...]) -> None:
    try:
        connection.send((None, work(*arguments)))
    except KgError as error:
        connection.send((type(error), error.problems))
