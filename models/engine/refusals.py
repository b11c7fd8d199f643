"""Requests that no pipeline could do, refused in words before anything is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.engine import protocol as p
from models.engine.adapter_refusals import refuse_adapters
from models.engine.continuing import split_given
from models.errors import (
    BadSound,
    CannotHear,
    CannotSeePictures,
    EmptyPrompt,
    ModelDamaged,
    ModelUnsupported,
)
from models.speed.pairing import check_kinds
from models.speed.refusals import not_both, not_on_the_npu
from models.voices.wishes import check_speed, is_sayable
from models.words import say, template

# Less than this is a click of the button, not a word; native code needs an eighth of it.
_LEAST_SOUND_S = 0.1


@dataclass(frozen=True)
class _Use:
    """What only models of some kinds can do; in words, what the others cannot and what to do."""

    kinds: tuple[str, ...]
    cannot: str
    todo: str


_CHAT = _Use(
    ("text", "vision", "audio"),
    template("“{name}” is a {kind} model and cannot answer questions."),
    template("Choose a model for chat."),
)
_WRITING_DOWN = _Use(
    ("speech",),
    template("“{name}” is a {kind} model and cannot write down what is said."),
    template("Choose a speech model."),
)
_DRAWING = _Use(
    ("image",),
    template("“{name}” is a {kind} model and cannot draw."),
    template("Choose a model that draws."),
)
_SPEAKING = _Use(
    ("voice",),
    template("“{name}” is a {kind} model and cannot speak."),
    template("Choose a model that speaks."),
)


def refuse_load(request: p.Load) -> None:
    """Raise for what cannot be loaded that way."""
    if request.model.kind not in ("speech", "image", "voice"):
        _refuse_other_kinds(request.model, _CHAT)
        _refuse_faster(request)
    refuse_adapters(request.model, request.device)


def refuse_answer(request: p.Answer) -> None:
    """Raise for a question that cannot be answered."""
    _refuse_other_kinds(request.model, _CHAT)
    conversation, _ = split_given(request.messages)
    question = conversation[-1] if conversation else None
    says = question is not None and (question.text.strip() or question.sounds)
    if question is None or question.role != "user" or not says:
        raise EmptyPrompt(
            say("There is no question."), say("Type what you want to know, then send it.")
        )
    if request.model.kind == "text":
        _refuse_sights(request)
    if request.model.kind == "audio":
        _refuse_sights_when_hearing(request)
    if request.model.kind != "audio":
        _refuse_sounds(request)
    _refuse_faster(request)
    refuse_adapters(request.model, request.device, request.adapters)


def refuse_count(request: p.Count) -> None:
    """Raise for a model that does not read conversations."""
    _refuse_other_kinds(request.model, _CHAT)


def refuse_transcription(request: p.Transcribe) -> None:
    """Raise for a model that does not write down, and for a sound too short to be heard."""
    _refuse_other_kinds(request.model, _WRITING_DOWN)
    if request.sound.seconds < _LEAST_SOUND_S:
        raise BadSound(
            say("The recording is too short to hear anything in it."),
            say("Record for as long as you speak."),
            f"{request.sound.seconds:.3f} s of {_LEAST_SOUND_S} s",
        )


def refuse_drawing(request: p.Draw) -> None:
    """Raise for a model that does not draw, and for wishes that say nothing."""
    _refuse_other_kinds(request.model, _DRAWING)
    if not request.wishes.prompt.strip():
        raise EmptyPrompt(
            say("There is nothing to draw."), say("Describe the picture, then draw it.")
        )
    refuse_adapters(request.model, request.device, request.wishes.adapters)


def refuse_speaking(request: p.Speak) -> None:
    """Raise for a model that does not speak, for silence, and for a speed out of range."""
    _refuse_other_kinds(request.model, _SPEAKING)
    if not is_sayable(request.text):
        raise EmptyPrompt(
            say("There is nothing to say aloud."), say("Give a text with words in it.")
        )
    check_speed(request.speed)


def _refuse_sights(request: p.Answer) -> None:
    """What a model for text cannot see."""
    if any(message.videos for message in request.messages):
        raise CannotSeePictures(
            say("{name} reads text only and cannot see videos.", name=request.model.name),
            say("Remove the video, or choose a model that sees."),
        )
    if any(message.pictures for message in request.messages):
        raise CannotSeePictures(
            say("{name} reads text only and cannot see pictures.", name=request.model.name),
            say("Remove the picture, or choose a model that sees."),
        )


def _refuse_sights_when_hearing(request: p.Answer) -> None:
    if any(message.videos or message.pictures for message in request.messages):
        raise CannotSeePictures(
            say("{name} hears, but it cannot see.", name=request.model.name),
            say("Remove the picture or video, or choose a model that sees."),
        )


def _refuse_sounds(request: p.Answer) -> None:
    """What a model that does not hear would ignore in silence."""
    if any(message.sounds for message in request.messages) and not _hears_too(request.model):
        raise CannotHear(
            say("{name} cannot hear.", name=request.model.name),
            say("Remove the sound, or choose a model that hears."),
        )


def _hears_too(model: p.ModelRef) -> bool:
    """Of a model that sees; its pipeline tells on which devices."""
    from models.pipelines.family import read_family
    from models.pipelines.shown import takes_sounds

    try:
        return model.kind == "vision" and takes_sounds(read_family(Path(model.folder)), "CPU")
    except ModelDamaged:
        return False


def _refuse_faster(request: p.Load | p.Answer) -> None:
    """What cannot make this model faster, or not there."""
    faster = request.faster
    if faster.draft is not None:
        check_kinds(request.model, faster.draft)
    if faster.draft is not None and faster.lookup:
        raise not_both()
    devices = (request.device, faster.draft_device) if faster.draft else (request.device,)
    if faster != p.PLAIN and any(device.partition(".")[0] == "NPU" for device in devices):
        raise not_on_the_npu()


def _refuse_other_kinds(model: p.ModelRef, use: _Use) -> None:
    """Raise for a model that cannot be used so."""
    if model.kind not in use.kinds:
        raise ModelUnsupported(say(use.cannot, name=model.name, kind=model.kind), say(use.todo))
