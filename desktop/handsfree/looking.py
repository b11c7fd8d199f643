"""A picture of what the camera or the screen shows, because somebody said so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QSize, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop import settings as s
from desktop.camera.modes import CameraMode
from desktop.camera.panel import CameraPanel
from desktop.capture.camera import faults
from desktop.capture.camera.feed import CameraFeed
from desktop.capture.camera.listing import list_cameras
from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.settings import host_of
from desktop.capture.screen.hiding import Hiding
from desktop.capture.screen.shot import Shot
from desktop.capture.screen.taker import Taker, choose_taker
from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import Problem

# The first pictures of a camera are dark: it measures the light with them.
_FIRST_GOOD = 8
# Longer than a camera takes to open, shorter than anybody waits for an answer.
_PATIENCE_MS = 8000


class Looking(QObject):
    """Takes one picture at a time; the camera is open for that moment only.

    Args:
        window: out of the picture of the screen.
        make_feed, cameras, make_taker: other ways to do it, for tests.

    Signals:
        seen(QImage): one of the three follows each `look_…`, unless `give_up` comes before.
        failed(Problem).
        given_up: the user said no to the desktop's own question.
    """

    seen = Signal(QImage)
    failed = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        window: QWidget,
        settings: s.Settings,
        pool: QThreadPool,
        parent: QObject | None = None,
        *,
        make_feed: Callable[[QObject], CameraFeed] = lambda parent: CameraFeed(parent=parent),
        cameras: Callable[[], Sequence[NamedCamera]] = list_cameras,
        make_taker: Callable[[QThreadPool, QObject], Taker] = choose_taker,
    ) -> None:
        super().__init__(parent)
        self._window, self._settings, self._pool = window, settings, pool
        self._make_feed, self._cameras, self._make_taker = make_feed, cameras, make_taker
        self._feed: CameraFeed | None = None
        self._taker: Taker | None = None
        self._pictures = 0
        self._is_looking = False
        self._hiding = Hiding(window, self)
        self._hiding.gone.connect(self._on_gone)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._on_nothing)

    def look_through_camera(self) -> None:
        """The one of the panel where that is open, and otherwise the one that is set."""
        self._is_looking = True
        panel = self._open_panel()
        if panel is not None:
            self._press_shutter(panel)
            return
        self._patience.start()
        setting = self._settings.get(s.CAMERA)
        if setting:
            self._open(setting)
        else:
            self._find()

    def look_at_screen(self) -> None:
        self._is_looking = True
        self._hiding.hide()

    def give_up(self) -> None:
        """Nothing more is told."""
        self._is_looking = False
        self._let_go()

    def close(self) -> bool:
        """Let go of everything, and wait for it; False when that took too long."""
        self.give_up()
        return self._feed is None or self._feed.close()

    # --- the camera -----------------------------------------------------------------------------

    def _open_panel(self) -> CameraPanel | None:
        panels = self._window.findChildren(CameraPanel)
        return next((panel for panel in panels if panel.isVisible()), None)

    def _press_shutter(self, panel: CameraPanel) -> None:
        taken: list[QImage] = []
        panel.modes.choose(CameraMode.PHOTO)
        panel.shot.connect(taken.append)
        panel.shutter.click()
        panel.shot.disconnect(taken.append)
        if taken:
            # It is attached already, as any picture that the panel takes.
            self._end()
            self.seen.emit(QImage())
        else:
            self._fail(_no_picture())

    def _find(self) -> None:
        def found(_: CancelToken) -> list[NamedCamera]:
            return list(self._cameras())

        call = BackgroundCall(found, self)
        call.succeeded.connect(self._on_found)
        call.failed.connect(self._fail)
        call.start(self._pool)

    def _on_found(self, cameras: Sequence[NamedCamera]) -> None:
        if not self._is_looking:
            return
        if cameras:
            self._open(cameras[0].setting, cameras[0].name)
        else:
            self._fail(faults.none_found().problem)

    def _open(self, setting: str, name: str = "") -> None:
        host = host_of(setting)
        if host and self._settings.is_on(s.OFFLINE):
            self._fail(faults.offline(host).problem)
            return
        if self._feed is None:
            self._feed = self._make_feed(self)
            self._feed.frame.connect(self._on_frame)
            self._feed.told.connect(self._fail)
        self._pictures = 0
        width, _, height = self._settings.get(s.CAMERA_SIZE).partition("x")
        self._feed.start(setting, QSize(int(width), int(height)), name)

    def _on_frame(self, image: QImage, _: float) -> None:
        self._pictures += 1
        if self._is_looking and self._pictures >= _FIRST_GOOD:
            self._end()
            self.seen.emit(image)

    def _on_nothing(self) -> None:
        self._fail(_no_picture())

    # --- the screen -----------------------------------------------------------------------------

    def _on_gone(self) -> None:
        if not self._is_looking:
            return
        if self._taker is None:
            self._taker = self._make_taker(self._pool, self)
            self._taker.taken.connect(self._on_taken)
            self._taker.failed.connect(self._fail)
            self._taker.given_up.connect(self._on_given_up)
        self._taker.take()

    def _on_taken(self, shots: Sequence[Shot]) -> None:
        """Of the screen on which our window stands."""
        if self._is_looking:
            middle = self._window.geometry().center()
            mine = next((shot for shot in shots if shot.area.contains(middle)), shots[0])
            self._end()
            self.seen.emit(mine.image)

    def _on_given_up(self) -> None:
        if self._is_looking:
            self._end()
            self.given_up.emit()

    # --- the end of it --------------------------------------------------------------------------

    def _fail(self, problem: Problem) -> None:
        if self._is_looking:
            self._end()
            self.failed.emit(problem)

    def _end(self) -> None:
        self._is_looking = False
        self._let_go()

    def _let_go(self) -> None:
        self._patience.stop()
        if self._feed is not None:
            self._feed.stop()
        if self._taker is not None:
            self._taker.cancel()
        self._hiding.restore()


def _no_picture() -> Problem:
    translate = QCoreApplication.translate
    what = translate("HandsFree", "No picture came from the camera in time.")
    todo = translate("HandsFree", "Open its panel to see what is wrong, then say it again.")
    return Problem("NoPicture", what, todo)
