"""A widget that was made anew takes the old one's place."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.replacing import replace_widget


def test_in_a_layout(qtbot: QtBot) -> None:
    window, old, new = QWidget(), QLabel("old"), QLabel("new")
    column, above, below = QVBoxLayout(window), QLabel("above"), QLabel("below")
    for widget in (above, old, below):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(old.destroyed):
        replace_widget(old, new)
    assert [column.indexOf(one) for one in (above, new, below)] == [0, 1, 2]
    assert new.isVisible()


def test_what_was_hidden_stays_hidden(qtbot: QtBot) -> None:
    window, old, new = QWidget(), QLabel("old"), QLabel("new")
    QVBoxLayout(window).addWidget(old)
    old.hide()
    qtbot.addWidget(window)
    window.show()
    replace_widget(old, new)
    assert new.isHidden()


def test_in_a_stack(qtbot: QtBot) -> None:
    stack, first, shown, last = QStackedWidget(), QLabel("1"), QLabel("2"), QLabel("3")
    for widget in (first, shown, last):
        stack.addWidget(widget)
    stack.setCurrentWidget(shown)
    qtbot.addWidget(stack)
    again, other = QLabel("2 again"), QLabel("3 again")
    replace_widget(shown, again)
    replace_widget(last, other)
    assert stack.currentWidget() is again
    assert [stack.widget(place) for place in range(stack.count())] == [first, again, other]


def test_the_keyboard_stays_where_it_was(qtbot: QtBot) -> None:
    window, old, new, aside = QWidget(), QLineEdit(), QLineEdit(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(old)
    column.addWidget(aside)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    old.setFocus()
    replace_widget(old, new)
    assert window.focusWidget() is new
    newest = QLineEdit()
    aside.setFocus()
    replace_widget(new, newest)
    assert window.focusWidget() is aside
