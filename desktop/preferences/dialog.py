"""The preferences: sections at the left, the form of one at the right, each change at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop import settings as s
from desktop.preferences.fields import ChoiceField
from desktop.preferences.folders import Folder
from desktop.preferences.section_list import SectionList
from desktop.preferences.section_page import SectionPage
from desktop.settings.kinds import Option
from desktop.theme import theme
from desktop.widgets.fitting import fitting
from desktop.widgets.labels import words_label

_SIZE = (760, 620)
_SMALLEST = (340, 320)
# Below this the sections and a form do not fit beside each other.
_NARROW = 560


class PreferencesDialog(QDialog):
    """Open it with `show`; it deletes itself when it is closed.

    Args:
        settings: are changed here, and shown anew when they change elsewhere.
        folders: tells where everything is.
        models_folder: where the models are.

    Signals:
        choices_wanted(what): what a list of `desktop.settings.kinds.Listed` holds is needed; answer
            with `set_options`.
        move_wanted, network_wanted, log_wanted, clear_history_wanted, newer_wanted: what rows lead
            to; the deletion was agreed to.
        folder_wanted(Path): to be opened.
    """

    choices_wanted = Signal(str)
    move_wanted = Signal()
    network_wanted = Signal()
    log_wanted = Signal()
    clear_history_wanted = Signal()
    newer_wanted = Signal()
    folder_wanted = Signal(object)

    def __init__(
        self,
        settings: s.Settings,
        folders: Callable[[], Sequence[Folder]],
        models_folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._settings = settings
        self._folders = folders
        self._models_folder = models_folder
        self._options: dict[str, tuple[Option, ...]] = {}
        self._listeners: list[Callable[[str], None]] = []
        self._scale = theme().scale
        self.pages: dict[str, SectionPage] = {}
        # Goes with the dialog, unlike a single shot of no object.
        self._rebuilding = QTimer(self)
        self._rebuilding.setSingleShot(True)
        self._rebuilding.timeout.connect(self._rebuild)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._build()
        for setting in s.DECLARED:
            listener = partial(self._on_setting, setting)
            self._listeners.append(listener)
            settings.listen(listener, setting)
        close = QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self)
        close.activated.connect(self.close)
        self.setMinimumSize(*_SMALLEST)
        self.resize(fitting(self, *_SIZE))
        self.sections.setFocus()
        theme().changed.connect(self._on_theme)
        self.finished.connect(self._on_finished)

    @property
    def page(self) -> SectionPage:
        """The one that is shown."""
        return self.pages[self.sections.section]

    @property
    def trouble(self) -> str:
        """What it says could not be done, or ""."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def show_section(self, section: str) -> None:
        self.sections.choose(section)

    def set_options(self, what: str, options: Sequence[Option]) -> None:
        """What can be chosen of that: microphones, cameras, roles."""
        self._options[what] = tuple(options)
        for page in self.pages.values():
            for field in page.fields:
                if isinstance(field, ChoiceField) and field.wants == what:
                    field.set_options(options)

    def set_models_folder(self, folder: Path) -> None:
        self._models_folder = folder
        self.pages[s.MODELS_FOLDER.section].rows[s.MODELS_FOLDER.name].show_value(str(folder))

    def show_newer(self, words: str) -> None:
        """How a look for a newer version goes."""
        self.pages[s.NEWER.section].rows[s.NEWER.name].show_value(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuild_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # --- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self._body = QWidget()
        self.sections = SectionList()
        self._stack = QStackedWidget()
        self._trouble = words_label(look="danger")
        self._trouble.setContentsMargins(24, 0, 24, 12)
        self._trouble.hide()
        folders = self._folders()
        self.pages = {section.id: SectionPage(section, folders) for section in s.SECTIONS}
        for page in self.pages.values():
            self._connect(page)
            self._stack.addWidget(page)
        right = QVBoxLayout()
        right.addWidget(self._stack, 1)
        right.addWidget(self._trouble)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.sections)
        self._sides.addLayout(right, 1)
        self._layout.addWidget(self._body)
        for button in self._body.findChildren(QPushButton):
            # Enter in a field would press one of them.
            button.setAutoDefault(False)
        self.sections.chosen.connect(self._on_section)
        self._show_all()
        self.sections.choose(s.SECTIONS[0].id)

    def _rebuild_soon(self) -> None:
        """Not at once: whoever changed it may stand in one of the controls that go."""
        self._rebuilding.start(0)

    def _rebuild(self) -> None:
        """In another language or size; the keyboard stays where it is."""
        self._scale = theme().scale
        section, body, setting = self.sections.section, self._body, self._setting_with_focus()
        self._layout.removeWidget(body)
        body.hide()
        self._build()
        body.deleteLater()
        self._make_room()
        self.show_section(section)
        if setting is None:
            self.sections.setFocus()
        else:
            self.page.field(setting).setFocus()

    def _setting_with_focus(self) -> s.Setting | None:
        focus = self.focusWidget()
        fields = self.page.fields
        return next((one.setting for one in fields if one.isAncestorOf(focus)), None)

    def _connect(self, page: SectionPage) -> None:
        page.changed.connect(self._on_changed)
        page.row_wanted.connect(self._on_row)
        page.folder_wanted.connect(self.folder_wanted)
        page.reset_wanted.connect(self._on_reset)

    def _show_all(self) -> None:
        for page in self.pages.values():
            for field in page.fields:
                field.show_value(self._settings.get(field.setting))
        for what, options in self._options.items():
            self.set_options(what, options)
        self.set_models_folder(self._models_folder)

    def _make_room(self) -> None:
        narrow = self.width() < _NARROW * theme().scale
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self.sections.set_narrow(narrow)

    # --- what happens ---------------------------------------------------------------------------

    def _on_theme(self) -> None:
        if theme().scale != self._scale:
            self._rebuild_soon()

    def _on_section(self, section: str) -> None:
        page = self.pages[section]
        self._stack.setCurrentWidget(page)
        for field in page.fields:
            if isinstance(field, ChoiceField) and field.wants:
                self.choices_wanted.emit(field.wants)

    def _on_changed(self, setting: s.Setting, value: str) -> None:
        self._settings.set(setting, value)
        self._show_trouble()

    def _on_reset(self, section: s.Section) -> None:
        entries = s.entries_of(section.id)
        self._settings.reset(*(entry for entry in entries if isinstance(entry, s.Setting)))
        self._show_trouble()

    def _on_setting(self, setting: s.Setting, value: str) -> None:
        for page in self.pages.values():
            for field in page.fields:
                if field.setting == setting:
                    field.show_value(value)

    def _on_row(self, row: s.Row) -> None:
        {
            s.MODELS_FOLDER.name: self.move_wanted,
            s.NETWORK.name: self.network_wanted,
            s.NETWORK_LOG.name: self.log_wanted,
            s.CLEAR_HISTORY.name: self.clear_history_wanted,
            s.NEWER.name: self.newer_wanted,
        }[row.name].emit()

    def _show_trouble(self) -> None:
        words = self.tr(
            "This could not be written to the disk. It holds until Sidelight is closed."
        )
        self._trouble.setText(words)
        self._trouble.setVisible(not self._settings.is_kept)

    def _on_finished(self) -> None:
        for listener in self._listeners:
            self._settings.forget(listener)
