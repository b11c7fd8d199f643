"""Cameras: what OpenCV can open, in a process of its own, as Qt signals."""
