"""The lines of a transcript for a list of Qt; more of them come while it is written down."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from models.inputs.clock import clock
from models.transcripts.transcript import Line, paragraphs

Index = QModelIndex | QPersistentModelIndex


class LineRows(QAbstractListModel):
    """Signals:
    corrected(row, text): by hand; whoever keeps it calls `put`.
    """

    corrected = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._starts: list[float] = []
        self._firsts: set[int] = set()
        # Where the last paragraph begins: only it changes when more lines come.
        self._last_first = 0

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Those of another transcript."""
        self.beginResetModel()
        self._lines = list(lines)
        self._starts = [line.start for line in lines]
        self._firsts, self._last_first = set(), 0
        self._find_paragraphs()
        self.endResetModel()

    def add(self, lines: Sequence[Line]) -> None:
        """What was said next."""
        if not lines:
            return
        first = len(self._lines)
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._lines += lines
        self._starts += [line.start for line in lines]
        self._find_paragraphs()
        self.endInsertRows()

    def put(self, row: int, line: Line) -> None:
        """One that was corrected."""
        self._lines[row] = line
        self._last_first, self._firsts = 0, set()
        self._find_paragraphs()
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def line_at(self, row: int) -> Line | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def begins_paragraph(self, row: int) -> bool:
        return row in self._firsts

    def row_at(self, seconds: float) -> int:
        """The line that is said then, or was last; -1 before the first."""
        return bisect_right(self._starts, seconds + 0.01) - 1

    def time_words(self, row: int) -> str:
        return clock(self._lines[row].start)

    def find(self, words: str) -> list[int]:
        """Rows that have them, whatever the capitals."""
        wanted = words.casefold()
        if not wanted:
            return []
        return [row for row, line in enumerate(self._lines) if wanted in line.text.casefold()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line_at(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return line.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.time_words(index.row())} {shown_text(line)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line_at(index.row())
        text = " ".join(str(value).split())
        if line is None or role != Qt.ItemDataRole.EditRole or text == line.text:
            return False
        self.corrected.emit(index.row(), text)
        return True

    def _find_paragraphs(self) -> None:
        """From the last one on."""
        begin = self._last_first
        self._firsts = {row for row in self._firsts if row < begin}
        found = [begin + one.first for one in paragraphs(self._lines[begin:])]
        self._firsts.update(found)
        if found:
            self._last_first = found[-1]


def shown_text(line: Line) -> str:
    """What stands there for it."""
    return line.text or QCoreApplication.translate("Transcribe", "(removed)")
