"""What decoding a picture costs, known from its header, so that no file can fill the memory.

The limit is on memory, not on pixels: a baseline JPEG panorama of 30,000 x 10,000 pixels is decoded
at an eighth of its size and read; a PNG of that size, or a progressive JPEG (whose coefficients the
decoder holds all at once), is refused. An opaque PNG may have about 160 million pixels, one with
transparency 60, an HEIC 90.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MAX_WORKING_BYTES = 768 * 1024 * 1024
MAX_FILE_BYTES = 512 * 1024 * 1024

# Bytes a pixel at the peak, measured with pictures of 25 million pixels: Pillow's own storage and
# the copies that `pixels` makes at full size, if any.
_BY_MODE = {"1": 2, "L": 2, "RGB": 5, "CMYK": 8, "P": 6, "RGBA": 13, "I": 18, "F": 18}
_OTHER_MODES = 13  # 16-bit grey, grey or palette with alpha
# Decoders that hold the picture several times themselves: planes, interleaved, and the copy out.
_BY_FORMAT = {"HEIF": 9, "WEBP": 16}
# Three components of 16-bit coefficients.
_PROGRESSIVE_JPEG = 6


def working_bytes(image: ImageFile, declared_pixels: int) -> int:
    """An upper estimate of the memory to decode an opened, not yet loaded picture.

    `declared_pixels` is the file's own size; `image.size` may be smaller after `draft`.
    """
    a_pixel = _BY_MODE.get(image.mode, _OTHER_MODES)
    if "transparency" in image.info:
        a_pixel = max(a_pixel, _BY_MODE["RGBA"])
    a_pixel = max(a_pixel, _BY_FORMAT.get(image.format or "", 0))
    needed = image.width * image.height * a_pixel
    if image.info.get("progressive"):
        needed += declared_pixels * _PROGRESSIVE_JPEG
    return needed
