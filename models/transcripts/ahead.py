"""The next item of a slow row is made while the one before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Generic, TypeVar

from models.cancel import CancelToken

Item = TypeVar("Item")


class Ahead(Generic[Item]):
    """An iterator that is one item ahead, on a thread of its own; open with the `with` block.

    Args:
        source: is used by that thread alone.
        cancel: makes `source` raise `Cancelled` soon.
    """

    def __init__(self, source: Iterator[Item], cancel: CancelToken) -> None:
        self._source, self._cancel = source, cancel
        self._thread = ThreadPoolExecutor(1, "ahead")
        self._coming: Future[Item | None] = self._thread.submit(next, source, None)

    def __enter__(self) -> Ahead[Item]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._cancel.cancel()
        self._thread.shutdown(wait=True)

    def __iter__(self) -> Iterator[Item]:
        return self

    def __next__(self) -> Item:
        """Raises what `source` raises."""
        item = self._coming.result()
        if item is None:
            raise StopIteration
        self._coming = self._thread.submit(next, self._source, None)
        return item
