"""OpenVINO's own words, as it was seen to say them, become errors that people understand."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from models.engine.faults import explain
from models.errors import BadPicture
from tests.models.engine.recorder import TEXT, VISION

_LOAD = p.Load(VISION, "GPU")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('Device with "XPU" name is not registered in the OpenVINO Runtime', "DeviceAbsent"),
        (
            "[GPU] Can't get PERFORMANCE_HINT property as no supported devices found",
            "DeviceAbsent",
        ),
        ("VCL compiler loading failed", "DeviceAbsent"),
        ("Empty weights data in bin file or bin file cannot be found!", "ModelDamaged"),
        ("Incorrect weights in bin file!", "ModelDamaged"),
        ("Could not find a model in the directory '/x'", "ModelDamaged"),
        ("unordered_map::at", "ModelDamaged"),
        ("Detokenizer model has not been provided. Tokenizer::decode", "ModelDamaged"),
        ("std::bad_alloc", "OutOfMemory"),
        ("[GPU] Exceeded max size of memory object allocation; CL_OUT_OF_RESOURCES", "OutOfMemory"),
        ("Unsupported 'qwen3_5' VLM model type", "ModelUnsupported"),
        ("Unsupported model architecture", "ModelUnsupported"),
        ("prompt is longer than MAX_PROMPT_LEN", "PromptTooLong"),
        (
            "Request 3 was dropped by the scheduler because it did not fit in the available cache "
            "budget (out of memory)",
            "PromptTooLong",
        ),
        ("Can not create file mapping for 10, err=Cannot allocate memory", "OutOfMemory"),
        ("[CPU] Transpose node with name 'T_1' can't alloc", "OutOfMemory"),
        ("Resource temporarily unavailable", "OutOfMemory"),
        (
            "[GPU] Exceeded max size of memory object allocation: requested 4831838208 bytes, but "
            "max alloc size supported by device is 1073741824 bytes.",
            "OutOfMemory",
        ),
        ("L0 zeMemAllocHost result: ZE_RESULT_ERROR_OUT_OF_DEVICE_MEMORY", "OutOfMemory"),
        ("[GPU] out of GPU resources; CL_MEM_OBJECT_ALLOCATION_FAILURE", "OutOfMemory"),
        ("Start-end tags mismatch; Check 'res.status == pugi::status_ok' failed", "ModelDamaged"),
        ("NPU driver wasn't found!", "DeviceAbsent"),
        ("L0 zeInitDrivers result: ZE_RESULT_ERROR_UNINITIALIZED", "DeviceAbsent"),
        ("Could not find an NPU device. The driver compiler requires one.", "DeviceAbsent"),
        ("[NPU_VCL] Compilation failed", "DeviceFault"),
        ("L0 pfnCreate2 result: ZE_RESULT_ERROR_INVALID_ARGUMENT", "DeviceFault"),
        ("Compilation failed. vclAllocatedExecutableCreate4 result: 0x5", "DeviceFault"),
        ("Program build failed: kernel.cl", "DeviceFault"),
        ("L0 zeFenceHostSynchronize result: ZE_RESULT_ERROR_DEVICE_LOST", "DeviceFault"),
        ("ZE_RESULT_ERROR_UNSUPPORTED_VERSION", "DeviceFault"),
        ("[GPU] a layout that is not supported", "DeviceFault"),
        ("Operation: A_3 of type GridSample(opset9) is not supported", "ModelUnsupported"),
        ("Dynamic rank is not supported for NPU plugin", "ModelUnsupported"),
        ("[GPU] clFlush, error code: -9999", "DeviceFault"),
    ],
)
def test_known_errors_are_recognised(text: str, kind: str) -> None:
    problem = explain(RuntimeError(f"Exception from src/x.cpp:1:\n{text}\n"), _LOAD).problem
    assert problem.kind == kind
    assert "src/x.cpp" not in problem.what
    assert text in problem.cause
    assert problem.todo.endswith(".")


@pytest.mark.parametrize(
    ("text", "what", "todo"),
    [
        (
            "[NPU_VCL] Compilation failed",
            "Shapes could not be prepared for NPU.",
            "a model made for this one",
        ),
        (
            "pfnCreate2 result: ZE_RESULT_ERROR_DEVICE_LOST",
            "NPU stopped working while it ran Shapes.",
            "Start the PC again",
        ),
        (
            "Metadata is not supported by the current driver version",
            "The driver of NPU is too old for Shapes.",
            "Update the device's driver",
        ),
        (
            "Dynamic shapes are not supported",
            "Shapes has a part that NPU cannot run.",
            "Choose another device",
        ),
        (
            "ZE_RESULT_ERROR_OUT_OF_HOST_MEMORY",
            "There is not enough memory for Shapes on NPU.",
            "choose a smaller model",
        ),
    ],
)
def test_a_refusal_of_a_trial_names_the_model_the_device_and_a_remedy(
    text: str, what: str, todo: str
) -> None:
    problem = explain(RuntimeError(text), p.TryModel(VISION, "NPU")).problem
    assert problem.what == what
    assert todo in problem.todo


def test_unknown_errors_show_their_last_line_only() -> None:
    problem = explain(RuntimeError("Check failed at /build/a.cpp:3:\n\nno luck today\n"), _LOAD)
    assert problem.what.endswith("no luck today")
    assert "/build" not in problem.what
    assert "/build/a.cpp" in problem.cause


def test_our_own_errors_stay_as_they_are() -> None:
    own = BadPicture("x.png is not a picture.", "Choose another file.")
    assert explain(own, _LOAD) is own


def test_memory_error_of_python() -> None:
    assert explain(MemoryError(), _LOAD).problem.kind == "OutOfMemory"


def test_another_tokenizer_found_out_by_openvino_is_told_with_both_names() -> None:
    load = p.Load(TEXT, "CPU", p.Faster(p.ModelRef("small", "Small", "nowhere", "text")))
    native = RuntimeError("Exception: Tokenizers for draft and main models are different!")
    problem = explain(native, load).problem
    assert problem.kind == "ForeignTokenizer"
    assert "“Small” cannot draft for “Words”" in problem.what
