"""Why a conversion cannot be started, and the sentences for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.catalogue.entry import Kind
from models.errors import DiskFull, ModelUnsupported, OutOfMemory, SidelightError
from models.hardware.room import Room, gb


class RecipeImpossible(SidelightError):
    """A recipe asks for what the model or the device cannot have."""


class ToolchainMissing(SidelightError):
    """The toolchain that a model needs is none that this version can make."""


class AdapterUnfit(SidelightError):
    """A fine-tuned adapter does not belong to the model, or cannot be merged into it."""


_KINDS: Mapping[Kind, str] = {
    "text": "for chat",
    "vision": "for pictures",
    "audio": "for sound",
    "speech": "for speech",
    "voice": "for speaking",
    "image": "for drawing",
}
_OTHER_MODEL = "Choose a model of another family, or a ready-made build."


def unknown_architecture(model_type: str, known: Mapping[Kind, Sequence[str]]) -> ModelUnsupported:
    shown = f"the architecture “{model_type}”" if model_type else "a model without an architecture"
    lists = "; ".join(f"{_KINDS[kind]}: {', '.join(names)}" for kind, names in known.items())
    return ModelUnsupported(
        f"Sidelight does not know how to convert {shown}.",
        f"Choose a model of one of these families, {lists}.",
        f"model_type: {model_type!r}",
    )


def not_convertible(name: str, why_not: str) -> ModelUnsupported:
    return ModelUnsupported(f"{name} models cannot be converted: {why_not}.", _OTHER_MODEL)


def saved_too_late(name: str, saved_by: str, toolchains: Sequence[str]) -> ModelUnsupported:
    tools = " and ".join(_tools(one) for one in toolchains)
    return ModelUnsupported(
        f"This {name} checkpoint was saved by transformers {saved_by}, and the only tools that "
        f"can convert {name} models ({tools}) do not read what that version saves.",
        "Get the model as its makers published it, or save it again with transformers 4.57.",
        f"transformers_version: {saved_by}",
    )


def no_toolchain(name: str, toolchain: str) -> ToolchainMissing:
    return ToolchainMissing(
        f"{name} models need a conversion environment ({_tools(toolchain)}) that this version of "
        "Sidelight does not make.",
        _OTHER_MODEL,
        toolchain,
    )


def compressed_already(name: str, method: str) -> ModelUnsupported:
    return ModelUnsupported(
        f"The checkpoint “{name}” is compressed already ({method}), and cannot be converted.",
        "Choose the original model that it was made from.",
    )


def broken_index(name: str) -> ModelUnsupported:
    return ModelUnsupported(
        f"The file “{name}” does not list the model's weights as it should.",
        "Get the model again, and choose the new copy.",
    )


def no_original(name: str) -> ModelUnsupported:
    return ModelUnsupported(
        f"Nothing is known of a checkpoint that {name} could be made from.",
        "Choose one of its ready-made builds.",
    )


def would_not_run(name: str, reason: str) -> ModelUnsupported:
    return ModelUnsupported(
        f"{name} could be converted, but would not run there. {reason}",
        "Choose another device, a smaller form (“Fast and small”), or a smaller model.",
    )


def too_little_memory(name: str, need: int, room: Room, advice: Sequence[str]) -> OutOfMemory:
    """`advice`: what could be done instead, as ends of a sentence, the best first."""
    return OutOfMemory(
        f"To convert {name} takes about {gb(need)} of memory, and {room.words}.",
        f"You could {_either(advice)}.",
    )


def too_little_disk(name: str, need: int, free: int) -> DiskFull:
    return DiskFull(
        f"To convert {name} takes about {gb(need)} on the disk for a while, and {gb(free)} are "
        "free.",
        "Free some room, or move the models to a larger disk.",
    )


def no_disk() -> DiskFull:
    return DiskFull(
        "The disk that the models are kept on is not there.",
        "Connect it, or choose another folder for the models.",
    )


def impossible(what: str, todo: str) -> RecipeImpossible:
    return RecipeImpossible(what, todo)


def adapter_not_for(kind_words: str) -> AdapterUnfit:
    return AdapterUnfit(
        f"Adapters cannot be merged into models {kind_words}.",
        "Choose a model for chat, the one that the adapter was made for.",
    )


def no_adapter(name: str) -> AdapterUnfit:
    return AdapterUnfit(
        f"“{name}” is no adapter in the PEFT format.",
        "Choose the folder that holds adapter_config.json and adapter_model.safetensors.",
    )


def other_adapter(method: str) -> AdapterUnfit:
    return AdapterUnfit(
        f"The adapter is of the kind {method}, and only LoRA adapters can be merged.",
        "Choose a LoRA adapter, or the whole fine-tuned model.",
    )


def words_of_kind(kind: Kind) -> str:
    return _KINDS[kind]


def _tools(toolchain: str) -> str:
    return toolchain.replace("-", " ")


def _either(options: Sequence[str]) -> str:
    if len(options) < 2:
        return options[0] if options else "choose a smaller model"
    return f"{', '.join(options[:-1])}, or {options[-1]}"
