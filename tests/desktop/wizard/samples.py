"""A PC, models that fit it, and installs that do what a test says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop.jobs.installs import Install, Installs
from models.catalogue.entry import CatalogueEntry, EntrySource, Kind, Original
from models.engine.protocol import Device, Remark
from models.errors import Problem
from models.hardware.fit import Fit
from models.hardware.pc import Pc
from models.hardware.recommend import Choice, Use
from models.sources.progress import FetchProgress
from models.store.trial import Trial

GB = 1_000_000_000

LAPTOP = Pc(
    devices=(
        Device(
            "CPU",
            "Intel(R) Core(TM) Ultra 7 258V",
            "CPU",
            32 * 2**30,
            ("FP32", "BF16", "INT8"),
        ),
        Device(
            "GPU",
            "Intel(R) Arc(TM) 140V GPU (16GB)",
            "integrated GPU",
            18 * 2**30,
            ("FP32", "FP16", "INT8"),
            "32.0.101.6881",
        ),
        Device("NPU", "Intel(R) AI Boost", "NPU", 0, ("FP16", "INT8"), "32.0.100.2540"),
    ),
    memory_bytes=32 * 2**30,
    memory_free_bytes=21 * 2**30,
    disk_free_bytes=210 * GB,
    system="Windows 11 24H2",
    remarks=(
        Remark(
            "NPU",
            "The NPU's driver 32.0.100.2540 is too old for language models.",
            "Install 32.0.100.4023 or newer from Intel's download page and restart the PC.",
            serious=True,
        ),
    ),
)
NO_DEVICES = Pc((), 8 * 2**30, 3 * 2**30, 40 * GB, "Debian GNU/Linux 12")
CABLE_CUT = Problem(
    "DownloadFailed",
    "huggingface.co cannot be reached.",
    "Check the network, or get it from elsewhere.",
    "ConnectionError: name resolution failed",
)
ENGINE_GONE = Problem("EngineLost", "The engine ended by itself.", "Look again.", "exit code 139")


def entry(
    model_id: str,
    name: str,
    size: int,
    *,
    kind: Kind = "vision",
    label: str = "Good answers, quick",
    task: str = "chat",
    kinds: Sequence[str] = ("hf", "ms"),
    must_accept: bool = False,
) -> CatalogueEntry:
    """A catalogue entry with one build at each source."""
    known = {"hf": f"OpenVINO/{model_id}", "ms": f"OpenVINO/{model_id}", "wheel": "starter==1.0"}
    places = tuple(
        EntrySource(one, known[one], size_bytes=size, weights="int4")
        for one in ("hf", "ms", "wheel")
        if one in kinds
    )
    return CatalogueEntry(
        id=model_id,
        name=name,
        label=label,
        summary="",
        tasks=(task,),
        takes=("text", "image"),
        kind=kind,
        family="test",
        parameters=3 * GB,
        context_tokens=32768,
        languages=("many",),
        licence="Llama 3.2 Community Licence" if must_accept else "Apache-2.0",
        size_bytes=size,
        sources=places,
        licence_url=f"https://example.org/{model_id}/licence",
        must_accept=must_accept,
    )


EYE = entry("qwen2.5-vl-3b", "Qwen2.5-VL 3B", 2_400_000_000)
SMALL_EYE = entry("smolvlm-500m", "SmolVLM 500M", 600_000_000, label="Short answers, very quick")
LLAMA_EYE = entry("llama-vision-11b", "Llama 3.2 Vision 11B", 7_900_000_000, must_accept=True)
HUGE_EYE = entry("qwen2.5-vl-72b", "Qwen2.5-VL 72B", 41 * GB)
RAW_EYE = replace(
    entry("minicpm-v-2.6", "MiniCPM-V 2.6", 5 * GB),
    sources=(),
    original=Original("openbmb/MiniCPM-V-2_6", "image-text-to-text", "transformers-4.57"),
)
EAR = entry(
    "whisper-large-v3-turbo",
    "Whisper large v3 turbo",
    1_600_000_000,
    kind="speech",
    task="transcribe",
    label="Writes down nearly everything, in 99 languages",
)
BRUSH = entry(
    "lcm-dreamshaper-v7",
    "LCM Dreamshaper v7",
    2_100_000_000,
    kind="image",
    task="draw",
    label="A picture in a few seconds",
)


def choice(
    model: CatalogueEntry,
    level: str = "well",
    device: str = "GPU",
    reason: str = "",
    others: tuple[Fit, ...] = (),
    source: str = "hf",
) -> Choice:
    """A model with its build from that source, else from any."""
    place = next((one for one in model.sources if one.kind == source), None)
    place = place or next(iter(model.sources), None)
    fits = {
        "well": Fit(device, "well", reason or f"It fits into the memory of {device}.", 3 * 2**30),
        "slowly": Fit(device, "slowly", reason or "It is large for this PC.", 9 * 2**30),
        "no": Fit(
            device, "no", reason or "It needs 46 GB of memory, 18 GB can be had.", 46 * 2**30
        ),
    }
    return Choice(model, place, fits[level], others)


ON_CPU_TOO = (Fit("CPU", "slowly", "The CPU is slower."), Fit("NPU", "no", "It is too large."))


def offers(source: str = "hf") -> dict[Use, tuple[Choice, ...]]:
    """What the laptop is recommended."""
    return {
        "see": (
            choice(EYE, others=ON_CPU_TOO, source=source),
            choice(SMALL_EYE, others=ON_CPU_TOO, source=source),
            choice(LLAMA_EYE, "slowly", source=source),
            choice(HUGE_EYE, "no", source=source),
            choice(RAW_EYE),
        ),
        "voice_questions": (choice(EAR, source=source),),
        "transcribe": (choice(EAR, source=source),),
        "draw": (choice(BRUSH, source=source),),
        "speak": (),
    }


class FakeInstalls(Installs):
    """Remembers what was asked for; a test moves the models on.

    Attributes:
        asked: calls in order, such as ("pause", model id).
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, ...]] = []
        self._installs: dict[str, Install] = {}

    def all(self) -> list[Install]:
        return list(self._installs.values())

    def get(self, model_id: str) -> Install | None:
        return self._installs.get(model_id)

    def start(self, entry: CatalogueEntry, place: EntrySource, devices: Sequence[str]) -> None:
        self.asked.append(("start", entry.id, place.kind, *devices))
        self.show(Install(entry, place, "waiting"))

    def pause(self, model_id: str) -> None:
        self.asked.append(("pause", model_id))
        self.move(model_id, state="paused")

    def resume(self, model_id: str) -> None:
        self.asked.append(("resume", model_id))
        self.move(model_id, state="waiting", problem=None)

    def cancel(self, model_id: str) -> None:
        self.asked.append(("cancel", model_id))
        self._installs.pop(model_id, None)
        self.changed.emit(model_id)

    # --- what a test makes happen ---------------------------------------------------------------

    def show(self, install: Install) -> None:
        self._installs[install.entry.id] = install
        self.changed.emit(install.entry.id)

    def move(self, model_id: str, **changes: Any) -> None:
        self.show(replace(self._installs[model_id], **changes))

    def fetch(self, model_id: str, done: int, total: int, rate: float = 12e6) -> None:
        progress = FetchProgress("downloading", done, total, rate=rate)
        self.move(model_id, state="fetching", progress=progress)

    def fail(self, model_id: str, problem: Problem = CABLE_CUT) -> None:
        self.move(model_id, state="failed", problem=problem)

    def finish(self, model_id: str, device: str = "GPU") -> None:
        trial = Trial(device, True, None, 4.2, 380.0, 23.4, 3 * 2**30)
        self.move(model_id, state="ready", trials=(trial,))
