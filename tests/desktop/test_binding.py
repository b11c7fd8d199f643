"""The Qt binding itself: see docs/adr/005."""

from __future__ import annotations

import subprocess
import sys

_EMIT = """
from PySide6.QtCore import QObject, Signal
class Teller(QObject):
    told = Signal(object)
teller = Teller()
heard = []
teller.told.connect(heard.append)
for number in range(10_000):
    teller.told.emit(number)
print(len(heard))
"""


def test_signals_do_not_wear_out() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _EMIT], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "10000"), done.stderr
