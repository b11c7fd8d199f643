"""PNG files that know what they were made with.

Two texts stand before the pixels (iTXt, PNG specification 11.3.3.4): `sidelight`, a JSON document,
which is read back; and `parameters`, a few lines in the form that other programs for drawing write
and read. Neither says where anything is kept on this PC.
"""

from __future__ import annotations

import io
import json
from dataclasses import asdict
from typing import Any

from models.engine.drawing import Made
from models.engine.drawing_bounds import LONGEST_PROMPT, check_number
from models.engine.values import Adapter, Weighed
from models.inputs.picture import Picture
from models.inputs.picture_memory import MAX_FILE_BYTES

KEY = "sidelight"
_OTHERS_KEY = "parameters"
_VERSION = 1
_MOST_CHARACTERS = 256 * 1024
_LONGEST_NAME = 500
_MOST_ADAPTERS = 100


def write_png(picture: Picture, made: Made) -> bytes:
    """The picture as a PNG with all that it was made with."""
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    texts = PngInfo()
    texts.add_itxt(KEY, json.dumps(_document(made)))
    texts.add_itxt(_OTHERS_KEY, for_others(made))
    file = io.BytesIO()
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    image.save(file, "PNG", pnginfo=texts)
    return file.getvalue()


def read_made(data: bytes) -> Made | None:
    """What it was made with; None when that is not in it, or damaged. Decodes no pixels."""
    text = _text_in(data)
    if not text or len(text) > _MOST_CHARACTERS:
        return None
    try:
        return _made(json.loads(text))
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError):
        return None


def for_others(made: Made) -> str:
    """As Stable Diffusion web UI and its kin write it."""
    lines = [made.prompt]
    if made.negative:
        lines.append(f"Negative prompt: {made.negative}")
    facts = {
        "Steps": made.steps,
        "CFG scale": f"{made.guidance:g}",
        "Seed": made.seed,
        "Size": f"{made.width}x{made.height}",
        "Model": made.model,
    }
    if made.strength is not None:
        facts["Denoising strength"] = f"{made.strength:g}"
    if made.adapters:
        loras = (f"{one.adapter.name}:{one.weight:g}" for one in made.adapters)
        facts["Lora"] = f'"{", ".join(loras)}"'
    lines.append(", ".join(f"{name}: {value}" for name, value in facts.items()))
    # No text of a PNG may hold the first; nothing can be said of half a pair.
    whole = "\n".join(lines).replace("\0", " ")
    return whole.encode("utf-8", "replace").decode("utf-8")


def _document(made: Made) -> dict[str, Any]:
    """Where an adapter is kept is nobody's business, and why it was another device no recipe."""
    document = asdict(made)
    del document["reason"]
    document["adapters"] = [
        {
            "id": one.adapter.id,
            "name": one.adapter.name,
            "sha256": one.adapter.sha256,
            "weight": one.weight,
        }
        for one in made.adapters
    ]
    return {"version": _VERSION, **document}


def _text_in(data: bytes) -> str:
    """The JSON document; "" when there is none."""
    from PIL.PngImagePlugin import PngImageFile

    if len(data) > MAX_FILE_BYTES or not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return ""
    try:
        # Not `Image.open`, which warns of large pictures although only the texts are read.
        with PngImageFile(io.BytesIO(data)) as image:
            text = image.info.get(KEY, "")
    except Exception:  # noqa: BLE001 - the decoder raises almost anything at a damaged file
        return ""
    return text if isinstance(text, str) else ""


def _made(document: dict[str, Any]) -> Made:
    """Raises `ValueError` and its like for what nobody can have made."""
    for field in ("width", "height", "steps", "seed", "guidance"):
        check_number(field, document[field])
    strength = document.get("strength")
    if strength is not None:
        check_number("strength", strength)
    adapters = document.get("adapters", [])
    if not isinstance(adapters, list) or len(adapters) > _MOST_ADAPTERS:
        raise ValueError("no list of adapters")
    return Made(
        model=_name(document, "model"),
        model_id=_name(document, "model_id"),
        device=_name(document, "device"),
        prompt=_text(document["prompt"], LONGEST_PROMPT),
        negative=_text(document.get("negative", ""), LONGEST_PROMPT),
        width=document["width"],
        height=document["height"],
        steps=document["steps"],
        guidance=document["guidance"],
        seed=document["seed"],
        strength=strength,
        adapters=tuple(_weighed(one) for one in adapters),
        from_picture=_name(document, "from_picture"),
        masked=document.get("masked") is True,
    )


def _weighed(document: dict[str, Any]) -> Weighed:
    """Where it is kept here, only this PC's own store can tell."""
    check_number("weight", document["weight"])
    sha256 = _text(document.get("sha256", ""), 64)
    adapter = Adapter(_name(document, "id"), _name(document, "name"), "", sha256)
    return Weighed(adapter, document["weight"])


def _name(document: dict[str, Any], field: str) -> str:
    return _text(document.get(field, ""), _LONGEST_NAME)


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("no text, or too long")
    return value
