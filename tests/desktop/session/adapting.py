"""A user of the whole window who has adapters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.adapters.adapter_row import AdapterRow
from desktop.adapters.button import AdapterButton
from desktop.adapters.rows import AdapterRows
from desktop.chat.notice_bar import Notice
from desktop.messages.answer import AnswerView
from models.engine import protocol as p
from models.engine.scripted import Script
from tests.desktop.session.library_harness import CPU, GPU, Desk, press

# Each answer tells which adapters were on.
SCRIPT = Script(("On: ", "{adapters}", "."), devices=(CPU, GPU))


@dataclass
class Adapting:
    """What the user sees and does.

    Attributes:
        loads: seconds that each answer spent on loading, in order.
    """

    desk: Desk
    loads: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk.app.back.engine.answer_finished.connect(self._on_finished)

    def _on_finished(self, event: p.Finished) -> None:
        self.loads.append(event.statistics.load_s)

    @property
    def button(self) -> AdapterButton:
        return self.desk.app.front.page.composer.adapter_button

    @property
    def rows(self) -> AdapterRows:
        return self.desk.app.front.adapters.popup.rows

    def names(self) -> list[str]:
        return [row.kept.name for row in self.rows.rows()]

    def row(self, name: str) -> AdapterRow:
        return next(row for row in self.rows.rows() if row.kept.name == name)

    def drop(self, *paths: Path) -> None:
        """On the chat, and wait until all was taken in or refused."""
        self.desk.app.front.page.paths_dropped.emit([str(path) for path in paths])
        self.settle()

    def settle(self) -> None:
        back = self.desk.app.back
        self.desk.until(lambda: not back.attachments.is_reading)
        self.desk.until(lambda: not back.workshop.adapters.is_working)

    def choose(self, **weights: float) -> None:
        """Exactly these are on, by their names; in the popup, as a user does it."""
        press(self.button)
        popup = self.desk.app.front.adapters.popup
        assert popup.isVisible()
        for row in self.rows.rows():
            wanted = weights.get(row.kept.name)
            if row.switch.isChecked() != (wanted is not None):
                row.switch.click()
            if wanted is not None:
                row.weight.slider.setValue(round(wanted / 0.05))
        popup.close()
        self.desk.until_ready()

    def told(self) -> Notice:
        """In the chat."""
        notice = self.desk.app.front.page.notice_bar.notice()
        assert notice is not None
        return notice

    def quiet_lines(self) -> list[str]:
        """Below each answer that is shown."""
        return [view.figures_text() for view in self.answers()]

    def answers(self) -> Sequence[AnswerView]:
        views = self.desk.app.front.page.transcript.views()
        return [view for view in views if isinstance(view, AnswerView)]
