"""What the preferences lead to, done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import settings as s
from desktop.capture.camera.listing import list_cameras
from desktop.capture.camera.named import NamedCamera
from desktop.jobs.background import BackgroundCall
from desktop.preferences.dialog import PreferencesDialog
from desktop.preferences.folders import folders_of
from desktop.preferences.network_log_dialog import NetworkLogDialog
from desktop.preferences.network_session import NetworkSession
from desktop.settings.kinds import Option
from models.cancel import CancelToken
from models.errors import Problem
from models.network_log import NetworkEntry, NetworkLog
from models.places import Places


class PreferencesSession(QObject):
    """Opens the dialog, and does what is not for others to do.

    Args:
        models_folder: where the models are now.
        open_folder: shows a folder in the system's own program.

    Signals:
        choices_wanted(what): "microphone", "voice" or "role"; answer with `set_options`.
        move_wanted, clear_history_wanted: for those who keep models and conversations.
        newer_wanted: a newer version is to be looked for; answer with `show_newer`.
    """

    choices_wanted = Signal(str)
    move_wanted = Signal()
    clear_history_wanted = Signal()
    newer_wanted = Signal()

    def __init__(
        self,
        settings: s.Settings,
        places: Places,
        network: NetworkSession,
        pool: QThreadPool,
        models_folder: Callable[[], Path],
        parent: QObject | None = None,
        cameras: Callable[[], Sequence[NamedCamera]] = list_cameras,
        open_folder: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._places = places
        self._network = network
        self._pool = pool
        self._models_folder = models_folder
        self._cameras = cameras
        self._open_folder = open_folder
        self._log = NetworkLog(places.network_log)
        self.dialog: PreferencesDialog | None = None
        self.log_dialog: NetworkLogDialog | None = None
        settings.listen(self._on_offline, s.OFFLINE)
        self._on_offline(settings.get(s.OFFLINE))

    def show(self, parent: QWidget, section: str = "") -> PreferencesDialog:
        """The dialog that is open comes to the front; `section` is shown where one is named."""
        if self.dialog is None:
            self.dialog = self._make(parent)
        if section:
            self.dialog.show_section(section)
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    def set_options(self, what: str, options: Sequence[Option]) -> None:
        """The answer to `choices_wanted`."""
        if self.dialog is not None:
            self.dialog.set_options(what, options)

    def show_newer(self, words: str) -> None:
        """How the look goes that `newer_wanted` asked for."""
        if self.dialog is not None:
            self.dialog.show_newer(words)

    def _make(self, parent: QWidget) -> PreferencesDialog:
        folder = self._models_folder()
        dialog = PreferencesDialog(
            self._settings, partial(folders_of, self._places), folder, parent
        )
        dialog.choices_wanted.connect(self._on_choices_wanted)
        dialog.move_wanted.connect(self.move_wanted)
        dialog.network_wanted.connect(self._on_network)
        dialog.log_wanted.connect(self._on_log)
        dialog.clear_history_wanted.connect(self.clear_history_wanted)
        dialog.newer_wanted.connect(self.newer_wanted)
        dialog.folder_wanted.connect(self._on_folder)
        dialog.finished.connect(self._on_closed)
        return dialog

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _on_offline(self, value: str) -> None:
        self._network.set_offline(value == "yes")

    def _on_network(self) -> None:
        if self.dialog is not None:
            self._network.edit(self.dialog)

    # --- lists ----------------------------------------------------------------------------------

    def _on_choices_wanted(self, what: str) -> None:
        if what != "camera":
            self.choices_wanted.emit(what)
            return

        def look(_: CancelToken) -> Sequence[NamedCamera]:
            return self._cameras()

        self._run(look, self._on_cameras)

    def _on_cameras(self, found: Sequence[NamedCamera]) -> None:
        self.set_options("camera", [Option(one.setting, one.name) for one in found])

    # --- folders --------------------------------------------------------------------------------

    def _on_folder(self, folder: Path) -> None:
        def nearest(_: CancelToken) -> Path:
            """One that is not there yet is shown by where it will be."""
            return next(path for path in (folder, *folder.parents) if path.is_dir())

        self._run(nearest, self._on_folder_found)

    def _on_folder_found(self, folder: Path) -> None:
        self._open_folder(QUrl.fromLocalFile(str(folder)))

    # --- the network log ------------------------------------------------------------------------

    def _on_log(self) -> None:
        if self.log_dialog is not None:
            self.log_dialog.activateWindow()
            return
        dialog = self.log_dialog = NetworkLogDialog(self.dialog)
        dialog.export_wanted.connect(self._on_export_wanted)
        dialog.clear_wanted.connect(self._on_clear_wanted)
        dialog.destroyed.connect(self._on_log_closed)
        dialog.show()
        self._read_log()

    def _on_log_closed(self) -> None:
        self.log_dialog = None

    def _read_log(self) -> None:
        def read(_: CancelToken) -> Sequence[NetworkEntry]:
            return self._log.entries()

        self._run(read, self._on_entries, self._on_log_failed)

    def _on_entries(self, entries: Sequence[NetworkEntry]) -> None:
        if self.log_dialog is not None:
            self.log_dialog.show_entries(entries)

    def _on_clear_wanted(self) -> None:
        def clear(_: CancelToken) -> Sequence[NetworkEntry]:
            self._log.clear()
            return self._log.entries()

        self._run(clear, self._on_entries, self._on_log_failed)

    def _on_export_wanted(self) -> None:
        title = self.tr("Export the network log")
        dialog = QFileDialog(self.log_dialog, title, "sidelight-network.csv", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.export_log)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_log(self, path: str) -> None:
        """Write it there."""

        def export(_: CancelToken) -> None:
            self._log.export(Path(path))

        self._run(export, None, self._on_log_failed)

    def _on_log_failed(self, problem: Problem) -> None:
        if self.log_dialog is not None:
            words = self.tr("The log could not be read, written or deleted.")
            self.log_dialog.show_problem(f"{words} {problem.cause}".strip())

    def _run(
        self,
        operation: Callable[[CancelToken], object],
        done: Callable[..., None] | None,
        failed: Callable[[Problem], None] | None = None,
    ) -> None:
        call = BackgroundCall(operation, self)
        if done is not None:
            call.succeeded.connect(done)
        if failed is not None:
            call.failed.connect(failed)
        call.start(self._pool)
