"""Which builds an NPU runs. It has fixed shapes and wants 4-bit weights of certain kinds.

After "NPU with OpenVINO GenAI" in OpenVINO's documentation and the tests of OpenVINO GenAI.
"""

from __future__ import annotations

import re

from models.catalogue.entry import CHANNEL_WISE, CatalogueEntry, EntrySource
from models.hardware.pc import Pc
from models.pipelines.properties import NPU_ANSWER_TOKENS, NPU_PROMPT_TOKENS
from models.words import say

# Above this many parameters an NPU wants more than 16 GB of RAM for prompts over 1024 tokens.
_LARGE = 6_000_000_000
_RAM_FOR_LARGE = 17 << 30
_GROUPS = {CHANNEL_WISE, 128}
# Vision models whose language part OpenVINO GenAI does not run on the NPU.
_NOT_THERE = {"internvl_chat", "internvl2", "gemma3n", "gemma4", "videochat_flash"}
# Lunar Lake (the 200 V) and what came after it; older NPUs do not know the NF4 format.
_KNOWS_NF4 = re.compile(r"Core\(TM\) Ultra \w+ (2\d\dV|[3-9]\d\d)")
_WORDS_PER_TOKEN = 0.75


def why_not_on_npu(entry: CatalogueEntry, place: EntrySource, pc: Pc) -> str:
    """The reason in a sentence, or "" when it runs there."""
    if entry.kind == "audio":
        return say("The NPU does not run models that answer questions about sound.")
    if entry.kind not in ("text", "vision"):
        return ""
    if entry.kind == "vision" and entry.family in _NOT_THERE:
        return say("The NPU does not run picture models of this family.")
    unfit = _why_not_weights(place, pc)
    if not unfit and entry.parameters > _LARGE and pc.memory_bytes < _RAM_FOR_LARGE:
        return say("Models of this size need a PC with more than 16 GB of memory for the NPU.")
    return unfit


def _why_not_weights(place: EntrySource, pc: Pc) -> str:
    if place.weights == "nf4" and not knows_nf4(pc):
        return say("The NPU of this PC does not know the number format (NF4) of this build.")
    if place.weights not in ("int4", "nf4"):
        return say("The NPU needs a build with 4-bit weights.")
    if place.weights == "int4" and not (place.symmetric and place.group_size in _GROUPS):
        return say("The NPU needs a build with symmetric 4-bit weights.")
    return ""


def limits_of_npu(entry: CatalogueEntry) -> tuple[str, ...]:
    """What will not go there, in sentences."""
    first = say("The first start on the NPU takes some minutes; later ones are quick.")
    if entry.kind not in ("text", "vision"):
        return (first,)
    words = round(NPU_PROMPT_TOKENS * _WORDS_PER_TOKEN, -2)
    return (
        say(
            "On the NPU a conversation may have about {words:,.0f} words ({tokens} tokens), and an "
            "answer {answer} tokens.",
            words=words,
            tokens=NPU_PROMPT_TOKENS,
            answer=NPU_ANSWER_TOKENS,
        ),
        first,
    )


def knows_nf4(pc: Pc) -> bool:
    """Whether its NPU computes with NF4 weights."""
    return any(_KNOWS_NF4.search(device.name) for device in pc.devices if device.kind == "CPU")
