"""Labels that show words letter by letter, over as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.widgets.tooltips import plain_tooltip


def words_label(text: str = "", look: str = "", name: str = "") -> QLabel:
    """A label for words of any origin; ``look`` and ``name`` as in the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if look:
        label.setProperty("look", look)
    if name:
        label.setObjectName(name)
    return label


def badge_label() -> QLabel:
    """A few words in a field of their own, see `show_badge`."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", "badge")
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    label.hide()
    return label


def show_badge(label: QLabel, words: str, tone: str = "", why: str = "") -> None:
    """``tone``: "", "well", "slowly" or "no"; no words hide it."""
    label.setVisible(bool(words))
    label.setText(words)
    label.setToolTip(plain_tooltip(why))
    set_look(label, "tone", tone)


def set_look(widget: QWidget, name: str, value: str) -> None:
    """A property that the style sheet looks at; painted anew only when it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
