"""What the user sets in the preferences, put to work at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QApplication

from desktop import settings as s
from desktop.chat.page import ChatPage
from desktop.language import Language
from desktop.newer import NewerVersions
from desktop.roles.session import RolesSession
from desktop.rooms import Rooms
from desktop.senses.senses import Senses
from desktop.settings.kinds import Option
from desktop.theme import Mode, theme
from desktop.window import MainWindow
from desktop.workshop import Workshop
from models.places import Places

if TYPE_CHECKING:
    from desktop.preferences.session import PreferencesSession


# Phases of a conversion that fetch something.
_FETCHING = ("toolchain", "download")


class Wishes(QObject):
    """Opens the preferences, and does what follows from them.

    Args:
        clear_history: deletes all conversations.

    Signals:
        voices_wanted: answer with `preferences.set_options`.
    """

    voices_wanted = Signal()

    def __init__(
        self,
        places: Places,
        settings: s.Settings,
        window: MainWindow,
        page: ChatPage,
        rooms: Rooms,
        senses: Senses,
        workshop: Workshop,
        clear_history: Callable[[], None],
        roles: RolesSession,
        newer: NewerVersions,
        pool: QThreadPool,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._window, self._page = settings, window, page
        self._rooms, self._senses, self._workshop = rooms, senses, workshop
        self._places, self._clear_history, self._pool = places, clear_history, pool
        self._roles = roles
        self._newer = newer
        newer.told.connect(self._on_newer)
        self._language = language
        self._preferences: PreferencesSession | None = None
        page.preferences_requested.connect(self.show_preferences)
        settings.listen(self._on_theme, s.THEME)
        settings.listen(self._on_text_size, s.TEXT_SIZE)
        settings.listen(self._on_language, s.LANGUAGE)
        settings.listen(page.composer.set_send_key, s.SEND_KEY)
        settings.listen(self._on_offline, s.OFFLINE)
        self._on_offline(settings.get(s.OFFLINE))
        page.composer.set_send_key(settings.get(s.SEND_KEY))
        senses.microphones_listed.connect(self._on_microphones)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._on_focus_window)

    @property
    def preferences(self) -> PreferencesSession:
        # Imported only now: the window is there sooner.
        from desktop.preferences.session import PreferencesSession

        if self._preferences is None:
            network = self._workshop.network
            session = self._preferences = PreferencesSession(
                *(self._settings, self._places, network, self._pool, self._models_folder, self)
            )
            session.choices_wanted.connect(self._on_choices_wanted)
            session.move_wanted.connect(self._rooms.move_models)
            session.clear_history_wanted.connect(self._clear_history)
            session.newer_wanted.connect(self._newer.look)
        return self._preferences

    def show_preferences(self, section: str = "") -> None:
        self.preferences.show(self._window, section)

    def take_over(self, before: Wishes) -> None:
        """Show the preferences as they were shown there."""
        dialog = before.preferences.dialog if before._preferences is not None else None
        if dialog is not None:
            self.show_preferences(dialog.sections.section)
            shown = self.preferences.dialog
            assert shown is not None
            shown.setGeometry(dialog.geometry())

    def _on_choices_wanted(self, what: str) -> None:
        if what == "microphone":
            self._senses.list_microphones()
        elif what == "voice":
            self.voices_wanted.emit()
        elif what == "role":
            options = [Option(role.id, role.name) for role in self._roles.roles()]
            self.preferences.set_options("role", options)

    def _on_newer(self, words: str) -> None:
        if self._preferences is not None:
            self._preferences.show_newer(words)

    def _on_microphones(self, names: list[str]) -> None:
        self.preferences.set_options("microphone", [Option(name, name) for name in names])

    def _on_theme(self, mode: str) -> None:
        theme().set_mode(Mode(mode))

    def _on_text_size(self, percent: str) -> None:
        theme().set_text_size(int(percent))

    def _on_language(self, wish: str) -> None:
        self._language.choose(wish)
        theme().set_language(self._language.now)

    def _on_offline(self, value: str) -> None:
        """Nothing goes out any more: what is being downloaded is put on hold. A conversion that
        has all it needs goes on; one that waits says at its turn that it cannot go out."""
        self._workshop.network.set_offline(value == "yes")
        if value != "yes":
            return
        for install in self._workshop.jobs.all():
            if install.state in ("waiting", "fetching"):
                self._workshop.jobs.pause(install.entry.id)
        for conversion in self._workshop.conversions.all():
            progress = conversion.progress
            fetches = progress is None or progress.phase in _FETCHING
            if conversion.state == "running" and fetches:
                self._workshop.conversions.cancel(conversion.model_id)

    def _on_focus_window(self, window: object) -> None:
        """The command line, or another window, may have changed them."""
        if window is not None:
            self._settings.refresh()

    def _models_folder(self) -> Path:
        return self._workshop.installer.store.user_folder


def use_look(settings: s.Settings, language: Language) -> None:
    """Before anything is built: language, text size, theme."""
    language.choose(settings.get(s.LANGUAGE))
    theme().set_text_size(settings.number(s.TEXT_SIZE))
    theme().set_language(language.now)
    theme().set_mode(Mode(settings.get(s.THEME)))
