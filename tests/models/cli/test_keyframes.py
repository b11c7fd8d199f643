"""`sidelight keyframes`: files, a table, a document."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from models.cli.keyframes import add_keyframes, keyframes
from models.cli.terminal import Terminal
from models.errors import BadVideo, DiskFull
from models.inputs.picture import Picture
from tests.models.inputs.films.rendering import (
    Encoding,
    Part,
    draw_parts,
    number_in,
    numbered,
    write_film,
)

PARTS = (Part(1.6, seed=1), Part(1.6, seed=2, still=True), Part(1.2, seed=3))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clips") / "holiday.mp4"
    return write_film(path, numbered(draw_parts(PARTS, (192, 108), 25)), Encoding())


def _run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    add_keyframes(parser)
    return keyframes(parser.parse_args(words), Terminal())


def _number_in(file: Path) -> int:
    with Image.open(file) as image:
        rgb = np.asarray(image.convert("RGB"))
    return number_in(Picture(rgb.shape[1], rgb.shape[0], rgb.tobytes()))


def test_each_line_is_a_time_and_its_file(
    clip: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new" / "frames"
    assert _run(str(clip), "-o", str(folder), "--count", "3") == 0
    out, err = capsys.readouterr()
    lines = [line.split(None, 1) for line in out.splitlines()]
    assert sorted(str(file) for file in folder.iterdir()) == [file for _, file in lines]
    for number, (time, file) in enumerate(lines, start=1):
        assert Path(file).name == f"holiday-{number:04}-{time}.png"
        shown = _number_in(Path(file)) / 25
        assert time == f"00m{int(shown * 10 + 1e-6) / 10:04.1f}s"
    assert "3 of 110 pictures, 3 shots." in err


def test_the_document_has_times_files_and_shots(
    clip: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(str(clip), "-o", str(tmp_path), "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert [shot["start"] for shot in document["shots"]] == [0.0, 1.6, 3.2]
    assert document["seconds"] == pytest.approx(4.4, abs=0.05)
    assert len(document["keyframes"]) > 3, "more where something moves"
    for keyframe in document["keyframes"]:
        assert _number_in(Path(keyframe["file"])) == round(keyframe["time"] * 25)


def test_what_is_no_video_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    text = tmp_path / "notes.mp4"
    text.write_text("not a film")
    with pytest.raises(BadVideo):
        _run(str(text), "-o", str(tmp_path / "frames"))
    assert not (tmp_path / "frames").exists()


def test_a_folder_that_cannot_be_made_is_told(clip: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "frames"
    in_the_way.write_text("a file")
    with pytest.raises(DiskFull, match="cannot be written"):
        _run(str(clip), "-o", str(in_the_way))


def test_a_count_below_one_is_wrong_usage(clip: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        _run(str(clip), "-o", str(tmp_path), "--count", "0")
    assert end.value.code == 2
