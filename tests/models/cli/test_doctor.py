"""What `doctor` says of PCs that the tests do not have, and when it complains."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from models.cli.doctor import doctor
from models.cli.terminal import Terminal
from models.engine.scripted import Script, ScriptedEngine
from models.errors import Problem
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore
from tests.fixtures import pcs
from tests.fixtures.pcs import RecordedPc

BROKEN = Problem("DeviceFault", "The driver gave up.", "Install a newer one.")


@dataclass(frozen=True)
class Report:
    """What it printed, and its exit status."""

    status: int
    text: str

    @property
    def document(self) -> Any:
        return json.loads(self.text)


@dataclass(frozen=True)
class Doctor:
    """Calls it in an empty home, with an engine that plays a PC."""

    home: Path
    printed: pytest.CaptureFixture[str]

    def __call__(self, recorded: RecordedPc, *broken: str, as_json: bool = True) -> Report:
        script = Script(
            devices=recorded.listed(),
            remarks=recorded.pc().remarks,
            refuses=dict.fromkeys(broken, BROKEN),
        )
        places = find_places({"SIDELIGHT_HOME": str(self.home)})
        status = doctor(
            argparse.Namespace(json=as_json),
            ModelStore(places.models, BUILTIN_MODELS),
            lambda kind: ScriptedEngine(script),
            Terminal(),
            places,
        )
        return Report(status, self.printed.readouterr().out)


@pytest.fixture
def examine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Doctor:
    return Doctor(tmp_path / "home", capsys)


def test_every_device_is_told_with_all_that_is_known(examine: Doctor) -> None:
    report = examine(pcs.LUNAR_LAKE)
    assert report.status == 0
    cpu, gpu, npu = report.document["devices"]
    assert (gpu["kind"], npu["driver"]) == ("integrated GPU", "32.0.100.4778")
    assert gpu["memory_bytes"] == 16 << 30
    assert "INT8" in cpu["precisions"]
    assert all(device["inference_ms"] > 0 for device in (cpu, gpu, npu))


def test_there_is_one_recommendation_a_use_with_its_reason(examine: Doctor) -> None:
    found = examine(pcs.METEOR_LAKE).document["recommended"]
    assert [item["use"] for item in found] == [
        "see",
        "voice_questions",
        "transcribe",
        "draw",
        "speak",
    ]
    for item in found:
        assert item["reason"].endswith(".")
        assert item["level"] in ("well", "slowly")
        assert item["source"].startswith(("hf:", "ms:", "wheel:", "builtin:"))


def test_people_read_lines(examine: Doctor) -> None:
    text = examine(pcs.OLD_NPU_DRIVER, as_json=False).text
    assert "Intel(R) Arc(TM) Graphics (iGPU) · 16.5 GB · driver 32.0.101.5768" in text
    assert "NPU: The driver of the NPU is too old (32.0.100.2408), so models fail on it." in text
    assert "Driver & Support Assistant" in text
    assert text.count("runs well on") + text.count("runs slowly on") == 5


def test_a_device_that_should_work_and_does_not_is_a_failure(examine: Doctor) -> None:
    report = examine(pcs.LUNAR_LAKE, "GPU")
    assert report.status == 1
    gpu = report.document["devices"][1]
    assert (gpu["works"], gpu["expected_to_work"]) == (False, True)
    assert gpu["problem"] == "The driver gave up. Install a newer one."


def test_a_device_that_is_known_not_to_work_is_none(examine: Doctor) -> None:
    report = examine(pcs.OLD_NPU_DRIVER, "NPU")
    assert report.status == 0
    assert report.document["remarks"][0]["serious"] is True
    npu = report.document["devices"][2]
    assert (npu["works"], npu["expected_to_work"]) == (False, False)


def test_a_card_of_another_maker_may_fail(examine: Doctor) -> None:
    assert examine(pcs.OTHER_CARD, "GPU.1").status == 0


def test_a_pc_where_nothing_works_is_a_failure(examine: Doctor) -> None:
    assert examine(pcs.AMD_PC, "CPU").status == 1


def test_missing_drivers_are_told_with_the_remedy(examine: Doctor) -> None:
    (remark,) = examine(pcs.NO_NPU_DRIVER).document["remarks"]
    assert remark["device"] == "NPU"
    assert "intel-level-zero-npu" in remark["todo"]
