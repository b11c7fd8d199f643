"""OpenVINO's own words, as it was seen to say them, become errors that people understand."""

from __future__ import annotations

import pytest

from models.engine import protocol as p
from models.engine.faults import explain
from models.errors import BadPicture
from tests.models.engine.recorder import VISION

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
        ("[NPU_VCL] Compilation failed", "DeviceFault"),
        ("[GPU] clFlush, error code: -9999", "DeviceFault"),
    ],
)
def test_known_errors_are_recognised(text: str, kind: str) -> None:
    problem = explain(RuntimeError(f"Exception from src/x.cpp:1:\n{text}\n"), _LOAD).problem
    assert problem.kind == kind
    assert "src/x.cpp" not in problem.what
    assert text in problem.cause
    assert problem.todo.endswith(".")


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
