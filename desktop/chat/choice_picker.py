"""A picker that keeps what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.chat.picker import Choice, Picker


class ChoicePicker(Picker):
    """One of several.

    Attributes:
        current: the id of what is chosen; "" before there is anything to choose.

    Signals:
        changed(id): the user chose another one.
    """

    changed = Signal(str)

    def __init__(self, name: str, longest: int) -> None:
        super().__init__(name, longest)
        self._choices: tuple[tuple[str, str], ...] | None = None
        self.current = ""
        self.chosen.connect(self._on_chosen)

    def show_choices(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Ids with what people read."""
        if (tuple(choices), current) != (self._choices, self.current):
            self._choices, self.current = tuple(choices), current
            self.set_choices([Choice(one, words) for one, words in choices], current)

    def _on_chosen(self, chosen: str) -> None:
        if chosen != self.current:
            self.show_choices(self._choices or (), chosen)
            self.changed.emit(chosen)
