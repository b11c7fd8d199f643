"""A model to convert, plans for it, and what may become of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.convert.wishes import DeviceOption
from desktop.jobs.conversions import Conversion, Conversions
from models.catalogue.entry import CHANNEL_WISE, CatalogueEntry, Original
from models.conversion.accuracy import AccuracyReport, Comparison
from models.conversion.plan import Plan
from models.conversion.progress import ConversionProgress
from models.conversion.recipe import Recipe
from models.errors import Problem

GB = 1_000_000_000

EYE = CatalogueEntry(
    id="llava-next-7b",
    name="LLaVA-NeXT 7B <b>",
    label="Sees well",
    summary="",
    tasks=("chat",),
    takes=("text", "image"),
    kind="vision",
    family="llava_next",
    parameters=7_600_000_000,
    context_tokens=4096,
    languages=("en",),
    licence="Llama 2 Community Licence",
    size_bytes=4 * GB,
    sources=(),
    licence_url="https://example.org/licence",
    original=Original(
        "llava-hf/llava-v1.6-vicuna-7b-hf", "image-text-to-text", "transformers-4.57"
    ),
)
GATED_EYE = replace(EYE, must_accept=True)
MOUTH = replace(EYE, id="smollm2", name="SmolLM2", takes=("text",), kind="text")
EAR = replace(EYE, id="whisper", name="Whisper", tasks=("transcribe",), kind="speech")

CPU = DeviceOption("CPU", "Core Ultra 7 258V")
GPU = DeviceOption("GPU", "Arc 140V")
NPU = DeviceOption("NPU", "AI Boost", takes_nf4=True)
DEVICES = (GPU, CPU, NPU)

RECIPE = Recipe("image-text-to-text", "transformers-4.57", "int4", group_size=64, awq=True)
PLAN = Plan(
    entry=EYE,
    recipe=RECIPE,
    device="GPU",
    repository="llava-hf/llava-v1.6-vicuna-7b-hf",
    download_bytes=14_100_000_000,
    toolchain_bytes=2_100_000_000,
    disk_bytes=34 * GB,
    peak_bytes=26 * 2**30,
    seconds=2500,
    result_bytes=4_300_000_000,
    remarks=("INT4 weights answer a little less exactly than the original.",),
)
READY_PLAN = replace(
    PLAN, download_bytes=0, toolchain_bytes=0, seconds=700, remarks=(), folder=Path("/models/eye")
)
NPU_PLAN = replace(
    PLAN, device="NPU", recipe=replace(RECIPE, symmetric=True, group_size=CHANNEL_WISE)
)
TRUST_PLAN = replace(
    PLAN,
    repository="openbmb/MiniCPM-V-2_6-with-a-rather-long-name",
    recipe=replace(RECIPE, trust_remote_code=True),
)
TOO_LITTLE = Problem(
    "OutOfMemory",
    "Converting it takes about 26 GB of memory, and this PC has 16 GB.",
    "Get a ready-made build, or convert it on a PC with more memory and add its folder here.",
)
REFUSED_PLAN = replace(PLAN, refusal=TOO_LITTLE, remarks=())
CRASH = Problem(
    "ModelUnsupported",
    "The tools cannot convert this model.",
    "Choose another one, or wait for newer tools.",
    "ValueError: Trying to export a zamba2 model",
)

COMPARISONS = (
    Comparison(
        "What colour is the circle?",
        "red-circle.png",
        "The circle is red.",
        "The circle is red.",
        1.0,
    ),
    Comparison(
        "Describe the picture in one sentence, and name <b>everything</b> you see in it.",
        "",
        "A green triangle stands on the left, and a small yellow star is above it on the right.",
        "A green triangle stands on the left, with a yellow star above it.",
        0.78,
    ),
    Comparison("天空是什麼顏色?", "", "天空是藍色的。", "天空是灰色的。", 0.86),
)
REPORT = AccuracyReport(
    COMPARISONS,
    similarity=0.942,
    perplexity_ratio=1.034,
    size_before=14_100_000_000,
    size_after=4_300_000_000,
    device="GPU",
    tokens_per_s=21.4,
)

COMPRESSING = ConversionProgress("compress", 31, 210, "layers", part="language_model")


def running(progress: ConversionProgress | None, *log: str) -> Conversion:
    return Conversion(PLAN, "running", progress, log)


class FakeConversions(Conversions):
    """Does nothing by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known: dict[str, Conversion] = {}

    def all(self) -> list[Conversion]:
        return list(self.known.values())

    def get(self, model_id: str) -> Conversion | None:
        return self.known.get(model_id)

    def start(self, plan: Plan) -> None:
        self.put(Conversion(plan, "waiting"))

    def cancel(self, model_id: str) -> None:
        self.known.pop(model_id, None)
        self.changed.emit(model_id)

    def put(self, conversion: Conversion) -> None:
        self.known[conversion.model_id] = conversion
        self.changed.emit(conversion.model_id)
