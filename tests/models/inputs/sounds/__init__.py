"""Tests of sounds as data."""
