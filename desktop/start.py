"""Opens the window and stays until it is closed."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.backstage import MakeEngine
from desktop.garbage import Garbage
from desktop.language import Language
from desktop.one_window import OneWindow, hand_over, name_for
from desktop.opened_files import OpenedFiles
from desktop.settings import Settings
from desktop.wishes import use_look
from models.places import Places
from models.store.store import ModelStore

_log = logging.getLogger(__name__)
_FAILED = 1


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
    """Open the window and stay until it is closed; one that is open already comes forward."""
    qt = make_application()
    name = name_for(places.config)
    if hand_over(name, files):
        return 0
    others = OneWindow(name, qt)
    Garbage(qt)
    language = Language(qt)
    use_look(Settings(places.config / "settings.json"), language)
    app = App(places, store, make_engine, files, language)
    others.started_again.connect(app.come_forward)
    opened = OpenedFiles(qt)
    opened.opened.connect(app.come_forward)
    app.show()
    status = qt.exec()
    app.close()
    if not app.has_ended:
        _log.error("something hangs; leaving without it")
        _leave_at_once(status)
    others.close()
    return status


def _leave_at_once(status: int) -> NoReturn:
    """An orderly end would wait for every thread, also for one that hangs in native code or on
    a network drive that is gone. The engine ends when it notices that we did."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(status)
