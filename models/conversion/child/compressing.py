"""IR with 16-bit weights becomes smaller and quicker, part by part."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nncf
import openvino as ov

from models.conversion.child.calibrating import Samples, collect_samples, language_inputs
from models.conversion.child.hearing import listen_to_all
from models.conversion.child.job import Job, Role, role_of
from models.conversion.child.layers import LayerCounter
from models.conversion.child.perplexity import mean_loss, perplexity_of
from models.conversion.child.speaker import Speaker
from models.conversion.child.versions import versions

_INT4 = {
    ("int4", True): nncf.CompressWeightsMode.INT4_SYM,
    ("int4", False): nncf.CompressWeightsMode.INT4_ASYM,
    ("nf4", True): nncf.CompressWeightsMode.NF4,
    ("nf4", False): nncf.CompressWeightsMode.NF4,
}
_BACKUPS = {
    "int8_asym": nncf.BackupMode.INT8_ASYM,
    "int8_sym": nncf.BackupMode.INT8_SYM,
    "none": nncf.BackupMode.NONE,
}


def compress(job: Job, speaker: Speaker) -> None:
    """Says as result: `answers` to the questions with a sound, `perplexity` of the language model
    on the texts (0.0 where there is no such thing), `layers` compressed by part, and
    `versions`."""
    source, target = Path(job.source), Path(job.target)
    samples = collect_samples(job, speaker)
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.bin", "*.xml"))
    counter = LayerCounter(speaker)
    layers = {file: _compress_one(job, file, samples, counter) for file in _networks(source)}
    answers = listen_to_all(job, target) if job.questions else []
    perplexity = _perplexity(job, target)
    speaker.result(answers=answers, perplexity=perplexity, layers=layers, versions=versions())


def _networks(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.xml"))


def _compress_one(job: Job, file: str, samples: Samples, counter: LayerCounter) -> int:
    """The number of layers that were compressed."""
    source, target = Path(job.source) / file, Path(job.target) / file
    role = role_of(file)
    if "tokenizer" in file or not _is_compressed(role, job.recipe):
        for path in (source, source.with_suffix(".bin")):
            if path.is_file():
                shutil.copyfile(path, target.with_suffix(path.suffix))
        return 0
    counter.begin(part_name(file))
    model = ov.Core().read_model(source)
    ov.save_model(
        _smaller(model, role, job.recipe, samples.of(file)), target, compress_to_fp16=False
    )
    return counter.layers


def part_name(file: str) -> str:
    """Such as "language_model" or "unet"."""
    folder, _, name = file.rpartition("/")
    return folder or name.removeprefix("openvino_").removesuffix(".xml")


def _is_compressed(role: Role, recipe: Mapping[str, Any]) -> bool:
    weights = recipe["vision"] if role == "vision" else recipe["weights"]
    return weights not in ("fp16", "fp32")


def _smaller(model: Any, role: Role, recipe: Mapping[str, Any], data: list[Any]) -> Any:
    if role == "vision":
        if recipe["vision"] == "int8_calibrated" and data:
            return nncf.quantize(
                model,
                nncf.Dataset(data),
                model_type=nncf.ModelType.TRANSFORMER,
                fast_bias_correction=True,
                subset_size=len(data),
            )
        return nncf.compress_weights(model, mode=nncf.CompressWeightsMode.INT8_SYM)
    mode = _INT4.get((recipe["weights"], recipe["symmetric"]))
    if mode is None or role != "language":
        symmetric = recipe["symmetric"] or role == "embeddings"
        modes = nncf.CompressWeightsMode
        return nncf.compress_weights(model, mode=modes.INT8_SYM if symmetric else modes.INT8_ASYM)
    return nncf.compress_weights(
        model,
        mode=mode,
        ratio=recipe["ratio"],
        group_size=recipe["group_size"],
        backup_mode=_BACKUPS[recipe["backup"]],
        awq=recipe["awq"] or None,
        scale_estimation=(recipe["scale_estimation"] and bool(data)) or None,
        dataset=nncf.Dataset(data) if data else None,
        advanced_parameters=nncf.AdvancedCompressionParameters(
            group_size_fallback_mode=nncf.GroupSizeFallbackMode.ADJUST
        ),
    )


def _perplexity(job: Job, folder: Path) -> float:
    """Of a model for text alone."""
    network = folder / "openvino_model.xml"
    if not job.texts or not job.task.startswith("text-generation") or not network.is_file():
        return 0.0
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    request = ov.Core().compile_model(network, "CPU").create_infer_request()
    losses = []
    for text in job.texts:
        ids = tokenizer(text, return_tensors="np").input_ids
        request.reset_state()
        logits = request.infer(language_inputs(request.model_inputs, ids))[0]
        losses.append(mean_loss(logits[0], ids[0]))
    return perplexity_of(losses)
