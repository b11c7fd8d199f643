"""PortAudio is one for the process, shared with the microphone.

Its list of devices is from when it was started, and it may be started anew only while no stream is
open: whoever does that, or opens a stream, holds the lock.
"""

from __future__ import annotations

from typing import Any

from desktop.capture.sound import portaudio

lock = portaudio.sharing_lock
_streams: set[Any] = portaudio.open_streams


def note_open(stream: object) -> None:
    _streams.add(stream)


def note_closed(stream: object) -> None:
    with lock:
        _streams.discard(stream)


def may_start_anew() -> bool:
    return not _streams
