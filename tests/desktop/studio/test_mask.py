"""A mask, painted with the mouse and with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.studio.mask_dialog import MaskDialog
from desktop.studio.masks import PaintedMask, mask_of

LEFT = Qt.MouseButton.LeftButton
SIDE = 100


@pytest.fixture
def dialog(qtbot: QtBot) -> MaskDialog:
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB888)
    picture.fill(Qt.GlobalColor.gray)
    made = MaskDialog(picture)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.painter.isVisible)
    return made


def painted(dialog: MaskDialog) -> float:
    """The share of the picture that is drawn anew."""
    mask = mask_of(dialog.painter.painted.image)
    return 0.0 if mask is None else sum(grey > 127 for grey in mask.grey) / SIDE**2


def is_anew(dialog: MaskDialog, x: int, y: int) -> bool:
    return dialog.painter.painted.image.pixelColor(x, y).red() > 127


def middle(dialog: MaskDialog) -> QPoint:
    return dialog.painter.rect().center()


def test_the_mouse_paints_where_it_is_dragged(dialog: MaskDialog) -> None:
    dialog.slider.setValue(10)
    painter, start = dialog.painter, middle(dialog)
    QTest.mousePress(painter, LEFT, pos=start)
    QTest.mouseMove(painter, start + QPoint(60, 0))
    QTest.mouseRelease(painter, LEFT, pos=start + QPoint(60, 0))
    assert is_anew(dialog, 51, 50)
    assert not is_anew(dialog, 51, 80)
    assert painted(dialog) < 0.2


def test_all_of_it_can_be_done_from_the_keyboard(dialog: MaskDialog) -> None:
    painter = dialog.painter
    painter.setFocus()
    dialog.slider.setValue(20)
    QTest.keyClick(painter, Qt.Key.Key_Right)
    assert painted(dialog) == 0
    QTest.keyClick(painter, Qt.Key.Key_Space)
    for _ in range(3):
        QTest.keyClick(painter, Qt.Key.Key_Down)
    QTest.keyClick(painter, Qt.Key.Key_Space)
    line = painted(dialog)
    assert is_anew(dialog, 60, 80)
    QTest.keyClick(painter, Qt.Key.Key_Right)
    assert painted(dialog) == line
    QTest.keyClick(dialog, Qt.Key.Key_E)
    QTest.keyClick(painter, Qt.Key.Key_Left)
    QTest.keyClick(painter, Qt.Key.Key_Space)
    assert painted(dialog) < line
    QTest.keyClick(painter, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert painted(dialog) == line
    size = dialog.slider.value()
    QTest.keyClick(dialog, Qt.Key.Key_BracketRight)
    assert dialog.slider.value() > size
    assert painter.brush == dialog.slider.value()


def test_clear_invert_and_undo(dialog: MaskDialog) -> None:
    assert not dialog.undo_button.isEnabled()
    dialog.invert_button.click()
    assert painted(dialog) == 1
    dialog.clear_button.click()
    assert painted(dialog) == 0
    dialog.undo_button.click()
    assert painted(dialog) == 1
    dialog.undo_button.click()
    assert painted(dialog) == 0
    assert not dialog.undo_button.isEnabled()


def test_done_tells_and_cancel_does_not(dialog: MaskDialog, qtbot: QtBot) -> None:
    dialog.invert_button.click()
    with qtbot.waitSignal(dialog.painted) as told:
        dialog.done_button.click()
    assert told.args is not None
    mask = mask_of(told.args[0])
    assert mask is not None
    assert (mask.width, mask.height, set(mask.grey)) == (SIDE, SIDE, {255})
    with qtbot.assertNotEmitted(dialog.painted):
        dialog.show()
        dialog.cancel_button.click()


def test_a_mask_is_painted_further_where_it_fits_the_picture() -> None:
    first = PaintedMask(QSize(33, 10))
    first.stroke(QPointF(5, 5), QPointF(5, 5), 4, erases=False)
    again = PaintedMask(QSize(33, 10), first.image)
    assert again.image == first.image
    assert mask_of(PaintedMask(QSize(20, 20), first.image).image) is None
    mask = mask_of(again.image)
    assert mask is not None
    assert len(mask.grey) == 330
    assert mask.grey[5 * 33 + 5] == 255


def test_memory_of_what_can_be_undone_is_bounded() -> None:
    mask = PaintedMask(QSize(8, 8))
    for _ in range(100):
        mask.invert()
    undone = 0
    while mask.can_undo:
        mask.undo()
        undone += 1
    assert undone == 30
