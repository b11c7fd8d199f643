"""Reads a thing into what goes to the model. Runs on threads of a pool."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from desktop.attachments.attached import Attached
from desktop.attachments.thumbnails import as_png, thumbnail_of
from models.cancel import CancelToken
from models.errors import BadSound, BadVideo
from models.inputs.clock import clock
from models.inputs.contents import Content
from models.inputs.documents.document import Document
from models.inputs.picture import Picture
from models.inputs.recording import LONGEST_HEARD_S, Recording
from models.inputs.sound import Sound
from models.inputs.things.thing import Thing
from models.inputs.video import Frame, Video

OnShare = Callable[[float], None]

# Pages without text that are shown as pictures, of one document.
_MOST_PAGES = 4


def read_thing(thing: Thing, keyframes: int, on_share: OnShare, cancel: CancelToken) -> Attached:
    """By its kind; `keyframes` are the most of a video.

    Raises a `SidelightError` in plain words, and `Cancelled`.
    """
    path = thing.path
    if thing.kind == "picture":
        return _picture(path)
    if thing.kind == "video":
        return _video(path, keyframes, on_share, cancel)
    if thing.kind == "sound":
        return _sound(path, cancel)
    return _document(path, cancel) if thing.kind == "document" else _text(path)


def read_image(image: QImage, name: str) -> Attached:
    """Qt's pixels go through the same gate as a file."""
    from models.inputs.pictures import decode_picture

    return _of_picture(decode_picture(as_png(image), name), name)


def read_sequence(images: Sequence[tuple[QImage, float]], name: str) -> Attached:
    """Pictures taken one after the other, with their times in seconds."""
    from models.inputs.pictures import decode_picture

    frames = tuple(Frame(decode_picture(as_png(image), name), at) for image, at in images)
    return of_video(Video(name, frames[-1].time, frames))


def read_sound(sound: Sound, name: str) -> Attached:
    """What was said into the microphone."""
    from models.inputs.sounds.pcm import in_16_bits

    kept = in_16_bits(Sound(sound.samples, name))
    attached = of_recording(Recording(name, kept.seconds, sound=kept))
    return replace(attached, can_be_heard=True)


def of_video(video: Video) -> Attached:
    """The same for a video whose frames are chosen."""
    middle = video.frames[len(video.frames) // 2]
    count = len(video.frames)
    words = [_tr("1 frame") if count == 1 else _tr("{0} frames").format(count)]
    if video.seconds:
        words.append(clock(video.seconds))
    if video.speech:
        words.append(_tr("speech"))
    return Attached(video.name, (video,), thumbnail_of(middle.picture), " · ".join(words))


def of_recording(recording: Recording) -> Attached:
    """The same for a sound that was listened to."""
    words = [clock(recording.seconds)]
    if recording.was_heard:
        said = _tr("speech") if recording.speech else _tr("nobody speaks")
        words.append(said)
    return Attached(recording.name, (recording,), note=" · ".join(words))


def _picture(path: Path) -> Attached:
    from models.inputs.pictures import read_picture

    return _of_picture(read_picture(path), path.name, path)


def _of_picture(picture: Picture, name: str, path: Path | None = None) -> Attached:
    return Attached(name, (picture,), thumbnail_of(picture), path=path)


def _video(path: Path, count: int, on_share: OnShare, cancel: CancelToken) -> Attached:
    from models.inputs.films.facts import probe
    from models.inputs.films.keyframes import choose_keyframes

    try:
        facts = probe(path)
    except BadVideo:
        with suppress(BadSound):  # it may have nothing but sound
            return _sound(path, cancel)
        raise
    chosen = choose_keyframes(path, count, on_progress=on_share, cancel=cancel)
    attached = of_video(chosen.video())
    return replace(attached, path=path, can_be_heard=facts.has_sound, shots=chosen.shots)


def _sound(path: Path, cancel: CancelToken) -> Attached:
    """With all of it, unless it is too long for any model that hears."""
    from models.inputs.sounds.hearable import hearable
    from models.inputs.sounds.probing import probe

    facts = probe(path)
    # The length that a file tells may be a little wrong.
    sound = hearable(path, cancel) if facts.seconds <= 2 * LONGEST_HEARD_S else None
    attached = of_recording(Recording(path.name, facts.seconds, sound=sound))
    return replace(attached, path=path, can_be_heard=True)


def _text(path: Path) -> Attached:
    from models.inputs.documents.texts import read_text

    document = read_text(path)
    return Attached(path.name, (document,), note=_size(document), path=path)


def _document(path: Path, cancel: CancelToken) -> Attached:
    """A PDF; pages that are only pictures, such as scans, are shown to the model as such."""
    from models.inputs.documents.pdfs import page_picture, read_pdf

    document = read_pdf(path, cancel)
    first = page_picture(path, 1)
    contents: list[Content] = [document]
    for number in document.pages_without_text[:_MOST_PAGES]:
        cancel.check()
        contents.append(page_picture(path, number))
    return Attached(path.name, tuple(contents), thumbnail_of(first), _size(document), path)


def _size(document: Document) -> str:
    pages, characters = document.page_count, len(document.text)
    if pages:
        return _tr("1 page") if pages == 1 else _tr("{0} pages").format(pages)
    return _tr("1 character") if characters == 1 else _tr("{0} characters").format(characters)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attachments", text)
