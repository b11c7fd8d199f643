"""What Enter does on a button."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QToolButton, QWidget


def press_focused_button(inside: QWidget) -> bool:
    """Press the button that has the keyboard; False when there is none, or one that Space is for.

    Qt leaves Enter on a button to dialogs, and does nothing with it elsewhere.
    """
    button = inside.focusWidget()
    if not isinstance(button, QAbstractButton) or isinstance(button, QCheckBox | QRadioButton):
        return False
    if isinstance(button, QToolButton) and button.menu() is not None:
        button.showMenu()
    else:
        button.click()
    return True
