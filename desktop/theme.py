"""Light, dark or as the system has it: palette, style sheet and fonts of the whole app."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.palette import DARK, LIGHT, Palette
from desktop.style_sheet import style_sheet
from resources import FOLDER

# The text of buttons and labels, in pixels, where the system asks for nothing else.
_USUAL_TEXT = 14
# Han characters are drawn in another way in each place, which a font has to be chosen for.
_SIMPLIFIED = (
    *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN"),
    *("Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei"),
)
_TRADITIONAL = (
    *("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Source Han Sans TW"),
    *("Microsoft JhengHei UI", "Microsoft JhengHei", "PingFang TC"),
)
_TRADITIONAL_PLACES = {"TW", "HK", "MO", "HANT"}


class Mode(str, Enum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The theme in force. There is one for the application; see `theme`.

    Signals:
        changed: the palette is another one now; whoever painted with it paints again.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._mode = Mode.SYSTEM
        # The user's own wish, on top of the system's.
        self._text_size = 1.0
        self.palette = LIGHT
        app.setStyle("Fusion")
        _use_font(app)
        self._families = tuple(app.font().families())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def scale(self) -> float:
        """How much larger than usual text is: as the system has it, 1.0 or more, times what the
        user set, 0.8 to 2.0."""
        pixels = QFontInfo(self._app.font()).pixelSize() / self._text_size
        return max(1.0, pixels / _USUAL_TEXT) * self._text_size

    def set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._apply()

    def set_text_size(self, percent: int) -> None:
        """Of the size that the system asks for."""
        font, wanted = self._app.font(), percent / 100
        if wanted != self._text_size:
            font.setPointSizeF(font.pointSizeF() * wanted / self._text_size)
            self._text_size = wanted
            self._use(font)

    def set_language(self, name: str) -> None:
        """Draw the characters as they are drawn there: "zh_CN", "zh_TW", "en", and the like; the
        fonts are those that this PC has."""
        font = self._app.font()
        families = [*self._families, *han_families(name, QFontDatabase.families())]
        if families != font.families():
            font.setFamilies(families)
            self._use(font)

    def _use(self, font: QFont) -> None:
        self._app.setFont(font)
        self._apply()

    def _on_system_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.palette = DARK if self._is_dark() else LIGHT
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setStyleSheet(style_sheet(self.palette, self.scale))
        self.changed.emit()

    def _is_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK


def theme() -> Theme:
    """The application's theme, made at the first call; needs a QApplication."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = app.findChild(Theme)
    return found if found is not None else Theme(app)


def scaled(pixels: float) -> int:
    """A length beside text of the usual size, beside text as large as it is now."""
    return round(pixels * theme().scale)


def apply_theme(app: QApplication, mode: Mode) -> None:
    theme().set_mode(mode)


def han_families(language: str, present: Sequence[str]) -> list[str]:
    """Those of the fonts that are present which draw Chinese as it is written there."""
    code, *places = language.upper().replace("-", "_").split("_")
    if code != "ZH":
        return []
    wanted = _SIMPLIFIED if _TRADITIONAL_PLACES.isdisjoint(places) else _TRADITIONAL
    return [family for family in wanted if family in present]


def _use_font(app: QApplication) -> None:
    """Inter on Linux, where nothing certain is installed; elsewhere the system's own font."""
    font = app.font()
    if sys.platform.startswith("linux"):
        for path in sorted((FOLDER / "fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(path))
        font = QFont("Inter")
        font.setFamilies(["Inter", *app.font().families()])
    font.setPointSizeF(max(10.5, app.font().pointSizeF()))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


def _qt_palette(p: Palette) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    colours = {
        roles.Window: p.window,
        roles.Base: p.surface,
        roles.AlternateBase: p.raised,
        roles.Button: p.surface,
        roles.WindowText: p.text,
        roles.Text: p.text,
        roles.ButtonText: p.text,
        roles.BrightText: p.danger,
        roles.PlaceholderText: p.muted,
        roles.Highlight: p.soft,
        roles.HighlightedText: p.text,
        roles.Link: p.accent,
        roles.LinkVisited: p.accent,
        roles.ToolTipBase: p.surface,
        roles.ToolTipText: p.text,
        roles.Accent: p.accent,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(disabled, role, QColor(p.muted))
    return palette
