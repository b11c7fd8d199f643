"""What a model does, its size, whether it fits: a few words in fields of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.library import wording
from desktop.library.rows import LibraryRow
from desktop.sentences import translated
from desktop.widgets.amounts import size_words
from desktop.widgets.flow import FlowLayout
from desktop.widgets.labels import badge_label, show_badge


class Badges(QWidget):
    """The badges of a model: what it does, size, verdict with its reason, news."""

    def __init__(self) -> None:
        super().__init__()
        self.does, self.room, self.fit, self.news = (badge_label() for _ in range(4))
        self._flow = FlowLayout(at_right=False)
        self._flow.setSpacing(6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for badge in (self.does, self.room, self.fit, self.news):
            self._flow.addWidget(badge)
        holder = QHBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addLayout(self._flow)

    def show_row(self, row: LibraryRow) -> None:
        best = row.best
        show_badge(self.does, wording.does_words(row))
        show_badge(self.room, size_words(row.size_bytes) if row.size_bytes else "")
        level = best.level if best is not None else ""
        show_badge(self.fit, wording.best_words(row), level, wording.reasons(row))
        if row.damaged is not None:
            show_badge(self.news, self.tr("Damaged"), "no", translated(row.damaged.what))
        elif row.newer:
            show_badge(self.news, self.tr("Update available"), "news", row.newer)
        elif row.installed is None and row.place is None:
            show_badge(self.news, self.tr("Not ready-made"))
        else:
            show_badge(self.news, "")
