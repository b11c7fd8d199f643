"""The role that a conversation is held in: chosen, kept with it, and put to work."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop import settings as s
from desktop.chat.conversing import Conversing
from desktop.chat.runtime import Runtime
from desktop.roles.session import RolesSession
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p


class RolesInUse(QObject):
    """Connects the roles with the conversation that is shown. A new one begins in the usual role;
    a role with a model or a device of its own brings them along."""

    def __init__(
        self,
        roles: RolesSession,
        conversing: Conversing,
        runtime: Runtime,
        engine: EngineThread,
        settings: s.Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._roles, self._conversing = roles, conversing
        self._runtime, self._settings = runtime, settings
        self._usual = settings.get(s.DEFAULT_ROLE)
        settings.listen(self._on_usual, s.DEFAULT_ROLE)
        conversing.shown.connect(self._on_shown)
        roles.role_chosen.connect(self._on_role_chosen)
        roles.overrides_changed.connect(self._on_overrides)
        roles.roles_changed.connect(self._use)
        runtime.models_changed.connect(self._on_models)
        runtime.known.connect(self._on_known)
        engine.devices_listed.connect(self._on_devices)
        self._on_shown("")

    def _on_shown(self, conversation_id: str) -> None:
        """One that has not begun, and has no role yet, gets the usual one."""
        held = self._conversing.conversation
        if not conversation_id and (held.role, held.overrides) == ("", "{}"):
            self._conversing.set_role(self._usual, "{}")
            self._show(brings_model=True)
        else:
            self._show()

    def _on_known(self) -> None:
        """The usual role has been there before the models."""
        if not self._conversing.kept_id:
            self._use(brings_model=True)

    def _on_usual(self, role_id: str) -> None:
        """It holds at once in a conversation that has not begun, unless another role was chosen."""
        before, self._usual = self._usual, role_id
        held = self._conversing.conversation
        if not self._conversing.kept_id and (held.role, held.overrides) == (before, "{}"):
            self._conversing.set_role(role_id, "{}")
            self._show(brings_model=True)

    def _show(self, brings_model: bool = False) -> None:
        held = self._conversing.conversation
        self._roles.show_conversation(held.role, held.overrides, held.id)
        self._use(brings_model)

    def _on_role_chosen(self, role_id: str) -> None:
        self._conversing.set_role(role_id, "{}")
        self._use(brings_model=True)

    def _on_overrides(self, overrides: str) -> None:
        self._conversing.set_role(self._conversing.conversation.role, overrides)
        self._use(brings_model=True)

    def _use(self, brings_model: bool = False) -> None:
        held = self._conversing.conversation
        role = self._conversing.role = self._roles.role_for(held.role, held.overrides)
        model = self._runtime.model
        wanted = role.model or (model.id if model is not None else "")
        if brings_model and (role.model or role.device) and wanted:
            self._runtime.choose(wanted, role.device or self._runtime.device)

    def _on_models(self) -> None:
        self._roles.set_models([(model.id, model.name) for model in self._runtime.models])

    def _on_devices(self, event: p.DevicesListed) -> None:
        self._roles.set_devices([(device.id, _named(device)) for device in event.devices])


def _named(device: p.Device) -> str:
    return f"{device.id} · {device.name}"
