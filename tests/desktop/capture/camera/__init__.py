"""Cameras: scripted ones, video files and network streams in the place of real ones."""
