"""What a window manager sends when the cross of a window is clicked.

There is none on the tests' display, and xdotool knows only how to destroy a window.
"""

from __future__ import annotations

import ctypes

_CLIENT_MESSAGE = 33
# An XEvent is a union as large as 24 longs.
_EVENT_LONGS = 24


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, with five longs of data."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    )


class _Event(ctypes.Union):
    _fields_ = (("message", _ClientMessage), ("room", ctypes.c_long * _EVENT_LONGS))


def ask_to_close(display_name: str, window: int) -> None:
    """Send WM_DELETE_WINDOW, see section 4.2.8 of the ICCCM."""
    x11 = _load()
    display = x11.XOpenDisplay(display_name.encode())
    assert display, f"there is no display {display_name}"
    event = _Event()
    event.message.type = _CLIENT_MESSAGE
    event.message.window = window
    event.message.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", False)
    event.message.format = 32
    event.message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", False)
    x11.XSendEvent(display, window, False, 0, ctypes.byref(event))
    x11.XCloseDisplay(display)


def _load() -> ctypes.CDLL:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.c_long,
        ctypes.c_void_p,
    ]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return x11
