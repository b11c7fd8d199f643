"""The network log as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from models.network_log import NetworkEntry

_Index = QModelIndex | QPersistentModelIndex
_PARENT = QModelIndex()
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class RequestRows(QAbstractTableModel):
    """Time, what for, address, amount; the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[NetworkEntry] = ()

    def set_entries(self, entries: Sequence[NetworkEntry]) -> None:
        """The oldest first, as the log has them."""
        self.beginResetModel()
        self._entries = tuple(reversed(entries))
        self.endResetModel()

    def rowCount(self, parent: _Index = _PARENT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _PARENT) -> int:
        return 0 if parent.isValid() else len(self._heads())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cells = self._cells(self._entries[index.row()])
        if role in _ROLES:
            return cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return cells[index.column()].replace("&", "&amp;").replace("<", "&lt;")
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        return None

    def _heads(self) -> tuple[str, ...]:
        return self.tr("Time"), self.tr("What for"), self.tr("Address"), self.tr("Amount")

    def _cells(self, entry: NetworkEntry) -> tuple[str, ...]:
        address = f"{entry.method} {entry.address}".strip()
        return _time_words(entry.time), self._purpose(entry), address, _size_words(entry)

    def _purpose(self, entry: NetworkEntry) -> str:
        words = {
            "list": self.tr("What {0} holds"),
            "download": self.tr("Files of {0}"),
            "package": self.tr("The package {0}"),
            "tools": self.tr("Conversion tools: {0}"),
            "python": self.tr("A Python for conversion: {0}"),
            "camera": self.tr("The camera {0}"),
        }.get(entry.purpose, "{0}")
        return words.format(entry.subject)


def _size_words(entry: NetworkEntry) -> str:
    if entry.size_bytes is None:
        return ""
    style = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(entry.size_bytes, 1, style)


def _time_words(time: str) -> str:
    """In the time of this PC; as it is when it is no time."""
    try:
        seconds = datetime.fromisoformat(time).timestamp()
    except (ValueError, OverflowError, OSError):
        return time
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
