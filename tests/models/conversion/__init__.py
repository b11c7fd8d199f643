"""Tests of models.conversion."""
