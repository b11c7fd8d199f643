"""A window of rows: a scrolling column in which only what is near the eye is a widget."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.messages.later import later
from desktop.theme import theme
from desktop.transcript.before_paint import BeforePaint
from desktop.transcript.column import END, GAP, SIDE, inner_width
from desktop.transcript.heights import RowHeights, estimate
from desktop.transcript.live_views import LiveViews, MakeView
from desktop.transcript.making import Making
from desktop.transcript.measuring import fit, wanted_height
from desktop.transcript.pace import Pace
from desktop.transcript.placeholder import paint_placeholder
from desktop.transcript.placing import Placing
from desktop.transcript.position import Position
from desktop.transcript.reading_place import ReadingPlace
from desktop.transcript.rows import Row, Rows

# So many views more are dropped in a turn than were made.
_DROPS = 1
# Of the scroll bar, in pixels; a notch of the wheel is three of them.
_STEP = 20


class RowWindow(QAbstractScrollArea):
    """Rows from top to bottom, at the end of which it stays unless the user scrolled up.

    A row is a value; its view is made when it comes near and dropped when it is far. The view of a
    row that is held, has the keyboard or a selection is never dropped. Whatever is measured, made
    or changed, what the user sees stays where it is.

    Args:
        make_view: makes the view of a row; may take the caller's own kind of row.

    Signals:
        view_made: a row has a view now (id, view); it has not been shown yet.
        view_dropped: that row has no view any more (id, view). It can be asked what should be kept
            of it, for the length of the slot.
        following_changed: whether it stays at the end now.
    """

    view_made = Signal(str, QWidget)
    view_dropped = Signal(str, QWidget)
    following_changed = Signal(bool)

    def __init__(self, make_view: MakeView) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It paints all of its ground, so that what was painted can be moved when it scrolls.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._rows = Rows()
        self._heights = RowHeights(END, GAP, END)
        self._live = LiveViews(self.viewport(), self._rows, make_view)
        self._position = Position(self._rows, self._heights, self._live.__contains__)
        self._placing = Placing(self.viewport(), self._live, self._heights, self._position)
        self._reading = ReadingPlace(self._position, self._live)
        self._making = Making(self._live)
        self._pace = Pace()
        self._before_paint = BeforePaint(self)
        self._before_paint.about_to_paint.connect(self._fit_held)
        self._was_following = True
        self._arranging = False
        self._shows_placeholders = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._fill)
        self.verticalScrollBar().setSingleStep(_STEP)
        theme().changed.connect(self._on_theme_changed)

    # --- rows -----------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        return list(self._rows)

    def row(self, row_id: str) -> Row:
        """Raises: KeyError."""
        return self._rows[self._rows.at(row_id)]

    def set_rows(self, rows: Sequence[Row], show: str = "") -> None:
        """A conversation is opened: at its end, or at the row with the id ``show``."""
        self._position.follow()
        self.replace_from(0, rows)
        if show:
            self._go_to(show)
        else:
            self.follow()

    def append(self, row: Row) -> QWidget:
        """Its view, which exists at once."""
        self._splice(len(self._rows), len(self._rows), [row])
        return self._ensure(len(self._rows) - 1)

    def insert(self, at: int, row: Row) -> None:
        self._splice(at, at, [row])

    def remove(self, row_id: str) -> None:
        at = self._rows.at(row_id)
        self._splice(at, at + 1, [])

    def replace_from(self, at: int, rows: Sequence[Row]) -> None:
        """Another branch is shown: these follow from ``at`` on. Equal rows keep their views."""
        self._splice(at, len(self._rows), rows)

    def set_row(self, row: Row) -> None:
        """Another value for the row with this id; a view that exists is left as it is."""
        at = self._rows.at(row.id)
        self._rows.splice(at, at + 1, [row])

    def remake(self, row_id: str) -> None:
        """Make the view of a row anew, if it has one."""
        if row_id in self._live:
            self._drop([row_id])
            self._ensure(self._rows.at(row_id))

    def clear(self) -> None:
        self.set_rows([])

    # --- views ----------------------------------------------------------------------------------

    def view(self, row_id: str) -> QWidget | None:
        """The view of a row, while it has one."""
        return self._live.get(row_id)

    def views(self) -> list[QWidget]:
        """Those that exist, in the order of their rows."""
        return self._live.in_order()

    def hold(self, row_id: str) -> None:
        """Never drop its view until `release`, such as while words stream into it."""
        self._live.hold(row_id)
        self._before_paint.watch(self.window())

    def release(self, row_id: str) -> None:
        # What came last belongs to what streamed.
        self._fit_held()
        self._live.release(row_id)
        if not self._live.held():
            self._before_paint.stop()
        self._plan_turn()

    # --- where one reads ------------------------------------------------------------------------

    @property
    def is_following(self) -> bool:
        return self._position.following

    @property
    def is_settled(self) -> bool:
        """Whether nothing is about to be made or dropped."""
        return not self._turn.isActive()

    def follow(self) -> None:
        """Go to the end and stay there."""
        self._position.follow()
        self._arrange()
        self._show_something()

    def show_row(self, row_id: str) -> QWidget:
        """Scroll there, unless all of it is in view; its view."""
        at, top = self._rows.at(row_id), self._position.top()
        above = self._heights.top(at) < top
        below = self._heights.bottom(at) > top + self._position.height
        if above or below or row_id not in self._live:
            self._go_to(row_id)
        return self._ensure(at)

    def _go_to(self, row_id: str) -> None:
        at = self._rows.at(row_id)
        self._reading.forget()
        # Nothing of the row above is in view.
        self._position.keep(row_id, GAP if at else END)
        self._arrange()
        self._ensure(at)
        self._fill()

    def reveal(self, widget: QWidget) -> None:
        """Scroll as little as needed to see a part of a view, such as where something was found."""
        at = self._live.row_of(widget)
        if at is None:
            return
        area = self._placing.area_of(at, widget).adjusted(0, -SIDE, 0, SIDE)
        bar, height = self.verticalScrollBar(), self._position.height
        if area.top() < 0 or area.height() > height:
            bar.setValue(bar.value() + area.top())
        elif area.bottom() >= height:
            bar.setValue(bar.value() + area.bottom() + 1 - height)

    # --- events ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure_all(anew=True)
        self._show_something()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._position.height = self.viewport().height()
        self._fit_column()

    def _on_theme_changed(self) -> None:
        """Text may have another size, and the column another width."""
        self._fit_column(anew=True)

    def _fit_column(self, anew: bool = False) -> None:
        """``anew``: what is in it is not as it was, whatever its width is now."""
        self._placing.fit_width()
        width = inner_width(self.viewport().width())
        if anew or width != self._heights.width:
            self._reading.remember()
            self._heights.set_width(width)
            self._measure_all(anew=True)
        self._arrange()
        self._plan_turn()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._measure_all()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and something where there is no view yet."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().window())
        missing = self._missing_in_view()
        self._shows_placeholders = bool(missing)
        for at in missing:
            paint_placeholder(painter, self._placing.field(at), event.rect())
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The value of the bar is another one, by the user or by `_arrange`."""
        if self._arranging:
            return
        self._pace.scrolled()
        later().put_off()
        self._reading.forget()
        self._position.move_to(self.verticalScrollBar().value())
        self._arrange()
        self._plan_turn()

    # --- measuring and placing ------------------------------------------------------------------

    def _measure_all(self, anew: bool = False) -> None:
        """``anew``: their width is another one, or they have never been seen."""
        if not self.isVisible():
            return
        for at, view in self._live.items():
            measure = fit if anew or self._reading.is_in(view) else wanted_height
            news = self._heights.set_measured(at, measure(view, self._heights.width))
            if news and not anew and self._position.following and self._is_used(at, view):
                # Somebody unfolds something at the end: it opens downwards, as everywhere.
                self._position.keep(self._rows[at].id, view.y())
        self._reading.restore()
        self._arrange()
        self._plan_turn()

    def _fit_held(self) -> None:
        """Views into which words stream, before they are painted."""
        if not self.isVisible():
            return
        for at, view in self._live.held():
            if self._heights.set_measured(at, fit(view, self._heights.width)):
                self._arrange()

    def _is_used(self, at: int, view: QWidget) -> bool:
        """Whether the keyboard is in a view, and nothing streams into it."""
        return self._live.has_focus(view) and not self._live.is_held(self._rows[at].id)

    def _arrange(self) -> None:
        """Put the bar and the views where heights and position say."""
        bar, nested = self.verticalScrollBar(), self._arranging
        self._arranging = True
        # May show the bar, and so change the width and everything with it.
        bar.setRange(0, self._position.last_top())
        bar.setPageStep(self._position.height)
        bar.setValue(self._position.top())
        self._arranging = nested
        self._place()

    def _missing_in_view(self) -> list[int]:
        return [at for at in self._position.visible() if self._rows[at].id not in self._live]

    def _place(self) -> None:
        self._placing.place()
        if self._shows_placeholders or self._missing_in_view():
            self.viewport().update()
        if self._was_following != self._position.following:
            self._was_following = self._position.following
            self.following_changed.emit(self._was_following)

    # --- making and dropping --------------------------------------------------------------------

    def _splice(self, start: int, stop: int, rows: Sequence[Row]) -> None:
        old = enumerate(self._rows.between(start, stop), start)
        sizes = {row.id: self._heights.size(at) for at, row in old}
        staying, scale = self._rows.splice(start, stop, rows), theme().scale
        known = [sizes[row.id] if row.id in staying else estimate(row.text, scale) for row in rows]
        self._heights.splice(start, stop, known)
        self._drop([row_id for row_id in sizes if row_id not in staying])
        self._position.rows_changed(start)
        self._measure_all()
        self._arrange()
        self._plan_turn()

    def _ensure(self, at: int) -> QWidget:
        """The view of a row, made now if it has none."""
        row = self._rows[at]
        view = self._live.get(row.id)
        if view is None:
            view = self._making.take() if self._making.row is row else None
            view = view or self._live.build(row)
            self._add(at, view)
        return view

    def _add(self, at: int, view: QWidget) -> None:
        row = self._rows[at]
        width, guess = self._heights.width, self._heights.height(at)
        # Below what is in view it can grow unseen; at once, or Qt paints where it comes from.
        view.setGeometry(0, self.viewport().height(), width, guess)
        self._live.add(row, view)
        self.view_made.emit(row.id, view)
        view.show()
        height = fit(view, width) if self.isVisible() else wanted_height(view, width)
        self._heights.set_measured(at, height)
        self._position.first_measured(row.id, guess, height)
        self._arrange()

    def _drop(self, row_ids: Sequence[str]) -> None:
        gone = {row_id: view for row_id in row_ids if (view := self._live.drop(row_id))}
        for row_id, view in gone.items():
            self.view_dropped.emit(row_id, view)

    def _show_something(self) -> None:
        """What matters most is there at once, whatever it costs."""
        if self.isVisible() and (at := next(self._position.missing(), None)) is not None:
            self._ensure(at)
        self._fill()

    def _fill(self) -> None:
        """Make views that are missing and drop some that are far, for a bounded time."""
        if not self.isVisible():
            return
        is_urgent, made = bool(self._missing_in_view()), 0
        self._pace.begin_turn()
        least = 1 if is_urgent and not self._pace.is_moving else 0
        while (at := self._next()) is not None:
            if self._making.step(self._rows[at], self._heights.width):
                self._ensure(at)
                made += 1
            if made >= least and self._pace.is_turn_over():
                break
        far = self._position.too_far([at for at, _ in self._live.items()], self._live.is_pinned)
        self._drop(far[: made + _DROPS])
        if at is not None or len(far) > made + _DROPS:
            self._plan_turn()
        else:
            self._position.notice_end()
            self._place()

    def _next(self) -> int | None:
        """The row whose view is made now: first of all the one that was begun."""
        row = self._making.row
        if row is not None:
            at = self._rows.find(row)
            if at is not None and at in self._position.near() and row.id not in self._live:
                return at
            self._give_up(row)
        return next(self._position.missing(), None)

    def _give_up(self, row: Row) -> None:
        """Nobody wants to see it any more; it may keep something all the same."""
        view = self._making.take()
        if view is not None:
            self.view_made.emit(row.id, view)
            view.deleteLater()
            self.view_dropped.emit(row.id, view)

    def _plan_turn(self) -> None:
        """At once for what is in view; what is made ahead lets the window be painted first."""
        is_urgent = bool(self._missing_in_view())
        if is_urgent or not self._turn.isActive():
            self._turn.start(self._pace.wait_ms(is_urgent))
