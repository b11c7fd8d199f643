"""A camera on a thread of this process: for devices that never hang, such as scripted ones."""

from __future__ import annotations

import threading

from desktop.capture.camera.capturing import Capturing
from desktop.capture.camera.scripted import Script, ScriptedDevice
from desktop.capture.camera.sender import Sender
from desktop.capture.camera.source import Listener
from desktop.capture.camera.values import Ended, Patience, Wish


class CameraThread:
    """A `CameraSource` that plays a script, whatever is wished."""

    def __init__(self, script: Script, patience: Patience | None = None) -> None:
        self._script = script
        self._patience = patience or Patience()
        self._stop = threading.Event()
        self._sender: Sender | None = None
        self._thread: threading.Thread | None = None

    def start(self, wish: Wish, listener: Listener) -> None:
        self._sender = Sender(listener)
        args = (self._sender, listener)
        self._thread = threading.Thread(target=self._run, args=args, name="camera", daemon=True)
        self._thread.start()

    def frame_taken(self) -> None:
        if self._sender is not None:
            self._sender.frame_taken()

    def close(self) -> None:
        self._stop.set()

    def join(self, seconds: float) -> bool:
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self, sender: Sender, listener: Listener) -> None:
        sending = threading.Thread(target=sender.run, name="camera's sender", daemon=True)
        sending.start()
        make_device = ScriptedDevice.maker(self._script, self._stop.wait)
        Capturing(make_device, self._patience, sender, self._stop).run()
        sender.close()
        sending.join()
        listener(Ended())
