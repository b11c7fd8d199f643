"""An answer, with what differs from the other one marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.convert.differences import Span
from desktop.theme import theme
from desktop.widgets.joined import named

_NARROWEST = 80
# A label breaks lines between words only.
_LONG = re.compile(r"\S{24}(?=\S)")


class AnswerText(QLabel):
    """Marked by colour and underlined, so that it is seen without colours too. The words of a
    model are shown letter by letter, whatever they are."""

    def __init__(self, whose: str, spans: Sequence[Span], empty: str) -> None:
        super().__init__()
        self._spans = tuple(spans)
        self._empty = empty
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setMinimumWidth(_NARROWEST)  # two of them fit beside each other, or turn
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(named(whose, self.words() or empty))
        self._paint_marks()
        theme().changed.connect(self._paint_marks)

    def words(self) -> str:
        """As the model said them."""
        return "".join(span.text for span in self._spans)

    def marked(self) -> list[str]:
        """The pieces that differ."""
        return [span.text for span in self._spans if span.differs]

    def _paint_marks(self) -> None:
        p = theme().palette
        if not self.words():
            self.setText(f'<span style="color: {p.muted}">{escape(self._empty)}</span>')
            return
        style = f"background-color: {p.soft}; text-decoration: underline"
        shown = (
            f'<span style="{style}">{_html(span.text)}</span>' if span.differs else _html(span.text)
            for span in self._spans
        )
        self.setText("".join(shown))


def _html(text: str) -> str:
    return escape(_LONG.sub("\\g<0>\u200b", text)).replace("\n", "<br>")
