"""A sound file from a second on, without decoding what lies before where that can be helped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models.inputs.sounds.decoding import Block, blocks
from models.inputs.sounds.opening import Opened, opened

# Decoders of MP3 and AAC need what lies before a packet to make sense of it; Opus asks for 80 ms
# (https://www.rfc-editor.org/rfc/rfc7845, section 4.6).
_RUN_UP_S = 1.0


def blocks_from(sound: Opened, start: float) -> Iterator[Block]:
    """All that `blocks` gives of a file that was just opened, but for the first `start` seconds."""
    if start <= 0:
        yield from blocks(sound)
        return
    if _wind(sound, start):
        source = blocks(sound, wound=True)
        first = next(source, None)
        if first is not None and 0 < first.start <= start:
            yield from _without(start, first)
            for block in source:
                yield from _without(start, block)
            return
    # It cannot be wound, or not exactly: all of it is decoded.
    with opened(Path(sound.container.name)) as again:
        for block in blocks(again):
            yield from _without(start, block)


def _wind(sound: Opened, start: float) -> bool:
    """Whether the file is now at a place that may be one at or before `start`."""
    import av

    try:
        sound.container.seek(round((sound.begin + start - _RUN_UP_S) * 1_000_000))
    except av.FFmpegError:
        return False
    return start > _RUN_UP_S


def _without(start: float, block: Block) -> Iterator[Block]:
    left_out = max(0, round((start - block.start) * block.rate))
    if left_out < len(block.samples):
        yield Block(block.rate, block.samples[left_out:], block.start + left_out / block.rate)
