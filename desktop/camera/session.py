"""What the camera panel's buttons do: the list of cameras, opening, closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage

from desktop.camera.panel import CameraPanel
from desktop.capture.camera import faults
from desktop.capture.camera.feed import CameraFeed
from desktop.capture.camera.listing import list_cameras
from desktop.capture.camera.named import NamedCamera
from desktop.capture.camera.settings import host_of
from desktop.capture.camera.values import CameraInfo
from desktop.jobs.background import BackgroundCall
from models.cancel import CancelToken
from models.errors import Problem
from models.network_log import note_request

_LOOK_AGAIN_MS = 2000


class CameraSession(QObject):
    """Opens and closes the camera of a panel.

    Signals:
        camera_changed(setting), size_changed(QSize), mirror_changed(on): to be kept.
    """

    camera_changed = Signal(str)
    size_changed = Signal(QSize)
    mirror_changed = Signal(bool)

    def __init__(
        self,
        panel: CameraPanel,
        feed: CameraFeed,
        pool: QThreadPool,
        cameras: Callable[[], Sequence[NamedCamera]] = list_cameras,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._feed = feed
        self._pool = pool
        self._list = cameras
        self._cameras: tuple[NamedCamera, ...] = ()
        self._setting = ""
        self._size = QSize(1280, 720)
        self._open = self._dark = self._is_offline = False
        self._call: BackgroundCall | None = None
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(_LOOK_AGAIN_MS)
        self._look_again.timeout.connect(self._look)
        self._connect()

    def open(self, setting: str = "", size: QSize | None = None, mirrored: bool = True) -> None:
        """Show what a camera sees; "" takes the first one of this PC."""
        self._open = True
        self._setting = setting
        self._size = self._size if size is None else size
        self._panel.foot.set_size(self._size)
        self._panel.head.set_mirrored(mirrored)
        self._panel.show_opening()
        self._show_cameras()
        if setting:
            self._start()
        self._look()

    def set_offline(self, offline: bool) -> None:
        """Whether cameras in the network are left alone."""
        changed, self._is_offline = offline != self._is_offline, offline
        if changed and self._open and host_of(self._setting):
            self._start()

    def close(self) -> None:
        """Let go of the camera; returns at once."""
        self._open = False
        self._look_again.stop()
        self._feed.stop()
        self._panel.release()

    def _start(self) -> None:
        names = {camera.setting: camera.name for camera in self._cameras}
        self._dark = False
        host = host_of(self._setting)
        if host and self._is_offline:
            self._feed.stop()
            self._panel.show_trouble(faults.offline(host).problem, False)
            return
        if host:
            note_request("camera", host, self._setting)
        self._panel.show_opening()
        self._feed.start(self._setting, self._size, names.get(self._setting, ""))

    # --- which cameras there are ----------------------------------------------------------------

    def _look(self) -> None:
        if self._open and self._call is None:
            self._call = BackgroundCall(self._listed, self)
            self._call.succeeded.connect(self._on_listed)
            self._call.failed.connect(self._on_not_listed)
            self._call.start(self._pool)

    def _listed(self, _: CancelToken) -> tuple[NamedCamera, ...]:
        return tuple(self._list())

    def _on_listed(self, cameras: tuple[NamedCamera, ...]) -> None:
        self._call = None
        self._cameras = cameras
        if not self._open:
            return
        if not self._setting and cameras:
            self._setting = cameras[0].setting
            self._start()
        elif not cameras and not self._setting:
            self._panel.show_trouble(faults.none_found().problem, True)
            self._look_again.start()
        self._show_cameras()

    def _on_not_listed(self, problem: Problem) -> None:
        self._call = None
        if self._open and not self._setting:
            self._panel.show_trouble(problem, True)
            self._look_again.start()

    def _show_cameras(self) -> None:
        self._panel.head.set_cameras(self._cameras, self._setting)

    # --- what the user wants --------------------------------------------------------------------

    def _on_camera_chosen(self, setting: str) -> None:
        self._setting = setting
        self._show_cameras()
        self._start()
        self.camera_changed.emit(setting)

    def _on_size_chosen(self, size: QSize) -> None:
        self._size = size
        if self._setting:
            self._start()
        self.size_changed.emit(size)

    # --- what the camera does -------------------------------------------------------------------

    def _on_opened(self, info: CameraInfo) -> None:
        self._dark = False
        self._panel.show_opened(info)
        self._look()

    def _on_told(self, problem: Problem) -> None:
        waiting = self._feed.state == "waiting"
        self._dark = not waiting
        self._panel.show_trouble(problem, waiting)
        if waiting:
            self._look()

    def _on_cleared(self) -> None:
        self._dark = False

    def _on_frame(self, image: QImage, time: float) -> None:
        # Of black pictures the reason is shown, not they.
        if not self._dark:
            self._panel.show_frame(image, time)

    def _connect(self) -> None:
        feed, panel = self._feed, self._panel
        feed.frame.connect(self._on_frame)
        feed.opened.connect(self._on_opened)
        feed.told.connect(self._on_told)
        feed.cleared.connect(self._on_cleared)
        panel.closed.connect(self.close)
        panel.head.camera_chosen.connect(self._on_camera_chosen)
        panel.head.look_requested.connect(self._look)
        panel.head.mirror_changed.connect(self.mirror_changed)
        panel.foot.size_chosen.connect(self._on_size_chosen)
