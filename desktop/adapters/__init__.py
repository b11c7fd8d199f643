"""Adapters in the window: listed, chosen and weighed, kept."""
