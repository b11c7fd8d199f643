"""What a folder with a Hugging Face checkpoint or an adapter holds, told from its files alone.

Beyond `models.sources.look_at` this reads what matters for a conversion: who saved it, and what
is missing. Weights in PyTorch's pickles are counted, never opened; only the conversion process
does that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.catalogue.entry import Kind, WeightFormat
from models.conversion import refusals
from models.conversion.families import Family
from models.sources.folder_files import FolderFile, FolderFiles, list_folder
from models.sources.look_at import Found
from models.sources.look_at_checkpoint import brings_code
from models.sources.look_at_config import Config, part_of, read_config, shape_of, text_of
from models.sources.look_at_facts import Facts, entry_for
from models.sources.look_at_refusals import incomplete, not_there, unreadable
from models.sources.look_at_weights import Weights, safetensors_weights
from models.store.needed import read_context_tokens
from models.words import say

_ADAPTER = "adapter_config.json"
_INDEXES = (
    "model.safetensors.index.json",
    "diffusion_pytorch_model.safetensors.index.json",
    "pytorch_model.bin.index.json",
)
_PICKLES = (".bin", ".pt", ".pth", ".ckpt")
_NO_WEIGHTS = ("training_args.bin", "optimizer.pt", "scheduler.pt", "optimizer.bin")
_TOKENIZERS = (
    *("tokenizer.json", "tokenizer.model", "vocab.json", "vocab.txt", "spm_char.model"),
    *("spiece.model", "qwen.tiktoken"),
)
_PREPROCESSORS = ("preprocessor_config.json", "processor_config.json")
_SHARD = re.compile(r"(.*)-(\d{5})-of-(\d{5})\.(safetensors|bin)")
_MOST_SHARDS = 1000
_FLOAT32 = ("float32", "torch.float32")


@dataclass(frozen=True)
class Checkpoint:
    """What there is to convert.

    Attributes:
        folder: where it is.
        model_type: of its config, or `_class_name` of a pipeline's; "" of an adapter.
        saved_by: the version of transformers that saved it; "" when it does not say.
        weight_bytes: of the files with weights.
        parameters: how many; of pickles estimated from their size.
        dtype: what most weights are stored in.
        has_safetensors: its weights are not pickles.
        brings_code: it has Python code of its own, which is run only if its family needs that.
        adapter_base: of an adapter, the model it was made for; "" of all else.
        adapter_method: of an adapter, such as "LORA".
        missing: files that should be there and are not.
    """

    folder: Path
    model_type: str
    saved_by: str = ""
    weight_bytes: int = 0
    parameters: int = 0
    dtype: WeightFormat = "fp16"
    has_safetensors: bool = True
    brings_code: bool = False
    adapter_base: str = ""
    adapter_method: str = ""
    missing: tuple[str, ...] = ()

    @property
    def is_adapter(self) -> bool:
        return bool(self.adapter_method)


@dataclass(frozen=True)
class _Weights:
    """Files with weights: safetensors, or where there are none, the names of pickles."""

    safetensors: tuple[FolderFile, ...] = ()
    pickles: tuple[Path, ...] = ()
    missing: tuple[str, ...] = ()


def look_at_checkpoint_folder(path: Path) -> Checkpoint:
    """Reads heads and configs only, yet waits for the disk.

    Raises `ModelUnreadable`, `NotAModel`, `ModelDamaged` for what cannot be read or is broken, and
    `ModelUnsupported` for weights that are compressed already. What is merely missing stands in
    the result, see `check_whole`.
    """
    if not path.is_dir():
        raise not_there(path)
    try:
        files = list_folder(path)
        return _adapter(path, files) if _ADAPTER in files.names else _checkpoint(path, files)
    except OSError as error:
        raise unreadable(path, error) from error


def check_whole(checkpoint: Checkpoint, family: Family | None = None) -> None:
    """Raises `ModelIncomplete` when files are missing, those included that the family needs."""
    missing = [*checkpoint.missing]
    if family is not None:
        missing += _missing_for(family, list_folder(checkpoint.folder).names)
    if missing:
        checkpoint_words = say("a Hugging Face checkpoint")
        looks_like = say("an adapter") if checkpoint.is_adapter else checkpoint_words
        raise incomplete(checkpoint.folder, looks_like, missing)


def found_in(checkpoint: Checkpoint, family: Family, taken: Collection[str] = ()) -> Found:
    """What `models.sources.look_at` would say of it, also where the weights are pickles, which
    that does not take. `taken`: ids that the new entry's must differ from."""
    folder = checkpoint.folder
    files = list_folder(folder)
    facts = Facts(
        form="checkpoint",
        kind=family.kind,
        family=family.aliases[0] if family.aliases else family.model_type,
        weights=Weights(checkpoint.parameters, checkpoint.dtype),
        size_bytes=files.size_bytes,
        context_tokens=0 if family.kind == "image" else read_context_tokens(folder),
        shape=shape_of(read_config(files)),
    )
    entry = entry_for(folder, facts, taken)
    return Found("checkpoint", entry, files.left_out, checkpoint.brings_code)


def _checkpoint(path: Path, files: FolderFiles) -> Checkpoint:
    draws = "model_index.json" in files.names
    config = read_config(files, "model_index.json" if draws else "config.json")
    if not draws and "config.json" not in files.names:
        raise incomplete(path, say("a Hugging Face checkpoint"), ["config.json"])
    _check_not_compressed(path, config)
    weights = _weights(path, files, draws)
    told = safetensors_weights(weights.safetensors)
    size = sum(file.size_bytes for file in weights.safetensors)
    size += sum(file.stat().st_size for file in weights.pickles)
    dtype = told.format if weights.safetensors else _dtype_of(config)
    return Checkpoint(
        folder=path,
        model_type=text_of(config, "_class_name" if draws else "model_type"),
        saved_by=_saved_by(files, config, draws),
        weight_bytes=size,
        parameters=told.parameters or size // (4 if dtype == "fp32" else 2),
        dtype=dtype,
        has_safetensors=bool(weights.safetensors),
        brings_code=brings_code(files),
        missing=weights.missing,
    )


def _adapter(path: Path, files: FolderFiles) -> Checkpoint:
    config = read_config(files, _ADAPTER)
    here = [file for file in files.files if file.path == "adapter_model.safetensors"]
    pickle = path / "adapter_model.bin"
    pickles = [pickle] if not here and pickle.is_file() else []
    told = safetensors_weights(here)
    size = sum(file.size_bytes for file in here) + sum(one.stat().st_size for one in pickles)
    return Checkpoint(
        folder=path,
        model_type="",
        weight_bytes=size,
        parameters=told.parameters,
        dtype=told.format,
        has_safetensors=bool(here),
        adapter_base=text_of(config, "base_model_name_or_path"),
        adapter_method=text_of(config, "peft_type") or "unknown",
        missing=() if here or pickles else ("adapter_model.safetensors",),
    )


def _saved_by(files: FolderFiles, config: Config, draws: bool) -> str:
    """Of a pipeline, what its text encoder says."""
    said = read_config(files, "text_encoder/config.json") if draws else config
    return text_of(said, "transformers_version")


def _check_not_compressed(path: Path, config: Config) -> None:
    settings = part_of(config, "quantization_config", "compression_config")
    if settings:
        method = text_of(settings, "quant_method") or "of an unknown kind"
        raise refusals.compressed_already(path.name, method)


def _dtype_of(config: Config) -> WeightFormat:
    told = text_of(config, "dtype") or text_of(config, "torch_dtype")
    return "fp32" if not told or told in _FLOAT32 else "fp16"


def _weights(path: Path, files: FolderFiles, draws: bool) -> _Weights:
    """Those of a pipeline are in its parts; where an index tells the names, it is those."""
    indexed = _indexed(files, draws)
    suffixes = (".safetensors", *_PICKLES)
    names = (*files.names, *files.left_out)
    found = {name for name in names if name.endswith(suffixes) and ("/" in name) == draws}
    found = {name for name in found if name.rpartition("/")[2] not in _NO_WEIGHTS}
    found -= {name for name in found if name.replace(".fp16.", ".") in found - {name}}
    safe = {name for name in found if name.endswith(".safetensors")}
    if safe or indexed["safetensors"]:
        wanted = indexed["safetensors"] or safe
        missing = sorted((wanted | _shards(safe)) - safe)
        kept = tuple(file for file in files.files if file.path in wanted & safe)
        return _Weights(kept, missing=tuple(missing))
    wanted = indexed["bin"] or found
    missing = sorted((wanted | _shards(found)) - found)
    if not missing and not found:
        missing = ["unet/diffusion_pytorch_model.safetensors" if draws else "model.safetensors"]
    pickles = tuple(path / name for name in sorted(wanted & found))
    return _Weights(pickles=pickles, missing=tuple(missing))


def _indexed(files: FolderFiles, draws: bool) -> dict[str, set[str]]:
    """Names of weight files that indexes tell, by format."""
    told: dict[str, set[str]] = {"safetensors": set(), "bin": set()}
    for name in files.names:
        folder, _, last = name.rpartition("/")
        if last not in _INDEXES or bool(folder) != draws:
            continue
        prefix = f"{folder}/" if folder else ""
        shards = _shards_of(read_config(files, name), name)
        told["bin" if ".bin." in last else "safetensors"] |= {f"{prefix}{s}" for s in shards}
    return told


def _shards_of(index: Mapping[str, object], name: str) -> set[str]:
    weights = index.get("weight_map")
    if not isinstance(weights, dict) or not weights:
        raise refusals.broken_index(name)
    shards = {value for value in weights.values() if isinstance(value, str)}
    if any("/" in shard or "\\" in shard for shard in shards) or not shards:
        raise refusals.broken_index(name)
    return shards


def _shards(names: Iterable[str]) -> set[str]:
    """All of a set that one of these is part of; without an index, too."""
    matches = [match for name in names if (match := _SHARD.fullmatch(name))]
    return {
        f"{match[1]}-{number:05}-of-{match[3]}.{match[4]}"
        for match in matches
        for number in range(1, min(int(match[3]), _MOST_SHARDS) + 1)
    }


def _missing_for(family: Family, names: frozenset[str]) -> list[str]:
    """A tokenizer, and for pictures and speech what prepares them."""
    if family.kind == "image":
        return [] if any(name.startswith("tokenizer") for name in names) else ["tokenizer/"]
    if family.model_type == "kokoro":
        return []
    missing = []
    if names.isdisjoint(_TOKENIZERS):
        missing.append("tokenizer.json")
    kinds: tuple[Kind, ...] = ("vision", "speech", "audio")
    if family.kind in kinds and names.isdisjoint(_PREPROCESSORS):
        missing.append(_PREPROCESSORS[0])
    return missing
