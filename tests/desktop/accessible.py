"""What a screen reader finds in a place of the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

_Role = QAccessible.Role
_Text = QAccessible.Text
_WITH_ROWS = {_Role.List, _Role.Tree, _Role.Table}
# What a control can be; text to be read is "static".
_CONTROLS = {
    *(_Role.Button, _Role.ButtonMenu, _Role.CheckBox, _Role.RadioButton, _Role.EditableText),
    *(_Role.SpinBox, _Role.Slider, _Role.StaticText, _Role.ProgressBar, *_WITH_ROWS),
}


@dataclass(frozen=True)
class Told:
    """What is told of something; of text that only a click selects, its words are the name."""

    name: str
    role: QAccessible.Role
    inside: QObject | None
    is_invisible: bool
    rows: tuple[str, ...]


def stops(place: QWidget) -> list[QWidget]:
    """All that the keyboard or a click can go to, as it is now."""
    QApplication.processEvents()
    return [one for one in [place, *place.findChildren(QWidget)] if _takes_focus(one)]


def _takes_focus(one: QWidget) -> bool:
    can = one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.focusProxy() is None
    return can and one.isEnabled() and one.isVisible()


def faults(place: QWidget) -> list[str]:
    """What a screen reader cannot make sense of."""
    controls = stops(place)
    told = dict(_told(QAccessible.queryAccessibleInterface(place), None))
    found = [
        f"{_label(one)} {fault}" for one in controls for fault in _faults_of(one, told.get(one))
    ]
    return found + _alike([told[one] for one in controls if one in told])


def _told(face: QAccessibleInterface, inside: QObject | None) -> Iterator[tuple[QObject, Told]]:
    """Of it and all below. Values only: the interfaces go with their widgets."""
    role = face.role()
    below = [face.child(at) for at in range(face.childCount())]
    rows = tuple(_name(row) for row in below) if role in _WITH_ROWS else ()
    it = face.object()
    yield it, Told(_name(face), role, inside, bool(face.state().invisible), rows)
    if role not in _WITH_ROWS:
        for child in below:
            if child is not None and child.isValid():
                yield from _told(child, it)


def _name(face: QAccessibleInterface) -> str:
    name, it = face.text(_Text.Name).strip(), face.object()
    can_be_tabbed_to = isinstance(it, QWidget) and it.focusPolicy() & Qt.FocusPolicy.TabFocus
    is_read = face.role() is _Role.StaticText and not can_be_tabbed_to
    return name or (face.text(_Text.Value).strip() if is_read else "")


def _faults_of(control: QWidget, told: Told | None) -> Iterator[str]:
    if told is None:
        yield "is not in the tree"
        return
    if not told.name:
        yield "has no name"
    # For Qt a place that scrolls is a "client", and so is what nobody gave a kind.
    scrolls = isinstance(control, QAbstractScrollArea) and told.role is _Role.Client
    if told.role not in _CONTROLS and not scrolls:
        yield f"is a {told.role.name}"
    if told.is_invisible:
        yield "is invisible"
    if not all(told.rows):
        yield "has rows without a name"


def _alike(controls: Sequence[Told]) -> list[str]:
    """What cannot be told from what stands beside it."""
    same = Counter((one.inside, one.role, one.name) for one in controls)
    return [
        f"{count} of {role.name} {name!r} beside each other"
        for (_, role, name), count in same.items()
        if count > 1
    ]


def _label(widget: QWidget) -> str:
    words = widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {words!r} in {type(widget.parentWidget()).__name__}"
