"""What `/draw` asks for, and the answer that is a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.attachments.attached import Attached
from desktop.attachments.thumbnails import thumbnail_of
from desktop.chat.kept_attachments import attachment_of
from desktop.chat.shown import Shown, small_view
from desktop.conversations.values import Message, Origin
from desktop.messages.answer import AnswerView
from desktop.theme import scaled
from desktop.widgets.flow import FlowLayout
from models.engine import protocol as p
from models.inputs.picture import Picture
from models.store.installed import InstalledModel
from models.words import to_text

COMMAND = "/draw"
_SIDE, _GAP = 280, 10
_LONGEST_NAME = 40


@dataclass(frozen=True)
class Drawer:
    """What draws.

    Attributes:
        ref: of the model, with the adapters that it is loaded with.
    """

    model: InstalledModel
    ref: p.ModelRef
    device: str


# None where nothing can.
FindDrawer = Callable[[], Drawer | None]


def no_drawer() -> Drawer | None:
    return None


def drawing_prompt(text: str) -> str | None:
    """What is to be drawn; "" when that is not said, None for anything but the command."""
    words = text.strip()
    if words == COMMAND:
        return ""
    first, _, rest = words.partition(" ")
    return rest.strip() if first == COMMAND else None


def picture_in(contents: Sequence[Sequence[object]]) -> Picture | None:
    """The first one that is attached; drawing starts from it."""
    found = (content for some in contents for content in some if isinstance(content, Picture))
    return next(found, None)


def drawn_answer(answer: Message, drawn: p.Drawn, model_id: str) -> tuple[Message, Attached]:
    """The answer with the picture, and the picture as something attached to it."""
    made = drawn.made
    words = QCoreApplication.translate("Answers", "{0} × {1} · {2} steps · seed {3}")  # noqa: RUF001
    text = words.format(made.width, made.height, made.steps, made.seed)
    name = " ".join(made.prompt.split())[:_LONGEST_NAME]
    picture = replace(drawn.picture, name=name)
    attached = Attached(name, (picture,), thumbnail_of(picture))
    origin = Origin(model_id, made.model, made.device, to_text(made.reason))
    message = replace(
        answer,
        text=text,
        state="done",
        note="",
        origin=origin,
        attachments=(attachment_of(attached),),
    )
    return message, attached


class WithPictures(QWidget):
    """An answer below the pictures that belong to it.

    Attributes:
        answer: what is said of them.
    """

    def __init__(self, answer: AnswerView, shown: Sequence[Shown]) -> None:
        super().__init__()
        self.answer = answer
        self._strip = QWidget()
        row = FlowLayout(at_right=False)
        self._strip.setLayout(row)
        row.setSpacing(_GAP)
        for one in shown:
            row.addWidget(small_view(one, scaled(_SIDE)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self._strip)
        self._column.addWidget(answer)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._strip.heightForWidth(width) + _GAP + self.answer.heightForWidth(width)
