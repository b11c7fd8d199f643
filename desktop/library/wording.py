"""What models are and do, in the library's words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.jobs.installs import Install
from desktop.library.filters import FitWish, Purpose, purposes
from desktop.library.rows import LibraryRow
from desktop.sentences import problem_words, translated
from desktop.widgets.amounts import memory_words, size_words, source_words
from desktop.widgets.install_words import state_words
from desktop.widgets.joined import listed, named, one_by_one
from models.catalogue.entry import CatalogueEntry, EntrySource
from models.hardware.fit import Fit
from models.store.trial import Trial

_MILLION, _BILLION = 1_000_000, 1_000_000_000


def tr(text: str) -> str:
    return QCoreApplication.translate("library", text)


def purpose_words(purpose: Purpose) -> str:
    return {
        "": tr("All uses"),
        "chat": tr("Chat"),
        "see": tr("Sees pictures"),
        "transcribe": tr("Transcribes"),
        "draw": tr("Draws"),
        "speak": tr("Speaks"),
        "draft": tr("Draft model"),
    }[purpose]


def wish_words(wish: FitWish) -> str:
    return {
        "": tr("Any fit"),
        "well": tr("Runs well here"),
        "runs": tr("Runs here"),
    }[wish]


def most_words(most_bytes: int) -> str:
    return tr("Up to {0}").format(size_words(most_bytes)) if most_bytes else tr("Any size")


def does_words(row: LibraryRow) -> str:
    """Such as "Chat · Sees pictures"."""
    return " · ".join(purpose_words(purpose) for purpose in purposes(row))


def level_words(fit: Fit) -> str:
    return {
        "well": tr("Runs well on {0}"),
        "slowly": tr("Runs slowly on {0}"),
        "no": tr("Does not fit {0}"),
    }[fit.level].format(fit.device)


def best_words(row: LibraryRow) -> str:
    """The verdict on this PC in a few words; "" while there is none."""
    best = row.best
    if best is None:
        return ""
    return tr("Does not fit this PC") if best.level == "no" else level_words(best)


def reasons(row: LibraryRow) -> str:
    """Why, a line a device."""
    return "\n".join(named(fit.device, translated(fit.reason)) for fit in row.fits)


def row_words(row: LibraryRow) -> str:
    """A row as it is read aloud."""
    state = tr("On this PC") if row.installed else tr("Available")
    if row.damaged is not None:
        state = tr("Damaged")
    size = size_words(row.size_bytes) if row.size_bytes else ""
    parts = (
        row.entry.name,
        state,
        translated(row.entry.label),
        does_words(row),
        size,
        best_words(row),
    )
    newer = tr("Update available") if row.newer else ""
    return one_by_one((*parts, newer))


def parameters_words(count: int) -> str:
    """Such as 135 million or 7.6 billion."""
    if count >= _BILLION:
        return tr("{0} billion").format(_short(count / _BILLION))
    return tr("{0} million").format(_short(count / _MILLION))


def languages_words(entry: CatalogueEntry) -> str:
    """Languages by name, in the user's order of letters where Qt knows them."""
    names = []
    for code in entry.languages:
        language = QLocale.codeToLanguage(code)
        known = language != QLocale.Language.AnyLanguage
        names.append(_language_name(language) if known else code)
    return tr("Many") if entry.languages == ("many",) else listed(names)


def _language_name(language: QLocale.Language) -> str:
    """In English, or as its speakers call it: Qt knows no other names."""
    languages = QLocale.Language
    if QLocale().language() != languages.Chinese or language == languages.English:
        return QLocale.languageToString(language)
    return QLocale(language).nativeLanguageName() or QLocale.languageToString(language)


def place_words(place: EntrySource) -> str:
    """A build in a line: where from, which weights, how large, for which devices."""
    size = size_words(place.size_bytes) if place.size_bytes else ""
    parts = (source_words(place.kind), place.weights.upper(), size, listed(place.devices))
    return " · ".join(part for part in parts if part)


def trial_words(trial: Trial) -> str:
    """How fast it was, or what went wrong."""
    if not trial.works:
        problem = trial.problem
        return problem_words(problem) if problem else tr("It did not work.")
    parts = [tr("loaded in {0} s").format(_short(trial.load_s))]
    if trial.ttft_ms:
        first = tr("first token {0} s") if trial.tokens_per_s else tr("first result {0} s")
        parts.append(first.format(f"{trial.ttft_ms / 1000:.2f}"))
    if trial.tokens_per_s:
        parts.append(tr("{0} tokens/s").format(_short(trial.tokens_per_s)))
    if trial.memory_bytes:
        parts.append(tr("{0} of memory").format(memory_words(trial.memory_bytes)))
    return " · ".join(parts)


def install_words(install: Install) -> str:
    """How far an install is, or why it failed."""
    problem = install.problem
    if install.state == "failed" and problem is not None:
        return problem_words(problem)
    return state_words(install)


def day_words(moment: str) -> str:
    """A UTC time of ISO 8601 as a day where the user is; "" for what is none."""
    try:
        when = datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return ""
    day = QDate(when.year, when.month, when.day)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def _short(number: float) -> str:
    """Two figures at least, no needless zeros: 0.8, 3.2, 135."""
    return f"{number:.1f}".removesuffix(".0") if number < 100 else str(round(number))
