"""Where models come from, and how the network is reached."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.chat.picker import Choice, Picker
from desktop.theme import scaled
from desktop.widgets.amounts import source_words
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label
from desktop.wizard.answers import SOURCE_KINDS, Answers
from models.catalogue.entry import SourceKind

_LONGEST = 155


class SourceBar(QWidget):
    """Signals: source_chosen(kind), network_wanted, folder_wanted."""

    source_chosen = Signal(str)
    network_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picker = Picker(self.tr("Source"), scaled(_LONGEST))
        self.folder_button = QPushButton(self.tr("Folder or GGUF on disk…"))
        self.network_button = QPushButton(self.tr("Network settings…"))
        flow = FlowLayout(at_right=False)
        flow.setSpacing(8)
        flow.addWidget(self.picker)
        for button in (self.folder_button, self.network_button):
            button.setProperty("look", "outlined")
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words_label(self.tr("Where models come from"), look="overline"))
        column.addLayout(flow)
        self.picker.chosen.connect(self.source_chosen)
        self.folder_button.clicked.connect(self.folder_wanted)
        self.network_button.clicked.connect(self.network_wanted)

    def show_answers(self, answers: Answers) -> None:
        choices = [Choice(kind, source_words(kind), _note(kind)) for kind in SOURCE_KINDS]
        self.picker.set_choices(choices, answers.kinds[0])


def _note(kind: SourceKind) -> str:
    return {
        "hf": QCoreApplication.translate("source", "most models"),
        "ms": QCoreApplication.translate("source", "fast in China"),
        "wheel": QCoreApplication.translate("source", "few models, often let through by firewalls"),
    }.get(kind, "")
