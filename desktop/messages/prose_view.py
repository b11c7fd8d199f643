"""One block of prose, its formulas drawn."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QWidget

from desktop.messages.formula_pictures import Place, draw, natural_width, place
from desktop.messages.formulas import Key, formulas, key_of
from desktop.messages.markdown import Prose, formula_code
from desktop.messages.prose_style import prose_css
from desktop.messages.task_rules import TASK
from desktop.messages.text_views import TextView
from desktop.messages.typesetting import Typeset
from desktop.theme import theme
from desktop.widgets.keyboard_frame import KeyboardFrame

# What `markdown` puts on both sides of inline code, as Qt writes it.
_PADDING = re.compile(r'<span style="[^"]*background-color:[^"]*">(\u00a0|&nbsp;)</span>')
_PICTURE = re.compile(r'<img src="formula:(\d+)[^>]*>')
_NAME = re.compile(r"formula:(\d+)/")
_LINK = "<a href"
# What stands for a picture in the text of a document.
_PLACE = re.compile("\ufffc")


class ProseView(TextView):
    """What can be selected in it gives the LaTeX of its formulas, and so does its name."""

    def __init__(self, block: Prose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._block = Prose("")
        self._drawn: dict[int, Typeset] = {}
        self._places: dict[int, Place] = {}
        self._placed_for = 0.0
        self._ratio = 1.0
        self._frame: KeyboardFrame | None = None
        self.set_block(block)
        theme().changed.connect(self._paint)

    def set_block(self, block: Prose) -> None:
        if block == self._block:
            return
        self._block = block
        # A link must be in reach of the Tab key; text alone is no stop on the way.
        policy = Qt.FocusPolicy
        has_link = _LINK in block.html
        self.setFocusPolicy(policy.StrongFocus if has_link else policy.ClickFocus)
        if has_link and self._frame is None:
            self._frame = KeyboardFrame(self)
        self._paint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The Tab key comes to the first link at once, or back to the last one; Qt would need it
        twice."""
        super().focusInEvent(event)
        reason = Qt.FocusReason
        if event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason):
            self.focusNextPrevChild(event.reason() == reason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Backwards, Qt would find a link at the very beginning again and again."""
        cursor = self.textCursor()
        if not forward and cursor.hasSelection() and cursor.selectionStart() == 0:
            return QWidget.focusNextPrevChild(self, False)
        return super().focusNextPrevChild(forward)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Without the space around inline code, which is there for the eye only."""
        html = _PADDING.sub("", self.textCursor().selection().toHtml())
        html = _PICTURE.sub(lambda found: escape(self._source(int(found[1]))), html)
        data = QMimeData()
        data.setHtml(html)
        data.setText(QTextDocumentFragment.fromHtml(html).toPlainText())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        named = _NAME.match(QUrl(name).toString())
        number = int(named[1]) if named else -1
        if number not in self._places:
            return super().loadResource(kind, name)
        placed = self._places[number]
        colour = placed.colour or self.palette().color(QPalette.ColorRole.Text).name()
        return draw(self._drawn[number], placed.size, colour, self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drawn and self._ratio != self.devicePixelRatioF():
            # On another screen, where the pictures would not be sharp.
            QTimer.singleShot(0, self, self._paint)

    def _source(self, number: int) -> str:
        return self._block.formulas[number].source

    def _paint(self) -> None:
        found = [formulas().find(formula) for formula in self._block.formulas]
        self._ratio = self.devicePixelRatioF()
        self._drawn = {at: one for at, one in enumerate(found) if one is not None}
        self._places, self._placed_for = {}, 0.0
        html = self._block.filled([self._piece(at) for at in range(len(found))])
        css = prose_css(theme().palette, html)
        if css != self.document().defaultStyleSheet():
            self.document().setDefaultStyleSheet(css)
        self.setHtml(html)
        if found or TASK in self._block.html or _LINK in self._block.html:
            self._name_it()
        self._listen()
        self.fit_again()

    def _piece(self, number: int) -> str:
        if number in self._drawn:
            return f'<img src="formula:{number}" width="1" height="1">'
        return formula_code(self._block.formulas[number])

    def _name_it(self) -> None:
        """A screen reader reads the LaTeX where a picture stands, and whether a task is done; and
        of a stop of the Tab key, to which links make it, all of it."""
        sources = iter([self._source(number) for number in self._drawn])
        lines = []
        block = self.document().begin()
        while block.isValid():
            words = _PLACE.sub(lambda _: next(sources, ""), block.text())
            marker = block.blockFormat().marker()
            if marker is QTextBlockFormat.MarkerType.Checked:
                words = self.tr("Done: {0}").format(words)
            elif marker is QTextBlockFormat.MarkerType.Unchecked:
                words = self.tr("To do: {0}").format(words)
            lines.append(words)
            block = block.next()
        self.setAccessibleName("\n".join(lines))

    def _listen(self) -> None:
        if not self._block.formulas:
            return
        if all(formulas().knows(formula) for formula in self._block.formulas):
            formulas().leave(self)
        else:
            formulas().tell(self)

    def on_formulas(self, keys: set[Key], /) -> None:
        """Those of other blocks do not matter here."""
        if any(key_of(formula) in keys for formula in self._block.formulas):
            self._paint()

    def _height_in(self, width: int) -> int:
        if self._drawn:
            self._place(float(width))
        return super()._height_in(width)

    def _place(self, room: float) -> None:
        """Once, and again when the room for a wide one is another."""
        em = float(self.fontInfo().pixelSize())
        widest = max(natural_width(one, em) for one in self._drawn.values())
        is_wide = widest > min(room, self._placed_for) * 0.7
        if self._placed_for and (not is_wide or room == self._placed_for):
            return
        self._placed_for = room
        place(self.document(), self._drawn, em, room, self._places)
