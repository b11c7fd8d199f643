"""Tests of what is said in recordings, written down."""
