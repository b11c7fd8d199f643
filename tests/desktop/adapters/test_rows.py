"""Rows of adapters: switched on, weighed, taken back, added to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.adapters.rows import AdapterRows
from models.engine.protocol import Weighed
from tests.desktop.adapters.samples import kept

CAPITALS = kept("Capitals", "in capitals", "R&D")
LONG = kept("my_style_lora_v2_final-000010_reallylongnameofafilewithoutanyplace", weight=0.8)


@pytest.fixture
def rows(qtbot: QtBot) -> AdapterRows:
    rows = AdapterRows()
    qtbot.addWidget(rows)
    rows.resize(360, 500)
    rows.set_adapters([CAPITALS, LONG])
    rows.show()
    return rows


def _dropped(rows: AdapterRows, *paths: str) -> bool:
    """Whether it is taken; it is dropped then."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    rows.dragEnterEvent(enter)
    if enter.isAccepted():
        rows.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    return enter.isAccepted()


def test_nothing_is_on_at_first(rows: AdapterRows) -> None:
    assert rows.chosen() == ()
    assert not rows.rows()[0].weight.isEnabled()


def test_a_switch_puts_it_on_with_its_usual_weight(qtbot: QtBot, rows: AdapterRows) -> None:
    with qtbot.waitSignal(rows.chosen_changed):
        rows.rows()[1].switch.click()
    assert rows.chosen() == (Weighed(LONG.adapter, 0.8),)


def test_the_slider_weighs_in_steps_of_a_twentieth(qtbot: QtBot, rows: AdapterRows) -> None:
    row = rows.rows()[0]
    row.switch.click()
    row.weight.slider.setFocus()
    with qtbot.waitSignal(rows.chosen_changed):
        QTest.keyClick(row.weight.slider, Qt.Key.Key_Left)
    assert rows.chosen() == (Weighed(CAPITALS.adapter, 0.95),)
    assert row.weight.words() == "0.95"
    QTest.keyClick(row.weight.slider, Qt.Key.Key_Home)
    assert rows.chosen()[0].weight == -2
    QTest.keyClick(row.weight.slider, Qt.Key.Key_End)
    assert rows.chosen()[0].weight == 2


def test_a_double_click_and_the_button_take_the_weight_back(rows: AdapterRows) -> None:
    row = rows.rows()[1]
    row.switch.click()
    assert not row.weight.reset_button.isEnabled()
    row.weight.slider.setValue(30)
    row.weight.reset_button.click()
    assert rows.chosen()[0].weight == 0.8
    row.weight.slider.setValue(-30)
    QTest.mouseDClick(row.weight.slider, Qt.MouseButton.LeftButton)
    assert rows.chosen()[0].weight == 0.8


def test_a_weight_of_zero_is_off(rows: AdapterRows) -> None:
    row = rows.rows()[0]
    row.switch.click()
    row.weight.slider.setValue(0)
    assert rows.chosen() == ()


def test_the_wheel_scrolls_and_does_not_weigh(rows: AdapterRows) -> None:
    row = rows.rows()[0]
    row.switch.click()
    none = Qt.KeyboardModifier(0)
    wheel = QWheelEvent(
        *(QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120)),
        *(Qt.MouseButton(0), none, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(row.weight.slider, wheel)
    assert not wheel.isAccepted()
    assert row.weight.weight == 1


def test_what_is_chosen_is_shown_without_being_told(qtbot: QtBot, rows: AdapterRows) -> None:
    gone = Weighed(kept("Gone").adapter, 0.5)
    with qtbot.assertNotEmitted(rows.chosen_changed):
        rows.choose([Weighed(LONG.adapter, -0.25), gone])
    assert rows.chosen() == (Weighed(LONG.adapter, -0.25),)


def test_the_choice_stays_when_others_come_and_go(rows: AdapterRows) -> None:
    rows.choose([Weighed(LONG.adapter, 0.5)])
    rows.set_adapters([kept("Another"), LONG])
    assert [row.kept.name for row in rows.rows()] == ["Another", LONG.name]
    assert rows.chosen() == (Weighed(LONG.adapter, 0.5),)
    rows.set_adapters([CAPITALS])
    assert rows.chosen() == ()


def test_a_trigger_word_is_told_by_a_click(qtbot: QtBot, rows: AdapterRows) -> None:
    buttons = rows.rows()[0].triggers.buttons()
    assert [button.accessibleName() for button in buttons] == [
        "Put “in capitals” into your text",
        "Put “R&D” into your text",
    ]
    with qtbot.waitSignal(rows.trigger_chosen) as told:
        buttons[1].click()
    assert told.args == ["R&D"]
    assert rows.rows()[1].triggers.isHidden()


def test_without_any_it_says_how_to_add_one(rows: AdapterRows) -> None:
    assert rows.hint() == ""
    rows.set_adapters([])
    assert ".safetensors" in rows.hint()
    assert rows.adding.file_button.isVisible()


def test_why_none_can_be_used(rows: AdapterRows) -> None:
    rows.set_off("“Phi” takes no adapters.")
    assert rows.hint() == "“Phi” takes no adapters."
    assert not any(row.switch.isEnabled() for row in rows.rows())
    rows.set_adapters([CAPITALS, LONG])
    assert rows.hint() == ""
    assert all(row.switch.isEnabled() for row in rows.rows())


@pytest.mark.parametrize("names", [["a.safetensors"], ["a.safetensors", "tuned"], ["old.ckpt"]])
def test_files_and_folders_of_adapters_can_be_dropped(
    qtbot: QtBot, rows: AdapterRows, tmp_path: Path, names: Sequence[str]
) -> None:
    paths = [tmp_path / name for name in names]
    with qtbot.waitSignal(rows.files_dropped) as told:
        assert _dropped(rows, *map(str, paths))
    assert told.args == [paths]


def test_pictures_are_left_to_what_is_around(rows: AdapterRows, tmp_path: Path) -> None:
    assert not _dropped(rows, str(tmp_path / "red.png"), str(tmp_path / "a.safetensors"))


def test_names_and_keyboard(rows: AdapterRows) -> None:
    """A long name takes several lines and is read out as it is; Tab goes from top to bottom."""
    first, second = rows.rows()
    assert second.switch.accessibleName() == LONG.name
    assert rows.minimumSizeHint().width() <= 360
    assert first.weight.slider.accessibleName() == "Weight of Capitals"
    first.switch.click()
    first.switch.setFocus()
    for expected in (first.weight.slider, *first.triggers.buttons(), second.switch):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_a_picture_is_shown_beside_the_name(rows: AdapterRows, red: QImage) -> None:
    rows.set_adapters([CAPITALS, LONG], {CAPITALS.id: red})
    shown = rows.rows()[0].grab().toImage()
    colours = {shown.pixelColor(x, 30).name() for x in range(shown.width())}
    assert QColor("#C81E1E").name() in colours
