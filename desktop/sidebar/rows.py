"""Conversations as rows under headings, sorted once and then kept sorted row by row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from desktop.conversations.values import Conversation
from desktop.sidebar.calendar import Calendar, Group, Kind
from desktop.sidebar.wording import group_words, shown_title, spoken_words, when_words
from desktop.widgets.tooltips import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
# Data of a row: its `Face`.
FACE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class Face:
    """What is painted of a row.

    Attributes:
        id: of the conversation; "" of a heading.
        title: in one line, or the words of the heading.
        current: it is the one that is open.
    """

    id: str
    title: str
    pinned: bool = False
    answering: bool = False
    current: bool = False


class _Key(NamedTuple):
    """Rows are sorted by it; a heading has neither time nor id and so comes first."""

    group: Group
    is_row: bool = False
    changed: float = 0.0
    id: str = ""


class ConversationRows(QStringListModel):
    """Those that are not archived, or those that are.

    Qt itself keeps a name of each row: a list asks for all of them whenever it lays them out, each
    time how many there are, and ten thousand such questions take Python a tenth of a second.

    Signals:
        renamed(id, title): by the user, in the row; it is shown already.
    """

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: dict[str, Conversation] = {}
        self._keys: list[_Key] = []
        self._headings: dict[str, Group] = {}
        self._calendar = Calendar(0.0)
        self._archived = False
        self._current = ""
        self._answering: frozenset[str] = frozenset()

    # --- what is asked --------------------------------------------------------------------------

    @property
    def archived_shown(self) -> bool:
        return self._archived

    @property
    def current(self) -> str:
        """Id of the conversation that is open."""
        return self._current

    def conversation(self, conversation_id: str) -> Conversation | None:
        """One of all, shown or not."""
        return self._all.get(conversation_id)

    def index_of(self, conversation_id: str) -> QModelIndex:
        """Invalid where it is not shown."""
        found = self._all.get(conversation_id)
        if found is None or not self._is_shown(found):
            return QModelIndex()
        return self.index(self._place(self._key(found)))

    def id_at(self, index: Index) -> str:
        """ "" of a heading, or of no row."""
        name = self._name_at(index)
        return "" if name in self._headings else name

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        if not self.id_at(index):
            return flag.ItemNeverHasChildren
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsEditable
            | flag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self._name_at(index)
        if name in self._headings:
            return self._heading_data(self._headings[name], role)
        found = self._all.get(name)
        return None if found is None else self._row_data(found, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A new title by the user; an empty one, or the same one, changes nothing."""
        found = self._all.get(self.id_at(index))
        title = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or found is None or title in {"", found.title}:
            return False
        self.put(replace(found, title=title, own_title=True))
        self.renamed.emit(found.id, title)
        return True

    # --- what is told ---------------------------------------------------------------------------

    def set_conversations(self, conversations: Iterable[Conversation], now: float) -> None:
        """All of them, archived ones too; ``now`` in seconds since 1970."""
        self._all = {conversation.id: conversation for conversation in conversations}
        self._calendar = Calendar(now)
        self._sort_anew()

    def set_now(self, now: float) -> None:
        """Another day has another "today"."""
        calendar = Calendar(now)
        if calendar.today != self._calendar.today:
            self._calendar = calendar
            self._sort_anew()

    def show_archived(self, archived: bool) -> None:
        if archived != self._archived:
            self._archived = archived
            self._sort_anew()

    def put(self, conversation: Conversation) -> None:
        """A new one, or what has become of one: only its own row moves."""
        old = self._all.get(conversation.id)
        before = self._key(old) if old is not None and self._is_shown(old) else None
        self._all[conversation.id] = conversation
        after = self._key(conversation) if self._is_shown(conversation) else None
        if before is not None and after is not None:
            self._move(before, after)
        elif before is not None:
            self._remove(before)
        elif after is not None:
            self._insert(after)

    def remove(self, conversation_id: str) -> None:
        found = self._all.get(conversation_id)
        if found is not None and self._is_shown(found):
            self._remove(self._key(found))
        self._all.pop(conversation_id, None)

    def set_current(self, conversation_id: str) -> None:
        before, self._current = self._current, conversation_id
        self._tell_changed({before, conversation_id})

    def set_answering(self, conversation_ids: Collection[str]) -> None:
        before, self._answering = self._answering, frozenset(conversation_ids)
        self._tell_changed(before ^ self._answering)

    # --- rows -----------------------------------------------------------------------------------

    def _name_at(self, index: Index) -> str:
        """The id of a conversation, or the name of a heading."""
        return str(super().data(index, Qt.ItemDataRole.DisplayRole)) if index.isValid() else ""

    def _heading_data(self, group: Group, role: int) -> object:
        words = group_words(group, self._calendar.today.year)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return words
        return Face("", words) if role == FACE else None

    def _row_data(self, found: Conversation, role: int) -> object:
        title, roles = shown_title(found.title), Qt.ItemDataRole
        if role == FACE:
            pinned = found.pinned and not self._archived
            answering = found.id in self._answering
            return Face(found.id, title, pinned, answering, found.id == self._current)
        if role in {roles.DisplayRole, roles.EditRole}:
            return title
        if role == roles.ToolTipRole:
            return plain_tooltip(f"{title}\n{when_words(found.changed)}")
        return self._spoken(found) if role == roles.AccessibleTextRole else None

    def _spoken(self, found: Conversation) -> str:
        return spoken_words(
            shown_title(found.title),
            group_words(self._key(found).group, self._calendar.today.year),
            answering=found.id in self._answering,
            current=found.id == self._current,
        )

    def _is_shown(self, conversation: Conversation) -> bool:
        return conversation.archived == self._archived

    def _key(self, conversation: Conversation) -> _Key:
        if conversation.pinned and not self._archived:
            group = Group(Kind.PINNED)
        else:
            group = self._calendar.group(conversation.changed)
        return _Key(group, True, -conversation.changed, conversation.id)

    def _place(self, key: _Key) -> int:
        return bisect_left(self._keys, key)

    def _name(self, key: _Key) -> str:
        if key.is_row:
            return key.id
        # No id has a space in it.
        name = f"heading {key.group.kind} {key.group.back}"
        self._headings[name] = key.group
        return name

    def _sort_anew(self) -> None:
        shown = [found for found in self._all.values() if self._is_shown(found)]
        shown.sort(key=attrgetter("changed"), reverse=True)
        keys = [self._key(found) for found in shown]
        groups = {key.group for key in keys}
        self._keys = sorted([*keys, *(_Key(group) for group in groups)])
        self.setStringList([self._name(key) for key in self._keys])

    def _insert(self, key: _Key) -> None:
        at = self._place(key)
        self._keys.insert(at, key)
        self.insertRow(at)
        super().setData(self.index(at), self._name(key))
        if key.is_row:
            self._need_heading(key.group)

    def _remove(self, key: _Key) -> None:
        at = self._place(key)
        del self._keys[at]
        self.removeRow(at)
        if key.is_row:
            self._drop_heading(key.group)

    def _move(self, before: _Key, after: _Key) -> None:
        self._need_heading(after.group)
        source, target = self._place(before), self._place(after)
        if target in {source, source + 1}:
            self._keys[source] = after
        else:
            del self._keys[source]
            self._keys.insert(target - (target > source), after)
            self.moveRow(QModelIndex(), source, QModelIndex(), target)
        self._drop_heading(before.group)
        self._tell_changed({after.id})

    def _need_heading(self, group: Group) -> None:
        key = _Key(group)
        at = self._place(key)
        if self._keys[at : at + 1] != [key]:
            self._insert(key)

    def _drop_heading(self, group: Group) -> None:
        key = _Key(group)
        following = self._place(key) + 1
        if following == len(self._keys) or self._keys[following].group != group:
            self._remove(key)

    def _tell_changed(self, conversation_ids: Collection[str]) -> None:
        for conversation_id in conversation_ids:
            index = self.index_of(conversation_id)
            if index.isValid():
                self.dataChanged.emit(index, index)
