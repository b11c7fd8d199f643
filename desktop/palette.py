"""The colours of both themes, and how well they can be told apart."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by what they are for, each "#RRGGBB".

    Attributes:
        name: also names Pygments' style family: "light" or "dark".
        window: behind everything.
        surface: what stands on it: composer, menus, cards.
        raised: the user's own messages, hovered buttons.
        pressed: buttons held down.
        border: thin lines, without which everything is still understood.
        outline: what a field or a handle is told by.
        text: what is read.
        muted: what is read second.
        accent: the one colour that asks to be clicked.
        on_accent: text on it.
        soft: its pale form, for selections.
        danger: text of errors.
        danger_soft: behind it.
        caution: text of warnings.
        caution_soft: behind it.
        code: behind code.
    """

    name: str
    window: str
    surface: str
    raised: str
    pressed: str
    border: str
    outline: str
    text: str
    muted: str
    accent: str
    on_accent: str
    soft: str
    danger: str
    danger_soft: str
    caution: str
    caution_soft: str
    code: str


LIGHT = Palette(
    name="light",
    window="#FAF9F7",
    surface="#FFFFFF",
    raised="#F0EEEA",
    pressed="#E4E1DB",
    border="#DEDAD3",
    outline="#8C8881",
    text="#1F1E1C",
    muted="#65625B",
    accent="#3958D4",
    on_accent="#FFFFFF",
    soft="#DDE4FC",
    danger="#A3231A",
    danger_soft="#FBEAE8",
    caution="#80500A",
    caution_soft="#FBF1DC",
    code="#FFFFFF",
)
DARK = Palette(
    name="dark",
    window="#19191B",
    surface="#222225",
    raised="#2D2D32",
    pressed="#38383E",
    border="#3B3B42",
    outline="#797777",
    text="#EDECE9",
    muted="#A9A7A1",
    accent="#93ABFF",
    on_accent="#10142A",
    soft="#2B3460",
    danger="#FFB4A9",
    danger_soft="#43231F",
    caution="#F2C46D",
    caution_soft="#3A2F18",
    code="#202024",
)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it; AA asks for 4.5 for text."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of sRGB, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
