"""Getting a model: which build, the terms to accept, the button."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.chat.picker import Choice, Picker
from desktop.library import wording
from desktop.library.rows import LibraryRow
from desktop.library.texts import link_label, set_link
from desktop.theme import scaled
from desktop.widgets.amounts import size_words
from desktop.widgets.joined import both
from desktop.widgets.labels import set_look, words_label
from desktop.widgets.options import CheckOption, text_indent
from models.catalogue.entry import EntrySource

_LONGEST, _SHORTEST = 300, 120
# Of a picker, besides its words: padding and border, and its arrow with the blanks of Qt.
_AROUND_PICKER, _ARROW = 30, 26


class GetBox(QWidget):
    """Signals: get_wanted(EntrySource), place_changed(EntrySource) - another build was chosen -,
    convert_wanted: make one of the original, on this PC."""

    get_wanted = Signal(object)
    place_changed = Signal(object)
    convert_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[EntrySource, ...] = ()
        self._place: EntrySource | None = None
        self._recommended: EntrySource | None = None
        self._must_accept = False
        self.picker = Picker(self.tr("Where from"), _LONGEST)
        self._accept = self.tr("I accept the terms of")
        self.accept_box = CheckOption(self._accept, look="")
        self.terms = link_label("", "")
        self.terms.setIndent(text_indent())
        self.button = QPushButton(self.tr("Get"))
        self.button.setProperty("look", "primary")
        self.convert_button = QPushButton(self.tr("Convert for this PC …"))
        self._note = words_label("", "muted")
        # Its words never ask for more room than there is, and are cut only after the layout is
        # done: a layout that depends on itself would never end.
        self.picker.setMinimumWidth(_SHORTEST)
        self._resized = QTimer(self, singleShot=True, interval=0)
        self._resized.timeout.connect(self._on_resized)
        self.picker.chosen.connect(self._on_chosen)
        self.accept_box.toggled.connect(self._show_button)
        self.button.clicked.connect(self._on_clicked)
        self.convert_button.clicked.connect(self.convert_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        left = Qt.AlignmentFlag.AlignLeft
        places = QHBoxLayout()  # the picker is laid out from the right, so alignment is no help
        places.addWidget(self.picker)
        places.addStretch(1)
        layout.addLayout(places)
        layout.addWidget(self.accept_box)
        layout.addWidget(self.terms)
        layout.addWidget(self.button, 0, left)
        layout.addWidget(self._note)
        layout.addWidget(self.convert_button, 0, left)

    @property
    def place(self) -> EntrySource | None:
        """The build that is chosen."""
        return self._place

    def show_row(self, row: LibraryRow, keep_choices: bool) -> None:
        """`keep_choices`: the same model is shown anew, so what was chosen stays."""
        self._places = row.entry.sources
        if row.recommended is not None and row.recommended not in self._places:
            self._places = (row.recommended, *self._places)
        if not (keep_choices and self._place in self._places):
            self._place = row.place
        if not keep_choices:
            self.accept_box.setChecked(False)
        self._recommended = row.recommended
        self._must_accept = row.entry.must_accept
        asks = self._must_accept and bool(self._places)
        self.accept_box.setVisible(asks)
        self.accept_box.setAccessibleName(both(self._accept, row.entry.licence))
        set_link(self.terms, row.entry.licence, row.entry.licence_url)
        self.terms.setVisible(asks)
        self._show_places()
        self._show_button()
        self._note.setText("" if self._places else self._no_build(row))
        self._note.setVisible(not self._places)
        self.convert_button.setVisible(row.entry.original is not None)
        set_look(self.convert_button, "look", "outlined" if self._places else "primary")
        self.convert_button.updateGeometry()  # the looks differ in width

    def focus_what_is_missing(self) -> None:
        if self._place is None:
            self.convert_button.setFocus()
        elif self.button.isEnabled():
            self.button.setFocus()
        else:
            self.accept_box.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resized.start()

    def _on_resized(self) -> None:
        self.picker.set_longest(max(_SHORTEST, self.width() - _AROUND_PICKER - scaled(_ARROW)))

    def _show_places(self) -> None:
        choices = []
        for at, place in enumerate(self._places):
            note = self.tr("recommended here") if place == self._recommended else ""
            choices.append(Choice(str(at), wording.place_words(place), note))
        chosen = self._places.index(self._place) if self._place in self._places else -1
        self.picker.set_choices(choices, str(chosen))
        self.picker.setVisible(len(choices) > 1)

    def _show_button(self) -> None:
        self.button.setVisible(self._place is not None)
        self.button.setEnabled(self.accept_box.isChecked() or not self._must_accept)
        size = self._place.size_bytes if self._place is not None else 0
        words = self.tr("Get · {0}").format(size_words(size)) if size else self.tr("Get")
        self.button.setText(words)

    def _no_build(self, row: LibraryRow) -> str:
        if row.entry.original is None:
            return self.tr("There is no place to get it from.")
        return self.tr(
            "There is no ready-made build. This PC can make one of the original, {0}."
        ).format(row.entry.original.repository)

    def _on_chosen(self, at: str) -> None:
        self._place = self._places[int(at)]
        self._show_places()
        self._show_button()
        self.place_changed.emit(self._place)

    def _on_clicked(self) -> None:
        if self._place is not None:
            self.get_wanted.emit(self._place)
