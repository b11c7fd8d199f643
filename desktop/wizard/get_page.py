"""The models on their way, a row each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.jobs.installs import Install
from desktop.widgets.install_row import InstallRow
from desktop.widgets.labels import words_label
from desktop.widgets.problem_view import Offer
from desktop.wizard.page_view import PageView


class GetPage(PageView):
    """Signals: pause_clicked, resume_clicked, cancel_clicked, retry_clicked(model id),
    offer_taken(model id, offer's id), open_log_requested."""

    pause_clicked = Signal(str)
    resume_clicked = Signal(str)
    cancel_clicked = Signal(str)
    retry_clicked = Signal(str)
    offer_taken = Signal(str, str)
    open_log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_heading(
            self.tr("Getting your models"),
            self.tr(
                "This goes on in the background, also while you chat. A model that is here is "
                "tried out on this PC before it is used."
            ),
        )
        self.good_news = words_label(name="goodNews")
        self.good_news.hide()
        self._empty = words_label(
            self.tr("Nothing is on its way. Go back to choose models, or go on without."),
            look="muted",
        )
        self._rows: dict[str, InstallRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.column.addWidget(self.good_news)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._list)

    def rows(self) -> dict[str, InstallRow]:
        """By model id."""
        return dict(self._rows)

    def show_install(self, install: Install, offers: Sequence[Offer]) -> None:
        row = self._rows.get(install.entry.id)
        if row is None:
            row = self._rows[install.entry.id] = self._new_row(install)
        row.show_install(install, offers)
        self._empty.hide()

    def remove(self, model_id: str) -> None:
        row = self._rows.pop(model_id, None)
        if row is not None:
            if row.isAncestorOf(self.focusWidget() or self):
                self.setFocus()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._empty.setVisible(not self._rows)

    def show_ready_to_chat(self, name: str) -> None:
        """The first model that chats is ready; "" while none is."""
        self.good_news.setText(self.tr("{0} is ready. You can start chatting.").format(name))
        self.good_news.setVisible(bool(name))

    def _new_row(self, install: Install) -> InstallRow:
        row = InstallRow(install)
        row.pause_clicked.connect(self.pause_clicked)
        row.resume_clicked.connect(self.resume_clicked)
        row.cancel_clicked.connect(self.cancel_clicked)
        row.retry_clicked.connect(self.retry_clicked)
        row.offer_taken.connect(self.offer_taken)
        row.open_log_requested.connect(self.open_log_requested)
        self._list.addWidget(row)
        row.show()
        return row
