"""The one way to tell the user something. Works before a window exists."""

from __future__ import annotations

import logging
from collections.abc import Callable

from desktop.chat.notice_bar import Action, Notice
from models.errors import Problem

_log = logging.getLogger(__name__)

Sink = Callable[[Notice], None]


class Notices:
    """Keeps notices until a window shows them."""

    def __init__(self) -> None:
        self._sink: Sink | None = None
        self._waiting: list[Notice] = []

    def attach(self, sink: Sink) -> None:
        """From now on notices are shown there, first of all those that waited."""
        self._sink = sink
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            sink(notice)

    def tell(self, notice: Notice) -> None:
        _log.info("told the user: %s %s", notice.what, notice.todo)
        if self._sink is None:
            self._waiting.append(notice)
        else:
            self._sink(notice)


def from_problem(problem: Problem, *actions: Action) -> Notice:
    return Notice("error", problem.what, problem.todo, problem.cause, actions)
