"""Labels whose words can be copied, or open a web page."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.widgets.labels import words_label
from desktop.widgets.tooltips import plain_tooltip

_BREAK_AFTER = re.compile(r"[/\\_:-]")


class _LinkLabel(QLabel):
    """The Tab key comes to the link at once, which Enter then opens; Qt would need it twice."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self.focusNextPrevChild(True)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.focusNextPrevChild(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Backwards, Qt would find a link at the very beginning again and again."""
        if not forward and self.hasSelectedText():
            return QWidget.focusNextPrevChild(self, False)
        return super().focusNextPrevChild(forward)


def value_label(words: str) -> QLabel:
    """Words that can be marked and copied."""
    label = words_label(words)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def path_label(path: str) -> QLabel:
    """A path or a repository's name, which goes on in the next line where it has to.

    It cannot be marked: what lets the line break would be copied along.
    """
    label = words_label(_BREAK_AFTER.sub("\\g<0>\u200b", path))
    label.setToolTip(plain_tooltip(path))
    label.setAccessibleName(path)
    return label


def link_label(words: str, address: str) -> QLabel:
    """Words that open a web page, or plain ones where the address is none."""
    label = _LinkLabel()
    label.setProperty("look", "link")
    label.setIndent(0)  # in line with other values, in spite of its frame
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setOpenExternalLinks(True)
    set_link(label, words, address)
    return label


def set_link(label: QLabel, words: str, address: str) -> None:
    """Another link for a label that `link_label` made."""
    is_link = urlsplit(address).scheme in ("http", "https")
    shown = escape(words)
    label.setText(f'<a href="{escape(address)}">{shown}</a>' if is_link else shown)
    label.setToolTip(plain_tooltip(address) if is_link else "")
    label.setAccessibleName(words)
    by_keyboard = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    by_mouse = Qt.TextInteractionFlag.LinksAccessibleByMouse
    selectable = Qt.TextInteractionFlag.TextSelectableByMouse
    label.setTextInteractionFlags(by_keyboard | by_mouse if is_link else selectable)
