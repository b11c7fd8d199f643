"""What the user wants to do, and the models for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.widgets.device_names import short_name
from desktop.wizard.answers import USES, Answers
from desktop.wizard.page_view import PageView
from desktop.wizard.source_bar import SourceBar
from desktop.wizard.use_card import UseCard
from models.hardware.pc import Pc
from models.hardware.recommend import Use


class UsesPage(PageView):
    """Signals: use_toggled(use, bool), model_picked(use, model id), licence_accepted(model id,
    bool), licence_opened(url), convert_wanted(model id), source_chosen(kind), network_wanted,
    folder_wanted."""

    use_toggled = Signal(str, bool)
    model_picked = Signal(str, str)
    licence_accepted = Signal(str, bool)
    licence_opened = Signal(str)
    convert_wanted = Signal(str)
    source_chosen = Signal(str)
    network_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(
            self.tr("What do you want to do?"),
            self.tr("Each comes with the model that suits this PC best. All of it can be changed."),
        )
        self._devices: dict[str, str] = {}
        self._is_pc_unknown = False
        self.source_bar = SourceBar()
        self.cards = {use: UseCard(use) for use in USES}
        self._lay_out()

    def show_pc(self, pc: Pc) -> None:
        self._devices = {device.id: short_name(device) for device in pc.devices}
        self._is_pc_unknown = False

    def show_pc_unknown(self) -> None:
        """The devices could not be listed, so nothing can be recommended."""
        self._is_pc_unknown = True

    def show_answers(self, answers: Answers) -> None:
        self.source_bar.show_answers(answers)
        for card in self.cards.values():
            card.show_answers(answers, self._devices, self._why_none())

    def show_other_choices(self, uses: Sequence[Use]) -> None:
        """Fold out what else there is for these uses."""
        for use in uses:
            self.cards[use].show_others(True)
        if uses:
            self.ensureWidgetVisible(self.cards[uses[0]])

    def _why_none(self) -> str:
        if self._is_pc_unknown:
            return self.tr(
                "The devices of this PC could not be listed, so nothing can be recommended. Go "
                "back and look again, or continue with what is built in."
            )
        return self.tr("Looking for models that fit this PC …")

    def _lay_out(self) -> None:
        for card in self.cards.values():
            self.column.addWidget(card)
            card.toggled.connect(self.use_toggled)
            card.picked.connect(self.model_picked)
            card.licence_accepted.connect(self.licence_accepted)
            card.licence_opened.connect(self.licence_opened)
            card.convert_wanted.connect(self.convert_wanted)
        self.column.addSpacing(10)
        self.column.addWidget(self.source_bar)
        self.source_bar.source_chosen.connect(self.source_chosen)
        self.source_bar.network_wanted.connect(self.network_wanted)
        self.source_bar.folder_wanted.connect(self.folder_wanted)
