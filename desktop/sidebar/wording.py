"""The words of headings and rows."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from desktop.sidebar.calendar import Group, Kind
from desktop.sidebar.clean_text import clean_title
from desktop.widgets.joined import listed

# Before and after them not every system can say what the local time was. An imported conversation
# may have any.
_EARLIEST, _LATEST = 86400.0, 32_000_000_000.0


def group_words(group: Group, this_year: int) -> str:
    """A month of another year is named with it."""
    if group.kind is Kind.OLDER:
        return _month_words(QDate(group.year, group.month, 1), this_year)
    return {
        Kind.PINNED: QCoreApplication.translate("Sidebar", "Pinned"),
        Kind.TODAY: QCoreApplication.translate("Sidebar", "Today"),
        Kind.YESTERDAY: QCoreApplication.translate("Sidebar", "Yesterday"),
        Kind.WEEK: QCoreApplication.translate("Sidebar", "Previous 7 days"),
        Kind.MONTH: QCoreApplication.translate("Sidebar", "Previous 30 days"),
    }[group.kind]


def shown_title(title: str) -> str:
    """In one line; a conversation without a title has a name too."""
    return clean_title(title) or QCoreApplication.translate("Sidebar", "New chat")


def when_words(changed: float) -> str:
    """Day and time, as people here write them."""
    moment = datetime.fromtimestamp(min(max(_EARLIEST, changed), _LATEST))
    shown = QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, 0)
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def spoken_words(title: str, group: str, *, answering: bool, current: bool) -> str:
    """What a screen reader says of a row: all that can be seen of it."""
    parts = [title, group]
    if answering:
        parts.append(QCoreApplication.translate("Sidebar", "being answered"))
    if current:
        parts.append(QCoreApplication.translate("Sidebar", "open"))
    return listed(parts)


def _month_words(day: QDate, this_year: int) -> str:
    # A date format of Qt, see QDate::toString; other languages may have the year first.
    words = (
        QCoreApplication.translate("Sidebar", "MMMM")
        if day.year() == this_year
        else QCoreApplication.translate("Sidebar", "MMMM yyyy")
    )
    return QLocale().toString(day, words)
