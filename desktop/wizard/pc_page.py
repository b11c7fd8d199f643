"""What this PC has: every device by its real name, memory and disk, and what could be better."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.labels import words_label
from desktop.widgets.problem_view import Offer, ProblemView
from desktop.widgets.progress import ThinProgress
from desktop.wizard import pc_words
from desktop.wizard.device_card import PartCard, RemarkView
from desktop.wizard.page_view import PageView
from models.errors import Problem
from models.hardware.pc import Pc

_RETRY = "retry"


class PcPage(PageView):
    """Looks until it is told what there is.

    Signals:
        look_wanted: the devices should be listed again; open_log_requested.
    """

    look_wanted = Signal()
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(
            self.tr("Your PC"),
            self.tr("Models run on the parts of this PC that suit them. This is what it has."),
        )
        self._pc: Pc | None = None
        self._looking = QWidget()
        self.problem = ProblemView()
        self._parts: QWidget | None = None
        self._lay_out()
        self.problem.offer_taken.connect(self._on_offer_taken)
        self.problem.open_log_requested.connect(self.open_log_requested)
        self.show_looking()

    def show_looking(self) -> None:
        """The devices are being listed."""
        self._show_only(self._looking)

    def show_pc(self, pc: Pc) -> None:
        """What was found; shown again without a flicker when nothing changed."""
        if pc != self._pc or self._parts is None:
            self._pc = pc
            self._replace_parts(_parts_of(pc, self._none_found()))
        self._show_only(self._parts)

    def show_failed(self, problem: Problem) -> None:
        self.problem.show_problem(problem, (Offer(_RETRY, self.tr("Look again")),))
        self._show_only(self.problem)

    def _show_only(self, shown: QWidget | None) -> None:
        for widget in (self._looking, self.problem, self._parts):
            if widget is not None:
                widget.setVisible(widget is shown)

    def _none_found(self) -> str:
        return self.tr(
            "OpenVINO found no device that it can use. Sidelight can be looked at, but no model "
            "will run until there is one."
        )

    def _lay_out(self) -> None:
        looking = QVBoxLayout(self._looking)
        looking.setContentsMargins(0, 8, 0, 0)
        looking.setSpacing(10)
        looking.addWidget(words_label(self.tr("Looking at this PC …")))
        bar = ThinProgress(self.tr("Looking at this PC"))
        bar.show_share(None)
        looking.addWidget(bar)
        self.column.addWidget(self._looking)
        self.column.addWidget(self.problem)

    def _replace_parts(self, parts: QWidget) -> None:
        if self._parts is not None:
            self.column.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
        self._parts = parts
        self.column.addWidget(parts)

    def _on_offer_taken(self, _: str) -> None:
        self.show_looking()
        self.look_wanted.emit()


def _parts_of(pc: Pc, none_found: str) -> QWidget:
    parts = QWidget()
    column = QVBoxLayout(parts)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    if not pc.devices:
        column.addWidget(words_label(none_found))
    for device in pc.devices:
        kind, sign = pc_words.kind_words(device.kind), pc_words.kind_icon(device.kind)
        lines, remarks = pc_words.device_lines(device), pc_words.remarks_on(device, pc)
        column.addWidget(PartCard(sign, kind, device.name, lines, remarks))
    facts = pc_words.system_lines(pc)
    if facts:
        column.addWidget(PartCard("pc", pc_words.name_of_pc(), facts[0], facts[1:]))
    for remark in pc_words.other_remarks(pc):
        column.addWidget(RemarkView(remark))
    return parts
