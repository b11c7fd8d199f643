"""Values arrive whole or not at all."""

from __future__ import annotations

import io

import pytest

from models.engine.protocol import Message, Text
from models.engine.wire import Wire, WireClosed
from tests.models.engine.recorder import ask, plain_picture


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


def test_many_pictures_arrive_as_they_were() -> None:
    pictures = [plain_picture(number, 0, 0, side=8) for number in range(80)]
    requests = [ask("?", *pictures[at : at + 10]) for at in (*range(0, 80, 10), 0, 40, 70)]
    wire = Wire(io.BytesIO(_sent(*requests)), io.BytesIO())
    assert [wire.receive() for _ in requests] == requests


def test_one_message_with_more_pictures_than_are_remembered() -> None:
    request = ask("?", *(plain_picture(number, 0, 0, side=8) for number in range(100)))
    wire = Wire(io.BytesIO(_sent(request, request)), io.BytesIO())
    assert [wire.receive(), wire.receive()] == [request, request]
