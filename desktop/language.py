"""The language of the window: chosen, and changed while it is open."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTimer,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QFontDatabase

from resources import FOLDER

TRANSLATIONS = FOLDER / "translations"
SYSTEM = "system"
# What the texts are written in; all others are translated.
ENGLISH = "en"
LANGUAGES = (ENGLISH, "zh_CN", "zh_TW")
# Each in its own language: whoever cannot read the others finds theirs.
LANGUAGE_NAMES = ((ENGLISH, "English"), ("zh_CN", "简体中文"), ("zh_TW", "繁體中文"))

_log = logging.getLogger(__name__)


class Language(QObject):
    """The language in force: texts, also those of Qt's own dialogs, and how numbers, sizes and
    dates are written (`QLocale()`).

    Args:
        folder: where the translations are.

    Attributes:
        now: one of `LANGUAGES`.

    Signals:
        changed: all texts are other ones now. Whoever shows some makes them anew. Comes from the
            event loop, never within `choose`: what is made anew may be what the user has chosen
            with.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, folder: Path = TRANSLATIONS) -> None:
        super().__init__(parent)
        self._folder = folder
        self._translators: list[QTranslator] = []
        self.now = ENGLISH
        self._was_chosen = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.changed)

    def choose(self, wish: str) -> None:
        """One of `LANGUAGES`, or "system". The first time nothing is told: nobody shows anything
        yet."""
        was_chosen, self._was_chosen = self._was_chosen, True
        language = wish if wish in LANGUAGES else best_of(QLocale.system().uiLanguages())
        QLocale.setDefault(locale_of(language, QLocale.system()))
        if language == self.now:
            return
        self.now = language
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = [] if language == ENGLISH else self._loaded(language)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        if was_chosen:
            self._soon.start()

    def _loaded(self, language: str) -> list[QTranslator]:
        """Ours last: what is installed last is asked first."""
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        places = (qt / f"qtbase_{language}.qm", self._folder / f"sidelight_{language}.qm")
        loaded = []
        for place in places:
            translator = QTranslator(self)
            if translator.load(str(place)):
                loaded.append(translator)
            else:
                _log.warning("there is no translation %s", place)
        return loaded


def lacks_font(language: str) -> bool:
    """Whether this PC has no font with the language's characters, which are boxes then."""
    systems = QFontDatabase.WritingSystem
    needed = {"zh_CN": systems.SimplifiedChinese, "zh_TW": systems.TraditionalChinese}
    return language in needed and not QFontDatabase.families(needed[language])


def best_of(wanted: Sequence[str]) -> str:
    """The first of the languages that the user reads, such as "zh-Hant-HK", that there is."""
    for name in wanted:
        locale = QLocale(name)
        if locale.language() == QLocale.Language.English:
            return ENGLISH
        if locale.language() == QLocale.Language.Chinese:
            traditional = locale.script() == QLocale.Script.TraditionalHanScript
            return "zh_TW" if traditional else "zh_CN"
    return ENGLISH


def locale_of(language: str, system: QLocale) -> QLocale:
    """The system's own where it is of that language; else English is written as in the system's
    country: 31/12/2026 in Britain, 12/31/2026 in the United States."""
    locale = QLocale(language)
    if (locale.language(), locale.script()) == (system.language(), system.script()):
        return system
    if language == ENGLISH:
        return QLocale(f"{ENGLISH}_{system.name().rpartition('_')[2]}")
    return locale
