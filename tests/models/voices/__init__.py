"""Tests of what is said aloud, and by whom."""
