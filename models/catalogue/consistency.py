"""What the values of an entry must be to each other, once each is right by itself."""

from __future__ import annotations

from models.catalogue.entry import CHANNEL_WISE, CatalogueEntry, EntrySource
from models.catalogue.schema import CatalogueError

# An NPU compiles language models only from symmetric weights of these groups, see
# https://docs.openvino.ai/2026/openvino-workflow-generative/inference-with-genai/inference-with-genai-on-npu.html
NPU_GROUP_SIZES = (CHANNEL_WISE, 128)
LANGUAGE_KINDS = ("text", "vision", "audio")


def check_consistency(entry: CatalogueEntry) -> None:
    """Raise `CatalogueError` naming the entry and the key that contradicts another."""
    where = f"entry {entry.id!r}"
    if entry.original is not None and entry.original.gated and not entry.must_accept:
        raise CatalogueError(f"{where}: key 'must_accept' must be true, the original is gated")
    if entry.shape.encoder_parameters > entry.parameters:
        raise CatalogueError(f"{where}, shape: key 'encoder_parameters' exceeds 'parameters'")
    if ("draft" in entry.tasks) != bool(entry.drafts_for):
        raise CatalogueError(f"{where}: key 'drafts_for' goes with the task 'draft'")
    _check_size(entry, where)
    for place, source in enumerate(entry.sources, 1):
        _check_build(entry, source, f"{where}, source {place}")


def _check_size(entry: CatalogueEntry, where: str) -> None:
    """What is said of the disk is what the preferred source leaves there."""
    if not entry.sources:
        return
    first = entry.sources[0]
    left = first.file_size_bytes or first.size_bytes
    if first.kind != "builtin" and left != entry.size_bytes:
        raise CatalogueError(
            f"{where}: key 'size_bytes' cannot be {entry.size_bytes}, source 1 leaves {left}"
        )


def _check_build(entry: CatalogueEntry, source: EntrySource, where: str) -> None:
    four_bits = source.weights in ("int4", "nf4")
    if (source.symmetric or source.group_size) and not four_bits:
        raise CatalogueError(
            f"{where}: keys 'symmetric' and 'group_size' are for int4 and nf4, not {source.weights}"
        )
    if "NPU" in source.devices and entry.kind in LANGUAGE_KINDS and not npu_compiles(source):
        raise CatalogueError(
            f"{where}: key 'devices' cannot name the NPU, which needs int4 that is symmetric and"
            " channel-wise or in groups of 128, or nf4"
        )


def npu_compiles(source: EntrySource) -> bool:
    """Whether an NPU's compiler takes a language model with these weights."""
    if source.weights == "nf4":
        return True
    return source.weights == "int4" and source.symmetric and source.group_size in NPU_GROUP_SIZES
