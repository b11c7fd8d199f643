"""Tests of `models.inputs.films`, on clips that they render themselves."""
