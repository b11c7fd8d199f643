"""The form: all that can be said about the next picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.roles.text_box import TextBox
from desktop.room.form_rows import ChoiceRow, NamedRow, name_label
from desktop.studio import sizes
from desktop.studio.device_fold import DeviceFold
from desktop.studio.seed_row import SeedRow
from desktop.studio.start_box import StartBox
from desktop.studio.wanted import MOST_AT_ONCE, Wanted
from desktop.theme import scaled
from desktop.widgets.labels import words_label
from desktop.widgets.spin_box import CalmDoubleBox, CalmSpinBox
from models.drawing.facts import ImageFacts
from models.engine import protocol as p
from models.engine.drawing_bounds import BOUNDS

_GUIDANCE_STEP, _USUAL_STRENGTH = 0.5, 0.8
_FEWEST_LINES, _MOST_LINES, _SIDE = 3, 9, 16


class StudioForm(QScrollArea):
    """Attributes:
    start: the picture it starts from.
    extras: an empty column between the numbers and the devices, for adapters.

    Signals: changed - by the user, or what the model can do; look at `wanted`.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._facts: ImageFacts | None = None
        self._model = ""
        # What is not left to the model.
        self._steps = 0
        self._guidance: float | None = None
        self.prompt = TextBox(_FEWEST_LINES, _MOST_LINES)
        self.negative = TextBox(1, 4)
        self._negative_hint = words_label(look="muted")
        self.start, self.seed = StartBox(), SeedRow()
        self.size_field = ChoiceRow(self.tr("Size"))
        self.count, self.steps = CalmSpinBox(), CalmSpinBox()
        self.guidance = CalmDoubleBox()
        self.extras = QVBoxLayout()
        self._inside = QWidget()
        self.devices = DeviceFold()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_bounds()
        self._lay_out()
        self._connect()
        self.set_facts(None)

    def minimumSizeHint(self) -> QSize:
        """It scrolls, but never sideways."""
        inside = self._inside.minimumSizeHint().width()
        return QSize(inside + self.verticalScrollBar().sizeHint().width(), scaled(120))

    # --- what is shown --------------------------------------------------------------------------

    def show_wanted(self, wanted: Wanted) -> None:
        """`changed` is not emitted."""
        blocked = self.blockSignals(True)
        self._model = wanted.model
        self._steps, self._guidance = wanted.steps, wanted.guidance
        self.prompt.show_text(wanted.prompt)
        self.negative.show_text(wanted.negative)
        self._show_numbers()
        self.start.show_strength(wanted.strength)
        self._show_sizes((wanted.width, wanted.height))
        self.seed.show_seed(wanted.seed, keeps=wanted.keeps_seed)
        self.count.setValue(wanted.count)
        self.devices.show_chosen(wanted.device, wanted.parts)
        self._show_what_counts()
        self.blockSignals(blocked)

    def set_facts(self, facts: ImageFacts | None) -> None:
        """What the model can do; None while that is not known. What was left to the model is as
        this one has it."""
        now = self.wanted(self._model)
        self._facts = facts
        can = facts.can if facts is not None else ("text", "picture", "mask")
        self.start.set_abilities(can, facts.strength if facts is not None else _USUAL_STRENGTH)
        for row in (self._steps_row, self._guidance_row):
            row.setEnabled(facts is not None)
        few = facts is not None and facts.few_steps
        self._steps_row.show_hint(self.tr("This model needs a few only.") if few else "")
        self.show_wanted(now)

    def set_devices(self, devices: Sequence[p.Device], usual: str) -> None:
        self.devices.set_devices(devices, usual)

    def show_start_changed(self) -> None:
        """Another picture to start from is there, or none; sizes depend on it."""
        self._show_sizes(self._size)
        self.changed.emit()

    def wanted(self, model: str) -> Wanted:
        """What it says now, for a model."""
        width, height = self._size
        return Wanted(
            model,
            self.prompt.toPlainText(),
            self.negative.toPlainText(),
            width,
            height,
            self._steps,
            self._guidance,
            self.start.strength_value,
            self.seed.seed,
            self.seed.keeps,
            self.count.value(),
            self.devices.device,
            self.devices.part_devices,
        )

    def wishes(self, wanted: Wanted, adapters: tuple[p.Weighed, ...] = ()) -> p.Wishes:
        """For the engine; raises `BadWish`."""
        width, height = wanted.width, wanted.height
        facts, start = self._facts, self.start
        can_start = start.isEnabled()
        if facts is not None and not width:
            shape = start.size_of_picture if can_start else None
            own = facts.native_width, facts.native_height
            width, height = own if shape is None else sizes.size_like(shape, facts)
        return p.Wishes(
            wanted.prompt.strip(),
            wanted.negative.strip() if self.negative.isEnabled() else "",
            width,
            height,
            wanted.steps,
            wanted.guidance,
            picture=start.picture if can_start else None,
            strength=wanted.strength if can_start else None,
            mask=start.chosen_mask if can_start and start.picture is not None else None,
            adapters=adapters,
        )

    def focus_prompt(self) -> None:
        self.prompt.setFocus()

    @property
    def _size(self) -> tuple[int, int]:
        return sizes.size_of(self.size_field.picker.current or sizes.OWN)

    def _show_sizes(self, now: tuple[int, int]) -> None:
        shape = self.start.size_of_picture if self.start.isEnabled() else None
        found = sizes.choices(self._facts, shape, now)
        known = {one for one, _ in found}
        current = sizes.id_of(now)
        self.size_field.picker.show_choices(found, current if current in known else sizes.OWN)

    def _show_numbers(self) -> None:
        facts = self._facts
        if facts is None:
            return
        for box in (self.steps, self.guidance):
            box.blockSignals(True)
        self.steps.setValue(self._steps or facts.steps)
        self.guidance.setValue(facts.guidance if self._guidance is None else self._guidance)
        for box in (self.steps, self.guidance):
            box.blockSignals(False)

    def _show_what_counts(self) -> None:
        facts = self._facts
        takes = facts is None or facts.takes_negative
        counts = takes and (facts is None or self.guidance.value() > 1)
        self.negative.setEnabled(counts)
        words = "" if takes else self.tr("This model takes no such words.")
        if takes and not counts:
            words = self.tr("It counts with a guidance above 1 only.")
        self._negative_hint.setText(words)
        self._negative_hint.setVisible(bool(words))

    # --- what the user does ---------------------------------------------------------------------

    def _on_changed(self, *_: object) -> None:
        self._show_what_counts()
        self.changed.emit()

    def _on_steps(self, steps: int) -> None:
        self._steps = 0 if self._facts is not None and steps == self._facts.steps else steps
        self._on_changed()

    def _on_guidance(self, guidance: float) -> None:
        is_own = self._facts is not None and guidance == self._facts.guidance
        self._guidance = None if is_own else guidance
        self._on_changed()

    def _on_start_changed(self) -> None:
        self.show_start_changed()

    def reseed(self, seed: int) -> None:
        """Another seed, everything else stays."""
        self.seed.show_seed(seed, keeps=self.seed.keeps)
        self.changed.emit()

    def forget_numbers(self) -> None:
        """Another model draws: it has a size, steps and a guidance of its own."""
        now = self.wanted(self._model)
        self.show_wanted(replace(now, width=0, height=0, steps=0, guidance=None, strength=None))

    # --- building -------------------------------------------------------------------------------

    def _set_bounds(self) -> None:
        self.count.setRange(1, MOST_AT_ONCE)
        steps, guidance = BOUNDS["steps"], BOUNDS["guidance"]
        self.steps.setRange(int(steps.least or 1), int(steps.most or 1))
        self.guidance.setRange(float(guidance.least or 0), float(guidance.most or 1))
        self.guidance.setSingleStep(_GUIDANCE_STEP)
        self.guidance.setDecimals(1)
        self.prompt.setPlaceholderText(self.tr("A lighthouse at dusk, oil painting"))

    def _lay_out(self) -> None:
        self._inside.setObjectName("column")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_SIDE, 14, _SIDE, 14)
        column.setSpacing(14)
        self._steps_row = NamedRow(self.tr("Steps"), self.steps)
        self._guidance_row = NamedRow(self.tr("Guidance"), self.guidance)
        self._guidance_row.show_hint(self.tr("How closely the words are followed."))
        column.addLayout(_below(name_label(self.tr("What to draw"), self.prompt), self.prompt))
        negative = name_label(self.tr("What not to draw"), self.negative)
        column.addLayout(_below(negative, self.negative, self._negative_hint))
        column.addWidget(self.start)
        column.addWidget(self.size_field)
        column.addWidget(NamedRow(self.tr("How many"), self.count))
        column.addWidget(self.seed)
        column.addWidget(self._steps_row)
        column.addWidget(self._guidance_row)
        column.addLayout(self.extras)
        column.addWidget(self.devices)
        column.addStretch(1)
        self.setWidget(self._inside)

    def _connect(self) -> None:
        self.prompt.textChanged.connect(self._on_changed)
        self.negative.textChanged.connect(self._on_changed)
        self.start.changed.connect(self._on_start_changed)
        self.size_field.picker.changed.connect(self._on_changed)
        self.count.valueChanged.connect(self._on_changed)
        self.steps.valueChanged.connect(self._on_steps)
        self.guidance.valueChanged.connect(self._on_guidance)
        self.seed.changed.connect(self._on_changed)
        self.devices.changed.connect(self._on_changed)


def _below(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    for widget in widgets:
        column.addWidget(widget)
    return column
