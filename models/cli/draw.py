"""The verb `draw`: pictures from words, or of another picture, as PNG files that know how they were
made."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import secrets
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.adapters.store import AdapterStore
from models.cli import adapters
from models.cli.session import MakeEngine, show_on
from models.cli.terminal import Terminal
from models.drawing.choosing import choose_drawing_model
from models.drawing.facts import Can
from models.engine import protocol as p
from models.engine.session import EngineSession
from models.errors import DiskFull, ModelNotInstalled
from models.inputs.made_png import write_png
from models.inputs.picture import Picture
from models.store.installed import InstalledModel
from models.store.json_file import half_written
from models.store.store import ModelStore

if TYPE_CHECKING:
    from argparse import _SubParsersAction

_SEEDS = 1 << 32
_MOST_PICTURES = 1000


def add_draw(verbs: _SubParsersAction[argparse.ArgumentParser]) -> None:
    """The verb and its words."""
    parser = verbs.add_parser("draw", help="draw a picture from words, or of another picture")
    parser.add_argument("prompt", metavar="PROMPT")
    parser.add_argument("-o", "--output", type=_png, required=True, metavar="OUT.png")
    parser.add_argument("--model", metavar="ID", help="an installed model; see `models list`")
    parser.add_argument("--size", type=_size, default=(0, 0), metavar="WxH", help="in pixels")
    parser.add_argument("--steps", type=int, default=0, metavar="N", help="of denoising")
    parser.add_argument("--seed", type=int, metavar="N", help="the same seed, the same picture")
    parser.add_argument("--guidance", type=float, metavar="X", help="how closely to follow PROMPT")
    parser.add_argument("--negative", default="", metavar="T", help="what is not to be seen")
    parser.add_argument(
        "--count", type=_count, default=1, metavar="N", help="so many, to OUT-1.png, OUT-2.png, …"
    )
    adapters.add_adapter_option(parser)
    parser.add_argument("--init", type=Path, metavar="IMAGE", help="a picture to start from")
    parser.add_argument(
        "--mask", type=Path, metavar="IMAGE", help="white where IMAGE is to be drawn anew"
    )
    parser.add_argument(
        "--strength", type=float, metavar="X", help="how much of IMAGE is drawn anew, 0 to 1"
    )
    parser.add_argument(
        "--device",
        default="CPU",
        metavar="D",
        help="CPU, GPU, NPU; or three for text, steps and pixels, such as CPU,GPU,CPU",
    )
    parser.add_argument("--engine", choices=("child", "inline"), default="child")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def draw(
    options: argparse.Namespace,
    store: ModelStore,
    kept: AdapterStore,
    make_engine: MakeEngine,
    terminal: Terminal,
) -> int:
    """Picture by picture, each written as soon as it is there."""
    _check_folder(options.output)
    wishes = _wishes(options, adapters.weighed(options.adapter, kept))
    if options.strength is not None and options.init is None:
        terminal.note("--strength is of no use without --init.")
    model = adapters.with_adapters(_model(options, store, terminal).ref, wishes.adapters)
    files = _files(options.output, options.count)
    requests = [
        p.Draw(model, options.device, one, previews=False) for one in _seeded(wishes, len(files))
    ]
    documents: list[dict[str, Any]] = []
    with EngineSession(make_engine(options.engine)) as session:
        for request, file in zip(requests, files, strict=True):
            event = _draw_to(file, session, request, terminal)
            documents.append(_document(event, file))
            if not options.json:
                terminal.result(f"{file}\n")
                terminal.note(_figures(event))
    if wishes.negative and not documents[0]["negative"]:
        terminal.note("The model took no notice of what is not to be seen.")
    if options.json:
        terminal.document({"pictures": documents})
    return 0


def _draw_to(file: Path, session: EngineSession, request: p.Draw, terminal: Terminal) -> p.Drawn:
    event = session.run(request, None, show_on(terminal))
    assert isinstance(event, p.Drawn)
    _write(file, write_png(event.picture, event.made))
    return event


def _seeded(wishes: p.Wishes, count: int) -> list[p.Wishes]:
    """One after the other from the first seed, so that each can be drawn again by itself."""
    first = secrets.randbelow(_SEEDS) if wishes.seed is None else wishes.seed
    return [replace(wishes, seed=(first + number) % _SEEDS) for number in range(count)]


def _wishes(options: argparse.Namespace, on: tuple[p.Weighed, ...]) -> p.Wishes:
    """Raises `BadWish` and `BadPicture`."""
    width, height = options.size
    return p.Wishes(
        options.prompt,
        negative=options.negative,
        width=width,
        height=height,
        steps=options.steps,
        guidance=options.guidance,
        seed=options.seed,
        picture=_picture(options.init),
        strength=options.strength,
        mask=_mask(_picture(options.mask)),
        adapters=on,
    )


def _picture(path: Path | None) -> Picture | None:
    from models.inputs.pictures import read_picture

    return None if path is None else read_picture(path)


def _mask(picture: Picture | None) -> p.Mask | None:
    """By how bright it is."""
    if picture is None:
        return None
    from PIL import Image

    image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
    return p.Mask(picture.width, picture.height, image.convert("L").tobytes())


def _model(options: argparse.Namespace, store: ModelStore, terminal: Terminal) -> InstalledModel:
    if options.model:
        return store.get(options.model)
    task: Can = "mask" if options.mask else "picture" if options.init else "text"
    model = choose_drawing_model(store.installed(), task)
    if model is None:
        raise ModelNotInstalled(
            "No model that can draw this is installed.",
            "See `sidelight models available`, then `sidelight models install ID`.",
        )
    terminal.note(f"Model: {model.name}{f' ({model.label})' if model.label else ''}")
    return model


def _files(output: Path, count: int) -> list[Path]:
    if count == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{one}{output.suffix}") for one in range(1, count + 1)]


def _check_folder(output: Path) -> None:
    """Before anything is drawn for nothing."""
    if not output.parent.is_dir():
        raise _not_written(output, "there is no such folder")


def _write(file: Path, data: bytes) -> None:
    """All of it or nothing, also when it is interrupted."""
    half_done = half_written(file)
    try:
        with half_done.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        half_done.replace(file)
    except OSError as error:
        raise _not_written(file, f"{type(error).__name__}: {error}") from error
    finally:
        with contextlib.suppress(OSError):
            half_done.unlink(missing_ok=True)


def _not_written(file: Path, cause: str) -> DiskFull:
    return DiskFull(
        f"The picture cannot be written to {file}.",
        "Check that its folder is there and that you may write to it, with room left.",
        cause,
    )


def _figures(event: p.Drawn) -> str:
    """The quiet line: device, model, size, seed, steps, and how long they took."""
    made = event.made
    parts = [made.device, made.model, f"{made.width} x {made.height}", f"seed {made.seed}"]
    if on := adapters.in_words(made.adapters):
        parts.append(on)
    return " · ".join([*parts, f"{made.steps} steps, {event.step_s:.2f} s each"])


def _document(event: p.Drawn, file: Path) -> dict[str, Any]:
    made = asdict(event.made) | {"adapters": adapters.on_as_json(event.made.adapters)}
    times = {"load_s": event.load_s, "step_s": event.step_s, "seconds": event.seconds}
    return {"file": str(file), **made, **times}


def _png(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise argparse.ArgumentTypeError("has to end in .png")
    return path


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,6})[xX](\d{1,6})", text)
    if match is None or not all(int(side) for side in match.groups()):
        raise argparse.ArgumentTypeError("has to be like 512x512")
    return int(match[1]), int(match[2])


def _count(text: str) -> int:
    value = int(text)
    if not 1 <= value <= _MOST_PICTURES:
        raise argparse.ArgumentTypeError(f"has to be from 1 to {_MOST_PICTURES}")
    return value
