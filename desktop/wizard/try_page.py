"""The first question, one click away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from desktop.widgets.joined import both
from desktop.widgets.labels import words_label
from desktop.widgets.middle import in_the_middle
from desktop.widgets.sample_card import SampleCard
from desktop.wizard.page_view import PageView


class TryPage(PageView):
    """Signals: question_chosen(text), studio_clicked."""

    question_chosen = Signal(str)
    studio_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(centred=True)
        self.set_heading(
            self.tr("Ready for the first question"),
            self.tr("Click one, or finish and ask whatever you like."),
        )
        self.card = SampleCard()
        self.who_answers = words_label(look="muted")
        self.who_answers.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.who_draws = words_label(look="muted")
        self.who_draws.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.studio_button = QPushButton(self.tr("Open the studio"))
        self.studio_button.setProperty("look", "outlined")
        self.column.addLayout(in_the_middle(self.card))
        self.column.addSpacing(4)
        self.column.addWidget(self.who_answers)
        self.column.addSpacing(4)
        self.column.addWidget(self.who_draws)
        self.column.addWidget(self.studio_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_who_draws("")
        self.studio_button.clicked.connect(self.studio_clicked)
        self.card.question_chosen.connect(self.question_chosen)

    def set_sample(self, picture: QImage, caption: str, questions: Sequence[str]) -> None:
        self.card.set_sample(picture, caption, questions)

    def show_who_answers(self, name: str, device: str, coming: int) -> None:
        """``name``: of the model that answers, "" for what ships with the app; ``coming``: how
        many models are still on their way."""
        if name:
            words = self.tr("{0} answers, on {1}.").format(name, device)
        else:
            words = self.tr(
                "For now a small model that ships with Sidelight answers. It knows colours and "
                "simple shapes only."
            )
        if coming:
            more = self.tr(
                "Other models come in the background; the Models page shows how far they are."
            )
            words = both(words, more)
        self.who_answers.setText(words)

    def show_who_draws(self, name: str) -> None:
        """``name``: of the model; "" while none is there."""
        self.who_draws.setText(self.tr("{0} is ready to draw.").format(name))
        self.who_draws.setVisible(bool(name))
        self.studio_button.setVisible(bool(name))
