"""The page of models on their way, and `Installs` behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.jobs.installs import Install, Installs
from desktop.wizard import offers
from desktop.wizard.answers import devices_for
from desktop.wizard.get_page import GetPage
from desktop.wizard.guide import Guide
from desktop.wizard.starts import Starts
from models.catalogue.entry import EntrySource


class Getting(QObject):
    """Shows what `Installs` tells and asks it for what the user wants.

    Args:
        page: where it is shown.
        installs: lives longer than this.
        guide: knows what is wanted.

    Signals:
        changed: another model is ready, failed, gone or on its way.
        given_up(model id): the user does not want it after all.
        other_wanted(model id): another one is to be chosen instead of it.
        network_wanted: the network's settings are to be shown.
    """

    changed = Signal()
    given_up = Signal(str)
    other_wanted = Signal(str)
    network_wanted = Signal()

    def __init__(self, page: GetPage, installs: Installs, guide: Guide, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._installs = installs
        self._guide = guide
        self._starts = Starts(installs, self)
        self._states: dict[str, str] = {}
        # Where a model was to come from, and where the user had it come from instead.
        self._rerouted: dict[str, tuple[EntrySource, EntrySource]] = {}
        page.pause_clicked.connect(installs.pause)
        page.resume_clicked.connect(installs.resume)
        page.retry_clicked.connect(installs.resume)
        page.cancel_clicked.connect(self._on_cancel)
        page.offer_taken.connect(self._on_offer_taken)
        installs.changed.connect(self._on_changed)
        for install in installs.all():
            self._states[install.entry.id] = install.state
            if install.state != "ready":
                self._show(install)

    def start(self) -> None:
        """See to it that all that is wanted comes."""
        for choice in self._guide.answers.to_get():
            if choice.place is not None:
                usual, instead = self._rerouted.get(choice.entry.id, (None, choice.place))
                place = instead if usual == choice.place else choice.place
                self._starts.get(choice.entry, place, devices_for(choice))

    def _on_changed(self, model_id: str) -> None:
        install = self._installs.get(model_id)
        before = self._states.get(model_id)
        if install is not None:
            self._show(install)
        elif not self._starts.is_waiting(model_id):
            self._states.pop(model_id, None)
            self._page.remove(model_id)
        if self._states.get(model_id) != before:
            self.changed.emit()

    def _show(self, install: Install) -> None:
        self._states[install.entry.id] = install.state
        found = offers.offers_for(install, self._devices_of(install))
        self._page.show_install(install, found if install.state == "failed" else ())

    def _devices_of(self, install: Install) -> tuple[str, ...]:
        for choice in self._guide.answers.wanted():
            if choice.entry.id == install.entry.id:
                return devices_for(choice)
        return ()

    def _on_cancel(self, model_id: str) -> None:
        self.given_up.emit(model_id)
        self._installs.cancel(model_id)

    def _on_offer_taken(self, model_id: str, offer: str) -> None:
        install = self._installs.get(model_id)
        if offer == offers.SKIP:
            self._on_cancel(model_id)
        elif offer == offers.OTHER:
            self._installs.cancel(model_id)
            self.other_wanted.emit(model_id)
        elif offer == offers.NETWORK:
            self.network_wanted.emit()
        elif offer.startswith(offers.DEVICE):
            self._starts.try_on(model_id, offer.removeprefix(offers.DEVICE))
        elif install is not None:
            self._reroute(install, offers.build_of(install, offer))

    def _reroute(self, install: Install, place: EntrySource) -> None:
        usual, _ = self._rerouted.get(install.entry.id, (install.place, place))
        self._rerouted[install.entry.id] = (usual, place)
        self._starts.get(install.entry, place, self._devices_of(install))
