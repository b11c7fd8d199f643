"""What goes into a frozen app beyond what its imports tell, and what stays out: lists, which a test
compares with what a run from the sources loads."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from common.frozen_entry import RUNNABLE
from common.project import NAME, PACKAGES

# Imported by name only.
HIDDEN_IMPORTS = (
    *RUNNABLE,
    "tomllib",
    "openvino_genai",
    "openvino_tokenizers",
)

# These lie there as source files: pip runs in other Pythons, and the conversion's process too.
AS_SOURCES = ("pip", "models.conversion.child")

# Distributions that look themselves, their version or their plugins up.
METADATA = (NAME, "keyring", "huggingface_hub", "modelscope_hub", "pip")

# Never used on a PC that runs models, though an import of them stands somewhere.
EXCLUDED_MODULES = (
    *("torch", "transformers", "optimum", "nncf", "onnx", "jax", "paddle", "tensorflow"),
    *("openvino.torch", "openvino.tools", "openvino_telemetry", "openvino.frontend.jax"),
    *("openvino.frontend.onnx", "openvino.frontend.paddle", "openvino.frontend.pytorch"),
    *("openvino.frontend.tensorflow",),
    # Transfers by Xet are off, they do not resume.
    "hf_xet",
    *("tkinter", "_tkinter", "PIL.ImageTk", "PIL._imagingtk", "IPython", "matplotlib"),
    *("pytest", "scipy", "pandas", "setuptools", "pkg_resources", "_distutils_hack", "wheel"),
    # Its library is under the GPL.
    "readline",
    *("cyclonedx", "jsonschema", "PyInstaller"),
    *(f"PySide6.{name}" for name in ("QtQml", "QtQuick", "QtOpenGL", "QtPrintSupport", "QtSql")),
    *(f"PySide6.{name}" for name in ("QtTest", "QtXml", "QtDesigner", "QtHelp", "QtUiTools")),
)

# OpenVINO finds its plugins beside its library; nothing imports them.
OPENVINO_LIBRARIES = (
    "openvino",
    "openvino_auto_batch_plugin",
    "openvino_auto_plugin",
    "openvino_gguf_frontend",
    "openvino_hetero_plugin",
    "openvino_intel_cpu_plugin",
    "openvino_intel_gpu_plugin",
    "openvino_intel_npu_plugin",
    "openvino_ir_frontend",
    "hwloc",
    "tbb",
    "tbbbind_2_5",
    "tbbmalloc",
)
# Readers of formats that the app does not read. Where they are, one or the other is loaded.
OTHER_FORMATS = tuple(
    f"openvino_{name}_frontend"
    for name in ("jax", "onnx", "paddle", "pytorch", "tensorflow", "tensorflow_lite")
)
# Compiled kernels of the GPU plugin.
OPENVINO_DATA = ("cache.json",)

QT_PLUGINS = (
    "iconengines/*",
    "imageformats/*",
    "platforminputcontexts/*",
    "platforms/*cocoa*",
    "platforms/*offscreen*",
    "platforms/*wayland*",
    "platforms/*windows*",
    "platforms/*xcb*",
    "platformthemes/*",
    "styles/*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*",
    "wayland-shell-integration/*",
    "xcbglintegrations/*",
)

# Of what lies in the bundle; `*` goes over folders too.
UNUSED = (
    "*.pyi",
    "*/py.typed",
    "*/__pycache__/*",
    "*.dist-info/RECORD",
    "*.dist-info/REQUESTED",
    "*.dist-info/INSTALLER",
    "*.dist-info/direct_url.json",
    "resources/translations/*.ts",
    "resources/translations/*.md",
    "PySide6/Qt/plugins/imageformats/libqpdf*",
    "PySide6/Qt/plugins/platforminputcontexts/*virtualkeyboard*",
    "PySide6/Qt/qml/*",
    *(f"*libQt6{name}*" for name in ("Egl", "Pdf", "Qml", "Quick", "VirtualKeyboard")),
    "cv2/data/*",
)
# Start programs that pip gives packages on Windows.
_FOR_WINDOWS = "pip/_vendor/distlib/*.exe"
# Qt's own words, in the languages of the app.
QT_TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_zh_TW.qm")
_PLUGINS = "PySide6/Qt/plugins/"
_TRANSLATIONS = "PySide6/Qt/translations/"


def is_unused(place: str) -> bool:
    """Of a place in the bundle, with forward slashes."""
    if place.startswith(_PLUGINS):
        plugin = place.removeprefix(_PLUGINS)
        if not any(fnmatch(plugin, pattern) for pattern in QT_PLUGINS):
            return True
    if place.startswith(_TRANSLATIONS):
        return place.removeprefix(_TRANSLATIONS) not in QT_TRANSLATIONS
    return any(fnmatch(place, pattern) for pattern in UNUSED)


def is_of_the_system(source: str) -> bool:
    """Whether the file comes from the build machine's own libraries: the packages of the system
    that it is installed on bring those, as the package's dependencies."""
    return sys.platform.startswith("linux") and source.startswith(("/lib/", "/lib64/", "/usr/lib/"))


def openvino_files(packages: Path) -> list[tuple[Path, str]]:
    """OpenVINO's libraries and data, with the folder in the bundle that each goes to."""
    libraries = packages / "openvino" / "libs"
    found = [
        (file, "openvino/libs")
        for file in sorted(libraries.iterdir())
        if file.name in OPENVINO_DATA or _library_name(file.name) in OPENVINO_LIBRARIES
    ]
    tokenizers = packages / "openvino_tokenizers" / "lib"
    found += [(file, "openvino_tokenizers/lib") for file in sorted(tokenizers.iterdir())]
    return found


def own_data(packages: Path) -> list[tuple[Path, str]]:
    """Whatever the project's own packages hold besides code."""
    files = (file for name in PACKAGES for file in sorted((packages / name).rglob("*")))
    return [
        (file, file.parent.relative_to(packages).as_posix())
        for file in files
        if file.is_file() and file.suffix not in (".py", ".pyc")
    ]


def _library_name(file: str) -> str:
    """ "openvino" of "libopenvino.so.2641", "libopenvino.2641.dylib" and "openvino.dll"."""
    return PurePosixPath(file).name.removeprefix("lib").partition(".")[0]


def used(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Of PyInstaller's list of (place, source, kind)."""
    return [
        (place, source, kind)
        for place, source, kind in entries
        if not (is_unused(place) or is_of_the_system(source) or fnmatch(place, _FOR_WINDOWS))
    ]
