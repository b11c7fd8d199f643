"""Which model runs on which device: chosen, loaded, changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop import settings as s
from desktop.chat import wording
from desktop.chat.page import Action, ChatPage, Choice
from desktop.jobs.changing_files import is_about
from desktop.notices import Notices, from_problem
from desktop.sentences import translated
from desktop.speed.use import Unmeasured, Use
from desktop.worker.engine_thread import EngineThread
from models.engine import protocol as p
from models.store.installed import InstalledModel

# Offered before the engine has told what there is.
_CPU = p.Device("CPU", "CPU", "CPU")
_FIRST_CHOICE = "shapes-qwen2-vl"


class Runtime(QObject):
    """The model and the device in use; loads them ahead of the first question.

    Attributes:
        model: the one that answers, or None.
        device: where it runs, such as "CPU".
        is_known: whether it is known yet what is installed.
        adapters_of: tells which adapters a model is loaded with.
        speed: tells where a model is the fastest, and how its answers are made faster.

    Signals:
        known: it is known for the first time what is installed.
        model_changed(InstalledModel or None): another one answers from now on.
        device_changed: it runs elsewhere from now on.
        models_changed: others can answer.
        loaded: it is ready.
        released(model id): as `release` was asked; for others that have a model in the engine.
    """

    known = Signal()
    model_changed = Signal(object)
    device_changed = Signal()
    models_changed = Signal()
    loaded = Signal()
    released = Signal(str)

    def __init__(
        self,
        page: ChatPage,
        engine: EngineThread,
        settings: s.Settings,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._engine = engine
        self._settings = settings
        self._notices = notices
        self._models: list[InstalledModel] = []
        self._devices: tuple[p.Device, ...] = (_CPU,)
        self._load: p.Load | None = None
        self._wanted: p.ModelRef | None = None
        self.adapters_of: Callable[[InstalledModel], tuple[p.Adapter, ...]] = _none
        self.speed: Use = Unmeasured()
        self.model: InstalledModel | None = None
        self.is_known = False
        self.device = settings.get(s.DEVICE)
        self._show_devices()
        page.model_chosen.connect(self.choose_model)
        page.device_chosen.connect(self.choose_device)
        page.load_stop_requested.connect(self.stop_loading)
        page.notice_action_chosen.connect(self._on_action)
        engine.progressed.connect(self._on_progressed)
        engine.answer_finished.connect(self._on_answered)
        engine.model_loaded.connect(self._on_loaded)
        engine.devices_listed.connect(self._on_devices_listed)
        engine.request_stopped.connect(self._on_not_loaded)
        engine.request_failed.connect(self._on_failed)
        engine.engine_lost.connect(self._on_failed)

    def take_over(self, before: Runtime) -> None:
        """What is known, and what is loaded."""
        self._devices = before._devices
        self._show_devices()
        if before.is_known:
            self.is_known, self._models = True, before._models
            self.models_changed.emit()
            self._use(before.model)

    def set_models(self, models: Sequence[InstalledModel]) -> None:
        """What is installed; those made for chat are offered, and one of them is loaded.

        Called again when a model came or went; the one that is in use then stays loaded.
        """
        self._models = [model for model in models if is_for_chat(model)]
        self.models_changed.emit()
        is_first, self.is_known = not self.is_known, True
        if not is_first and self.model is not None and self.model in self._models:
            self._show_models()
        else:
            self._use(self._preferred())
        if is_first:
            self.known.emit()

    def choose(self, model_id: str, device: str) -> None:
        """Both at once, so that it is loaded once."""
        model = self._find(model_id)
        if model is None or (model == self.model and device == self.device):
            return
        self.device = device
        self._settings.set(s.DEVICE, device)
        self._settings.set(s.MODEL, model_id)
        self._show_devices()
        self._use(model)

    def release(self, model_id: str) -> None:
        """Let go of a model whose files are about to change; `set_models` follows. "" stands for
        all models of the user."""
        model = self.model
        if model is not None and is_about(model_id, model):
            self.stop_loading()
            self._engine.submit(p.Unload())
            self.model = None
        self.released.emit(model_id)

    def ref(self, model: InstalledModel) -> p.ModelRef:
        """What the engine is asked for, with the adapters that it is loaded with."""
        return replace(model.ref, adapters=self.adapters_of(model))

    def load_adapters(self) -> None:
        """Load the model anew when it is to have others by now."""
        if self.model is not None and self._wanted != self.ref(self.model):
            self._load_now()

    def load_again(self) -> None:
        """The engine gave all memory back, for the sake of another model."""
        self._load_now()

    def choose_model(self, model_id: str) -> None:
        """It runs where it is the fastest, or where the user wants it, as far as that is known."""
        model = self._find(model_id)
        if model is not None and model != self.model:
            self._settings.set(s.MODEL, model_id)
            self._set_device(self.speed.device_for(model) or self.device)
            self._use(model)

    def choose_device(self, device: str) -> None:
        """As the user wants it for this model from now on."""
        if device != self.device and self.model is not None:
            self.speed.choose_device(self.model, device)
        self._move_to(device)

    def follow_measured(self, model_id: str) -> None:
        """It is known now how that model does on each device."""
        if self.model is not None and self.model.id == model_id:
            self._move_to(self.speed.device_for(self.model) or self.device)

    def rest(self) -> None:
        """Give the memory back until the next question."""
        if self.model is not None and self._load is None:
            self._engine.submit(p.Unload())
            self._page.set_status(self.tr("Loads with your next question"))

    def stop_loading(self) -> None:
        """Give the load up; the next question loads by itself."""
        if self._load is not None:
            self._engine.stop(self._load.id)

    @property
    def models(self) -> tuple[InstalledModel, ...]:
        """Those that can answer."""
        return tuple(self._models)

    @property
    def devices(self) -> tuple[p.Device, ...]:
        return self._devices

    def seeing_model(self) -> InstalledModel | None:
        """An installed model that takes pictures."""
        seeing = [model for model in self._models if "image" in model.takes]
        first = [model for model in seeing if model.id == _FIRST_CHOICE]
        return next(iter([*[m for m in seeing if not m.builtin], *first, *seeing]), None)

    def hearing_model(self) -> InstalledModel | None:
        """An installed model that takes sounds as they are."""
        return next((model for model in self._models if model.hears), None)

    def other_device(self) -> str | None:
        """A device to go to when this one fails."""
        return next((device.id for device in self._devices if device.id != self.device), None)

    def _move_to(self, device: str) -> None:
        if device != self.device:
            self._set_device(device)
            self._load_now()
            self.speed.run_on(self.model, device)
            self.device_changed.emit()

    def _set_device(self, device: str) -> None:
        self.device = device
        self._settings.set(s.DEVICE, device)
        self._show_devices()

    def _use(self, model: InstalledModel | None) -> None:
        self.model = model
        self.speed.run_on(model, self.device)
        self._show_models()
        if model is None:
            self._page.set_status(self.tr("No model is installed"))
        else:
            self._load_now()
        self.model_changed.emit(model)

    def _preferred(self) -> InstalledModel | None:
        wanted = [self._settings.get(s.MODEL), _FIRST_CHOICE]
        found = (self._find(model_id) for model_id in wanted)
        first = next(iter(self._models), None)
        return next((one for one in found if one is not None), first)

    def _show_models(self) -> None:
        choices = [Choice(one.id, one.name, translated(one.label)) for one in self._models]
        self._page.set_models(choices, self.model.id if self.model else "")

    def _load_now(self) -> None:
        if self.model is None:
            return
        self.stop_loading()
        self._wanted = self.ref(self.model)
        if not self._settings.is_on(s.LOAD_AHEAD):
            self._page.set_status(self.tr("Loads with your next question"))
            return
        faster = self.speed.faster_for(self.model, self.device, ())
        self._load = p.Load(self._wanted, self.device, faster)
        self._page.set_status(self.tr("Loading …"), busy=True)
        self._engine.submit(self._load)

    def _find(self, model_id: str) -> InstalledModel | None:
        return next((model for model in self._models if model.id == model_id), None)

    def _show_devices(self) -> None:
        choices = [Choice(one.id, one.id, one.name) for one in self._devices]
        if self.device not in {choice.id for choice in choices}:
            choices.append(Choice(self.device, self.device, self.tr("Not found on this PC")))
        self._page.set_devices(choices, self.device)

    def _is_load(self, event: p.Event) -> bool:
        return self._load is not None and self._load.id == event.request_id

    def _on_progressed(self, event: p.Progress) -> None:
        if self._is_load(event):
            share = wording.fraction(event)
            self._page.set_status(wording.phase_words(event), share, busy=share is None)

    def _on_loaded(self, event: p.Loaded) -> None:
        if self._is_load(event):
            self._load = None
            self._page.set_status(self.tr("Ready"))
            self.loaded.emit()

    def _on_answered(self, _: p.Finished) -> None:
        """Whatever gave the answer is loaded."""
        if self._load is None:
            self._page.set_status(self.tr("Ready"))

    def _on_not_loaded(self, event: p.Event) -> None:
        if self._is_load(event):
            self._load = None
            self._page.set_status(self.tr("Loads with your next question"))

    def _on_failed(self, event: p.Failed | p.Lost) -> None:
        if not self._is_load(event):
            return
        self._on_not_loaded(event)
        offers = []
        if self.device != "CPU":
            offers.append(Action("device:CPU", self.tr("Use CPU")))
        self._notices.tell(from_problem(event.problem, *offers))

    def _on_devices_listed(self, event: p.DevicesListed) -> None:
        self._devices = event.devices
        self._show_devices()

    def _on_action(self, action: str) -> None:
        kind, _, value = action.partition(":")
        if kind == "model":
            self.choose_model(value)
        elif kind == "device":
            self.choose_device(value)


def _none(_: InstalledModel) -> tuple[p.Adapter, ...]:
    return ()


def is_for_chat(model: InstalledModel) -> bool:
    """Whether the chat can run it."""
    return "chat" in model.tasks and model.kind in ("text", "vision", "audio")
