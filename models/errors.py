"""The exception family: what happened, what to do about it, and the cause for the details box."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """An error as plain data, so that it can cross processes and threads.

    Attributes:
        kind: name of the `SidelightError` class it came from.
        what: one sentence, what happened.
        todo: one sentence, what the user can do.
        cause: technical details, possibly several lines, never the headline; may be empty.
    """

    kind: str
    what: str
    todo: str
    cause: str = ""


class SidelightError(Exception):
    """Base of all errors that are told to the user."""

    def __init__(self, what: str, todo: str, cause: str = "") -> None:
        super().__init__(f"{what} {todo}")
        self.what = what
        self.todo = todo
        self.cause = cause

    @property
    def problem(self) -> Problem:
        return Problem(type(self).__name__, self.what, self.todo, self.cause)


class ModelNotInstalled(SidelightError):
    """The model asked for is not on this PC."""


class ModelDamaged(SidelightError):
    """A file of the model is missing, cut short or changed."""


class ModelUnsupported(SidelightError):
    """The model is of a kind that cannot be run here."""


class UnknownModel(SidelightError):
    """No such entry in the catalogue."""


class DeviceAbsent(SidelightError):
    """The device asked for is not in this PC, or its driver is missing."""


class DeviceFault(SidelightError):
    """The device or its driver failed."""


class OutOfMemory(SidelightError):
    """Memory does not suffice for the model or the request."""


class DiskFull(SidelightError):
    """There is no room left on the disk."""


class PromptTooLong(SidelightError):
    """The conversation does not fit into the model's context."""


class EmptyPrompt(SidelightError):
    """Nothing was asked."""


class CannotSeePictures(SidelightError):
    """A picture was attached, and the model reads text only."""


class CannotHear(SidelightError):
    """A sound was attached, and the model does not hear."""


class BadPicture(SidelightError):
    """A file is not a picture that can be read, or too large to be safe."""


class DownloadFailed(SidelightError):
    """A download did not arrive or is not what was promised."""


class SourceUnreachable(DownloadFailed):
    """The place a download comes from cannot be reached, or does not answer."""


class AccessDenied(DownloadFailed):
    """The place a download comes from does not give it to this user."""


class EngineLost(SidelightError):
    """The process that runs the models ended by itself."""


class EngineFault(SidelightError):
    """Something failed in the engine for a reason that is not known."""


class CameraFault(SidelightError):
    """The camera is absent, taken, not allowed, silent, or shows nothing."""


class Cancelled(Exception):
    """The user stopped it. Never shown as an error."""


class BadSound(SidelightError):
    """A file is not a sound that can be read, or nothing of it can be heard."""


class NoSpeech(SidelightError):
    """A recording in which nobody speaks: silence, noise, a hum."""


class MicrophoneFault(SidelightError):
    """The microphone is absent, taken, not allowed, silent, or was unplugged."""


class BadVideo(SidelightError):
    """A file is not a video that can be read, or has no pictures in it."""


class BadDocument(SidelightError):
    """A file is no text or PDF that can be read, or of a kind that cannot be attached at all."""


class ScreenNotCaptured(SidelightError):
    """The screen could not be pictured: no permission, no way to do it, or nothing on it."""


class NoVoice(SidelightError):
    """There is no voice, or not the one asked for."""


class CannotSpeak(SidelightError):
    """A voice is there, and this text or this way of saying it is not for it, or it failed."""


class SoundOutputFault(SidelightError):
    """There is no loudspeaker, it does not open, or it was unplugged."""
