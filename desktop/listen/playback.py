"""One sound on its way to the loudspeaker, in small steps."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

from desktop.listen.speaker import Speaker, Speakers
from desktop.listen.track import Playable, blocks_from

if TYPE_CHECKING:
    from desktop.listen.track import Block

# The loudspeaker has half a second; it is looked after often enough to keep that filled, and for
# the place that is shown.
_LOOK_S = 0.03


class Playback:
    """Belongs to one thread. Holds about half a second of the sound.

    Raises `BadSound` and `SoundOutputFault`; after that it is paused.
    """

    def __init__(self, speakers: Speakers) -> None:
        self._speakers = speakers
        self._source: Playable | None = None
        self._speaker: Speaker | None = None
        self._blocks: Iterator[Block] = iter(())
        self._next: Block | None = None
        self._written = 0
        self._start = 0.0  # where the frames that the speaker counts begin

    @property
    def is_playing(self) -> bool:
        return self._speaker is not None

    @property
    def position(self) -> float:
        """Of what is heard, in seconds from the beginning."""
        if self._speaker is None:
            return self._start
        return self._start + self._speaker.heard() / self._speaker.rate

    def load(self, source: Playable) -> None:
        self.pause()
        self._source, self._start = source, 0.0

    def play(self) -> None:
        if self._speaker is None and self._source is not None:
            self._speaker = self._speakers.open()
            self._begin(self._start)

    def pause(self) -> None:
        """Silence, and the device is free for others."""
        speaker = self._speaker
        if speaker is None:
            return
        try:
            self._start = self.position
            speaker.drop()
        finally:
            self._speaker = None
            self._close_source()
            speaker.close()

    def seek(self, seconds: float) -> None:
        seconds = max(0.0, seconds)
        if self._speaker is None:
            self._start = seconds
        else:
            self._speaker.drop()
            self._begin(seconds)

    def step(self) -> float | None:
        """Feed the loudspeaker; how long until that has to be done again, None at the end."""
        speaker = self._speaker
        if speaker is None:
            return None
        if self._next is None:
            self._next = next(self._blocks, None)
        if self._next is None:
            return _LOOK_S if speaker.heard() < self._written else None
        if not len(self._next):  # it is still being made
            self._next = None
            return _LOOK_S
        if not speaker.write(self._next):
            return _LOOK_S
        self._written += len(self._next)
        self._next = None
        return 0.0

    def _begin(self, seconds: float) -> None:
        assert self._speaker is not None
        assert self._source is not None
        self._close_source()
        self._start, self._written = seconds, 0
        rate, channels = self._speaker.rate, self._speaker.channels
        self._blocks = blocks_from(self._source, seconds, rate, channels)

    def _close_source(self) -> None:
        if isinstance(self._blocks, Generator):
            self._blocks.close()
        self._blocks, self._next = iter(()), None
