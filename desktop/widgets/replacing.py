"""Puts a widget that was made anew where the old one was."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


def replace_widget(old: QWidget, new: QWidget) -> None:
    """In the stack or the layout of its parent, as visible as the old one, which is deleted when
    the event loop comes to it. Where the keyboard was in the old one it is in the new one."""
    parent = old.parentWidget()
    assert parent is not None
    had_keyboard = old.isAncestorOf(parent.window().focusWidget() or parent)
    if isinstance(parent, QStackedWidget):
        _replace_in_stack(parent, old, new)
    else:
        layout = parent.layout()
        assert layout is not None
        was_hidden = old.isHidden()
        layout.replaceWidget(old, new)
        new.setHidden(was_hidden)
    old.hide()
    old.deleteLater()
    if had_keyboard:
        new.setFocus()


def _replace_in_stack(stack: QStackedWidget, old: QWidget, new: QWidget) -> None:
    place, was_shown = stack.indexOf(old), stack.currentWidget() is old
    stack.insertWidget(place, new)
    if was_shown:
        stack.setCurrentWidget(new)
    stack.removeWidget(old)
