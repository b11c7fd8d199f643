"""A child process is heard line by line, and gone with all it started when it is let go."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psutil
import pytest

from models.cancel import CancelToken
from models.child_process import ChildProcess, temporary_in
from models.errors import Cancelled

_SLEEPER = "import subprocess, sys; sleeper = subprocess.Popen([sys.executable, '-c', {0!r}]);"
_SLEEPER = _SLEEPER.format("import threading; print('up', flush=True); threading.Event().wait()")
_SAY_BOTH = "import sys; print('  said  '); print('  logged  ', file=sys.stderr)"


def start(
    code: str, folder: Path, *, errors_apart: bool = False, patience_s: float = 0.0
) -> ChildProcess:
    return ChildProcess(
        [sys.executable, "-c", code],
        folder,
        {**os.environ, **temporary_in(folder)},
        errors_apart=errors_apart,
        patience_s=patience_s,
    )


def test_both_streams_are_one_and_stripped(tmp_path: Path) -> None:
    with start(_SAY_BOTH, tmp_path) as child:
        said = {line for line in child.lines(CancelToken()) if line}
        assert (said, child.exit_status()) == ({"said", "logged"}, 0)


def test_streams_that_are_apart_keep_how_a_line_begins(tmp_path: Path) -> None:
    with start(_SAY_BOTH, tmp_path, errors_apart=True) as child:
        said = {told for told in child.lines_of_streams(CancelToken()) if told[1]}
    assert said == {("output", "  said"), ("errors", "  logged")}


def test_silence_is_told_so_that_others_can_be_asked(tmp_path: Path) -> None:
    with start("import sys; sys.stdin.read()", tmp_path) as child:
        assert next(child.lines(CancelToken())) == ""


def test_its_folder_and_its_temporary_files_are_as_told(tmp_path: Path) -> None:
    code = "import os, tempfile; print(os.getcwd()); print(tempfile.gettempdir())"
    with start(code, tmp_path) as child:
        said = [Path(line) for line in child.lines(CancelToken()) if line]
    assert [path.resolve() for path in said] == [tmp_path.resolve()] * 2


def test_cancelled_it_is_gone_with_what_it_started(tmp_path: Path) -> None:
    cancel, family = CancelToken(), []
    code = f"{_SLEEPER} sleeper.wait()"
    with pytest.raises(Cancelled), start(code, tmp_path) as child:
        for line in child.lines(cancel):
            if line == "up":
                me = psutil.Process(child.pid)
                family = [me, *me.children(recursive=True)]
                cancel.cancel()
    assert len(family) == 2
    assert psutil.wait_procs(family, timeout=10)[1] == []


@pytest.mark.parametrize(("patience_s", "ends_itself"), [(0.0, False), (30.0, True)])
def test_with_patience_it_is_asked_first(
    tmp_path: Path, patience_s: float, ends_itself: bool
) -> None:
    code = "import sys; print('up', flush=True); sys.stdin.read(); sys.exit(7)"
    with start(code, tmp_path, patience_s=patience_s) as child:
        assert "up" in child.lines(CancelToken())
    assert (child.exit_status() == 7) == ends_itself


def test_one_that_does_not_listen_is_ended_all_the_same(tmp_path: Path) -> None:
    with start(f"{_SLEEPER} sleeper.wait()", tmp_path, patience_s=0.1) as child:
        assert "up" in child.lines(CancelToken())
    assert not psutil.pid_exists(child.pid)
