"""Tests of how the packages are made."""
