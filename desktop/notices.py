"""The one way to tell the user something. Works before a window exists."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.chat.notice_bar import Action, Notice
from desktop.conversations.recovery import Recovered
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


def recovered_notice(recovered: Recovered) -> Notice:
    """The store of conversations was damaged: what is there again, and where the old one is."""
    translate = QCoreApplication.translate
    what = translate(
        "Notices",
        "The file with your conversations was damaged. {0} messages in {1} conversations could be "
        "read and are here again.",
    )
    todo = translate("Notices", "The damaged file was kept: {0}")
    lost = translate("Notices", "{0} messages are lost, and {1} are cut short.")
    words = what.format(recovered.messages, recovered.conversations)
    if recovered.missing or recovered.incomplete:
        words = f"{words} {lost.format(recovered.missing, recovered.incomplete)}"
    return Notice("warning", words, todo.format(recovered.set_aside))
