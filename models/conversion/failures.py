"""What can go wrong while a model is converted, in words."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from typing import Any

from models.conversion.child.job import Job
from models.errors import DiskFull, ModelDamaged, ModelUnsupported, OutOfMemory, SidelightError
from models.words import say


class ConversionFailed(SidelightError):
    """The checkpoint could not be made into a model that works."""


class CodeNotTrusted(SidelightError):
    """The checkpoint brings Python code that the user has not allowed to run."""


_OTHER_MODEL = say("Choose a ready-made build of this model, or a smaller model.")
_LESS_MEMORY = say(
    "Close other programs and try again, or choose a smaller model or a ready-made build of it."
)


def child_failed(job: Job, fault: Mapping[str, Any], log: str) -> SidelightError:
    """The error for what `models.conversion.child` said."""
    detail = str(fault["detail"])
    cause = f"{detail}\n\n{log}".strip()
    kinds = {
        "memory": OutOfMemory(say("The memory of this PC does not suffice."), _LESS_MEMORY, cause),
        "disk": DiskFull(
            say("The disk became full while the model was being converted."),
            say("Free some room, and try again."),
            cause,
        ),
        "architecture": ModelUnsupported(
            say("A model of this architecture cannot be converted."),
            _OTHER_MODEL,
            cause,
        ),
        "code": CodeNotTrusted(
            say("The checkpoint needs Python code of its own to be run."),
            say("Start again, and allow it if you trust where the model comes from."),
            cause,
        ),
        "file": ModelDamaged(
            say("A file of the checkpoint is missing or damaged."),
            say("Get the checkpoint again, with all of its files."),
            cause,
        ),
        "tokenizer": ConversionFailed(
            say("The tokenizer of this model cannot be converted."), _OTHER_MODEL, cause
        ),
    }
    what = say("The model could not be compressed.")
    if job.step == "export":
        what = say("The model could not be exported.")
    other = ConversionFailed(what, _OTHER_MODEL, cause)
    return kinds.get(str(fault["kind"]), other)


def child_lost(status: int, log: str) -> SidelightError:
    """The process ended without a word."""
    killed = {-getattr(signal, "SIGKILL", 9), 137}
    if status in killed:
        return OutOfMemory(
            say("The system ended the conversion, most likely because memory ran out."),
            _LESS_MEMORY,
            f"exit status {status}\n\n{log}".strip(),
        )
    return ConversionFailed(
        say("The conversion ended by itself with exit status {status}.", status=status),
        say("Try again; when it happens again, choose another model."),
        log,
    )


def nothing_like_the_original(similarity: float, answers: str) -> ConversionFailed:
    return ConversionFailed(
        say(
            "The converted model does not answer like the original ({similarity:.0%} alike), so "
            "it was not installed.",
            similarity=similarity,
        ),
        say("Choose “Most accurate”, or a ready-made build of this model."),
        answers,
    )


def works_nowhere(what: str, todo: str, cause: str) -> ConversionFailed:
    return ConversionFailed(
        say("The converted model does not run, so it was not installed. {what}", what=what),
        todo,
        cause,
    )


def parts_missing(names: str) -> ConversionFailed:
    return ConversionFailed(
        say("The conversion left out a part that the model cannot do without."),
        _OTHER_MODEL,
        names,
    )
