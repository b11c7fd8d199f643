"""What a model gets to see and read of a message with videos.

Times are always told in words as well: only a few families turn those in `VideoMetadata` into
something the model can read, and keyframes are not evenly spaced as that would have them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.engine.protocol import Message
from models.inputs.clock import clock
from models.inputs.picture import Picture
from models.inputs.recording import speech_lines
from models.inputs.sound import Sound
from models.inputs.video import Frame, Video

# Families that OpenVINO GenAI 2026.4 encodes videos for; the others raise "Pass frames as
# independent images". Left out are videochat_flash_qwen, which takes no pictures at all, and
# gemma4, whose videos its own documentation calls unsupported.
_TAKES_VIDEOS = {
    "llava_next_video",
    "qwen2_vl",
    "qwen2_5_vl",
    "qwen3_vl",
    "qwen3_5",
    "qwen3_5_moe",
    "qwen3_omni",
    "qwen3_omni_moe",
}


# Families that OpenVINO GenAI 2026.4 encodes sounds for: of its embedders only that of Qwen3-Omni
# does; all others ignore them without a word.
_TAKES_SOUNDS = {"qwen3_omni_moe"}


@dataclass(frozen=True)
class Shown:
    """A message as a pipeline takes it; pictures come before videos, and these before sounds."""

    text: str
    pictures: tuple[Picture, ...]
    videos: tuple[Video, ...]
    sounds: tuple[Sound, ...] = ()


def takes_videos(family: str, device: str) -> bool:
    """Whether the model takes videos as they are; on the NPU none does in a conversation."""
    return family in _TAKES_VIDEOS and device.partition(".")[0] != "NPU"


def takes_sounds(family: str, device: str) -> bool:
    """Whether the model hears; on the NPU none does, as that needs paged attention."""
    return family in _TAKES_SOUNDS and device.partition(".")[0] != "NPU"


def show(message: Message, as_videos: bool) -> Shown:
    """The pictures and videos of a message, and its text with what is to be known about these.

    Frames go as pictures, in order, where videos are not taken; and so does a frame that is the
    only one, which is no video to any model.
    """
    pictures = list(message.pictures)
    videos: list[Video] = []
    words: list[str] = []
    for number, video in enumerate(message.videos, 1):
        name = "the video" if len(message.videos) == 1 else f"video {number}"
        if as_videos and len(video.frames) > 1:
            videos.append(video)
            words.append(_frames_of_video(name, video))
        else:
            words.append(_frames_as_pictures(name, video, len(pictures)))
            pictures.extend(frame.picture for frame in video.frames)
        words.extend(_speech(name, video))
    text = "\n".join([*words, message.text])
    return Shown(text, tuple(pictures), tuple(videos), message.sounds)


def _frames_of_video(name: str, video: Video) -> str:
    length = f" is {clock(video.seconds)} long and" if video.seconds else ""
    return f"{name.capitalize()}{length} is shown at {_listed(_times(video.frames))}."


def _frames_as_pictures(name: str, video: Video, before: int) -> str:
    times = enumerate(_times(video.frames), 1)
    frames = ", ".join(f"frame {number} at {time}" for number, time in times)
    if not before:
        return f"{name.capitalize()}: {frames}."
    first = "the first picture" if before == 1 else f"the first {before} pictures"
    return f"After {first} comes {name}: {frames}."


def _speech(name: str, video: Video) -> Iterator[str]:
    if not video.speech:
        return
    yield f"What is said in {name}:"
    yield from speech_lines(video.speech)


def _times(frames: Sequence[Frame]) -> list[str]:
    """With tenths when two of them could not be told apart."""
    plain = [clock(frame.time) for frame in frames]
    if len(set(plain)) == len(plain):
        return plain
    return [clock(frame.time, tenths=True) for frame in frames]


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else words[0]
