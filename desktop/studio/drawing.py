"""Asks the engine for pictures, one after the other. Has no words and no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.studio.pace import Pace
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.errors import Problem
from models.inputs.picture import Picture


@dataclass(frozen=True)
class Order:
    """Pictures that are wanted.

    Attributes:
        wishes: of each, but for the seed.
        seeds: one a picture.
    """

    model: p.ModelRef
    device: str
    wishes: p.Wishes
    seeds: tuple[int, ...]


@dataclass(frozen=True)
class Going:
    """How far an order is.

    Attributes:
        number: of the picture that is being drawn, from 1.
        count: of pictures.
        progress: what the engine does; None before it has said so.
        left_s: seconds until all are there; None while it is not known.
    """

    number: int
    count: int
    progress: p.Progress | None = None
    left_s: float | None = None

    @property
    def share(self) -> float | None:
        """Of all pictures, 0 to 1; None while no step was taken."""
        progress = self.progress
        if progress is None or progress.phase not in ("drawing", "decoding"):
            return (self.number - 1) / self.count if self.number > 1 else None
        now = 1.0 if progress.phase == "decoding" else progress.done / max(1, progress.total)
        return (self.number - 1 + min(1.0, now)) / self.count


class Drawing(QObject):
    """One order at a time; the engine answers questions between two pictures.

    Attributes:
        going: how far it is; None while nothing is drawn.
        preview: what the picture looks like by now, or None.

    Signals:
        changed: `going` or `preview` are others now.
        drawn(Drawn): a picture is there.
        ended(whether it was stopped): the last one was, or those that were not drawn never will.
        failed(Problem, whether another device may do better): the rest is not drawn.
    """

    changed = Signal()
    drawn = Signal(object)
    ended = Signal(bool)
    failed = Signal(object, bool)

    def __init__(self, engine: EngineThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._pace = Pace()
        self._order: Order | None = None
        self._request: p.Draw | None = None
        self._is_stopping = False
        # Models that the engine may have loaded.
        self._used: set[str] = set()
        self.going: Going | None = None
        self.preview: Picture | None = None
        engine.request_submitted.connect(self._on_submitted)
        engine.progressed.connect(self._on_progressed)
        engine.preview_shown.connect(self._on_preview)
        engine.picture_drawn.connect(self._on_drawn)
        engine.request_stopped.connect(self._on_stopped)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    def begin(self, order: Order) -> bool:
        """False while another one is being drawn, and for nothing."""
        if self._order is not None or not order.seeds:
            return False
        self._order, self._is_stopping = order, False
        self._next(1)
        return True

    def stop(self) -> None:
        """What is there stays; the picture that is being drawn comes to nothing."""
        if self._request is not None:
            self._is_stopping = True
            self._engine.stop(self._request.id)

    def release(self, model_id: str) -> bool:
        """Let go of a model whose files are about to change; "" stands for all. Returns whether
        one was in use: all models are gone from the engine then."""
        if not (self._used if not model_id else model_id in self._used):
            return False
        self._used.clear()
        self.stop()
        self._engine.submit(p.Unload())
        return True

    def _next(self, number: int) -> None:
        order = self._order
        assert order is not None
        self._pace.begin()
        self.preview = None
        self.going = Going(number, len(order.seeds))
        wishes = replace(order.wishes, seed=order.seeds[number - 1])
        self._request = p.Draw(order.model, order.device, wishes)
        self._engine.submit(self._request)
        self.changed.emit()

    def _on_submitted(self, request: p.Request) -> None:
        """Whoever asked for it."""
        if isinstance(request, p.Draw):
            self._used.add(request.model.id)

    def _is_about(self, event: p.Event) -> bool:
        return self._request is not None and self._request.id == event.request_id

    def _on_progressed(self, event: p.Progress) -> None:
        going = self.going
        if going is None or not self._is_about(event):
            return
        if event.phase == "drawing":
            self._pace.tell(event.done, event.total)
        left = self._pace.left_s(going.count - going.number)
        self.going = replace(going, progress=event, left_s=left)
        self.changed.emit()

    def _on_preview(self, event: p.Preview) -> None:
        if self._is_about(event):
            self.preview = event.picture
            self.changed.emit()

    def _on_drawn(self, event: p.Drawn) -> None:
        going = self.going
        if going is None or not self._is_about(event):
            return
        self.drawn.emit(event)
        if going.number < going.count and not self._is_stopping:
            self._next(going.number + 1)
        else:
            self._end()
            self.ended.emit(self._is_stopping)

    def _on_stopped(self, event: p.Stopped) -> None:
        if self._is_about(event):
            self._end()
            self.ended.emit(True)

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        if self._is_about(event):
            again = isinstance(event, p.Lost) and event.deaths > 1
            self._end()
            problem: Problem = event.problem
            self.failed.emit(problem, again)

    def _end(self) -> None:
        self._order = self._request = self.going = self.preview = None
        self.changed.emit()
