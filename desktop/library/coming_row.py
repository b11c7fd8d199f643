"""A model in the list that is being installed, or whose install was interrupted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.jobs.installs import Install
from desktop.library import wording
from desktop.library.row_view import RowFrame
from desktop.widgets.amounts import source_words
from desktop.widgets.install_row import InstallRow
from desktop.widgets.joined import one_by_one
from desktop.widgets.problem_view import Offer

_GIVE_UP = "give_up"


class ComingRow(RowFrame):
    """Signals: paused(id), resumed(id) - also to try again -, cancelled(id),
    moved(id, EntrySource) - to be had from there instead -, open_log_requested."""

    paused = Signal(str)
    resumed = Signal(str)
    cancelled = Signal(str)
    moved = Signal(str, object)
    open_log_requested = Signal()

    def __init__(self, install: Install) -> None:
        super().__init__(install.entry.id)
        self.row = InstallRow(install)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self.row.pause_clicked.connect(self.paused)
        self.row.resume_clicked.connect(self.resumed)
        self.row.retry_clicked.connect(self.resumed)
        self.row.cancel_clicked.connect(self.cancelled)
        self.row.offer_taken.connect(self._on_offer_taken)
        self.row.open_log_requested.connect(self.open_log_requested)
        self.show_install(install)

    def show_install(self, install: Install) -> None:
        self.row.show_install(install, self._offers(install))
        self.setAccessibleName(one_by_one((install.entry.name, wording.install_words(install))))
        self.set_current(self.isChecked())

    def _offers(self, install: Install) -> list[Offer]:
        """The other places, for one that failed. Another build at the same hub is no help when
        the hub cannot be reached."""
        if install.state != "failed":
            return []
        words = self.tr("Get it from {0}")
        kinds = dict.fromkeys(place.kind for place in install.entry.sources)
        elsewhere = [kind for kind in kinds if kind != install.place.kind]
        places = [Offer(kind, words.format(source_words(kind))) for kind in elsewhere]
        return [*places, Offer(_GIVE_UP, self.tr("Give it up"))]

    def _on_offer_taken(self, model_id: str, offer: str) -> None:
        if offer == _GIVE_UP:
            self.cancelled.emit(model_id)
            return
        places = self.row.install.entry.sources
        self.moved.emit(model_id, next(place for place in places if place.kind == offer))
