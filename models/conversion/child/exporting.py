"""A Hugging Face checkpoint becomes OpenVINO IR with 16-bit weights, part by part."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from optimum.exporters.openvino import convert, main_export
from optimum.intel.openvino import OVConfig

from models.conversion.child.adapter import merge_adapter
from models.conversion.child.asking import ask_original
from models.conversion.child.exporting_audio import (
    copy_tokenizer,
    export_audio,
    load_audio_model,
)
from models.conversion.child.job import AUDIO_TASK, Job
from models.conversion.child.speaker import Speaker
from models.conversion.child.stand_ins import stand_in_for_timm
from models.conversion.child.tokenizing import convert_tokenizers
from models.conversion.child.versions import versions

_SMALL_BYTES = 2_000_000_000
# What GenAI reads besides the networks, and the exporter leaves out where a library that is not
# needed for it is missing, such as torchvision.
_SIDE_FILES = (
    *("preprocessor_config.json", "processor_config.json", "video_preprocessor_config.json"),
    *("chat_template.json", "chat_template.jinja", "generation_config.json"),
)


def export(job: Job, speaker: Speaker) -> None:
    """Says as result: `answers` of the original, in the order of the questions, `perplexity` of
    the original on the texts (0.0 where there is no such thing), and `versions`."""
    speaker.progress("load")
    source, target = Path(job.source), Path(job.target)
    if job.adapter:
        source = merge_adapter(source, Path(job.adapter), target.parent / "merged")
    found: dict[str, Any] = {"answers": [], "perplexity": 0.0}
    if job.trust_remote_code:
        stand_in_for_timm()
    if job.task == AUDIO_TASK:
        model = load_audio_model(source, _is_small(source))
        found.update(ask_original(job, source, model, speaker))
        export_audio(model, target, speaker)
        copy_tokenizer(source, target)
    else:
        _export_by_optimum(job, source, target, speaker, found)
    _complete(source, target)
    speaker.progress("tokenizer")
    convert_tokenizers(target, job.task, trust_remote_code=job.trust_remote_code)
    speaker.result(**found, versions=versions())


def _export_by_optimum(
    job: Job, source: Path, target: Path, speaker: Speaker, found: dict[str, Any]
) -> None:
    with _watched(job, source, speaker, found):
        main_export(
            str(source),
            target,
            task=job.task,
            # Said, so that large models are not compressed on the way.
            ov_config=OVConfig(dtype="fp16"),
            trust_remote_code=job.trust_remote_code,
            local_files_only=True,
            model_kwargs={"vocoder": job.companion} if job.companion else None,
            model_loading_kwargs={"torch_dtype": "float32"} if _is_small(source) else None,
        )


@contextlib.contextmanager
def _watched(job: Job, source: Path, speaker: Speaker, found: dict[str, Any]) -> Iterator[None]:
    """Steps in where the exporter has loaded the model, and where it begins with a part."""
    export_from_model, export_models, export_one = (
        convert.export_from_model,
        convert.export_models,
        convert.export,
    )
    parts: list[str] = []
    begun = 0

    def on_loaded(*args: Any, **options: Any) -> Any:
        found.update(ask_original(job, source, options["model"], speaker))
        return export_from_model(*args, **options)

    def on_parts(*args: Any, **options: Any) -> Any:
        parts.extend(options["models_and_export_configs"])
        return export_models(*args, **options)

    def on_part(*args: Any, **options: Any) -> Any:
        nonlocal begun
        speaker.progress("export", begun, len(parts), "parts", parts[begun])
        begun += 1
        return export_one(*args, **options)

    convert.export_from_model, convert.export_models = on_loaded, on_parts
    convert.export = on_part
    try:
        yield
    finally:
        convert.export_from_model, convert.export_models = export_from_model, export_models
        convert.export = export_one


def _is_small(source: Path) -> bool:
    """Whether there is memory for 32 bits a weight, in which processors compute much faster."""
    return sum(file.stat().st_size for file in source.rglob("*.safetensors")) < _SMALL_BYTES


def _complete(source: Path, target: Path) -> None:
    for name in _SIDE_FILES:
        if (source / name).is_file() and not (target / name).exists():
            shutil.copyfile(source / name, target / name)
