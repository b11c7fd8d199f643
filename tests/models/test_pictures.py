"""Every kind of picture file becomes the right upright pixels; what cannot be read says why."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pillow_heif
import pytest
from PIL import Image, ImageCms

from models.inputs.picture import Picture
from models.inputs.pictures import MAX_PIXELS, MAX_SIDE, MIN_SIDE, decode_picture, read_picture

RED, GREEN, BLUE, YELLOW = (220, 20, 20), (20, 180, 20), (20, 20, 220), (240, 220, 20)
WHITE = (255, 255, 255)
LEFT_TOP, RIGHT_TOP, LEFT_BOTTOM, RIGHT_BOTTOM = (
    (0.25, 0.25),
    (0.75, 0.25),
    (0.25, 0.75),
    (0.75, 0.75),
)


def four_colours(width: int = 96, height: int = 64) -> Image.Image:
    """Red | green over blue | yellow: every turn and mirror of it looks different."""
    image = Image.new("RGB", (width, height))
    half = (width // 2, height // 2)
    for colour, corner in zip(
        (RED, GREEN, BLUE, YELLOW),
        ((0, 0), (half[0], 0), (0, half[1]), half),
        strict=True,
    ):
        image.paste(colour, (*corner, corner[0] + half[0], corner[1] + half[1]))
    return image


def saved(image: Image.Image, format_name: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, format_name, **options)
    return file.getvalue()


def pixel(picture: Picture, at: tuple[float, float]) -> tuple[int, int, int]:
    array = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
    r, g, b = array[int(at[1] * picture.height), int(at[0] * picture.width)]
    return int(r), int(g), int(b)


def assert_close(actual: tuple[int, ...], wanted: tuple[int, ...], tolerance: int = 12) -> None:
    assert all(abs(a - w) <= tolerance for a, w in zip(actual, wanted, strict=True)), (
        f"{actual} is not about {wanted}"
    )


def assert_four_colours(picture: Picture, tolerance: int = 12) -> None:
    assert_close(pixel(picture, LEFT_TOP), RED, tolerance)
    assert_close(pixel(picture, RIGHT_TOP), GREEN, tolerance)
    assert_close(pixel(picture, LEFT_BOTTOM), BLUE, tolerance)
    assert_close(pixel(picture, RIGHT_BOTTOM), YELLOW, tolerance)


# --- kinds of files ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format_name", "suffix", "options"),
    [
        ("JPEG", ".jpg", {"quality": 95}),
        ("JPEG", ".jpeg", {"quality": 95, "progressive": True}),
        ("PNG", ".png", {}),
        ("WEBP", ".webp", {"lossless": True}),
        ("BMP", ".bmp", {}),
        ("GIF", ".gif", {}),
        ("TIFF", ".tif", {"compression": "tiff_lzw"}),
        ("TIFF", ".tiff", {"big_tiff": True}),
    ],
)
def test_reads_the_usual_formats(
    tmp_path: Path, format_name: str, suffix: str, options: dict[str, object]
) -> None:
    path = tmp_path / f"Fotó 图{suffix}"
    path.write_bytes(saved(four_colours(), format_name, **options))
    picture = read_picture(path)
    assert (picture.width, picture.height, picture.name) == (96, 64, path.name)
    assert_four_colours(picture)


def heic(image: Image.Image, **options: object) -> bytes:
    file = io.BytesIO()
    pillow_heif.from_pillow(image).save(file, quality=95, **options)
    return file.getvalue()


def test_reads_heic() -> None:
    picture = decode_picture(heic(four_colours()), "IMG_0001.HEIC")
    assert (picture.width, picture.height) == (96, 64)
    assert_four_colours(picture)


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    path = tmp_path / "really-a-jpeg.png"
    path.write_bytes(saved(four_colours(), "JPEG", quality=95))
    assert_four_colours(read_picture(path))


@pytest.mark.parametrize("format_name", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_frame_is_taken(format_name: str) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in (BLUE, YELLOW)]
    options = {"lossless": True} if format_name == "WEBP" else {}
    data = saved(frames[0], format_name, save_all=True, append_images=frames[1:], **options)
    assert_close(pixel(decode_picture(data), (0.5, 0.5)), BLUE)


def test_of_a_tiff_the_first_page_is_taken() -> None:
    pages = [Image.new("RGB", (64, 64), colour) for colour in (GREEN, RED)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    assert pixel(decode_picture(data), (0.5, 0.5)) == GREEN


# --- turned -----------------------------------------------------------------------------------

TURNED = {
    1: (RED, GREEN, BLUE, YELLOW),
    2: (GREEN, RED, YELLOW, BLUE),
    3: (YELLOW, BLUE, GREEN, RED),
    4: (BLUE, YELLOW, RED, GREEN),
    5: (RED, BLUE, GREEN, YELLOW),
    6: (BLUE, RED, YELLOW, GREEN),
    7: (YELLOW, GREEN, BLUE, RED),
    8: (GREEN, YELLOW, RED, BLUE),
}


def assert_turned(picture: Picture, orientation: int, tolerance: int = 12) -> None:
    sides = (96, 64) if orientation < 5 else (64, 96)
    assert (picture.width, picture.height) == sides
    corners = (LEFT_TOP, RIGHT_TOP, LEFT_BOTTOM, RIGHT_BOTTOM)
    for corner, colour in zip(corners, TURNED[orientation], strict=True):
        assert_close(pixel(picture, corner), colour, tolerance)


@pytest.mark.parametrize("orientation", TURNED)
@pytest.mark.parametrize("format_name", ["JPEG", "PNG", "WEBP"])
def test_exif_orientation_is_applied(format_name: str, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(four_colours(), format_name, exif=exif.tobytes(), quality=95)
    assert_turned(decode_picture(data), orientation, tolerance=20)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_tiff_orientation_is_applied_once(orientation: int) -> None:
    data = saved(four_colours(), "TIFF", tiffinfo={274: orientation})
    assert_turned(decode_picture(data), orientation)


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_heic_orientation_is_applied_once(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert_turned(decode_picture(heic(four_colours(), exif=exif.tobytes())), orientation)


def test_a_turned_picture_is_turned_after_scaling_as_well() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(four_colours(3000, 2000), "JPEG", exif=exif.tobytes(), quality=95)
    picture = decode_picture(data)
    assert picture.height == pytest.approx(picture.width * 1.5, rel=0.01)
    assert_close(pixel(picture, LEFT_TOP), BLUE)
    assert_close(pixel(picture, RIGHT_TOP), RED)


def test_broken_exif_costs_only_the_turning() -> None:
    data = saved(four_colours(), "JPEG", quality=95, exif=b"Exif\0\0II*\0\xff\xff\xff\x7f")
    assert_four_colours(decode_picture(data))


# --- colours ----------------------------------------------------------------------------------


def test_transparency_is_shown_on_white() -> None:
    image = Image.new("RGBA", (64, 64), (*RED, 0))
    image.paste((*BLUE, 255), (0, 0, 32, 64))
    image.paste((0, 0, 0, 128), (32, 32, 64, 64))
    picture = decode_picture(saved(image, "PNG"))
    assert pixel(picture, LEFT_TOP) == BLUE
    assert pixel(picture, RIGHT_TOP) == WHITE
    assert_close(pixel(picture, RIGHT_BOTTOM), (127, 127, 127), 2)


def test_what_is_invisible_does_not_bleed_when_scaled_down() -> None:
    image = Image.new("RGBA", (2048, 2048), (0, 0, 0, 0))
    image.paste((*YELLOW, 255), (0, 0, 1023, 2048))
    array = np.frombuffer(decode_picture(saved(image, "PNG")).rgb, np.uint8)
    assert array.reshape(-1, 3)[:, 0].min() >= YELLOW[0] - 2  # black would pull red down


def test_grey_with_transparency_is_shown_on_white() -> None:
    image = Image.new("LA", (64, 64), (0, 0))
    image.paste((90, 255), (0, 0, 32, 64))
    picture = decode_picture(saved(image, "PNG"))
    assert pixel(picture, LEFT_TOP) == (90, 90, 90)
    assert pixel(picture, RIGHT_TOP) == WHITE


@pytest.mark.parametrize("format_name", ["PNG", "GIF"])
def test_a_palette_with_a_transparent_colour(format_name: str) -> None:
    image = Image.new("P", (64, 64), 0)
    image.putpalette([*GREEN, *BLUE, *RED])
    image.paste(1, (0, 0, 32, 64))
    picture = decode_picture(saved(image, format_name, transparency=0))
    assert pixel(picture, LEFT_TOP) == BLUE
    assert pixel(picture, RIGHT_TOP) == WHITE


def test_a_palette_with_an_opacity_for_each_colour() -> None:
    image = Image.new("P", (64, 64), 0)
    image.putpalette([*GREEN, 0, 0, 0])
    image.paste(1, (0, 0, 32, 64))
    picture = decode_picture(saved(image, "PNG", transparency=bytes([255, 128])))
    assert pixel(picture, RIGHT_TOP) == GREEN
    assert_close(pixel(picture, LEFT_TOP), (127, 127, 127), 2)


def test_a_colour_declared_transparent_in_rgb() -> None:
    picture = decode_picture(saved(four_colours(), "PNG", transparency=GREEN))
    assert pixel(picture, LEFT_TOP) == RED
    assert pixel(picture, RIGHT_TOP) == WHITE


def test_black_and_white_of_one_bit() -> None:
    image = Image.new("1", (64, 64), 0)
    image.paste(1, (32, 0, 64, 64))
    picture = decode_picture(saved(image, "TIFF", compression="group4"))
    assert (pixel(picture, LEFT_TOP), pixel(picture, RIGHT_TOP)) == ((0, 0, 0), WHITE)


@pytest.mark.parametrize("format_name", ["PNG", "TIFF"])
def test_grey_of_16_bits_is_scaled_not_clipped(format_name: str) -> None:
    ramp = np.linspace(0, 65535, 256).astype(np.uint16)
    data = saved(Image.fromarray(np.tile(ramp, (64, 1))), format_name)
    picture = decode_picture(data)
    row = np.frombuffer(picture.rgb, np.uint8).reshape(64, 256, 3)[10, :, 1]
    assert np.abs(row.astype(int) - np.arange(256)).max() <= 1


def test_rgb_of_16_bits_is_scaled_not_clipped() -> None:
    picture = decode_picture(png_of_16_bits((0x4000, 0x8000, 0xFFFF)))
    assert_close(pixel(picture, (0.5, 0.5)), (64, 128, 255), 1)


def png_of_16_bits(colour: tuple[int, int, int]) -> bytes:
    """By hand, since Pillow writes no such file: PNG specification, section 11.2."""
    import struct
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + checksum

    rows = (b"\0" + struct.pack(">3H", *colour) * 40) * 40
    header = struct.pack(">IIBBBBB", 40, 40, 16, 2, 0, 0, 0)
    chunks = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


@pytest.mark.parametrize(("white", "dtype"), [(1.0, np.float32), (65535, np.int32)])
def test_grey_of_32_bits_is_scaled_to_its_white(white: float, dtype: type) -> None:
    values: npt.NDArray[np.generic] = np.zeros((64, 64), dtype)
    values[:, 32:] = white
    values[32:, 32:] = white / 2
    picture = decode_picture(saved(Image.fromarray(values), "TIFF"))
    assert (pixel(picture, LEFT_TOP), pixel(picture, RIGHT_TOP)) == ((0, 0, 0), WHITE)
    assert_close(pixel(picture, RIGHT_BOTTOM), (127, 127, 127), 2)


def test_cmyk_jpeg() -> None:
    data = saved(four_colours().convert("CMYK"), "JPEG", quality=95)
    assert_four_colours(decode_picture(data))


def test_grey_with_a_colour_profile_of_another_kind_is_still_grey() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(Image.new("L", (64, 64), 100), "PNG", icc_profile=profile)
    assert pixel(decode_picture(data), (0.5, 0.5)) == (100, 100, 100)


def test_a_damaged_colour_profile_is_ignored() -> None:
    data = saved(four_colours(), "PNG", icc_profile=b"no profile at all")
    assert_four_colours(decode_picture(data))


def test_a_colour_profile_is_applied() -> None:
    """In a profile with red and blue swapped, red pixels mean blue."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    data = saved(Image.new("RGB", (64, 64), (255, 0, 0)), "PNG", icc_profile=bytes(profile))
    assert_close(pixel(decode_picture(data), (0.5, 0.5)), (0, 0, 255), 25)


# --- sizes ------------------------------------------------------------------------------------


def test_a_small_picture_keeps_its_size_and_pixels() -> None:
    picture = decode_picture(saved(four_colours(100, 60), "PNG"))
    assert picture.rgb == four_colours(100, 60).tobytes()


@pytest.mark.parametrize("format_name", ["JPEG", "PNG"])
def test_a_large_picture_is_scaled_down_with_its_aspect_kept(format_name: str) -> None:
    picture = decode_picture(saved(four_colours(4000, 3000), format_name, quality=95))
    assert 0.95 * MAX_PIXELS < picture.width * picture.height <= MAX_PIXELS
    assert picture.width / picture.height == pytest.approx(4 / 3, rel=0.01)
    assert_four_colours(picture)


def test_scaling_down_averages_rather_than_picks() -> None:
    stripes = np.zeros((2000, 2000, 3), np.uint8)
    stripes[:, ::2] = 255
    picture = decode_picture(saved(Image.fromarray(stripes), "PNG"), max_pixels=200 * 200)
    inner = np.frombuffer(picture.rgb, np.uint8).reshape(200, 200, 3)[5:-5, 5:-5]
    assert 110 <= inner.min() <= inner.max() <= 145


def test_max_pixels_can_be_lowered() -> None:
    picture = decode_picture(saved(four_colours(640, 640), "PNG"), max_pixels=100 * 100)
    assert (picture.width, picture.height) == (100, 100)


@pytest.mark.parametrize(
    ("sides", "wanted"),
    [
        ((1, 5000), (MIN_SIDE, MAX_SIDE)),
        ((5000, 1), (MAX_SIDE, MIN_SIDE)),
        ((10000, 100), (MAX_SIDE, MIN_SIDE)),
        ((1, 1), (32, 32)),
        ((16, 16), (32, 32)),
        ((8, 400), (32, 1600)),
        ((10, 1000), (32, 2048)),
        ((4096, 256), (2048, 128)),
    ],
)
def test_narrow_and_tiny_pictures_become_something_models_take(
    sides: tuple[int, int], wanted: tuple[int, int]
) -> None:
    picture = decode_picture(saved(Image.new("RGB", sides, RED), "PNG"))
    assert (picture.width, picture.height) == wanted
    assert bytes(RED) in picture.rgb


def test_a_line_is_padded_with_white_not_widened() -> None:
    picture = decode_picture(saved(Image.new("RGB", (4096, 2), BLUE), "PNG"))
    column = np.frombuffer(picture.rgb, np.uint8).reshape(MIN_SIDE, MAX_SIDE, 3)[:, 1000]
    assert [tuple(p) for p in column.tolist()].count(WHITE) == MIN_SIDE - 1


def test_a_panorama_of_300_million_pixels_is_read() -> None:
    """Decoded at an eighth of its size, unlike a PNG of that size, which is refused."""
    data = saved(Image.new("L", (30_000, 10_000), 77), "JPEG")
    picture = decode_picture(data, "pano.jpg")
    assert picture.width / picture.height == pytest.approx(3, rel=0.01)
    assert_close(pixel(picture, (0.5, 0.5)), (77, 77, 77), 2)
