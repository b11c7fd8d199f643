"""The title of a conversation that the user has not named."""

from __future__ import annotations

from desktop.conversations.short_title import short_title
from desktop.conversations.values import Message


def title_of(question: Message) -> str:
    """From what is asked, or the name of what is attached; "" for neither."""
    named = next((one.name for one in question.attachments if one.name), "")
    return short_title(question.text) or short_title(named)
