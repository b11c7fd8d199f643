"""Tests of the transcript: first its parts, then the window of rows, last real messages."""
