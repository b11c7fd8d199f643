"""Uses, models and verdicts in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.sentences import translated
from desktop.widgets.amounts import memory_words, size_words, source_words
from desktop.widgets.joined import both, named
from desktop.wizard.answers import Answers, room_of
from models.hardware.fit import Fit
from models.hardware.recommend import Choice, Use


def tr(text: str) -> str:
    return QCoreApplication.translate("choice", text)


def use_title(use: Use) -> str:
    return {
        "see": tr("Chat about pictures and video"),
        "voice_questions": tr("Ask by voice"),
        "transcribe": tr("Transcribe recordings"),
        "draw": tr("Draw pictures"),
        "speak": tr("Hear the answers"),
    }[use]


def use_words(use: Use) -> str:
    return {
        "see": tr("Point at a picture, a clip or the camera, and ask about it."),
        "voice_questions": tr("Hold a key and talk instead of typing."),
        "transcribe": tr("Turn meetings, lectures and notes into text."),
        "draw": tr("Describe a picture, and have it made."),
        "speak": tr("Have answers read aloud by a voice of this PC."),
    }[use]


def use_icon(use: Use) -> str:
    return {
        "see": "picture",
        "voice_questions": "microphone",
        "transcribe": "transcript",
        "draw": "brush",
        "speak": "speaker",
    }[use]


def verdict_words(fit: Fit) -> str:
    return {"well": tr("Runs well"), "slowly": tr("Runs slowly"), "no": tr("Does not fit")}[
        fit.level
    ]


def facts(choice: Choice, devices: Mapping[str, str], is_here: bool) -> list[tuple[str, str]]:
    """What it costs, as names and values; ``devices`` are short names by id."""
    found = []
    place, fit = choice.place, choice.fit
    if is_here:
        found.append((tr("Download"), tr("Nothing, it is on this PC")))
    elif place is not None:
        size = size_words(place.size_bytes) if place.size_bytes else tr("Size not known")
        found.append((tr("Download"), size))
        found.append((tr("From"), source_words(place.kind)))
        room = room_of(choice)
        if room:
            found.append((tr("On the disk"), size_words(room)))
    if fit.need_bytes:
        found.append((tr("Memory"), tr("About {0}").format(memory_words(fit.need_bytes))))
    found.append((tr("Runs on"), device_words(fit.device, devices)))
    return found


def device_words(device: str, devices: Mapping[str, str]) -> str:
    name = devices.get(device, "")
    return f"{device} · {name}" if name and name != device else device


def option_words(choice: Choice, is_here: bool) -> str:
    """A line on one of the other models: verdict with its reason, size."""
    size = ""
    if is_here:
        size = tr("Is on this PC.")
    elif choice.place is not None and choice.place.size_bytes:
        size = tr("Download {0}.").format(size_words(choice.place.size_bytes))
    elif choice.place is None:
        size = tr("Has to be converted first: there is no ready build of it.")
    verdict = verdict_words(choice.fit)
    if choice.fit.level != "no":
        verdict = tr("{0} on {1}").format(verdict, choice.fit.device)
    reason = translated(choice.fit.reason)
    return both(named(verdict, reason) if reason else tr("{0}.").format(verdict), size)


def total_words(answers: Answers, disk_free_bytes: int) -> str:
    """What all of it costs, and what there is."""
    count = len(answers.to_get())
    if not count:
        return tr("Nothing has to be downloaded.")
    download = size_words(answers.download_bytes())
    models = tr("1 model") if count == 1 else tr("{0} models").format(count)
    parts = [tr("{0} to download, {1}").format(models, download)]
    if disk_free_bytes:
        parts.append(tr("{0} free on the disk").format(size_words(disk_free_bytes)))
    return " · ".join(parts)


def too_large_words(answers: Answers, disk_free_bytes: int) -> str:
    """A warning when the disk is too small for all of it, else ""."""
    needed = answers.room_bytes()
    if not disk_free_bytes or needed <= disk_free_bytes:
        return ""
    return tr(
        "That needs {0} of disk, and {1} are free. Choose smaller models, or free some room."
    ).format(size_words(needed), size_words(disk_free_bytes))
