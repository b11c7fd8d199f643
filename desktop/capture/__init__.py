"""Threads and signals around the devices: camera, microphone, screen."""
