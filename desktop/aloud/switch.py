"""Whether every answer is read aloud: the loudspeaker in the header, a shortcut, the setting."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut

from desktop import settings as s
from desktop.aloud.aloud_button import KEYS
from desktop.chat.page import ChatPage


class AloudSwitch(QObject):
    """Keeps all three alike.

    Signals:
        changed(bool): it is on from now on, or off.
    """

    changed = Signal(bool)

    def __init__(self, page: ChatPage, settings: s.Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._settings = page, settings
        keys = QShortcut(QKeySequence(KEYS), page)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_keys)
        page.header.aloud_switched.connect(self._on_switched)
        settings.listen(self._on_setting, s.READ_ALOUD)
        page.header.aloud_button.setChecked(self.is_on)

    @property
    def is_on(self) -> bool:
        return self._settings.is_on(s.READ_ALOUD)

    def _on_switched(self, aloud: bool) -> None:
        self._settings.set(s.READ_ALOUD, "yes" if aloud else "no")

    def _on_keys(self) -> None:
        aloud = not self.is_on
        self._on_switched(aloud)
        words = self.tr("Answers are read aloud.") if aloud else self.tr("Answers are silent.")
        if QAccessible.isActive():
            # The button does not have the keyboard, so nobody would hear of it.
            event = QAccessibleAnnouncementEvent(self._page, words)
            QAccessible.updateAccessibility(event)

    def _on_setting(self, value: str) -> None:
        self._page.header.aloud_button.setChecked(value == "yes")
        self.changed.emit(value == "yes")
