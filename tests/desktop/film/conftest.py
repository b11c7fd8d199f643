"""The dialog on a scripted film."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.film.dialog import FilmDialog
from models.inputs.video import Frame, Video
from tests.desktop.film.scripted import SECONDS, ScriptedFilm, Span, video

SHOTS = (Span(0.0, 20.0), Span(20.0, 50.0), Span(50.0, SECONDS))


@dataclass
class Open:
    """A dialog that is open, its film, and what came of it."""

    dialog: FilmDialog
    film: ScriptedFilm
    qtbot: QtBot
    accepted: list[tuple[Frame, ...]] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def on_accepted(self) -> None:
        self.accepted.append(self.dialog.frames())

    def on_closed(self) -> None:
        self.closed.append(True)

    @property
    def times(self) -> list[float]:
        """Of the cards that are shown."""
        return [card.time for card in self.dialog.strip.cards()]

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def slide(self, seconds: float, then: Callable[..., None] = QTest.mouseClick) -> None:
        """Click the slider there."""
        slider = self.dialog.slider
        side = 14
        x = side + round((slider.width() - 2 * side) * seconds / slider.length)
        then(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, slider.height() // 2))

    def wait_seen(self, seconds: float) -> None:
        """Until that frame is under the slider, and known."""
        words = self.dialog.preview.accessibleDescription
        minutes, rest = divmod(seconds, 60)
        self.qtbot.waitUntil(lambda: words() == f"Frame at {int(minutes)}:{rest:04.1f}")


Opener = Callable[..., Open]


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[Opener]:
    pool = QThreadPool()
    made: list[Open] = []

    def build(shown: Video | None = None, film: ScriptedFilm | None = None, most: int = 6) -> Open:
        film = film or ScriptedFilm()
        dialog = FilmDialog(shown or video(), film, pool, most, shots=SHOTS)
        one = Open(dialog, film, qtbot)
        dialog.accepted.connect(one.on_accepted)
        dialog.closed.connect(one.on_closed)
        dialog.open()
        qtbot.waitExposed(dialog)
        made.append(one)
        return one

    yield build
    for one in made:
        one.film.gate.set()
        one.film.choice_gate.set()
        reader = one.dialog.reader
        if not one.closed:
            one.dialog.reject()
        assert reader.join(3)
    assert pool.waitForDone(3000)


@pytest.fixture
def opened(opener: Opener) -> Open:
    one = opener()
    one.wait_seen(3.2)
    return one
