"""Which installed models write down what is said, and how a recording is wanted."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop import settings as s
from desktop.jobs.background import BackgroundCall
from desktop.jobs.inventory import Inventory, InventoryWatch
from desktop.transcribe.abilities import Abilities, read_abilities
from models.store.installed import InstalledModel
from models.store.speech_models import choose_speech_model
from models.transcripts.job import Wishes

_DEVICE = "CPU"  # unless another one was measured to be faster


@dataclass(frozen=True)
class Wanted:
    """How the next recordings are to be written down.

    Attributes:
        model: an id; "" for the one that listens elsewhere too.
        language: a code; "" lets the model find out.
        translate: into English.
        words: with the time of each word.
    """

    model: str = ""
    language: str = ""
    translate: bool = False
    words: bool = False


class ModelsThatHear(QObject):
    """Attributes:
        is_known: whether it is known what is installed.
        wanted: what the user chose.

    Signals: changed - others are installed, another one is in use, or more is known of it.
    """

    changed = Signal()

    def __init__(
        self,
        inventory: InventoryWatch,
        device_for: Callable[[InstalledModel], str],
        settings: s.Settings,
        pool: QThreadPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._device_for, self._settings, self._pool = device_for, settings, pool
        self._models: tuple[InstalledModel, ...] = ()
        self._abilities: dict[str, Abilities] = {}
        self.is_known = False
        self.wanted = _wanted_of(settings.get(s.TRANSCRIBE))
        inventory.known.connect(self._on_known)
        if inventory.now.entries:
            self._on_known(inventory.now)

    @property
    def models(self) -> Sequence[InstalledModel]:
        return self._models

    @property
    def current(self) -> InstalledModel | None:
        """The one that is chosen, or the one that listens elsewhere."""
        return self.find(self.wanted.model) or choose_speech_model(self._models)

    def find(self, model_id: str) -> InstalledModel | None:
        return next((model for model in self._models if model.id == model_id), None)

    @property
    def is_ready(self) -> bool:
        """Whether it is known what writes down, and what that can."""
        model = self.current
        return self.is_known and (model is None or self.abilities(model) is not None)

    def abilities(self, model: InstalledModel) -> Abilities | None:
        """None while they are being read; `changed` follows."""
        return self._abilities.get(str(model.folder))

    def device(self, model: InstalledModel) -> str:
        return self._device_for(model) or _DEVICE

    def want(self, wanted: Wanted) -> None:
        """For the next recordings, and the next start."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._settings.set(s.TRANSCRIBE, json.dumps(asdict(wanted)))
            self._read_abilities()
            self.changed.emit()

    def use(self, model_id: str) -> None:
        self.want(replace(self.wanted, model=model_id))

    def wishes(self, model: InstalledModel) -> Wishes:
        """What is wanted, as far as that model can."""
        wanted, can = self.wanted, self.abilities(model) or Abilities()
        return Wishes(
            model.id,
            self.device(model),
            wanted.language if wanted.language in can.languages and can.knows_many else "",
            wanted.translate and not can.no_translation,
            wanted.words and can.words,
        )

    def _on_known(self, inventory: Inventory) -> None:
        self._models = tuple(one for one in inventory.installed if one.kind == "speech")
        self._read_abilities()

    def _read_abilities(self) -> None:
        """Of the one in use; it is known what there is only then."""
        model = self.current
        if model is None or self.abilities(model) is not None:
            self._tell()
            return
        call = BackgroundCall(lambda _: read_abilities(model), self)
        call.succeeded.connect(partial(self._on_abilities, str(model.folder)))
        call.failed.connect(self._tell)
        call.start(self._pool)

    def _on_abilities(self, folder: str, abilities: Abilities) -> None:
        self._abilities[folder] = abilities
        self._tell()

    def _tell(self, *_: object) -> None:
        self.is_known = True
        self.changed.emit()


def _wanted_of(text: str) -> Wanted:
    try:
        values = json.loads(text)
        return Wanted(
            str(values["model"]),
            str(values["language"]),
            bool(values["translate"]),
            bool(values["words"]),
        )
    except (ValueError, KeyError, TypeError):
        return Wanted()
