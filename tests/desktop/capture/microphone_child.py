"""Records until the microphone fails, in a process of its own, and prints what the window hears.

A line "opened" when it listens; at the end one of JSON: seconds that were recorded, what is told.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication

from desktop.capture.sound.recorder import Recorder
from models.errors import Problem
from models.inputs.sound import Sound


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    app = QCoreApplication(sys.argv)
    recorder = Recorder()
    seconds: list[float] = []

    def on_recorded(sound: Sound) -> None:
        seconds.append(sound.seconds)

    def on_failed(problem: Problem) -> None:
        _say(json.dumps({"seconds": seconds, "what": problem.what}))
        app.quit()

    recorder.opened.connect(lambda: _say("opened"))
    recorder.recorded.connect(on_recorded)
    recorder.failed.connect(on_failed)
    recorder.start()
    app.exec()
    recorder.close()


if __name__ == "__main__":
    main()
