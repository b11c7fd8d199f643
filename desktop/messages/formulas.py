"""Formulas that have been drawn once, and the thread that draws new ones.

Typesetting takes some milliseconds a formula, more than the window's thread may give. So a view
shows the LaTeX until it hears that its formulas are there.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable
from typing import Protocol
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool
from shiboken6 import isValid

from desktop.jobs.background import BackgroundCall
from desktop.messages.markdown import Formula
from desktop.messages.typesetting import Typeset, typeset
from models.cancel import CancelToken

_KEPT = 2000
# So many are announced together: each announcement makes views paint again.
_BATCH = 8

Key = tuple[str, bool]


class Listener(Protocol):
    """A view that waits for its formulas."""

    def on_formulas(self, keys: set[Key], /) -> None:
        """These are known now, as drawings or as what cannot be drawn."""

    def __hash__(self) -> int: ...


class Formulas(QObject):
    """There is one for the application; see `formulas`."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._known: dict[Key, Typeset | None] = {}
        self._waiting: dict[Key, None] = {}
        self._call: BackgroundCall | None = None
        self._collects = True
        # No signal: to end a connection while it is being called is not safe in PySide.
        self._listeners: WeakSet[Listener] = WeakSet()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        app.aboutToQuit.connect(self._on_quit)

    def find(self, formula: Formula) -> Typeset | None:
        """The drawing; None while it is not known, and for what cannot be drawn."""
        key = key_of(formula)
        if key not in self._known:
            self._waiting[key] = None
            self._start()
        return self._known.get(key)

    def knows(self, formula: Formula) -> bool:
        return key_of(formula) in self._known

    def tell(self, listener: Listener) -> None:
        """It hears of what becomes known, for as long as it lives or until `leave`."""
        self._listeners.add(listener)

    def leave(self, listener: Listener) -> None:
        self._listeners.discard(listener)

    def _start(self) -> None:
        if self._call is not None or not self._waiting:
            return
        keys = list(self._waiting)[:_BATCH]
        for key in keys:
            del self._waiting[key]
        self._call = BackgroundCall(lambda cancel: _typeset_all(keys, cancel), self)
        self._call.succeeded.connect(self._on_typeset)
        self._call.cancelled.connect(self._on_over)
        self._call.failed.connect(self._on_over)
        # So many objects come and go in it that Python would look for garbage, on its thread; and
        # PySide does not survive widgets among it that end on another thread than theirs.
        self._collects = gc.isenabled()
        gc.disable()
        self._call.start(self._pool)

    def _on_over(self) -> None:
        self._call = None
        if self._collects:
            gc.enable()

    def _on_typeset(self, found: dict[Key, Typeset | None]) -> None:
        self._on_over()
        self._known.update(found)
        for key in list(self._known)[: max(0, len(self._known) - _KEPT)]:
            del self._known[key]
        self._start()
        for listener in list(self._listeners):
            if isValid(listener):
                listener.on_formulas(set(found))

    def _on_quit(self) -> None:
        self._waiting.clear()
        if self._call is not None:
            self._call.cancel()
        self._pool.waitForDone()


def formulas() -> Formulas:
    """The application's, made at the first call."""
    app = QCoreApplication.instance()
    assert app is not None
    found = app.findChild(Formulas)
    return found if found is not None else Formulas(app)


def key_of(formula: Formula) -> Key:
    return formula.latex, formula.display


def _typeset_all(keys: Iterable[Key], cancel: CancelToken) -> dict[Key, Typeset | None]:
    found: dict[Key, Typeset | None] = {}
    for latex, display in keys:
        cancel.check()
        found[latex, display] = typeset(latex, display)
    return found
