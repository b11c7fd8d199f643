"""The list of models in its sections; arrows move, Enter opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.convert.column import Content
from desktop.jobs.installs import Install
from desktop.library.coming_row import ComingRow
from desktop.library.filters import Sections
from desktop.library.row_view import RowFrame, RowView
from desktop.library.rows import LibraryRow

_PAGE = 5
_AT_ONCE = 8
_ABOVE_AND_BELOW = 40


class ModelList(QScrollArea):
    """Signals: current_changed(id), opened(id), acted(id) - the button of a row -, and what is
    wanted of an install: paused(id), resumed(id), cancelled(id), moved(id, EntrySource) to
    another place, open_log_requested."""

    current_changed = Signal(str)
    opened = Signal(str)
    acted = Signal(str)
    paused = Signal(str)
    resumed = Signal(str)
    cancelled = Signal(str)
    moved = Signal(str, object)
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Models"))
        self._views: dict[str, RowView] = {}
        self._busy: dict[str, str] = {}
        self._coming: dict[str, ComingRow] = {}
        self._shown: list[RowFrame] = []
        self._current = ""
        self._parts = Sections()
        self._installs: Mapping[str, Install] = {}
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._on_more)
        self._bring = QTimer(self, singleShot=True, interval=0)
        self._bring.timeout.connect(self._on_bring)
        self._headings = [_heading(), _heading(), _heading()]
        content = Content()
        content.setObjectName("modelList")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(12, 4, 12, 16)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self.setWidget(content)

    @property
    def current(self) -> str:
        """Id of the row that the keyboard is at; "" when none is shown."""
        return self._current

    def ids(self) -> list[str]:
        """Of what is shown, from the top."""
        return [row.model_id for row in self._shown]

    def view(self, model_id: str) -> RowFrame | None:
        """The row of a model, if it is shown."""
        return next((row for row in self._shown if row.model_id == model_id), None)

    def show_sections(self, parts: Sections, installs: Mapping[str, Install]) -> None:
        """Show these rows; those that are there already stay as they are.

        Many new ones come a few at a time, so that the window goes on meanwhile.
        """
        self._parts, self._installs = parts, installs
        self._show_rows(_AT_ONCE)

    def show_rest(self) -> None:
        """Do not wait for those that are still to come."""
        if self._more.isActive():
            self._show_rows(len(self._parts.all))

    def _show_rows(self, most_new: int) -> None:
        parts, had_keys = self._parts, any(row.hasFocus() for row in self._shown)
        new = [row.id for row in (*parts.here, *parts.available) if row.id not in self._views]
        later = set(new[most_new:])
        coming = [self._coming_row(row, self._installs[row.id]) for row in parts.coming]
        here, available = (
            [self._row_view(row) for row in rows if row.id not in later]
            for rows in (parts.here, parts.available)
        )
        if [*coming, *here, *available] != self._shown:
            self._arrange((coming, here, available))
        self._name_sections(parts)
        self._forget_ended(parts)
        self._keep_current(had_keys)
        if later:
            self._more.start()
        else:
            self._more.stop()

    def _on_more(self) -> None:
        self._show_rows(_AT_ONCE)

    def show_install(self, install: Install) -> None:
        """How far it is now; it has to be shown as coming already."""
        row = self._coming.get(install.entry.id)
        if row is not None:
            row.show_install(install)

    def set_busy(self, model_id: str, words: str) -> None:
        """What is being done with a model; "" when nothing is."""
        self._busy[model_id] = words
        view = self._views.get(model_id)
        if view is not None:
            view.set_busy(words)

    def set_current(self, model_id: str) -> None:
        if model_id == self._current:
            return
        self._current = model_id
        for row in self._shown:
            row.set_current(row.model_id == model_id)
        self.current_changed.emit(model_id)

    def focus_current(self) -> None:
        row = self.view(self._current)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_current(self) -> None:
        """Scroll to the current row, as soon as new rows have their places."""
        self._bring.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -_PAGE,
            Qt.Key.Key_PageDown: _PAGE,
            Qt.Key.Key_Home: -len(self._shown),
            Qt.Key.Key_End: len(self._shown),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._shown:
            event.ignore()
        else:
            self._move(step)

    def _move(self, step: int) -> None:
        self.show_rest()
        ids = self.ids()
        at = ids.index(self._current) if self._current in ids else 0
        row = self._shown[max(0, min(len(ids) - 1, at + step))]
        self.set_current(row.model_id)
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring_current()

    def _on_bring(self) -> None:
        row = self.view(self._current)
        if row is not None:
            self.ensureWidgetVisible(row, 0, _ABOVE_AND_BELOW)

    # --- rows -----------------------------------------------------------------------------------

    def _row_view(self, row: LibraryRow) -> RowView:
        view = self._views.get(row.id)
        if view is None:
            view = self._views[row.id] = RowView(row)
            view.set_busy(self._busy.get(row.id, ""))
            view.acted.connect(self.acted)
            self._adopt(view)
        else:
            view.show_row(row)
        return view

    def _coming_row(self, row: LibraryRow, install: Install) -> ComingRow:
        coming = self._coming.get(row.id)
        if coming is None:
            coming = self._coming[row.id] = ComingRow(install)
            coming.paused.connect(self.paused)
            coming.resumed.connect(self.resumed)
            coming.cancelled.connect(self.cancelled)
            coming.moved.connect(self.moved)
            coming.open_log_requested.connect(self.open_log_requested)
            self._adopt(coming)
        else:
            coming.show_install(install)
        return coming

    def _adopt(self, row: RowFrame) -> None:
        row.chosen.connect(self.set_current)
        row.opened.connect(self.opened)

    def _arrange(self, sections: Sequence[Sequence[RowFrame]]) -> None:
        shown = [row for rows in sections for row in rows]
        staying = set(shown)
        for old in self._shown:
            if old not in staying:
                old.hide()
        # Not `takeAt`: a row whose item lives on tells that one, instead of its new one, when it
        # becomes higher.
        for widget in (*self._headings, *self._shown):
            self._column.removeWidget(widget)
        self._shown = shown
        for heading, rows in zip(self._headings, sections, strict=True):
            self._append(heading)
            heading.setVisible(bool(rows))
            for row in rows:
                self._append(row)
                row.show()
        _set_tab_order(self._shown)

    def _append(self, widget: QWidget) -> None:
        """Above the stretch at the end."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _name_sections(self, parts: Sections) -> None:
        names = (self.tr("On their way"), self.tr("On this PC"), self.tr("Available"))
        rows = (parts.coming, parts.here, parts.available)
        for heading, name, found in zip(self._headings, names, rows, strict=True):
            heading.setText(f"{name} · {len(found)}")

    def _forget_ended(self, parts: Sections) -> None:
        coming = {row.id for row in parts.coming}
        for model_id in [known for known in self._coming if known not in coming]:
            self._coming.pop(model_id).deleteLater()

    def _keep_current(self, had_keys: bool) -> None:
        """The same model stays the current one where it is still shown, else the first."""
        ids = self.ids()
        current = self._current if self._current in ids else (ids[0] if ids else "")
        if current != self._current:
            self._current = current
            self.current_changed.emit(current)
        for row in self._shown:
            row.set_current(row.model_id == current)
        if had_keys:
            self.focus_current()


def _heading() -> QLabel:
    label = QLabel()
    label.setObjectName("listSection")
    return label


def _set_tab_order(rows: Sequence[RowFrame]) -> None:
    previous: QWidget | None = None
    for row in rows:
        for widget in (row, *row.buttons()):
            if previous is not None:
                QWidget.setTabOrder(previous, widget)
            previous = widget
