"""Models that draw."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.drawing.facts import ImageFacts, read_facts
from models.drawing.folder_configs import read_configs
from models.engine.backend import DrawnPicture, ImagePipeline, OnPreview, OnProgress
from models.engine.drawing import Wishes
from models.engine.protocol import ModelRef
from models.hardware.memory import memory_of_this_pc
from models.inputs.picture import Picture
from models.pipelines.adapting import AdapterSet
from models.pipelines.image import refusals
from models.pipelines.image.devices import PartsDevices, split_devices
from models.pipelines.image.family import Natives, load_natives
from models.pipelines.image.memory import decoder_bytes, is_about_memory, smaller_size
from models.pipelines.image.paste import mask_tensor, picture_of, picture_tensor, put_back
from models.pipelines.image.preview import Preview, make_patches
from models.pipelines.image.smallest import small_wishes, tell_nobody
from models.pipelines.image.steps import StepWatch
from models.pipelines.image.wishes import Plan, make_plan
from models.pipelines.opening import prepare
from models.pipelines.properties import compiled_folder

_PATCHED_CELLS = 16


def open_image(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> ImagePipeline:
    """Check, read, compile and warm up.

    Raises:
        Cancelled: between two phases; a phase of native code cannot be interrupted.
        SidelightError: `DeviceAbsent`, `ModelDamaged`, `ModelUnsupported`, `OutOfMemory`, or
            what is wrong with an adapter.
        RuntimeError: whatever else OpenVINO raises.
    """
    devices = split_devices(device)
    devices.check()
    folder, _ = prepare(model, devices.text, on_progress, cancel)
    adapters = AdapterSet.open(model)
    on_progress("compiling", 0, 0)
    properties = devices.properties(compiled_folder(model.id, cache_folder))
    pipeline = ImageModel(model, folder, devices, properties, adapters)
    try:
        cancel.check()
        on_progress("warming", 0, 0)
        pipeline.warm_up(cancel)
        cancel.check()
    except BaseException:
        pipeline.close()
        raise
    return pipeline


class ImageModel:
    """An `ImagePipeline` over OpenVINO GenAI's pipelines for pictures.

    Args:
        folder: of the IR.
        devices: of its parts.
        properties: for OpenVINO, see `models.pipelines.properties`.
        adapters: that it is loaded with.

    Attributes:
        facts: what it can do there.
    """

    def __init__(
        self,
        model: ModelRef,
        folder: Path,
        devices: PartsDevices,
        properties: dict[str, Any],
        adapters: AdapterSet,
    ) -> None:
        self.facts: ImageFacts = devices.facts(read_facts(folder))
        self.execution_device = devices.executing()
        self._model = model
        self._configs = read_configs(folder)
        self._folder = folder
        self._devices = devices
        self._properties = properties
        self._adapters = adapters
        self._preview = Preview()
        # What the decoder holds of the largest picture so far.
        self._held_bytes = 0
        self._natives: Natives | None = self._load()

    def draw(
        self,
        wishes: Wishes,
        on_progress: OnProgress,
        on_preview: OnPreview | None,
        cancel: CancelToken,
    ) -> DrawnPicture:
        cancel.check()
        plan = make_plan(wishes, self.facts, self._model, self.execution_device)
        self._check_room(plan)
        if self._natives is None:
            on_progress("compiling", 0, 0)
            self._natives = self._load()
        watch = StepWatch(on_progress, on_preview, self._preview, cancel)
        started = time.perf_counter()
        drawn, step_s = self._generate(self._natives.by_task[plan.task], plan, watch)
        step_s = step_s or (time.perf_counter() - started) / plan.made.steps
        if watch.last is not None:
            self._preview.learn(watch.last, drawn)
        whole = put_back(drawn, plan.picture, plan.mask)
        return DrawnPicture(whole, plan.made, step_s)

    def warm_up(self, cancel: CancelToken) -> None:
        """Kernels are made in the first inference: not in the user's. And the first previews
        need something to go by."""
        self.draw(small_wishes(self.facts, self.facts.least_side), tell_nobody, None, cancel)
        if self._natives is not None:
            self._learn_from_patches(self._natives)

    def close(self) -> None:
        self._natives = None
        self._adapters = AdapterSet(self._model.name, {})

    def _load(self) -> Natives:
        properties = {**self._properties, **self._adapters.properties()}
        return load_natives(self._folder, self.facts, self._devices, properties)

    def _learn_from_patches(self, natives: Natives) -> None:
        """Of the latents that are known to be a grid of cells, in any size."""
        channels = self._configs.decoder.get("latent_channels")
        has_cells = "unet" in self._configs.index and not self.facts.one_size
        if not has_cells or not isinstance(channels, int):
            return
        import openvino

        patches = make_patches(channels, _PATCHED_CELLS)
        decoded = natives.any.decode(openvino.Tensor(patches))
        self._preview.learn(patches, picture_of(decoded), weight=1.0)

    def _generate(self, pipe: Any, plan: Plan, watch: StepWatch) -> tuple[Picture, float]:
        """The picture as the model drew it, and seconds a step; raises `Cancelled` and what went
        wrong."""
        arguments = plan.native_arguments()
        if self._adapters:
            arguments["adapters"] = self._adapters.config(plan.made.adapters, draws=True)
        tensors = _tensors(plan, self.facts.multiple)
        try:
            drawn = pipe.generate(plan.made.prompt, *tensors, callback=watch, **arguments)
        except (MemoryError, RuntimeError) as error:
            self._throw_away()
            if not is_about_memory(error):
                raise
            raise self._no_room(plan, f"{type(error).__name__}: {error}") from error
        watch.finish()
        if len(drawn.shape) != 4:
            raise refusals.drew_nothing(self._model.name, self.execution_device)
        return picture_of(drawn), _step_s(pipe)

    def _throw_away(self) -> None:
        """A network that was interrupted remembers shapes that are not those of what it holds,
        and fails or draws nonsense ever after. The next drawing loads another one."""
        self._natives = None
        self._held_bytes = 0

    def _check_room(self, plan: Plan) -> None:
        """Raise `OutOfMemory` where the system would end the process at the decoder."""
        if self._devices.decoder != "CPU":
            return
        need = decoder_bytes(self._configs, plan.size)
        available = memory_of_this_pc().available
        if need - self._held_bytes > available:
            raise self._no_room(plan, f"{need} bytes needed, {available} available")
        self._held_bytes = max(self._held_bytes, need)

    def _no_room(self, plan: Plan, cause: str) -> Exception:
        smaller = smaller_size(self.facts, plan.size)
        return refusals.no_room(self._model.name, plan.size, smaller, cause)


def _step_s(pipe: Any) -> float:
    """Seconds a step of denoising took; 0.0 where it is not known."""
    durations = list(pipe.get_performance_metrics().raw_metrics.iteration_durations)
    return float(sum(durations)) / len(durations) / 1e6 if durations else 0.0


def _tensors(plan: Plan, cell: int) -> list[Any]:
    """The picture and the mask, where there are such."""
    tensors = [] if plan.picture is None else [picture_tensor(plan.picture)]
    return tensors if plan.mask is None else [*tensors, mask_tensor(plan.mask, cell)]
