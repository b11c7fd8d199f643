"""Frames between the two processes: eight bytes of length, then a pickle.

Only our own child speaks on the other end, so unpickling is safe here. A picture, a frame of a
video or a sound of a conversation crosses once: later messages name it by its number, as every
question carries the whole conversation. What is sent only once anyway, such as the stretches of a
recording that is written down, is not remembered.
"""

from __future__ import annotations

import io
import pickle
import struct
import threading
from dataclasses import dataclass
from typing import IO, Any

from models.engine.requests import Answer, Count
from models.inputs.picture import Picture
from models.inputs.sound import Sound

# What is large, and sent again with every question.
Parcel = Picture | Sound
_REPEATING = Answer | Count

_LENGTH = struct.Struct(">Q")
_PICKLE_PROTOCOL = 5
_PICTURE_FIELDS = 4
# What both ends remember: the parcels sent last, of so many bytes together. A long conversation
# about a few videos fits; a picture in full size has about 3 MB, a frame less than one.
_REMEMBERED_BYTES = 256 << 20


@dataclass(frozen=True)
class StopRequest:
    """To the child: stop this request."""

    request_id: int


@dataclass(frozen=True)
class Shutdown:
    """To the child: end."""


class WireClosed(Exception):
    """The other end is gone."""


class Wire:
    """Sends and receives values over a pair of binary streams.

    `send` may be called from several threads; `receive` from one.
    """

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes]) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._sending = threading.Lock()
        self._sent = _SentParcels()
        self._received = _ReceivedParcels()

    def send(self, value: object) -> None:
        """Write one value; raises `WireClosed` when nobody reads any more."""
        with self._sending:
            body = io.BytesIO()
            if isinstance(value, _REPEATING):
                _Pickler(body, self._sent).dump(value)
            else:
                pickle.dump(value, body, protocol=_PICKLE_PROTOCOL)
            try:
                self._outgoing.write(_LENGTH.pack(body.tell()))
                self._outgoing.write(body.getbuffer())
                self._outgoing.flush()
            except (OSError, ValueError) as error:
                raise WireClosed from error

    def receive(self) -> Any:
        """Wait for the next value; raises `WireClosed` at the end, also in mid-frame."""
        (length,) = _LENGTH.unpack(self._read(_LENGTH.size))
        return _Unpickler(io.BytesIO(self._read(length)), self._received).load()

    def _read(self, size: int) -> bytes:
        try:
            data = self._incoming.read(size)
        except (OSError, ValueError) as error:
            raise WireClosed from error
        if len(data) < size:
            raise WireClosed
        return data


class _SentParcels:
    """Numbers of the parcels sent last; holds them, so that an identity stays theirs."""

    def __init__(self) -> None:
        self._parcels: dict[int, tuple[int, Parcel]] = {}
        self._next = 0
        self._bytes = 0

    def number(self, parcel: Parcel) -> tuple[int, bool]:
        """The parcel's number, and whether the other end has it."""
        known = self._parcels.get(id(parcel))
        if known is not None:
            return known[0], True
        number, self._next = self._next, self._next + 1
        self._parcels[id(parcel)] = (number, parcel)
        self._bytes += _size(parcel)
        while self._bytes > _REMEMBERED_BYTES:
            _, oldest = self._parcels.pop(next(iter(self._parcels)))
            self._bytes -= _size(oldest)
        return number, False


class _ReceivedParcels:
    """The same by number: forgets exactly what the other end forgets."""

    def __init__(self) -> None:
        self._parcels: dict[int, Parcel] = {}
        self._bytes = 0

    def take(self, number: int, parcel: Parcel) -> None:
        self._parcels[number] = parcel
        self._bytes += _size(parcel)
        while self._bytes > _REMEMBERED_BYTES:
            oldest = self._parcels.pop(next(iter(self._parcels)))
            self._bytes -= _size(oldest)

    def get(self, number: int) -> Parcel:
        return self._parcels[number]


class _Pickler(pickle.Pickler):
    def __init__(self, file: IO[bytes], sent: _SentParcels) -> None:
        super().__init__(file, protocol=_PICKLE_PROTOCOL)
        self._sent = sent

    def persistent_id(self, value: Any) -> Any:
        if not isinstance(value, Picture | Sound):
            return None
        number, known = self._sent.number(value)
        return number, None if known else _unpacked(value)


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: IO[bytes], received: _ReceivedParcels) -> None:
        super().__init__(file)
        self._received = received

    def persistent_load(self, identity: Any) -> Parcel:
        number, body = identity
        if body is None:
            return self._received.get(number)
        parcel = Picture(*body) if len(body) == _PICTURE_FIELDS else Sound(*body)
        self._received.take(number, parcel)
        return parcel


def _size(parcel: Parcel) -> int:
    return len(parcel.rgb if isinstance(parcel, Picture) else parcel.samples)


def _unpacked(parcel: Parcel) -> tuple[object, ...]:
    if isinstance(parcel, Picture):
        return parcel.width, parcel.height, parcel.rgb, parcel.name
    return parcel.samples, parcel.name
