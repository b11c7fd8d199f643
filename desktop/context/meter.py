"""How full the context is: a ring, a sentence when it matters, and what will be left out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.context.ring import Ring
from desktop.context.use import ContextUse
from desktop.widgets.joined import after
from desktop.widgets.labels import words_label
from desktop.widgets.tooltips import plain_tooltip

# From here on it is said in words.
_NEARLY = 0.8


class ContextMeter(QWidget):
    """Shows a `ContextUse`; nothing without one.

    Signals:
        left_out_requested: show which messages the model will not read.
        other_device_requested: answer on a device that reads more.
    """

    left_out_requested = Signal()
    other_device_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use: ContextUse | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.ring = Ring()
        self._amount = words_label("", name="hint")
        self._warning = words_label("", name="warning")
        self.show_button = QPushButton()
        self.device_button = QPushButton()
        for button in (self.show_button, self.device_button):
            button.setProperty("look", "link")
        self.show_button.clicked.connect(self.left_out_requested)
        self.device_button.clicked.connect(self.other_device_requested)
        self._lay_out()
        self._name_parts()
        self._refresh()

    def use(self) -> ContextUse | None:
        return self._use

    @property
    def says_something(self) -> bool:
        """In words, not only by the ring."""
        use = self._use
        return use is not None and (use.share > _NEARLY or bool(self.warning_words()))

    def amount_words(self) -> str:
        """Such as "2,310 of 4,096 tokens · the next message about 420"."""
        use = self._use
        if use is None:
            return ""
        words = self.tr("{0} of {1} tokens") if use.exact else self.tr("about {0} of {1} tokens")
        amount = words.format(_number(use.tokens), _number(use.limit))
        if not use.next_tokens:
            return amount
        following = self.tr("the next message about {0}").format(_number(use.next_tokens))
        return f"{amount} · {following}"

    def warning_words(self) -> str:
        """What will be left out, or that even the question is too long; "" when all fits."""
        use = self._use
        if use is None:
            return ""
        if not use.fits and use.device_limits:
            return self.tr("The question is too long for the model on this device.")
        if not use.fits:
            return self.tr("The question is too long for the model.")
        if use.left_out == 1:
            return self.tr("The first message will not be read by the model.")
        if use.left_out:
            words = self.tr("The first {0} messages will not be read by the model.")
            return words.format(_number(use.left_out))
        return ""

    def show_use(self, use: ContextUse | None) -> None:
        if use != self._use:
            self._use = use
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_parts()
            self._refresh()

    def _refresh(self) -> None:
        use = self._use
        self.setVisible(use is not None)
        if use is None:
            return
        amount, warning = self.amount_words(), self.warning_words()
        is_near = self.says_something
        self.ring.show_share(use.share, is_near)
        self.ring.setAccessibleDescription(after(amount, warning))
        self.ring.setToolTip(plain_tooltip(f"{amount}\n{warning}".rstrip()))
        self._amount.setText(amount)
        self._amount.setVisible(is_near)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
        self._offer(use, bool(warning))

    def _offer(self, use: ContextUse, is_full: bool) -> None:
        self.show_button.setVisible(use.left_out > 0)
        self.device_button.setVisible(is_full and use.device_limits)

    def _name_parts(self) -> None:
        """Also of what is not seen yet."""
        self.ring.setAccessibleName(self.tr("Context"))
        self.show_button.setText(self.tr("Show"))
        self.show_button.setAccessibleName(self.tr("Show what will not be read"))
        self.device_button.setText(self.tr("Use another device"))
        tooltip = self.tr("Another device of this PC reads longer conversations.")
        self.device_button.setToolTip(tooltip)
        self.device_button.setAccessibleDescription(tooltip)

    def _lay_out(self) -> None:
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.setSpacing(12)
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.device_button)
        buttons.addStretch()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._warning)
        words.addWidget(self._amount)
        words.addLayout(buttons)
        words.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)


def _number(count: int) -> str:
    return QLocale().toString(count)
