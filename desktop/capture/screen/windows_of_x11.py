"""The X server's list of windows, through libxcb, which Qt's own plugin has loaded.

libxcb rather than Xlib: a window that closes while it is asked about is an empty reply there, where
Xlib ends the process. Structures from xproto.h.
"""

from __future__ import annotations

import ctypes
from ctypes import (
    POINTER,
    Structure,
    c_char_p,
    c_int,
    c_int16,
    c_uint8,
    c_uint16,
    c_uint32,
    c_void_p,
)

from PySide6.QtCore import QRect

_INPUT_OUTPUT = 1
_VIEWABLE = 2


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Roots(Structure):
    _fields_ = (("screen", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _Tree(Structure):
    _fields_ = (
        *(("head", c_uint8 * 8), ("root", c_uint32), ("parent", c_uint32)),
        *(("children", c_uint16), ("pad", c_uint8 * 14)),
    )


class _Attributes(Structure):
    _fields_ = (
        *(("head", c_uint8 * 8), ("visual", c_uint32), ("kind", c_uint16)),
        *(("gravities", c_uint8 * 2), ("backing", c_uint32 * 2), ("save_under", c_uint8)),
        *(("map_is_installed", c_uint8), ("map_state", c_uint8), ("override", c_uint8)),
    )


class _Geometry(Structure):
    _fields_ = (
        *(("head", c_uint8 * 8), ("root", c_uint32), ("x", c_int16), ("y", c_int16)),
        *(("width", c_uint16), ("height", c_uint16), ("border", c_uint16)),
    )


def windows(display: str) -> list[QRect]:
    """The viewable children of the root, the topmost first, with their frames."""
    xcb = _library()
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        if xcb.xcb_connection_has_error(connection):
            return []
        children = _children(xcb, connection)
        # All questions first, so that the answers cost one round trip.
        asked = [
            (
                xcb.xcb_get_window_attributes(connection, child),
                xcb.xcb_get_geometry(connection, child),
            )
            for child in reversed(children)
        ]
        found = [_seen(xcb, connection, *cookies) for cookies in asked]
        return [window for window in found if window is not None]
    finally:
        xcb.xcb_disconnect(connection)


def _library() -> ctypes.CDLL:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = c_void_p
    xcb.xcb_connect.argtypes = (c_char_p, c_void_p)
    for name in ("xcb_connection_has_error", "xcb_disconnect", "xcb_get_setup"):
        getattr(xcb, name).argtypes = (c_void_p,)
    xcb.xcb_get_setup.restype = c_void_p
    xcb.xcb_setup_roots_iterator.argtypes = (c_void_p,)
    xcb.xcb_setup_roots_iterator.restype = _Roots
    xcb.xcb_query_tree_children.argtypes = (c_void_p,)
    xcb.xcb_query_tree_children.restype = POINTER(c_uint32)
    for name in ("xcb_query_tree", "xcb_get_window_attributes", "xcb_get_geometry"):
        getattr(xcb, name).argtypes = (c_void_p, c_uint32)
        getattr(xcb, name).restype = _Cookie
        # Without a place for it an error is dropped, and the reply is null.
        getattr(xcb, f"{name}_reply").argtypes = (c_void_p, _Cookie, c_void_p)
        getattr(xcb, f"{name}_reply").restype = c_void_p
    return xcb


def _children(xcb: ctypes.CDLL, connection: int) -> list[int]:
    root = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).screen[0]
    reply = xcb.xcb_query_tree_reply(connection, xcb.xcb_query_tree(connection, root), None)
    if not reply:
        return []
    count = _Tree.from_address(reply).children
    children: list[int] = xcb.xcb_query_tree_children(reply)[:count]
    _free(reply)
    return children


def _seen(xcb: ctypes.CDLL, connection: int, asked: _Cookie, place: _Cookie) -> QRect | None:
    attributes = xcb.xcb_get_window_attributes_reply(connection, asked, None)
    geometry = xcb.xcb_get_geometry_reply(connection, place, None)
    try:
        if not attributes or not geometry:
            return None
        what = _Attributes.from_address(attributes)
        if (what.kind, what.map_state) != (_INPUT_OUTPUT, _VIEWABLE):
            return None
        g = _Geometry.from_address(geometry)
        return QRect(g.x, g.y, g.width + 2 * g.border, g.height + 2 * g.border)
    finally:
        _free(attributes)
        _free(geometry)


def _free(reply: int | None) -> None:
    free = ctypes.CDLL(None).free
    free.argtypes = (c_void_p,)
    free.restype = None
    free(reply)
