"""The slider shows where the chosen frames and the shots are."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from desktop.film.slider import FilmSlider
from desktop.palette import LIGHT


def _columns(slider: FilmSlider, colour: str, y: int) -> list[int]:
    image, wanted = slider.grab().toImage(), QColor(colour)
    return [x for x in range(image.width()) if image.pixelColor(x, y) == wanted]


def _slider(qtbot: QtBot) -> FilmSlider:
    slider = FilmSlider()
    qtbot.addWidget(slider)
    slider.resize(428, 34)
    slider.set_length(40.0)
    slider.show()
    slider.clearFocus()
    return slider


def test_chosen_frames_stand_out_at_their_places(qtbot: QtBot) -> None:
    slider = _slider(qtbot)
    above = slider.height() // 2 - 6
    assert _columns(slider, LIGHT.accent, above) == []
    slider.show_marks([10.0, 30.0])
    places = _columns(slider, LIGHT.accent, above)
    assert {round((x - 14) / 10) for x in places} == {10, 30}


def test_shots_are_seen_faintly(qtbot: QtBot) -> None:
    slider = _slider(qtbot)
    above = slider.height() // 2 - 5
    image = slider.grab().toImage()
    slider.show_shots([0.0, 20.0])
    after = slider.grab().toImage()
    changed = [x for x in range(428) if image.pixelColor(x, above) != after.pixelColor(x, above)]
    assert [round((x - 14) / 10) for x in changed] in ([20], [20, 20])
    assert all(after.pixelColor(x, above) != QColor(LIGHT.accent) for x in changed)


def test_a_time_that_is_shown_is_never_before_its_frame(qtbot: QtBot) -> None:
    slider = _slider(qtbot)
    for time in (1 / 30, 7 * 1001 / 30000, 39.99999):
        slider.show_time(time)
        assert time <= slider.seconds < time + 0.001 or slider.seconds == 40.0


def test_for_screen_readers_it_has_a_time(qtbot: QtBot) -> None:
    slider = _slider(qtbot)
    slider.show_time(3.2)
    face = QAccessible.queryAccessibleInterface(slider)
    assert face.role() == QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Description) == "0:03.2"
