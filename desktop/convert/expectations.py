"""What a conversion will take, why it cannot be, and what has to be agreed to first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.convert import words
from desktop.convert.fact_grid import FactGrid
from desktop.sentences import translated
from desktop.widgets.labels import words_label
from desktop.widgets.link_button import LinkButton
from desktop.widgets.options import PADDING, CheckOption
from desktop.widgets.problem_view import ProblemView
from models.catalogue.entry import CatalogueEntry
from models.conversion.plan import Plan
from models.errors import Problem


class Expectations(QWidget):
    """Signals: agreed_changed - look at `is_agreed`; licence_opened(url); open_log_requested."""

    agreed_changed = Signal()
    licence_opened = Signal(str)
    open_log_requested = Signal()

    def __init__(self, entry: CatalogueEntry) -> None:
        super().__init__()
        self._asks_to_trust = ""
        self._asks_for_licence = entry.must_accept
        self.facts = FactGrid(words.facts(None))
        self.remarks = words_label()
        self._remark = QFrame()
        self._remark.setObjectName("partCard")
        self.problem = ProblemView()
        self.trust = _Question()
        self.licence = LinkButton()
        name = self.tr("Licence: {0}").format(entry.licence)
        self.licence.show_link(entry.licence, entry.licence_url, name)
        self.accept_box = CheckOption(self.tr("I have read the licence and accept it"), look="")
        self._lay_out()
        self.accept_box.toggled.connect(self.agreed_changed)
        self.licence.opened.connect(self.licence_opened)
        self.problem.open_log_requested.connect(self.open_log_requested)
        self.trust.answered.connect(self.agreed_changed)

    @property
    def is_agreed(self) -> bool:
        """To all that is asked."""
        trusted = not self._asks_to_trust or self.trust.box.isChecked()
        return trusted and (not self._asks_for_licence or self.accept_box.isChecked())

    def show_looking(self) -> None:
        """What is shown is not what is wished for any more; it stays until something new comes."""
        self.facts.set_old(True)

    def show_plan(self, plan: Plan) -> None:
        self.facts.show_facts(words.facts(plan))
        self.facts.set_old(False)
        remarks = "\n".join(map(translated, plan.remarks))
        self.remarks.setText(remarks)
        self._remark.setVisible(bool(remarks))
        self._show_problem(plan.refusal)
        self._asks_to_trust = plan.asks_to_trust
        self.trust.ask_about(plan.asks_to_trust)

    def show_refusal(self, problem: Problem) -> None:
        """Nothing can be told about it at all."""
        self.facts.show_facts(words.facts(None))
        self.facts.set_old(False)
        self._remark.hide()
        self._show_problem(problem)
        self._asks_to_trust = ""
        self.trust.ask_about("")

    def _show_problem(self, problem: Problem | None) -> None:
        if problem is not None:
            self.problem.show_problem(problem)
        self.problem.setVisible(problem is not None)

    def _lay_out(self) -> None:
        self.problem.log_button.hide()
        inside = QVBoxLayout(self._remark)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.remarks)
        row = QHBoxLayout()
        row.setContentsMargins(PADDING, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(QLabel(self.tr("Licence:")))
        row.addWidget(self.licence)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        facts = QVBoxLayout()
        facts.setContentsMargins(PADDING, 0, 0, 0)
        facts.addWidget(self.facts)
        column.addLayout(facts)
        for widget in (self._remark, self.problem, self.trust):
            column.addWidget(widget)
            widget.hide()
        column.addLayout(row)
        column.addWidget(self.accept_box)
        self.accept_box.setVisible(self._asks_for_licence)


class _Question(QFrame):
    """Whether code of the model's makers may be run.

    Signals: answered.
    """

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("remark")
        self._about = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 2, 4, 2)
        self.box = CheckOption("")
        self._column.addWidget(self.box)

    def ask_about(self, repository: str) -> None:
        """Asked anew for another one, never answered in advance; "" asks nothing."""
        if repository and repository != self._about:
            self._about = repository
            box = CheckOption(self._title(words.breakable(repository)), self._words())
            box.setAccessibleName(self._title(repository))
            self._put(box)
        self.setVisible(bool(repository))

    def _put(self, box: CheckOption) -> None:
        old, self.box = self.box, box
        self._column.addWidget(box)
        self.setTabOrder(old, box)
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()
        box.toggled.connect(self.answered)

    def _title(self, repository: str) -> str:
        return self.tr("Run the Python code of {0} on this PC").format(repository)

    def _words(self) -> str:
        return self.tr(
            "This model brings a program of its own, and converting runs it. It could do whatever "
            "you can do on this PC, so allow it only if you trust its makers."
        )
