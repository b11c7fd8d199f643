"""A role as a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.roles.role import MOST_CHARACTERS, NO_ROLE, Role
from desktop.roles.role_field import ChoiceField, RoleField
from desktop.roles.sampling_form import SamplingForm
from desktop.roles.text_box import TextBox

_MARGINS = (20, 16, 20, 20)


class RoleForm(QScrollArea):
    """Shows a role and tells what the user makes of it. What cannot be used stays as it was, and
    the form says why.

    Args:
        named: with a field for the name.
        head: stands above the fields, and scrolls with them.

    Attributes:
        role: as it is now.

    Signals:
        changed(Role): the user made another one of it.
    """

    changed = Signal(object)

    def __init__(self, *, named: bool = True, head: QWidget | None = None) -> None:
        super().__init__()
        self.role = NO_ROLE
        self._given_prompt = ""
        self._is_showing = False
        self.name = QLineEdit()
        self.name.setProperty("look", "field")
        self.prompt = TextBox(5, 14)
        self.prompt.setPlaceholderText(self.tr("For example: You are a patient teacher."))
        self.name_field = RoleField(self.tr("Name"), self.name)
        self.name_field.setVisible(named)
        self.prompt_field = RoleField(
            self.tr("Prompt"),
            self.prompt,
            self.tr("Who the model is and what it minds, told before every conversation."),
        )
        self.model = ChoiceField(self.tr("Model"))
        self.device = ChoiceField(self.tr("Device"))
        self.sampling = SamplingForm()
        self._lay_out(head)
        self._connect()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """From the top."""
        return self.name_field, self.prompt_field, self.model, self.device, self.sampling

    def set_models(self, models: Sequence[tuple[str, str]] | None) -> None:
        """Ids and names of those that are installed; None while that is not known."""
        self.model.set_choices(models)

    def set_devices(self, devices: Sequence[tuple[str, str]] | None) -> None:
        self.device.set_choices(devices)

    def show_role(self, role: Role) -> None:
        """`changed` is not emitted. What is being typed into the same role stays as it is typed."""
        if role == self.role:
            return
        self.role = role
        self._given_prompt = role.prompt
        self._is_showing = True
        self.name.setText(role.name)
        self.prompt.show_text(role.prompt)
        self.model.show_current(role.model)
        self.device.show_current(role.device)
        self.sampling.show_sampling(role.sampling)
        self._is_showing = False
        self._show_troubles()

    def set_read_only(self, read_only: bool) -> None:
        """All of it can be read and copied still."""
        self.name.setReadOnly(read_only)
        self.prompt.setReadOnly(read_only)
        self.sampling.set_read_only(read_only)
        for picker in (self.model.picker, self.device.picker):
            picker.setEnabled(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What gets the keyboard is brought into sight, with the words around it."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, 60)
        return super().eventFilter(watched, event)

    def _on_changed(self) -> None:
        if self._is_showing:
            return
        role = replace(
            self.role,
            name=self.name.text().strip() or self.role.name,
            prompt=self._prompt(),
            model=self.model.current,
            device=self.device.current,
            sampling=self.sampling.sampling,
        )
        self._show_troubles()
        if role != self.role:
            self.role = role
            self.changed.emit(role)

    def _prompt(self) -> str:
        text = self.prompt.toPlainText() if self.prompt.is_changed else self._given_prompt
        return text if len(text) <= MOST_CHARACTERS else self.role.prompt

    def _show_troubles(self) -> None:
        blank = not self.name.text().strip() and self.name_field.isVisibleTo(self)
        nameless = self.tr("A role needs a name. Until it has one it keeps the one before.")
        self.name_field.show_trouble(nameless if blank and self.role.name else "")
        too_long = len(self.prompt.toPlainText()) > MOST_CHARACTERS
        words = self.tr("This is too long to be kept. At most {0} characters.")
        self.prompt_field.show_trouble(words.format(f"{MOST_CHARACTERS:,}") if too_long else "")

    def _on_name_left(self) -> None:
        if not self.name.text().strip():
            self.name.setText(self.role.name)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_changed)
        self.name.editingFinished.connect(self._on_name_left)
        self.prompt.textChanged.connect(self._on_changed)
        self.model.changed.connect(self._on_changed)
        self.device.changed.connect(self._on_changed)
        self.sampling.changed.connect(self._on_changed)

    def _lay_out(self, head: QWidget | None) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form = QWidget()
        form.setObjectName("column")
        column = QVBoxLayout(form)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(18)
        if head is not None:
            column.addWidget(head)
        for field in self.fields:
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(form)
        for part in form.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.installEventFilter(self)
