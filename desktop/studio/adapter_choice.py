"""The adapters of the model that draws: shown in the form, chosen, handed to the engine."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.adapters.keeper import AdapterKeeper
from desktop.adapters.rows import AdapterRows
from desktop.studio.form import StudioForm
from desktop.widgets.buttons import IconButton
from desktop.widgets.joined import listed, named
from models.engine.protocol import Weighed
from models.store.installed import InstalledModel


class AdapterFold(QWidget):
    """The rows, folded while none is on.

    Attributes:
        rows: one an adapter.
    """

    def __init__(self) -> None:
        super().__init__()
        self._name = self.tr("Adapters")
        self.fold_button = IconButton("right", self._name, text=self._name)
        self.fold_button.setObjectName("foldButton")
        self.fold_button.setCheckable(True)
        self.rows = AdapterRows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.rows)
        self.fold_button.toggled.connect(self._on_folded)
        self.rows.chosen_changed.connect(self.show_summary)
        self._on_folded(False)

    def show_summary(self) -> None:
        """Which ones are on is read also while the rows are folded."""
        on = listed(one.adapter.name for one in self.rows.chosen())
        self.fold_button.setAccessibleDescription(on)
        self.fold_button.setText(named(self._name, on) if on and not self._is_open else self._name)

    @property
    def _is_open(self) -> bool:
        return self.fold_button.isChecked()

    def _on_folded(self, unfolded: bool) -> None:
        self.rows.setVisible(unfolded)
        self.fold_button.set_icon("down" if unfolded else "right", self._name)
        self.show_summary()


class AdapterChoice(QObject):
    """Attributes:
    fold: is in the form.
    """

    def __init__(
        self, form: StudioForm, keeper: AdapterKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._form, self._keeper = form, keeper
        self._model: InstalledModel | None = None
        # Wanted before it was known what there is.
        self._wanted: tuple[Weighed, ...] = ()
        self.fold = AdapterFold()
        form.extras.addWidget(self.fold)
        rows = self.fold.rows
        rows.chosen_changed.connect(self._on_chosen)
        rows.trigger_chosen.connect(self._on_trigger)
        rows.files_dropped.connect(keeper.register)
        keeper.changed.connect(self._show)

    def show_model(self, model: InstalledModel) -> None:
        self._model = model
        self._show()

    def chosen(self) -> tuple[Weighed, ...]:
        """Those that are on."""
        return self.fold.rows.chosen()

    def choose(self, weighed: Sequence[Weighed]) -> list[str]:
        """Exactly these; returns the names of those that are not here."""
        self._wanted = tuple(weighed)
        self._show()
        there = {one.adapter.id for one in self.chosen()}
        return [one.adapter.name for one in weighed if one.adapter.id not in there and one.weight]

    def _show(self) -> None:
        model, shelf = self._model, self._keeper.shelf
        if model is None:
            return
        self.fold.rows.set_adapters(shelf.fitting(model), shelf.pictures)
        self.fold.rows.choose(self._wanted)
        self.fold.show_summary()

    def _on_chosen(self) -> None:
        self._wanted = self.chosen()
        self._form.changed.emit()

    def _on_trigger(self, word: str) -> None:
        prompt = self._form.prompt
        before = prompt.toPlainText().rstrip()
        prompt.setPlainText(f"{before}, {word}" if before else word)
