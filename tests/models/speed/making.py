"""Folders of models that have no more than a tokenizer."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from models.store.installed import InstalledModel
from models.store.manifest import Manifest, StoredFile, write_manifest

WORDS = ("<s>", "</s>", "the", "red", "circle", "is", "Paris", "in")
_RT_INFO = '<net><rt_info><bos_token_id value="0" /><eos_token_id value="{0}" /></rt_info></net>'


def text_model(folder: Path, words: Sequence[str] = WORDS, *, eos: int = 1, rows: int = 0) -> Path:
    """With a tokenizer.json of these tokens, in their order."""
    folder.mkdir(parents=True)
    vocabulary = {word: number for number, word in enumerate(words)}
    document = {"model": {"type": "BPE", "vocab": vocabulary}, "added_tokens": []}
    (folder / "tokenizer.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "config.json").write_text(json.dumps({"vocab_size": rows or len(words)}), "utf-8")
    (folder / "openvino_tokenizer.xml").write_text(_RT_INFO.format(eos), encoding="utf-8")
    return folder


def put_into(models: Path, name: str, words: Sequence[str] = WORDS, size: int = 100) -> Path:
    """A text model of that many bytes in a folder of models, as the store would have it."""
    folder = text_model(models / name, words)
    (folder / "openvino_model.bin").write_bytes(bytes(size))
    manifest = Manifest(
        id=name,
        name=name.title(),
        label="",
        tasks=("chat",),
        takes=("text",),
        kind="text",
        family="llama",
        licence="MIT",
        source="file:",
        gguf="",
        context_tokens=64,
        files={"openvino_model.bin": StoredFile(size, "")},
    )
    write_manifest(folder, manifest)
    return folder


def installed(
    folder: Path, size: int, *, kind: str = "text", gguf: str = "", tasks: Sequence[str] = ("chat",)
) -> InstalledModel:
    return InstalledModel(
        id=folder.name,
        name=folder.name.title(),
        label="",
        tasks=tuple(tasks),
        takes=("text",),
        kind=kind,
        folder=folder,
        size_bytes=size,
        context_tokens=0,
        gguf=gguf,
        licence="",
        source="",
        builtin=False,
    )
