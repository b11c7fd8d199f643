"""Native errors, recognised by kind at this one edge and told in plain words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models import errors as e
from models.engine import protocol as p


@dataclass(frozen=True)
class _Kind:
    """One kind of failure; ``what`` may name {model} and {device}."""

    pattern: str
    error: type[e.SidelightError]
    what: str
    todo: str

    def make(self, model: str, device: str, cause: str) -> e.SidelightError:
        return self.error(self.what.format(model=model, device=device), self.todo, cause)


_MEMORY = _Kind(
    r"bad_alloc|out of memory|OUT_OF_(HOST_|DEVICE_)?MEMORY|CL_OUT_OF|"
    r"[Cc]annot allocate|[Ff]ailed to allocate|exceeds max size of memory",
    e.OutOfMemory,
    "There is not enough memory for {model} on {device}.",
    "Close other programs, start a new chat, or choose a smaller model.",
)

# Texts of OpenVINO 2026.4 as they were seen; the first that matches wins.
_KINDS = (
    _Kind(
        r"is not registered in the OpenVINO Runtime|no supported devices found|"
        r"VCL compiler loading failed|Failed to create plugin|Device with .* name",
        e.DeviceAbsent,
        "This PC has no device {device} that OpenVINO can use.",
        "Choose another device, or install the device's driver and start again.",
    ),
    _Kind(
        r"MAX_PROMPT_LEN|exceeds? .*context|did not fit in the available cache",
        e.PromptTooLong,
        "The conversation is too long for {model} on {device}.",
        "Start a new chat, or ask with less text or fewer pictures.",
    ),
    _MEMORY,
    _Kind(
        r"Empty weights data|Incorrect weights in bin|Could not open the file|"
        r"Could not find a model|Unable to read the model|[Ii]ncorrect.*(xml|weights)|"
        r"Either openvino_(de)?tokenizer.xml|unordered_map::at|Error during parsing|"
        r"Failed to open|model has not been provided|parse_error|Unexpected end",
        e.ModelDamaged,
        "A file of {model} is missing or damaged.",
        "Remove the model and install it again.",
    ),
    _Kind(
        r"Unsupported .*model|Unsupported model architecture|gguf_tensor_to_f16|"
        r"No frontend|isn't implemented for this model|not supported",
        e.ModelUnsupported,
        "{model} is of a kind that this version cannot run.",
        "Choose another model.",
    ),
    _Kind(
        r"\[GPU\]|\[NPU|NPU_VCL|NPUW|CL_[A-Z_]+|ZE_RESULT|L0 |level.zero|clFlush",
        e.DeviceFault,
        "{device} could not run {model}.",
        "Choose CPU, or update the device's driver and try again.",
    ),
)


def explain(error: BaseException, request: p.Request) -> e.SidelightError:
    """The error as one of ours: itself when it is one, else by what its text shows."""
    if isinstance(error, e.SidelightError):
        return error
    model = request.model.name if isinstance(request, p.Load | p.Answer) else "the test model"
    device = str(getattr(request, "device", "the device"))
    cause = f"{type(error).__name__}: {error}"
    if isinstance(error, MemoryError):
        return _MEMORY.make(model, device, cause)
    for kind in _KINDS:
        if re.search(kind.pattern, str(error)):
            return kind.make(model, device, cause)
    return e.EngineFault(
        f"Something failed while {model} ran on {device}: {_last_line(str(error))}",
        "Try again; if it happens again, choose another model or device.",
        cause,
    )


def _last_line(text: str) -> str:
    """OpenVINO puts build paths first and what it means last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no reason was given"
