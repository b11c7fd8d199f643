"""A loaded Pillow image becomes upright 8-bit sRGB on white. Imported when a picture is read."""

from __future__ import annotations

import io
import logging

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms
from PIL.ImageFile import ImageFile

from models.inputs.picture_size import padded_size

_log = logging.getLogger(__name__)

_ORIENTATION_TAG = 0x0112  # EXIF 2.3, table 4
_BITS_PER_SAMPLE_TAG = 258  # TIFF 6.0, section 8
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_PROFILE_SPACES = {"L": "GRAY", "RGB": "RGB ", "CMYK": "CMYK"}
_WHITE = (255, 255, 255)


def upright_rgb(image: ImageFile, target: tuple[int, int]) -> Image.Image:
    """Scale to `target` (as the file lies), then colours, white background and orientation.

    Scaled first, because every later step then costs little; transparent pixels are weighted by
    their opacity, so no colour bleeds out of them.
    """
    profile = image.info.get("icc_profile")
    turn = _turn(image)
    plain = _eight_bit(image)
    if plain.size != target:
        plain = plain.resize(target, Image.Resampling.LANCZOS, reducing_gap=3.0)
    result = _on_white(plain, profile)
    return _padded(result if turn is None else result.transpose(turn))


def _turn(image: ImageFile) -> Image.Transpose | None:
    if image.format == "TIFF":  # Pillow has turned it while loading
        return None
    try:
        orientation = image.getexif().get(_ORIENTATION_TAG)
    except (ArithmeticError, LookupError, OSError, SyntaxError, TypeError, ValueError) as error:
        _log.info("EXIF data that cannot be read is ignored: %r", error)
        return None
    return _TURNS.get(orientation) if isinstance(orientation, int) else None


def _eight_bit(image: ImageFile) -> Image.Image:
    """L, RGB, RGBA or CMYK; all that `_on_white` knows."""
    if image.mode.startswith("I;16"):
        return _levels(np.asarray(image), white=_white_level(image))
    if image.mode in {"I", "F"}:
        values = np.asarray(image)
        return _levels(values, white=_guessed_white(values))
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _white_level(image: ImageFile) -> float:
    """65535, or less for a TIFF of 12 bits a pixel."""
    tags = getattr(image, "tag_v2", {})
    bits = tags.get(_BITS_PER_SAMPLE_TAG, (16,))
    return float(2 ** min(16, bits[0]) - 1)


def _guessed_white(values: npt.NDArray[np.generic]) -> float:
    """Files of 32-bit values do not say what white is: 1, 255, 65535 or their own maximum."""
    finite = values[np.isfinite(values)]
    brightest = float(finite.max()) if finite.size else 1.0
    usual = (1.0, 255.0, 65535.0) if values.dtype.kind == "f" else (255.0, 65535.0)
    return next((white for white in usual if brightest <= white), brightest)


def _levels(values: npt.NDArray[np.generic], white: float) -> Image.Image:
    """Greys from 0 to `white` as 0 to 255, rounded; below black is black."""
    scaled = np.nan_to_num(values.astype(np.float32), copy=False, posinf=white, neginf=0.0)
    scaled *= np.float32(255.0 / white)
    np.clip(scaled, 0.0, 255.0, out=scaled)
    return Image.fromarray(np.rint(scaled, out=scaled).astype(np.uint8))


def _on_white(image: Image.Image, profile: bytes | None) -> Image.Image:
    if image.mode != "RGBA":
        return _srgb(image, profile)
    result = Image.new("RGB", image.size, _WHITE)
    result.paste(_srgb(image.convert("RGB"), profile), mask=image.getchannel("A"))
    return result


def _srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """By the file's colour profile where it has one that fits, plainly otherwise."""
    if profile:
        try:
            return _by_profile(image, profile)
        except (ImageCms.PyCMSError, OSError, ValueError) as error:
            _log.info("a colour profile that cannot be used is ignored: %r", error)
    return image if image.mode == "RGB" else image.convert("RGB")


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if source.profile.xcolor_space != _PROFILE_SPACES.get(image.mode):
        raise ValueError(f"profile for {source.profile.xcolor_space!r}, picture is {image.mode}")
    srgb = ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(image, source, srgb, outputMode="RGB")
    if converted is None:
        raise ValueError("no conversion")
    return converted


def _padded(image: Image.Image) -> Image.Image:
    """Centred on white where a side is shorter than the models take."""
    size = padded_size(*image.size)
    if size == image.size:
        return image
    result = Image.new("RGB", size, _WHITE)
    result.paste(image, ((size[0] - image.width) // 2, (size[1] - image.height) // 2))
    return result
