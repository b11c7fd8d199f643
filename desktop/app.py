"""Builds the objects and connects them; the only place that knows everything."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from PySide6.QtCore import (
    QByteArray,
    QMessageLogContext,
    QObject,
    QThreadPool,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from desktop import settings as s
from desktop.chat.page import ChatPage, Notice
from desktop.chat.runtime import Runtime
from desktop.chat.session import ChatSession
from desktop.jobs.background import BackgroundCall
from desktop.notices import Notices, from_problem
from desktop.palette import DARK, LIGHT
from desktop.theme import Mode, apply_theme
from desktop.window import MainWindow
from desktop.worker.engine_thread import EngineThread
from models.cancel import CancelToken
from models.engine import protocol as p
from models.errors import Problem
from models.places import Places
from models.store.store import ModelStore
from resources import FIRST_SAMPLE

_log = logging.getLogger(__name__)
_JOBS_END_MS = 3000
_FAILED = 1

MakeEngine = Callable[[], p.Engine]


class App(QObject):
    """Everything of a running window, and its orderly end.

    Args:
        places: where files are.
        store: the installed models.
        make_engine: called on the engine's thread.
        files: to be attached at once.

    Attributes:
        has_ended: closed, and nothing of it runs any more.
    """

    def __init__(
        self,
        places: Places,
        store: ModelStore,
        make_engine: MakeEngine,
        files: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._places = places
        self._store = store
        self._files = files
        self._closed = False
        self.has_ended = False
        self.settings = s.Settings(places.config / "settings.json")
        self.notices = Notices()
        self.pool = QThreadPool()
        self.engine = EngineThread(make_engine, self)
        self.page = ChatPage()
        self.runtime = Runtime(self.page, self.engine, self.settings, self.notices, self)
        self.session = ChatSession(
            self.page, self.engine, self.runtime, self.notices, self.pool, self
        )
        self.window = MainWindow(self.page)
        self._connect()

    def show(self) -> None:
        self._restore_window()
        self.window.show()
        self.page.focus_composer()

    def close(self) -> None:
        """Stop the answer, the jobs, the engine, in this order; no process is left."""
        if self._closed:
            return
        self._closed = True
        self._keep_window()
        self.session.stop()
        self.pool.clear()
        engine_ended = self.engine.close()
        jobs_ended = self.pool.waitForDone(_JOBS_END_MS)
        if not jobs_ended:
            _log.warning("a job did not end in time")
        self.has_ended = engine_ended and jobs_ended

    def _connect(self) -> None:
        self.notices.attach(self.page.show_notice)
        self.window.painted.connect(self._on_painted)
        self.window.closing.connect(self.close)
        self.page.theme_chosen.connect(self._on_theme_chosen)
        self.page.copy_details_requested.connect(_copy)
        self.page.open_log_requested.connect(self._on_open_log)

    def _on_painted(self) -> None:
        """What can wait until the window is seen."""
        if self._closed:
            return
        self.engine.start()
        listing = self._run(lambda cancel: self._store.installed(), self.runtime.set_models)
        listing.failed.connect(self._on_no_models)
        self._run(_load_sample, self._on_sample_loaded)
        self._run(_import_ahead, None)
        if self.settings.damaged is not None:
            self.notices.tell(self._damaged_settings())
        if self._files:
            self.session.attach_files(self._files)

    def _run(
        self, operation: Callable[[CancelToken], object], done: Callable[..., None] | None
    ) -> BackgroundCall:
        call = BackgroundCall(operation, self)
        if done is not None:
            call.succeeded.connect(done)
        call.failed.connect(self._on_job_failed)
        call.start(self.pool)
        return call

    def _on_job_failed(self, problem: Problem) -> None:
        self.notices.tell(from_problem(problem))

    def _on_no_models(self, _: Problem) -> None:
        """Questions wait until the models are known; those must not wait for ever."""
        self.runtime.set_models([])

    def _on_sample_loaded(self, picture: QImage) -> None:
        self.session.set_sample(FIRST_SAMPLE)
        questions = [
            self.tr("What color is the shape?"),
            self.tr("What shape is it?"),
            self.tr("How many shapes are there?"),
        ]
        self.page.set_sample(picture, self.tr("Try it with this sample picture:"), questions)

    def _on_theme_chosen(self, mode: str) -> None:
        self.settings.set(s.THEME, mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, Mode(mode))

    def _on_open_log(self) -> None:
        log = self._places.log_file
        place = log if log.exists() else self._places.logs
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def _damaged_settings(self) -> Notice:
        return Notice(
            "warning",
            self.tr("Your settings could not be read, so the usual ones are in force."),
            self.tr("The old file was kept as {0}.").format(self.settings.damaged),
        )

    def _restore_window(self) -> None:
        geometry = self.settings.get(s.WINDOW)
        if geometry:
            self.window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def _keep_window(self) -> None:
        geometry = self.window.saveGeometry().toBase64().data()
        self.settings.set(s.WINDOW, bytes(geometry).decode())


class _ScreenWatch:
    """Says why there will be no window; left alone, Qt would abort the process."""

    def __init__(self) -> None:
        self._to_log = qInstallMessageHandler(self._on_message)

    def end(self) -> None:
        qInstallMessageHandler(self._to_log)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if self._to_log is not None:
            self._to_log(kind, context, message)
        if kind == QtMsgType.QtFatalMsg:
            sys.stderr.write(
                "The screen cannot be used, so no window opens.\n"
                "Check that DISPLAY or WAYLAND_DISPLAY name a screen of yours and, on Debian and "
                "Ubuntu, that `apt install libxcb-cursor0` was done; or use a verb, such as "
                '`ask "What is it?"`.\n'
                f"Qt says: {message}\n"
            )
            _leave_at_once(_FAILED)


def make_application() -> QApplication:
    """The QApplication, with Qt's own words going to the log."""
    from desktop.qt_log import send_qt_messages_to_log

    send_qt_messages_to_log()
    watch = _ScreenWatch()
    app = QApplication(sys.argv[:1])
    watch.end()
    app.setApplicationName("sidelight")
    app.setApplicationDisplayName("Sidelight")
    app.setDesktopFileName("sidelight")
    return app


def run_window(
    places: Places, store: ModelStore, make_engine: MakeEngine, files: Sequence[str]
) -> int:
    """Open the window and stay until it is closed."""
    qt = make_application()
    app = App(places, store, make_engine, files)
    apply_theme(qt, Mode(app.settings.get(s.THEME)))
    app.show()
    status = qt.exec()
    app.close()
    if not app.has_ended:
        _log.error("something hangs; leaving without it")
        _leave_at_once(status)
    return status


def _leave_at_once(status: int) -> NoReturn:
    """An orderly end would wait for every thread, also for one that hangs in native code or on
    a network drive that is gone. The engine ends when it notices that we did."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(status)


def _load_sample(_: CancelToken) -> QImage:
    return QImage(str(FIRST_SAMPLE))


def _import_ahead(_: CancelToken) -> None:
    """What the first answer needs is imported, and tried, while the user still reads the window."""
    import PIL.Image

    from desktop.chat.markdown import Code, highlight, parse

    parse("*ready*")
    for palette in (LIGHT, DARK):
        highlight(Code("python", "ready = True"), palette)
    _log.debug("%s and the Markdown libraries are imported", PIL.Image.__name__)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
