"""How an install is doing, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.jobs.installs import Install
from desktop.sentences import translated
from desktop.widgets.amounts import progress_words, share_of, size_words, source_words
from desktop.widgets.joined import named
from models.store.trial import Trial


def tr(text: str) -> str:
    return QCoreApplication.translate("install", text)


def state_words(install: Install) -> str:
    """One line on what is going on; "" for a failed one, whose problem says it."""
    state, progress = install.state, install.progress
    if state == "waiting":
        return tr("Waiting for its turn")
    if state == "fetching":
        return progress_words(progress) if progress is not None else tr("Connecting …")
    if state == "trying":
        if not install.device:
            return tr("Here. Soon it is tried on this PC …")
        return tr("Trying it on {0} …").format(install.device)
    if state == "paused":
        share = share_of(progress)
        return tr("Paused") if share is None else tr("Paused at {0} %").format(int(share * 100))
    return ready_words(install.trials) if state == "ready" else ""


def ready_words(trials: tuple[Trial, ...]) -> str:
    """That it is ready, where it runs and how fast it was there."""
    found = next((trial for trial in trials if trial.works), None)
    if found is None:
        return tr("Ready")
    parts = [tr("Ready on {0}").format(found.device)]
    if found.ttft_ms > 0:
        seconds = QLocale().toString(found.ttft_ms / 1000, "f", 1 if found.ttft_ms >= 950 else 2)
        first = tr("first token {0} s") if found.tokens_per_s else tr("first result {0} s")
        parts.append(first.format(seconds))
    if found.tokens_per_s > 0:
        parts.append(tr("{0} tokens/s").format(max(1, round(found.tokens_per_s))))
    return " · ".join(parts)


def refusals(trials: tuple[Trial, ...]) -> str:
    """Why other devices were passed over, a line each."""
    return "\n".join(
        named(trial.device, translated(trial.problem.what))
        for trial in trials
        if not trial.works and trial.problem is not None
    )


def place_words(install: Install) -> str:
    """Where it comes from and how large it is."""
    parts = [source_words(install.place.kind)]
    if install.place.size_bytes:
        parts.append(size_words(install.place.size_bytes))
    return " · ".join(parts)
