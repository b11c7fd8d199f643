"""The user's roles: a list at the left, the form of one at the right, each change kept at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.roles.keeping import RoleKeeper
from desktop.roles.role import Role, copy_of
from desktop.roles.roles_body import RolesBody
from desktop.theme import theme
from desktop.widgets.fitting import fitting
from desktop.widgets.problem_view import Offer
from models.errors import Problem

_SIZE, _SMALLEST = (860, 660), (340, 360)

Named = Sequence[tuple[str, str]]


class RolesDialog(QDialog):
    """Open it with `show`. It does not close while something is not written, unless that is wanted.

    Args:
        keeper: of the roles, which are changed here.
        current: id of the one to begin with; "" for the first.

    Attributes:
        body: what is seen of it; another one after the language or the size of text has changed.

    Signals:
        import_wanted: files are to be chosen; answer with `show_role` or `show_problem`.
        export_wanted(Role): a place for it is to be chosen.
        open_log_requested.
    """

    import_wanted = Signal()
    export_wanted = Signal(object)
    open_log_requested = Signal()

    def __init__(
        self, keeper: RoleKeeper, current: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._keeper = keeper
        self._models: Named | None = None
        self._devices: Named | None = None
        self._scale = theme().scale
        self._rebuilding = QTimer(self)
        self._rebuilding.setSingleShot(True)
        self._rebuilding.timeout.connect(self._rebuild)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._build()
        self.show_role(current)
        self.setMinimumSize(*_SMALLEST)
        self.resize(fitting(self, *_SIZE))
        close = QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self)
        close.activated.connect(self.reject)
        keeper.changed.connect(self._on_changed)
        keeper.failed.connect(self.show_problem)
        keeper.written.connect(self._on_written)
        theme().changed.connect(self._on_theme)
        self.body.list.setFocus()

    @property
    def role(self) -> Role | None:
        """The one that is shown."""
        return self._keeper.get(self.body.list.current)

    def set_models(self, models: Named | None) -> None:
        """Ids and names of those that are installed; None while that is not known."""
        self._models = models
        self.body.form.set_models(models)

    def set_devices(self, devices: Named | None) -> None:
        self._devices = devices
        self.body.form.set_devices(devices)

    def show_role(self, role_id: str) -> None:
        """The first one where there is none with that id."""
        roles = self._keeper.all()
        role = self._keeper.get(role_id) or next(iter(roles), None)
        self.body.list.show_roles(roles, role.id if role is not None else "")
        self.body.form.setVisible(role is not None)
        own = role is not None and not role.builtin
        self.body.note.setVisible(role is not None and role.builtin)
        self.body.tools.delete_button.setEnabled(own)
        for button in (self.body.tools.copy_button, self.body.tools.export_button):
            button.setEnabled(role is not None)
        if role is not None:
            self.body.form.show_role(role)
            self.body.form.set_read_only(role.builtin)

    def show_problem(self, problem: Problem) -> None:
        """With a way on where something is not written."""
        again = Offer("again", self.tr("Try again"))
        drop = Offer("drop", self.tr("Discard what is not written"))
        hide = Offer("hide", self.tr("Hide this"))
        self.body.problem.show_problem(
            problem, [hide] if self._keeper.is_written else [again, drop]
        )
        self.body.problem.show()

    def done(self, result: int) -> None:
        if self._keeper.flush():
            super().done(result)
        else:
            self.body.problem.offer_buttons()[0].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild_soon()

    # --- what the user does ---------------------------------------------------------------------

    def _on_chosen(self, role_id: str) -> None:
        self._keeper.flush()
        self.show_role(role_id)
        self.body.form.ensureVisible(0, 0)

    def _on_new(self) -> None:
        self._add(Role(self.tr("New role")))

    def _on_copy(self) -> None:
        role = self.role
        if role is not None:
            self._add(copy_of(role, self.tr("{0} (copy)").format(role.name)))

    def _add(self, role: Role) -> None:
        self._keeper.put(role)
        self._keeper.flush()
        self.show_role(role.id)
        self._name_it()

    def _name_it(self) -> None:
        """The keyboard goes to the name, which is typed over."""
        self.body.form.name.setFocus()
        self.body.form.name.selectAll()

    def _on_delete(self) -> None:
        role = self.role
        if role is None:
            return
        roles = self._keeper.all()
        place = [each.id for each in roles].index(role.id)
        if self._keeper.remove(role.id):
            left = self._keeper.all()
            self.show_role(left[min(place, len(left) - 1)].id if left else "")
            self._show_removed()
            self.body.list.setFocus()

    def _on_undo(self) -> None:
        role = self._keeper.bring_back()
        self._show_removed()
        if role is not None:
            self.show_role(role.id)
        self.body.list.setFocus()

    def _on_undo_closed(self) -> None:
        self._keeper.forget_removed()
        self._show_removed()
        self.body.list.setFocus()

    def _on_export(self) -> None:
        if self.role is not None:
            self.export_wanted.emit(self.role)

    def _on_offer(self, offer: str) -> None:
        if offer == "again" and not self._keeper.flush():
            return
        if offer == "drop":
            self._keeper.drop_unwritten()
        self.body.problem.hide()
        self.body.list.setFocus()

    # --- what becomes of them -------------------------------------------------------------------

    def _on_changed(self) -> None:
        self.show_role(self.body.list.current)

    def _on_written(self) -> None:
        self.body.problem.hide()

    def _show_removed(self) -> None:
        removed = self._keeper.removed
        self.body.undo_key.setEnabled(removed is not None)
        if removed is None:
            self.body.undo_bar.hide()
        else:
            self.body.undo_bar.show_deleted(removed.role.name)

    def _on_theme(self) -> None:
        if theme().scale != self._scale:
            self._rebuild_soon()

    def _rebuild_soon(self) -> None:
        """Not at once: whoever changed it may stand in one of the controls that go."""
        self._rebuilding.start(0)

    def _rebuild(self) -> None:
        """In another language or size."""
        self._scale = theme().scale
        body, current = self.body, self.body.list.current
        self._layout.removeWidget(body)
        body.hide()
        self._build()
        body.deleteLater()
        self.show_role(current)
        self.body.list.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Roles"))
        body = self.body = RolesBody()
        self._layout.addWidget(body)
        body.form.set_models(self._models)
        body.form.set_devices(self._devices)
        self._show_removed()
        if self._keeper.problem is not None:
            self.show_problem(self._keeper.problem)
        self._connect(body)

    def _connect(self, body: RolesBody) -> None:
        tools, bar, problem = body.tools, body.undo_bar, body.problem
        body.list.chosen.connect(self._on_chosen)
        body.list.list.delete_wanted.connect(self._on_delete)
        body.list.list.name_wanted.connect(self._name_it)
        body.form.changed.connect(self._keeper.put)
        body.note.copy_button.clicked.connect(self._on_copy)
        tools.new_button.clicked.connect(self._on_new)
        tools.copy_button.clicked.connect(self._on_copy)
        tools.delete_button.clicked.connect(self._on_delete)
        tools.import_button.clicked.connect(self.import_wanted)
        tools.export_button.clicked.connect(self._on_export)
        bar.undo_chosen.connect(self._on_undo)
        bar.closed.connect(self._on_undo_closed)
        body.undo_key.activated.connect(self._on_undo)
        problem.offer_taken.connect(self._on_offer)
        problem.open_log_requested.connect(self.open_log_requested)
        body.close_button.clicked.connect(self.reject)
