"""Why a conversion cannot be started, and the sentences for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from models.catalogue.entry import Kind
from models.errors import DiskFull, ModelUnsupported, OutOfMemory, SidelightError
from models.hardware.room import Room, gb
from models.words import Sentence, say


class RecipeImpossible(SidelightError):
    """A recipe asks for what the model or the device cannot have."""


class ToolchainMissing(SidelightError):
    """The toolchain that a model needs is none that this version can make."""


class AdapterUnfit(SidelightError):
    """A fine-tuned adapter does not belong to the model, or cannot be merged into it."""


_KINDS: Mapping[Kind, str] = {
    "text": say("for chat"),
    "vision": say("for pictures"),
    "audio": say("for sound"),
    "speech": say("for speech"),
    "voice": say("for speaking"),
    "image": say("for drawing"),
}
_OTHER_MODEL = say("Choose a model of another family, or a ready-made build.")


def unknown_architecture(model_type: str, known: Mapping[Kind, Sequence[str]]) -> ModelUnsupported:
    shown = (
        say("the architecture “{model_type}”", model_type=model_type)
        if model_type
        else say("a model without an architecture")
    )
    lists = reduce(_and_kind, known.items(), Sentence("", {}))
    return ModelUnsupported(
        say("Sidelight does not know how to convert {shown}.", shown=shown),
        say("Choose a model of one of these families, {lists}.", lists=lists),
        f"model_type: {model_type!r}",
    )


def _and_kind(lists: Sentence, known: tuple[Kind, Sequence[str]]) -> Sentence:
    kind, names = known
    one = say("{kind}: {names}", kind=_KINDS[kind], names=", ".join(names))
    return say("{lists}; {one}", lists=lists, one=one) if lists else one


def not_convertible(name: str, why_not: str) -> ModelUnsupported:
    return ModelUnsupported(
        say("{name} models cannot be converted: {why_not}.", name=name, why_not=why_not),
        _OTHER_MODEL,
    )


def saved_too_late(name: str, saved_by: str, toolchains: Sequence[str]) -> ModelUnsupported:
    tools = ", ".join(_tools(one) for one in toolchains)
    return ModelUnsupported(
        say(
            "This {name} checkpoint was saved by transformers {saved_by}, and the only tools "
            "that can convert {name} models ({tools}) do not read what that version saves.",
            name=name,
            saved_by=saved_by,
            tools=tools,
        ),
        say("Get the model as its makers published it, or save it again with transformers 4.57."),
        f"transformers_version: {saved_by}",
    )


def no_toolchain(name: str, toolchain: str) -> ToolchainMissing:
    return ToolchainMissing(
        say(
            "{name} models need a conversion environment ({toolchain}) that this version of "
            "Sidelight does not make.",
            name=name,
            toolchain=_tools(toolchain),
        ),
        _OTHER_MODEL,
        toolchain,
    )


def compressed_already(name: str, method: str) -> ModelUnsupported:
    return ModelUnsupported(
        say(
            "The checkpoint “{name}” is compressed already ({method}), and cannot be converted.",
            name=name,
            method=method,
        ),
        say("Choose the original model that it was made from."),
    )


def broken_index(name: str) -> ModelUnsupported:
    return ModelUnsupported(
        say("The file “{name}” does not list the model's weights as it should.", name=name),
        say("Get the model again, and choose the new copy."),
    )


def no_original(name: str) -> ModelUnsupported:
    return ModelUnsupported(
        say("Nothing is known of a checkpoint that {name} could be made from.", name=name),
        say("Choose one of its ready-made builds."),
    )


def would_not_run(name: str, reason: str) -> ModelUnsupported:
    return ModelUnsupported(
        say(
            "{name} could be converted, but would not run there. {reason}", name=name, reason=reason
        ),
        say("Choose another device, a smaller form (“Fast and small”), or a smaller model."),
    )


def too_little_memory(name: str, need: int, room: Room, advice: Sequence[str]) -> OutOfMemory:
    """`advice`: what could be done instead, as ends of a sentence, the best first."""
    return OutOfMemory(
        say(
            "To convert {name} takes about {need} of memory, and {words}.",
            name=name,
            need=gb(need),
            words=room.words,
        ),
        say("You could {advice}.", advice=_either(advice)),
    )


def too_little_disk(name: str, need: int, free: int) -> DiskFull:
    return DiskFull(
        say(
            "To convert {name} takes about {need} on the disk for a while, and {free} are free.",
            name=name,
            need=gb(need),
            free=gb(free),
        ),
        say("Free some room, or move the models to a larger disk."),
    )


def no_disk() -> DiskFull:
    return DiskFull(
        say("The disk that the models are kept on is not there."),
        say("Connect it, or choose another folder for the models."),
    )


def impossible(what: str, todo: str) -> RecipeImpossible:
    return RecipeImpossible(what, todo)


def adapter_not_for(kind_words: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("Adapters cannot be merged into models {kind_words}.", kind_words=kind_words),
        say("Choose a model for chat, the one that the adapter was made for."),
    )


def no_adapter(name: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("“{name}” is no adapter in the PEFT format.", name=name),
        say("Choose the folder that holds adapter_config.json and adapter_model.safetensors."),
    )


def other_adapter(method: str) -> AdapterUnfit:
    return AdapterUnfit(
        say(
            "The adapter is of the kind {method}, and only LoRA adapters can be merged.",
            method=method,
        ),
        say("Choose a LoRA adapter, or the whole fine-tuned model."),
    )


def words_of_kind(kind: Kind) -> str:
    return _KINDS[kind]


def _tools(toolchain: str) -> str:
    return toolchain.replace("-", " ")


def _either(options: Sequence[str]) -> str:
    if len(options) < 2:
        return options[0] if options else say("choose a smaller model")
    first = reduce(lambda one, other: say("{one}, {other}", one=one, other=other), options[:-1])
    return say("{first}, or {last}", first=first, last=options[-1])
