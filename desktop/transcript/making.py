"""The view that is being built, step by step and unseen, so that no frame waits for it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from desktop.transcript.live_views import LiveViews
from desktop.transcript.measuring import wanted_height
from desktop.transcript.rows import Row


@runtime_checkable
class InParts(Protocol):
    """A view, or something in one, that takes long to build.

    Whoever shows it or asks how high it is gets what is missing at once.
    """

    def build_part(self, width: int) -> bool:
        """A bit more of it; whether there is more to come.

        Args:
            width: that it will have, in pixels; 0 while that is not known.
        """
        ...


class Making:
    """Of one view at a time.

    Attributes:
        row: of the view; None while there is none.
    """

    def __init__(self, live: LiveViews) -> None:
        self._live = live
        self.row: Row | None = None
        self._view: QWidget | None = None
        self._parts: list[tuple[InParts, bool]] = []
        self._is_measured = False

    def step(self, row: Row, width: int) -> bool:
        """A bit of the work for the view of that row; whether all that can be done unseen is."""
        if self._view is None or self.row is not row:
            self._begin(row)
        elif self._parts:
            part, is_whole = self._parts[-1]
            if not part.build_part(width if is_whole else 0):
                self._parts.pop()
        elif not self._is_measured:
            self._is_measured = True
            _measure(self._view, width)
        else:
            return True
        return False

    def take(self) -> QWidget | None:
        """What there is of the view, which is no business of this object any more."""
        view, self._view, self.row = self._view, None, None
        return view

    def _begin(self, row: Row) -> None:
        view = self._view = self._live.build(row)
        self.row = row
        self._is_measured = False
        inside = [one for one in view.findChildren(QWidget) if isinstance(one, InParts)]
        self._parts = [(one, False) for one in inside]
        if isinstance(view, InParts):
            self._parts.append((view, True))


def _measure(view: QWidget, width: int) -> None:
    """It is not for the answer: whoever asks once more has it sooner."""
    for widget in (view, *view.findChildren(QWidget)):
        widget.ensurePolished()
    wanted_height(view, width)
