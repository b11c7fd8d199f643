"""One item ahead, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, current_thread

import pytest

from models.cancel import CancelToken
from models.errors import Cancelled
from models.transcripts.ahead import Ahead

_PATIENCE_S = 30


def test_all_items_come_in_order_and_then_no_more() -> None:
    with Ahead(iter(range(1, 6)), CancelToken()) as ahead:
        assert list(ahead) == [1, 2, 3, 4, 5]
        assert next(ahead, None) is None


def test_the_next_one_is_made_while_the_one_before_is_used_and_not_here() -> None:
    made: list[int] = []
    threads: list[str] = []
    second = Event()

    def source() -> Iterator[int]:
        for number in range(1, 10):
            made.append(number)
            threads.append(current_thread().name)
            if number == 2:
                second.set()
            yield number

    with Ahead(source(), CancelToken()) as ahead:
        assert next(ahead) == 1
        assert second.wait(_PATIENCE_S)
    assert made == [1, 2]
    assert current_thread().name not in threads


def test_an_error_of_the_source_comes_when_its_item_is_asked_for() -> None:
    def source() -> Iterator[int]:
        yield 1
        raise OSError("the disk is gone")

    with Ahead(source(), CancelToken()) as ahead:
        assert next(ahead) == 1
        for _ in range(2):
            with pytest.raises(OSError, match="the disk is gone"):
                next(ahead)


def test_leaving_ends_a_source_that_waits() -> None:
    cancel = CancelToken()
    ended: list[bool] = []

    def source() -> Iterator[int]:
        yield 1
        cancel.wait(_PATIENCE_S)
        ended.append(cancel.cancelled)
        raise Cancelled

    with Ahead(source(), cancel) as ahead:
        assert next(ahead) == 1
    assert ended == [True]
