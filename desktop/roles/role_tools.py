"""What can be done with roles, as buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout


class RoleTools(QWidget):
    """Its buttons are connected by whoever shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.new_button = _button("plus", self.tr("New"), self.tr("New role"))
        self.copy_button = _button("copy", self.tr("Duplicate"), self.tr("Duplicate this role"))
        self.delete_button = _button("bin", self.tr("Delete"), self.tr("Delete this role"))
        self.import_button = _button("import", self.tr("Import…"), self.tr("Import roles"))
        self.export_button = _button("export", self.tr("Export…"), self.tr("Export this role"))
        row = FlowLayout(at_right=False)
        row.setSpacing(4)
        self.setLayout(row)
        for button in (
            *(self.new_button, self.copy_button, self.delete_button),
            *(self.import_button, self.export_button),
        ):
            row.addWidget(button)


def _button(icon_name: str, words: str, name: str) -> IconButton:
    return IconButton(icon_name, name, "plain", words)
