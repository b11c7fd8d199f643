"""What the user does in the library, done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.chat.notice_bar import Notice
from desktop.jobs.background import BackgroundCall
from desktop.jobs.install_jobs import InstallJobs
from desktop.jobs.inventory import Inventory, InventoryWatch
from desktop.jobs.pc_watch import PcWatch
from desktop.library.page import LibraryPage
from desktop.library.rows import LibraryRow
from desktop.library.rows_of import place_of, rows_of
from desktop.notices import from_problem
from desktop.widgets.amounts import progress_words
from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import ModelUnsupported, Problem
from models.hardware.fit import fits_on
from models.hardware.pc import Pc
from models.installer import Installer, devices_to_try
from models.sources.look_at import Found, look_at
from models.sources.progress import FetchProgress, ProgressListener

Work = Callable[[ProgressListener, CancelToken], object]
_MOVE = ""


@dataclass
class _Tending:
    call: BackgroundCall
    words: str


class LibrarySession(QObject):
    """Stands between the page and those who do the work.

    Signals:
        use_wanted(model id): chat with it.
        files_changing(model id): let go of the model, its files are about to change.
    """

    use_wanted = Signal(str)
    files_changing = Signal(str)
    _went_on = Signal(str, object)

    def __init__(
        self,
        page: LibraryPage,
        installer: Installer,
        jobs: InstallJobs,
        inventory: InventoryWatch,
        pc: PcWatch,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._installer = installer
        self._jobs = jobs
        self._inventory = inventory
        self._pc = pc
        self._pool = pool
        self._newer: dict[str, str] = {}
        self._rows: dict[str, LibraryRow] = {}
        self._tended: dict[str, _Tending] = {}
        self._reading: BackgroundCall | None = None
        self._connect()

    def add(self, path: Path) -> None:
        """Install a folder or GGUF of the user's."""
        taken = {*self._inventory.now.entries, *(m.id for m in self._inventory.now.installed)}

        def look(_: CancelToken) -> Found:
            return look_at(path, taken)

        self._call(look, self._on_looked_at)

    # --- what is known --------------------------------------------------------------------------

    def _on_known(self, _: Inventory | Pc) -> None:
        inventory, pc, newer = self._inventory.now, self._pc.pc, dict(self._newer)

        def make_rows(_: CancelToken) -> list[LibraryRow]:
            return rows_of(inventory, pc, newer)

        if self._reading is not None:
            self._reading.succeeded.disconnect()
        self._reading = self._call(make_rows, self._on_rows)
        if inventory.folder != Path():
            free = pc.disk_free_bytes if pc is not None else 0
            self._page.set_folder(inventory.folder, free)

    def _on_rows(self, rows: list[LibraryRow]) -> None:
        self._reading = None
        self._rows = {row.id: row for row in rows}
        self._page.set_catalogue(rows)

    def _on_unreadable(self, problem: Problem) -> None:
        self._page.set_problem(problem)

    def _on_install_changed(self, model_id: str) -> None:
        self._page.set_install(model_id, self._jobs.get(model_id))

    # --- getting --------------------------------------------------------------------------------

    def _on_get(self, model_id: str, place: EntrySource) -> None:
        install, row = self._jobs.get(model_id), self._rows.get(model_id)
        entry = install.entry if install is not None else row.entry if row is not None else None
        if entry is None:
            return
        pc = self._pc.pc
        fits = fits_on(entry, place, pc) if pc is not None else ()
        self._jobs.start(entry, place, devices_to_try(fits))

    def _on_looked_at(self, found: Found) -> None:
        if found.form == "checkpoint":
            self._page.show_notice(from_problem(_to_convert(found)))
            return
        pc = self._pc.pc
        place = found.entry.sources[0]
        fits = fits_on(found.entry, place, pc) if pc is not None else ()
        self._jobs.start(found.entry, place, devices_to_try(fits))
        self._page.show_model(found.entry.id)

    def _on_try(self, model_id: str, device: str) -> None:
        row = self._rows.get(model_id)
        if row is not None and row.installed is not None:
            self._jobs.try_again(row.entry, place_of(row.entry, row.installed), [device])

    # --- tending --------------------------------------------------------------------------------

    def _on_verify(self, model_id: str) -> None:
        words = self.tr("Reading every file")
        work = partial(self._verify, model_id)
        self._tend(model_id, words, work, self.tr("Every file is as it was installed."))

    def _verify(self, model_id: str, progress: ProgressListener, cancel: CancelToken) -> None:
        self._installer.store.verify(model_id, progress, cancel)

    def _on_repair(self, model_id: str) -> None:
        self.files_changing.emit(model_id)
        work = partial(self._installer.repair, model_id)
        self._tend(model_id, self.tr("Repairing"), work, self.tr("Every file is whole."))

    def _on_update_check(self, model_id: str) -> None:
        def ask(_: ProgressListener, cancel: CancelToken) -> str:
            return self._installer.newer(model_id, cancel)

        def on_asked(revision: str) -> None:
            self._newer[model_id] = revision
            if not revision:
                self._page.show_notice(_good(self.tr("It is the newest there is.")))

        self._tend(model_id, self.tr("Asking the source"), ask, "", on_asked)

    def _on_update(self, model_id: str) -> None:
        self.files_changing.emit(model_id)
        work = partial(self._installer.update, model_id)

        def on_updated(_: object) -> None:
            self._newer.pop(model_id, None)

        self._tend(model_id, self.tr("Updating"), work, self.tr("It was updated."), on_updated)

    def _on_remove(self, model_id: str) -> None:
        self.files_changing.emit(model_id)

        def remove(_: ProgressListener, __: CancelToken) -> None:
            self._installer.store.remove(model_id)

        self._tend(model_id, self.tr("Removing"), remove, "")

    def _on_move(self, folder: Path) -> None:
        self.files_changing.emit("")
        work = partial(self._installer.move, folder)

        def on_moved(_: object) -> None:
            self._pc.models_folder = self._installer.store.user_folder
            self._pc.measure_again()

        done = self.tr("The models were moved.")
        self._tend(_MOVE, self.tr("Moving the models"), work, done, on_moved)

    def _on_stop(self, model_id: str) -> None:
        tending = self._tended.get(model_id)
        if tending is not None:
            tending.call.cancel()

    def _tend(
        self,
        model_id: str,
        words: str,
        work: Work,
        done: str,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """One thing at a time with a model; everything is read again afterwards."""
        if model_id in self._tended:
            return

        def run(cancel: CancelToken) -> object:
            def on_progress(progress: FetchProgress) -> None:
                self._went_on.emit(model_id, progress)

            return work(on_progress, cancel)

        def on_succeeded(result: object) -> None:
            if then is not None:
                then(result)
            if done:
                self._page.show_notice(_good(done))

        call = BackgroundCall(run, self)
        self._tended[model_id] = _Tending(call, words)
        self._page.set_busy(model_id, f"{words} …")
        for signal in (call.succeeded, call.failed, call.cancelled):
            signal.connect(partial(self._on_tended, model_id))
        call.succeeded.connect(on_succeeded)
        call.failed.connect(self._on_failed)
        call.start(self._pool)

    def _on_went_on(self, model_id: str, progress: FetchProgress) -> None:
        tending = self._tended.get(model_id)
        if tending is not None:
            self._page.set_busy(model_id, f"{tending.words} · {progress_words(progress)}")

    def _on_tended(self, model_id: str, *_: object) -> None:
        self._tended.pop(model_id, None)
        self._page.set_busy(model_id, None)
        self._inventory.refresh()

    def _on_failed(self, problem: Problem) -> None:
        self._page.show_notice(from_problem(problem))

    def _on_open_folder(self, model_id: str) -> None:
        row = self._rows.get(model_id)
        if row is not None and row.installed is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.installed.folder)))

    def _call(
        self, operation: Callable[[CancelToken], Any], done: Callable[..., None]
    ) -> BackgroundCall:
        call = BackgroundCall(operation, self)
        call.succeeded.connect(done)
        call.failed.connect(self._on_failed)
        call.start(self._pool)
        return call

    def _connect(self) -> None:
        page = self._page
        self._went_on.connect(self._on_went_on)
        self._inventory.known.connect(self._on_known)
        self._inventory.failed.connect(self._on_unreadable)
        self._pc.known.connect(self._on_known)
        self._jobs.changed.connect(self._on_install_changed)
        page.get_wanted.connect(self._on_get)
        page.pause_wanted.connect(self._jobs.pause)
        page.resume_wanted.connect(self._jobs.resume)
        page.cancel_wanted.connect(self._jobs.cancel)
        page.use_wanted.connect(self.use_wanted)
        page.try_wanted.connect(self._on_try)
        page.update_check_wanted.connect(self._on_update_check)
        page.update_wanted.connect(self._on_update)
        page.verify_wanted.connect(self._on_verify)
        page.repair_wanted.connect(self._on_repair)
        page.remove_wanted.connect(self._on_remove)
        page.open_folder_wanted.connect(self._on_open_folder)
        page.stop_wanted.connect(self._on_stop)
        page.add_wanted.connect(self.add)
        page.move_wanted.connect(self._on_move)
        page.retry_wanted.connect(self._inventory.refresh)


def _good(what: str) -> Notice:
    return Notice("info", what)


def _to_convert(found: Found) -> Problem:
    return ModelUnsupported(
        f"“{found.entry.name}” is a checkpoint ({found.model_type}); it has to be converted to "
        "OpenVINO first.",
        "Choose a folder with OpenVINO files or a GGUF file, or look in the list for a ready "
        "build of the same model.",
    ).problem
