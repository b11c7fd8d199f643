"""One section of the preferences as a form that scrolls, made of the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop import settings as s
from desktop.preferences.fields import Field, field_for
from desktop.preferences.folders import Folder
from desktop.preferences.rows import FoldersView, RowView
from desktop.preferences.words import shown
from desktop.widgets.joined import named
from desktop.widgets.labels import words_label
from desktop.widgets.options import PADDING

_MARGINS = (14, 20, 14, 20)


class SectionPage(QScrollArea):
    """Attributes:
        section: what it shows.
        fields: of its settings.
        rows: what it has besides, by name.
        reset_button: brings the section's settings back to their defaults.

    Signals:
        changed(setting, value): the user wants another value.
        row_wanted(row): its button was pressed, and its question agreed to.
        folder_wanted(Path): to be opened.
        reset_wanted(section).
    """

    changed = Signal(object, str)
    row_wanted = Signal(object)
    folder_wanted = Signal(object)
    reset_wanted = Signal(object)

    def __init__(self, section: s.Section, folders: Sequence[Folder]) -> None:
        super().__init__()
        self.section = section
        self.fields: list[Field] = []
        self.rows: dict[str, RowView] = {}
        self.reset_button = QPushButton(self.tr("Reset this section"))
        self.reset_button.setProperty("look", "quiet")
        name = shown(section.label)
        self.reset_button.setAccessibleName(named(self.reset_button.text(), name))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self._form = QWidget()
        self._form.setObjectName("column")
        self._column = QVBoxLayout(self._form)
        self._column.setContentsMargins(*_MARGINS)
        self._column.setSpacing(22)
        title = words_label(name, name="detailsName")
        title.setContentsMargins(PADDING, 0, PADDING, 0)
        self._column.addWidget(title)
        for entry in s.entries_of(section.id):
            self._add(entry, folders)
        self._column.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(self._form)
        self.reset_button.setVisible(bool(self.fields))
        self.reset_button.installEventFilter(self)
        self.reset_button.clicked.connect(self._on_reset)

    def field(self, setting: s.Setting) -> Field:
        return next(field for field in self.fields if field.setting == setting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What gets the keyboard is brought into sight, with the words around it."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 60)
        return super().eventFilter(watched, event)

    def _add(self, entry: s.Entry, folders: Sequence[Folder]) -> None:
        if isinstance(entry, s.Setting):
            field = field_for(entry)
            field.changed.connect(self.changed)
            self.fields.append(field)
            self._put(field)
        elif entry.name == s.FOLDERS.name:
            view = FoldersView(entry, folders)
            view.folder_wanted.connect(self.folder_wanted)
            self._put(view)
        else:
            row = RowView(entry)
            row.wanted.connect(self.row_wanted)
            self.rows[entry.name] = row
            self._put(row)

    def _put(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        for part in (widget, *widget.findChildren(QWidget)):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.installEventFilter(self)

    def _on_reset(self) -> None:
        self.reset_wanted.emit(self.section)
