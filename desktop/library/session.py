"""What the user does in the library, done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desktop.adapters.dropped import is_file
from desktop.adapters.shelf import fits_any
from desktop.chat.notice_bar import Notice
from desktop.jobs.background import BackgroundCall
from desktop.jobs.install_jobs import InstallJobs
from desktop.jobs.inventory import Inventory, InventoryWatch
from desktop.jobs.pc_watch import PcWatch
from desktop.library.findings import Findings
from desktop.library.page import LibraryPage
from desktop.library.rows import LibraryRow
from desktop.library.rows_of import build_here, rows_of
from desktop.library.tending import Tending, Work
from desktop.notices import from_problem
from models.cancel import CancelToken
from models.catalogue.entry import EntrySource
from models.errors import ModelDamaged, Problem
from models.hardware.pc import Pc
from models.installer import Installer
from models.sources.look_at import Found, is_adapter, look_at
from models.sources.progress import ProgressListener
from models.store.installed import InstalledModel

_MOVE = ""


class LibrarySession(QObject):
    """Stands between the page and those who do the work.

    Signals:
        use_wanted(model id): chat or draw with it.
        conversion_wanted(Path): a checkpoint or adapter is to be made a model of.
        adapter_found(Path): one that is to be kept.
        files_changing(model id): let go of the model, its files are about to change; "" stands
            for all that the user installed.
    """

    use_wanted = Signal(str)
    conversion_wanted = Signal(object)
    adapter_found = Signal(object)
    files_changing = Signal(str)

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
        self._findings = Findings()
        self._tending = Tending(self)
        self._rows: dict[str, LibraryRow] = {}
        self._reading: BackgroundCall | None = None
        self._connect()
        self._connect_page()
        for install in jobs.all():
            self._on_install_changed(install.entry.id)

    def add(self, path: Path) -> None:
        """Install a folder or GGUF of the user's, keep an adapter that a model here can use, or ask
        how a checkpoint or any other adapter shall be converted."""
        taken = {*self._inventory.now.entries, *(m.id for m in self._inventory.now.installed)}

        def look(_: CancelToken) -> Found | None:
            return None if is_adapter(path) else look_at(path, taken)

        def is_usable(_: CancelToken) -> bool:
            return is_file(path) or (is_adapter(path) and fits_any(path, installed))

        def on_known(is_usable: bool) -> None:
            if is_usable:
                self.adapter_found.emit(path)
            else:
                self._call(look, partial(self._on_looked_at, path))

        installed = self._inventory.now.installed
        self._call(is_usable, on_known)

    @property
    def is_tending(self) -> bool:
        return self._tending.is_busy

    def close(self, timeout_ms: int) -> bool:
        """Stop what is being done with models; False when something did not end in time."""
        return self._tending.close(timeout_ms)

    # --- what is known --------------------------------------------------------------------------

    def _on_known(self, _: Inventory | Pc) -> None:
        now, pc = self._inventory.now, self._pc.pc
        damaged = {**self._findings.damaged(now.installed), **now.damaged}
        inventory, newer = replace(now, damaged=damaged), self._findings.newer(now.installed)

        def make_rows(_: CancelToken) -> list[LibraryRow]:
            return rows_of(inventory, pc, newer)

        if self._reading is not None:
            self._reading.succeeded.disconnect()
        self._reading = self._call(make_rows, self._on_rows)
        self._reading.failed.connect(self._on_no_rows)
        if inventory.folder != Path():
            free = pc.disk_free_bytes if pc is not None else 0
            self._page.set_folder(inventory.folder, free)

    def _on_rows(self, rows: list[LibraryRow]) -> None:
        self._reading = None
        self._rows = {row.id: row for row in rows}
        self._page.set_catalogue(rows)

    def _on_no_rows(self, _: Problem) -> None:
        if self.sender() is self._reading:
            self._reading = None

    def _on_unreadable(self, problem: Problem) -> None:
        self._page.set_problem(problem)

    def _on_install_changed(self, model_id: str) -> None:
        self._page.set_install(model_id, self._jobs.get(model_id))

    # --- getting --------------------------------------------------------------------------------

    def _on_get(self, model_id: str, place: EntrySource) -> None:
        install, row = self._jobs.get(model_id), self._rows.get(model_id)
        entry = install.entry if install is not None else row.entry if row is not None else None
        if entry is not None:
            self._jobs.start(entry, place, ())

    def _on_looked_at(self, path: Path, found: Found | None) -> None:
        if found is None or found.form == "checkpoint":
            self.conversion_wanted.emit(path)
            return
        self._jobs.start(found.entry, found.entry.sources[0], ())
        self._page.show_model(found.entry.id)

    def _on_try(self, model_id: str, device: str) -> None:
        row = self._rows.get(model_id)
        if row is not None and row.installed is not None:
            self._jobs.try_again(row.entry, build_here(row.entry, row.installed), [device])

    # --- tending --------------------------------------------------------------------------------

    def _on_verify(self, model_id: str) -> None:
        model = self._inventory.now.find(model_id)
        if model is None:
            return

        def verify(progress: ProgressListener, cancel: CancelToken) -> None:
            self._installer.store.verify(model_id, progress, cancel)

        def on_verified(_: object) -> None:
            self._findings.found_whole(model)
            self._say(self.tr("Every file is as it was installed."))

        def on_failed(problem: Problem) -> None:
            if problem.kind == ModelDamaged.__name__:
                self._findings.found_damaged(model, problem)
            self.show_problem(problem)

        words = self.tr("Reading every file")
        self._tending.begin(model_id, words, verify, on_verified, on_failed)

    def _on_update_check(self, model_id: str) -> None:
        model = self._inventory.now.find(model_id)
        if model is None:
            return

        def ask(_: ProgressListener, cancel: CancelToken) -> str:
            return self._installer.newer(model_id, cancel)

        def on_asked(revision: str) -> None:
            self._findings.found_newest(model, revision)
            if not revision:
                self._say(self.tr("It is the newest there is."))

        self._tending.begin(
            model_id, self.tr("Asking the source"), ask, on_asked, self.show_problem
        )

    def _on_repair(self, model_id: str) -> None:
        def on_repaired(model: InstalledModel) -> None:
            self._findings.found_whole(model)
            self._say(self.tr("Every file is whole."))

        work = partial(self._installer.repair, model_id)
        self._change(model_id, self.tr("Repairing"), work, on_repaired)

    def _on_update(self, model_id: str) -> None:
        def on_updated(model: InstalledModel) -> None:
            self._findings.forget(model)
            self._say(self.tr("It was updated."))

        work = partial(self._installer.update, model_id)
        self._change(model_id, self.tr("Updating"), work, on_updated)

    def _on_remove(self, model_id: str) -> None:
        def remove(_: ProgressListener, __: CancelToken) -> None:
            self._installer.store.remove(model_id)

        def on_removed(model: InstalledModel) -> None:
            self._findings.forget(model)
            self._jobs.forget(model_id)

        self._change(model_id, self.tr("Removing"), remove, on_removed)

    def _change(
        self, model_id: str, words: str, work: Work, on_done: Callable[[InstalledModel], None]
    ) -> None:
        """Do something to the files of a model; afterwards it is told which model that was."""
        model = self._inventory.now.find(model_id)
        if model is None:
            return

        def on_changed(_: object) -> None:
            on_done(model)

        self.files_changing.emit(model_id)
        self._tending.begin(model_id, words, work, on_changed, self.show_problem)

    def _on_move(self, folder: Path) -> None:
        def on_moved(_: object) -> None:
            self._pc.models_folder = self._installer.store.user_folder
            self._pc.measure_again()
            self._say(self.tr("The models were moved."))

        self.files_changing.emit("")
        work = partial(self._installer.move, folder)
        words = self.tr("Moving the models")
        self._tending.begin(_MOVE, words, work, on_moved, self.show_problem)

    def _on_tending_ended(self, model_id: str) -> None:
        """Everything is read again, whatever came of it."""
        self._page.set_busy(model_id, None)
        self._inventory.refresh()

    def _say(self, what: str) -> None:
        self._page.show_notice(Notice("info", what))

    def show_problem(self, problem: Problem) -> None:
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
        call.failed.connect(self.show_problem)
        call.start(self._pool)
        return call

    def _connect(self) -> None:
        self._tending.went_on.connect(self._page.set_busy)
        self._tending.ended.connect(self._on_tending_ended)
        self._inventory.known.connect(self._on_known)
        self._inventory.failed.connect(self._on_unreadable)
        self._pc.known.connect(self._on_known)
        self._jobs.changed.connect(self._on_install_changed)

    def _connect_page(self) -> None:
        page = self._page
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
        page.stop_wanted.connect(self._tending.stop)
        page.add_wanted.connect(self.add)
        page.move_wanted.connect(self._on_move)
        page.retry_wanted.connect(self._inventory.refresh)
