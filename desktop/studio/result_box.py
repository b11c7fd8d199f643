"""One picture: what it was made with, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.sentences import translated
from desktop.studio.words import made_lines
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label
from models.engine.drawing import Made

_HIGHEST_PROMPT = 300


class ResultBox(QWidget):
    """Signals: vary_wanted, edit_wanted, ask_wanted, save_wanted, copy_wanted, delete_wanted,
    settings_wanted - those it was made with."""

    vary_wanted = Signal()
    edit_wanted = Signal()
    ask_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()
    delete_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._prompt = words_label(name="noticeWhat")
        self._facts = words_label(look="muted")
        self._reason = words_label(look="warning")
        for label in (self._prompt, self._facts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.vary_button = self._button("dice", self.tr("Vary"), self.tr("Again, another seed"))
        self.edit_button = self._button("edit", self.tr("Edit"), self.tr("Start from this picture"))
        self.ask_button = self._button(
            "send", self.tr("Ask about it"), self.tr("Take it into the chat")
        )
        self.settings_button = self._button(
            "settings", self.tr("Use its settings"), self.tr("Use what this picture was made with")
        )
        self.save_button = self._button("export", self.tr("Save as …"), self.tr("Save a copy"))
        self.copy_button = self._button("copy", self.tr("Copy"), self.tr("Copy the picture"))
        self.delete_button = self._button("bin", self.tr("Delete"), self.tr("Delete the picture"))
        self._lay_out()
        self._connect()

    def show_made(self, made: Made | None, *, can_draw: bool) -> None:
        """None: the picture does not say."""
        prompt = "" if made is None else made.prompt
        short = prompt if len(prompt) <= _HIGHEST_PROMPT else f"{prompt[:_HIGHEST_PROMPT]}…"
        self._prompt.setText(short)
        self._prompt.setVisible(bool(prompt))
        unknown = self.tr("What it was made with is not known.")
        self._facts.setText(unknown if made is None else "\n".join(made_lines(made)))
        reason = "" if made is None else translated(made.reason)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.vary_button.setEnabled(can_draw and made is not None)
        self.settings_button.setEnabled(made is not None)

    def set_kept(self, kept: bool) -> None:
        """Whether it is a file of the gallery."""
        for button in (self.ask_button, self.delete_button, self.edit_button):
            button.setEnabled(kept)

    def words(self) -> str:
        """All that is said of the picture."""
        return f"{self._prompt.text()}\n{self._facts.text()}"

    def buttons(self) -> tuple[QPushButton, ...]:
        return (
            *(self.vary_button, self.edit_button, self.ask_button, self.settings_button),
            *(self.save_button, self.copy_button, self.delete_button),
        )

    def _button(self, icon_name: str, text: str, name: str) -> IconButton:
        button = IconButton(icon_name, text, "outlined", text)
        button.setToolTip(name)
        button.setAccessibleDescription(name)
        return button

    def _lay_out(self) -> None:
        row = FlowLayout(at_right=False)
        row.setSpacing(6)
        for button in self.buttons():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        for label in (self._prompt, self._facts, self._reason):
            column.addWidget(label)

    def _connect(self) -> None:
        self.vary_button.clicked.connect(self.vary_wanted)
        self.edit_button.clicked.connect(self.edit_wanted)
        self.ask_button.clicked.connect(self.ask_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.delete_button.clicked.connect(self.delete_wanted)
