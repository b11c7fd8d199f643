"""How a model did on each device of this PC, as a table, and the button that finds it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.library import wording
from desktop.sentences import problem_words
from desktop.speed import words
from desktop.speed.state import SpeedState
from desktop.widgets.amounts import memory_words
from desktop.widgets.joined import named
from desktop.widgets.labels import words_label
from models.speed.devices import fastest
from models.store.trial import Trial


class DeviceBox(QWidget):
    """Signals: measure_wanted, stop_wanted."""

    measure_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = DeviceTable()
        self.best = words_label(look="muted")
        self.doing = words_label(look="muted")
        self.stop_button = QPushButton(self.tr("Stop"))
        self.stop_button.setProperty("look", "quiet")
        self.stop_button.setAccessibleName(self.tr("Stop measuring"))
        self.measure_button = QPushButton(self.tr("Measure on this PC"))
        self.measure_button.setProperty("look", "outlined")
        self.measure_button.setToolTip(
            self.tr("Loads it on every device and makes something short there.")
        )
        self.measure_button.clicked.connect(self.measure_wanted)
        self.stop_button.clicked.connect(self.stop_wanted)
        self._lay_out()

    def show_trials(self, trials: Sequence[Trial], kind: str) -> None:
        """A table where there is something to compare."""
        several = trials if len(trials) > 1 else ()
        self.table.show_trials(several, kind)
        self.table.setVisible(bool(several))
        best = fastest(trials)
        self.best.setText(self.tr("Fastest on {0}.").format(best.device) if best else "")
        self.best.setVisible(best is not None)

    def show_state(self, state: SpeedState) -> None:
        measuring = state.doing == "devices"
        self.doing.setText(words.doing_words(state) if measuring else "")
        self.doing.setVisible(measuring)
        self.stop_button.setVisible(measuring)
        self.measure_button.setVisible(not measuring)
        self.measure_button.setEnabled(not state.doing)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.table)
        column.addWidget(self.best)
        doing = QHBoxLayout()
        doing.addWidget(self.doing, 1)
        doing.addWidget(self.stop_button)
        column.addLayout(doing)
        column.addWidget(self.measure_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_state(SpeedState())
        self.show_trials((), "text")


class DeviceTable(QWidget):
    """A line for every device; what went wrong stands in place of the figures. Where there is no
    room for columns, the figures of a device are a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How fast it is on each device"))
        self._columned, self._told = QWidget(), words_label()
        self._told.hide()
        self._grid = QGridLayout(self._columned)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._columned)
        column.addWidget(self._told)

    def minimumSizeHint(self) -> QSize:
        """Narrower than the columns are."""
        return QSize(self._told.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self._columned.minimumSizeHint().width() <= self.width()
        if has_room == self._columned.isHidden():
            self._columned.setVisible(has_room)
            self._told.setVisible(not has_room)

    def show_trials(self, trials: Sequence[Trial], kind: str) -> None:
        told = (named(trial.device, wording.trial_words(trial)) for trial in trials)
        self._told.setText("\n".join(told))
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()  # at once, where it goes only later
                widget.deleteLater()
        names = self._columns(kind)
        for column, name in enumerate(names if trials else ()):
            self._grid.addWidget(words_label(name, "muted"), 0, column)
            self._grid.setColumnStretch(column, 1 if column else 0)
        for row, trial in enumerate(trials, 1):
            self._add(row, trial, names)
        self._fit()

    def lines(self) -> list[list[str]]:
        """What it says, row by row, the names of the columns first."""
        rows: list[list[str]] = []
        for row in range(self._grid.rowCount()):
            items = [self._grid.itemAtPosition(row, column) for column in range(5)]
            labels = dict.fromkeys(item.widget() for item in items if item is not None)
            said = [label.text() for label in labels if isinstance(label, QLabel)]
            rows += [said] if said else []
        return rows

    def _add(self, row: int, trial: Trial, names: Sequence[str]) -> None:
        device = words_label(trial.device)
        device.setWordWrap(False)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(device, row, 0, top)
        if not trial.works:
            why = problem_words(trial.problem) if trial.problem else self.tr("It did not work.")
            label = words_label(why, "danger")
            label.setAccessibleName(named(trial.device, why))
            self._grid.addWidget(label, row, 1, 1, len(names) - 1)
            return
        for column, value in enumerate(self._figures(trial), 1):
            cell = words_label(value)
            cell.setAccessibleName(named(f"{trial.device}, {names[column]}", value))
            self._grid.addWidget(cell, row, column, top)

    def _columns(self, kind: str) -> tuple[str, ...]:
        device, ready, memory = self.tr("Device"), self.tr("Ready in"), self.tr("Memory")
        if kind in ("text", "vision", "audio"):
            return device, ready, self.tr("First token"), self.tr("Tokens/s"), memory
        made = self.tr("A picture in") if kind == "image" else self.tr("A result in")
        return device, ready, made, memory

    def _figures(self, trial: Trial) -> tuple[str, ...]:
        seconds = self.tr("{0} s")
        ready = seconds.format(_short(trial.load_s))
        first = seconds.format(QLocale().toString(trial.ttft_ms / 1000, "f", 2))
        memory = memory_words(trial.memory_bytes) if trial.memory_bytes else "–"  # noqa: RUF001
        if not trial.tokens_per_s:
            return ready, first, memory
        return ready, first, _short(trial.tokens_per_s), memory


def _short(number: float) -> str:
    return QLocale().toString(number, "f", 1 if number < 100 else 0)
