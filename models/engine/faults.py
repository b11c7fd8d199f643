"""Native errors, recognised by kind at this one edge and told in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from models import errors as e
from models.engine import protocol as p


class _Subject(NamedTuple):
    model: str
    device: str


_Maker = Callable[[_Subject, str], e.SidelightError]


def _absent(subject: _Subject, cause: str) -> e.SidelightError:
    return e.DeviceAbsent(
        f"This PC has no device {subject.device} that OpenVINO can use.",
        "Choose another device, or install the device's driver and start again.",
        cause,
    )


def _driver(subject: _Subject, cause: str) -> e.SidelightError:
    return e.DeviceFault(
        f"{subject.device} could not run {subject.model}.",
        "Choose CPU, or update the device's driver and try again.",
        cause,
    )


def _damaged(subject: _Subject, cause: str) -> e.SidelightError:
    return e.ModelDamaged(
        f"A file of {subject.model} is missing or damaged.",
        "Remove the model and install it again.",
        cause,
    )


def _memory(subject: _Subject, cause: str) -> e.SidelightError:
    return e.OutOfMemory(
        f"There is not enough memory for {subject.model} on {subject.device}.",
        "Close other programs, start a new chat, or choose a smaller model.",
        cause,
    )


def _unsupported(subject: _Subject, cause: str) -> e.SidelightError:
    return e.ModelUnsupported(
        f"{subject.model} is of a kind that this version cannot run.",
        "Choose another model.",
        cause,
    )


def _too_long(subject: _Subject, cause: str) -> e.SidelightError:
    return e.PromptTooLong(
        f"The conversation is too long for {subject.model} on {subject.device}.",
        "Start a new chat, or ask with less text or fewer pictures.",
        cause,
    )


# Texts of OpenVINO 2026.4 as they were seen; the first that matches wins.
_KINDS: tuple[tuple[str, _Maker], ...] = (
    (
        r"is not registered in the OpenVINO Runtime|no supported devices found|"
        r"VCL compiler loading failed|Failed to create plugin|Device with .* name",
        _absent,
    ),
    (r"MAX_PROMPT_LEN|exceeds? .*context|did not fit in the available cache", _too_long),
    (
        r"bad_alloc|out of memory|OUT_OF_(HOST_|DEVICE_)?MEMORY|CL_OUT_OF|"
        r"[Cc]annot allocate|[Ff]ailed to allocate|exceeds max size of memory",
        _memory,
    ),
    (
        r"Empty weights data|Incorrect weights in bin|Could not open the file|"
        r"Could not find a model|Unable to read the model|[Ii]ncorrect.*(xml|weights)|"
        r"Either openvino_(de)?tokenizer.xml|unordered_map::at|Error during parsing|"
        r"Failed to open|model has not been provided|parse_error|Unexpected end",
        _damaged,
    ),
    (
        r"Unsupported .*model|Unsupported model architecture|gguf_tensor_to_f16|"
        r"No frontend|isn't implemented for this model|not supported",
        _unsupported,
    ),
    (r"\[GPU\]|\[NPU|NPU_VCL|NPUW|CL_[A-Z_]+|ZE_RESULT|L0 |level.zero|clFlush", _driver),
)


def explain(error: BaseException, request: p.Request) -> e.SidelightError:
    """The error as one of ours: its own when it is one, else by what its text shows."""
    if isinstance(error, e.SidelightError):
        return error
    model = request.model.name if isinstance(request, (p.Load, p.Answer)) else "the test model"
    device = getattr(request, "device", "the device")
    cause = f"{type(error).__name__}: {error}"
    subject = _Subject(model, device)
    if isinstance(error, MemoryError):
        return _memory(subject, cause)
    for pattern, make in _KINDS:
        if re.search(pattern, str(error)):
            return make(subject, cause)
    return e.EngineFault(
        f"Something failed while {model} ran on {device}: {_last_line(str(error))}",
        "Try again; if it happens again, choose another model or device and send us the details.",
        cause,
    )


def _last_line(text: str) -> str:
    """OpenVINO puts build paths first and what it means last."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no reason was given"
