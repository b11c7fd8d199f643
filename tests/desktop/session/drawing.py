"""A user of the whole window who draws."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

from desktop.studio.page import StudioPage
from models.engine import protocol as p
from models.engine.scripted import Script, ScriptedBackend
from models.inputs.made_png import read_made
from tests.desktop.session.library_harness import BOTH, Desk, Sit, press
from tests.desktop.studio.samples import bring_drawer


class Studio:
    """A user in the studio."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.submitted: list[p.Draw] = []
        desk.app.back.engine.request_submitted.connect(self._on_submitted)

    def _on_submitted(self, request: p.Request) -> None:
        if isinstance(request, p.Draw):
            self.submitted.append(request)

    @property
    def page(self) -> StudioPage:
        return self.desk.app.front.studio.page

    @property
    def names(self) -> tuple[str, ...]:
        return self.desk.app.back.gallery.names

    @property
    def notice(self) -> str:
        notice = self.page.notice_bar.notice()
        return f"{notice.what} {notice.todo}" if notice is not None else ""

    def go(self) -> Studio:
        self.desk.app.window.resize(1200, 800)
        self.desk.until(self.desk.app.front.sidebar.isVisible)
        press(self.desk.app.front.sidebar.head.studio_button)
        self.desk.until(self.page.isVisible)
        self.desk.until(self.page.form.steps.isEnabled)
        return self

    def draw(self, prompt: str, count: int = 1) -> list[str]:
        """Names of the new pictures, the newest first."""
        before = len(self.names)
        self.page.form.prompt.setPlainText(prompt)
        self.page.form.count.setValue(count)
        press(self.page.left.draw_button)
        self.desk.until(lambda: len(self.names) == before + count and not self.is_drawing)
        return list(self.names[:count])

    @property
    def is_drawing(self) -> bool:
        return self.desk.app.back.drawing.going is not None

    def made(self, name: str) -> p.Made:
        found = read_made(self.desk.app.back.gallery.path(name).read_bytes())
        assert found is not None
        return found

    def drop(self, path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        self.page.dropEvent(
            QDropEvent(
                QPoint(5, 5),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )

    def shown(self) -> str:
        return self.page.right.result.words()


def sit_down(sit: Sit, script: Script | ScriptedBackend = BOTH, *models: str) -> Desk:
    desk = sit(script)
    for model_id in models or ("painter",):
        bring_drawer(desk.folder, desk.home / "remote", model_id)
    desk.app.window.resize(1200, 800)
    return desk.open()


def colour_of(image: QImage) -> str:
    return image.pixelColor(image.width() // 2, image.height() // 2).name()
