"""What can be done with an installed model; removing asks right there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.library import wording
from desktop.library.rows import LibraryRow
from desktop.widgets.amounts import size_words
from desktop.widgets.flow import FlowLayout
from desktop.widgets.joined import both
from desktop.widgets.labels import words_label
from models.hardware.fit import Fit


class TendBox(QWidget):
    """Signals: what the user wants of the model with that id; `try_wanted` adds the device."""

    use_wanted = Signal(str)
    try_wanted = Signal(str, str)
    update_check_wanted = Signal(str)
    update_wanted = Signal(str)
    verify_wanted = Signal(str)
    repair_wanted = Signal(str)
    remove_wanted = Signal(str)
    open_folder_wanted = Signal(str)
    convert_wanted = Signal(str)
    report_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model_id = ""
        # Whether the model could have a newer version, and the user wants to look for one.
        self._could_look, self._may_look = False, True
        self.use_button = self._button("", "primary")
        self.try_button = self._button(self.tr("Try on …"))
        self.try_menu = QMenu(self.try_button)
        self.try_button.setMenu(self.try_menu)
        self.check_button = self._button(self.tr("Check for update"))
        self.update_button = self._button(self.tr("Update"))
        self.verify_button = self._button(self.tr("Verify"))
        self.repair_button = self._button(self.tr("Repair"))
        self.report_button = self._button(self.tr("How exact it is"))
        self.convert_button = self._button(self.tr("Convert again …"))
        self.folder_button = self._button(self.tr("Open folder"))
        self.remove_button = self._button(self.tr("Remove …"))
        self.stays = words_label(self.tr("It ships with the app and stays."), "muted")
        self.question = _RemoveQuestion()
        self._lay_out()
        self._connect()

    def show_row(self, row: LibraryRow, keep_question: bool) -> None:
        """`keep_question`: the same model is shown anew."""
        self._model_id = row.id
        model = row.installed
        builtin = model is not None and model.builtin
        hub = model is not None and model.source.partition(":")[0] in ("hf", "ms")
        made = model is not None and model.source.startswith("made:")
        self.report_button.setVisible(made)
        self.convert_button.setVisible(made)
        used = self.tr("Use in the studio") if row.draws else self.tr("Use in chat")
        self.use_button.setText(used)
        self.use_button.setVisible(row.chats or row.draws)
        self.update_button.setVisible(bool(row.newer))
        self._could_look = hub and not row.newer
        self.set_may_look(self._may_look)
        self.repair_button.setVisible(not builtin and row.damaged is not None)
        self.remove_button.setVisible(not builtin)
        self.stays.setVisible(builtin)
        self._show_devices(row.fits)
        self.question.show_row(row)
        if not keep_question or builtin:
            self.question.hide()

    def set_may_look(self, may_look: bool) -> None:
        """Whether newer versions may be looked for."""
        self._may_look = may_look
        self.check_button.setVisible(self._could_look and may_look)

    def set_busy(self, busy: bool) -> None:
        """Something is being done with the files: nothing else begins meanwhile."""
        for button in self.findChildren(QPushButton):
            if button not in (self.folder_button, self.question.keep_button):
                button.setEnabled(not busy)

    def _show_devices(self, fits: tuple[Fit, ...]) -> None:
        self.try_menu.clear()
        for fit in fits or (Fit("CPU", "well", ""),):
            words = f"{fit.device} · {wording.level_words(fit)}" if fit.reason else fit.device
            action = QAction(words, self.try_menu)
            action.setData(fit.device)
            self.try_menu.addAction(action)

    def _button(self, words: str, look: str = "outlined") -> QPushButton:
        button = QPushButton(words)
        button.setProperty("look", look)
        return button

    def _lay_out(self) -> None:
        first, second = FlowLayout(at_right=False), FlowLayout(at_right=False)
        for button in (self.use_button, self.update_button, self.repair_button, self.try_button):
            first.addWidget(button)
        for button in (
            self.report_button,
            self.convert_button,
            self.verify_button,
            self.check_button,
            self.folder_button,
            self.remove_button,
        ):
            second.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for row in (first, second):
            row.setSpacing(8)
            layout.addLayout(row)
        layout.addWidget(self.stays)
        layout.addWidget(self.question)

    def _connect(self) -> None:
        self._wishes = {
            self.use_button: self.use_wanted,
            self.check_button: self.update_check_wanted,
            self.update_button: self.update_wanted,
            self.verify_button: self.verify_wanted,
            self.repair_button: self.repair_wanted,
            self.folder_button: self.open_folder_wanted,
            self.report_button: self.report_wanted,
            self.convert_button: self.convert_wanted,
        }
        for button in self._wishes:
            button.clicked.connect(self._on_clicked)
        self.try_menu.triggered.connect(self._on_device)
        self.remove_button.clicked.connect(self._on_remove)
        self.question.agreed.connect(self._on_agreed)
        self.question.declined.connect(self._on_kept)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._wishes[button].emit(self._model_id)

    def _on_device(self, action: QAction) -> None:
        self.try_wanted.emit(self._model_id, str(action.data()))

    def _on_agreed(self) -> None:
        self.remove_wanted.emit(self._model_id)

    def _on_remove(self) -> None:
        self.question.show()
        self.question.keep_button.setFocus()

    def _on_kept(self) -> None:
        self.question.hide()
        self.remove_button.setFocus()


class _RemoveQuestion(QFrame):
    """Signals: agreed, declined."""

    agreed = Signal()
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("removal")
        self.words = words_label()
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setProperty("look", "danger")
        self.keep_button = QPushButton(self.tr("Keep it"))
        self.keep_button.setProperty("look", "outlined")
        self.remove_button.clicked.connect(self._on_agreed)
        self.keep_button.clicked.connect(self.declined)
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(8)
        buttons.addWidget(self.remove_button)
        buttons.addWidget(self.keep_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addLayout(buttons)
        self.hide()

    def show_row(self, row: LibraryRow) -> None:
        question = self.tr("Remove “{0}” from this PC?").format(row.entry.name)
        space = size_words(row.size_bytes)
        gain = self.tr("This gives {0} back.").format(space)
        again = self.tr("It can be downloaded again.") if row.place is not None else ""
        words = both(both(question, gain), again)
        self.words.setText(words)
        self.remove_button.setAccessibleName(words)

    def _on_agreed(self) -> None:
        self.hide()
        self.agreed.emit()
