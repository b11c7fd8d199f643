"""Wherever the keyboard is, one sees it: every kind of control, in every place and both themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.library.texts import link_label
from desktop.messages.markdown import Prose
from desktop.messages.prose_view import ProseView
from desktop.palette import contrast
from desktop.theme import Mode, apply_theme
from desktop.transcript.transcript import Transcript
from desktop.widgets.keyboard_frame import KeyboardFrame
from tests.desktop.accessible import stops
from tests.desktop.places import PLACES

# What WCAG 2.2 asks for of what tells a state, and how many pixels of it are no chance: a caret of
# usual text, or a side of a small button, has more.
_AA, _ENOUGH = 3.0, 10
# A frame may be drawn around a control, by what it is in.
_AROUND = 16
_TAB = Qt.FocusReason.TabFocusReason

Kind = tuple[str, str, str]


@pytest.fixture(autouse=True)
def steady_caret(qapp: QApplication) -> Iterator[None]:
    usual = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(usual)


def _kind(control: QWidget) -> Kind:
    return type(control).__name__, str(control.property("look") or ""), control.objectName()


def _look(place: QWidget, control: QWidget) -> NDArray[np.uint8]:
    """Of the control and what is around it: rows of pixels, as red, green and blue."""
    for _ in range(5):
        QApplication.processEvents()
    corner = control.mapTo(place, QPoint())
    area = QRect(corner, control.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    image = place.grab(area & place.rect()).toImage()
    image.convertTo(QImage.Format.Format_RGBX8888)
    pixels = np.frombuffer(bytes(image.constBits()), np.uint8)
    return pixels.reshape(image.height(), image.width(), 4)[..., :3]


def _strong_changes(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> int:
    """How many pixels have a colour that can well be told from the one before."""
    both = np.concatenate([before, after], axis=2).reshape(-1, 6)
    changed = both[(both[:, :3] != both[:, 3:]).any(axis=1)]
    pairs, counts = np.unique(changed, axis=0, return_counts=True)
    return sum(
        int(count)
        for pair, count in zip(pairs, counts, strict=True)
        if contrast(_hex(pair[:3]), _hex(pair[3:])) >= _AA
    )


def _hex(rgb: NDArray[np.uint8]) -> str:
    return "#" + bytes(rgb).hex()


def _is_seen(place: QWidget, control: QWidget) -> bool:
    others = [one for one in stops(place) if one is not control]
    others[0].setFocus(_TAB)
    control.setFocus(_TAB)
    after = _look(place, control)
    focus = place.window().focusWidget()
    assert focus is control or control.isAncestorOf(focus), _kind(control)
    focus.clearFocus()
    return _strong_changes(_look(place, control), after) >= _ENOUGH


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("name", PLACES)
def test_what_has_the_keyboard_is_seen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, name: str, mode: Mode
) -> None:
    apply_theme(qapp, mode)
    seen: dict[Kind, bool] = {}
    for place in PLACES[name](qtbot, tmp_path):
        for control in stops(place):
            kind = _kind(control)
            if control.focusPolicy() & Qt.FocusPolicy.TabFocus and kind not in seen:
                seen[kind] = _is_seen(place, control)
    assert [kind for kind, is_seen in seen.items() if not is_seen] == []


# --- how one comes there ------------------------------------------------------------------------


@pytest.fixture
def column(qtbot: QtBot) -> QWidget:
    """To be filled, in a window that has the keyboard."""
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder)
    holder.resize(500, 300)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    return holder


def _fill(column: QWidget, *widgets: QWidget) -> None:
    layout = column.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()
    widgets[0].setFocus()


def _press(key: Qt.Key) -> QWidget:
    """What has the keyboard afterwards."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)
    now = QApplication.focusWidget()
    assert now is not None
    return now


def _chosen(view: QWidget) -> str:
    """The link that Enter would open."""
    return view.textCursor().selectedText() if isinstance(view, QTextEdit) else _of_label(view)


def _of_label(view: QWidget) -> str:
    return view.selectedText() if isinstance(view, QLabel) else ""


def test_tab_comes_to_links_at_once_and_leaves_them_again(column: QWidget) -> None:
    html = '<p><a href="https://a.org">one</a> and <a href="https://b.org">two</a></p>'
    label = link_label("the licence", "https://c.org")
    _fill(column, QPushButton("before"), ProseView(Prose(html)), label, QPushButton("after"))
    assert [_chosen(_press(Qt.Key.Key_Tab)) for _ in range(3)] == ["one", "two", "the licence"]
    assert isinstance(_press(Qt.Key.Key_Tab), QPushButton)
    back = [_chosen(_press(Qt.Key.Key_Backtab)) for _ in range(4)]
    assert back == ["the licence", "two", "one", ""]


def test_a_click_into_a_conversation_draws_no_frame(column: QWidget) -> None:
    conversation = Transcript(lambda _: QWidget())
    (frame,) = conversation.findChildren(KeyboardFrame)
    _fill(column, QPushButton("before"), conversation)
    QTest.mouseClick(conversation.viewport(), Qt.MouseButton.LeftButton)
    assert conversation.hasFocus()
    assert not frame.isVisible()
    assert _press(Qt.Key.Key_Backtab) is not conversation
    assert _press(Qt.Key.Key_Tab) is conversation
    assert frame.isVisible()
    assert frame.geometry() == conversation.rect()
