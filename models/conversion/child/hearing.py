"""Speech written down by a checkpoint, or by the IR that was made of it."""

from __future__ import annotations

import wave
from pathlib import Path
from typing import Any

import numpy as np
from transformers import AutoProcessor

from models.conversion.child.job import Job, Question


def listen(question: Question, model: Any, processor: Any) -> str:
    samples = read_samples(Path(question.sound))
    features = processor(samples, sampling_rate=16_000, return_tensors="pt").input_features
    said = model.generate(
        features.to(model.dtype), do_sample=False, max_new_tokens=question.max_tokens
    )
    return str(processor.batch_decode(said, skip_special_tokens=True)[0]).strip()


def listen_to_all(job: Job, folder: Path) -> list[str]:
    """By the IR in the folder, on the CPU."""
    from optimum.intel.openvino import OVModelForSpeechSeq2Seq

    options = {"trust_remote_code": job.trust_remote_code, "local_files_only": True}
    model = OVModelForSpeechSeq2Seq.from_pretrained(folder, **options)
    processor = AutoProcessor.from_pretrained(folder, **options)
    return [listen(question, model, processor) for question in job.questions]


class Hearing:
    """Prepares questions about sounds, and lets a checkpoint answer them."""

    def __init__(self, folder: Path) -> None:
        self._processor = AutoProcessor.from_pretrained(folder, local_files_only=True)

    def answer(self, question: Question, model: Any) -> str:
        content: list[dict[str, str]] = [{"type": "text", "text": question.text}]
        sounds = [read_samples(Path(question.sound))] if question.sound else None
        if sounds:
            content.insert(0, {"type": "audio", "audio_url": question.sound})
        prompt = self._processor.apply_chat_template(
            [{"role": "user", "content": content}], add_generation_prompt=True, tokenize=False
        )
        inputs = self._processor(
            text=prompt, audio=sounds, sampling_rate=16_000, return_tensors="pt"
        )
        inputs.pop("token_type_ids", None)
        said = model.generate(**inputs, do_sample=False, max_new_tokens=question.max_tokens)
        new = said[0, inputs["input_ids"].shape[1] :]
        return str(self._processor.tokenizer.decode(new, skip_special_tokens=True))


def read_samples(file: Path) -> Any:
    """float32 [-1, 1] of a WAV file with 16-bit samples, 16 kHz, mono."""
    with wave.open(str(file), "rb") as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), np.int16) / np.float32(32_768)
