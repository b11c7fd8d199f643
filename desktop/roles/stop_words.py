"""Stop words: one on each line."""

from __future__ import annotations

import re

from desktop.roles import sampling_words as words
from desktop.roles.role_field import RoleField
from desktop.roles.text_box import TextBox
from desktop.sentences import translated
from models.engine.sampling_bounds import BadSampling, check_stop_words

_SIGNS = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_CHARACTERS = {sign: character for character, sign in _SIGNS.items()}
_TO_SIGNS = str.maketrans(_SIGNS)
_SIGN = re.compile(r"\\[\\nrt]")


def lines_of(stop: tuple[str, ...]) -> str:
    r"""A backslash in front of what a line cannot show: `\n` for the end of a line."""
    return "\n".join(word.translate(_TO_SIGNS) for word in stop)


def words_in(lines: str) -> tuple[str, ...]:
    """The other way; spaces count, empty lines and repetitions do not."""
    found = (_SIGN.sub(lambda sign: _CHARACTERS[sign[0]], line) for line in lines.split("\n"))
    return tuple(dict.fromkeys(word for word in found if word))


class StopWordsField(RoleField):
    """Attributes:
    stop: of what cannot be used, the words before.
    """

    def __init__(self) -> None:
        self.box = TextBox(2, 6)
        super().__init__(words.name_of("stop"), self.box, words.help_of("stop"))
        self.stop: tuple[str, ...] = ()
        self.box.textChanged.connect(self._on_text)

    def show_stop(self, stop: tuple[str, ...]) -> None:
        """`changed` is not emitted."""
        self.stop = stop
        blocked = self.box.blockSignals(True)
        self.box.show_text(lines_of(stop))
        self.box.blockSignals(blocked)
        self.show_trouble("")

    def _on_text(self) -> None:
        stop = words_in(self.box.toPlainText())
        try:
            check_stop_words(stop)
        except BadSampling as error:
            self.show_trouble(translated(error.what))
            return
        self.show_trouble("")
        if stop != self.stop:
            self.stop = stop
            self.changed.emit()
