"""The top of the panel: which camera, mirror, close."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.settings import setting_name
from desktop.chat.picker import Choice, Picker
from desktop.theme import scaled, theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.labels import set_look

_LOOK, _ADDRESS = "look:", "address:"
# What is beside the camera's name in its row, and around it in its button, besides the arrow.
_BUTTON, _GAP, _AROUND = QSize(36, 34), 4, 30
_ARROW = 26  # with the blanks that Qt leaves
_SHORTEST = 90


class CameraHead(QWidget):
    """Signals: camera_chosen(setting), look_requested: look for cameras again,
    mirror_changed(on), close_requested."""

    camera_chosen = Signal(str)
    look_requested = Signal()
    mirror_changed = Signal(bool)
    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._cameras: tuple[NamedCamera, ...] = ()
        self._current = ""
        self.picker = Picker(self.tr("Camera"), 160)
        self.picker.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # The name is cut, rather than a reason for a wider panel.
        self.picker.setMinimumWidth(_SHORTEST)
        self.mirror_button = IconButton("mirror", self.tr("Mirror the preview"), "outlined")
        self.mirror_button.setCheckable(True)
        self.close_button = IconButton("close", self.tr("Close the camera (Esc)"))
        self.address_row = _AddressRow()
        self._lay_out()
        self.picker.chosen.connect(self._on_chosen)
        self.mirror_button.toggled.connect(self._on_mirror_toggled)
        self.close_button.clicked.connect(self.close_requested)
        self.address_row.entered.connect(self._on_address_entered)
        self._show()

    def set_cameras(self, cameras: Sequence[NamedCamera], current: str) -> None:
        """``current``: the setting that is used, also one that is not in the list; "" for none."""
        self._cameras, self._current = tuple(cameras), current
        self._show()

    def set_mirrored(self, mirrored: bool) -> None:
        self.mirror_button.setChecked(mirrored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.mirror_button.width() + self.close_button.width() + 3 * _GAP
        self.picker.set_longest(max(60, self.width() - beside - _AROUND - scaled(_ARROW)))

    def _size_buttons(self) -> None:
        for button in (self.mirror_button, self.close_button):
            button.setFixedSize(_BUTTON * theme().scale)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self.picker)
        row.addStretch(1)
        for button in (self.mirror_button, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.address_row)
        self.address_row.hide()
        self._size_buttons()
        theme().changed.connect(self._size_buttons)

    def _show(self) -> None:
        choices = [Choice(camera.setting, camera.name) for camera in self._cameras]
        if self._current and self._current not in {camera.setting for camera in self._cameras}:
            choices.append(Choice(self._current, setting_name(self._current)))
        choices.append(Choice(_LOOK, self.tr("Look for cameras again")))
        choices.append(Choice(_ADDRESS, self.tr("Address or file…")))
        self.picker.set_choices(choices, self._current)

    def _on_chosen(self, choice: str) -> None:
        self._show()
        if choice == _LOOK:
            self.look_requested.emit()
        elif choice == _ADDRESS:
            self.address_row.show_address(self._current)
        else:
            self.address_row.hide()
            self.camera_chosen.emit(choice)

    def _on_address_entered(self, setting: str) -> None:
        self.address_row.hide()
        if setting:
            self.camera_chosen.emit(setting)

    def _on_mirror_toggled(self, on: bool) -> None:
        set_look(self.mirror_button, "look", "outlined" if on else "plain")
        self.mirror_changed.emit(on)


class _AddressRow(QWidget):
    """Signals: entered(setting); "" when it was dropped."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setProperty("look", "field")
        self.field.setPlaceholderText(self.tr("http://…, rtsp://… or a video file"))
        self.field.setToolTip(self.field.placeholderText())  # cut where it is narrow
        self.field.setAccessibleName(self.tr("Address or file of the camera"))
        self.button = QPushButton(self.tr("Use it"))
        self.button.setProperty("look", "outlined")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        self.field.returnPressed.connect(self._on_entered)
        self.button.clicked.connect(self._on_entered)

    def show_address(self, current: str) -> None:
        self.field.setText("" if current.isdigit() else current)
        self.show()
        self.field.selectAll()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.entered.emit("")
        else:
            super().keyPressEvent(event)

    def _on_entered(self) -> None:
        self.entered.emit(self.field.text().strip())
