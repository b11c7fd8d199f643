"""Tokenizers become OpenVINO networks too."""

from __future__ import annotations

from pathlib import Path

from models.conversion.child.faults import TokenizerFailed

_SUBFOLDERS = ("tokenizer", "tokenizer_2", "tokenizer_3")


def convert_tokenizers(folder: Path, task: str, *, trust_remote_code: bool) -> None:
    """`openvino_tokenizer.xml` and `openvino_detokenizer.xml` into the folder of the IR, or into
    those of its tokenizers. The exporter itself is silent when it cannot; raises
    `TokenizerFailed`."""
    found = [folder / name for name in _SUBFOLDERS if (folder / name).is_dir()]
    try:
        for place in found or [folder]:
            _convert(place, task, trust_remote_code=trust_remote_code)
    except Exception as error:
        raise TokenizerFailed(f"{type(error).__name__}: {error}") from error


def _convert(folder: Path, task: str, *, trust_remote_code: bool) -> None:
    from openvino import save_model
    from openvino_tokenizers import convert_tokenizer
    from optimum.exporters.openvino.utils import set_simplified_chat_template
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(
        folder, trust_remote_code=trust_remote_code, local_files_only=True
    )
    if task.startswith("text-generation") or task == "image-text-to-text":
        # What is cut off of a prompt that is too long is its beginning.
        tokenizer.padding_side = tokenizer.truncation_side = "left"
    try:
        converted = convert_tokenizer(tokenizer, with_detokenizer=True)
    except NotImplementedError:
        converted = (convert_tokenizer(tokenizer, with_detokenizer=False),)
    template = _template(folder)
    set_simplified_chat_template(converted[0], template)
    for network, name in zip(
        converted, ("openvino_tokenizer", "openvino_detokenizer"), strict=False
    ):
        save_model(network, folder / f"{name}.xml")


def _template(folder: Path) -> str | None:
    """Of the processor, where it has one of its own."""
    file = folder / "chat_template.jinja"
    return file.read_text(encoding="utf-8") if file.is_file() else None
