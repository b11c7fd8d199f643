"""What packages are made with is run as scripts, from the folder `packaging`."""

from __future__ import annotations

import sys
from pathlib import Path

_SCRIPTS = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(_SCRIPTS))
