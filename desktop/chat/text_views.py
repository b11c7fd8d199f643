"""Text as high as it is, without a scroll bar of its own: prose and code."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QResizeEvent,
    QTextDocumentFragment,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QTextBrowser, QVBoxLayout

from desktop.chat.markdown import SAFE_SCHEMES, Code, Prose, highlight, plain_code, prose_css
from desktop.theme import theme
from desktop.widgets.buttons import IconButton

_COPIED_MS = 1500
# Of each level of a list, in pixels: room for two digits.
_INDENT = 34
# What `markdown` puts on both sides of inline code, as Qt writes it.
_PADDING = re.compile(r'<span style="[^"]*background-color:[^"]*">(\u00a0|&nbsp;)</span>')
# An open code block is coloured while it is this short; later once, when it is complete.
_COLOURED_WHILE_OPEN = 3000


class TextView(QTextBrowser):
    """Rich text that can be selected and never scrolls by itself; fetches nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("prose")
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT * theme().scale)
        self.anchorClicked.connect(_open_link)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Text of models must not reach the disk or the network.

        For None, Qt would look for the file itself.
        """
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing

    def fit_height(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = round(self.document().size().height()) + 1
        if height != self.height():
            self.setFixedHeight(height)
        # Qt may still reckon with the height of another width, and would scroll by the rest.
        self.verticalScrollBar().setRange(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_height()


class ProseView(TextView):
    """One block of prose."""

    def __init__(self, block: Prose) -> None:
        super().__init__()
        self._html = ""
        self.set_block(block)
        theme().changed.connect(self._paint)

    def set_block(self, block: Prose) -> None:
        if block.html != self._html:
            self._html = block.html
            # A link must be in reach of the Tab key; text alone is no stop on the way.
            policy = Qt.FocusPolicy
            has_link = "<a href" in block.html
            self.setFocusPolicy(policy.StrongFocus if has_link else policy.ClickFocus)
            self._paint()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Without the space around inline code, which is there for the eye only."""
        html = _PADDING.sub("", self.textCursor().selection().toHtml())
        data = QMimeData()
        data.setHtml(html)
        data.setText(QTextDocumentFragment.fromHtml(html).toPlainText())
        return data

    def _paint(self) -> None:
        self.document().setDefaultStyleSheet(prose_css(theme().palette))
        self.setHtml(self._html)
        self.fit_height()


class PlainView(TextView):
    """Plain text, such as a question."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setPlainText(text)

    def ideal_width(self) -> int:
        self.document().setTextWidth(-1)
        return round(self.document().idealWidth()) + 4


class CodeText(TextView):
    """Code scrolls sideways rather than wraps."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("codeText")
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def fit_height(self) -> None:
        height = round(self.document().size().height()) + 2
        if self.document().size().width() > self.viewport().width():
            height += self.horizontalScrollBar().sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())


class CodeView(QFrame):
    """One code block: language, a copy button, coloured text."""

    def __init__(self, block: Code) -> None:
        super().__init__()
        self.setObjectName("codeFrame")
        self._block = Code("", "")
        self._coloured = False
        self._language = QLabel()
        self._language.setObjectName("codeHead")
        self._language.setTextFormat(Qt.TextFormat.PlainText)
        self.copy_button = IconButton("copy", self.tr("Copy code"), "quiet", self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy)
        self._text = CodeText()
        head = QHBoxLayout()
        head.addWidget(self._language)
        head.addStretch()
        head.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 10)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._text)
        self.set_block(block)
        theme().changed.connect(self._paint)

    def set_block(self, block: Code, is_open: bool = False) -> None:
        """``is_open``: more of it may come."""
        if block == self._block and self._coloured:
            return
        self._block = block
        self._language.setText(block.language or self.tr("text"))
        self._paint(coloured=not is_open or len(block.text) < _COLOURED_WHILE_OPEN)

    def _paint(self, coloured: bool = True) -> None:
        block = self._block
        self._coloured = coloured
        html = highlight(block, theme().palette) if coloured else plain_code(block)
        self._text.document().setDefaultStyleSheet("pre { margin: 0; }")
        self._text.setHtml(html)
        self._text.fit_height()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._block.text)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._on_copied_long_ago)

    def _on_copied_long_ago(self) -> None:
        self.copy_button.setText(self.tr("Copy"))


def _open_link(url: QUrl) -> None:
    if url.scheme() in SAFE_SCHEMES:
        QDesktopServices.openUrl(url)
