"""A user of the whole window who has recordings written down."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from desktop.listen.scripted import ScriptedSpeakers
from desktop.transcribe.job import Job
from desktop.transcribe.page import TranscribePage
from models.engine import protocol as p
from tests.desktop.session.library_harness import Desk

Key = Qt.Key


class Room:
    """A user where recordings are written down."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.speakers = ScriptedSpeakers()
        self.submitted: list[p.Request] = []
        self._use_app()

    def _use_app(self) -> None:
        self.desk.app.front.transcribe.speakers = lambda: self.speakers
        self.desk.app.back.engine.request_submitted.connect(self.submitted.append)

    @property
    def page(self) -> TranscribePage:
        return self.desk.app.front.transcribe.page

    @property
    def jobs(self) -> tuple[Job, ...]:
        return self.desk.app.back.transcribing.jobs

    def go(self) -> Room:
        self.desk.app.window.resize(1200, 800)
        self.desk.app.front.rooms.show_transcribe()
        self.desk.until(self.page.isVisible)
        return self

    def restart(self) -> Room:
        self.desk.restart()
        self._use_app()
        return self.go()

    def drop(self, *paths: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.page.dropEvent(
            QDropEvent(
                *(QPoint(5, 5), Qt.DropAction.CopyAction, data),
                *(Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier),
            )
        )

    def states(self) -> dict[str, str]:
        return {job.name: job.state for job in self.jobs}

    def until_states(self, **states: str) -> None:
        self.desk.until(lambda: self.states() == {f"{name}.wav": states[name] for name in states})

    def job(self, name: str) -> Job:
        return next(job for job in self.jobs if job.name == f"{name}.wav")

    def show(self, name: str, lines: int) -> None:
        """Until so many lines of it are seen."""
        self.page.left.view.choose(self.job(name).id)
        self.desk.until(lambda: len(self.page.line_rows.lines) == lines)

    def starts(self) -> list[int]:
        """When the lines that are seen are said, in whole seconds."""
        return [int(line.start) for line in self.page.line_rows.lines]

    def texts(self) -> list[str]:
        return [line.text for line in self.page.line_rows.lines]

    def correct(self, row: int, text: str) -> None:
        view = self.page.text.lines
        view.edit_row(row)
        editor = view.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Key.Key_Return)

    @property
    def notice(self) -> str:
        notice = self.page.notice_bar.notice()
        return f"{notice.what} {notice.todo}".strip() if notice is not None else ""

    def take_offer(self, label: str) -> None:
        offers = self.page.notice_bar.offers()
        next(one for one in offers if one.text() == label).click()
