"""The engine's process: the main thread listens, the worker thread hosts the pipelines.

Started by `models.engine.child`. Standard input and output
are the wire; whatever native code prints goes to standard error instead.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from models.engine.backend import Backend
from models.engine.protocol import Event, Request
from models.engine.wire import Shutdown, StopRequest, Wire, WireClosed
from models.engine.worker import Worker

_log = logging.getLogger(__name__)
_FAREWELL_S = 5.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until told to end, or until the parent is gone."""
    options = _parse(arguments)
    wire = _take_over_standard_streams()
    faulthandler.enable()
    if options.log_file:
        from models.logs import set_up_logging

        # A file of its own: two processes cannot rotate the same one.
        set_up_logging(Path(options.log_file).with_name("engine.log"))
    worker = Worker(_make_backend(options), _sender(wire))
    worker.start()
    _listen(wire, worker)
    worker.close(_FAREWELL_S)
    # Native threads may still be inside OpenVINO; leaving the interpreter under them can crash.
    os._exit(0)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="sidelight-engine")
    parser.add_argument("--log-file", default="")
    parser.add_argument("--cache-folder", default="")
    parser.add_argument("--script", default="", help="JSON of a Script: act instead of running")
    return parser.parse_args(arguments)


def _take_over_standard_streams() -> Wire:
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    sys.stdout = sys.stderr
    return Wire(incoming, outgoing)


def _make_backend(options: argparse.Namespace) -> Backend:
    if options.script:
        from models.engine.scripted import Script, ScriptedBackend

        return ScriptedBackend(Script.from_json(options.script), die=_die)
    from models.engine.openvino_backend import OpenVinoBackend

    return OpenVinoBackend(Path(options.cache_folder) if options.cache_folder else None)


def _die() -> None:
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def _sender(wire: Wire) -> Any:
    def send(event: Event) -> None:
        try:
            wire.send(event)
        except WireClosed:
            os._exit(0)

    return send


def _listen(wire: Wire, worker: Worker) -> None:
    while True:
        try:
            message: Request | StopRequest | Shutdown = wire.receive()
        except WireClosed:
            _log.info("the window is gone")
            os._exit(0)
        if isinstance(message, Shutdown):
            return
        if isinstance(message, StopRequest):
            worker.stop(message.request_id)
        else:
            worker.submit(message)
