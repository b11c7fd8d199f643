"""A process in the place of the one that converts: it does what the job's task says."""

from __future__ import annotations

from pathlib import Path

CODE = """
import json, os, signal, subprocess, sys, threading, time
from pathlib import Path

def watch():
    for _ in sys.stdin: pass
    if "deaf" not in task: os._exit(130)

def say(**document):
    print(json.dumps(document), flush=True)

job = json.loads(Path(sys.argv[1]).read_text())
task = job["task"]
threading.Thread(target=watch, daemon=True).start()
say(progress={"phase": "load"})
print("a line of the log", file=sys.stderr, flush=True)
if task.startswith("fault "):
    say(fault={"kind": task.split()[1], "detail": "ValueError: it is so"})
    sys.exit(1)
if task == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
if task == "silent":
    sys.exit(7)
if "child" in task:
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path("other.pid").write_text(str(other.pid))
    Path("own.pid").write_text(str(os.getpid()))
    say(progress={"phase": "export", "done": 1, "total": 3, "unit": "parts", "part": "model"})
    time.sleep(600)
names = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "DO_NOT_TRACK", "TMPDIR")
found = []
for name in ("models.conversion.child", "models.installer", "PySide6", "openvino"):
    try:
        __import__(name)
        found.append(name)
    except ImportError:
        pass
say(result={"environment": {n: os.environ.get(n) for n in names}, "found": found})
"""


def write_stand_in(folder: Path) -> Path:
    """A package to be run; returns its folder."""
    package = folder / "stand-in"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "__main__.py").write_text(CODE, encoding="utf-8")
    return package
