"""Environments from the Python that is embedded in the installed app on Windows.

It comes without `venv`, and a `._pth` file beside it keeps it from finding any environment. So an
environment is a copy of it (some 20 MB), laid out as `venv` would do; an update of the app leaves
it as it is.
"""

from __future__ import annotations

from pathlib import Path

# Run in that Python. The folder in `home` is the copy itself.
_COPY = r"""
import shutil, sys
from pathlib import Path
base, folder = Path(sys.executable).parent, Path(sys.argv[1])
home, packages = folder / "Scripts", folder / "Lib" / "site-packages"
home.mkdir(parents=True)
packages.mkdir(parents=True)
for file in sorted(base.iterdir()):
    if file.suffix.lower() in (".dll", ".pyd", ".zip") or file.name.lower() == "python.exe":
        shutil.copy2(file, home / file.name)
(search,) = base.glob("python3*._pth")
searched = (search.stem + ".zip", ".", "..\\Lib\\site-packages", "import site")
(home / search.name).write_text("\n".join(searched) + "\n", encoding="utf-8")
version = ".".join(map(str, sys.version_info[:3]))
told = f"home = {home}\ninclude-system-site-packages = false\nversion = {version}\n"
(folder / "pyvenv.cfg").write_text(told, encoding="utf-8")
"""


def is_embedded(program: str) -> bool:
    """Whether that Python is one to be copied."""
    folder = Path(program).parent
    return (folder / "python.exe").is_file() and len(list(folder.glob("python3*._pth"))) == 1


def copying(program: str, folder: Path) -> tuple[str, ...]:
    """The command that makes an environment in `folder`; there will be no pip in it."""
    return (program, "-I", "-X", "utf8", "-c", _COPY, str(folder))
