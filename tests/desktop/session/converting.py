"""A user of the whole window who converts a model of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel

from desktop.convert.conversion_row import ConversionRow
from desktop.convert.dialog import ConvertDialog
from desktop.rooms import Rooms
from models.engine.scripted import Script
from tests.desktop.session.library_harness import CPU, GPU, Desk
from tests.fixtures.folder_models import LLAMA

SEES = LLAMA | {"model_type": "qwen2_vl", "transformers_version": "4.57.6"}
SCRIPT = Script(("The color is red.",), devices=(CPU, GPU))


@dataclass
class Converting:
    """What the user sees of it."""

    desk: Desk

    @property
    def rooms(self) -> Rooms:
        return self.desk.app.front.rooms

    def dialog(self) -> ConvertDialog:
        """Once it is open and has a plan."""
        found: list[ConvertDialog] = []

        def is_there() -> bool:
            found[:] = self.desk.library.findChildren(ConvertDialog)
            return bool(found) and found[0].foot.start_button.isEnabled()

        self.desk.until(is_there)
        return found[0]

    def row(self) -> ConversionRow:
        (row,) = self.desk.library.conversions.rows()
        return row

    def until_row_says(self, words: str) -> None:
        def says_so() -> bool:
            rows = self.desk.library.conversions.rows()
            return bool(rows) and any(
                words in label.text() for label in rows[0].findChildren(QLabel) if label.isVisible()
            )

        self.desk.until(says_so)
