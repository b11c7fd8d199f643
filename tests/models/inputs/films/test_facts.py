"""What a video file is, and why others are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import BadVideo
from models.inputs.films.facts import probe
from tests.models.inputs.films.conftest import FPS, SIZE
from tests.models.inputs.films.looking import chosen_of
from tests.models.inputs.films.rendering import (
    Encoding,
    Part,
    draw_parts,
    number_in,
    numbered,
    write_film,
    write_sound,
)


def _short(path: Path, encoding: Encoding | None = None, seconds: float = 1.0) -> Path:
    return write_film(path, numbered(draw_parts([Part(seconds, seed=3)], SIZE, FPS)), encoding)


def test_the_facts_of_a_film(shots_clip: Path) -> None:
    facts = probe(shots_clip)
    assert (facts.name, facts.width, facts.height) == ("shots.mp4", *SIZE)
    assert facts.seconds == pytest.approx(12.2, abs=0.1)
    assert facts.frames_per_second == pytest.approx(FPS, abs=0.5)
    assert (facts.has_sound, facts.codec) == (True, "h264")


def test_a_film_on_its_side_has_its_upright_size(tmp_path: Path) -> None:
    facts = probe(_short(tmp_path / "turned.mp4", Encoding(rotation=90)))
    assert (facts.width, facts.height, facts.has_sound) == (SIZE[1], SIZE[0], False)


def test_a_film_of_an_odd_name(tmp_path: Path) -> None:
    assert probe(_short(tmp_path / "50% of 你好 #1.mkv")).seconds == pytest.approx(1.0, abs=0.1)


def _refusal(path: Path) -> str:
    with pytest.raises(BadVideo) as told:
        probe(path)
    with pytest.raises(BadVideo) as again:
        chosen_of(path)
    assert again.value.what == told.value.what
    assert told.value.todo
    return told.value.what


def test_a_missing_file(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "gone.mp4") == "“gone.mp4” is not there."


def test_a_folder(tmp_path: Path) -> None:
    assert _refusal(tmp_path).endswith("is a folder, not a video.")


def test_an_empty_file(tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.touch()
    assert _refusal(empty) == "“empty.mp4” is empty (0 bytes)."


@pytest.mark.parametrize(
    "content",
    [
        b"Dear diary, today I made a film.\n" * 50,
        b"#EXTM3U\n#EXTINF:1,\nshots.mp4\n",
        b"ffconcat version 1.0\nfile shots.mp4\n",
    ],
)
def test_text_called_a_film_also_when_it_names_one(
    tmp_path: Path, shots_clip: Path, content: bytes
) -> None:
    (tmp_path / "shots.mp4").write_bytes(shots_clip.read_bytes())
    text = tmp_path / "diary.mp4"
    text.write_bytes(content)
    assert _refusal(text) == "“diary.mp4” is not a video that can be read, by its content."


def test_a_sound_file_is_called_one(tmp_path: Path) -> None:
    for name in ("voice.m4a", "voice.mp4", "voice.mkv"):
        sound = write_sound(tmp_path / name)
        assert _refusal(sound) == f"“{name}” has no pictures, it is only sound."


def test_a_film_cut_short_before_its_index_is_damaged(tmp_path: Path, shots_clip: Path) -> None:
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(shots_clip.read_bytes()[:20_000])
    assert "is damaged or cut short" in _refusal(cut)


def test_a_film_full_of_noise_is_damaged(tmp_path: Path) -> None:
    whole = _short(tmp_path / "noise.avi", Encoding("mpeg4", {}))
    data = bytearray(whole.read_bytes())
    start, end = data.index(b"movi") + 4, data.rindex(b"idx1")
    data[start:end] = b"\xa5" * (end - start)
    whole.write_bytes(data)
    assert "is damaged or cut short" in _refusal(whole)


@pytest.mark.parametrize("name", ["half.mkv", "half.ts"])
def test_of_a_film_cut_short_what_is_there_is_shown(tmp_path: Path, name: str) -> None:
    whole = _short(tmp_path / name, Encoding(options={"preset": "ultrafast", "g": "25"}), 4.0)
    data = whole.read_bytes()
    whole.write_bytes(data[: len(data) // 2])
    chosen = chosen_of(whole, 6)
    assert 1 < chosen.seconds < 3
    assert len(chosen.frames) >= 3
    assert [number_in(f.picture) for f in chosen.frames] == [
        round(f.time * FPS) for f in chosen.frames
    ]


def test_damage_in_the_middle_is_passed_over(tmp_path: Path) -> None:
    film = _short(tmp_path / "scratch.mkv", Encoding(options={"g": "25"}), 4.0)
    data = bytearray(film.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 300] = b"\0" * 300
    film.write_bytes(data)
    assert len(chosen_of(film, 6).frames) >= 3
