"""An attached sound in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.jobs.background import BackgroundCall
from desktop.listen.player import SoundPlayer
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.sound_card import SoundCard
from desktop.listen.speaker import Speakers
from desktop.listen.track import Source
from desktop.listen.waveform_view import Outline
from desktop.theme import theme
from models.cancel import CancelToken
from models.inputs.spoken import Spoken

_SIZE, _SIZE_WITH_LINES = QSize(560, 220), QSize(600, 520)
_COLUMNS = 1200


@dataclass(frozen=True)
class _Looks:
    seconds: float
    outline: Outline


class SoundDialog(QDialog):
    """Open it with `open`; it deletes itself when it is closed, and is silent then.

    Args:
        source: a sound file, a video for its sound track, or a recording.
        name: what people call it.
        pool: where length and outline are read.
        spoken: what is said in it, if that is known.
        speakers: where it is heard.

    Signals: closed.
    """

    closed = Signal()

    def __init__(
        self,
        source: Source,
        name: str,
        pool: QThreadPool,
        parent: QWidget | None = None,
        *,
        spoken: Sequence[Spoken] = (),
        speakers: Callable[[], Speakers] = PortAudioSpeakers,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setObjectName("page")
        self.setWindowTitle(name)
        self.card = SoundCard(SoundPlayer(speakers))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "outlined")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.accept)
        self._lay_out(bool(spoken))
        self.card.show_sound(source, name, 0.0)
        self.card.show_spoken(spoken)
        self._call = BackgroundCall(_looking(source), self)
        self._call.succeeded.connect(self._on_looked)
        self._call.failed.connect(self.card.controls.show_problem)
        self._call.start(pool)
        self.card.controls.play_button.setFocus()

    def show_spoken(self, lines: Sequence[Spoken]) -> None:
        """When it is transcribed only now."""
        self.card.show_spoken(lines)
        self._fit(bool(lines))

    def done(self, result: int) -> None:
        """However it is closed."""
        self._call.cancel()
        self.card.controls.release()
        super().done(result)
        self.closed.emit()

    def _on_looked(self, looks: _Looks) -> None:
        self.card.controls.show_length(looks.seconds)
        self.card.controls.show_outline(looks.outline)

    def _lay_out(self, has_lines: bool) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 16)
        column.setSpacing(14)
        column.addWidget(self.card, 1)
        column.addLayout(foot)
        self._fit(has_lines)

    def _fit(self, has_lines: bool) -> None:
        size = (_SIZE_WITH_LINES if has_lines else _SIZE) * theme().scale
        if not has_lines:  # nothing in it becomes higher by room
            size.setHeight(max(_SIZE.height(), self.sizeHint().height()))
        room = self.screen().availableSize() * 0.9
        self.resize(size.boundedTo(room).expandedTo(self.size() * has_lines))


def _looking(source: Source) -> Callable[[CancelToken], _Looks]:
    def look(cancel: CancelToken) -> _Looks:
        from models.inputs.sounds.probing import probe
        from models.inputs.sounds.waveform import waveform

        seconds = probe(source).seconds if isinstance(source, Path) else source.seconds
        return _Looks(seconds, waveform(source, _COLUMNS, cancel=cancel))

    return look
