"""How a model shall be converted: for which device, how exact, and what it will take."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QVBoxLayout, QWidget

from desktop.convert import words
from desktop.convert.choosing import AskPictures, ask_for_pictures
from desktop.convert.column import Column
from desktop.convert.expectations import Expectations
from desktop.convert.expert_box import ExpertBox
from desktop.convert.field_row import PickerField
from desktop.convert.foot import Foot
from desktop.convert.wishes import DeviceOption, Wish
from desktop.library.texts import path_label
from desktop.sentences import translated
from desktop.theme import theme
from desktop.widgets.labels import words_label
from desktop.widgets.options import RadioOption
from models.catalogue.entry import CatalogueEntry
from models.conversion.plan import Plan
from models.conversion.recipe import EFFORTS, Effort, Recipe
from models.errors import Problem

_SIZE = QSize(640, 780)
# The user may still be moving a slider.
_SOON_MS = 250


class ConvertDialog(QDialog):
    """Open it with `open`; it deletes itself when it is closed.

    It only asks: whoever opens it makes a plan of each wish and shows it here.

    Args:
        entry: the model.
        devices: that it can be converted for, the best first; one at least.
        effort: the plain choice it begins with.
        origin: where the checkpoint is, a repository or a folder; told below the title.
        ask: asks for pictures.

    Signals:
        plan_wanted(Wish): the user would like it so; also the first thing it tells.
        start_wanted(Plan): convert; it closes itself.
        licence_opened(url), closed, open_log_requested.
    """

    plan_wanted = Signal(object)
    start_wanted = Signal(object)
    licence_opened = Signal(str)
    open_log_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        entry: CatalogueEntry,
        devices: Sequence[DeviceOption],
        parent: QWidget | None = None,
        *,
        effort: Effort = "balanced",
        origin: str = "",
        ask: AskPictures = ask_for_pictures,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("page")
        self._devices = {device.id: device for device in devices}
        self._plan: Plan | None = None
        self._plain: Recipe | None = None  # as the plain choice makes it
        self._asked: Wish | None = None
        self._title = self.tr("Convert “{0}” for this PC").format(entry.name)
        self._origin = origin or (entry.original.repository if entry.original else "")
        self.device_field = PickerField(self.tr("For this device"))
        self.options = {one: RadioOption(*words.effort_words(one)) for one in EFFORTS}
        self._group = QButtonGroup(self)
        self.expert = ExpertBox(
            language=entry.kind in ("text", "vision"), vision=entry.kind == "vision", ask=ask
        )
        self.expectations = Expectations(entry)
        self.column = Column()
        self.column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot = Foot()
        self._soon = QTimer(self, singleShot=True)
        self._lay_out()
        self._show_choices(effort)
        self._connect()

    # --- what is asked, and what is answered ----------------------------------------------------

    @property
    def wish(self) -> Wish:
        """As everything is set now."""
        effort = next(one for one, option in self.options.items() if option.isChecked())
        recipe = self.expert.recipe if self._is_by_hand() else None
        return Wish(effort, self.device_field.picker.current, recipe, self.expert.pictures)

    def show_plan(self, plan: Plan, wish: Wish | None = None) -> None:
        """What it will take. ``wish``: that it answers; one to an older wish is passed over."""
        if wish is not None and wish != self.wish:
            return
        if not self._is_by_hand():
            self._plain = plan.recipe
            self.expert.show_recipe(plan.recipe)
        self._plan = plan if plan.refusal is None else None
        self.expectations.show_plan(plan)
        self.foot.start_button.setVisible(plan.refusal is None)
        if plan.refusal is not None:
            self.foot.status.show_words(translated(plan.refusal.what), "danger")
        self._show_start()

    def show_refusal(self, problem: Problem, wish: Wish | None = None) -> None:
        """No plan can be made at all."""
        if wish is not None and wish != self.wish:
            return
        self._plan = None
        self.expectations.show_refusal(problem)
        self.foot.start_button.hide()
        self.foot.status.show_words(translated(problem.what), "danger")

    # --- what the user does ---------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._asked is None:
            self._wish_soon(0)

    def done(self, result: int) -> None:
        """However it is closed."""
        self._soon.stop()
        super().done(result)
        self.closed.emit()

    def _is_by_hand(self) -> bool:
        return self._plain is not None and self.expert.recipe != self._plain

    def _on_device(self, device: str) -> None:
        by_hand = self._is_by_hand()
        self.expert.set_device(takes_nf4=self._devices[device].takes_nf4)
        if not by_hand:  # what the device does not take was not set by hand
            self._plain = self.expert.recipe
        self._wish_soon(0)

    def _on_effort(self, _: object) -> None:
        """The plain choice takes the place of what was set by hand."""
        self._take_plain()
        self._wish_soon(0)

    def _take_plain(self) -> None:
        if self._plain is not None:
            self.expert.show_recipe(self._plain)

    def _on_undone(self) -> None:
        self._take_plain()
        self._wish_soon(0)

    def _on_expert(self) -> None:
        self._wish_soon(_SOON_MS)

    def _wish_soon(self, after_ms: int) -> None:
        """What is shown of the last wish stays, and can be read until the answer is there."""
        self._plan = None
        self.expert.show_changed(self._is_by_hand())
        self.expectations.show_looking()
        self.foot.status.show_words(self.tr("Looking what it takes …"), "muted")
        self._show_start()
        self._soon.start(after_ms)

    def _tell_wish(self) -> None:
        self._asked = self.wish
        self.plan_wanted.emit(self._asked)

    def _show_start(self) -> None:
        agreed = self.expectations.is_agreed
        self.foot.start_button.setEnabled(self._plan is not None and agreed)
        if self._plan is not None:
            asks = self.tr("Check what is asked above first.")
            self.foot.status.show_words(words.summary(self._plan) if agreed else asks, "muted")

    def _on_start(self) -> None:
        if self._plan is not None and self.expectations.is_agreed:
            self.start_wanted.emit(self._plan)
            self.accept()

    # --- building -------------------------------------------------------------------------------

    def _show_choices(self, effort: Effort) -> None:
        self.setWindowTitle(self._title)
        choices = [
            (one.id, f"{one.id} · {one.name}" if one.name else one.id)
            for one in self._devices.values()
        ]
        first = choices[0][0] if choices else ""
        self.device_field.picker.show_choices(choices, first)
        self.expert.set_device(takes_nf4=bool(choices) and self._devices[first].takes_nf4)
        self.options[effort].setChecked(True)
        self.options[effort].setFocus()

    def _lay_out(self) -> None:
        column = self.column.inside
        column.setSpacing(6)
        column.addWidget(words_label(self._title, name="detailsName"))
        if self._origin:
            origin = path_label(self._origin)
            origin.setProperty("look", "muted")
            column.addWidget(origin)
        column.addSpacing(8)
        column.addWidget(self.device_field)
        column.addSpacing(4)
        for option in self.options.values():
            self._group.addButton(option)
            column.addWidget(option)
        column.addWidget(self.expert)
        column.addSpacing(8)
        column.addWidget(words_label(self.tr("What it takes"), name="sectionName"))
        column.addWidget(self.expectations)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.column, 1)
        whole.addWidget(self.foot)
        self.foot.start_button.setDefault(True)
        room = self.screen().availableSize() * 0.9
        self.resize((_SIZE * theme().scale).boundedTo(room))

    def _connect(self) -> None:
        self.device_field.picker.changed.connect(self._on_device)
        self._group.buttonClicked.connect(self._on_effort)
        self.expert.changed.connect(self._on_expert)
        self.expert.undone.connect(self._on_undone)
        self.expectations.agreed_changed.connect(self._show_start)
        self.expectations.licence_opened.connect(self.licence_opened)
        self.expectations.open_log_requested.connect(self.open_log_requested)
        self.foot.cancel_button.clicked.connect(self.reject)
        self.foot.start_button.clicked.connect(self._on_start)
        self._soon.timeout.connect(self._tell_wish)
