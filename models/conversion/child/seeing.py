"""A question about a picture in the form that a model's processor makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from PIL import Image
from transformers import AutoImageProcessor, AutoProcessor, AutoTokenizer

from models.conversion.child.job import Question

# Larger ones only cost time here.
_LONGEST_SIDE = 672
_QWEN = ("qwen2_vl", "qwen2_5_vl", "qwen3_vl")


class Seeing:
    """Prepares questions of one checkpoint, and lets its model answer them.

    Args:
        folder: of the checkpoint or IR.
        trust_remote_code: the processor's own code may be run.
    """

    def __init__(self, folder: Path, trust_remote_code: bool) -> None:
        options = {"trust_remote_code": trust_remote_code, "local_files_only": True}
        self._tokenizer = AutoTokenizer.from_pretrained(folder, **options)
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        if config["model_type"] in _QWEN:
            # Its whole processor asks for torchvision, which only clips need.
            self._processor: Any = AutoImageProcessor.from_pretrained(folder, use_fast=False)
            self._prepare = self._prepare_qwen
        else:
            self._processor = AutoProcessor.from_pretrained(folder, **options)
            self._prepare = self._prepare_any

    def inputs(self, question: Question) -> Any:
        """Tensors by name, batch of one."""
        inputs = self._prepare(question)
        inputs.pop("token_type_ids", None)  # of a tokenizer that knows pairs; no decoder takes it
        return inputs

    def answer(self, question: Question, model: Any) -> str:
        inputs = self.inputs(question)
        for name, value in inputs.items():
            if torch.is_floating_point(value):
                inputs[name] = value.to(model.dtype)
        said = model.generate(**inputs, do_sample=False, max_new_tokens=question.max_tokens)
        new = said[0, inputs["input_ids"].shape[1] :]
        return str(self._tokenizer.decode(new, skip_special_tokens=True))

    def _prepare_any(self, question: Question) -> Any:
        prompt = self._prompt(question)
        images = [open_picture(question.picture)] if question.picture else None
        return dict(self._processor(text=prompt, images=images, return_tensors="pt"))

    def _prepare_qwen(self, question: Question) -> Any:
        prompt, seen = self._prompt(question), {}
        if question.picture:
            seen = dict(self._processor([open_picture(question.picture)], return_tensors="pt"))
            cells = int(seen["image_grid_thw"][0].prod()) // self._processor.merge_size**2
            prompt = prompt.replace("<|image_pad|>", "<|image_pad|>" * cells)
        return {**self._tokenizer(prompt, return_tensors="pt"), **seen}

    def _prompt(self, question: Question) -> str:
        content: list[dict[str, str]] = [{"type": "text", "text": question.text}]
        if question.picture:
            content.insert(0, {"type": "image"})
        messages = [{"role": "user", "content": content}]
        template = getattr(self._processor, "chat_template", None)
        teller = self._processor if template else self._tokenizer
        return str(teller.apply_chat_template(messages, add_generation_prompt=True, tokenize=False))


def open_picture(path: str) -> Any:
    """RGB, no side longer than needed."""
    with Image.open(path) as image:
        picture = image.convert("RGB")
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return picture
