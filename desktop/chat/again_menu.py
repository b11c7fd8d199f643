"""Another answer of another model, or on another device: a menu beside the answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.chat.conversing import Conversing
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from models.store.installed import InstalledModel


class AgainMenu(QObject):
    """The model and the device in use stay as they are."""

    def __init__(
        self,
        page: ChatPage,
        runtime: Runtime,
        conversing: Conversing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._runtime, self._conversing = page, runtime, conversing
        page.views.regenerated_with.connect(self._on_wanted)

    def menu_for(self, answer_id: str) -> QMenu:
        """Models that can take what was shown, then devices for the one in use."""
        menu = QMenu(self._page)
        must_see = self._conversing.has_to_be_seen()
        for model in self._runtime.models:
            if not must_see or "image" in model.takes:
                self._add(menu, model.name, answer_id, model, "")
        devices = self._runtime.devices
        if len(devices) > 1:
            menu.addSeparator()
            for device in devices:
                words = self.tr("On {0}").format(device.id)
                self._add(menu, words, answer_id, None, device.id)
        if self._conversing.has_versions(answer_id):
            menu.addSeparator()
            compare = menu.addAction(self.tr("Versions side by side"))
            compare.setCheckable(True)
            compare.setChecked(self._conversing.is_compared(answer_id))
            compare.triggered.connect(partial(self._on_compare, answer_id))
        return menu

    def _on_compare(self, answer_id: str, _: bool = False) -> None:
        self._conversing.compare(answer_id)

    def _add(
        self, menu: QMenu, words: str, answer_id: str, model: InstalledModel | None, device: str
    ) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(partial(self._on_chosen, answer_id, model, device))

    def _on_chosen(
        self, answer_id: str, model: InstalledModel | None, device: str, _: bool = False
    ) -> None:
        self._conversing.answer_again(answer_id, model, device)

    def _on_wanted(self, answer_id: str, beside: QWidget) -> None:
        menu = self.menu_for(answer_id)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))
