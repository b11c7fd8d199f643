"""Conversations into files, and out of them, where the user says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.chat.notice_bar import Notice
from desktop.conversations.keeper import Keeper
from desktop.conversations.values import Conversation
from desktop.notices import Notices, from_problem
from desktop.sentences import translated
from desktop.sidebar.sidebar import Sidebar
from models.errors import Problem
from models.words import from_text

if TYPE_CHECKING:
    from desktop.conversations.export.formats import Format
    from desktop.conversations.export.words import ExportWords
    from desktop.conversations.store import Store

# Who asks, the proposed path ("" to choose a file that is there), kinds of files, and what is
# called with the answer, if there is one.
Ask = Callable[[QWidget, Path | None, str, Callable[[Path], None]], None]


class ConversationFiles(QObject):
    """Done on the keeper's thread; how it ended is told.

    Args:
        opened: called with the id of a conversation that was imported.
        ask: for a path.
    """

    def __init__(
        self,
        sidebar: Sidebar,
        keeper: Keeper,
        notices: Notices,
        opened: Callable[[str], None],
        parent: QObject | None = None,
        ask: Ask | None = None,
    ) -> None:
        super().__init__(parent)
        self._sidebar, self._keeper, self._notices = sidebar, keeper, notices
        self._opened = opened
        self._ask = ask or ask_for_file
        sidebar.export_requested.connect(self._on_export)
        sidebar.import_requested.connect(self._on_import)

    def _on_export(self, conversation_id: str, format: Format) -> None:
        from desktop.conversations.export.file_names import free_target

        conversation = self._sidebar.rows.conversation(conversation_id)
        title = conversation.title if conversation is not None else ""
        folder = Path(_documents())
        target = free_target(folder, title, format, self.tr("Conversation"))
        kinds = {
            "markdown": self.tr("Markdown") + " (*.md)",
            "html": self.tr("Web page") + " (*.html)",
            "json": self.tr("Everything, to be imported again") + " (*.json)",
        }[format]
        self._ask(self._sidebar, target, kinds, partial(self._write, conversation_id, format))

    def _write(self, conversation_id: str, format: Format, target: Path) -> None:
        from desktop.conversations.export.exporting import export_conversation

        words, breathe = export_words(), self._keeper.breathe

        def exporting(store: Store) -> None:
            export_conversation(
                *(store, conversation_id, format, target),
                words=words,
                replace=True,
                breathe=breathe,
            )

        self._keeper.do(exporting, partial(self._on_written, target), self._on_failed)

    def _on_written(self, target: Path, _: Any) -> None:
        self._notices.tell(Notice("info", self.tr("Exported to {0}.").format(target)))

    def _on_import(self) -> None:
        kinds = self.tr("Exported conversations") + " (*.json *.html *.md)"
        self._ask(self._sidebar, None, kinds, self._read)

    def _read(self, path: Path) -> None:
        from desktop.conversations.export.importing import import_conversations

        breathe = self._keeper.breathe

        def importing(store: Store) -> list[Conversation]:
            return import_conversations(store, path, breathe)

        self._keeper.do(importing, self._on_read, self._on_failed)

    def _on_read(self, conversations: Sequence[Conversation]) -> None:
        for conversation in conversations:
            self._sidebar.update_conversation(conversation)
        if conversations:
            self._opened(conversations[0].id)
        words = self.tr("{0} conversations were imported.")
        one = self.tr("The conversation was imported.")
        count = len(conversations)
        self._notices.tell(Notice("info", one if count == 1 else words.format(count)))

    def _on_failed(self, problem: Problem) -> None:
        self._notices.tell(from_problem(problem))


def export_words() -> ExportWords:
    """In the language of the window."""
    from PySide6.QtCore import QLocale

    from desktop.conversations.export.words import ExportWords

    translate = QCoreApplication.translate
    return ExportWords(
        language=QLocale().bcp47Name(),
        you=translate("Export", "You"),
        answer=translate("Export", "Answer"),
        untitled=translate("Export", "Conversation"),
        thoughts=translate("Export", "Thoughts"),
        thought_for=translate("Export", "Thought for {0} s"),
        said_in=translate("Export", "Said in {0}"),
        frame_at=translate("Export", "{0} at {1}"),
        lost=translate("Export", "{0} (its kept copy is lost)"),
        interrupted=translate("Export", "Interrupted before it was complete."),
        stopped=translate("Export", "Stopped."),
        full=translate("Export", "Cut off at the longest length."),
        failed=translate("Export", "This could not be answered."),
        first_token=translate("Export", "first token {0} s"),
        tokens_per_s=translate("Export", "{0} tokens/s"),
        looked_up=translate("Export", "looked up"),
        drafted_by=translate("Export", "drafted by {0}"),
        taken=translate("Export", "{0} % taken"),
        answered_on=translate("Export", "Answered on {0}: {1}"),
        exported=translate("Export", "Exported from Sidelight"),
        translated=_translated,
    )


def _translated(kept: str) -> str:
    return translated(from_text(kept))


def ask_for_file(
    parent: QWidget, target: Path | None, kinds: str, answer: Callable[[Path], None]
) -> None:
    """The system's own dialog; it asks before a file is replaced."""
    dialog = QFileDialog(parent, "", "" if target is None else str(target.parent), kinds)
    if target is None:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    else:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(target.suffix.removeprefix("."))
        dialog.selectFile(target.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def on_selected(path: str) -> None:
        answer(Path(path))

    dialog.fileSelected.connect(on_selected)
    dialog.open()


def _documents() -> str:
    places = QStandardPaths.StandardLocation
    return QStandardPaths.writableLocation(places.DocumentsLocation) or str(Path.home())
