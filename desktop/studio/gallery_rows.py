"""The gallery as rows, of which only those that were seen lately have their pictures in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)

from desktop.studio.kept import Look
from desktop.widgets.tooltips import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_MOST_LOOKS = 200
NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class GalleryRows(QAbstractListModel):
    """Args:
    path: of the file of a name.

    Signals: look_wanted(name): it comes into view.
    """

    look_wanted = Signal(str)

    def __init__(self, path: Callable[[str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._names: list[str] = []
        self._looks: OrderedDict[str, Look] = OrderedDict()
        self._asked: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._names)

    def set_names(self, names: Sequence[str]) -> None:
        """One that came first or one that went is no reason to begin anew."""
        new = list(names)
        gone = [name for name in self._names if name not in set(new)]
        for name in gone:
            row = self._names.index(name)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._names[row]
            self.endRemoveRows()
        if len(new) - len(self._names) > 1:
            self.beginResetModel()
            self._names = new
            self.endResetModel()
            return
        for row, name in enumerate(new):
            if row >= len(self._names) or self._names[row] != name:
                self.beginInsertRows(QModelIndex(), row, row)
                self._names.insert(row, name)
                self.endInsertRows()

    def show_look(self, name: str, look: Look) -> None:
        self._asked.discard(name)
        self._looks[name] = look
        while len(self._looks) > _MOST_LOOKS:
            self._looks.popitem(last=False)
        index = self.index_of(name)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def forget_look(self, name: str) -> None:
        """It may have been read while the file was elsewhere."""
        self._asked.discard(name)
        self._looks.pop(name, None)

    def look(self, name: str) -> Look | None:
        """None while it is not in memory."""
        return self._looks.get(name)

    def index_of(self, name: str) -> QModelIndex:
        """Invalid for one that is not there."""
        return self.index(self._names.index(name)) if name in self._names else QModelIndex()

    def name_at(self, index: _Index) -> str:
        """ "" for none."""
        return self._names[index.row()] if index.isValid() else ""

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._names)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name = self._names[index.row()]
        if role == NAME_ROLE:
            return name
        if role == Qt.ItemDataRole.DecorationRole:
            return self._seen(name)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            words = self._words(name)
            return plain_tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._path(self.name_at(one)))) for one in indexes])
        return data

    def _seen(self, name: str) -> Look | None:
        """The small picture; it is read now where it is not in memory."""
        look = self._looks.get(name)
        if look is not None:
            self._looks.move_to_end(name)
        elif name not in self._asked:
            self._asked.add(name)
            self.look_wanted.emit(name)
        return look

    def _words(self, name: str) -> str:
        look = self._looks.get(name)
        made = look.made if look is not None else None
        return (made.prompt if made is not None else "") or self.tr("Picture {0}").format(name)
