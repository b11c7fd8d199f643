"""The form with the button that draws, or what to do while no model can."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.room.invitation import Invitation
from desktop.studio.form import StudioForm
from desktop.widgets.labels import set_look


class FormSide(QWidget):
    """Signals: draw_wanted, stop_wanted, library_wanted."""

    draw_wanted = Signal()
    stop_wanted = Signal()
    library_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = StudioForm()
        self.no_model = Invitation(
            "brush",
            self.tr("Draw with words, on this PC"),
            self.tr(
                "No model that draws is installed yet. The library has some; what you draw never "
                "leaves this PC."
            ),
            self.tr("Choose a model that draws"),
        )
        self.draw_button = QPushButton()
        self._foot = QWidget()
        self._foot.setObjectName("libraryFoot")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._has_model = self._is_drawing = False
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(self.no_model)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 10, 16, 12)
        foot.addWidget(self.draw_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self.draw_button.clicked.connect(self._on_clicked)
        self.form.changed.connect(self.refresh)
        self.no_model.wanted.connect(self.library_wanted)
        self.set_has_model(True)

    def set_has_model(self, has: bool) -> None:
        self._has_model = has
        self._stack.setCurrentWidget(self.form if has else self.no_model)
        self._foot.setVisible(has)
        self.refresh()

    def set_drawing(self, drawing: bool) -> None:
        """The button stops it then."""
        self._is_drawing = drawing
        self.refresh()

    @property
    def can_draw(self) -> bool:
        """There is a model, something is to be drawn, and nothing is being drawn."""
        has_words = bool(self.form.prompt.toPlainText().strip())
        return self._has_model and has_words and not self._is_drawing

    def refresh(self) -> None:
        drawing, count = self._is_drawing, self.form.count.value()
        words = self.tr("Draw") if count == 1 else self.tr("Draw {0} pictures").format(count)
        self.draw_button.setText(self.tr("Stop") if drawing else words)
        self.draw_button.setToolTip(self.tr("Esc") if drawing else self.tr("Ctrl+Enter"))
        set_look(self.draw_button, "look", "outlined" if drawing else "primary")
        self.draw_button.setEnabled(drawing or self.can_draw)

    def focus(self) -> None:
        if self._has_model:
            self.form.focus_prompt()
        else:
            self.no_model.button.setFocus()

    def _on_clicked(self) -> None:
        if self._is_drawing:
            self.stop_wanted.emit()
        else:
            self.draw_wanted.emit()
