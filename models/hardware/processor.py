"""What the processor can do, as far as the speed of models depends on it."""

from __future__ import annotations

import platform
import re
import sys
from pathlib import Path
from typing import Literal

# How fast a processor and its memory are, as its name tells.
Class = Literal["recent", "middle", "old"]

# Instructions that OpenVINO's CPU plugin gains from; the names are those of /proc/cpuinfo.
_WANTED = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "asimd")
# Numbers of `IsProcessorFeaturePresent`, see its page in Microsoft's documentation.
_ON_WINDOWS = {40: "avx2", 41: "avx512f"}

# With DDR5 or LPDDR5 memory: Core Ultra and Core 3 to 9 without an i, Ryzen from 7000 on, ...
_RECENT = re.compile(
    r"Core\(TM\) Ultra|Core\(TM\) [3579] \d|Ryzen AI|Ryzen \d [789]\d{3}|EPYC|Xeon|Apple|Snapdragon"
)
# With two channels of DDR4 and AVX2: Intel's 10th to 14th generation, Ryzen 3000 to 5000.
_MIDDLE = re.compile(r"1[0-4]th Gen|Core\(TM\) i[3579]-1[0-4]\d|Ryzen \d (?:PRO )?[345]\d{3}")


def class_of(name: str) -> Class:
    """Of a processor by the full name that OpenVINO gives it; unknown ones count as old."""
    if _RECENT.search(name):
        return "recent"
    return "middle" if _MIDDLE.search(name) else "old"


def read_features() -> tuple[str, ...]:
    """Which instructions this PC's processor has, of those that matter; () where not known."""
    if platform.system() == "Windows":
        return _windows_features()
    if platform.system() == "Darwin":
        return ("asimd",) if platform.machine() == "arm64" else ()
    return features_in(Path("/proc/cpuinfo"))


def features_in(cpuinfo: Path) -> tuple[str, ...]:
    """The same from a file like Linux's /proc/cpuinfo."""
    try:
        lines = cpuinfo.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    for line in lines:
        key, _, values = line.partition(":")
        if key.strip() in ("flags", "Features"):
            # Ours is put in front so that a list without any of the others is not "not known".
            present = set(values.split())
            return ("known", *(name for name in _WANTED if name in present))
    return ()


def lacks_wide_instructions(features: tuple[str, ...]) -> bool:
    """Whether it is known that the processor has to do without AVX2 or its like."""
    return bool(features) and not {"avx2", "avx512f", "asimd"} & set(features)


def _windows_features() -> tuple[str, ...]:
    if sys.platform == "win32":
        import ctypes

        if platform.machine().upper() in ("AMD64", "X86_64"):
            has = ctypes.windll.kernel32.IsProcessorFeaturePresent
            return ("known", *(name for number, name in _ON_WINDOWS.items() if has(number)))
    return ()
