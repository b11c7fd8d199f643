"""Which device really executes what is loaded on it.

OpenVINO GenAI 2026.4 keeps its compiled models to itself, in Python and in C++; it tells their
devices only in a log on standard output. So a tiny model is compiled for the device by the same
runtime and asked. That proves that the name stands for this device, that its plugin and driver
compile and would execute, and on which of several GPUs. It does not look into the pipeline's own
models; for these it relies on what OpenVINO promises: a plugin asked for by name executes the
model itself or fails, as only AUTO, HETERO, MULTI and BATCH hand over to others, and these are
refused here. Two parts are known to be elsewhere on purpose: tokenizers are on the CPU, and of a
vision model on the NPU the encoders are, as GenAI says in its own documentation.
"""

from __future__ import annotations

from models.errors import DeviceAbsent, DeviceFault
from models.words import say

# They choose by themselves, and may change it while they run.
_HAND_OVER = {"AUTO", "HETERO", "MULTI", "BATCH"}


def refuse_hand_over(device: str) -> None:
    """Raise for a name that leaves the choice of the device to OpenVINO."""
    if device.partition(":")[0] in _HAND_OVER:
        raise DeviceAbsent(
            say("“{device}” is no device but leaves the choice to OpenVINO.", device=device),
            say("Choose CPU, GPU or NPU, so that it is known what answers."),
        )


def executing_device(device: str) -> str:
    """The device that executes what is compiled for ``device``, as this PC lists it.

    Raises:
        DeviceAbsent: for AUTO and the like.
        DeviceFault: when something else would execute it.
        RuntimeError: whatever OpenVINO says when it does not compile.
    """
    import numpy as np
    import openvino
    from openvino import opset13

    refuse_hand_over(device)
    core = openvino.Core()
    parameter = opset13.parameter([1, 8], np.float32)
    model = openvino.Model([opset13.relu(parameter)], [parameter], "which-device")
    told = [
        str(name) for name in core.compile_model(model, device).get_property("EXECUTION_DEVICES")
    ]
    return name_of(device, told, core.available_devices)


def name_of(device: str, told: list[str], present: list[str]) -> str:
    """The device by the name it is listed with.

    Args:
        device: asked for; "GPU" stands for the first of several.
        told: EXECUTION_DEVICES of the compiled model.
        present: devices of this PC; a single GPU is listed as "GPU" and tells "GPU.0".
    """
    family = device.partition(".")[0]
    if len(told) != 1 or told[0].partition(".")[0] != family:
        raise DeviceFault(
            say(
                "What is meant for {device} is executed by {others}.",
                device=device,
                others=", ".join(told) or say("nobody"),
            ),
            say("Choose another device."),
        )
    return told[0] if told[0] in present else device
