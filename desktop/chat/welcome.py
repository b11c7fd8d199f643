"""Before the first question: a sample picture, or what is attached, and questions about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.buttons import Chip
from desktop.widgets.labels import words_label
from desktop.widgets.middle import in_the_middle
from desktop.widgets.sample_card import SampleCard


class Welcome(QScrollArea):
    """Signals:
    question_chosen(text): a sample question was clicked.
    prompt_chosen(text): one about what is attached was clicked.
    """

    question_chosen = Signal(str)
    prompt_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card = SampleCard()
        self._card.question_chosen.connect(self.question_chosen)
        self._about = SampleCard()
        self._about.question_chosen.connect(self.prompt_chosen)
        self._has_sample = False
        self._lay_out()

    def set_sample(self, picture: QImage, caption: str, questions: Sequence[str]) -> None:
        self._card.set_sample(picture, caption, questions)
        self._has_sample = True
        self._card.setVisible(not self._about.isVisibleTo(self))

    def set_prompts(self, picture: QImage, caption: str, prompts: Sequence[str]) -> None:
        """About what is attached, instead of the sample; no prompts bring the sample back."""
        if prompts:
            self._about.set_sample(picture, caption, prompts)
        self._about.setVisible(bool(prompts))
        self._card.setVisible(self._has_sample and not prompts)

    def sample_questions(self) -> list[str]:
        return [chip.text() for chip in self._card.chips()]

    def chips(self) -> list[Chip]:
        """The questions that are shown."""
        return (self._about if self._about.isVisibleTo(self) else self._card).chips()

    def _lay_out(self) -> None:
        greeting = words_label(self.tr("What would you like to know?"))
        greeting.setObjectName("greeting")
        words = words_label(
            self.tr(
                "Drop pictures, videos or sounds anywhere, or just ask. Nothing leaves this PC."
            ),
            look="muted",
        )
        content = QWidget()
        content.setObjectName("column")
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(10)
        column.addStretch(2)
        for label in (greeting, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(18)
        column.addLayout(in_the_middle(self._card))
        column.addLayout(in_the_middle(self._about))
        column.addStretch(3)
        self.setWidget(content)
