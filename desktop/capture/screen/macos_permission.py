"""Whether macOS lets this app see other apps' windows.

Without permission a grab succeeds and shows the desktop's background alone, so it has to be asked
before. Functions of CoreGraphics, from macOS 11 on:
https://developer.apple.com/documentation/coregraphics/cgpreflightscreencaptureaccess()
"""

from __future__ import annotations

import ctypes
import logging

_log = logging.getLogger(__name__)
_LIBRARY = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"


def may_see_screen(library: str = _LIBRARY) -> bool:
    """The first time, the system asks the user; until that is answered it is a no."""
    try:
        graphics = ctypes.CDLL(library)
        preflight = graphics.CGPreflightScreenCaptureAccess
        request = graphics.CGRequestScreenCaptureAccess
    except (OSError, AttributeError) as error:  # an older macOS
        _log.info("the permission to see the screen cannot be asked for: %r", error)
        return True
    preflight.restype = request.restype = ctypes.c_bool
    return bool(preflight() or request())
