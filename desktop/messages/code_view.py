"""One code block: language, a copy button, coloured text; a long one folded."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.messages.highlighting import highlight, plain_code
from desktop.messages.later import later
from desktop.messages.markdown import Code
from desktop.messages.still_text import StillCode, take_place
from desktop.messages.text_views import CODE_CSS, TextView, code_font
from desktop.theme import theme
from desktop.widgets.buttons import IconButton

_COPIED_MS = 1500
# An open code block is coloured while it is this short; later once, when it is complete.
_COLOURED_WHILE_OPEN = 3000
# Shorter code is coloured at once, the other when it is first seen.
_COLOURED_AT_ONCE = 100
# A longer one is folded to its first lines.
_LONG, _FOLDED = 30, 20
# Margins.
_LEFT, _RIGHT = 14, 8
_ICON = 18
# In pixels; lines are as high in any width that they fit in.
_WIDE = 1 << 14


class CodeText(TextView):
    """Code scrolls sideways rather than wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codeText")
        self.setFont(code_font())
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDefaultStyleSheet(CODE_CSS)

    def sizeHint(self) -> QSize:
        if not self._fitted:
            self.fit_width(_WIDE)
        return QSize(200, self.height())

    def _height_in(self, width: int) -> int:
        """Lines are as long as they are."""
        size = self.document().size()
        bar = self.horizontalScrollBar().sizeHint().height() if size.width() > width else 0
        return round(size.height()) + 2 + bar


class CodeView(QFrame):
    """What is built from a finished text is coloured when it is first seen, and folded when it is
    long; what streams in stays as the reader has seen it.

    Args:
        is_open: more of it may come.
        is_still: most likely nobody will touch the lines, see `StillText`.
    """

    def __init__(
        self,
        block: Code,
        is_open: bool = False,
        parent: QWidget | None = None,
        is_still: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codeFrame")
        self._block = Code("", "")
        self._is_coloured = False
        self._is_seen = is_open
        self._is_unfolded = is_open
        self._language = QLabel(self)
        self._language.setObjectName("codeHead")
        self._language.setTextFormat(Qt.TextFormat.PlainText)
        self.copy_button = IconButton("copy", self.tr("Copy code"), "quiet", self.tr("Copy"), self)
        self.copy_button.setIconSize(QSize(1, 1) * round(_ICON * theme().scale))
        self.copy_button.clicked.connect(self._on_copy)
        self._text: CodeText | StillCode = StillCode(self) if is_still else CodeText(self)
        if isinstance(self._text, StillCode):
            self._text.touched.connect(self.wake)
        self._fold: QPushButton | None = None
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self.set_block(block, is_open)
        theme().changed.connect(self._show_code)

    @property
    def fold_button(self) -> QPushButton:
        """Only to be seen below long code, and made when it is first wanted."""
        if self._fold is None:
            button = self._fold = QPushButton(self)
            button.setProperty("look", "quiet")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(self._on_fold)
            button.hide()
            self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return self._fold

    @property
    def is_unfolded(self) -> bool:
        """A long one that shows all its lines."""
        return self._is_long() and self._is_unfolded

    def fit_width(self, width: int) -> int:
        """Become as high as the code is in this width, also before being shown; the height of the
        lines alone."""
        room = width - 2 * self.frameWidth() - _LEFT - _RIGHT
        height = self._text.fit_width(room)
        if isinstance(self._text, StillCode) and self._text.is_too_wide():
            self.wake()
            return self._text.fit_width(room)
        return height

    def wake(self) -> None:
        """Lines that were only to be seen can be selected now."""
        still = self._text
        if isinstance(still, CodeText):
            return
        self._text = CodeText(self)
        self._layout.replaceWidget(still, self._text)
        self._show_code(self._is_coloured)
        if still.fitted:
            self._text.fit_width(still.fitted)
        take_place(self._text, still)

    def set_unfolded(self, unfolded: bool) -> None:
        if self._is_unfolded != unfolded:
            self._is_unfolded = unfolded
            self._show_code()

    def set_block(self, block: Code, is_open: bool = False) -> None:
        """``is_open``: more of it may come."""
        if block == self._block and self._is_coloured:
            return
        self._block = block
        self._is_seen = self._is_seen or is_open
        self._language.setText(block.language or self.tr("text"))
        if self._is_seen or len(block.text) < _COLOURED_AT_ONCE:
            self._show_code(coloured=not is_open or len(block.text) < _COLOURED_WHILE_OPEN)
        else:
            self._show_code(coloured=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            later().call(self._colour)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._language)
        head.addStretch()
        head.addWidget(self.copy_button)
        self._layout.setContentsMargins(_LEFT, 6, _RIGHT, 10)
        self._layout.setSpacing(2)
        self._layout.addLayout(head)
        self._layout.addWidget(self._text)

    def _colour(self) -> None:
        if isValid(self) and not self._is_coloured:
            self._show_code()

    def _show_code(self, coloured: bool = True) -> None:
        self._is_coloured = coloured
        block = self._shown_block()
        html = highlight(block, theme().palette) if coloured else plain_code(block)
        self._text.setHtml(html)
        if isinstance(self._text, CodeText):
            self._text.fit_again()
        self._show_fold()

    def _shown_block(self) -> Code:
        if not self._is_long() or self._is_unfolded:
            return self._block
        lines = self._block.text.splitlines()[:_FOLDED]
        return Code(self._block.language, "\n".join(lines))

    def _is_long(self) -> bool:
        return self._count() > _LONG

    def _count(self) -> int:
        return len(self._block.text.rstrip().splitlines())

    def _show_fold(self) -> None:
        if self._fold is None and not self._is_long():
            return
        self.fold_button.setVisible(self._is_long())
        words = self.tr("Show less")
        if not self._is_unfolded:
            words = self.tr("Show all {0} lines").format(self._count())
        self.fold_button.setText(words)

    def _on_fold(self) -> None:
        self.set_unfolded(not self._is_unfolded)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._block.text)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._on_copied_long_ago)

    def _on_copied_long_ago(self) -> None:
        self.copy_button.setText(self.tr("Copy"))
