"""What the room says about recordings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.sentences import translated
from desktop.transcribe.job import Job
from desktop.widgets.joined import one_by_one
from models.inputs.clock import clock

_MINUTE, _HOUR = 60, 3600


def left_words(seconds: float) -> str:
    """About how long it still takes, in steps that do not jump."""
    translate = QCoreApplication.translate
    if seconds >= 1.5 * _HOUR:
        hours, minutes = divmod(round(seconds / _MINUTE), 60)
        return translate("Transcribe", "about {0} h {1} min left").format(hours, minutes)
    if seconds >= 1.5 * _MINUTE:
        return translate("Transcribe", "about {0} min left").format(round(seconds / _MINUTE))
    tens = max(10, 10 * round(seconds / 10))
    return translate("Transcribe", "about {0} s left").format(tens)


def state_words(job: Job) -> str:
    """How far it is, in one line."""
    translate = QCoreApplication.translate
    length = clock(job.seconds) if job.seconds else ""
    if job.state == "running":
        how_far = translate("Transcribe", "{0} of {1}").format(clock(job.done_s), length)
        doing = translate("Transcribe", "Writing down …")
        return f"{how_far} · {doing if job.left_s is None else left_words(job.left_s)}"
    if job.state == "failed":
        return translated(job.problem.what) if job.problem is not None else ""
    words = {
        "reading": translate("Transcribe", "Looking …"),
        "waiting": translate("Transcribe", "Waiting"),
        "paused": translate("Transcribe", "Paused"),
        "done": "",
    }[job.state]
    if job.state in ("waiting", "paused") and job.done_s:
        length = translate("Transcribe", "{0} of {1}").format(clock(job.done_s), length)
    return " · ".join(filter(None, (length, words)))


def spoken_words(job: Job) -> str:
    """For those who hear it."""
    translate = QCoreApplication.translate
    done = translate("Transcribe", "Written down") if job.state == "done" else ""
    return one_by_one((job.name, state_words(job), done))


def language_name(code: str) -> str:
    """As those who speak it call it; the code itself where nobody knows."""
    if len(code) > len("yue"):
        return code
    locale = QLocale(code)
    is_known = locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
    name = locale.nativeLanguageName() if is_known else ""
    if code == "en":
        name = "English"
    return name[:1].upper() + name[1:] if name else code
