"""How an attachment looks in the strip and above a question."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from desktop.attachments.attached import Attached
from desktop.widgets.files import FileButton
from desktop.widgets.pictures import Thumbnail
from models.engine.asking import sound_in
from models.inputs.recording import Recording
from models.inputs.video import Video

_SOUND = "speaker"


@dataclass(frozen=True)
class Shown:
    """A picture with a name; a null picture is replaced by the name in a frame.

    Attributes:
        note: a few words below it, such as "8 frames · 0:32".
        opens: a click leads to more than the large picture.
        icon: stands beside the name where there is no picture.
    """

    name: str
    image: QImage = field(default_factory=QImage)
    note: str = ""
    opens: bool = False
    icon: str = "transcript"

    @property
    def is_sound(self) -> bool:
        """It can be played."""
        return self.icon == _SOUND and self.image.isNull()


def shown_of(attached: Attached) -> Shown:
    """A video's frames and a sound's words can be looked into."""
    first = attached.contents[0]
    has_source = attached.path is not None or sound_in(first) is not None
    opens = isinstance(first, Video | Recording) and has_source
    icon = _SOUND if isinstance(first, Recording) else "transcript"
    return Shown(attached.name, attached.thumbnail, attached.note, opens, icon)


def small_view(shown: Shown, side: int) -> QPushButton:
    """`side`: the height of a picture in pixels."""
    if shown.image.isNull():
        return FileButton(shown.icon, shown.name)
    return Thumbnail(shown.image, side, shown.name, shows_large=not shown.opens)
