"""How to be listened to: which microphone, which key, and what becomes of the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.capture.sound.microphone import MicrophoneInfo
from desktop.handsfree.states import HANDS_FREE_KEYS
from desktop.talk.talk_keys import DEFAULT_KEY, shown_key

# Those that no system and no keyboard needs for something else.
_KEYS = (DEFAULT_KEY, "F4", "F8", "Pause", "Ctrl+M")


class TalkMenu(QMenu):
    """Opens on a right click on the button, or with the menu key.

    Signals:
        microphone_chosen(name): "" is the system's own choice.
        key_chosen(name), sends_chosen(whether letting go sends).
        hands_free_chosen: a conversation by voice alone is wanted, or enough of it.
        opening: the microphones should be looked for.
    """

    microphone_chosen = Signal(str)
    key_chosen = Signal(str)
    sends_chosen = Signal(bool)
    hands_free_chosen = Signal()
    opening = Signal()

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self._microphone = ""
        self._found: Sequence[MicrophoneInfo] = ()
        self._microphones = QActionGroup(self)
        self._keys = QActionGroup(self)
        self.addSection(self.tr("Microphone"))
        self._after = self.addSection(self.tr("Key to hold"))
        for name in _KEYS:
            self._add(self._keys, shown_key(name), name)
        self.addSeparator()
        self._sends = QAction(self.tr("Send at once when I let go"), self)
        self._sends.setCheckable(True)
        self.addAction(self._sends)
        self.addSeparator()
        keys = QKeySequence(HANDS_FREE_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        # The keys are only shown here: they are the window's.
        free = QAction(f"{self.tr('Hands-free conversation')}\t{keys}", self)
        free.triggered.connect(self.hands_free_chosen)
        self.addAction(free)
        self.show_microphones(())
        self._microphones.triggered.connect(self._on_microphone)
        self._keys.triggered.connect(self._on_key)
        self._sends.triggered.connect(self.sends_chosen)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(self._on_wanted)

    def show_choice(self, microphone: str, key: str, *, sends: bool) -> None:
        """What holds now."""
        if microphone != self._microphone:
            self._microphone = microphone
            self.show_microphones(self._found)
        self._sends.setChecked(sends)
        for action in self._keys.actions():
            action.setChecked(action.data() == key)
        self._check_microphone()

    def show_microphones(self, found: Sequence[MicrophoneInfo]) -> None:
        """Those that are connected; the wanted one stays in the list when it is not."""
        self._found = found
        for action in self._microphones.actions():
            self._microphones.removeAction(action)
            self.removeAction(action)
        names = [info.name for info in found]
        if self._microphone and self._microphone not in names:
            names.append(self._microphone)
        self._add(self._microphones, self.tr("As the system has it"), "", self._after)
        for name in names:
            self._add(self._microphones, name.replace("&", "&&"), name, self._after)
        self._check_microphone()

    def _add(
        self, group: QActionGroup, text: str, data: str, before: QAction | None = None
    ) -> None:
        action = QAction(text, self)
        action.setData(data)
        action.setCheckable(True)
        group.addAction(action)
        if before is None:
            self.addAction(action)
        else:
            self.insertAction(before, action)

    def _check_microphone(self) -> None:
        for action in self._microphones.actions():
            action.setChecked(action.data() == self._microphone)

    def _on_wanted(self, place: QPoint) -> None:
        self.opening.emit()
        self.popup(self._button.mapToGlobal(place))

    def _on_microphone(self, action: QAction) -> None:
        self._microphone = str(action.data())
        self.microphone_chosen.emit(self._microphone)

    def _on_key(self, action: QAction) -> None:
        self.key_chosen.emit(str(action.data()))
