"""A model that is being converted: what goes on, how far it is, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.convert.accuracy_words import headline
from desktop.convert.going_words import percent_words, state_words
from desktop.convert.log_view import LogView
from desktop.convert.share import OverallShare
from desktop.convert.steady import SteadyLabel
from desktop.convert.words import plan_words
from desktop.icons import icon
from desktop.jobs.conversions import Conversion
from desktop.theme import scaled, theme
from desktop.widgets.joined import both, named, one_by_one
from desktop.widgets.labels import words_label
from desktop.widgets.problem_view import ProblemView
from desktop.widgets.progress import ThinProgress
from models.conversion.plan import Plan
from models.conversion.progress import ConversionPhase

_SIGN = 20
# Less room for the name, and the buttons stand below it.
_NAME_WIDTH = 260


class ConversionRow(QFrame):
    """Shows one `Conversion` as it is; show it again with `show_conversion` whenever it changed.

    Signals, each with the model's id: cancel_clicked (also to put a failed one away),
    retry_clicked, report_clicked - read what it cost in accuracy; open_log_requested.
    """

    cancel_clicked = Signal(str)
    retry_clicked = Signal(str)
    report_clicked = Signal(str)
    open_log_requested = Signal()

    def __init__(self, conversion: Conversion) -> None:
        super().__init__()
        self.setObjectName("installRow")
        self._conversion = conversion
        name = conversion.plan.entry.name
        self._share = OverallShare(_skipped(conversion.plan))
        self._column = QVBoxLayout(self)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_parts = (QHBoxLayout(), QHBoxLayout())
        self._sign = QLabel()
        self._name = words_label(name, name="rowName")
        self._plan = words_label(look="muted")
        self.state = SteadyLabel("muted")
        self.percent = QLabel()
        self.percent.setProperty("look", "muted")
        self.progress = ThinProgress(self.tr("Progress of {0}").format(name))
        self.log = LogView(name)
        self.problem = ProblemView()
        self.retry_button = self._button(self.tr("Try again"))
        self.report_button = self._button(self.tr("How exact is it?"))
        self.cancel_button = self._button(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self.show_conversion(conversion)

    @property
    def model_id(self) -> str:
        return self._conversion.model_id

    @property
    def conversion(self) -> Conversion:
        """As it is shown."""
        return self._conversion

    def show_conversion(self, conversion: Conversion) -> None:
        """The same model as it is now."""
        had_focus = self._focused_button()
        if conversion.plan != self._conversion.plan or conversion.state == "waiting":
            self._share = OverallShare(_skipped(conversion.plan))
        self._conversion = conversion
        self._plan.setText(plan_words(conversion.plan))
        self._show_progress(conversion)
        self._show_words(conversion)
        self._show_buttons(conversion)
        self._show_problem(conversion)
        self.log.show_lines(conversion.log)
        self.log.setVisible(conversion.state == "running" or bool(conversion.log))
        self._paint_sign()
        if had_focus is not None and had_focus.isHidden():
            self._focus_next_of(had_focus)

    def minimumSizeHint(self) -> QSize:
        """With the buttons below, or it would never be made narrow enough for that."""
        widths = [part.minimumSize().width() for part in self._head_parts]
        widths += [one.minimumSizeHint().width() for one in (self.state, self.problem, self.log)]
        margins = self._column.contentsMargins()
        width = max(widths) + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        margins = self._column.contentsMargins()
        others = margins.left() + margins.right() + self._sign.sizeHint().width()
        others += self._head_parts[0].spacing() + self._head.spacing()
        room = self.width() - others - self._head_parts[1].sizeHint().width()
        narrow = room < scaled(_NAME_WIDTH)
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _show_progress(self, conversion: Conversion) -> None:
        at_work = conversion.state in ("waiting", "running")
        if conversion.state == "running" and conversion.progress is not None:
            self._share.follow(conversion.progress)
        self.progress.show_share(self._share.share)
        self.percent.setText(percent_words(self._share.share))
        self.progress.setVisible(at_work)
        self.percent.setVisible(conversion.state == "running")

    def _show_words(self, conversion: Conversion) -> None:
        words = state_words(conversion)
        if conversion.state == "done" and conversion.report is not None:
            words = both(words, headline(conversion.report))
        self.state.show_words(words)
        self.state.setVisible(bool(words))
        percent = self.percent.text() if conversion.state == "running" else ""
        self.setAccessibleName(one_by_one((conversion.plan.entry.name, words, percent)))

    def _show_buttons(self, conversion: Conversion) -> None:
        state = conversion.state
        self.retry_button.setVisible(state == "failed")
        self.report_button.setVisible(state == "done" and conversion.report is not None)
        over = state in ("failed", "done")
        words = self.tr("Put away") if over else self.tr("Cancel")
        self.cancel_button.setText(words)
        self.cancel_button.setAccessibleName(named(words, conversion.plan.entry.name))

    def _show_problem(self, conversion: Conversion) -> None:
        failed = conversion.state == "failed" and conversion.problem is not None
        if failed and conversion.problem is not None:
            self.problem.show_problem(conversion.problem)
        self.problem.setVisible(failed)

    def _paint_sign(self) -> None:
        p = theme().palette
        name, colour = {"done": ("check", p.accent), "failed": ("warning", p.danger)}.get(
            self._conversion.state, ("pc", p.muted)
        )
        self._sign.setPixmap(icon(name, colour).pixmap(QSize(1, 1) * scaled(_SIGN)))

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.retry_button, self.report_button, self.cancel_button

    def _focused_button(self) -> QPushButton | None:
        return next((button for button in self._buttons() if button.hasFocus()), None)

    def _focus_next_of(self, hidden: QPushButton) -> None:
        """The keyboard stays in the row when the button it was on is gone."""
        shown = [button for button in self._buttons() if not button.isHidden()]
        if shown:
            shown[0].setFocus()
        else:
            hidden.clearFocus()

    # --- building -------------------------------------------------------------------------------

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "outlined")
        button.setAccessibleName(named(text, self._conversion.plan.entry.name))
        return button

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._plan)
        what, buttons = self._head_parts
        what.setSpacing(12)
        what.addWidget(self._sign, 0)
        what.addLayout(names, 1)
        buttons.setSpacing(8)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(0)
        self._head.setSpacing(8)
        self._head.addLayout(what, 1)
        self._head.addLayout(buttons)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self.state, 1)
        words.addWidget(self.percent, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(self.progress)
        column.addLayout(words)
        column.addWidget(self.problem)
        column.addWidget(self.log)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self._on_cancel)
        self.retry_button.clicked.connect(self._on_retry)
        self.report_button.clicked.connect(self._on_report)
        self.problem.open_log_requested.connect(self.open_log_requested)
        theme().changed.connect(self._paint_sign)

    def _on_cancel(self) -> None:
        self.cancel_clicked.emit(self.model_id)

    def _on_retry(self) -> None:
        self.retry_clicked.emit(self.model_id)

    def _on_report(self) -> None:
        self.report_clicked.emit(self.model_id)


def _skipped(plan: Plan) -> tuple[ConversionPhase, ...]:
    """What is here already is not made again."""
    skipped: list[ConversionPhase] = []
    if not plan.toolchain_bytes:
        skipped.append("toolchain")
    if not plan.download_bytes:
        skipped.append("download")
    return tuple(skipped)
