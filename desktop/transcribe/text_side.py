"""One recording: what is said in it, how far it is, what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.listen.player import SoundPlayer
from desktop.listen.player_controls import PlayerControls
from desktop.sentences import problem_words
from desktop.transcribe.ask_box import AskBox
from desktop.transcribe.export import KINDS, kind_words
from desktop.transcribe.find_bar import FindBar
from desktop.transcribe.job import Job
from desktop.transcribe.line_rows import LineRows
from desktop.transcribe.line_view import LineView
from desktop.transcribe.player_bar import PlayerBar
from desktop.transcribe.words import language_name, state_words
from desktop.widgets.buttons import IconButton
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import words_label
from desktop.widgets.progress import ThinProgress
from desktop.widgets.status_line import StatusLine
from models.transcripts.transcript import Transcript

_AROUND, _GAP = 16, 10


class TextSide(QScrollArea):
    """In a low window it scrolls.

    Signals: turn_wanted, remove_wanted, ask_wanted, copy_wanted, undo_wanted, export_wanted(kind).
    """

    turn_wanted = Signal()
    remove_wanted = Signal()
    ask_wanted = Signal()
    copy_wanted = Signal()
    undo_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, rows: LineRows, player: SoundPlayer) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = StatusLine(Qt.TextElideMode.ElideMiddle)
        self.facts = words_label(look="muted")
        self.problem = words_label(look="danger")
        self.progress = ThinProgress(self.tr("How much is written down"))
        self.turn_button = self._button("pause", self.tr("Pause"))
        self.ask_button = self._button("send", self.tr("Ask about it"))
        self.copy_button = self._button("copy", self.tr("Copy all"))
        self.export_button = self._button("export", self.tr("Export …"))
        self.undo_button = self._button("undo", self.tr("Undo"))
        self.remove_button = self._button("bin", self.tr("Remove"))
        self.export_menu = QMenu(self.export_button)
        for kind in KINDS:
            self.export_menu.addAction(kind_words(kind)).setData(kind)
        self.export_button.setMenu(self.export_menu)
        self.player = PlayerControls(player, self)
        self._player_bar, self.find_bar = PlayerBar(self.player), FindBar(rows)
        self.lines = LineView(rows)
        self.nothing = words_label(look="muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ask_box = AskBox()
        self._rows = rows
        self._inside = QWidget()
        self._inside.setObjectName("column")
        self._lay_out()
        self._connect()
        self.show_lines_or_not(None)

    def show_job(self, job: Job) -> None:
        """How far it is."""
        self.name.show_words(job.name, "optionTitle")
        is_done = job.state == "done"
        self.progress.setVisible(not is_done and job.is_kept)
        self.progress.show_share(job.share)
        words = problem_words(job.problem) if job.problem is not None else ""
        self.problem.setText(words)
        self.problem.setToolTip(job.problem.cause if job.problem is not None else "")
        self.problem.setVisible(bool(words))
        turn = job.can_turn
        self.turn_button.setVisible(bool(turn))
        text = self.tr("Pause") if turn == "pause" else self.tr("Continue")
        self.turn_button.set_icon(turn or "pause", text)
        self.turn_button.setText(text)
        self._player_bar.setVisible(job.is_kept)
        self.player.show_length(job.seconds)
        self.show_lines_or_not(job)

    def show_facts(self, job: Job, transcript: Transcript | None) -> None:
        """Length and state, language and model."""
        facts = ["" if job.state == "failed" else state_words(job)]
        language = job.language or (transcript.language if transcript is not None else "")
        if language:
            name = language_name(language)
            if transcript is not None and transcript.translated:
                name = self.tr("{0}, translated into English").format(name)
            facts.append(name)
        if transcript is not None:
            facts.append(transcript.model)
        self.facts.setText(" · ".join(filter(None, facts)))
        self.facts.setVisible(bool(self.facts.text()))

    def show_lines_or_not(self, job: Job | None) -> None:
        """Words stand in the place of lines that have not come yet."""
        has_lines = self._rows.rowCount() > 0
        for widget in (self.lines, self.find_bar):
            widget.setVisible(has_lines)
        buttons = (self.ask_button, self.copy_button, self.export_button)
        for button in buttons:
            button.setEnabled(has_lines)
        for button in (*buttons, self.undo_button):
            button.setVisible(job is None or job.is_kept)
        words = ""
        if job is not None and job.state in ("running", "waiting", "reading", "paused"):
            words = self.tr("What is said appears here.")
        self.nothing.setText(words)
        self.nothing.setVisible(not has_lines)

    def focus(self) -> None:
        place = self.lines if self._rows.rowCount() else self.remove_button
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_can_undo(self, can: bool) -> None:
        had = self.undo_button.hasFocus()
        self.undo_button.setEnabled(can)
        if had and not can:
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it never makes it scroll sideways."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.setMinimumWidth(self._inside.minimumSizeHint().width())
        return super().eventFilter(watched, event)

    def _button(self, icon_name: str, text: str) -> IconButton:
        return IconButton(icon_name, text, "outlined", text)

    def _on_export(self, action: QAction) -> None:
        self.export_wanted.emit(str(action.data()))

    def _lay_out(self) -> None:
        buttons = FlowLayout(at_right=False)
        buttons.setSpacing(6)
        for button in (
            *(self.turn_button, self.ask_button, self.copy_button, self.export_button),
            *(self.undo_button, self.remove_button),
        ):
            buttons.addWidget(button)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_AROUND, 12, _AROUND, _AROUND)
        column.setSpacing(_GAP)
        for widget in (self.name, self.facts, self.progress, self.problem):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._player_bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.lines, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.ask_box)
        column.addStretch(0)
        self.setWidget(self._inside)

    def _connect(self) -> None:
        self._inside.installEventFilter(self)
        self.turn_button.clicked.connect(self.turn_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)
        self.ask_button.clicked.connect(self.ask_wanted)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.export_menu.triggered.connect(self._on_export)
        self.lines.heard_wanted.connect(self.player.play_from)
        self.player.heard.connect(self.lines.show_time)
        self.player.ended.connect(self.lines.show_none)
        self.player.failed.connect(self.lines.show_none)
        self.find_bar.sought.connect(self.lines.show_sought)
        self.find_bar.found.connect(self.lines.go_to)
        self.find_bar.escaped.connect(self._on_left_search)

    def _on_left_search(self) -> None:
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
