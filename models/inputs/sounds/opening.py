"""A sound file is opened: by FFmpeg, for its sound only, and with nothing but the file itself.

Only containers on the list are tried, as some of the others (playlists, concatenations) make
FFmpeg open further files or addresses.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import BadSound
from models.inputs.sounds import refusals

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

_CONTAINERS = (
    "wav,w64,flac,mp3,ogg,mov,aac,matroska,asf,aiff,caf,au,amr,"
    "ac3,eac3,dts,avi,flv,mpegts,mpeg,ape,wv"
)
# How they begin; with one of these, a file that makes no sense is a damaged one.
_MAGIC = (b"RIFF", b"fLaC", b"OggS", b"ID3", b"\x1a\x45\xdf\xa3")
_OPTIONS = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}


@dataclass(frozen=True)
class Opened:
    """A file with a sound track, for as long as the `with` of `opened` lasts."""

    name: str
    container: InputContainer
    stream: AudioStream

    @property
    def begin(self) -> float:
        """The time stamp that counts as 0, in seconds: of the first picture or sound."""
        return (self.container.start_time or 0) / 1_000_000

    @property
    def stated_end(self) -> float | None:
        """Where the track ends by its header, in seconds from `begin`; None when it says nothing.

        A track may begin later than its video.
        """
        if not self.stream.duration or not self.stream.time_base:
            return None
        start = float((self.stream.start_time or 0) * self.stream.time_base)
        return max(0.0, start - self.begin) + float(self.stream.duration * self.stream.time_base)


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a sound file, or a video for its sound track. Raises `BadSound`."""
    name = path.name or str(path)
    container = _container(path, name)
    with container:
        stream = _track(container, name)
        if not _playable(stream):
            raise _senseless(path, name)
        yield Opened(name, container, stream)


def _container(path: Path, name: str) -> InputContainer:
    import av

    try:
        _check_file(name, path)
        # Absolute, as FFmpeg takes "x:y" for an address.
        return av.open(str(path.absolute()), options=_OPTIONS, metadata_errors="replace")
    except BadSound:
        raise
    except FileNotFoundError as error:
        raise refusals.missing(name, error) from error
    except PermissionError as error:
        raise refusals.unreadable(name, error) from error
    except av.FFmpegError as error:  # before OSError and ValueError, which some of them are too
        raise _senseless(path, name, error) from error
    except (OSError, ValueError) as error:
        raise refusals.unreadable(name, error) from error


def _check_file(name: str, path: Path) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise refusals.folder(name)
    if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never ends
        raise refusals.not_a_sound(name)
    if status.st_size == 0:
        raise refusals.empty(name)


def _senseless(path: Path, name: str, error: Exception | None = None) -> BadSound:
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(_MAGIC) or head[4:8] == b"ftyp":
        return refusals.damaged(name, error)
    return refusals.not_a_sound(name, error)


def _track(container: InputContainer, name: str) -> AudioStream:
    """The one a player would play; with several languages, the default one."""
    tracks = container.streams.audio
    if not tracks:
        raise refusals.no_sound_track(name)
    best = container.streams.best("audio")
    return next((track for track in tracks if best and track.index == best.index), tracks[0])


def _playable(stream: AudioStream) -> bool:
    # None where FFmpeg has no decoder for it.
    context = stream.codec_context
    return context is not None and context.sample_rate > 0 and context.layout.nb_channels > 0
