"""Windows' own list of windows, through user32 and dwmapi."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QRect

# https://learn.microsoft.com/windows/win32/api/dwmapi/ne-dwmapi-dwmwindowattribute
_EXTENDED_FRAME_BOUNDS = 9  # what is seen, without the invisible border for the mouse
_CLOAKED = 14  # on another virtual desktop, or a suspended app

if sys.platform == "win32":

    def windows() -> list[QRect]:
        """Those that are seen, the topmost first, in native pixels."""
        found: list[QRect] = []
        user, compositor = ctypes.windll.user32, ctypes.windll.dwmapi

        @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
        def visit(window: int, _: int) -> bool:
            handle = wintypes.HWND(window)
            cloaked = wintypes.DWORD()
            compositor.DwmGetWindowAttribute(
                handle, _CLOAKED, ctypes.byref(cloaked), ctypes.sizeof(cloaked)
            )
            if user.IsWindowVisible(handle) and not user.IsIconic(handle) and not cloaked.value:
                frame = wintypes.RECT()
                failed = compositor.DwmGetWindowAttribute(
                    handle, _EXTENDED_FRAME_BOUNDS, ctypes.byref(frame), ctypes.sizeof(frame)
                )
                if not failed:
                    size = frame.right - frame.left, frame.bottom - frame.top
                    found.append(QRect(frame.left, frame.top, *size))
            return True

        user.EnumWindows(visit, 0)
        return found
