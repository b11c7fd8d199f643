"""A picture's file says how it was made, to anybody, and to nobody where things are kept."""

from __future__ import annotations

import io
import json
import struct
import zlib
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from models.engine import protocol as p
from models.inputs.made_png import read_made, write_png
from models.inputs.picture import Picture

_PICTURE = Picture(3, 2, bytes(range(18)))
_NIGHT = p.Adapter("night-1", "Night", "/home/somebody/adapters/night-1", "ab" * 32)
_MADE = p.Made(
    model="Stable Diffusion",
    model_id="sd",
    device="CPU,GPU,CPU",
    prompt='a "red" circle\n红色的圆 ü',
    negative="blue",
    width=512,
    height=384,
    steps=20,
    guidance=7.5,
    seed=4_294_967_295,
    strength=0.6,
    adapters=(p.Weighed(_NIGHT, 0.8),),
    from_picture="cat.png",
    masked=True,
)


def _without_places(made: p.Made) -> p.Made:
    adapters = (replace(one, adapter=replace(one.adapter, folder="")) for one in made.adapters)
    return replace(made, adapters=tuple(adapters), reason="")


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Read by the specification alone."""
    found, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (sum_,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert sum_ == zlib.crc32(kind + body)
        found.append((kind, body))
        at += 12 + length
    return found


def _international_texts(data: bytes) -> dict[str, str]:
    texts = {}
    for kind, body in _chunks(data):
        if kind == b"iTXt":
            key, _, rest = body.partition(b"\0")
            assert rest[:2] == b"\0\0"  # not compressed
            _, _, text = rest[2:].split(b"\0", 2)
            texts[key.decode("latin-1")] = text.decode("utf-8")
    return texts


def test_what_was_written_is_read_back() -> None:
    data = write_png(_PICTURE, replace(_MADE, reason="The GPU was busy."))
    assert read_made(data) == _without_places(_MADE)
    plain = replace(_MADE, strength=None, adapters=(), from_picture="", masked=False, negative="")
    assert read_made(write_png(_PICTURE, plain)) == plain


def test_any_other_program_sees_the_picture_and_both_texts() -> None:
    data = write_png(_PICTURE, _MADE)
    with Image.open(io.BytesIO(data)) as image:
        assert (image.size, image.mode, image.tobytes()) == ((3, 2), "RGB", _PICTURE.rgb)
    texts = _international_texts(data)
    document = json.loads(texts["sidelight"])
    assert (document["version"], document["prompt"]) == (1, _MADE.prompt)
    assert document["seed"] == 4_294_967_295
    assert texts["parameters"] == (
        'a "red" circle\n红色的圆 ü\nNegative prompt: blue\n'
        "Steps: 20, CFG scale: 7.5, Seed: 4294967295, Size: 512x384, Model: Stable Diffusion, "
        'Denoising strength: 0.6, Lora: "Night:0.8"'
    )


def test_the_texts_stand_before_the_pixels_and_tell_no_places() -> None:
    data = write_png(_PICTURE, _MADE)
    kinds = [kind for kind, _ in _chunks(data)]
    assert kinds.index(b"iTXt") < kinds.index(b"IDAT")
    assert b"somebody" not in data


@pytest.mark.parametrize("prompt", ["half \ud800 a pair", "with \0 nothing", "a" * 10_000])
def test_odd_prompts_come_back_as_they_were(prompt: str) -> None:
    made = read_made(write_png(_PICTURE, replace(_MADE, prompt=prompt)))
    assert made is not None
    assert made.prompt == prompt


def _png_with(text: str | None) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    texts = PngInfo()
    if text is not None:
        texts.add_itxt("sidelight", text, zip=True)
    file = io.BytesIO()
    Image.new("RGB", (2, 2)).save(file, "PNG", pnginfo=texts)
    return file.getvalue()


_GOOD = {
    "prompt": "a",
    "width": 64,
    "height": 64,
    "steps": 4,
    "guidance": 1,
    "seed": 1,
}


def test_the_least_that_is_enough() -> None:
    made = read_made(_png_with(json.dumps(_GOOD)))
    assert made is not None
    assert (made.prompt, made.model, made.adapters) == ("a", "", ())


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "[]",
        "12",
        "[" * 200_000,
        '"' + "a" * 500_000 + '"',
        *(
            json.dumps(_GOOD | wrong)
            for wrong in (
                {"seed": -1},
                {"seed": True},
                {"steps": 0},
                {"steps": 10**9},
                {"width": "64"},
                {"guidance": float("nan")},
                {"strength": 2},
                {"prompt": 5},
                {"prompt": "a" * 10_001},
                {"model": ["x"]},
                {"adapters": {"a": 1}},
                {"adapters": [1]},
                {"adapters": [{"id": "a", "name": "a", "weight": 99}]},
                {"adapters": [{"id": "a", "name": "a", "weight": 1}] * 101},
            )
        ),
        json.dumps({key: value for key, value in _GOOD.items() if key != "seed"}),
    ],
)
def test_what_nobody_can_have_made_is_none(text: str | None) -> None:
    assert read_made(_png_with(text)) is None


@pytest.mark.parametrize(
    "data", [b"", b"hello", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0" + bytes(40)]
)
def test_other_files_are_none(data: bytes) -> None:
    assert read_made(data) is None


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_file_never_raises(data: st.DataObject) -> None:
    whole = bytearray(write_png(_PICTURE, _MADE))
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    made = read_made(cut)
    assert made is None or isinstance(made.prompt, str)
