"""Builds camera, screen and microphone, each when it is first used, and connects them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop import settings as s
from desktop.attachments.attachments import Attachments
from desktop.chat.page import ChatPage
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.hearing.hearing import Hearing
from desktop.notices import Notices, from_problem
from desktop.worker.engine_thread import EngineThread
from models.errors import Problem

if TYPE_CHECKING:
    from desktop.camera.panel import CameraPanel
    from desktop.camera.session import CameraSession
    from desktop.capture.camera.feed import CameraFeed
    from desktop.capture.screen.snipper import Snipper
    from desktop.capture.sound.microphone import MicrophoneInfo
    from desktop.capture.sound.recorder import Recorder
    from desktop.talk.talk_session import TalkState


class Senses(QObject):
    """What the chat can point at besides files.

    Signals:
        microphones_listed(names).
        talk_began: somebody wants to speak.
        hands_free_requested: a conversation by voice alone is to begin, or to end.
    """

    microphones_listed = Signal(list)
    talk_began = Signal()
    hands_free_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        page: ChatPage,
        session: ChatSession,
        attachments: Attachments,
        hearing: Hearing,
        runtime: Runtime,
        engine: EngineThread,
        notices: Notices,
        settings: s.Settings,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._page = page
        self._session = session
        self._attachments = attachments
        self._hearing = hearing
        self._runtime = runtime
        self._engine = engine
        self._notices = notices
        self._settings = settings
        self._pool = pool
        self._panel: CameraPanel | None = None
        self._camera: CameraSession | None = None
        self._feed: CameraFeed | None = None
        self._snipper: Snipper | None = None
        self._recorder: Recorder | None = None
        page.installEventFilter(self)
        page.camera_requested.connect(self._on_camera)
        page.screen_requested.connect(self.snip)
        runtime.released.connect(self._on_released)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The camera is let go when another place of the window is shown."""
        left = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if left and self._panel is not None and self._panel.isVisibleTo(self._page):
            self._panel.closed.emit()
        return super().eventFilter(watched, event)

    def get_ready(self) -> None:
        """What can wait until the window is seen: the key to hold, and the shortcut."""
        self._build_talk()
        self._build_snipper()

    def snip(self) -> None:
        """Let the user choose a piece of the screen."""
        self._build_snipper()
        assert self._snipper is not None
        self._snipper.snip()

    def list_microphones(self) -> None:
        """`microphones_listed` follows."""
        self._build_talk()
        assert self._recorder is not None
        self._recorder.list_microphones()

    def close(self) -> bool:
        """Let go of all devices; False when one did not end in time."""
        ended = True
        if self._snipper is not None:
            self._snipper.cancel()
        if self._recorder is not None:
            ended = self._recorder.close()
        if self._camera is not None and self._feed is not None:
            self._camera.close()
            ended = self._feed.close() and ended
        return ended

    def _on_released(self, model_id: str) -> None:
        if self._hearing.release(model_id):
            self._runtime.load_again()

    def _tell(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))

    # --- the screen -----------------------------------------------------------------------------

    def _build_snipper(self) -> None:
        if self._snipper is not None:
            return
        from desktop.capture.screen.snipper import Snipper
        from desktop.senses.snip_menu import SnipMenu

        self._snipper = Snipper(self._window, self._pool, self)
        self._snipper.set_shortcut(QKeySequence(self._settings.get(s.SNIP_KEY)))
        menu = SnipMenu(self._page.composer.screen_button, self._settings.get(s.SNIP_KEY))
        menu.key_chosen.connect(self._on_snip_key)
        self._settings.listen(menu.show_key, s.SNIP_KEY)
        self._settings.listen(self._on_snip_wish, s.SNIP_KEY)
        self._snipper.snipped.connect(self._on_snipped)
        self._snipper.failed.connect(self._tell)

    def _on_snip_key(self, name: str) -> None:
        self._settings.set(s.SNIP_KEY, name)

    def _on_snip_wish(self, name: str) -> None:
        assert self._snipper is not None
        self._snipper.set_shortcut(QKeySequence(name))

    def _on_snipped(self, image: QImage) -> None:
        self._attachments.add_image(image, self.tr("Piece of the screen"))
        self._page.focus_composer()

    # --- the microphone -------------------------------------------------------------------------

    def _on_microphones(self, found: Sequence[MicrophoneInfo]) -> None:
        self.microphones_listed.emit([one.name for one in found])

    def _on_talk_state(self, state: TalkState) -> None:
        from desktop.talk.talk_session import TalkState

        if state is TalkState.OPENING:
            self.talk_began.emit()

    def _build_talk(self) -> None:
        from desktop.capture.sound.recorder import Recorder
        from desktop.senses.spoken_questions import SpokenQuestions
        from desktop.senses.talk_wishes import TalkWishes
        from desktop.talk.talk_key import TalkKey
        from desktop.talk.talk_session import TalkSession

        if self._recorder is not None:
            return
        recorder = self._recorder = Recorder(parent=self)
        recorder.listed.connect(self._on_microphones)
        button, bar = self._page.composer.talk_button, self._page.composer.talk_bar
        key = TalkKey(self._window, place=self._page)
        talk = TalkSession(recorder, button, bar, key, self._pool, parent=self)
        wishes = TalkWishes(recorder, talk, button, bar, self._settings, self)
        wishes.menu.hands_free_chosen.connect(self.hands_free_requested)
        questions = SpokenQuestions(
            self._page, talk, self._hearing, self._session, self._settings, self
        )
        talk.state_changed.connect(self._on_talk_state)
        for one in (talk.failed, talk.remarked, questions.failed):
            one.connect(self._tell)

    # --- the camera -----------------------------------------------------------------------------

    def _on_camera(self) -> None:
        """The button opens the panel, and closes it again."""
        if self._panel is not None and self._panel.isVisible():
            self._panel.closed.emit()
            return
        panel = self._camera_panel()
        assert self._camera is not None
        self._page.show_panel(panel)
        width, _, height = self._settings.get(s.CAMERA_SIZE).partition("x")
        size = QSize(int(width), int(height)) if width.isdecimal() and height.isdecimal() else None
        mirrored = self._settings.get(s.CAMERA_MIRROR) == "yes"
        self._camera.open(self._settings.get(s.CAMERA), size, mirrored)
        panel.setFocus()

    def _camera_panel(self) -> CameraPanel:
        if self._panel is None:
            self._build_camera()
        assert self._panel is not None
        return self._panel

    def _build_camera(self) -> None:
        from desktop.camera.panel import CameraPanel
        from desktop.camera.session import CameraSession
        from desktop.capture.camera.feed import CameraFeed
        from desktop.senses.live_answers import LiveAnswers

        panel = self._panel = CameraPanel()
        feed = self._feed = CameraFeed(parent=self)
        camera = self._camera = CameraSession(panel, feed, self._pool, parent=self)
        LiveAnswers(panel, self._engine, self._runtime, self._pool, self)
        self._settings.listen(self._on_offline, s.OFFLINE)
        self._on_offline(self._settings.get(s.OFFLINE))
        panel.shot.connect(self._on_shot)
        panel.burst.connect(self._on_burst)
        panel.closed.connect(self._on_camera_closed)
        camera.camera_changed.connect(self._on_camera_chosen)
        camera.size_changed.connect(self._on_size_chosen)
        camera.mirror_changed.connect(self._on_mirror_chosen)

    def _on_shot(self, image: QImage) -> None:
        self._attachments.add_image(image, self.tr("Camera picture"))

    def _on_burst(self, images: list[tuple[QImage, float]]) -> None:
        self._attachments.add_sequence(images, self.tr("Camera pictures"))

    def _on_camera_closed(self) -> None:
        assert self._panel is not None
        self._page.hide_panel(self._panel)
        self._page.focus_composer()

    def _on_offline(self, value: str) -> None:
        assert self._camera is not None
        self._camera.set_offline(value == "yes")

    def _on_camera_chosen(self, setting: str) -> None:
        self._settings.set(s.CAMERA, setting)

    def _on_size_chosen(self, size: QSize) -> None:
        self._settings.set(s.CAMERA_SIZE, f"{size.width()}x{size.height()}")

    def _on_mirror_chosen(self, mirrored: bool) -> None:
        self._settings.set(s.CAMERA_MIRROR, "yes" if mirrored else "no")
