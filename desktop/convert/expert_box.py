"""Every part of a recipe, for those who know what they want; folded until asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.convert import words
from desktop.convert.choosing import AskPictures, ask_for_pictures
from desktop.convert.field_row import FieldRow, PickerField
from desktop.convert.picture_choice import PictureChoice
from desktop.convert.share_slider import ShareSlider
from desktop.widgets.options import PADDING, CheckOption
from models.catalogue.entry import CHANNEL_WISE, WeightFormat
from models.conversion.recipe import Backup, Recipe, VisionFormat

_GROUPS = (CHANNEL_WISE, 32, 64, 128)
_FOUR_BITS = ("int4", "nf4")
_VISION: tuple[VisionFormat, ...] = ("int8", "int8_calibrated", "fp16")


class ExpertBox(QWidget):
    """Shows a recipe and lets all of it be changed.

    Args:
        language: the model has a language model, whose weights can be chosen with AWQ and scale
            estimation.
        vision: it has a vision encoder.
        ask: asks for pictures.

    Signals:
        changed: the user changed something; look at `recipe` and `pictures`.
        undone: the user wants the plain choice again.
    """

    changed = Signal()
    undone = Signal()

    def __init__(
        self, *, language: bool, vision: bool, ask: AskPictures = ask_for_pictures
    ) -> None:
        super().__init__()
        self._recipe: Recipe | None = None
        self._takes_nf4 = False
        self.fold_button = QPushButton()
        self.fold_button.setProperty("look", "quiet")
        self.fold_button.setCheckable(True)
        self.undo_button = QPushButton(self.tr("Undo my changes"))
        self.undo_button.setProperty("look", "quiet")
        self.undo_button.setEnabled(False)
        self.fields = QWidget()
        self.weights = PickerField(self.tr("Weight format"))
        self.symmetric = CheckOption(
            self.tr("Symmetric"), self.tr("Around zero, as NPUs need it; a little less exact."), ""
        )
        self.group = PickerField(
            self.tr("Group size"), self.tr("Weights that share a scale; fewer are more exact.")
        )
        ratio_name = self.tr("Share of 4-bit layers")
        self.ratio = ShareSlider(ratio_name)
        self._ratio_row = FieldRow(
            ratio_name, self.ratio, self.tr("The most sensitive ones get the format below.")
        )
        self.backup = PickerField(self.tr("The other layers"))
        self.awq = CheckOption(
            self.tr("AWQ"), self.tr("Spares the weights that matter most; takes longer."), ""
        )
        self.scale_estimation = CheckOption(
            self.tr("Scale estimation"),
            self.tr("Keeps what layers answer to sample texts; takes much longer."),
            "",
        )
        self.vision = PickerField(self.tr("Vision encoder"))
        self.picture_choice = PictureChoice(ask)
        self._with_language, self._with_vision = language, vision
        self._lay_out()
        self._connect()
        self._on_folded(False)
        self.fields.setEnabled(False)

    # --- what is shown --------------------------------------------------------------------------

    def show_recipe(self, recipe: Recipe) -> None:
        """As the plain choice makes it, without telling that it changed."""
        self._recipe = recipe
        self.fields.setEnabled(True)
        for box, checked in (
            (self.symmetric, recipe.symmetric),
            (self.awq, recipe.awq),
            (self.scale_estimation, recipe.scale_estimation),
        ):
            box.blockSignals(True)
            box.setChecked(checked)
            box.blockSignals(False)
        self.ratio.show_share(recipe.ratio)
        self._show_choices(recipe)
        self._show_what_counts()

    def set_device(self, *, takes_nf4: bool) -> None:
        """NF4 is offered where the device computes with it."""
        self._takes_nf4 = takes_nf4
        recipe = self.recipe
        if recipe is None:
            return
        if recipe.weights == "nf4" and not takes_nf4:
            recipe = replace(recipe, weights="int4")
        self._show_choices(recipe)

    def show_changed(self, changed: bool) -> None:
        """There is something to undo."""
        if not changed and self.undo_button.hasFocus():
            self.fold_button.setFocus()
        self.undo_button.setEnabled(changed)

    @property
    def recipe(self) -> Recipe | None:
        """As the fields are now; None while no recipe was shown."""
        if self._recipe is None:
            return None
        return replace(
            self._recipe,
            weights=cast(WeightFormat, self.weights.picker.current),
            symmetric=self.symmetric.isChecked(),
            group_size=int(self.group.picker.current),
            ratio=self._ratio(self._recipe.ratio),
            backup=cast(Backup, self.backup.picker.current),
            awq=self.awq.isChecked(),
            scale_estimation=self.scale_estimation.isChecked(),
            vision=cast(VisionFormat, self.vision.picker.current),
        )

    @property
    def pictures(self) -> tuple[Path, ...]:
        """Those of the user's that count; () takes the built-in ones."""
        calibrated = self.vision.picker.current == "int8_calibrated" and self._with_vision
        return self.picture_choice.pictures if calibrated else ()

    def _ratio(self, shown: float) -> float:
        """What was shown, to the last digit, while the slider has not been moved."""
        return shown if round(shown * 100) == self.ratio.slider.value() else self.ratio.share

    def _show_choices(self, recipe: Recipe) -> None:
        formats = ["int4", *(["nf4"] if self._takes_nf4 else []), "int8", "fp16"]
        if recipe.weights not in formats:
            formats.append(recipe.weights)
        self.weights.picker.show_choices(
            [(one, words.weights_words(cast(WeightFormat, one))) for one in formats],
            recipe.weights,
        )
        groups = sorted({*_GROUPS, recipe.group_size})
        self.group.picker.show_choices(
            [(str(size), words.group_words(size)) for size in groups], str(recipe.group_size)
        )
        backups: tuple[Backup, ...] = get_args(Backup)
        self.backup.picker.show_choices(
            [(one, words.backup_words(one)) for one in backups], recipe.backup
        )
        self.vision.picker.show_choices(
            [(one, words.vision_words(one)) for one in _VISION], recipe.vision
        )

    def _show_what_counts(self) -> None:
        """What makes no difference stays where it is, and cannot be changed."""
        four_bits = self.weights.picker.current in _FOUR_BITS
        self.symmetric.setEnabled(self.weights.picker.current == "int4")
        for widget in (self.group, self._ratio_row, self.backup, self.awq, self.scale_estimation):
            widget.setEnabled(four_bits)
        self.picture_choice.setEnabled(self.vision.picker.current == "int8_calibrated")

    # --- what the user does ---------------------------------------------------------------------

    def _on_changed(self, *_: object) -> None:
        self._show_what_counts()
        self.changed.emit()

    def _on_folded(self, unfolded: bool) -> None:
        self.fields.setVisible(unfolded)
        name = self.tr("Hide expert settings") if unfolded else self.tr("Expert settings …")
        self.fold_button.setText(name)

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self.fields)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(10)
        for widget in (
            *(self.weights, self.symmetric, self.group, self._ratio_row, self.backup),
            *(self.awq, self.scale_estimation, self.vision, self.picture_choice),
        ):
            rows.addWidget(widget)
            if not isinstance(widget, CheckOption):  # in line with the marks of those
                widget.setContentsMargins(PADDING, 0, 0, 0)
        rows.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.awq, self.scale_estimation):
            widget.setVisible(self._with_language)
        for widget in (self.vision, self.picture_choice):
            widget.setVisible(self._with_vision)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.fields, 0, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.fold_button.toggled.connect(self._on_folded)
        self.undo_button.clicked.connect(self.undone)
        for field in (self.weights, self.group, self.backup, self.vision):
            field.picker.changed.connect(self._on_changed)
        for box in (self.symmetric, self.awq, self.scale_estimation):
            box.toggled.connect(self._on_changed)
        self.ratio.changed.connect(self._on_changed)
        self.picture_choice.changed.connect(self._on_changed)
