"""Finds words that cannot be read: cut, squeezed, or beyond what they are in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

# Characters of some languages are a little higher than the font says.
_SLACK = 2


def cut_words(window: QWidget) -> list[str]:
    """What is wrong in the window, as text to read; widgets that leave words out on purpose, and
    say all of them elsewhere, are right."""
    found: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel)]
    found += window.findChildren(QAbstractButton)
    seen = [one for one in found if one.isVisible() and one.text()]
    return [f"{wrong}: {one.text()}" for one in seen if (wrong := _wrong(window, one))]


def _wrong(window: QWidget, widget: QLabel | QAbstractButton) -> str:
    if _is_beyond(window, widget):
        return "beyond"
    if isinstance(widget, QLabel):
        return _wrong_of_label(widget)
    usual = (QPushButton.minimumSizeHint, QToolButton.minimumSizeHint)
    return _too_small(widget) if type(widget).minimumSizeHint in usual else ""


def _wrong_of_label(label: QLabel) -> str:
    if label.wordWrap():
        return "lines" if label.height() + _SLACK < label.heightForWidth(label.width()) else ""
    if label.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return ""
    return _too_small(label)


def _too_small(widget: QLabel | QAbstractButton) -> str:
    wanted = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        wanted.setWidth(widget.fontMetrics().horizontalAdvance(widget.text()))
    if widget.width() + _SLACK < wanted.width():
        return "narrow"
    return "low" if widget.height() + _SLACK < wanted.height() else ""


def _is_beyond(window: QWidget, widget: QWidget) -> bool:
    """At the sides; what is below may be scrolled to."""
    area = _area_of(window, widget)
    around = area.viewport() if area is not None else window
    left = widget.mapTo(around, QPoint(0, 0)).x()
    return left < 0 or left + widget.width() > around.width() + _SLACK


def _area_of(window: QWidget, widget: QWidget) -> QScrollArea | None:
    """The one that it is scrolled in, if that cannot be scrolled sideways; None for none."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea) and parent.viewport().isAncestorOf(widget):
            never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return parent if parent.horizontalScrollBarPolicy() is never else None
        parent = parent.parentWidget()
    return None


def small_icons(window: QWidget) -> list[str]:
    """Names of buttons whose icon is much smaller than the text of the window."""
    least = 0.7 * window.fontMetrics().ascent()
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return [
        one.accessibleName()
        for one in buttons
        if one.accessibleName() and not one.icon().isNull() and one.iconSize().height() < least
    ]
