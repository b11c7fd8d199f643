"""Markdown as a column of blocks: finished ones are rendered once, only the last one again."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages.code_view import CodeView
from desktop.messages.markdown import Block, Code, Prose, parse, parse_kept
from desktop.messages.prose_view import ProseView
from desktop.messages.still_text import StillProse, take_place

_GAP = 10
_BlockView = ProseView | CodeView | StillProse


class BlockColumn(QWidget):
    """Shows a text that grows.

    Each `show_text` parses from the start of the last settled block on, so the cost grows with the
    text, not with its square.

    Args:
        is_still: most likely nobody will touch the text, see `StillProse`.
    """

    def __init__(self, parent: QWidget | None = None, is_still: bool = False) -> None:
        super().__init__(parent)
        # A screen reader wants more of a text than how it looks.
        self._is_still = is_still and not QAccessible.isActive()
        # Of the last fit; 0 before the first.
        self._width = 0
        self._source = ""
        self._open_at = 0
        self._lines_end = 0
        self._open_views: list[QWidget] = []
        # As they were when the layout above was told.
        self._heights: list[int] = []
        # Of a finished text, what is still to be built, the next one last.
        self._coming: list[Block] = []
        self._blocks = QVBoxLayout(self)
        self._blocks.setContentsMargins(0, 0, 0, 0)
        self._blocks.setSpacing(_GAP)

    def show_text(self, source: str, is_open: bool = True) -> None:
        """``is_open``: more of it may come; a text that does not begin as before starts anew."""
        if not source.startswith(self._source):
            self._start_anew()
        self._source = source
        self._is_still = self._is_still and not is_open
        if not is_open and "]:" in source:
            # The target of a link may be defined after it: once more, all blocks together.
            self._open_at = 0
            self._open_views = self._views()
        self._draw(is_open)

    def begin_text(self, source: str) -> None:
        """A finished text in an empty column; its blocks come with `show_next`."""
        self._source = source
        self._coming = list(reversed(self._read(source)))

    def show_next(self, width: int) -> bool:
        """One block more, as high as it is in this width unless that is 0; whether there are
        others to come."""
        if self._coming:
            self._width = width or self._width
            self._show(len(self._open_views), self._coming.pop(), is_open=False)
        return bool(self._coming)

    def block_views(self) -> list[QWidget]:
        """The views of all blocks, in order, as they are for who touches them."""
        for view in self._views():
            if isinstance(view, StillProse):
                self._wake(view)
            elif isinstance(view, CodeView):
                view.wake()
        return self._views()

    def _views(self) -> list[QWidget]:
        items = [self._blocks.itemAt(at) for at in range(self._blocks.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None]

    def fit_width(self, width: int) -> int:
        """Become as high as the text is in this width, also before being shown; the height of the
        blocks alone."""
        self._width = width
        views = [one for one in self._views() if isinstance(one, _BlockView)]
        heights = [view.fit_width(width) for view in views]
        # Only then: asking for nothing would have the layouts ask again, for ever.
        if heights != self._heights or not self.isVisible():
            self._heights = heights
            self.updateGeometry()
        return sum(heights)

    def unfolded(self) -> frozenset[int]:
        """Which long code blocks show all their lines, by their place among the blocks."""
        views = enumerate(self._views())
        return frozenset(
            at for at, view in views if isinstance(view, CodeView) and view.is_unfolded
        )

    def unfold(self, places: Collection[int]) -> None:
        for at, view in enumerate(self._views()):
            if at in places and isinstance(view, CodeView):
                view.set_unfolded(True)

    def _start_anew(self) -> None:
        self._open_at = self._lines_end = 0
        self._open_views = self._views()

    def _draw(self, is_open: bool) -> None:
        blocks = self._read(self._source[self._open_at :])
        for at, block in enumerate(blocks):
            last = at == len(blocks) - 1
            self._show(at, block, is_open=is_open and last)
        self._drop_from(len(blocks))
        if is_open:
            self._settle()

    def _read(self, source: str) -> Sequence[Block]:
        return (parse_kept if self._is_still else parse)(source).blocks

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
            self._put(at, self._view_of(block, is_open))

    def _view_of(self, block: Block, is_open: bool) -> _BlockView:
        if isinstance(block, Code):
            return CodeView(block, is_open, self, is_still=self._is_still)
        if not self._is_still or not StillProse.can_show(block):
            return ProseView(block, self)
        still = StillProse(block, self)
        still.touched.connect(self._wake)
        return still

    def _wake(self, still: StillProse) -> None:
        """What was only to be seen can be selected now."""
        if self._blocks.indexOf(still) < 0:
            return
        view = ProseView(still.block, self)
        self._blocks.replaceWidget(still, view)
        self._open_views = [view if one is still else one for one in self._open_views]
        if still.fitted:
            view.fit_width(still.fitted)
        take_place(view, still)

    def _put(self, at: int, view: _BlockView) -> None:
        """A block of another kind than before takes the place."""
        if at < len(self._open_views):
            old = self._open_views[at]
            self._blocks.replaceWidget(old, view)
            old.hide()
            old.deleteLater()
            self._open_views[at] = view
        else:
            self._blocks.addWidget(view)
            self._open_views.append(view)
        if self._width:
            view.fit_width(self._width)

    def _drop_from(self, count: int) -> None:
        """What looked like a block has become part of another one."""
        for view in self._open_views[count:]:
            self._blocks.removeWidget(view)
            view.hide()
            view.deleteLater()
        del self._open_views[count:]
