"""The same answers by transformers: run in a toolchain, `… CHECKPOINT SOUNDS.npz QUESTION`.

Prints seconds and tokens of all answers as one JSON document.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import Qwen2AudioForConditionalGeneration, Qwen2AudioProcessor


def main(checkpoint: Path, source: Path, question: str, most_tokens: int) -> None:
    model: Any = Qwen2AudioForConditionalGeneration.from_pretrained(
        checkpoint, dtype=torch.float32, local_files_only=True
    ).eval()
    processor: Any = Qwen2AudioProcessor.from_pretrained(checkpoint, local_files_only=True)
    given = np.load(source)
    seconds, tokens = 0.0, 0
    for at in range(-1, len(given.files)):
        begun = time.perf_counter()
        count = _answer(model, processor, given[f"s{max(at, 0)}"], question, most_tokens)
        if at >= 0:  # before that everything warms up
            seconds += time.perf_counter() - begun
            tokens += count
    print(json.dumps({"seconds": seconds, "tokens": tokens}))


def _answer(model: Any, processor: Any, sound: Any, question: str, most: int) -> int:
    content = [{"type": "audio", "audio_url": "x"}, {"type": "text", "text": question}]
    talk = [{"role": "user", "content": content}]
    prompt = processor.apply_chat_template(talk, add_generation_prompt=True, tokenize=False)
    inputs = processor(text=prompt, audio=[sound], sampling_rate=16_000, return_tensors="pt")
    inputs.pop("token_type_ids", None)
    with torch.inference_mode():
        said = model.generate(**inputs, do_sample=False, max_new_tokens=most)
    return int(said.shape[1] - inputs["input_ids"].shape[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
