"""The picture that drawing starts from, and the part of it that is drawn anew."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.convert.share_slider import ShareSlider
from desktop.room.form_rows import name_label
from desktop.studio.masks import mask_of
from desktop.theme import scaled
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label
from desktop.widgets.pictures import Thumbnail
from desktop.widgets.qt_images import qt_image
from models.engine.drawing import Mask
from models.inputs.picture import Picture

_SIDE, _LEAST_PERCENT, _USUAL = 96, 5, 0.8


class StartBox(QWidget):
    """Attributes:
    picture: None while it is drawn from words alone.
    image: the same for Qt; null without one.
    mask_image: what is painted on it; null where nothing is.

    Signals: choose_wanted, mask_wanted; changed - by the user.
    """

    choose_wanted = Signal()
    mask_wanted = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picture: Picture | None = None
        self.image, self.mask_image = QImage(), QImage()
        self._mask: Mask | None = None
        self._usual, self._can_mask = _USUAL, True
        name = self.tr("Start from a picture")
        self.choose_button = IconButton("picture", name, "outlined", self.tr("Choose a picture …"))
        self._words = words_label(self.tr("Or drop one here."), look="muted")
        self._name = words_label()
        self._mask_words = words_label(look="muted")
        self.mask_button = IconButton("brush", "", "outlined", " ")
        self.unmask_button = QPushButton(self.tr("Without mask"))
        self.remove_button = IconButton("close", self.tr("Do not start from it"), "cross")
        self.strength = ShareSlider(self.tr("How much is changed"))
        self.strength.slider.setMinimum(_LEAST_PERCENT)
        self.strength.slider.setMinimumWidth(100)
        self._thumbnail: Thumbnail | None = None
        self._there = QWidget()
        self._lay_out(name)
        self._connect()
        self._show()

    @property
    def chosen_mask(self) -> Mask | None:
        return self._mask if self._can_mask else None

    @property
    def size_of_picture(self) -> QSize | None:
        return None if self.picture is None else self.image.size()

    @property
    def strength_value(self) -> float | None:
        """None for what is usual, or without a picture."""
        return None if self.picture is None or self._is_usual else self.strength.share

    @property
    def _is_usual(self) -> bool:
        return round(self._usual * 100) == self.strength.slider.value()

    def show_picture(self, picture: Picture | None) -> None:
        """Another one, or none; `changed` is not emitted."""
        self.picture = picture
        self.image = QImage() if picture is None else qt_image(picture)
        self.show_mask(QImage())

    def show_mask(self, image: QImage) -> None:
        self._mask = None if image.isNull() else mask_of(image)
        self.mask_image = QImage() if self._mask is None else image
        self._show()

    def show_strength(self, strength: float | None) -> None:
        self.strength.show_share(self._usual if strength is None else strength)

    def set_abilities(self, can: Collection[str], strength: float) -> None:
        """What the model can do, see `ImageFacts`, and how much it usually changes."""
        was_usual = self._is_usual
        self._usual, self._can_mask = strength, "mask" in can
        if was_usual:
            self.strength.show_share(strength)
        self.setEnabled(bool({"picture", "mask"} & set(can)))
        words = self.tr("Or drop one here.")
        if not self.isEnabled():
            words = self.tr("This model draws from words alone.")
        elif "text" not in can:
            words = self.tr("This model fills in pictures: choose one, then paint a mask.")
        self._words.setText(words)
        self._show()

    def _show(self) -> None:
        has = self.picture is not None
        self.choose_button.setVisible(not has)
        self._words.setVisible(not has or not self.isEnabled())
        self._there.setVisible(has)
        self.mask_button.setVisible(self._can_mask)
        self.unmask_button.setVisible(self.chosen_mask is not None)
        words = self.tr("Change the mask …") if self.chosen_mask else self.tr("Paint a mask …")
        self.mask_button.setText(words)
        self.mask_button.set_icon("brush", words)
        self._mask_words.setText(
            self.tr("Only what you painted is drawn anew.")
            if self.chosen_mask is not None
            else self.tr("All of it may change; with a mask only a part.")
        )
        self._mask_words.setVisible(self._can_mask)
        self._show_thumbnail()

    def _show_thumbnail(self) -> None:
        old, self._thumbnail = self._thumbnail, None
        if old is not None:
            self._head.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self.picture is not None:
            name = self.picture.name or self.tr("A picture")
            self._name.setText(name)
            self._thumbnail = Thumbnail(self.image, scaled(_SIDE), name)
            self._head.insertWidget(0, self._thumbnail)

    def _on_removed(self) -> None:
        self.show_picture(None)
        self.choose_button.setFocus()
        self.changed.emit()

    def _on_unmasked(self) -> None:
        self.mask_button.setFocus()
        self.show_mask(QImage())
        self.changed.emit()

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.choose_wanted)
        self.mask_button.clicked.connect(self.mask_wanted)
        self.unmask_button.clicked.connect(self._on_unmasked)
        self.remove_button.clicked.connect(self._on_removed)
        self.strength.changed.connect(self.changed)

    def _lay_out(self, name: str) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(6)
        self.unmask_button.setProperty("look", "quiet")
        buttons.addWidget(self.mask_button)
        buttons.addWidget(self.unmask_button)
        there = QVBoxLayout(self._there)
        there.setContentsMargins(0, 0, 0, 0)
        there.setSpacing(6)
        there.addLayout(self._head)
        there.addLayout(buttons)
        there.addWidget(self._mask_words)
        there.addWidget(name_label(self.tr("How much is changed"), self.strength.slider))
        there.addWidget(self.strength)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(name_label(name, self.choose_button))
        column.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._words)
        column.addWidget(self._there)
