"""A GGUF file becomes OpenVINO IR once, at its first load."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_PARTIAL = ".ir-partial"
_READY = "ir"


def saved_ir(folder: Path) -> Path | None:
    """The IR folder beside a GGUF file, when it was saved whole."""
    ready = folder / _READY
    return ready if ready.is_dir() else None


def save_ir(folder: Path, gguf: str) -> Path:
    """Convert ``folder/gguf`` on the CPU; the folder appears only when it is complete.

    GenAI writes the IR beside the file it reads, so it reads a link in a folder of its own. The
    text pipeline is used because it saves the tokenizer too.
    """
    import openvino_genai

    partial = folder / _PARTIAL
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    link = partial / gguf
    _link(folder / gguf, link)
    pipeline = openvino_genai.LLMPipeline(str(link), "CPU", enable_save_ov_model=True)
    del pipeline
    link.unlink()
    return partial.rename(folder / _READY)


def _link(source: Path, target: Path) -> None:
    """A hard link where the disk can, else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
