"""Tests of `desktop.context`."""
