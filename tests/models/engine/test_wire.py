"""Values arrive whole or not at all."""

from __future__ import annotations

import gc
import io
import weakref
from itertools import pairwise

import pytest

from models.engine import protocol as p
from models.engine.protocol import Message, Text
from models.engine.wire import Wire, WireClosed
from models.inputs.spoken import Spoken
from tests.models.engine.recorder import (
    VISION,
    ask,
    green_ball,
    hear,
    plain_picture,
    plain_video,
)


def _sent(*values: object) -> bytes:
    out = io.BytesIO()
    wire = Wire(io.BytesIO(), out)
    for value in values:
        wire.send(value)
    return out.getvalue()


def test_values_arrive_in_order_and_equal() -> None:
    request = ask("What is it?", plain_picture(1, 2, 3))
    wire = Wire(io.BytesIO(_sent(request, Text(1, "é"))), io.BytesIO())
    assert wire.receive() == request
    assert wire.receive() == Text(1, "é")


def test_the_end_is_told() -> None:
    with pytest.raises(WireClosed):
        Wire(io.BytesIO(), io.BytesIO()).receive()


def test_a_frame_cut_short_is_the_end() -> None:
    data = _sent(Message("user", "hello"))
    with pytest.raises(WireClosed):
        Wire(io.BytesIO(data[:-1]), io.BytesIO()).receive()


def test_nobody_reading_is_told() -> None:
    out = io.BytesIO()
    out.close()
    with pytest.raises(WireClosed):
        Wire(io.BytesIO(), out).send("x")


def test_a_picture_crosses_once() -> None:
    picture = plain_picture(1, 2, 3, side=256)
    first, both = (
        len(_sent(ask("One?", picture))),
        len(_sent(ask("One?", picture), ask("Two?", picture))),
    )
    assert both < first * 1.1


def test_a_sound_crosses_once() -> None:
    """Every question of a conversation carries it."""
    sound = green_ball()
    first = p.Answer(VISION, "CPU", (Message("user", "One?", sounds=(sound,)),))
    again = p.Answer(VISION, "CPU", (*first.messages, Message("user", "Two?", sounds=(sound,))))
    assert len(_sent(first, again)) < len(_sent(first)) * 1.1
    wire = Wire(io.BytesIO(_sent(first, again)), io.BytesIO())
    assert [wire.receive(), wire.receive()] == [first, again]


def test_many_pictures_arrive_as_they_were() -> None:
    pictures = [plain_picture(number, 0, 0, side=8) for number in range(80)]
    requests = [ask("?", *pictures[at : at + 10]) for at in (*range(0, 80, 10), 0, 40, 70)]
    wire = Wire(io.BytesIO(_sent(*requests)), io.BytesIO())
    assert [wire.receive() for _ in requests] == requests


def test_one_message_with_more_pictures_than_are_remembered() -> None:
    request = ask("?", *(plain_picture(number, 0, 0, side=8) for number in range(100)))
    wire = Wire(io.BytesIO(_sent(request, request)), io.BytesIO())
    assert [wire.receive(), wire.receive()] == [request, request]


def test_no_more_is_remembered_than_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = [plain_picture(number, 0, 0, side=64) for number in range(6)]
    room = len(pictures[0].rgb)
    monkeypatch.setattr("models.engine.wire._REMEMBERED_BYTES", 3 * room)
    orders = (0, 1, 2), (0, 1, 2), (3, 0), (4, 5, 0, 1), (5,)
    requests = [ask("?", *(pictures[number] for number in order)) for order in orders]
    sizes = [len(_sent(*requests[:count])) for count in range(len(requests) + 1)]
    crossed = [(after - before) // room for before, after in pairwise(sizes)]
    # The fourth is sent while the first is forgotten for it, which is sent anew; and so on.
    assert crossed == [3, 0, 2, 3, 0]
    wire = Wire(io.BytesIO(_sent(*requests)), io.BytesIO())
    assert [wire.receive() for _ in requests] == requests


def test_a_picture_larger_than_the_bound_arrives_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("models.engine.wire._REMEMBERED_BYTES", 100)
    request = ask("?", plain_picture(1, 2, 3, side=64))
    wire = Wire(io.BytesIO(_sent(request, request)), io.BytesIO())
    assert [wire.receive(), wire.receive()] == [request, request]


def test_the_frames_of_a_video_cross_once() -> None:
    frames = [plain_picture(number, 0, 0, side=64) for number in range(60)]
    question = p.Message("user", "What happens?", (), (plain_video(*frames),))
    first = p.Answer(VISION, "CPU", (question,))
    second = p.Answer(VISION, "CPU", (question, p.Message("assistant", "It."), question))
    once, both = len(_sent(first)), len(_sent(first, second))
    assert both < once * 1.1
    wire = Wire(io.BytesIO(_sent(first, second)), io.BytesIO())
    assert [wire.receive(), wire.receive()] == [first, second]


def test_a_sound_goes_down_as_it_is_and_what_was_said_comes_up() -> None:
    request = hear(green_ball(), times=True)
    said = p.Transcribed(request.id, "Ja.", (Spoken(0.0, 1.5, "Ja."),), "de", 0.5, 0.25)
    data = _sent(request, said)
    assert len(data) < len(request.sound.samples) * 1.02
    wire = Wire(io.BytesIO(data), io.BytesIO())
    assert [wire.receive(), wire.receive()] == [request, said]


def test_what_is_heard_once_is_not_remembered() -> None:
    """An hour of recordings would stay in both processes otherwise."""
    out = io.BytesIO()
    wire = Wire(io.BytesIO(), out)
    request = hear(green_ball())
    sound = weakref.ref(request.sound)
    wire.send(request)
    del request
    gc.collect()
    assert sound() is None
    back = Wire(io.BytesIO(out.getvalue()), io.BytesIO())
    received = weakref.ref(back.receive().sound)
    gc.collect()
    assert received() is None
