"""An adapter that is kept: all about it, to be renamed and removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from desktop.adapters.words import breakable
from desktop.sidebar.clean_text import clean_title
from desktop.theme import scaled
from desktop.widgets.amounts import size_words
from desktop.widgets.flow import FlowLayout
from desktop.widgets.joined import listed, named
from desktop.widgets.labels import words_label
from desktop.widgets.pictures import rounded
from models.adapters.kept import Kept

_PICTURE, _RADIUS = 64, 12


class AdapterCard(QFrame):
    """Signals: renamed(id, name), remove_wanted(id), after the user has said so twice."""

    renamed = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, kept: Kept, picture: QImage | None, models: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("partCard")
        self.kept = kept
        self._models = tuple(models)
        name = clean_title(kept.name)
        self.setAccessibleName(name)
        self.name = words_label(breakable(name), name="rowName")
        self.editor = QLineEdit(kept.name)
        self.editor.setProperty("look", "field")
        self.editor.setMaxLength(120)
        self.editor.setAccessibleName(self.tr("Name of {0}").format(name))
        self.editor.hide()
        self.facts = words_label(self._facts(), "muted")
        self.fits = words_label(self._fits())
        self.rename_button = QPushButton(self.tr("Rename"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.sure_button = QPushButton(self.tr("Remove from this PC"))
        self.keep_button = QPushButton(self.tr("Keep it"))
        self._lay_out(picture)
        self._name_buttons(name)
        self._ask_whether_sure(False)
        self._connect()

    def shows(self, kept: Kept, models: Sequence[str]) -> bool:
        """Whether it needs not be made anew for that."""
        return (kept, tuple(models)) == (self.kept, self._models)

    def words(self) -> str:
        """What it says below the name."""
        return f"{self.facts.text()}\n{self.fits.text()}"

    def _facts(self) -> str:
        kept = self.kept
        for_what = self.tr("for pictures") if kept.draws else self.tr("for answers")
        parts = [for_what, kept.base, size_words(kept.size_bytes)]
        line = " · ".join(part for part in map(clean_title, parts) if part)
        if not kept.triggers:
            return line
        words = named(self.tr("Trigger words"), listed(map(clean_title, kept.triggers)))
        return f"{line}\n{words}"

    def _fits(self) -> str:
        if not self._models:
            return self.tr("Fits none of the models on this PC.")
        return self.tr("Fits {0}.").format(listed(self._models))

    def _name_buttons(self, name: str) -> None:
        self.rename_button.setAccessibleName(self.tr("Rename {0}").format(name))
        self.remove_button.setAccessibleName(self.tr("Remove {0}").format(name))
        self.sure_button.setAccessibleName(self.tr("Remove {0} from this PC").format(name))
        for button in (self.rename_button, self.remove_button, self.keep_button):
            button.setProperty("look", "quiet")
        self.sure_button.setProperty("look", "danger")

    def _ask_whether_sure(self, asks: bool) -> None:
        for button in (self.rename_button, self.remove_button):
            button.setVisible(not asks)
        for button in (self.sure_button, self.keep_button):
            button.setVisible(asks)

    def _lay_out(self, picture: QImage | None) -> None:
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(6)
        for button in (self.rename_button, self.remove_button, self.sure_button, self.keep_button):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(3)
        for widget in (self.name, self.editor, self.facts, self.fits):
            column.addWidget(widget)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 10)
        row.setSpacing(14)
        row.addLayout(column, 1)
        if picture is not None and not picture.isNull():
            row.addWidget(self._face(picture), 0, Qt.AlignmentFlag.AlignTop)

    def _face(self, picture: QImage) -> QLabel:
        label, ratio = QLabel(), self.devicePixelRatioF()
        size = QSize(scaled(_PICTURE), scaled(_PICTURE))
        label.setPixmap(rounded(picture, size, _RADIUS * ratio, ratio))
        return label

    def _connect(self) -> None:
        self.rename_button.clicked.connect(self._on_rename)
        self.editor.returnPressed.connect(self._on_named)
        self.editor.editingFinished.connect(self._on_named)
        self.remove_button.clicked.connect(self._on_remove)
        self.keep_button.clicked.connect(self._on_keep)
        self.sure_button.clicked.connect(self._on_sure)

    def _on_rename(self) -> None:
        self.name.hide()
        self.editor.show()
        self.editor.setFocus()
        self.editor.selectAll()

    def _on_named(self) -> None:
        """Once for Enter and for leaving the field."""
        if self.editor.isHidden():
            return
        had_keyboard, name = self.editor.hasFocus(), self.editor.text().strip()
        self.name.show()
        self.editor.hide()
        if had_keyboard:
            self.rename_button.setFocus()
        if name and name != self.kept.name:
            self.renamed.emit(self.kept.id, name)

    def _on_remove(self) -> None:
        self._ask_whether_sure(True)
        self.keep_button.setFocus()

    def _on_keep(self) -> None:
        self._ask_whether_sure(False)
        self.remove_button.setFocus()

    def _on_sure(self) -> None:
        self.remove_wanted.emit(self.kept.id)
