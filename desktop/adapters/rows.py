"""The adapters that fit a model, to be switched on and weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.adapters.adapter_row import AdapterRow
from desktop.adapters.adding import AddButtons
from desktop.adapters.dropped import may_be_adapter
from desktop.theme import scaled
from desktop.widgets.labels import words_label
from desktop.widgets.mime_data import local_files
from models.adapters.kept import Kept
from models.engine.protocol import Weighed

_GAP = 8
_NO_PICTURES: Mapping[str, QImage] = {}


class AdapterRows(QWidget):
    """A row for each, below them how to add one; files and folders of adapters can be dropped.

    Signals:
        chosen_changed: by the user.
        trigger_chosen(word): to be put into the text.
        files_dropped(list of Path): to be kept, be they dropped or chosen in a dialog.
    """

    chosen_changed = Signal()
    trigger_chosen = Signal(str)
    files_dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._rows: dict[str, AdapterRow] = {}
        self._words = words_label("", "muted")
        self.adding = AddButtons()
        self.adding.chosen.connect(self.files_dropped)
        self._column = QVBoxLayout()
        self._column.setSpacing(_GAP)
        self._lay_out()
        self.set_adapters(())

    def set_adapters(
        self, kept: Sequence[Kept], pictures: Mapping[str, QImage] = _NO_PICTURES
    ) -> None:
        """Those that fit the model, with their pictures by id; what was chosen stays so."""
        before = {one.adapter.id: one.weight for one in self.chosen()}
        old, self._rows = self._rows, {}
        for one in kept:
            key = one.adapter.id
            picture = pictures.get(key)
            row = old.pop(key, None)
            if row is None or not row.shows(one, picture):
                old |= {} if row is None else {key: row}
                row = self._row(one, picture, before.get(key))
            row.setEnabled(True)
            self._rows[key] = row
            self._column.addWidget(row)
        for gone in old.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.set_hint("")
        self._set_order()

    def set_off(self, why: str) -> None:
        """None can be used now, and why."""
        for row in self._rows.values():
            row.setEnabled(False)
        self.set_hint(why)

    def focus_first(self) -> None:
        """Give the keyboard to the first switch, or to what adds one."""
        first = next(iter(self._rows.values()), None)
        usable = first is not None and first.isEnabled()
        (first.switch if first is not None and usable else self.adding.file_button).setFocus()

    def set_hint(self, words: str) -> None:
        """Another sentence in place of how to add one, such as why there are none; "" for that."""
        usual = self.tr(
            "No adapter for this model yet. Drop a LoRA adapter here: a .safetensors file, or a "
            "folder with adapter_config.json."
        )
        self._words.setText(words or usual)
        self._words.setVisible(bool(words) or not self._rows)

    def hint(self) -> str:
        """The sentence that is shown; "" for none."""
        return "" if self._words.isHidden() else self._words.text()

    def chosen(self) -> tuple[Weighed, ...]:
        """Those that are on; a weight of 0 is off."""
        found = (row.chosen() for row in self._rows.values())
        return tuple(one for one in found if one is not None)

    def choose(self, weighed: Sequence[Weighed]) -> None:
        """Exactly these are on, as far as they are among the rows. Without telling."""
        weights = {one.adapter.id: one.weight for one in weighed}
        for key, row in self._rows.items():
            row.show_choice(weights.get(key))

    def rows(self) -> list[AdapterRow]:
        return list(self._rows.values())

    def stops(self) -> list[QWidget]:
        """Where the Tab key comes by, in order."""
        of_rows = [widget for row in self._rows.values() for widget in row.stops()]
        return [*of_rows, self.adding.file_button, self.adding.folder_button]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """All else is left to what this is in."""
        paths = local_files(event.mimeData())
        if paths and all(map(may_be_adapter, paths)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit([Path(path) for path in local_files(event.mimeData())])

    def _row(self, kept: Kept, picture: QImage | None, weight: float | None) -> AdapterRow:
        row = AdapterRow(kept, picture)
        row.show_choice(weight)
        row.changed.connect(self.chosen_changed)
        row.trigger_chosen.connect(self.trigger_chosen)
        return row

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._column)
        column.addWidget(self._words)
        column.addWidget(self.adding)
        self._words.setMinimumWidth(scaled(160))

    def _set_order(self) -> None:
        for before, after in pairwise(self.stops()):
            self.setTabOrder(before, after)
