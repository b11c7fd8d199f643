"""What of the packages is installed on Windows, and what is left out."""

from __future__ import annotations

import re
import sysconfig
from pathlib import Path

import pytest

from common.shipped import EXCLUDED_MODULES
from tests.packaging.test_shipped import trace
from windows.trimming import QT_MODULES, is_dropped, trim

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "name",
    [
        "openvino/libs/openvino.dll",
        "openvino/libs/openvino_intel_cpu_plugin.dll",
        "openvino/libs/openvino_intel_gpu_plugin.dll",
        "openvino/libs/openvino_intel_npu_plugin.dll",
        "openvino/libs/openvino_ir_frontend.dll",
        "openvino/libs/tbb12.dll",
        "openvino/libs/cache.json",
        "openvino/frontend/__init__.py",
        "openvino_tokenizers/lib/openvino_tokenizers.dll",
        "PySide6/Qt6Core.dll",
        "PySide6/QtWidgets.pyd",
        "PySide6/pyside6.abi3.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/translations/qtbase_zh_TW.qm",
        "shiboken6/shiboken6.abi3.dll",
        "numpy/_core/tests/_natype.py",
        "numpy/typing/__init__.py",
        "pip/__pip-runner__.py",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "pillow-13.0.0.dist-info/licenses/LICENSE",
        "_sounddevice_data/portaudio-binaries/libportaudio64bit.dll",
        "cv2/opencv_videoio_ffmpeg500_64.dll",
    ],
)
def test_what_is_used_stays(name: str) -> None:
    assert not is_dropped(name)


@pytest.mark.parametrize(
    "name",
    [
        "openvino/libs/openvino_pytorch_frontend.dll",
        "openvino/libs/openvino_intel_npu_compiler.dll",
        "openvino/libs/tbb12_debug.lib",
        "openvino/torch/__init__.py",
        "PySide6/Qt6Quick.dll",
        "PySide6/QtQml.pyd",
        "PySide6/qml/QtQuick/qmldir",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/opengl32sw.dll",
        "PySide6/designer.exe",
        "PySide6/msvcp140.dll",
        "PySide6/QtCore.pyi",
        "shiboken6/msvcp140.dll",
        "numpy/linalg/tests/test_linalg.py",
        "bin/pyside6-designer",
        "hf_xet/hf_xet.pyd",
        "hf_xet-1.8.0.dist-info/METADATA",
        "PIL/_avif.cp311-win_amd64.pyd",
        "PIL/_imagingtk.cp311-win_amd64.pyd",
        "tqdm/__pycache__/std.cpython-311.pyc",
        "pip-26.3.dist-info/RECORD",
        "_sounddevice_data/portaudio-binaries/libportaudio64bit-asio.dll",
    ],
)
def test_what_is_not_used_goes(name: str) -> None:
    assert is_dropped(name)


def test_the_compiler_for_npus_can_be_had() -> None:
    assert not is_dropped("openvino/libs/openvino_intel_npu_compiler.dll", npu_compiler=True)


def test_every_part_of_qt_that_the_window_imports_is_there() -> None:
    sources = (path.read_text(encoding="utf-8") for path in (ROOT / "desktop").rglob("*.py"))
    imported = {name for text in sources for name in re.findall(r"from PySide6\.Qt(\w+)", text)}
    # Of Linux desktops alone, and imported there only.
    assert imported - {"DBus"} == set(QT_MODULES)


def test_no_empty_folder_is_left(tmp_path: Path) -> None:
    for name in ("numpy/f2py/deep/a.py", "numpy/__init__.py", "bin/hf"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("12345", encoding="utf-8")
    assert trim(tmp_path) == 10
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [
        "numpy",
        "numpy/__init__.py",
    ]


@pytest.mark.parametrize("what", ["window", "ask", "keyframes", "download"])
def test_no_module_that_a_run_from_the_sources_loads_goes(what: str) -> None:
    modules = {name for name in trace(what).modules if not _is_without(name)}
    assert len(modules) > 100
    assert [name for name in sorted(modules) if is_dropped(_place_of(name))] == []


def _is_without(module: str) -> bool:
    """Those that no package of any system has, or Windows has not, or that are no files."""
    names = (*EXCLUDED_MODULES, "PIL._avif", "PySide6.QtDBus", "PySide6.support")
    return any(module == name or module.startswith(f"{name}.") for name in names)


def _place_of(module: str) -> str:
    """Of its file among the packages for Windows."""
    place = module.replace(".", "/")
    here = Path(sysconfig.get_path("purelib"))
    endings = (ending for ending in ("/__init__.py", ".py") if (here / (place + ending)).is_file())
    return place + next(endings, ".pyd")
