"""Devices that the window looks and listens through."""
