"""Attachments as the store keeps them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from desktop.attachments.attached import Attached
from desktop.chat.shown import shown_of
from desktop.conversations.values import Attachment


def attachment_of(attached: Attached) -> Attachment:
    """What the model gets of it and its small picture are filled in when they are saved."""
    path = "" if attached.path is None else str(attached.path)
    return Attachment(attached.name, attached.note, shown_of(attached).icon, path)


def png_of(thumbnail: QImage) -> bytes:
    """b"" for a null picture."""
    if thumbnail.isNull():
        return b""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(thumbnail)
    return bytes(buffer.data().data())
