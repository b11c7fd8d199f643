"""What the process is asked for, and what it says; plain data that both sides know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

# Of models that answer questions about sound.
AUDIO_TASK = "audio-text-to-text"

Step = Literal["export", "compress"]
# What a part of a model is, and so what its weights get.
Role = Literal["language", "embeddings", "vision", "other"]


@dataclass(frozen=True)
class Question:
    """Asked of the original, to compare with.

    Attributes:
        text: "" for a sound that is to be written down.
        picture: path of an image file, or "".
        sound: path of a WAV file, 16 kHz mono, or "".
        max_tokens: of the answer.
    """

    text: str = ""
    picture: str = ""
    sound: str = ""
    max_tokens: int = 24

    @property
    def is_to_be_written_down(self) -> bool:
        """A sound alone, for a model that writes down what is said."""
        return bool(self.sound) and not self.text


@dataclass(frozen=True)
class Job:
    """One run of the process.

    Attributes:
        step: `export` the checkpoint in `source` to IR with 16-bit weights in `target`, or
            `compress` the IR in `source` into `target`.
        task: of the exporter.
        trust_remote_code: Python code out of the checkpoint is run.
        adapter: folder of a PEFT adapter that is merged first, or "".
        companion: folder or repository of a second checkpoint that is part of the model, or "".
        questions: answered by the original before it is exported; those with a sound also by
            what is made of it, as the app's engine cannot be asked these yet.
        recipe: fields of `models.conversion.recipe.Recipe`.
        pictures: image files to calibrate the vision encoder with.
        texts: to measure perplexity on.
        learning_texts: to calibrate a language model with.
    """

    step: Step
    source: str
    target: str
    task: str = ""
    trust_remote_code: bool = False
    adapter: str = ""
    companion: str = ""
    questions: tuple[Question, ...] = ()
    recipe: Mapping[str, Any] = field(default_factory=dict)
    pictures: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    learning_texts: tuple[str, ...] = ()

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Job:
        values = json.loads(text)
        values["questions"] = tuple(Question(**one) for one in values["questions"])
        for name in ("pictures", "texts", "learning_texts"):
            values[name] = tuple(values[name])
        return cls(**values)


def role_of(file: str) -> Role:
    """Of a part of an IR, by the names that the exporter gives; `file` is relative to the model."""
    name = file.rpartition("/")[2].removeprefix("openvino_").removesuffix(".xml")
    folder = file.rpartition("/")[0]
    if "tokenizer" in name or "audio" in name:
        return "other"
    if "text_embeddings" in name:
        return "embeddings"
    if any(word in name for word in ("vision", "resampler", "projector", "projection")):
        return "vision"
    if name in ("model", "language_model", "decoder_model", "decoder_with_past_model", "encoder"):
        return "language" if not folder or folder in ("unet", "transformer") else "other"
    return "other"
