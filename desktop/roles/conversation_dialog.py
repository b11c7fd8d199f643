"""What of a role is different in one conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from desktop.roles.role import Role
from desktop.roles.role_form import RoleForm
from desktop.roles.sampling_words import name_of
from desktop.sidebar.clean_text import clean_title, isolated
from desktop.theme import theme
from desktop.widgets.fitting import fitting
from desktop.widgets.flow import FlowLayout
from desktop.widgets.joined import listed
from desktop.widgets.labels import words_label
from models.engine.values import Sampling

_SIZE, _SMALLEST = (560, 620), (320, 320)

Named = Sequence[tuple[str, str]]


class ConversationSettingsDialog(QDialog):
    """Open it with `open` or `show`; each change is told at once.

    Args:
        role: the conversation's.
        overrides: what is different in it already, as JSON.

    Attributes:
        overrides: as JSON; "{}" for nothing.

    Signals:
        overrides_changed(json).
    """

    overrides_changed = Signal(str)

    def __init__(self, role: Role, overrides: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._role = role
        self.overrides = role.overrides_from(role.with_overrides(overrides))
        self._given_up = ""
        self._models: Named | None = None
        self._devices: Named | None = None
        self._scale = theme().scale
        self._rebuilding = QTimer(self)
        self._rebuilding.setSingleShot(True)
        self._rebuilding.timeout.connect(self._rebuild)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._build()
        self.setMinimumSize(*_SMALLEST)
        self.resize(fitting(self, *_SIZE))
        close = QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self)
        close.activated.connect(self.reject)
        theme().changed.connect(self._on_theme)

    def set_models(self, models: Named | None) -> None:
        """Ids and names of those that are installed; None while that is not known."""
        self._models = models
        self.form.set_models(models)

    def set_devices(self, devices: Named | None) -> None:
        self._devices = devices
        self.form.set_devices(devices)

    def show_role(self, role: Role) -> None:
        """The role itself is another one now; what is different here stays so."""
        self._role = role
        self._about.setText(self._about_words())
        self.form.show_role(role.with_overrides(self.overrides))
        self._show_state()

    def words(self) -> str:
        """What it says of the role and of what is different."""
        return f"{self._about.text()}\n{self._different.text()}"

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuilding.start(0)

    # --- what the user does ---------------------------------------------------------------------

    def _on_changed(self, here: Role) -> None:
        self._given_up = ""
        self._use(self._role.overrides_from(here))

    def _on_back(self) -> None:
        self._given_up = self.overrides
        self._use("{}")
        self.form.show_role(self._role)
        self.restore_button.setFocus()

    def _on_restore(self) -> None:
        overrides, self._given_up = self._given_up, ""
        self._use(overrides)
        self.form.show_role(self._role.with_overrides(overrides))
        self.back_button.setFocus()

    def _use(self, overrides: str) -> None:
        if overrides != self.overrides:
            self.overrides = overrides
            self.overrides_changed.emit(overrides)
        self._show_state()

    def _show_state(self) -> None:
        names = _different(self._role, self._role.with_overrides(self.overrides))
        if names:
            self._different.setText(self.tr("Different here: {0}.").format(listed(names)))
        else:
            self._different.setText(self.tr("Nothing is different here yet."))
        self.restore_button.setVisible(bool(self._given_up))
        self.back_button.setVisible(not self._given_up)
        self.back_button.setEnabled(bool(names))

    def _on_theme(self) -> None:
        if theme().scale != self._scale:
            self._rebuilding.start(0)

    # --- building -------------------------------------------------------------------------------

    def _rebuild(self) -> None:
        """In another language or size. Not at once: whoever changed it may stand in a control that
        goes."""
        self._scale = theme().scale
        body = self._body
        self._layout.removeWidget(body)
        body.hide()
        self._build()
        body.deleteLater()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Only for this conversation"))
        self._about, self._different = words_label(self._about_words()), words_label(look="muted")
        self.form = RoleForm(named=False)
        self.back_button = QPushButton(self.tr("Back to the role's values"))
        self.restore_button = QPushButton(self.tr("Bring my changes back"))
        self.close_button = QPushButton(self.tr("Close"))
        self._body = QWidget()
        self._lay_out(self._body)
        self._layout.addWidget(self._body)
        self.form.set_models(self._models)
        self.form.set_devices(self._devices)
        self.form.show_role(self._role.with_overrides(self.overrides))
        self._show_state()
        self.form.changed.connect(self._on_changed)
        self.back_button.clicked.connect(self._on_back)
        self.restore_button.clicked.connect(self._on_restore)
        self.close_button.clicked.connect(self.reject)
        self.form.prompt.setFocus()

    def _about_words(self) -> str:
        if not self._role.name:
            return self.tr("This conversation has no role. What is set here holds in it alone.")
        words = self.tr("What is set here holds in this conversation alone; “{0}” stays as it is.")
        return words.format(isolated(clean_title(self._role.name)))

    def _lay_out(self, body: QWidget) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 6)
        head.setSpacing(4)
        head.addWidget(self._about)
        head.addWidget(self._different)
        buttons = FlowLayout()
        buttons.setSpacing(8)
        for button, look in (
            (self.back_button, "outlined"),
            (self.restore_button, "outlined"),
            (self.close_button, "primary"),
        ):
            button.setProperty("look", look)
            buttons.addWidget(button)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        held = QVBoxLayout()
        held.setContentsMargins(16, 8, 16, 14)
        held.addLayout(buttons)
        column.addLayout(held)
        for button in body.findChildren(QPushButton):
            # Enter in a field would press one of them.
            button.setAutoDefault(False)


def _different(role: Role, here: Role) -> list[str]:
    """What people call it."""
    translate = QCoreApplication.translate
    names = {
        "prompt": translate("RoleForm", "Prompt"),
        "model": translate("RoleForm", "Model"),
        "device": translate("RoleForm", "Device"),
    }
    found = [name for key, name in names.items() if getattr(role, key) != getattr(here, key)]
    mine, theirs = role.sampling, here.sampling
    numbers = (each.name for each in fields(Sampling))
    return found + [name_of(key) for key in numbers if getattr(mine, key) != getattr(theirs, key)]
