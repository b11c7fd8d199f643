"""Check boxes and radio buttons with a title, words below it, and room to click."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.theme import scaled, theme
from desktop.widgets.labels import set_look, words_label
from desktop.widgets.line_height import line_height

# Around the mark and the texts; what is to be in line with the mark is as far in.
PADDING = 10
_MARK = 18
_GAP = 12
_ICON = 24
# Where the words begin beside text of the usual size, see `text_indent`.
_TEXT_INDENT = PADDING + _MARK + _GAP


def text_indent() -> int:
    """Where the words begin: the mark is as large as the text."""
    return PADDING + scaled(_MARK) + _GAP


class CheckOption(QCheckBox):
    """A check box; a click anywhere on it counts.

    Args:
        title: what is checked.
        words: more about it, over as many lines as needed, or "".
        look: of the title, see the style sheet: "optionTitle" or "".
        icon_name: of an icon at the right end, or "".
    """

    def __init__(
        self, title: str, words: str = "", look: str = "optionTitle", icon_name: str = ""
    ) -> None:
        super().__init__()
        self._face = _Face(self, look, icon_name)
        self._face.show_texts(title, words)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        return self._face.smallest()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        self._face.paint(is_round=False)

    def _on_theme_changed(self) -> None:
        self._face.fit_text()


class RadioOption(QRadioButton):
    """A radio button; a click anywhere on it counts."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self._face = _Face(self, "optionTitle", "")
        self._face.show_texts(title, words)
        theme().changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        return self._face.size()

    def minimumSizeHint(self) -> QSize:
        return self._face.smallest()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        self._face.paint(is_round=True)

    def _on_theme_changed(self) -> None:
        self._face.fit_text()


class _Face:
    """What both look like: the mark at the left, texts beside it, a ring around it all while it
    has the keyboard."""

    def __init__(self, button: QAbstractButton, title_look: str, icon_name: str) -> None:
        self._button = button
        self._icon_name = icon_name
        self._title = words_label(look=title_look)
        self._words = words_label(look="muted")
        self._icon = QLabel()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._words)
        row = QHBoxLayout(button)
        row.setSpacing(_GAP)
        row.addLayout(texts, 1)
        if icon_name:
            row.addWidget(self._icon, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        self.fit_text()
        button.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_texts(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._button.setAccessibleName(title)
        self._button.setAccessibleDescription(words)

    def fit_text(self) -> None:
        """Mark and icon are as large as the text."""
        layout = _layout_of(self._button)
        layout.setContentsMargins(text_indent(), PADDING, PADDING, PADDING)
        if self._icon_name:
            side = scaled(_ICON)
            drawn = icon(self._icon_name, theme().palette.muted)
            self._icon.setPixmap(drawn.pixmap(QSize(side, side)))

    def size(self) -> QSize:
        return _layout_of(self._button).sizeHint()

    def smallest(self) -> QSize:
        return _layout_of(self._button).minimumSize()

    def paint(self, *, is_round: bool) -> None:
        p, button = theme().palette, self._button
        set_look(self._title, "off", "false" if button.isEnabled() else "true")
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if button.underMouse() and button.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(p.raised))
            painter.drawRoundedRect(around, 10, 10)
        if button.hasFocus():
            painter.setPen(QPen(QColor(p.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around, 10, 10)
        self._paint_mark(painter, is_round)
        painter.end()

    def _paint_mark(self, painter: QPainter, is_round: bool) -> None:
        p, button, side = theme().palette, self._button, scaled(_MARK)
        line = line_height(self._title.font())
        top = self._title.y() + (line - side) / 2
        mark = QRectF(PADDING, top, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = side / 2 if is_round else side / 3.6
        checked, enabled = button.isChecked(), button.isEnabled()
        fill = p.accent if checked and enabled else p.surface if enabled else p.raised
        painter.setPen(QPen(QColor(p.accent if checked and enabled else p.muted), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(mark, radius, radius)
        if not checked:
            return
        colour = p.on_accent if enabled else p.muted
        if is_round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(mark.center(), side / 5, side / 5)
        else:
            icon("check", colour).paint(painter, mark.adjusted(1, 1, -1, -1).toRect())


def _layout_of(widget: QWidget) -> QHBoxLayout:
    layout = widget.layout()
    assert isinstance(layout, QHBoxLayout)
    return layout
