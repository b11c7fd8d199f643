"""A quiet button that names the role of the conversation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from desktop.icons import ICON_SIDE, icon
from desktop.roles.role import NO_ROLE, Role
from desktop.roles.role_menu import RoleMenu
from desktop.sidebar.clean_text import clean_title
from desktop.theme import scaled, theme
from desktop.widgets.tooltips import plain_tooltip

# The widest, and how wide the button is without words; padding and border of the style sheet.
_WIDEST, _AROUND = 200, 18
_GAP, _DOT = 6, 3.5


class RoleButton(QToolButton):
    """Its words are cut where there is little room, down to the icon alone. A dot says that the
    conversation has values of its own.

    Signals:
        role_chosen(id): "" for none.
        conversation_settings_requested, roles_requested.
        language_changed: what it shows comes in another language now, if it is set again.
    """

    role_chosen = Signal(str)
    conversation_settings_requested = Signal()
    roles_requested = Signal()
    language_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("roleButton")
        self._roles: tuple[Role, ...] = ()
        self._role = NO_ROLE
        self._has_own = False
        self._menu = RoleMenu(self)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._menu.role_chosen.connect(self.role_chosen)
        self._menu.conversation_settings_requested.connect(self.conversation_settings_requested)
        self._menu.roles_requested.connect(self.roles_requested)
        theme().changed.connect(self._paint_icon)
        self._paint_icon()
        self._show()

    @property
    def has_dot(self) -> bool:
        return self._has_own

    def menu(self) -> RoleMenu:
        return self._menu

    def show_roles(self, roles: Sequence[Role], current: str, has_own: bool) -> None:
        """``current``: id, or "" for none; ``has_own``: the conversation has own values."""
        self._roles = tuple(roles)
        self._role = next((role for role in roles if role.id == current), NO_ROLE)
        self._has_own = has_own
        self._show()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(f" {self._words()}") + _GAP
        height = super().sizeHint().height()
        return QSize(min(scaled(_WIDEST), _AROUND + scaled(ICON_SIDE) + words + 4), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(_AROUND + scaled(ICON_SIDE), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
            self.language_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self.width() - _AROUND - scaled(ICON_SIDE) - _GAP
        end = Qt.TextElideMode.ElideRight
        # Icon and words stand too close to each other as Qt has them.
        words = self.fontMetrics().elidedText(f" {self._words()}", end, max(0, room))
        if words.strip() in ("", "…"):
            option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly
        option.text = words.replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        if self._has_own:
            self._paint_dot(painter)

    def _words(self) -> str:
        return clean_title(self._role.name) or self.tr("Role")

    def _show(self) -> None:
        self._menu.show_roles(self._roles, self._role.id)
        name = self.tr("Role: {0}").format(clean_title(self._role.name) or self.tr("none"))
        if self._has_own:
            name = self.tr("{0}, changed for this conversation").format(name)
        self.setText(self._words().replace("&", "&&"))
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def _paint_dot(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().palette.accent))
        radius = _DOT * theme().scale
        painter.drawEllipse(QPointF(self.width() - 2 * radius, 2 * radius), radius, radius)

    def _paint_icon(self) -> None:
        p, side = theme().palette, scaled(ICON_SIDE)
        self.setIcon(icon("role", p.muted, p.muted))
        self.setIconSize(QSize(side, side))
        self.updateGeometry()
