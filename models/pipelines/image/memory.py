"""Whether there is room for a picture, and what memory has to do with an error."""

from __future__ import annotations

from models.drawing.facts import ImageFacts
from models.drawing.folder_configs import Configs
from models.drawing.sizes import Size
from models.engine.fault_kinds import FAULT_KINDS
from models.errors import OutOfMemory

# At its widest place, which has all of the pixels already, the decoder holds its input, its
# output and what is in between, in f32.
_COPIES = 3
_FLOAT_BYTES = 4
_USUAL_CHANNELS = 256


def decoder_bytes(configs: Configs, size: Size) -> int:
    """About what the decoder computes with for a picture of that size, on the CPU. Held until the
    model is unloaded."""
    channels = configs.decoder.get("block_out_channels")
    widest = channels[:2] if isinstance(channels, list) else []
    count = max((one for one in widest if isinstance(one, int)), default=_USUAL_CHANNELS)
    return size[0] * size[1] * count * _FLOAT_BYTES * _COPIES


def is_about_memory(error: Exception) -> bool:
    """As far as its text tells."""
    if isinstance(error, MemoryError | OutOfMemory):
        return True
    kind = next((kind for kind in FAULT_KINDS if kind.fits(str(error))), None)
    return kind is not None and kind.error is OutOfMemory


def smaller_size(facts: ImageFacts, size: Size) -> Size | None:
    """The largest of the model's choices with clearly fewer pixels, most like it in shape; None
    when there is none."""
    pixels = size[0] * size[1]
    fewer = [one for one in facts.sizes() if one[0] * one[1] <= pixels * 0.8]
    most = max((one[0] * one[1] for one in fewer), default=0)
    alike = [one for one in fewer if one[0] * one[1] >= most * 0.8]
    return min(alike, key=lambda one: abs(one[0] / one[1] - size[0] / size[1]), default=None)
