"""Facts about a model, a line each: licence, languages, parameters, where it came from."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.library import wording
from desktop.library.rows import LibraryRow
from desktop.library.texts import link_label, path_label, value_label
from desktop.widgets.amounts import size_words
from desktop.widgets.joined import listed, named
from desktop.widgets.labels import words_label
from models.catalogue.entry import EntrySource

_SHOWN_OF_REVISION = 12


class Facts(QWidget):
    """Names on the left, values on the right; what is not known is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_row(self, row: LibraryRow, place: EntrySource | None) -> None:
        """The facts of a model, and of a build of it that could be had."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()  # at once, where it goes only later
                widget.deleteLater()
        for name, value in self._facts(row, place):
            line = self._grid.rowCount()
            label = words_label(name, "muted")
            label.setWordWrap(False)
            value.setAccessibleName(named(name, value.accessibleName() or value.text()))
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label, line, 0, top)
            self._grid.addWidget(value, line, 1, top)

    def _facts(self, row: LibraryRow, place: EntrySource | None) -> list[tuple[str, QLabel]]:
        entry = row.entry
        words = [
            (self.tr("Languages"), wording.languages_words(entry)),
            (self.tr("Parameters"), self._parameters(entry.parameters)),
            (self.tr("Context"), self._context(entry.context_tokens)),
            *(self._of_installed(row) if row.installed else self._of_build(row, place)),
        ]
        known = [(name, value_label(value)) for name, value in words if value]
        known += [(name, path_label(path)) for name, path in self._paths(row, place) if path]
        if entry.licence:
            known.insert(0, (self.tr("Licence"), link_label(entry.licence, entry.licence_url)))
        return known

    def _of_installed(self, row: LibraryRow) -> list[tuple[str, str]]:
        return [
            (self.tr("On the disk"), size_words(row.size_bytes)),
            (self.tr("Revision"), row.revision[:_SHOWN_OF_REVISION]),
            (self.tr("Installed"), wording.day_words(row.installed_at)),
        ]

    def _of_build(self, row: LibraryRow, place: EntrySource | None) -> list[tuple[str, str]]:
        if place is None:
            return []
        return [
            (self.tr("Download"), size_words(place.size_bytes) if place.size_bytes else ""),
            (self.tr("On the disk"), size_words(row.size_bytes) if row.size_bytes else ""),
            (self.tr("Weights"), self._weights(place)),
            (self.tr("Made for"), listed(place.devices)),
        ]

    def _paths(self, row: LibraryRow, place: EntrySource | None) -> list[tuple[str, str]]:
        model, original = row.installed, row.entry.original
        if model is not None:
            return [
                (self.tr("Came from"), model.source),
                (self.tr("Folder"), str(model.folder)),
            ]
        if place is not None:
            return [(self.tr("From"), f"{place.kind}:{place.reference}")]
        return [(self.tr("Original"), original.repository if original else "")]

    def _parameters(self, count: int) -> str:
        return wording.parameters_words(count) if count else ""

    def _context(self, tokens: int) -> str:
        return self.tr("{0} tokens").format(QLocale().toString(tokens)) if tokens else ""

    def _weights(self, place: EntrySource) -> str:
        words = [place.weights.upper()]
        if place.symmetric:
            words.append(self.tr("symmetric"))
        if place.group_size > 0:
            words.append(self.tr("groups of {0}").format(place.group_size))
        elif place.group_size < 0:
            words.append(self.tr("channel-wise"))
        return listed(words)
