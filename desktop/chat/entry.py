"""The field for the question: grows with the text, Enter sends."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from desktop.widgets.mime_data import image_of, local_files

_LINES = 8


class Entry(QPlainTextEdit):
    """Several lines of plain text.

    Signals:
        entered: Enter was pressed, not as part of an input method.
        escaped: Esc was pressed.
        files_pasted(list of paths), image_pasted(QImage): instead of text.
        focus_changed: the keyboard came or went.
    """

    entered = Signal()
    escaped = Signal()
    files_pasted = Signal(list)
    image_pasted = Signal(QImage)
    focus_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entry")
        self.setAccessibleName(self.tr("Your question"))
        self.setPlaceholderText(self.tr("Ask anything, or drop a file"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(4)
        self._composing = False
        # Which of Enter and Ctrl+Enter sends; the other begins a new line.
        self.sends_with_ctrl = False
        self.textChanged.connect(self._fit_height)
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and not shift and not self._composing and ctrl == self.sends_with_ctrl:
            self.entered.emit()
        elif enter and ctrl:
            self.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or bool(local_files(source)) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = local_files(source)
        if files:
            self.files_pasted.emit(files)
        elif source.hasImage() and not _is_text_first(source):
            self.image_pasted.emit(image_of(source))
        else:
            self.insertPlainText(source.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """As many lines as the text has, up to eight; then it scrolls."""
        line = self.fontMetrics().lineSpacing()
        lines = max(1, round(self.document().size().height()))
        if self.document().isEmpty():
            lines = max(lines, self._placeholder_lines())
        shown = min(_LINES, lines)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > _LINES else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(shown * line + 12)

    def _placeholder_lines(self) -> int:
        room = self.viewport().rect().adjusted(8, 0, -8, 0)
        wrap = Qt.TextFlag.TextWordWrap.value
        taken = self.fontMetrics().boundingRect(room, wrap, self.placeholderText())
        return round(taken.height() / self.fontMetrics().lineSpacing())


def _is_text_first(data: QMimeData) -> bool:
    """Cells of a spreadsheet come with a picture of themselves; a picture of a web page comes with
    its address."""
    words = data.text().strip()
    return bool(words) and not data.hasUrls() and "://" not in words.split()[0]
