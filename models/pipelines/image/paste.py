"""Pictures and masks as OpenVINO GenAI takes them, and what was drawn put back into its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from models.engine.drawing import Mask
from models.inputs.picture import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

_Bytes = np.ndarray[Any, np.dtype[np.uint8]]

_HALF = 128
# The seam fades over about as much of the picture's shorter side.
_FADING_SHARE = 1 / 96
# From where, of 0 to 1 across a seam, the drawing shows, and from where nothing else does.
_BEGINS, _FULL = 0.35, 0.8


def fit_picture(picture: Picture, width: int, height: int) -> Picture:
    """Scaled to cover that size, what stands out cut off; itself when it has it."""
    if (picture.width, picture.height) == (width, height):
        return picture
    from PIL import Image, ImageOps

    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    fitted = ImageOps.fit(image, (width, height), Image.Resampling.LANCZOS)
    return Picture(width, height, fitted.tobytes(), picture.name)


def fit_mask(mask: Mask, picture: Picture, width: int, height: int) -> Mask:
    """For a picture that was fitted to that size: scaled to the picture, then as that was. Each
    pixel 255 or 0."""
    from PIL import Image, ImageOps

    image = Image.frombytes("L", (mask.width, mask.height), mask.grey)
    if image.size != (picture.width, picture.height):
        image = image.resize((picture.width, picture.height), Image.Resampling.BILINEAR)
    fitted = ImageOps.fit(image, (width, height), Image.Resampling.BILINEAR)
    return Mask(width, height, _grey_bytes(np.where(np.asarray(fitted) >= _HALF, 255, 0)))


def picture_tensor(picture: Picture) -> Any:
    """uint8 [1, height, width, 3]."""
    import openvino

    return openvino.Tensor(_pixels(picture)[None].copy())


def mask_tensor(mask: Mask, cell: int) -> Any:
    """uint8 [1, height, width, 1], 255 for each cell of which anything is drawn anew: the model
    takes one pixel of each for all of it, and would miss thin lines.

    Args:
        cell: pixels a side, of which both sides are multiples.
    """
    import openvino

    rows, columns = mask.height // cell, mask.width // cell
    touched = _grey(mask).reshape(rows, cell, columns, cell).max(axis=(1, 3))
    whole = touched.repeat(cell, axis=0).repeat(cell, axis=1)
    return openvino.Tensor(np.ascontiguousarray(whole[None, ..., None]))


def put_back(drawn: Picture, original: Picture | None, mask: Mask | None) -> Picture:
    """What was drawn where the mask says so, fading in from its edge; elsewhere the original to
    the byte. All three have one size. Without a mask all is as it was drawn."""
    if original is None or mask is None:
        return drawn
    anew = _grey(mask) > 0
    share = np.where(anew, _fading_in(mask), 0.0)[..., None]
    kept = _pixels(original).astype(np.float32)
    mixed = np.rint(kept + (_pixels(drawn) - kept) * share).astype(np.uint8)
    return Picture(drawn.width, drawn.height, mixed.tobytes(), drawn.name)


def picture_of(tensor: Any) -> Picture:
    """The first picture of uint8 [pictures, height, width, 3], copied: the next drawing is put
    into the same memory."""
    pixels = np.array(tensor.data[0], np.uint8)
    return Picture(pixels.shape[1], pixels.shape[0], pixels.tobytes())


def _fading_in(mask: Mask) -> np.ndarray[Any, np.dtype[np.float32]]:
    """How much of the drawing shows, from 0 to 1."""
    from PIL import ImageFilter

    radius = max(1.0, min(mask.width, mask.height) * _FADING_SHARE)
    soft = _image(mask).filter(ImageFilter.GaussianBlur(radius))
    across = np.asarray(soft, np.float32) / 255
    return np.clip((across - _BEGINS) / (_FULL - _BEGINS), 0.0, 1.0)


def _image(mask: Mask) -> Image:
    from PIL import Image

    return Image.frombytes("L", (mask.width, mask.height), mask.grey)


def _grey(mask: Mask) -> _Bytes:
    return np.frombuffer(mask.grey, np.uint8).reshape(mask.height, mask.width)


def _grey_bytes(values: np.ndarray[Any, Any]) -> bytes:
    return values.astype(np.uint8).tobytes()


def _pixels(picture: Picture) -> _Bytes:
    return np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
