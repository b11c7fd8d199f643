"""The adapters, as the library shows them."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.adapters.dialog import AdaptersDialog
from desktop.adapters.keeper import AdapterKeeper
from desktop.chat.notice_bar import Notice
from desktop.library.page import LibraryPage


class AdaptersSession(QObject):
    """Stands between the page's foot, the dialog and those who keep the adapters.

    Attributes:
        dialog: that is open, or None.
    """

    def __init__(
        self, page: LibraryPage, keeper: AdapterKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page, self._keeper = page, keeper
        self.dialog: AdaptersDialog | None = None
        self._row = page.folder_bar.adapters
        self._row.opened.connect(self.open)
        keeper.changed.connect(self._show)
        self._show()

    def open(self) -> None:
        """All of them, above the library."""
        dialog = self.dialog = AdaptersDialog(self._page.window())
        dialog.paths_chosen.connect(self._keeper.register)
        dialog.renamed.connect(self._keeper.rename)
        dialog.remove_wanted.connect(self._keeper.remove)
        dialog.notices.bar.action_chosen.connect(self._page.notice_action_chosen)
        dialog.finished.connect(self._on_finished)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show_shelf(self._keeper.shelf)
        # Another window may have added some.
        self._keeper.refresh()
        dialog.open()

    def show_notice(self, notice: Notice) -> bool:
        """Whether the user is looking here."""
        if self.dialog is None:
            return False
        self.dialog.show_notice(notice)
        return True

    def _on_finished(self) -> None:
        self.dialog = None

    def _show(self) -> None:
        self._row.show_names([one.name for one in self._keeper.shelf.kept])
        if self.dialog is not None:
            self.dialog.show_shelf(self._keeper.shelf)
