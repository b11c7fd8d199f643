"""A field for an address, which says what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.preferences.addresses import fault, tidy


class AddressField(QWidget):
    """Name, field, and below it a hint or what is wrong.

    Args:
        name: what the address is of.
        hint: a sentence more.
        example: shown while it is empty.
        schemes: those that can be used; the first one is put before an address without one.
    """

    def __init__(self, name: str, hint: str, example: str, schemes: tuple[str, ...]) -> None:
        super().__init__()
        self._hint = hint
        self._schemes = schemes
        self._name = QLabel(name)
        self._name.setObjectName("fieldName")
        self.line = QLineEdit()
        self.line.setProperty("look", "field")
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(example)
        self.line.setClearButtonEnabled(True)
        self._name.setBuddy(self.line)
        self.note = QLabel(hint)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("look", "muted")
        self.line.editingFinished.connect(self._on_left)
        self.line.textEdited.connect(self._on_edited)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(5)
        for widget in (self._name, self.line, self.note):
            lines.addWidget(widget)

    def address(self) -> str:
        """What was typed, made whole; "" for the default."""
        return tidy(self.line.text(), self._schemes[0])

    def set_address(self, address: str) -> None:
        self.line.setText(address)
        self.check()

    def check(self) -> bool:
        """Say what is wrong with it; True when nothing is."""
        wrong = self._what_is_wrong()
        self.note.setText(wrong or self._hint)
        self._mark("danger" if wrong else "muted", bool(wrong))
        self.line.setAccessibleDescription(wrong or self._hint)
        return not wrong

    def _on_left(self) -> None:
        if self.check():
            self.line.setText(self.address())

    def _on_edited(self) -> None:
        """What was wrong is being mended, so it is not said any longer."""
        self.note.setText(self._hint)
        self._mark("muted", False)

    def _mark(self, look: str, wrong: bool) -> None:
        for widget, name, value in (
            (self.note, "look", look),
            (self.line, "wrong", "true" if wrong else "false"),
        ):
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _what_is_wrong(self) -> str:
        kind = fault(self.address(), self._schemes)
        schemes = self.tr(" or ").join(f"{scheme}://" for scheme in self._schemes)
        return {
            "": "",
            "spaces": self.tr("An address has no spaces in it."),
            "scheme": self.tr("An address here begins with {0}.").format(schemes),
            "host": self.tr("The name of a server is missing, such as {0}.").format(
                self.line.placeholderText()
            ),
            "port": self.tr(
                "What follows the colon has to be a number from 1 to 65535. Special characters "
                "of a password are written as %40 for @ and %2F for /."
            ),
        }[kind]
