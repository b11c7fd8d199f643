"""Tests of `models.inputs`."""
