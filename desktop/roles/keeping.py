"""The roles as the user has them now, and that they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.roles.role import Role
from desktop.roles.roles import Roles
from models.errors import Problem, SidelightError

# So long after the last key somebody typed.
_SOON_MS = 400


@dataclass(frozen=True)
class Removed:
    """What was deleted last.

    Attributes:
        place: among the user's own.
    """

    role: Role
    place: int


class RoleKeeper(QObject):
    """Writes each change a moment later. What cannot be written is kept here until it can.

    Attributes:
        problem: why it could not be written, or None.
        removed: what can be brought back, or None.

    Signals:
        changed: a role is another one now, came or went.
        failed(Problem): it cannot be written.
        written: all of it is in the file again, after a failure.
    """

    changed = Signal()
    failed = Signal(object)
    written = Signal()

    def __init__(self, roles: Roles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = roles
        self._unwritten: dict[str, Role] = {}
        self.problem: Problem | None = None
        self.removed: Removed | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.flush)

    @property
    def is_written(self) -> bool:
        return not self._unwritten

    def all(self) -> tuple[Role, ...]:
        """Built-in ones first."""
        kept = self._roles.all()
        known = {role.id for role in kept}
        new = (role for role in self._unwritten.values() if role.id not in known)
        return (*(self._unwritten.get(role.id, role) for role in kept), *new)

    def get(self, role_id: str) -> Role | None:
        return next((role for role in self.all() if role.id == role_id), None)

    def set_builtin(self, builtin: Sequence[Role]) -> None:
        """The same ones in another language."""
        self._roles.set_builtin(builtin)
        self.changed.emit()

    def put(self, role: Role) -> None:
        """A new one, or what has become of one; written soon."""
        self._unwritten[role.id] = role
        self._soon.start()
        self.changed.emit()

    def flush(self) -> bool:
        """Write now what is not written yet; False when it cannot be."""
        self._soon.stop()
        try:
            for role in list(self._unwritten.values()):
                self._roles.keep(role)
                del self._unwritten[role.id]
        except SidelightError as error:
            self._tell(error)
            return False
        self._clear_problem()
        return True

    def drop_unwritten(self) -> None:
        """Back to what the file has."""
        self._soon.stop()
        self._unwritten.clear()
        self._clear_problem()
        self.changed.emit()

    def remove(self, role_id: str) -> bool:
        """At once; False when it cannot be, and nothing has changed then."""
        role = self.get(role_id)
        if role is None or role.builtin:
            return False
        place = len(self._roles.all())
        if self._roles.get(role_id) is not None:
            try:
                place = self._roles.remove(role_id)
            except SidelightError as error:
                self._tell(error)
                return False
        self._unwritten.pop(role_id, None)
        self.removed = Removed(role, place)
        self.changed.emit()
        return True

    def bring_back(self) -> Role | None:
        """What was deleted last, where it was."""
        removed, self.removed = self.removed, None
        if removed is None:
            return None
        try:
            self._roles.keep(removed.role, removed.place)
        except SidelightError as error:
            self._unwritten[removed.role.id] = removed.role
            self._tell(error)
        self.changed.emit()
        return removed.role

    def forget_removed(self) -> None:
        self.removed = None

    def _tell(self, error: SidelightError) -> None:
        self.problem = error.problem
        self.failed.emit(error.problem)

    def _clear_problem(self) -> None:
        if self.problem is not None:
            self.problem = None
            self.written.emit()
