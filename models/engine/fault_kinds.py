"""What OpenVINO 2026.4 and the drivers below it say, and what that means in plain words.

The texts were seen, or stand in the libraries; see the tests for examples.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models import errors as e
from models.words import say, template


@dataclass(frozen=True)
class FaultKind:
    """One kind of failure.

    Attributes:
        pattern: of the native text.
        error: what becomes of it.
        what: a template that may name {model} and {device}.
        todo: the remedy.
    """

    pattern: str
    error: type[e.SidelightError]
    what: str
    todo: str

    def fits(self, text: str) -> bool:
        return re.search(self.pattern, text) is not None

    def make(self, model: str, device: str, cause: str) -> e.SidelightError:
        return self.error(say(self.what, model=model, device=device), say(self.todo), cause)


MEMORY = FaultKind(
    r"bad_alloc|[Oo]ut of memory|OUT_OF_(HOST_|DEVICE_)?MEMORY|CL_OUT_OF|"
    r"[Cc]annot allocate|[Cc]an't alloc|[Ff]ailed to allocate|CL_MEM_OBJECT_ALLOCATION_FAILURE|"
    # A thread that cannot be made, as there is no room for its stack.
    r"Resource temporarily unavailable",
    e.OutOfMemory,
    template("There is not enough memory for {model} on {device}."),
    template("Close other programs, start a new chat, or choose a smaller model."),
)

# The first that fits wins.
FAULT_KINDS = (
    FaultKind(
        r"requires espeak-ng|Unable to load espeak-ng",
        e.CannotSpeak,
        template("{model} needs espeak-ng to speak this language."),
        template("Install espeak-ng, or choose a voice for English."),
    ),
    FaultKind(
        r"is not registered in the OpenVINO Runtime|no supported devices found|"
        r"VCL compiler loading failed|Failed to create plugin|Device with .* name|"
        r"NPU driver wasn't found|Could not find an NPU device|NPU runtime library|"
        r"ZE_RESULT_ERROR_(UNINITIALIZED|DEPENDENCY_UNAVAILABLE)|clGetPlatformIDs|"
        r"CL_(DEVICE|PLATFORM)_NOT_FOUND",
        e.DeviceAbsent,
        template("This PC has no device {device} that OpenVINO can use."),
        template("Choose another device, or install the device's driver and start again."),
    ),
    FaultKind(
        r"MAX_PROMPT_LEN|exceeds? .*context|did not fit in the available cache",
        e.PromptTooLong,
        template("The conversation is too long for {model} on {device}."),
        template("Start a new chat, or ask with less text or fewer pictures."),
    ),
    FaultKind(
        r"[Ee]xceed(s|ed)? max (size of memory|alloc)|exceed_allocatable_mem_size|"
        r"CL_INVALID_BUFFER_SIZE",
        e.OutOfMemory,
        template("{model} needs more memory in one piece than {device} can give."),
        template("Choose another device or a smaller model, or start a new chat."),
    ),
    MEMORY,
    FaultKind(
        r"Empty weights data|Incorrect weights in bin|Could not open the file|"
        r"Could not find a model|Unable to read the model|[Ii]ncorrect.*(xml|weights)|"
        r"Either openvino_(de)?tokenizer.xml|unordered_map::at|Error during parsing|"
        r"Failed to open|model has not been provided|parse_error|Unexpected end|pugi::",
        e.ModelDamaged,
        template("A file of {model} is missing or damaged."),
        template("Repair it in the library, or remove it and install it again."),
    ),
    FaultKind(
        r"DEVICE_LOST|CL_DEVICE_NOT_AVAILABLE|ZE_RESULT_ERROR_DEVICE_REQUIRES_RESET",
        e.DeviceFault,
        template("{device} stopped working while it ran {model}."),
        template("Start the PC again; if it happens again, update the device's driver."),
    ),
    FaultKind(
        r"ZE_RESULT_ERROR_UNSUPPORTED_(VERSION|FEATURE)|too old|not supported (by|with) th\w+ "
        r"(current )?driver|[Uu]pgrade to a driver|between NPU plugin and driver",
        e.DeviceFault,
        template("The driver of {device} is too old for {model}."),
        template("Update the device's driver, or choose another device."),
    ),
    FaultKind(
        r"Operation: .* is not supported|[Uu]nsupported operation|"
        r"[Dd]ynamic (rank|shapes?|dimensions?|batching)\b.* not supported",
        e.ModelUnsupported,
        template("{model} has a part that {device} cannot run."),
        template("Choose another device or another model."),
    ),
    FaultKind(
        r"NPU_VCL|vpux-compiler|Compilation failed|Failed to compile|pfnCreate|createGraph|"
        r"vcl\w*Create|[Pp]rogram( ?[Bb]uilder)? build failed|CL_BUILD_PROGRAM_FAILURE",
        e.DeviceFault,
        template("{model} could not be prepared for {device}."),
        template(
            "Choose another device or a model made for this one, or update the device's driver."
        ),
    ),
    FaultKind(
        r"\[GPU\]|\[NPU|NPUW|CL_[A-Z_]+|ZE_RESULT|L0 |level.zero|clFlush|intel_[gn]pu",
        e.DeviceFault,
        template("{device} could not run {model}."),
        template("Choose CPU, or update the device's driver and try again."),
    ),
    FaultKind(
        r"Unsupported .*model|Unsupported model architecture|gguf_tensor_to_f16|"
        r"No frontend|isn't implemented for this model|not supported|"
        r"Unsupported text to speech",
        e.ModelUnsupported,
        template("{model} is of a kind that this version cannot run."),
        template("Choose another model."),
    ),
)
