"""An answer as it streams in: finished blocks are rendered once, only the last one again."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.chat.markdown import Block, Code, Prose, parse
from desktop.chat.text_views import CodeView, ProseView
from desktop.widgets.buttons import IconButton

_FRAME_MS = 33
_COPIED_MS = 1500


class AnswerView(QWidget):
    """A message of the model.

    `append` takes pieces as they come; they are drawn together, at most 30 times a second. Each
    drawing parses from the start of the last settled block on, so the cost grows with the text,
    not with its square.
    """

    def __init__(self) -> None:
        super().__init__()
        self._source = ""
        self._open_at = 0
        self._lines_end = 0
        self._open_views: list[QWidget] = []
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(10)
        self._phase = _PhaseLine(self)
        self._note = QLabel()
        self._note.setObjectName("answerNote")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.hide()
        self._figures = QLabel()
        self._figures.setObjectName("figures")
        self._figures.setTextFormat(Qt.TextFormat.PlainText)
        self._figures.setWordWrap(True)
        self.copy_button = IconButton("copy", self.tr("Copy answer"), "quiet", self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy)
        self._foot = QWidget()
        self._lay_out()
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._draw)

    @property
    def source(self) -> str:
        """The whole answer so far, as Markdown."""
        return self._source

    def append(self, text: str) -> None:
        self._source += text
        if not self._frame.isActive():
            self._frame.start()

    def set_phase(self, text: str, fraction: float | None) -> None:
        """What goes on before the first text."""
        self._phase.show_phase(text, fraction)

    def finish(self, line: str, note: str = "") -> None:
        """The answer is over: its figures, and a note when it did not end by itself."""
        self._frame.stop()
        if "]:" in self._source:
            # The target of a link may be defined after it: once more, all blocks together.
            self._open_at = 0
            self._open_views = self.block_views()
        self._draw(is_open=False)
        self._phase.hide()
        self._figures.setText(line)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._foot.setVisible(bool(line or self._source))

    def block_views(self) -> list[QWidget]:
        """The views of all blocks, in order."""
        items = [self._blocks.itemAt(at) for at in range(self._blocks.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None]

    def figures_text(self) -> str:
        return self._figures.text()

    def note_text(self) -> str:
        return self._note.text()

    def phase_text(self) -> str:
        return self._phase.words()

    def _lay_out(self) -> None:
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._figures, 1)
        foot.addWidget(self.copy_button)
        self._foot.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(6)
        layout.addLayout(self._blocks)
        layout.addWidget(self._phase)
        layout.addWidget(self._note)
        layout.addWidget(self._foot)

    def _draw(self, is_open: bool = True) -> None:
        if not self._source:
            return
        self._phase.hide()
        blocks = parse(self._source[self._open_at :]).blocks
        for at, block in enumerate(blocks):
            last = at == len(blocks) - 1
            self._show(at, block, is_open=is_open and last)
        self._drop_from(len(blocks))
        if is_open:
            self._settle()

    def _settle(self) -> None:
        """Of whole lines, the blocks before the last can change no more.

        A line that is not complete proves nothing: "2" may become an item of the list above it,
        "#" a word of the paragraph.
        """
        end = self._source.rfind("\n") + 1
        if end <= self._lines_end:
            return
        self._lines_end = end
        settled = parse(self._source[self._open_at : end])
        if len(settled.blocks) > 1:
            self._open_at += settled.starts[-1]
            self._open_views = self._open_views[len(settled.blocks) - 1 :]

    def _show(self, at: int, block: Block, is_open: bool) -> None:
        view = self._open_views[at] if at < len(self._open_views) else None
        if isinstance(view, ProseView) and isinstance(block, Prose):
            view.set_block(block)
        elif isinstance(view, CodeView) and isinstance(block, Code):
            view.set_block(block, is_open)
        else:
            self._put(at, ProseView(block) if isinstance(block, Prose) else CodeView(block))

    def _put(self, at: int, view: QWidget) -> None:
        """A block of another kind than before takes the place."""
        if at < len(self._open_views):
            old = self._open_views[at]
            self._blocks.replaceWidget(old, view)
            old.deleteLater()
            self._open_views[at] = view
        else:
            self._blocks.addWidget(view)
            self._open_views.append(view)

    def _drop_from(self, count: int) -> None:
        """What looked like a block has become part of another one."""
        for view in self._open_views[count:]:
            self._blocks.removeWidget(view)
            view.hide()
            view.deleteLater()
        del self._open_views[count:]

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._source)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self, self._on_copied_long_ago)

    def _on_copied_long_ago(self) -> None:
        self.copy_button.setText(self.tr("Copy"))


class _PhaseLine(QWidget):
    """A few words and a thin line: what goes on before the first text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self.tr("Thinking …"))
        self._words.setObjectName("phase")
        self._bar = QProgressBar()
        self._bar.setObjectName("progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        self._bar.hide()

    def words(self) -> str:
        return self._words.text()

    def show_phase(self, text: str, fraction: float | None) -> None:
        self._words.setText(text)
        self._bar.setVisible(fraction is not None)
        if fraction is not None:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(fraction * 1000))
