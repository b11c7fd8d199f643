"""Connects the roles in their file with the button, the dialogs and the conversation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from desktop.jobs.background import BackgroundCall
from desktop.roles.bringing import Brought, ask_what_to_import, ask_where_to_export, read_roles
from desktop.roles.builtin_roles import builtin_roles
from desktop.roles.keeping import RoleKeeper
from desktop.roles.role import NO_ROLE, Role, copy_of
from desktop.roles.role_button import RoleButton
from desktop.roles.role_file import write_role
from desktop.roles.roles import Roles
from models.cancel import CancelToken
from models.errors import Problem

if TYPE_CHECKING:
    from desktop.roles.conversation_dialog import ConversationSettingsDialog
    from desktop.roles.dialog import RolesDialog

Named = Sequence[tuple[str, str]]


class RolesSession(QObject):
    """Args:
        roles: what is in the file.
        button: in the composer; its signals are connected here.
        pool: files that the user chooses are read and written there.
        builtin: the roles that ship with the app, in the language of the window.

    Attributes:
        dialog: the one for all roles while it is open, else None.
        conversation_dialog: the one for this conversation while it is open, else None.

    Signals:
        role_chosen(id): the conversation has this role from now on; "" for none.
        overrides_changed(json): what of it is different there; "{}" for nothing.
        roles_changed: a role is another one now, came or went.
        failed(Problem): to be told where no dialog is open to do so: the file was damaged, say.
        open_log_requested.
    """

    role_chosen = Signal(str)
    overrides_changed = Signal(str)
    roles_changed = Signal()
    failed = Signal(object)
    open_log_requested = Signal()

    def __init__(
        self,
        roles: Roles,
        button: RoleButton,
        pool: QThreadPool,
        parent: QObject | None = None,
        builtin: Callable[[], Sequence[Role]] = builtin_roles,
    ) -> None:
        super().__init__(parent)
        self._button = button
        self._pool = pool
        self._builtin = builtin
        self._keeper = RoleKeeper(roles, self)
        self._models: Named | None = None
        self._devices: Named | None = None
        self._conversation, self._role_id, self._overrides = "", "", "{}"
        # Own values of this conversation by the role that was given up with them.
        self._set_aside: dict[str, str] = {}
        self.dialog: RolesDialog | None = None
        self.conversation_dialog: ConversationSettingsDialog | None = None
        self._keeper.changed.connect(self._on_roles_changed)
        button.role_chosen.connect(self._on_role_chosen)
        button.roles_requested.connect(self.edit_roles)
        button.conversation_settings_requested.connect(self.edit_conversation)
        button.language_changed.connect(self._on_language_changed)
        self._show()
        self._tell_damage(roles.damage)

    # --- what holds -----------------------------------------------------------------------------

    def roles(self) -> tuple[Role, ...]:
        """Built-in ones first."""
        return self._keeper.all()

    def role_for(self, role_id: str, overrides: str = "{}") -> Role:
        """What holds in a conversation: the role with the conversation's own values. `NO_ROLE`
        takes the place of one that is gone."""
        return self._base(role_id).with_overrides(overrides)

    def set_models(self, models: Named) -> None:
        """Ids and names of those that are installed and made for chat."""
        self._models = tuple(models)
        for dialog in (self.dialog, self.conversation_dialog):
            if dialog is not None:
                dialog.set_models(models)

    def set_devices(self, devices: Named) -> None:
        """Ids and names of those of this PC."""
        self._devices = tuple(devices)
        for dialog in (self.dialog, self.conversation_dialog):
            if dialog is not None:
                dialog.set_devices(devices)

    def show_conversation(self, role_id: str, overrides: str, conversation: str = "") -> None:
        """Which conversation is open, with its role and its own values. To be called again with
        what was told by the signals is fine."""
        same = (role_id, overrides) == (self._role_id, self._overrides)
        if not conversation or conversation != self._conversation:
            self._set_aside.clear()
        if self.conversation_dialog is not None and not same:
            self.conversation_dialog.reject()
        self._conversation, self._role_id, self._overrides = conversation, role_id, overrides
        self._show()

    def close(self) -> bool:
        """Write what is not written yet; False when it cannot be."""
        return self._keeper.flush()

    # --- dialogs --------------------------------------------------------------------------------

    def edit_roles(self) -> RolesDialog:
        """The dialog that is open comes to the front."""
        # Imported only now, as below: the window is there sooner.
        from desktop.roles.dialog import RolesDialog

        if self.dialog is None:
            dialog = RolesDialog(self._keeper, self._role_id, self._button.window())
            dialog.set_models(self._models)
            dialog.set_devices(self._devices)
            dialog.import_wanted.connect(self._on_import_wanted)
            dialog.export_wanted.connect(self._on_export_wanted)
            dialog.open_log_requested.connect(self.open_log_requested)
            dialog.finished.connect(self._on_roles_closed)
            self.dialog = dialog
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def edit_conversation(self) -> ConversationSettingsDialog:
        from desktop.roles.conversation_dialog import ConversationSettingsDialog

        if self.conversation_dialog is None:
            role = self._base(self._role_id)
            dialog = ConversationSettingsDialog(role, self._overrides, self._button.window())
            dialog.set_models(self._models)
            dialog.set_devices(self._devices)
            dialog.overrides_changed.connect(self._on_overrides_changed)
            dialog.finished.connect(self._on_conversation_closed)
            self.conversation_dialog = dialog
        self.conversation_dialog.open()
        return self.conversation_dialog

    def _on_roles_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_conversation_closed(self) -> None:
        if self.conversation_dialog is not None:
            self.conversation_dialog.deleteLater()
            self.conversation_dialog = None

    # --- what the user does ---------------------------------------------------------------------

    def _on_role_chosen(self, role_id: str) -> None:
        if role_id == self._role_id:
            return
        before = self._overrides
        self._set_aside[self._role_id] = before
        overrides = self._set_aside.pop(role_id, "{}")
        self._role_id, self._overrides = role_id, overrides
        self._show()
        self.role_chosen.emit(role_id)
        if overrides != before:
            self._on_overrides_changed(overrides)

    def _on_overrides_changed(self, overrides: str) -> None:
        self._overrides = overrides
        self._show()
        self.overrides_changed.emit(overrides)

    def _on_language_changed(self) -> None:
        self._keeper.set_builtin(self._builtin())

    def _on_roles_changed(self) -> None:
        if self.conversation_dialog is not None:
            self.conversation_dialog.show_role(self._base(self._role_id))
        self._show()
        self.roles_changed.emit()

    def _base(self, role_id: str) -> Role:
        return self._keeper.get(role_id) or NO_ROLE

    def _show(self) -> None:
        base = self._base(self._role_id)
        has_own = base.with_overrides(self._overrides) != base
        self._button.show_roles(self._keeper.all(), base.id, has_own)

    def _tell_damage(self, damage: Problem | None) -> None:
        """Once whoever builds this had the time to connect its signals."""
        if damage is not None:
            soon = QTimer(self)
            soon.setSingleShot(True)
            soon.timeout.connect(self._on_time_to_tell)
            self._damage = damage
            soon.start(0)

    def _on_time_to_tell(self) -> None:
        self.failed.emit(self._damage)

    # --- files ----------------------------------------------------------------------------------

    def _on_import_wanted(self) -> None:
        if self.dialog is not None:
            ask_what_to_import(self.dialog, self.import_roles)

    def import_roles(self, paths: Sequence[str]) -> None:
        """Each becomes a new role."""

        def read(cancel: CancelToken) -> Brought:
            return read_roles([Path(path) for path in paths], cancel)

        call = BackgroundCall(read, self)
        call.succeeded.connect(self._on_read)
        call.failed.connect(self._tell)
        call.start(self._pool)

    def _on_read(self, brought: Brought) -> None:
        for role in brought.roles:
            new = copy_of(role)
            self._keeper.put(new)
            if self.dialog is not None:
                self.dialog.show_role(new.id)
        if brought.roles:
            self._keeper.flush()
        for problem in brought.problems[:1]:
            self._tell(problem)

    def _on_export_wanted(self, role: Role) -> None:
        def export(path: str) -> None:
            self.export_role(role, Path(path))

        if self.dialog is not None:
            ask_where_to_export(self.dialog, role, export)

    def export_role(self, role: Role, path: Path) -> None:
        """Write it there."""

        def write(_: CancelToken) -> None:
            write_role(role, path)

        call = BackgroundCall(write, self)
        call.failed.connect(self._tell)
        call.start(self._pool)

    def _tell(self, problem: Problem) -> None:
        if self.dialog is not None:
            self.dialog.show_problem(problem)
        else:
            self.failed.emit(problem)
