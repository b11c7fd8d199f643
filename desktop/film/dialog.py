"""Which frames of a video go to the model."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.film.again import ChoosingAgain
from desktop.film.again_bar import AgainBar
from desktop.film.chosen_frames import ChosenFrames
from desktop.film.parts import FilmFoot, FilmHead, SliderRow, padded
from desktop.film.preview import FramePreview
from desktop.film.reader import FilmReader
from desktop.film.reader_thread import Glance
from desktop.film.reading import Chosen, FilmSource, Shot
from desktop.film.strip import FrameStrip
from desktop.listen.spoken_lines import SpokenLines
from desktop.sentences import problem_words
from desktop.theme import theme
from desktop.widgets.qt_images import qt_image
from models.errors import Problem
from models.inputs.clock import exact_clock
from models.inputs.video import Frame, Video

_SIZE, _LINES_HEIGHT = QSize(760, 720), 96


class FilmDialog(QDialog):
    """Open it with `open`; it deletes itself when it is closed, so ask for `frames` in `accepted`.

    Args:
        video: as it is attached, with what is said in it.
        source: its file, such as a `FilmFile`.
        pool: where keyframes are chosen again.
        most: how many frames the model takes.
        shots: that were found; drawn faintly.

    Signals: closed.
    """

    closed = Signal()

    def __init__(
        self,
        video: Video,
        source: FilmSource,
        pool: QThreadPool,
        most: int,
        parent: QWidget | None = None,
        *,
        shots: Iterable[Shot] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Frames of “{0}”").format(video.name))
        self._chosen = ChosenFrames(video.frames, max(1, most))
        self._time = 0.0  # under the slider
        self._seen: Frame | None = None  # what is there, once it is known exactly
        self._is_taking = self._is_broken = False
        self.reader = FilmReader(source, self)
        self._again = ChoosingAgain(source, pool, self)
        self.head, self.strip, self.preview = FilmHead(), FrameStrip(), FramePreview()
        self.row, self.lines, self.foot = SliderRow(), SpokenLines(), FilmFoot()
        self.again_bar = AgainBar(self._chosen.most, len(video.frames))
        self.slider, self.add_button = self.row.slider, self.row.add_button
        self._lay_out()
        self._connect()
        self._show_video(video, shots)
        self.reader.start()

    def frames(self) -> tuple[Frame, ...]:
        """What goes to the model, in order of time."""
        return self._chosen.frames

    def done(self, result: int) -> None:
        """However it is closed: what is being read comes to nothing."""
        self.reader.close()
        self._again.stop()
        super().done(result)
        self.closed.emit()

    # --- the user -------------------------------------------------------------------------------

    def _on_sought(self, seconds: float, dragged: bool) -> None:
        self._time, self._seen = seconds, None
        self.strip.show_current(None)
        self.reader.glance(seconds, hurried=dragged)
        self.lines.show_time(seconds)
        self._show_state()

    def _go_to(self, seconds: float) -> None:
        self.slider.show_time(seconds)
        self._on_sought(seconds, False)

    def _on_add(self) -> None:
        self._is_taking = True
        self.reader.take(self._time)
        self._show_state()

    def _on_dropped(self, time: float) -> None:
        self._chosen.drop(time)
        self._show_chosen()

    def _on_again(self, count: int) -> None:
        self.foot.show_words("")
        self.again_bar.show_progress(0.0)
        self._again.start(count)

    # --- what was read --------------------------------------------------------------------------

    def _on_opened(self, seconds: float, frames_per_second: float) -> None:
        if frames_per_second > 0:
            self.slider.set_step(1 / frames_per_second)
        if seconds > self.slider.length:
            self.slider.set_length(seconds)
            self.row.show_time()

    def _on_not_opened(self, problem: Problem) -> None:
        self._is_broken = True
        self.slider.setEnabled(False)
        self._on_not_seen(problem)
        self._show_state()

    def _on_seen(self, wish: Glance, frame: Frame, exact: bool) -> None:
        words = self.tr("Frame at {0}").format(exact_clock(frame.time))
        self.preview.show_image(qt_image(frame.picture), words)
        if exact and wish.time == self._time:
            self._seen = frame
            self.strip.show_current(self._chosen.nearest(frame.time))
            self._show_state()

    def _on_not_seen(self, problem: Problem) -> None:
        self.preview.show_words(problem_words(problem))

    def _on_taken(self, _: float, frame: Frame) -> None:
        self._is_taking = False
        self._chosen.add(frame)
        self._show_chosen()
        self.strip.show_current(self._chosen.nearest(frame.time))

    def _on_not_taken(self, problem: Problem) -> None:
        self._is_taking = False
        self._show_state()
        self._tell(problem)

    def _on_chosen(self, chosen: Chosen) -> None:
        self._end_again()
        self._chosen.replace(chosen.frames)
        self.slider.show_shots(shot.start for shot in chosen.shots)
        self._show_chosen()
        self._go_to(chosen.frames[0].time)

    def _on_not_chosen(self, problem: Problem) -> None:
        self._end_again()
        self._tell(problem)

    def _end_again(self) -> None:
        self.again_bar.show_progress(None)

    # --- inside ---------------------------------------------------------------------------------

    def _show_video(self, video: Video, shots: Iterable[Shot]) -> None:
        self.slider.set_length(max(video.seconds, video.frames[-1].time))
        self.slider.show_shots(shot.start for shot in shots)
        self.lines.show_lines(video.speech)
        self.lines.setVisible(bool(video.speech))
        self.preview.show_words(self.tr("Reading …"))
        self.row.show_time()
        self._show_chosen()
        self._go_to(video.frames[0].time)

    def _show_chosen(self) -> None:
        self.strip.show_frames(self._chosen.frames)
        self.slider.show_marks(self._chosen.times)
        self.head.show_count(self._chosen)
        seen = None if self._seen is None else self._chosen.nearest(self._seen.time)
        self.strip.show_current(seen)
        self._show_state()

    def _show_state(self) -> None:
        """What can be done now, and why not more."""
        is_there = self._seen is not None and self._chosen.has(self._seen.time)
        may_add = not (is_there or self._chosen.is_full or self._is_taking or self._is_broken)
        self.add_button.setEnabled(may_add)
        self.foot.use_button.setEnabled(self._chosen.fits)
        too_many = len(self._chosen.frames) - self._chosen.most
        if too_many > 0:
            words = self.tr("The model takes {0} frames less: drop some.").format(too_many)
        elif not self._chosen.frames:
            words = self.tr("Add at least one frame.")
        elif self._chosen.is_full and not is_there:
            words = self.tr("The model takes no more frames: drop one to add another.")
        else:
            words = ""
        self.foot.show_words(words)

    def _tell(self, problem: Problem) -> None:
        self.foot.show_words(problem_words(problem), "danger")

    def _lay_out(self) -> None:
        self.add_button.setDefault(True)
        self.lines.setMaximumHeight(round(_LINES_HEIGHT * theme().scale))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        widgets = (self.head, 0), (self.strip, 0), (self.preview, 1), (self.row, 0)
        column.addLayout(padded(*widgets, (self.again_bar, 0), (self.lines, 0)), 1)
        column.addWidget(self.foot)
        room = self.screen().availableSize() * 0.9
        self.resize((_SIZE * theme().scale).boundedTo(room))
        self.slider.setFocus()

    def _connect(self) -> None:
        self.slider.sought.connect(self._on_sought)
        self.strip.opened.connect(self._go_to)
        self.lines.chosen.connect(self._go_to)
        self.strip.dropped.connect(self._on_dropped)
        self.add_button.clicked.connect(self._on_add)
        self.foot.cancel_button.clicked.connect(self.reject)
        self.foot.use_button.clicked.connect(self.accept)
        self.again_bar.wanted.connect(self._on_again)
        self.again_bar.stop_wanted.connect(self._again.stop)
        self.reader.opened.connect(self._on_opened)
        self.reader.not_opened.connect(self._on_not_opened)
        self.reader.seen.connect(self._on_seen)
        self.reader.not_seen.connect(self._on_not_seen)
        self.reader.taken.connect(self._on_taken)
        self.reader.not_taken.connect(self._on_not_taken)
        self._again.progressed.connect(self.again_bar.show_progress)
        self._again.chosen.connect(self._on_chosen)
        self._again.failed.connect(self._on_not_chosen)
        self._again.stopped.connect(self._end_again)
