"""Whether a speech model can tell the time of each word.

Whisper's can, from where some heads of its decoder look: the export has to name these
(`alignment_heads`), and the pipeline has to be made with `word_timestamps`, which takes those
decoders' attention apart. Other families of OpenVINO GenAI 2026.4 cannot.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

WORD_TIMES = {"word_timestamps": True}


def tells_words(folder: Path, family: str) -> bool:
    """By the family and the generation config beside the IR."""
    if family != "whisper":
        return False
    try:
        config: Any = json.loads((folder / "generation_config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(config, dict) and bool(config.get("alignment_heads"))
