"""Tests of the frames of a video."""
