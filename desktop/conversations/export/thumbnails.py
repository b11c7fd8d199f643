"""Small pictures for attachments that come without one."""

from __future__ import annotations

import io

# As those that are made when something is attached.
_SIDE = 480


def thumbnail_of(data: bytes) -> bytes:
    """PNG from PNG, which must have been checked."""
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
        small = image.convert("RGB")
    small.thumbnail((_SIDE, _SIDE))
    file = io.BytesIO()
    small.save(file, "PNG")
    return file.getvalue()
