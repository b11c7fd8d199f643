"""Which keys can be held to talk.

The default is F9. It types nothing on any layout and starts no input method; Qt, Windows, GNOME and
KDE leave it free, while F1 (help), F2 (rename), F3 (find), F5 (reload), F6 (next pane), F7 (caret),
F10 (menu), F11 (full screen) and F12 have a meaning already; and it is on every keyboard. The right
Ctrl key is not: PCs made for AI have the Copilot key in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

DEFAULT_KEY = "F9"
# Keys from here on type nothing, https://doc.qt.io/qt-6/qt.html#Key-enum.
_FIRST_SILENT = 0x01000000
_K = Qt.Key
# What a text field, a dialog or a screen reader needs.
_NEEDED = {
    *(_K.Key_Escape, _K.Key_Tab, _K.Key_Backtab, _K.Key_Backspace, _K.Key_Return, _K.Key_Enter),
    *(_K.Key_Delete, _K.Key_Insert, _K.Key_Home, _K.Key_End, _K.Key_PageUp, _K.Key_PageDown),
    *(_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Menu, _K.Key_F10),
    *(_K.Key_Shift, _K.Key_Control, _K.Key_Meta, _K.Key_Alt, _K.Key_AltGr, _K.Key_CapsLock),
}


def key_of(text: str) -> QKeyCombination | None:
    """The key of a name such as "F9" or "Ctrl+M"; None when it cannot be held to talk."""
    sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        return None
    combination = cast(Sequence[QKeyCombination], sequence)[0]
    return combination if _is_free(combination) and not _is_standard(sequence) else None


def is_talk_key(text: str) -> bool:
    """Whether it can be held to talk: types nothing, and means nothing else."""
    return key_of(text) is not None


def shown_key(text: str) -> str:
    """The name of a key as this system writes it."""
    return QKeySequence.fromString(text).toString(QKeySequence.SequenceFormat.NativeText)


def _is_free(combination: QKeyCombination) -> bool:
    key, modifiers = combination.key(), combination.keyboardModifiers()
    if key in _NEEDED or key == _K.Key_unknown:
        return False
    if key.value >= _FIRST_SILENT:
        return True
    # Alt types letters on macOS, and together with Ctrl it is AltGr on Windows.
    silent = Qt.KeyboardModifier.ControlModifier
    others = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(modifiers & silent) and not modifiers & others


def _is_standard(sequence: QKeySequence) -> bool:
    """Copy, find, help and the like."""
    return any(sequence in QKeySequence.keyBindings(one) for one in QKeySequence.StandardKey)
