"""The conversion tools, as the library shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.chat.notice_bar import Notice
from desktop.jobs.conversion_tools import ConversionTools
from desktop.jobs.conversions import Conversions
from desktop.jobs.pc_watch import PcWatch
from desktop.library.page import LibraryPage
from desktop.notices import from_problem
from desktop.widgets.amounts import size_words
from models.errors import Problem


class ToolsSession(QObject):
    """Stands between the page's foot and those who know of the tools and remove them."""

    def __init__(
        self,
        page: LibraryPage,
        tools: ConversionTools,
        conversions: Conversions,
        pc: PcWatch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._row = page.folder_bar.tools
        self._tools = tools
        self._pc = pc
        self._was_in_use = tools.is_in_use
        self._row.remove_wanted.connect(tools.remove)
        tools.changed.connect(self._show)
        tools.removed.connect(self._on_removed)
        tools.failed.connect(self._on_failed)
        conversions.changed.connect(self._on_conversion_changed)

    def look_again(self) -> None:
        """Somebody comes to see; another process may have made or removed some."""
        self._tools.measure()

    def _show(self) -> None:
        if self._tools.is_removing:
            self._row.show_removing()
        else:
            self._row.show_size(0 if self._tools.is_in_use else self._tools.size)

    def _on_conversion_changed(self, _: str) -> None:
        is_in_use = self._tools.is_in_use
        if is_in_use == self._was_in_use:  # it only went on
            return
        self._was_in_use = is_in_use
        self._show()
        if not is_in_use:
            self._tools.measure()

    def _on_removed(self, freed: int) -> None:
        self._pc.measure_again()
        what = self.tr("The conversion tools were removed; {0} are free again.")
        self._page.show_notice(Notice("info", what.format(size_words(freed))))

    def _on_failed(self, problem: Problem) -> None:
        self._pc.measure_again()
        self._page.show_notice(from_problem(problem))
