"""The sidebar with 10,000 conversations: how long the GUI thread is busy."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace

from tests.bench.figures import Figure, median

_COUNT = 10_000
_NOW = 1_774_000_000.0


def bench_sidebar() -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.conversations.values import Conversation
    from desktop.sidebar.sidebar import Sidebar
    from desktop.theme import theme

    app = QApplication.instance() or QApplication([])
    theme()
    everything = [
        Conversation(title=f"About {n}", changed=_NOW - 3000 * n, pinned=n % 500 == 0)
        for n in range(_COUNT)
    ]
    sidebar = Sidebar()
    sidebar.resize(260, 800)
    sidebar.show()
    bar = sidebar.middle.conversations.verticalScrollBar()

    def fill(_: int) -> None:
        sidebar.show_conversations(everything, _NOW)

    def change(step: int) -> None:
        moved = everything[(7919 * step) % _COUNT]
        sidebar.update_conversation(replace(moved, changed=_NOW + step))
        app.processEvents()

    def scroll(step: int) -> None:
        bar.setValue(bar.maximum() // 200 * step)
        app.processEvents()

    return [
        _figure("list 10,000 conversations", fill, 9),
        _figure("one of them changes and is painted", change, 99, 16),
        _figure("scroll and paint", scroll, 199, 16),
    ]


def _figure(what: str, act: Callable[[int], None], times: int, goal: float = 0.0) -> Figure:
    spent = median([_time(act, step) for step in range(times)])
    measured = f"{spent:.1f} ms"
    return (
        Figure(what, measured, f"under {goal:.0f} ms", spent < goal)
        if goal
        else Figure(what, measured)
    )


def _time(act: Callable[[int], None], step: int) -> float:
    begin = time.perf_counter()
    act(step)
    return 1000 * (time.perf_counter() - begin)
