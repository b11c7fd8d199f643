"""Lets keyframes be chosen once more, with a count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.chat.picker import Choice, Picker
from desktop.theme import theme
from desktop.widgets.progress import ThinProgress

_COUNTS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
_LONGEST = 160


class AgainBar(QWidget):
    """Signals: wanted(count): choose that many; stop_wanted."""

    wanted = Signal(int)
    stop_wanted = Signal()

    def __init__(self, most: int, count: int) -> None:
        super().__init__()
        self._most = most
        self._count = min(max(1, count), most)
        self._is_running = False
        self.button = QPushButton(self.tr("Choose again"))
        self.button.setProperty("look", "outlined")
        self.picker = Picker(self.tr("How many frames"), round(_LONGEST * theme().scale))
        self.progress = ThinProgress(self.tr("Choosing frames"))
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.picker)
        row.addWidget(self.progress, 1)
        self._connect()
        self._show_counts()

    @property
    def count(self) -> int:
        return self._count

    def show_progress(self, share: float | None) -> None:
        """0 to 1 while it is going on; None when it is not."""
        self._is_running = share is not None
        self.progress.setVisible(self._is_running)
        self.progress.show_share(share or 0.0)
        self.picker.setEnabled(not self._is_running)
        self.button.setText(self.tr("Stop") if self._is_running else self.tr("Choose again"))

    def _connect(self) -> None:
        self.button.clicked.connect(self._on_clicked)
        self.picker.chosen.connect(self._on_count)
        # Enter would press the dialog's own button.
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.picker)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.picker.showMenu)

    def _on_clicked(self) -> None:
        if self._is_running:
            self.stop_wanted.emit()
        else:
            self.wanted.emit(self._count)

    def _on_count(self, count: str) -> None:
        self._count = int(count)
        self._show_counts()

    def _show_counts(self) -> None:
        counts = sorted({one for one in _COUNTS if one < self._most} | {self._most, self._count})
        self.picker.set_choices(
            [Choice(str(count), self._words(count)) for count in counts], str(self._count)
        )

    def _words(self, count: int) -> str:
        if count == 1:
            return self.tr("one frame")
        return self.tr("at most {0} frames").format(count)
