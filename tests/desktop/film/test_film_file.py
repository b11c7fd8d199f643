"""A real file in the dialog: what is seen is what is taken."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.film.dialog import FilmDialog
from desktop.film.film_file import FilmFile
from models.cancel import CancelToken
from models.errors import BadVideo
from models.inputs.video import Video

_SECONDS, _RATE = 6, 30
# A shot of two seconds each; gradients, as a plain colour has nothing to be recognised by.
_COLOURS = ((200, 30, 30), (30, 160, 40), (40, 60, 210))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "clip.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=_RATE)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for number in range(_SECONDS * _RATE):
            shade = np.linspace(0.6, 1.0, 320)[None, :, None]
            picture = np.broadcast_to(shade * _COLOURS[number // 60], (180, 320, 3)).astype(
                np.uint8
            )
            picture = np.ascontiguousarray(picture)
            picture[60:90, number : number + 30] = 255
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return path


def _video(clip: Path, count: int) -> Video:
    return FilmFile(clip).choose(count, lambda _: None, CancelToken()).video()


def _main_colour(rgb: tuple[int, ...]) -> int:
    return int(np.argmax(rgb[:3]))


def test_frames_are_seen_and_taken_at_their_time(clip: Path) -> None:
    film = FilmFile(clip).open()
    try:
        assert film.seconds == pytest.approx(_SECONDS, abs=0.1)
        assert film.frames_per_second == pytest.approx(_RATE)
        for time in (0.5, 3.0, 5.9):
            seen, taken = film.frame_at(time), film.take(time)
            assert seen.time == taken.time == pytest.approx(time, abs=1 / _RATE)
            assert _main_colour(tuple(taken.picture.rgb[:3])) == int(time) // 2
    finally:
        film.close()


def test_a_frame_that_is_added_is_as_large_as_the_chosen_ones(qtbot: QtBot, clip: Path) -> None:
    pool = QThreadPool()
    dialog = FilmDialog(_video(clip, 3), FilmFile(clip), pool, 8)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.slider.singleStep() < 400)  # it is open, and its rate known
    chosen = dialog.frames()
    assert [int(one.time) // 2 for one in chosen] == [0, 1, 2]
    dialog.slider.setValue(0)
    for _ in range(6):
        QTest.keyClick(dialog.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: dialog.preview.accessibleDescription() == "Frame at 0:00.2")
    rgb = dialog.preview.image.pixelColor(5, 5).getRgb()
    assert isinstance(rgb, tuple)
    assert _main_colour(rgb) == 0
    qtbot.waitUntil(dialog.add_button.isEnabled)
    dialog.add_button.click()
    qtbot.waitUntil(lambda: len(dialog.frames()) == len(chosen) + 1)
    Video("clip.mp4", _SECONDS, dialog.frames())
    dialog.reader.close()
    assert dialog.reader.join(3)


def test_limits_hold_for_chosen_and_for_added_ones(clip: Path) -> None:
    file = FilmFile(clip, longer_side=112)
    film = file.open()
    taken = film.take(1.0).picture
    film.close()
    chosen = file.choose(2, lambda _: None, CancelToken()).frames[0].picture
    assert (taken.width, taken.height) == (chosen.width, chosen.height)
    assert taken.width <= 112


def test_what_is_no_video_says_so(tmp_path: Path) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"")
    with pytest.raises(BadVideo, match="empty"):
        FilmFile(path).open()
