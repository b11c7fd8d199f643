"""What cannot be read says why in a plain sentence; of what is damaged the rest is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from models.errors import BadSound
from models.inputs.sounds.pieces import pieces
from models.inputs.sounds.probing import probe
from models.inputs.sounds.samples import samples_of
from models.inputs.sounds.waveform import waveform
from tests.models.inputs.sounds.sound_files import (
    level_at,
    read_whole,
    tone,
    write_sound,
    write_video,
)


def refusal(path: Path) -> str:
    """The sentence, the same whatever is wanted of the file."""
    sentences = set()
    for wanted in (
        probe,
        read_whole,
        lambda path: list(pieces(path)),
        lambda path: waveform(path, 10),
    ):
        with pytest.raises(BadSound) as caught:
            wanted(path)
        assert caught.value.todo
        sentences.add(caught.value.what)
    assert len(sentences) == 1
    return sentences.pop()


@pytest.mark.parametrize("suffix", ["wav", "mp3", "m4a", "ogg", "flac", "aac"])
def test_a_text_by_another_name(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"letter.{suffix}"
    path.write_text("Dear all, this is no sound.\n" * 500, "utf-8")
    assert refusal(path) == f"“letter.{suffix}” is not a sound that can be read, by its content."


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "nothing.wav").touch()
    assert refusal(tmp_path / "nothing.wav") == "“nothing.wav” is empty (0 bytes)."


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.mp3") == "“gone.mp3” is not there."
    (tmp_path / "songs").mkdir()
    assert refusal(tmp_path / "songs") == "“songs” is a folder, not a sound."


def test_a_device_is_not_waited_for() -> None:
    assert "cannot be" in refusal(Path(os.devnull)) or "not a sound" in refusal(Path(os.devnull))


def test_a_silent_film(tmp_path: Path) -> None:
    path = write_video(tmp_path / "mute.mp4", None)
    assert refusal(path) == "“mute.mp4” has no sound track."


def test_a_header_and_nothing_else(tmp_path: Path) -> None:
    whole = write_sound(tmp_path / "whole.wav", tone(1000, 1), 16_000, "pcm_s16le", "s16")
    path = tmp_path / "head.wav"
    path.write_bytes(whole.read_bytes()[:44])
    assert refusal(path).startswith("“head.wav” is damaged, cut short or of a rare kind")


def test_an_m4a_without_its_end_has_no_index(tmp_path: Path) -> None:
    whole = write_sound(tmp_path / "whole.m4a", tone(1000, 3), 16_000, "aac", "fltp")
    path = tmp_path / "cut.m4a"
    path.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert refusal(path).startswith("“cut.m4a” is damaged")


@pytest.mark.parametrize(
    "text",
    ["ffconcat version 1.0\nfile other.wav\n", "#EXTM3U\n#EXTINF:10,\nother.wav\n#EXT-X-ENDLIST\n"],
)
def test_a_list_of_other_files_is_not_followed(tmp_path: Path, text: str) -> None:
    write_sound(tmp_path / "other.wav", tone(1000, 1), 16_000, "pcm_s16le", "s16")
    (tmp_path / "list.wav").write_text(text, "utf-8")
    assert refusal(tmp_path / "list.wav").startswith("“list.wav” is not a sound")


@pytest.mark.parametrize(
    ("name", "encoder", "kind"),
    [("a.wav", "pcm_s16le", "s16"), ("a.flac", "flac", "s16"), ("a.mp3", "libmp3lame", "fltp")],
)
def test_of_a_file_cut_in_the_middle_the_first_half_is_read(
    tmp_path: Path, name: str, encoder: str, kind: str
) -> None:
    whole = write_sound(tmp_path / name, tone(1000, 8, 44_100), 44_100, encoder, kind)
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    sound = read_whole(whole)
    assert sound.seconds == pytest.approx(4.0, abs=0.5)
    assert level_at(samples_of(sound), 1000) == pytest.approx(0.5, rel=0.08)
    assert probe(whole).rate == 44_100


def test_after_damage_in_the_middle_the_rest_is_read(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.mp3", tone(1000, 8, 44_100), 44_100, "libmp3lame", "fltp")
    data = bytearray(path.read_bytes())
    third = len(data) // 3
    data[third : third + 5000] = bytes(5000)
    path.write_bytes(data)
    sound = read_whole(path)
    assert 7.0 < sound.seconds < 8.0
    assert level_at(samples_of(sound)[-32_000:], 1000) == pytest.approx(0.5, rel=0.08)
