"""Models to show: a few of each sort, and a long list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.library.rows import LibraryRow, ModelFile
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.errors import Problem
from models.hardware.fit import Fit
from models.store.installed import InstalledModel
from models.store.trial import Trial

GB = 1_000_000_000
GIB = 2**30  # memory is counted so

HUB = EntrySource(
    "hf", "owner/eye-int4", size_bytes=4 * GB, weights="int4", symmetric=True, group_size=128
)
SCOPE = EntrySource("ms", "owner/eye-int8", size_bytes=8 * GB, devices=("CPU",))

EYE = CatalogueEntry(
    id="eye",
    name="Eye 7B",
    label="Knows charts & <b>tables</b>",
    summary="Reads text in pictures.",
    tasks=("chat",),
    takes=("text", "image"),
    kind="vision",
    family="qwen2_5_vl",
    parameters=7_600_000_000,
    context_tokens=32768,
    languages=("en", "de"),
    licence="Apache-2.0",
    size_bytes=4 * GB,
    sources=(HUB, SCOPE),
    licence_url="https://example.org/licence",
    rank=80,
)
MOUTH = replace(
    EYE, id="mouth", name="mouth 1B", takes=("text",), kind="text", size_bytes=GB // 2, rank=20
)
EAR = replace(
    EYE, id="ear", name="Ear", tasks=("transcribe",), takes=("audio",), kind="speech", rank=60
)
BRUSH = replace(
    EYE, id="brush", name="Brush", tasks=("draw",), takes=("text", "image"), kind="image", rank=50
)
GATED = replace(
    EYE,
    id="gated",
    name="Gated",
    licence="Gated Licence, with more to read than fits into one line of a small window",
    must_accept=True,
    rank=90,
)
RAW = replace(EYE, id="raw", name="Raw", sources=())

WELL = Fit("GPU", "well", "It fits the 8 GB of the GPU.", 5 * GIB)
SLOWLY = Fit("CPU", "slowly", "Four tokens a second are expected.", 6 * GIB)
NOT = Fit("NPU", "no", "It needs a build made for the NPU.", 0, ("Prompts up to 1,024 tokens.",))

WORKED = Trial("GPU", True, None, 3.2, 410.0, 21.4, 5 * GIB, "2026-03-02T10:00:00+00:00")
REFUSED = Trial("NPU", False, Problem("DeviceFault", "The NPU refused it.", "Use the GPU."))


def installed(
    entry: CatalogueEntry, source: str = "hf:owner/x", builtin: bool = False
) -> LibraryRow:
    """The row of a model that is on this PC."""
    model = InstalledModel(
        id=entry.id,
        name=entry.name,
        label=entry.label,
        tasks=entry.tasks,
        takes=entry.takes,
        kind=entry.kind,
        folder=Path("/models") / entry.id,
        size_bytes=entry.size_bytes,
        context_tokens=entry.context_tokens,
        gguf="",
        licence=entry.licence,
        source=source,
        builtin=builtin,
    )
    return LibraryRow(
        entry,
        model,
        (SLOWLY, WELL, NOT),
        files=(ModelFile("model.bin", 3 * GB), ModelFile("config.json", 700)),
        revision="0123456789abcdef",
        installed_at="2026-03-01T12:00:00+00:00",
    )


def available(entry: CatalogueEntry, *fits: Fit) -> LibraryRow:
    return LibraryRow(entry, None, fits)


def mixed() -> list[LibraryRow]:
    """Two on this PC, three to be had."""
    return [
        available(GATED, SLOWLY, NOT),
        installed(MOUTH),
        available(RAW, NOT),
        installed(EAR),
        available(EYE, SLOWLY, WELL, NOT),
    ]


def many(count: int) -> list[LibraryRow]:
    names = (f"Model {number:02}" for number in range(count))
    return [
        available(replace(EYE, id=f"m{number:02}", name=name), WELL)
        for number, name in enumerate(names)
    ]
