"""Why a file or folder cannot be used as an adapter, and the sentences for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.conversion.refusals import AdapterUnfit
from models.errors import SidelightError
from models.words import Sentence, say, say_many


class AdapterUnreadable(SidelightError):
    """The file is not there, cut short, damaged, or no adapter."""


class AdapterUnsupported(SidelightError):
    """An adapter of a kind that cannot be used here."""


class AdapterNotKept(SidelightError):
    """The disk did not take the adapter, or did not let go of it."""


_CHOOSE = say("Choose a LoRA adapter: a .safetensors file, or a folder with adapter_config.json.")
_AGAIN = say("Get the file again from where it came from, and choose the new copy.")


def not_there(path: Path) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("There is nothing at {path}.", path=path),
        say("Check whether the disk is connected and the file was moved, and choose it again."),
    )


def unreadable(path: Path, error: OSError) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("“{name}” cannot be read.", name=path.name),
        say("Check that you may open it and that its disk is connected, and choose it again."),
        str(error),
    )


def pickle(path: Path) -> AdapterUnreadable:
    return AdapterUnreadable(
        say(
            "“{name}” is a PyTorch pickle, which can hide programs and is not opened.",
            name=path.name,
        ),
        say("Get the adapter as a real .safetensors file, and choose that."),
    )


def cut_short(path: Path, has: int, needs: int) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("The adapter “{name}” is cut short.", name=path.name),
        _AGAIN,
        f"{has} of {needs} bytes",
    )


def no_safetensors(path: Path, cause: str = "") -> AdapterUnreadable:
    return AdapterUnreadable(
        say("“{name}” is no safetensors file, or it is damaged.", name=path.name), _AGAIN, cause
    )


def no_adapter(path: Path, holds: str = "") -> AdapterUnreadable:
    return AdapterUnreadable(
        say("“{name}” holds no adapter.", name=path.name), _CHOOSE, f"holds: {holds}"
    )


def half_missing(path: Path, layer: str) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("A part of the adapter “{name}” is missing.", name=path.name),
        _AGAIN,
        f"either half of {layer}",
    )


def ragged(path: Path, layer: str) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("The halves of the adapter “{name}” do not belong together.", name=path.name),
        _AGAIN,
        layer,
    )


def other_method(name: str, method: str) -> AdapterUnsupported:
    return AdapterUnsupported(
        say(
            "“{name}” is of the kind {method}, and only LoRA can be used.",
            name=name,
            method=method,
        ),
        say("Look for the same adapter as a LoRA."),
    )


def other_numbers(path: Path, kind: str) -> AdapterUnsupported:
    return AdapterUnsupported(
        say("“{name}” is stored in {kind}, which cannot be used.", name=path.name, kind=kind),
        say("Look for the same adapter in F16, BF16 or F32."),
    )


def wide_kernels(path: Path, layer: str) -> AdapterUnsupported:
    return AdapterUnsupported(
        say(
            "“{name}” changes convolutions too (LoCon), and only plain LoRA can be used.",
            name=path.name,
        ),
        say("Look for the same adapter as a plain LoRA."),
        layer,
    )


def replaces_layers(path: Path, names: Sequence[str]) -> AdapterUnsupported:
    return AdapterUnsupported(
        say(
            "“{name}” replaces whole layers too, which can only be done once and for all.",
            name=path.name,
        ),
        say("Convert the model that it was made for together with the adapter."),
        "\n".join(names),
    )


def no_peft_folder(path: Path) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("The folder “{name}” holds no adapter.", name=path.name),
        say("Choose the folder that holds adapter_config.json and adapter_model.safetensors."),
    )


def weights_missing(path: Path, has_pickle: bool) -> AdapterUnreadable:
    save_again = say("Save it again as safetensors with the tool that made it, and choose that.")
    get_whole = say("Get the whole folder again, and choose it.")
    return AdapterUnreadable(
        say("In the folder “{name}”, adapter_model.safetensors is missing.", name=path.name),
        save_again if has_pickle else get_whole,
    )


def no_settings(path: Path, why: str) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("The settings of the adapter in “{name}” cannot be understood.", name=path.name),
        say("Get the whole folder again, and choose it."),
        why,
    )


def not_kept(name: str, error: OSError) -> AdapterNotKept:
    return AdapterNotKept(
        say("The adapter “{name}” could not be kept.", name=name),
        say("Check that there is room on the disk and that you may write there, and try again."),
        str(error),
    )


def not_removed(name: str, error: OSError) -> AdapterNotKept:
    return AdapterNotKept(
        say("The adapter “{name}” could not be removed.", name=name),
        say("Close whatever uses it, and try again."),
        str(error),
    )


def unknown(adapter_id: str) -> AdapterUnreadable:
    return AdapterUnreadable(
        say("There is no adapter “{id}” on this PC.", id=adapter_id),
        say("Choose another one, or add it again from its file."),
    )


def not_loaded(name: str, model: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("“{adapter}” was not loaded together with “{model}”.", adapter=name, model=model),
        say("Switch the adapter off, or load the model with it."),
    )


def not_on_the_npu() -> AdapterUnfit:
    return AdapterUnfit(
        say("Adapters work on CPU and GPU, and not on the NPU."),
        say("Choose another device, or switch the adapters off."),
    )


def not_beside_itself(name: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("The adapter “{name}” is named twice.", name=name),
        say("Name it once, with the weight that it shall have."),
    )


def takes_none(model: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("“{model}” takes no adapters.", model=model),
        say("Choose a model for chat, for pictures, or one that draws."),
    )


def gguf_takes_none(model: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("“{model}” takes no adapters, because it is a GGUF file.", model=model),
        say("Get the same model in the OpenVINO format, or convert it from a checkpoint."),
    )


def model_unreadable(model: str, cause: str) -> AdapterUnfit:
    return AdapterUnfit(
        say("It cannot be told which layers “{model}” has.", model=model),
        say("Verify the model in the library, and try again."),
        cause,
    )


def misfit(adapter: str, model: str, why: str, base: str, cause: str) -> AdapterUnfit:
    todo = (
        say("Choose the model that it was made for, {base}.", base=base)
        if base
        else say("Choose the model that it was made for.")
    )
    values = {"adapter": adapter, "model": model, "why": why}
    return AdapterUnfit(say("“{adapter}” does not fit “{model}”: {why}.", **values), todo, cause)


def none_is_here(count: int) -> Sentence:
    return say_many(
        count, "its one layer is not in this model", "none of its {count} layers is in this model"
    )


def some_are_here(found: int, count: int) -> Sentence:
    return say(
        "only {found} of its {count} layers are in this model",
        found=found,
        count=count,
    )


def size(outputs: int, inputs: int) -> str:
    """Of a layer, such as 576 by 192, with the sign that people read."""
    return f"{outputs} \u00d7 {inputs}"


def other_sizes(count: int, of: int, here: str, there: str) -> Sentence:
    return say(
        "{count} of its {of} layers have another size here, such as {here} instead of {there}",
        count=count,
        of=of,
        here=here,
        there=there,
    )
