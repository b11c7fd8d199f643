"""The window in a process of its own, for `tests.bench.window`: prints one JSON document."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desktop.app import App
from desktop.start import make_application
from desktop.theme import Mode, apply_theme
from models.engine import protocol as p
from models.engine.client import ChildEngine
from models.places import BUILTIN_MODELS, find_places
from models.store.store import ModelStore

_PIECES = 3000
_RATE = 200
_TYPICAL_RATE = 100
_FRAME_S = 1 / 30

_TEXT = """Here is a *paragraph* about the sea, with `code` and a **bold** word in it.

1. First a list item that is long enough to be wrapped in the column of the window
2. Then another one, with a [link](https://example.org)

| shape | colour |
| --- | --- |
| circle | red |

```python
def area(radius: float) -> float:
    return 3.14159 * radius ** 2
```

"""


def main() -> None:
    what, home, started = sys.argv[1], sys.argv[2], float(sys.argv[3])
    qt = make_application()
    places = find_places({"SIDELIGHT_HOME": home})
    builtin = BUILTIN_MODELS if what != "memory" else places.models / "none"
    rate = _TYPICAL_RATE if what == "share" else _RATE
    talks = what in ("stall", "share")
    engine: Callable[[], p.Engine] = partial(Talker, rate) if talks else ChildEngine
    app = App(places, ModelStore(places.models, builtin), engine)
    apply_theme(qt, Mode.LIGHT)
    measures: dict[str, Callable[[App, float], _Measure]] = {
        "paint": _Paint,
        "listed": _Listed,
        "stall": _Stall,
        "share": _Share,
        "memory": _Memory,
    }
    measure = measures[what](app, started)
    app.show()
    qt.exec()
    print(json.dumps(measure.result), flush=True)


class _Measure(QObject):
    """Ends with the window closed and a result."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.result: dict[str, Any] = {}
        self._app = app


class _Paint(_Measure):
    """Seconds from the start of the process to the first painted window."""

    def __init__(self, app: App, started: float) -> None:
        super().__init__(app)
        self._started = started
        app.window.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        self.result["paint_s"] = time.time() - self._started
        QTimer.singleShot(0, self._app.window.close)


class _Listed(_Measure):
    """Seconds from the start of the process until all conversations stand in the sidebar."""

    def __init__(self, app: App, started: float) -> None:
        super().__init__(app)
        self._started = started
        app.back.keeper.listed.connect(self._on_listed)

    def _on_listed(self, conversations: list[object]) -> None:
        self.result["listed_s"] = time.time() - self._started
        self.result["count"] = len(conversations)
        QTimer.singleShot(0, self._app.window.close)


class _Share(_Measure):
    """How much of one core the GUI thread takes while an answer streams."""

    def __init__(self, app: App, started: float) -> None:
        super().__init__(app)
        app.back.engine.model_loaded.connect(self._on_loaded)
        app.back.engine.text_arrived.connect(self._on_text)
        app.back.engine.answer_finished.connect(self._on_finished)
        self._began = self._used = 0.0

    def _on_loaded(self) -> None:
        QTimer.singleShot(1500, self._ask)

    def _ask(self) -> None:
        self._app.front.page.set_composer_text("Talk, please.")
        self._app.front.page.composer.send_button.click()

    def _on_text(self) -> None:
        if not self._began:
            self._began, self._used = time.perf_counter(), time.thread_time()

    def _on_finished(self) -> None:
        used, elapsed = time.thread_time() - self._used, time.perf_counter() - self._began
        self.result["share"] = used / elapsed
        self.result["tokens_per_s"] = _PIECES / elapsed
        self._app.window.close()


class _Memory(_Measure):
    """Resident bytes of window and engine together, devices known, no model loaded."""

    def __init__(self, app: App, started: float) -> None:
        super().__init__(app)
        app.back.engine.devices_listed.connect(self._on_listed)

    def _on_listed(self) -> None:
        QTimer.singleShot(1500, self._measure)

    def _measure(self) -> None:
        import psutil

        window = psutil.Process()
        self.result["window_bytes"] = window.memory_info().rss
        self.result["engine_bytes"] = sum(c.memory_info().rss for c in window.children())
        self._app.window.close()


class _Stall(_Measure):
    """The longest turn of the event loop, in milliseconds, in every frame of a thirtieth second
    while an answer streams."""

    def __init__(self, app: App, started: float) -> None:
        super().__init__(app)
        self.result["stalls_ms"] = []
        self._last = 0.0
        self._frame_began = 0.0
        self._longest = 0.0
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._on_beat)
        app.back.engine.model_loaded.connect(self._on_loaded)
        app.back.engine.answer_finished.connect(self._on_finished)

    def _on_loaded(self) -> None:
        # What is imported ahead after the first paint is not part of streaming.
        QTimer.singleShot(1500, self._ask)

    def _ask(self) -> None:
        self._app.front.page.set_composer_text("Talk, please.")
        self._app.front.page.composer.send_button.click()
        self._heart.start(0)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        if not self._last:
            self._frame_began = now
        else:
            self._longest = max(self._longest, (now - self._last) * 1000)
        if now - self._frame_began >= _FRAME_S:
            self.result["stalls_ms"].append(self._longest)
            self._frame_began, self._longest = now, 0.0
        self._last = now

    def _on_finished(self) -> None:
        self._heart.stop()
        self._app.window.close()


class Talker:
    """An engine that says a long Markdown text at a steady rate, about a word a piece."""

    def __init__(self, rate: int = _RATE) -> None:
        self._rate = rate
        self._closed = threading.Event()
        self._listener: p.Listener | None = None

    def start(self, listener: p.Listener) -> None:
        self._listener = listener

    def submit(self, request: p.Request) -> None:
        assert self._listener is not None
        if isinstance(request, p.Load):
            self._listener(p.Loaded(request.id, request.model, "CPU", "CPU", 0.0))
        elif isinstance(request, p.Count):
            counts = tuple(p.MessageTokens(one.role, 10) for one in request.messages)
            self._listener(p.Counted(request.id, counts, 10 * len(counts), 4096, 1024))
        elif isinstance(request, p.Answer):
            threading.Thread(target=self._talk, args=(request.id,), daemon=True).start()

    def stop(self, request_id: int) -> None:
        self._closed.set()

    def close(self) -> None:
        self._closed.set()

    def _talk(self, request_id: int) -> None:
        assert self._listener is not None
        words = [f"{word} " for word in _TEXT.split(" ")]
        for number in range(_PIECES):
            if self._closed.wait(1 / self._rate):
                return
            self._listener(p.Text(request_id, words[number % len(words)]))
        statistics = p.Statistics("Talker", "CPU", 0, 1, self._rate, 1, _PIECES)
        self._listener(p.Finished(request_id, "", "stop", statistics))


if __name__ == "__main__":
    main()
