"""Adapters in the window, driven as a user would."""
