"""The loudspeaker that switches reading aloud on and off."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.widgets.buttons import IconButton

# "Loud"; works in the chat.
KEYS = "Ctrl+Shift+L"


class AloudButton(IconButton):
    """Checked while answers are read aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("speaker-off", "", parent=parent)
        self._name = self.tr("Read answers aloud")
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def _on_toggled(self, aloud: bool) -> None:
        keys = QKeySequence(KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.set_icon("speaker" if aloud else "speaker-off", self._name)
        self.setToolTip(f"{self._name} ({keys})")
