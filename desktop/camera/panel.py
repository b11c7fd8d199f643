"""The camera's panel: preview, shutter, bursts, questions every few seconds. Opens no camera."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.camera.burst import Burst
from desktop.camera.foot import CameraFoot, size_words
from desktop.camera.head import CameraHead
from desktop.camera.live import LiveAsking
from desktop.camera.live_view import LiveView
from desktop.camera.modes import CameraMode, ModeBar
from desktop.camera.options import BurstOptions, LiveOptions
from desktop.camera.preview import Preview
from desktop.capture.camera.values import CameraInfo
from desktop.sentences import problem_words, translated
from models.errors import Problem


class CameraPanel(QFrame):
    """Fed by a `CameraSession`; what follows from its signals is decided elsewhere.

    Signals:
        shot(QImage): a picture was taken; as the camera sees it, never mirrored.
        burst(list): of (QImage, seconds since the first), 2 to 16 of them.
        live_question(question, QImage): to be answered by `begin_live_answer`,
            `append_live_text` and, whatever came of it, `live_answered` or `fail_live`.
        live_stopped: the user wants no more; an answer that still comes may be stopped.
        closed: the user is done with the camera.
    """

    shot = Signal(QImage)
    burst = Signal(list)
    live_question = Signal(str, QImage)
    live_stopped = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Camera"))
        self.head, self.preview, self.modes = CameraHead(), Preview(), ModeBar()
        self.preview.setAccessibleName(self.tr("What the camera sees"))
        self.burst_options, self.live_options = BurstOptions(), LiveOptions()
        self.foot, self.answer = CameraFoot(), LiveView()
        self.shutter = self.foot.shutter
        self._newest = QImage()
        self._burst: Burst | None = None
        self._live = LiveAsking(self)
        self._lay_out()
        self._connect()
        self._show_mode()

    # --- what the camera does -------------------------------------------------------------------

    def show_opening(self) -> None:
        self._show_none(self.tr("Opening the camera …"))

    def show_opened(self, info: CameraInfo) -> None:
        self.preview.show_words(self.tr("The first picture comes …"))
        self._show_status()

    def show_frame(self, image: QImage, time: float) -> None:
        """``time``: in seconds; only differences count."""
        first, self._newest = self._newest.isNull(), image
        self.preview.show_image(image)
        if self._burst is not None:
            self._feed_burst(self._burst, image, time)
        self._live.see(image)
        if first:
            self._show_status()

    def show_trouble(self, problem: Problem, waiting: bool) -> None:
        """In place of the picture. ``waiting``: the camera is tried again by itself."""
        then = self.tr("Waiting for the camera …") if waiting else ""
        self._show_none(translated(problem.what), translated(problem.todo), then)

    # --- a question every few seconds -----------------------------------------------------------

    @property
    def is_live(self) -> bool:
        return self._live.running

    def begin_live_answer(self) -> None:
        self.answer.begin()
        self.answer.show()

    def append_live_text(self, text: str) -> None:
        self.answer.show()
        self.answer.append(text)

    def live_answered(self, note: str = "") -> None:
        """The answer is over; ``note`` when it did not end by itself. The next one may come."""
        self.answer.finish(note)
        self._live.answered()
        self._show_status()

    def fail_live(self, problem: Problem) -> None:
        """It could not be answered, and nothing more is asked."""
        self._live.stop()
        self.answer.show()
        self.live_answered(problem_words(problem))
        self._show_mode()

    def stop_live(self) -> None:
        if self._live.running:
            self._live.stop()
            self.live_stopped.emit()
            self._show_mode()

    # --- the user -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.shutter.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escaped()
        else:
            super().keyPressEvent(event)

    def release(self) -> None:
        """Stop whatever is being taken or asked; the camera is closed."""
        self._burst = None
        self.stop_live()
        self._show_none("")

    def _on_escaped(self) -> None:
        if self._burst is not None:
            self._drop_burst()
        elif self._live.running:
            self.stop_live()
        else:
            self.closed.emit()

    def _on_shutter(self) -> None:
        mode = self.modes.mode
        if mode is CameraMode.LIVE:
            self._toggle_live()
        elif self._burst is not None:
            self._drop_burst()
        elif self._newest.isNull():
            return
        elif mode is CameraMode.BURST:
            self._burst = Burst(self.burst_options.count, self.burst_options.seconds)
            self._show_mode()
        else:
            self.preview.flash()
            self.shot.emit(self._newest)

    def _on_mode_chosen(self, _: CameraMode) -> None:
        self._burst = None
        self.stop_live()
        self._show_mode()

    def _on_asked(self, question: str, image: QImage) -> None:
        self._show_status()
        self.live_question.emit(question, image)

    def _on_entered(self) -> None:
        if not self._live.running:
            self._toggle_live()

    # --- inside ---------------------------------------------------------------------------------

    def _toggle_live(self) -> None:
        if self._live.running:
            self.stop_live()
        elif self.live_options.question:
            self.answer.clear()
            self._live.start(self.live_options.question, self.live_options.seconds)
            self._show_mode()

    def _feed_burst(self, burst: Burst, image: QImage, time: float) -> None:
        if burst.see(image, time):
            self._end_burst(burst)
        self._show_status()

    def _end_burst(self, burst: Burst) -> None:
        self._burst = None
        self.preview.flash()
        self._show_mode()
        self.burst.emit(burst.pictures())

    def _drop_burst(self) -> None:
        self._burst = None
        self._show_mode()

    def _show_none(self, what: str, todo: str = "", then: str = "") -> None:
        """No picture can be taken."""
        self._newest = QImage()
        self.preview.show_words(what, todo, then)
        burst, self._burst = self._burst, None
        self._show_mode()
        if burst is not None and len(burst.pictures()) > 1:
            self.burst.emit(burst.pictures())

    def _show_mode(self) -> None:
        """What the shutter does, and the options for that."""
        mode, live = self.modes.mode, self._live.running
        self.burst_options.setVisible(mode is CameraMode.BURST)
        self.live_options.setVisible(mode is CameraMode.LIVE)
        self.live_options.setEnabled(not live)
        self.answer.setVisible(mode is CameraMode.LIVE and self.answer.has_answer())
        if live:
            self.shutter.show_action("stop", self.tr("Stop asking (Space)"))
        elif mode is CameraMode.LIVE:
            self.shutter.show_action("live", self.tr("Begin to ask (Space)"))
        elif self._burst is not None:
            self.shutter.show_action("stop", self.tr("Drop this burst (Space)"))
        elif mode is CameraMode.BURST:
            self.shutter.show_action("burst", self.tr("Take the pictures (Space)"))
        else:
            self.shutter.show_action("camera", self.tr("Take a picture (Space)"))
        self._show_status()

    def _show_status(self) -> None:
        live = self.modes.mode is CameraMode.LIVE
        ready = bool(self.live_options.question) if live else not self._newest.isNull()
        self.shutter.setEnabled(ready or self._live.running)
        self.foot.status.show_words(self._status())

    def _status(self) -> str:
        if self._burst is not None:
            taken = len(self._burst.pictures())
            return self.tr("{0} of {1}").format(taken, self._burst.count)
        if self._live.running and self._live.answering:
            return self.tr("Answering …")
        if self._live.running:
            waits = self._newest.isNull()
            return self.tr("Waits for the camera") if waits else self.tr("Asks again soon")
        return "" if self._newest.isNull() else size_words(self._newest.size())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.preview, 3)
        column.addWidget(self.modes)
        for options in (self.burst_options, self.live_options):
            column.addWidget(options)
        column.addWidget(self.foot)
        column.addWidget(self.answer, 1)
        column.addStretch(0)
        self.foot.set_size(QSize(1280, 720))
        self.head.set_mirrored(True)
        self.preview.set_mirrored(True)
        self.setFocusProxy(self.preview)

    def _connect(self) -> None:
        self.head.mirror_changed.connect(self.preview.set_mirrored)
        self.head.close_requested.connect(self.closed)
        self.modes.chosen.connect(self._on_mode_chosen)
        self.shutter.clicked.connect(self._on_shutter)
        self.live_options.entered.connect(self._on_entered)
        self.live_options.question_changed.connect(self._show_status)
        self._live.asked.connect(self._on_asked)
