"""The real backend: OpenVINO and OpenVINO GenAI, imported when first needed."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.engine.backend import (
    ChatPipeline,
    Counter,
    ImagePipeline,
    OnProgress,
    SpeechPipeline,
    Tried,
    VoicePipeline,
)
from models.engine.protocol import PLAIN, Device, Faster, Limit, ModelRef, Remark
from models.privacy import forbid_telemetry


class OpenVinoBackend:
    """Opens pipelines on this PC's devices.

    Args:
        cache_folder: where compiled models for GPU and NPU are kept; None keeps none.
    """

    def __init__(self, cache_folder: Path | None = None) -> None:
        forbid_telemetry()
        self._cache_folder = cache_folder

    def check(self, model: ModelRef) -> None:
        if model.adapters:
            from models.pipelines.adapting import check_adapters

            check_adapters(model)

    def open_chat(
        self,
        model: ModelRef,
        device: str,
        on_progress: OnProgress,
        cancel: CancelToken,
        faster: Faster = PLAIN,
    ) -> ChatPipeline:
        from models.pipelines.chat import open_chat

        return open_chat(model, device, self._cache_folder, on_progress, cancel, faster)

    def open_speech(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> SpeechPipeline:
        from models.pipelines.speech import open_speech

        return open_speech(model, device, self._cache_folder, on_progress, cancel)

    def open_image(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> ImagePipeline:
        from models.pipelines.image.model import open_image

        return open_image(model, device, self._cache_folder, on_progress, cancel)

    def open_voice(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> VoicePipeline:
        from models.pipelines.voice.model import open_voice

        return open_voice(model, device, self._cache_folder, on_progress, cancel)

    def open_counter(self, model: ModelRef, device: str) -> Counter:
        from models.pipelines.counter_alone import open_counter

        return open_counter(model, device)

    def limit(self, model: ModelRef, device: str) -> Limit:
        from models.pipelines.limits import limit_of

        return limit_of(model, device)

    def try_model(
        self, model: ModelRef, device: str, on_progress: OnProgress, cancel: CancelToken
    ) -> Tried:
        from models.pipelines.try_model import try_model

        return try_model(model, device, self._cache_folder, on_progress, cancel)

    def devices(self) -> tuple[tuple[Device, ...], tuple[Remark, ...]]:
        from models.hardware.devices import list_devices
        from models.hardware.remarks import remarks_on, surroundings

        found = list_devices()
        return found, remarks_on(found, surroundings())

    def try_out(self, device: str) -> tuple[float, float]:
        from models.hardware.try_out import try_out

        return try_out(device)
