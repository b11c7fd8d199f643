"""What this PC has, for every place in the window that wants to know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.jobs.background import BackgroundCall
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem
from models.hardware.pc import Pc

LookAtPc = Callable[[p.DevicesListed, Path], Pc]


class PcWatch(QObject):
    """Asks the engine for the devices, and a thread for memory and disk.

    Attributes:
        pc: what is known so far, or None.
        problem: why nothing newer is known, or None.

    Signals:
        known(Pc): seen, or seen again; failed(Problem): nothing could be found out.
    """

    known = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        engine: EngineThread,
        pool: QThreadPool,
        look: LookAtPc,
        models_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pc: Pc | None = None
        self.problem: Problem | None = None
        self.models_folder = models_folder
        self._engine = engine
        self._pool = pool
        self._look = look
        self._asked: int | None = None
        self._listed: p.DevicesListed | None = None
        self._measuring: BackgroundCall | None = None
        engine.devices_listed.connect(self._on_devices_listed)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    def look_again(self) -> None:
        request = p.ListDevices()
        self._asked = request.id
        self._engine.submit(request)

    def measure_again(self) -> None:
        """Memory and disk only, when a model came or went."""
        if self._listed is not None:
            self._on_devices_listed(self._listed)

    def _on_devices_listed(self, listed: p.DevicesListed) -> None:
        self._listed = listed
        look, folder = self._look, self.models_folder

        def measure(_: CancelToken) -> Pc:
            return look(listed, folder)

        if self._measuring is not None:  # what it finds is older, and may come later
            self._measuring.succeeded.disconnect()
            self._measuring.failed.disconnect()
        self._measuring = BackgroundCall(measure, self)
        self._measuring.succeeded.connect(self._on_measured)
        self._measuring.failed.connect(self._on_unknown)
        self._measuring.start(self._pool)

    def _on_measured(self, pc: Pc) -> None:
        self._measuring = None
        self.pc, self.problem = pc, None
        self.known.emit(pc)

    def _on_unknown(self, problem: Problem) -> None:
        self._measuring = None
        self.problem = problem
        self.failed.emit(problem)

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        if event.request_id == self._asked:
            self.problem = event.problem
            self.failed.emit(event.problem)
