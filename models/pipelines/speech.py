"""Models that write down what is said."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from models.cancel import CancelToken
from models.engine.backend import Heard, OnProgress, OnText, SpeechPipeline
from models.engine.protocol import ModelRef
from models.errors import ModelUnsupported
from models.inputs.sound import SAMPLE_RATE, Sound
from models.pipelines.execution import executing_device
from models.pipelines.family import read_family
from models.pipelines.heard import Trimmed, spoken_in, words_in
from models.pipelines.languages import base_code, code_of, name_of
from models.pipelines.narrator import Narrator
from models.pipelines.opening import prepare
from models.pipelines.properties import cache_properties, compiled_folder
from models.pipelines.streaming import make_streamer
from models.pipelines.word_times import WORD_TIMES, tells_words
from models.words import say

_PITCH = 440
_LOUDNESS = 0.1
_WARM_UP_TOKENS = 2
# Whisper's decoder has 448 places, of which up to 4 tell language and task. Without a bound a
# model whose generation config names none would run over the end.
_MOST_TOKENS = 444

_log = logging.getLogger(__name__)


def open_speech(
    model: ModelRef,
    device: str,
    cache_folder: Path | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> SpeechPipeline:
    """Check, read, compile and warm up.

    Raises:
        Cancelled: between two phases; a phase of native code cannot be interrupted.
        SidelightError: `DeviceAbsent`, `ModelDamaged`, `OutOfMemory`.
        RuntimeError: whatever else OpenVINO raises.
    """
    folder, _ = prepare(model, device, on_progress, cancel)
    on_progress("compiling", 0, 0)
    properties = cache_properties(device, compiled_folder(model.id, cache_folder))
    pipeline = SpeechModel(folder, device, properties, model.name)
    cancel.check()
    on_progress("warming", 0, 0)
    pipeline.warm_up()
    cancel.check()
    return pipeline


def load_native(folder: Path, device: str, properties: dict[str, Any], family: str) -> Any:
    """OpenVINO GenAI's pipeline for the family; holds the interpreter's lock while it loads."""
    import openvino_genai

    if family == "whisper":
        return openvino_genai.WhisperPipeline(str(folder), device, **properties)
    return openvino_genai.ASRPipeline(str(folder), device, **properties)


def make_tone() -> Any:
    """One second of 440 Hz: float32 [16000] within -0.1 and 0.1."""
    import numpy as np

    moments = np.arange(SAMPLE_RATE, dtype=np.float32) / SAMPLE_RATE
    return _LOUDNESS * np.sin(2 * np.pi * _PITCH * moments, dtype=np.float32)


class SpeechModel:
    """A `SpeechPipeline` over `WhisperPipeline`, or `ASRPipeline` for other families.

    Sounds of up to 30 s without times are told token by token; longer ones, and those with times,
    window by window of 30 s, which is also how soon a stop is heard.

    The first time that the times of words are asked for, the model is loaded once more, so that it
    can tell; where it cannot there are none.

    Args:
        folder: of the IR.
        device: an OpenVINO device.
        properties: for OpenVINO, see `models.pipelines.properties`.
        name: what people call the model.
    """

    def __init__(self, folder: Path, device: str, properties: dict[str, Any], name: str) -> None:
        self.execution_device = executing_device(device)
        self._name = name
        self._family = read_family(folder)
        self._source = folder, device, properties
        self._may_tell_words = tells_words(folder, self._family)
        self._tells_words = False
        self._load()

    def transcribe(
        self,
        sound: Sound,
        language: str,
        translate: bool,
        times: bool,
        words: bool,
        on_text: OnText,
        cancel: CancelToken,
    ) -> Heard:
        cancel.check()
        words = words and self._ready_for_words()
        config = self._pipe.get_generation_config()
        self._set_wishes(config, language, translate)
        config.return_timestamps = times
        if words:
            config.word_timestamps = True
        said = Trimmed(on_text)
        narrator = Narrator(self._tokenizer.decode, said.push, time.perf_counter())
        streamer = make_streamer(narrator, cancel)
        result = self._pipe.generate(_samples(sound), config, streamer)
        streamer.close()
        cancel.check()
        spoken = spoken_in(self._chunks(result), sound.seconds) if times else ()
        told = words_in(result.words, sound.seconds) if words else ()
        return Heard(said.text, spoken, self._language(result), told)

    def warm_up(self) -> None:
        """Kernels are made in the first inference: not in the user's."""
        self._pipe.generate(make_tone(), max_new_tokens=_WARM_UP_TOKENS)

    def close(self) -> None:
        del self._pipe, self._tokenizer

    def _load(self, **more: Any) -> None:
        folder, device, properties = self._source
        self._pipe = load_native(folder, device, {**properties, **more}, self._family)
        self._tokenizer = self._pipe.get_tokenizer()

    def _ready_for_words(self) -> bool:
        """Whether the pipeline tells the times of words; made anew when it did not so far."""
        if self._tells_words or not self._may_tell_words:
            return self._tells_words
        # Both at a time may not fit into memory.
        self.close()
        try:
            self._load(**WORD_TIMES)
            self._tells_words = True
        except RuntimeError as error:  # such as on an NPU
            _log.warning("%s does not tell the times of words: %s", self._name, error)
            self._may_tell_words = False
            self._load()
        return self._tells_words

    def _set_wishes(self, config: Any, language: str, translate: bool) -> None:
        if self._family != "whisper":
            self._set_wishes_of_others(config, language, translate)
            return
        config.max_new_tokens = min(config.max_new_tokens, _MOST_TOKENS)
        # Models for English only refuse to be told either.
        if not config.is_multilingual:
            return
        config.task = "translate" if translate else "transcribe"
        if language:
            config.language = self._known(language, config.lang_to_id)

    def _set_wishes_of_others(self, config: Any, language: str, translate: bool) -> None:
        if translate:
            raise ModelUnsupported(
                say("{name} does not translate.", name=self._name),
                say(
                    "Leave the translation out, or choose a Whisper model that knows many "
                    "languages."
                ),
            )
        if language:
            config.language = self._named(language)

    def _known(self, language: str, known: Iterable[str]) -> str:
        """The language as Whisper's token; a region, as in "pt-BR", is left out."""
        token = f"<|{base_code(language)}|>"
        if token not in known:
            raise self._unknown(language)
        return token

    def _named(self, language: str) -> str:
        """The language by its English name, as the other families want it."""
        name = name_of(language)
        if name is None:
            raise self._unknown(language)
        return name

    def _unknown(self, language: str) -> ModelUnsupported:
        return ModelUnsupported(
            say(
                "{name} does not know the language “{language}”.",
                name=self._name,
                language=language,
            ),
            say("Give a code such as “en” or “zh”, or let the model find out."),
        )

    def _chunks(self, result: Any) -> Any:
        chunks = result.chunks
        # The other pipeline's results are by recording.
        if self._family != "whisper" and chunks:
            chunks = chunks[0]
        return chunks or ()

    def _language(self, result: Any) -> str:
        language = result.language if self._family == "whisper" else result.languages
        if isinstance(language, list):
            language = language[0] if language else ""
        return code_of(str(language or ""))


def _samples(sound: Sound) -> Any:
    """float32 [samples], 16 kHz."""
    import numpy as np

    return np.frombuffer(sound.samples, "<f4").astype(np.float32)
