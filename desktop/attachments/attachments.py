"""What is attached to the next question: read in the background, in the user's order."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from desktop.adapters.dropped import adapters_among
from desktop.attachments import reading
from desktop.attachments.attached import Attached
from desktop.attachments.entry import Entry, seconds_of, was_heard
from desktop.hearing.hearing import Hearing
from desktop.jobs.background import BackgroundCall
from desktop.jobs.doorbell import doorbell
from models.cancel import CancelToken
from models.engine.asking import sound_in
from models.errors import Problem
from models.inputs.recording import Recording
from models.inputs.sound import Sound
from models.inputs.spoken import Spoken
from models.inputs.things.looking import look_at
from models.inputs.things.thing import Refused, Thing
from models.inputs.video import Frame, Video

Read = Callable[[Callable[[float], None], CancelToken], Attached]


@dataclass(frozen=True)
class _Found:
    """What is among the files."""

    adapters: list[Path]
    things: Sequence[Thing | Refused]


class Attachments(QObject):
    """Reads files of every kind, and has what is said in them written down.

    Args:
        pool: reads.
        hearing: listens.
        keyframes: tells how many frames of a video are wanted now.

    Signals:
        added(key, name), told(key, words, share from 0 to 1), ready(key, Attached),
        failed(key, Problem), settled: nothing is being read.
        adapters_found(list of Path): among the files; these are for the model, not for a question.
    """

    added = Signal(int, str)
    told = Signal(int, str, float)
    ready = Signal(int, object)
    failed = Signal(int, object)
    settled = Signal()
    adapters_found = Signal(list)

    def __init__(
        self,
        pool: QThreadPool,
        hearing: Hearing,
        keyframes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pool = pool
        self._hearing = hearing
        self._keyframes = keyframes
        self._entries: dict[int, Entry] = {}
        self._looking: set[BackgroundCall] = set()
        self._keys = itertools.count(1)
        self._hears = False
        self._bell = doorbell()
        hearing.model_changed.connect(self._on_model)
        hearing.shared.connect(self._on_listening)
        hearing.heard.connect(self._on_heard)
        hearing.failed.connect(self._on_not_heard)

    @property
    def is_empty(self) -> bool:
        return not self._entries and not self._looking

    @property
    def is_reading(self) -> bool:
        return bool(self._looking) or any(entry.is_busy for entry in self._entries.values())

    @property
    def has_broken(self) -> bool:
        entries = self._entries.values()
        return any(not entry.is_busy and entry.attached is None for entry in entries)

    def read(self) -> list[Attached]:
        """Those that were read, in order."""
        return [entry.attached for entry in self._entries.values() if entry.attached is not None]

    def video_count(self) -> int:
        return sum(isinstance(one.contents[0], Video) for one in self.read())

    def get(self, key: int) -> Attached | None:
        entry = self._entries.get(key)
        return entry.attached if entry is not None else None

    def add_files(self, paths: Sequence[Path]) -> None:
        """Files and folders of them; what cannot be taken is named."""
        call = BackgroundCall(lambda cancel: _sorted(paths, cancel), self)
        call.succeeded.connect(self._on_looked_at)
        self._looking.add(call)
        call.start(self._pool)

    def add_image(self, image: QImage, name: str) -> None:
        """A picture that is in no file."""
        self._start(name, lambda *_: reading.read_image(image, name))

    def add_sound(self, sound: Sound, name: str) -> None:
        """What was said into the microphone."""
        self._start(name, lambda *_: reading.read_sound(sound, name))

    def add_sequence(self, images: Sequence[tuple[QImage, float]], name: str) -> None:
        """Pictures that were taken one after the other."""
        self._start(name, lambda *_: reading.read_sequence(images, name))

    @property
    def listener(self) -> str:
        """The name of the model that writes down what is said; "" for none."""
        return self._hearing.listener

    def set_hears(self, hears: bool) -> None:
        """Whether the model in use takes recordings as they sound: nothing is written down for it,
        unless they are too long. For another one it is, as soon as it is in use."""
        if hears == self._hears:
            return
        self._hears = hears
        for key, entry in list(self._entries.items()):
            if self._is_heard_itself(entry):
                self._stop_listening(key, entry)
            else:
                self._listen(key, entry)
        self._settle()

    def restore(self, attached: Sequence[Attached]) -> None:
        """Put back what had been taken with a question that was not answered."""
        for one in attached:
            key = self._add(one.name, Entry(one.name, attached=one))
            self.ready.emit(key, one)
            if isinstance(one.contents[0], Recording):
                self._listen(key, self._entries[key])

    def tell_again(self) -> None:
        """What there is, for somebody who has heard nothing yet."""
        for key, entry in self._entries.items():
            self.added.emit(key, entry.name)
            if entry.attached is not None:
                self.ready.emit(key, entry.attached)
            if entry.problem is not None:
                self.failed.emit(key, entry.problem)
            elif entry.is_busy:
                words = self.tr("Looking …") if entry.call else self.tr("Listening …")
                self.told.emit(key, words, 0.0)

    def set_frames(self, key: int, frames: Sequence[Frame]) -> None:
        """Other frames of a video, chosen by hand."""
        entry = self._entries.get(key)
        if entry is None or entry.attached is None:
            return
        (video,) = (each for each in entry.attached.contents if isinstance(each, Video))
        self._replace(key, entry, replace(video, frames=tuple(frames)))

    def remove(self, key: int) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self._give_up(entry)
        if not self.is_reading:
            self.settled.emit()

    def move(self, key: int, place: int) -> None:
        keys = [other for other in self._entries if other != key]
        keys.insert(place, key)
        self._entries = {key: self._entries[key] for key in keys}

    def clear(self) -> None:
        for call in self._looking:
            call.cancel()
        self._looking.clear()
        for key in list(self._entries):
            self.remove(key)

    # --- reading --------------------------------------------------------------------------------

    def _on_looked_at(self, found: _Found) -> None:
        call = self.sender()
        if call not in self._looking:
            return
        self._looking.discard(call)
        if found.adapters:
            self.adapters_found.emit(found.adapters)
        for thing in found.things:
            if isinstance(thing, Refused):
                key = self._add(thing.path.name, Entry(thing.path.name))
                self._fail(key, thing.problem)
            else:
                self._read(thing)
        self._settle()

    def _read(self, thing: Thing) -> None:
        count = self._keyframes()
        self._start(
            thing.path.name,
            lambda on_share, cancel: reading.read_thing(thing, count, on_share, cancel),
        )

    def _start(self, name: str, read: Read) -> None:
        key = next(self._keys)

        def run(cancel: CancelToken) -> Attached:
            return read(lambda share: self._bell.ring(self, self._on_shared, key, share), cancel)

        call = BackgroundCall(run, self)
        call.setProperty("key", key)
        call.succeeded.connect(self._on_succeeded)
        call.failed.connect(self._on_failed)
        self._add(name, Entry(name, call), key)
        call.start(self._pool)

    def _add(self, name: str, entry: Entry, key: int = 0) -> int:
        key = key or next(self._keys)
        self._entries[key] = entry
        self.added.emit(key, name)
        return key

    def _on_shared(self, key: int, share: float) -> None:
        if key in self._entries:
            self.told.emit(key, self.tr("Looking …"), share)

    def _on_succeeded(self, attached: Attached) -> None:
        key, entry = self._sender()
        if entry is None:
            return
        entry.attached = attached
        self.ready.emit(key, attached)
        self._listen(key, entry)
        self._settle()

    def _on_failed(self, problem: Problem) -> None:
        key, entry = self._sender()
        if entry is not None:
            self._fail(key, problem)
            self._settle()

    def _sender(self) -> tuple[int, Entry | None]:
        """Whose call this is; None when it was removed meanwhile."""
        key = int(self.sender().property("key"))
        entry = self._entries.get(key)
        if entry is not None:
            entry.call = None
        return key, entry

    # --- listening ------------------------------------------------------------------------------

    def _listen(self, key: int, entry: Entry) -> None:
        """To what can be heard and was not yet, as soon as somebody can."""
        attached = entry.attached
        if attached is None or not attached.can_be_heard or self._is_heard_itself(entry):
            return
        source = attached.path or sound_in(attached.contents[0])
        if source is None:
            return
        entry.waits = not self._hearing.is_known
        if entry.ticket is None and self._hearing.is_possible and not was_heard(attached):
            hearing = self._hearing
            if isinstance(source, Path):
                entry.ticket = hearing.hear_file(source, seconds_of(attached))
            else:
                entry.ticket = hearing.hear_sound(source)
            self.told.emit(key, self.tr("Listening …"), 0.0)

    def _is_heard_itself(self, entry: Entry) -> bool:
        """By the model in use."""
        return self._hears and entry.is_hearable

    def _stop_listening(self, key: int, entry: Entry) -> None:
        entry.waits = False
        if entry.ticket is not None:
            self._hearing.give_up(entry.ticket)
            entry.ticket = None
            self.ready.emit(key, entry.attached)

    def _on_model(self) -> None:
        for key, entry in list(self._entries.items()):
            self._listen(key, entry)
        self._settle()

    def _on_listening(self, ticket: int, share: float) -> None:
        key = self._key_of(ticket)
        if key is not None:
            self.told.emit(key, self.tr("Listening …"), share)

    def _on_heard(self, ticket: int, speech: tuple[Spoken, ...]) -> None:
        key = self._key_of(ticket)
        if key is None:
            return
        entry = self._entries[key]
        entry.ticket = None
        assert entry.attached is not None
        content = entry.attached.contents[0]
        if isinstance(content, Recording):
            self._replace(key, entry, replace(content, speech=speech, was_heard=True))
        elif isinstance(content, Video):
            self._replace(key, entry, replace(content, speech=speech))
        self._settle()

    def _on_not_heard(self, ticket: int, problem: Problem) -> None:
        """A video is still something to be seen; a sound is nothing without its words."""
        key = self._key_of(ticket)
        if key is None:
            return
        entry = self._entries[key]
        entry.ticket = None
        if entry.attached is not None and isinstance(entry.attached.contents[0], Recording):
            entry.attached = None
            self._fail(key, problem)
        elif entry.attached is not None:
            note = self.tr("{0} · what is said could not be written down")
            entry.attached = replace(entry.attached, note=note.format(entry.attached.note))
            self.ready.emit(key, entry.attached)
        self._settle()

    def _key_of(self, ticket: int) -> int | None:
        keys = (key for key, entry in self._entries.items() if entry.ticket == ticket)
        return next(keys, None)

    def _replace(self, key: int, entry: Entry, content: Video | Recording) -> None:
        """The same file with other frames or with what is said in it."""
        assert entry.attached is not None
        if isinstance(content, Video):
            new = reading.of_video(content)
        else:
            new = reading.of_recording(content)
        entry.attached = replace(
            entry.attached, contents=new.contents, thumbnail=new.thumbnail, note=new.note
        )
        self.ready.emit(key, entry.attached)
        if entry.ticket is not None:
            self.told.emit(key, self.tr("Listening …"), 0.0)

    def _give_up(self, entry: Entry) -> None:
        if entry.call is not None:
            entry.call.cancel()
        if entry.ticket is not None:
            self._hearing.give_up(entry.ticket)

    def _fail(self, key: int, problem: Problem) -> None:
        self._entries[key].problem = problem
        self.failed.emit(key, problem)

    def _settle(self) -> None:
        if not self.is_reading:
            self.settled.emit()


def _sorted(paths: Sequence[Path], cancel: CancelToken) -> _Found:
    adapters = adapters_among(paths)
    others = [path for path in paths if path not in adapters]
    return _Found(adapters, look_at(others, cancel) if others else [])
