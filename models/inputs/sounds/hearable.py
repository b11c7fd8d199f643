"""Sound files as models that hear take them: whole, and not too long."""

from __future__ import annotations

from pathlib import Path

from models.cancel import CancelToken
from models.inputs.recording import LONGEST_HEARD_S, SHORTEST_HEARD_S
from models.inputs.sound import SAMPLE_RATE, Sound
from models.inputs.sounds.pcm import in_16_bits
from models.inputs.sounds.reading import read_samples
from models.inputs.sounds.samples import Samples, joined, sound_of


def hearable(path: Path, cancel: CancelToken | None = None) -> Sound | None:
    """The sound of a file; None when it is longer than models hear, or so short that there is
    nothing to be heard.

    Raises `BadSound` and `Cancelled`.
    """
    blocks: list[Samples] = []
    count = 0
    for block in read_samples(path, cancel=cancel):
        blocks.append(block)
        count += len(block)
        if count > LONGEST_HEARD_S * SAMPLE_RATE:
            return None
    return in_16_bits(sound_of(joined(blocks), path.name)) if is_hearable(count) else None


def is_hearable(samples: int) -> bool:
    """Whether so many samples at 16 kHz can be heard by a model."""
    return SHORTEST_HEARD_S <= samples / SAMPLE_RATE <= LONGEST_HEARD_S
