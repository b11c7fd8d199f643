"""Which keys can be chosen in the preferences, and how they are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.talk.talk_keys import is_talk_key

Use = Literal["hold", "shortcut"]

_MODIFIERS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
# Keys from here on type nothing, https://doc.qt.io/qt-6/qt.html#Key-enum.
_FIRST_SILENT = 0x01000000
_FIRST_F, _LAST_F = Qt.Key.Key_F1, Qt.Key.Key_F35
_S = QKeySequence.StandardKey
# What a text field and every window need.
_TAKEN = (
    *(_S.Copy, _S.Cut, _S.Paste, _S.Undo, _S.Redo, _S.SelectAll),
    *(_S.Find, _S.New, _S.Quit, _S.Close),
)


def can_be_used(use: Use, text: str) -> bool:
    """Whether the key of that name can be held to talk, or is a shortcut that types nothing."""
    if use == "hold":
        return is_talk_key(text)
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or any(
        sequence in QKeySequence.keyBindings(standard) for standard in _TAKEN
    ):
        return False
    return _is_silent(cast(Sequence[QKeyCombination], sequence)[0])


def is_modifier(event: QKeyEvent) -> bool:
    """Alone it means nothing yet."""
    return event.key() in _MODIFIERS or event.key() == Qt.Key.Key_unknown


def name_of(event: QKeyEvent) -> str:
    """Of the pressed keys, as settings keep it, such as "Ctrl+Shift+S"."""
    without_keypad = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeyCombination(without_keypad, Qt.Key(event.key()))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


def shown_key(text: str) -> str:
    """As this system writes it."""
    return QKeySequence.fromString(text).toString(QKeySequence.SequenceFormat.NativeText)


def _is_silent(combination: QKeyCombination) -> bool:
    key = combination.key()
    if _FIRST_F <= key <= _LAST_F:
        return True
    if key == Qt.Key.Key_unknown or key in _MODIFIERS:
        return False
    modifier = Qt.KeyboardModifier
    strong = modifier.ControlModifier | modifier.AltModifier | modifier.MetaModifier
    # Tab, arrows and the like move about in a window, also with Alt or Ctrl.
    return key.value < _FIRST_SILENT and bool(combination.keyboardModifiers() & strong)
