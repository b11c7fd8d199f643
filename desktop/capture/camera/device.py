"""What a camera is to the loop that takes its pictures: the protocol behind which OpenCV is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop.capture.camera.values import CameraInfo

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    # height x width x 3, B G R, 0 to 255.
    Pixels = npt.NDArray[np.uint8]


class Device(Protocol):
    """Opened, read and closed once, by one thread. Any call may take long, or hang."""

    def open(self) -> CameraInfo:
        """Returns when it has given its first picture; raises `CameraFault`."""

    def read(self) -> Pixels:
        """Wait for the next picture, the first one included; raises `CameraFault`.

        The caller owns it. It is never larger than was wished.
        """

    def close(self) -> None:
        """Let go of it, also when it was never opened."""
