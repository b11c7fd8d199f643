"""The strip of attached pictures above the entry field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.shown import Shown, small_view
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton, small_side
from desktop.widgets.drag_start import DragStart
from desktop.widgets.joined import listed
from desktop.widgets.labels import words_label
from desktop.widgets.progress import ThinProgress
from desktop.widgets.row_strip import RowStrip
from desktop.widgets.tooltips import plain_tooltip

# Of a picture, and of some words.
_SIDE = 72
_KEY_FORMAT = "application/x-sidelight-tile"


class Tile(QFrame):
    """One attachment: being read, ready or broken.

    Signals:
        removed: its cross was clicked, or Delete pressed.
        shifted(key, places): it shall go that many places to the right, or to the left below 0.
        opened(key): there is more to be seen of it.
    """

    removed = Signal(int)
    shifted = Signal(int, int)
    opened = Signal(int)

    def __init__(self, key: int, name: str) -> None:
        super().__init__()
        self.setObjectName("tile")
        self.key = key
        self._name = name
        self._drag_start = DragStart()
        self._caption = QLabel(self.tr("Reading …"))
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setWordWrap(True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self.remove_button = IconButton("close", self.tr("Remove {0}").format(name), "cross")
        self.remove_button.clicked.connect(self._on_remove)
        self._add_keys()
        self._picture: QWidget | None = None
        self._note = words_label()
        self._progress = ThinProgress(self.tr("How far it is"))
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        for widget in (self._caption, self._note, self._progress):
            self._column.addWidget(widget)
        self._column.addStretch()
        self._note.hide()
        self._progress.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 2, 4)
        layout.setSpacing(2)
        layout.addLayout(self._column)
        layout.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self._fit_text()
        theme().changed.connect(self._fit_text)

    def _add_keys(self) -> None:
        """What the mouse does by dragging and clicking."""
        self.setAccessibleDescription(
            self.tr("Ctrl+Left and Ctrl+Right move it, Delete removes it.")
        )
        keys = {
            "Ctrl+Left": self._on_left,
            "Ctrl+Right": self._on_right,
            "Delete": self._on_remove,
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def show_progress(self, words: str, share: float) -> None:
        """While it is read or listened to; what is there of it stays."""
        self._progress.show_share(share)
        self._progress.show()
        if self._picture is None:
            self._caption.setText(words)
        else:
            self._show_note(words)

    def show_ready(self, shown: Shown) -> None:
        """It was read; also called again when it has changed."""
        self._progress.hide()
        new = self._view_of(shown)
        self._column.replaceWidget(self._picture or self._caption, new)
        if self._picture is not None:
            self._picture.deleteLater()
        self._picture = new
        self._caption.hide()
        self._show_note(shown.note)
        words = f"{self._name}\n{shown.note}" if shown.note else self._name
        self.setToolTip(plain_tooltip(words))
        self.setAccessibleName(listed(words.split("\n")))

    def _view_of(self, shown: Shown) -> QWidget:
        view = small_view(shown, _SIDE)
        if shown.opens:
            view.clicked.connect(self._on_opened)
        view.installEventFilter(self)
        return view

    def _show_note(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._fit_text()

    def show_broken(self, what: str) -> None:
        self._progress.hide()
        self._show_note("")
        if self._picture is not None:
            self._picture.hide()
        self._caption.show()
        self._caption.setText(what)
        self.setToolTip(plain_tooltip(what))
        self.setProperty("broken", True)
        self._fit_text()
        self.style().unpolish(self)
        self.style().polish(self)
        self._caption.style().polish(self._caption)

    def _fit_text(self) -> None:
        """Lines of some words, however large these are."""
        side, cross = scaled(_SIDE), small_side()
        self.remove_button.setFixedSize(cross, cross)
        is_broken = bool(self.property("broken"))
        self._caption.setMinimumSize(2 * side if is_broken else side, _SIDE)
        self._caption.setMaximumWidth(2 * side)
        self._note.setMinimumWidth(2 * side if self._note.text() else 0)
        self._note.setMaximumWidth(2 * side)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The picture is a button and keeps the mouse to itself; dragging it drags the tile."""
        if isinstance(watched, QPushButton) and isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                self.mousePressEvent(event)
            elif event.type() == QEvent.Type.MouseMove:
                self.mouseMoveEvent(event)
                watched.setDown(self._drag_start.is_pressed)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag_start.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_start.begins(event):
            self._drag()

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(_KEY_FORMAT, str(self.key).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    def _on_remove(self) -> None:
        self.removed.emit(self.key)

    def _on_opened(self) -> None:
        self.opened.emit(self.key)

    def _on_left(self) -> None:
        self.shifted.emit(self.key, -1)

    def _on_right(self) -> None:
        self.shifted.emit(self.key, 1)


class TileStrip(RowStrip):
    """Tiles in the order in which the model gets them; dragging reorders them.

    Signals:
        removed(key), moved(key, new index), opened(key).
    """

    removed = Signal(int)
    moved = Signal(int, int)
    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(8, 4)
        self.setAcceptDrops(True)
        self.hide()

    def tiles(self) -> list[Tile]:
        items = [self.row.itemAt(at) for at in range(self.row.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if isinstance(widget, Tile)]

    def add(self, key: int, name: str) -> None:
        tile = Tile(key, name)
        tile.removed.connect(self._on_removed)
        tile.shifted.connect(self._on_shifted)
        tile.opened.connect(self.opened)
        self.row.insertWidget(self.row.count() - 1, tile)
        self.show()

    def tile(self, key: int) -> Tile | None:
        return next((tile for tile in self.tiles() if tile.key == key), None)

    def remove(self, key: int) -> None:
        tile = self.tile(key)
        if tile is not None:
            self.take_out(tile)
        self.setVisible(bool(self.tiles()))

    def clear(self) -> None:
        for tile in self.tiles():
            self.remove(tile.key)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(_KEY_FORMAT):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        key = int(bytes(event.mimeData().data(_KEY_FORMAT).data()))
        tile = self.tile(key)
        if tile is None:
            return
        others = [other for other in self.tiles() if other is not tile]
        x = self.content.mapFrom(self.viewport(), event.position().toPoint()).x()
        place = sum(other.geometry().center().x() < x for other in others)
        event.acceptProposedAction()
        self._move(tile, place)

    def _move(self, tile: Tile, place: int) -> None:
        self.row.removeWidget(tile)
        self.row.insertWidget(place, tile)
        self.moved.emit(tile.key, place)

    def _on_shifted(self, key: int, places: int) -> None:
        tile = self.tile(key)
        if tile is None:
            return
        place = self.tiles().index(tile) + places
        if 0 <= place < len(self.tiles()):
            self._move(tile, place)
            self.row.activate()
            self.ensureWidgetVisible(tile)

    def _on_removed(self, key: int) -> None:
        self.remove(key)
        self.removed.emit(key)
