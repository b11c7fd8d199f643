"""What of the packages is not used by the app, and so is left out."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from common.shipped import EXCLUDED_MODULES, OPENVINO_DATA, OPENVINO_LIBRARIES

# Parts of Qt that the window imports; each is a module of Python's and a library.
QT_MODULES = ("Core", "Gui", "Network", "Svg", "Widgets")
QT_PLUGINS = (
    "iconengines/qsvgicon.dll",
    *(f"imageformats/{name}.dll" for name in ("qgif", "qico", "qjpeg", "qsvg", "qwebp")),
    *(f"platforms/{name}.dll" for name in ("qminimal", "qoffscreen", "qwindows")),
    "styles/qmodernwindowsstyle.dll",
)
QT_LANGUAGES = ("zh_CN", "zh_TW")
# All else of PySide6 goes.
KEPT_OF_QT = (
    *("__init__.py", "_config.py", "_git_pyside_version.py", "support/*.py", "pyside6.abi3.dll"),
    *(f"Qt{name}.pyd" for name in QT_MODULES),
    *(f"Qt6{name}.dll" for name in QT_MODULES),
    *(f"plugins/{name}" for name in QT_PLUGINS),
    *(f"translations/qtbase_{name}.qm" for name in QT_LANGUAGES),
)
# As on every system, and the one for threads. The compiler for NPUs stays out: it is a sixth of
# all, and without it the NPU's plugin takes the compiler of the NPU's driver.
KEPT_OF_OPENVINO = (*(f"{name}.dll" for name in (*OPENVINO_LIBRARIES, "tbb12")), *OPENVINO_DATA)
# For drivers that have none.
NPU_COMPILER = tuple(
    f"openvino_intel_npu_{name}.dll" for name in ("compiler", "compiler_loader", "vm_runtime")
)

DROPPED = (
    # For those who write or check programs.
    *("*.pyi", "*.pxd", "*.pyx", "*.lib", "*.h", "*.hpp", "*.cmake", "*/py.typed", "*_debug.dll"),
    *("*/include/*", "*/cmake/*", "bin/*", "*/__pycache__/*"),
    # Tests, but for one file that numpy's own `testing` imports.
    *("*/tests/*", "*/_pyinstaller/*"),
    *("numpy/f2py/*", "numpy/distutils/*"),
    # The notes of pip about an installation that is not this one.
    *("*.dist-info/RECORD", "*.dist-info/INSTALLER", "*.dist-info/REQUESTED"),
    *("*.dist-info/direct_url.json", "*.dist-info/sboms/*"),
    "openvino/frontend/*/py_*.pyd",
    # The runtime of C++ lies beside python.exe, once.
    *("shiboken6/*140*.dll", "shiboken6/doc/*"),
    # Sound without ASIO, and what is for other systems and processors.
    *("_sounddevice_data/*asio*", "_sounddevice_data/*/.github/*", "*.dylib"),
    *("_sounddevice_data/*32bit*", "_sounddevice_data/*arm64*", "pip/*/distlib/*-arm.exe"),
    # A kind of picture that the app does not open, letters on pictures, and models of faces that
    # come with OpenCV.
    *("PIL/_avif.*", "PIL/_imagingft.*", "cv2/data/*.xml"),
)
_SPARED = ("numpy/_core/tests/_natype.py", "numpy/_core/tests/__init__.py")


def is_dropped(name: str, npu_compiler: bool = False) -> bool:
    """`name`: of a file, as it lies among the packages, with slashes."""
    if name in _SPARED:
        return False
    top, _, inside = name.partition("/")
    if top == "PySide6":
        return not _is_one_of(inside, KEPT_OF_QT)
    if name.startswith("openvino/libs/"):
        kept = (*KEPT_OF_OPENVINO, *(NPU_COMPILER if npu_compiler else ()))
        return PurePosixPath(name).name not in kept
    return _is_one_of(name, DROPPED) or _is_excluded(name)


def trim(packages: Path, npu_compiler: bool = False) -> int:
    """Take them away; how many bytes that was."""
    freed = 0
    for path in [path for path in packages.rglob("*") if path.is_file()]:
        if is_dropped(path.relative_to(packages).as_posix(), npu_compiler):
            freed += path.stat().st_size
            path.unlink()
    for folder in sorted((path for path in packages.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    return freed


def _is_one_of(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _is_excluded(name: str) -> bool:
    """Of a module that no package of any system has. What is known of a package goes with it, or
    it would still count as installed."""
    for module in EXCLUDED_MODULES:
        place = module.replace(".", "/")
        endings = ("/*", ".py", ".pyd", ".cp*.pyd", "-*.dist-info/*")
        if _is_one_of(name, tuple(place + ending for ending in endings)):
            return True
    return False
