"""A part of this PC: its sign, its real name, what it can do, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.icons import icon
from desktop.sentences import translated
from desktop.theme import scaled, theme
from desktop.widgets.joined import one_by_one
from desktop.widgets.labels import set_look, words_label
from models.engine.protocol import Remark
from models.words import say_both

_SIGN = 26


class PartCard(QFrame):
    """A card of the page about this PC.

    Args:
        icon_name: its sign.
        kind: what it is, in small letters above its name; may be "".
        name: its real name.
        lines: facts, one below the other.
        remarks: what is the matter with it and what to do.
    """

    def __init__(
        self,
        icon_name: str,
        kind: str,
        name: str,
        lines: Sequence[str],
        remarks: Sequence[Remark] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("partCard")
        self._icon_name = icon_name
        self._sign = QLabel()
        self._paint_sign()
        theme().changed.connect(self._paint_sign)
        texts = QVBoxLayout()
        texts.setSpacing(3)
        if kind:
            texts.addWidget(words_label(kind, look="overline"))
        texts.addWidget(words_label(name, name="rowName"))
        for line in lines:
            texts.addWidget(words_label(line, look="muted"))
        for remark in remarks:
            texts.addSpacing(7)
            texts.addWidget(RemarkView(remark))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 16, 18, 16)
        row.setSpacing(16)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.setAccessibleName(one_by_one((kind, name, *lines)))

    def _paint_sign(self) -> None:
        drawn = icon(self._icon_name, theme().palette.accent)
        self._sign.setPixmap(drawn.pixmap(QSize(1, 1) * scaled(_SIGN)))


class RemarkView(QFrame):
    """What is the matter, and the remedy."""

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        self.setObjectName("remark")
        set_look(self, "serious", "true" if remark.serious else "false")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(3)
        column.addWidget(words_label(translated(remark.what), name="noticeWhat"))
        todo = words_label(translated(remark.todo))
        todo.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(todo)
        todo.setVisible(bool(remark.todo))
        self.setAccessibleName(translated(say_both(remark.what, remark.todo)))
