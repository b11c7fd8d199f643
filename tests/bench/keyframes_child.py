"""One side of the bench of keyframes, in a process of its own: prints what it found as JSON."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import psutil

from models.cancel import CancelToken
from models.inputs.films.keyframes import choose_keyframes

_HEIGHT = 432


def _sidelight(clip: Path, count: int) -> list[float]:
    chosen = choose_keyframes(clip, count, on_progress=lambda _: None, cancel=CancelToken())
    return [shot.start for shot in chosen.shots]


def _scenedetect(clip: Path, count: int) -> list[float]:
    """With its defaults, one picture of each scene; it finds fewer scenes than there are shots."""
    from scenedetect import ContentDetector, detect, open_video
    from scenedetect.scene_manager import save_images

    scenes = detect(str(clip), ContentDetector(), start_in_scene=True)
    with tempfile.TemporaryDirectory() as folder:
        save_images(
            scenes[:count], open_video(str(clip)), num_images=1, output_dir=folder, height=_HEIGHT
        )
    return [scene[0].seconds for scene in scenes]


_SIDES = {"sidelight": _sidelight, "scenedetect": _scenedetect}


def _peak_mb() -> float:
    memory = psutil.Process().memory_info()
    peak = getattr(memory, "peak_wset", 0)  # Windows
    if not peak:
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return float(peak) / (1 << 20)


def main() -> int:
    side, clip, count = sys.argv[1:]
    begun, begun_cpu = time.perf_counter(), time.process_time()
    starts = _SIDES[side](Path(clip), int(count))
    seconds = time.perf_counter() - begun
    found = {
        "seconds": seconds,
        "cpu_seconds": time.process_time() - begun_cpu,
        "starts": starts,
        "memory_mb": _peak_mb(),
    }
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
