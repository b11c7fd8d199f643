"""What scrolls where there is too little height for all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_ANY_HEIGHT = (1 << 24) - 1


class LowRoom(QScrollArea):
    """As high as the widget in it wants to be, or as high as it may be; gone while that is hidden.

    Args:
        widget: decides itself whether it is shown.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._inside = widget
        self._most = _ANY_HEIGHT
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        was_hidden = widget.isHidden()
        # Shows it.
        self.setWidget(widget)
        widget.setHidden(was_hidden)
        self.viewport().setAutoFillBackground(False)
        widget.setAutoFillBackground(False)
        self.setHidden(was_hidden)

    def set_most(self, height: int) -> None:
        """So high it may be."""
        self._most = height
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The width of what is in it, which never scrolls sideways."""
        return QSize(self._inside.minimumSizeHint().width(), self.minimumHeight())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setHidden(self._inside.isHidden())
            self._fit()
        elif event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = max(
            self._inside.heightForWidth(self.width()), self._inside.minimumSizeHint().height()
        )
        # Left to Qt, a bar that was there stays, as it makes the words need more.
        policy = Qt.ScrollBarPolicy
        fits = wanted <= self._most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.setFixedHeight(min(wanted, self._most))
