"""Tests of going faster."""
