"""The camera's process: its main thread owns the camera, another one listens.

The main thread, as macOS gives cameras to no other. Standard input and output are the wire;
whatever native code prints goes to standard error instead.
"""

from __future__ import annotations

import functools
import json
import os
import sys
import threading
from collections.abc import Callable

from desktop.capture.camera.capturing import Capturing
from desktop.capture.camera.device import Device
from desktop.capture.camera.scripted import Script, ScriptedDevice
from desktop.capture.camera.sender import Sender
from desktop.capture.camera.values import Alive, Begin, Close, Event, FrameTaken
from models.engine.wire import Wire, WireClosed

_FAREWELL_S = 1.0


def main() -> None:
    """Serve until told to end, or until the parent is gone."""
    if sys.argv[1:] == ["--list"]:
        sys.stdout.write(json.dumps({"cameras": [{"name": name} for name in _names()]}))
        return
    wire = _take_over_standard_streams()
    stop = threading.Event()
    begin: Begin = wire.receive()
    make_device = _devices(begin, stop)
    sender = Sender(functools.partial(_send, wire))
    sender.tell(Alive())
    threading.Thread(target=sender.run, daemon=True).start()
    threading.Thread(target=_listen, args=(wire, sender, stop), daemon=True).start()
    Capturing(make_device, begin.patience, sender, stop).run()
    # Threads of drivers may still run; leaving the interpreter under them can crash.
    os._exit(0)


def _devices(begin: Begin, stop: threading.Event) -> Callable[[], Device]:
    if isinstance(begin.script, Script):
        return ScriptedDevice.maker(begin.script, stop.wait)
    from desktop.capture.camera.opencv_device import opencv_device

    return functools.partial(opencv_device, begin.wish, begin.patience, stop.wait)


def _take_over_standard_streams() -> Wire:
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    sys.stdout = sys.stderr
    return Wire(incoming, outgoing)


def _send(wire: Wire, event: Event) -> None:
    try:
        wire.send(event)
    except WireClosed:
        os._exit(0)


def _listen(wire: Wire, sender: Sender, stop: threading.Event) -> None:
    while True:
        try:
            message: FrameTaken | Close = wire.receive()
        except WireClosed:
            message = Close()
        if isinstance(message, Close):
            break
        sender.frame_taken()
    stop.set()
    # The main thread lets go of the camera meanwhile, unless it hangs.
    threading.Event().wait(_FAREWELL_S)
    os._exit(0)


def _names() -> list[str]:
    """Of Windows' cameras, in the order in which DirectShow, and so OpenCV, counts them."""
    import av

    try:
        found = av.enumerate_input_devices("dshow")
    except (AttributeError, ValueError, av.FFmpegError):  # an older PyAV, or one without DirectShow
        return []
    return [device.description for device in found if "video" in device.media_types]
