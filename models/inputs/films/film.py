"""An open video file: its packets, its pictures and their times.

Damage is passed over: a packet that cannot be read ends the file, a picture that cannot be decoded
is left out. Playlists and other formats that name further files or addresses are not opened.
"""

from __future__ import annotations

import math
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.inputs.films import refusals

# Demuxers by FFmpeg's names: containers of pictures, raw streams, and those of sound, so that a
# sound file is called what it is.
_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,flv,live_flv,asf,ogg,gif,apng,"
    "mxf,dv,ivf,h264,hevc,m4v,mjpeg,rm,wtv,nut,obu,"
    "mp3,wav,flac,aac,ac3,eac3,aiff,amr,ape,au,caf,w64,wv"
)
_MOST_PIXELS = 8192 * 8192
_THREAD_BYTES = 96 << 20
_ROUNDING = 0.0006
# Where a seek lands may be off, with MPEG-TS by a second and more.
_SEEK_SLACK = (0.0, 1.0, 6.0)


class Film:
    """A video file that is open for reading; to be used by one thread, and closed.

    Args:
        path: of the file.
        draft: decode faster, with edges between blocks that a small copy does not show.

    Attributes:
        name: the file's name.
        stream: PyAV's video stream.
        width, height: of the pictures as they are stored, in pixels.
        has_sound: whether there is a sound track.

    Raises `BadVideo` for what cannot be read, when opened.
    """

    def __init__(self, path: Path, *, draft: bool = False) -> None:
        self.name = path.name or str(path)
        _check_file(path, self.name)
        self._container = _open(path, self.name)
        try:
            self.has_sound = bool(self._container.streams.audio)
            self.stream: Any = self._pick_stream()
            self._codec = self._prepare_codec(draft)
        except BaseException:
            self._container.close()
            raise
        self.width, self.height = int(self._codec.width), int(self._codec.height)
        self._tick = float(self.stream.time_base)
        self._start = (self._container.start_time or 0) / 1_000_000

    def __enter__(self) -> Film:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._container.close()

    @property
    def codec(self) -> str:
        return str(self._codec.name)

    @property
    def seconds(self) -> float:
        """The length as the file states it, 0.0 when it does not."""
        if self._container.duration:
            return float(self._container.duration) / 1_000_000
        return float(self.stream.duration or 0) * self._tick

    @property
    def pixel_shape(self) -> float:
        """Width of a stored pixel by its height."""
        return float(self.stream.sample_aspect_ratio or 1) or 1.0

    def time_of(self, pts: int) -> float:
        """Seconds from the beginning of the film, of a time stamp of its video stream."""
        return max(0.0, pts * self._tick - self._start)

    def pts_at(self, time: float) -> int:
        """The last time stamp until then; a time that was rounded to a millisecond will do."""
        return math.floor((time + _ROUNDING + self._start) / self._tick)

    def packets(self) -> Iterator[Any]:
        """The packets with pictures from here on, up to the end or the first damage."""
        from av.error import FFmpegError

        try:
            for packet in self._container.demux(self.stream):
                if packet.size:
                    yield packet
        except FFmpegError:
            return

    def packets_from(self, pts: int) -> Iterator[Any]:
        """The packets from the key packet on that the picture with this time stamp needs."""
        for slack in _SEEK_SLACK:
            if self._seek(pts - round(slack / self._tick)):
                packets = self.packets()
                first = next((packet for packet in packets if packet.is_keyframe), None)
                if first is not None and stamp_of(first) <= pts:
                    yield first
                    yield from packets
                    return
        self.rewind()
        yield from self.packets()

    def rewind(self) -> None:
        self._seek(min(0, int(self.stream.start_time or 0)))

    def decode(self, packet: Any | None, *, skip: str = "DEFAULT") -> list[Any]:
        """The pictures that are ready now, in order of time; None fetches the last ones.

        Args:
            packet: from `packets`.
            skip: what the decoder may leave out, by PyAV's names ("NONREF": what no other picture
                is built upon).
        """
        from av.error import FFmpegError

        self._codec.skip_frame = skip
        try:
            frames = self._codec.decode(packet)
        except FFmpegError:
            return []
        return [frame for frame in frames if frame.pts is not None or frame.dts is not None]

    def _seek(self, pts: int) -> bool:
        from av.error import FFmpegError

        try:
            self._container.seek(pts, stream=self.stream)
        except FFmpegError:
            return False
        return True

    def _pick_stream(self) -> Any:
        from av.stream import Disposition

        stills = Disposition.attached_pic | Disposition.timed_thumbnails
        streams = [s for s in self._container.streams.video if not s.disposition & stills]
        if not streams:
            raise (refusals.only_sound if self.has_sound else refusals.no_pictures)(self.name)
        return max(streams, key=_size_of)

    def _prepare_codec(self, draft: bool) -> Any:
        import av

        codec = self.stream.codec_context
        if codec is None:
            raise refusals.unknown_codec(self.name, "", ValueError("no decoder"))
        width, height = int(codec.width), int(codec.height)
        if width * height > _MOST_PIXELS:
            raise refusals.too_many_pixels(self.name, width, height)
        codec.thread_type = "AUTO"
        room = _THREAD_BYTES // max(1, width * height * 3 // 2)
        codec.thread_count = max(1, min(os.cpu_count() or 1, room, 16))
        if draft:
            codec.options = {"skip_loop_filter": "nokey"}
        try:
            codec.open()
        except av.error.FFmpegError as error:
            raise refusals.unknown_codec(self.name, f" ({codec.name})", error) from error
        return codec


def stamp_of(item: Any) -> int:
    """The presentation time stamp of a packet or picture; old containers only know the other."""
    return int(item.pts if item.pts is not None else item.dts or 0)


def order_of(packet: Any) -> int:
    """When it is decoded: once this is past a time, all pictures up to that time have come."""
    return int(packet.dts if packet.dts is not None else packet.pts or 0)


def _size_of(stream: Any) -> int:
    codec = stream.codec_context
    return 0 if codec is None else int(codec.width) * int(codec.height)


def _check_file(path: Path, name: str) -> None:
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise refusals.missing(name, error) from error
    except (OSError, ValueError) as error:
        raise refusals.unreadable(name, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise refusals.folder(name)
    if not stat.S_ISREG(status.st_mode):  # a pipe would block, a device never ends
        raise refusals.not_a_video(name)
    if status.st_size == 0:
        raise refusals.empty(name)


def _open(path: Path, name: str) -> Any:
    import av

    options = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}
    try:
        return av.open(f"file:{path}", metadata_errors="ignore", options=options)
    except (PermissionError, FileNotFoundError) as error:
        raise refusals.unreadable(name, error) from error
    except av.error.FFmpegError as error:
        raise _reason(path, name, error) from error


def _reason(path: Path, name: str, error: Exception) -> Exception:
    """Whether it begins like a video, and is damaged, or is something else."""
    with path.open("rb") as file:
        head = file.read(16)
    is_video = head[4:8] in _ATOMS or any(head.startswith(magic) for magic in _MAGIC)
    return (refusals.damaged if is_video else refusals.not_a_video)(name, error)


_ATOMS = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip")
_MAGIC = (b"\x1a\x45\xdf\xa3", b"RIFF", b"FLV\x01", b"OggS", b"\x30\x26\xb2\x75", b"\0\0\1\xba")
