"""The installer for Windows: ``python packaging/windows/build.py --out DIR``.

Works on Linux and on Windows; it needs `makensis` and mingw-w64.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from common.environment import check_python
from common.lock import lock_of
from common.project import PUBLISHER, ROOT, project, source_date
from windows import programs, registry, script
from windows.staging import Ingredients, installed_size, make_stage, places_in

HERE = Path(__file__).resolve().parent
TOOLS = ("makensis", programs.COMPILER, programs.RESOURCES)


def build(work: Path, out: Path) -> Path:
    """The installer, in `out`."""
    return main([f"--work={work}", f"--out={out}"])


def main(arguments: Sequence[str] | None = None) -> Path:
    options = _parser().parse_args(arguments)
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        sys.exit(f"Not installed: {', '.join(missing)}. On Debian: nsis, gcc-mingw-w64-x86-64.")
    check_python()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    wanted = Ingredients(
        work,
        options.version or project().version,
        source_date(),
        options.python_zip,
        npu_compiler=options.with_npu_compiler,
        sign=options.sign,
        lock=options.lock or lock_of("windows"),
    )
    stage = work / "stage" if options.keep_stage else make_stage(wanted)
    return pack(stage, wanted, options.out.resolve(), quickly=options.quickly)


def pack(stage: Path, wanted: Ingredients, out: Path, *, quickly: bool = False) -> Path:
    """The installer of what lies in `stage`."""
    size = installed_size(stage)
    number = ".".join(map(str, programs.four_numbers(wanted.version)))
    values = registry.plan(wanted.version, number, PUBLISHER, size // 1024)
    includes = wanted.work / "includes"
    includes.mkdir(exist_ok=True)
    texts = {
        "files.nsh": script.files_script(stage, places_in(stage)),
        "registry.nsh": script.registry_script(values, registry.removals()),
    }
    for name, text in texts.items():
        (includes / name).write_text(text, encoding="utf-8")
    running = programs.build_running(wanted.work)
    programs.sign_file(wanted.sign, running)
    os.utime(running, (wanted.moment, wanted.moment))
    out.mkdir(parents=True, exist_ok=True)
    target = out / f"Sidelight-{wanted.version}-setup.exe"
    known = {
        "OUTPUT": target,
        "INCLUDES": includes,
        "RUNNING": running,
        "ICON": programs.ICON,
        "VERSION": wanted.version,
        "VERSION_NUMBER": number,
        "PUBLISHER": PUBLISHER,
        "LICENCE": project().licence,
        "SIZE_MB": size // 10**6 + 1,
    }
    if quickly:
        known["QUICKLY"] = 1
    if wanted.sign:
        known["SIGN"] = wanted.sign
    defined = [f"-D{name}={value}" for name, value in known.items()]
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined]
    moment = {"SOURCE_DATE_EPOCH": str(wanted.moment)}
    nsi = str(HERE / "installer.nsi")
    subprocess.run([*command, nsi], check=True, cwd=HERE, env={**os.environ, **moment})
    sys.stdout.write(
        f"{target}: {target.stat().st_size / 1e6:.1f} MB; {size / 1e6:.1f} MB on disk\n"
    )
    return target


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    add = parser.add_argument
    add("--out", type=Path, default=ROOT / "dist", help="where the installer goes")
    add("--work", type=Path, default=ROOT / "build" / "windows", help="a scratch folder")
    add("--python-zip", type=Path, help="python.org's embeddable zip, instead of a repack of it")
    add("--lock", type=Path, help="other packages than those that ship, for trials")
    add("--version", default="", help="another version than the project's, for trials")
    add("--sign", help="a command that signs a file, with %%1 where the file goes")
    add("--with-npu-compiler", action="store_true", help="100 MB more")
    add("--quickly", action="store_true", help="pack fast instead of small, for trials")
    add("--keep-stage", action="store_true", help="pack what was staged before")
    return parser


if __name__ == "__main__":
    main()
