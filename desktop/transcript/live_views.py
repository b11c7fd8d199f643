"""The rows that exist as widgets now: made, kept in order, and dropped again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget

from desktop.transcript.rows import Row, Rows

# May take the caller's own kind of row.
MakeView = Callable[[Any], QWidget]


class LiveViews:
    """Views by the id of their row. They are children of ``home``, in the order of the rows.

    That order is the one in which a screen reader finds them.
    """

    def __init__(self, home: QWidget, rows: Rows, make_view: MakeView) -> None:
        self._home = home
        self._rows = rows
        self._make_view = make_view
        self._views: dict[str, QWidget] = {}
        self._held: set[str] = set()

    def __len__(self) -> int:
        return len(self._views)

    def __contains__(self, row_id: str) -> bool:
        return row_id in self._views

    def get(self, row_id: str) -> QWidget | None:
        return self._views.get(row_id)

    def at(self, place: int) -> QWidget | None:
        """The view of the row at that place."""
        return self._views.get(self._rows[place].id)

    def items(self) -> Iterator[tuple[int, QWidget]]:
        """With their place among the rows, in no certain order."""
        return ((self._rows.at(row_id), view) for row_id, view in self._views.items())

    def in_order(self) -> list[QWidget]:
        return [view for _, view in sorted(self.items(), key=lambda item: item[0])]

    def build(self, row: Row) -> QWidget:
        """A view that is hidden, and none of these before `add`."""
        view = self._make_view(row)
        view.setParent(self._home)
        return view

    def add(self, row: Row, view: QWidget) -> None:
        at = self._rows.at(row.id)
        later = [(other, widget) for other, widget in self.items() if other > at]
        if later:
            view.stackUnder(min(later, key=lambda item: item[0])[1])
        else:
            view.raise_()
        self._views[row.id] = view

    def drop(self, row_id: str) -> QWidget | None:
        """The view that is deleted as soon as the event loop has its turn."""
        self._held.discard(row_id)
        view = self._views.pop(row_id, None)
        if view is not None:
            if self.has_focus(view):
                # Whoever typed there goes on with the conversation, not with the next best button.
                self._home.setFocus()
            view.hide()
            view.deleteLater()
        return view

    def row_of(self, widget: QWidget | None) -> int | None:
        """The place of the row that ``widget`` is, or is part of."""
        for at, view in self.items():
            if widget is not None and (view is widget or view.isAncestorOf(widget)):
                return at
        return None

    # --- what must stay -------------------------------------------------------------------------

    def hold(self, row_id: str) -> None:
        self._held.add(row_id)

    def release(self, row_id: str) -> None:
        self._held.discard(row_id)

    def held(self) -> list[tuple[int, QWidget]]:
        """The views that are held, with their place among the rows."""
        return [(self._rows.at(one), self._views[one]) for one in self._held if one in self._views]

    def is_held(self, row_id: str) -> bool:
        return row_id in self._held

    def has_focus(self, view: QWidget) -> bool:
        """Whether the keyboard is in it, or would be if its window were in front."""
        focus = self._home.window().focusWidget()
        return focus is not None and (focus is view or view.isAncestorOf(focus))

    def is_pinned(self, row_id: str) -> bool:
        """Whether something would be lost with its view."""
        view = self._views[row_id]
        return row_id in self._held or self.has_focus(view) or _has_selection(view)


def _has_selection(view: QWidget) -> bool:
    return any(_is_selected(widget) for widget in [view, *view.findChildren(QWidget)])


def _is_selected(widget: QWidget) -> bool:
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return widget.textCursor().hasSelection()
    return isinstance(widget, QLabel) and widget.hasSelectedText()
