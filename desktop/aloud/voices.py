"""Which voices there are, and which of them reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop import settings as s
from desktop.aloud.engine_lane import EngineLane
from desktop.aloud.lane import VoiceLane
from desktop.aloud.system_lane import FindOwnVoice, OwnVoice, SystemLane
from desktop.aloud.wish import SYSTEM, Wish, wish_of
from desktop.jobs.background import BackgroundCall
from desktop.jobs.changing_files import is_about
from desktop.listen.portaudio import PortAudioSpeakers
from desktop.listen.speaker import Speakers
from models.cancel import CancelToken
from models.engine.protocol import Engine
from models.store.installed import InstalledModel
from models.store.voice_models import choose_voice_model
from models.voices.of_model import voices_of

# So often a model may fail, one time after the other, until it is not tried any more.
_PATIENCE = 2


def _system_voice() -> OwnVoice | None:
    # Only here: the window is there sooner.
    from models.voices.system import system_voice

    return system_voice()


@dataclass(frozen=True)
class Means:
    """What reading aloud takes from outside.

    Attributes:
        make_engine: called on a thread; not the engine that answers.
        speakers: where it is heard; called on a thread.
        own_voice: the system's; called on a thread.
    """

    make_engine: Callable[[], Engine]
    speakers: Callable[[], Speakers] = PortAudioSpeakers
    own_voice: FindOwnVoice = _system_voice


@dataclass(frozen=True)
class Speaker:
    """Who can be chosen.

    Attributes:
        id: of the model, or `SYSTEM`.
        name: what people read; "" for the system.
        voices: by name, the usual one first.
    """

    id: str
    name: str
    voices: tuple[str, ...] = ()


class Voices(QObject):
    """The voice that is wished for, and then the system's own.

    Args:
        device_for: tells where a model is the fastest; "" while that is not known.
        pool: for what takes a moment.

    Signals:
        listed(tuple of Speaker): as `list_all` asked.
    """

    listed = Signal(object)

    def __init__(
        self,
        means: Means,
        settings: s.Settings,
        device_for: Callable[[InstalledModel], str],
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own_voice, self._settings, self._pool = means.own_voice, settings, pool
        self._models: list[InstalledModel] = []
        self._failures: Counter[str] = Counter()
        self._last_wish = Wish()
        self.of_model = EngineLane(means.make_engine, device_for, self)
        self.of_system = SystemLane(means.own_voice, pool, self)

    def set_models(self, models: Sequence[InstalledModel]) -> None:
        """What is installed."""
        speaking = [model for model in models if model.kind == "voice"]
        if speaking != self._models:
            self._models = speaking
            self._failures.clear()

    def lanes(self) -> list[VoiceLane]:
        """Who speaks, and who does when that fails."""
        wish = self._wish()
        if wish != self._last_wish:
            # Whoever chooses one again wants it tried again.
            self._last_wish = wish
            self._failures.clear()
        model = self._model_for(wish.speaker)
        if model is not None:
            self.of_model.model = model
            self.of_model.wish = wish if wish.speaker == model.id else Wish(speed=wish.speed)
        self.of_system.wish = wish if wish.speaker == SYSTEM else Wish(speed=wish.speed)
        return [self.of_system] if model is None else [self.of_model, self.of_system]

    def note_failure(self, lane: VoiceLane) -> InstalledModel | None:
        """The model that did not speak; None for another lane."""
        model = self.of_model.model
        if lane is not self.of_model or model is None:
            return None
        self._failures[model.id] += 1
        return model

    def note_success(self, lane: VoiceLane) -> None:
        """It spoke."""
        if lane is self.of_model and self.of_model.model is not None:
            del self._failures[self.of_model.model.id]

    def has_failed(self, model: InstalledModel) -> bool:
        """More than once by now, without speaking between."""
        return self._failures[model.id] > 1

    def list_all(self) -> None:
        """`listed` follows."""
        models, find = list(self._models), self._own_voice

        def look(_: CancelToken) -> tuple[Speaker, ...]:
            speakers = [Speaker(model.id, model.name, voices_of(model.folder)) for model in models]
            own = find()
            if own is not None:
                speakers.append(Speaker(SYSTEM, "", own.voices()))
            return tuple(speakers)

        call = BackgroundCall(look, self)
        call.succeeded.connect(self.listed)
        call.start(self._pool)

    def release(self, model_id: str) -> bool:
        """Let go of a model whose files are about to change; "" stands for all of the user.

        `set_models` follows. Returns whether it was speaking, or the last to speak.
        """
        self._models = [model for model in self._models if not is_about(model_id, model)]
        return self.of_model.release(model_id)

    def close(self) -> bool:
        """End the voice's engine; False when that took too long."""
        own = self.of_system.close()
        return self.of_model.close() and own

    def _wish(self) -> Wish:
        return wish_of(self._settings.get(s.VOICE), self._settings.number(s.VOICE_SPEED))

    def _model_for(self, speaker: str) -> InstalledModel | None:
        """None where the system speaks: it is wished for, or there is nobody else."""
        if speaker == SYSTEM:
            return None
        usable = [model for model in self._models if self._failures[model.id] < _PATIENCE]
        wished = (model for model in usable if model.id == speaker)
        return next(wished, None) or choose_voice_model(usable)
