"""A fine-tuned adapter (PEFT, LoRA) merged into the model it was made for."""

from __future__ import annotations

import shutil
from pathlib import Path

_WEIGHTS = (".safetensors", ".bin", ".index.json", ".gguf", ".pt", ".pth")


def merge_adapter(base: Path, adapter: Path, merged: Path) -> Path:
    """Write base plus adapter as a checkpoint into `merged`, with all else that the base has."""
    from peft import PeftModel
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(base, torch_dtype="auto", local_files_only=True)
    model = PeftModel.from_pretrained(model, adapter, local_files_only=True).merge_and_unload()
    model.save_pretrained(merged)
    for file in base.iterdir():
        if (
            file.is_file()
            and not file.name.endswith(_WEIGHTS)
            and not (merged / file.name).exists()
        ):
            shutil.copyfile(file, merged / file.name)
    # A fine-tuned tokenizer or chat template wins over the base's.
    for file in adapter.iterdir():
        if file.name.startswith(("tokenizer", "chat_template", "special_tokens", "added_tokens")):
            shutil.copyfile(file, merged / file.name)
    return merged
