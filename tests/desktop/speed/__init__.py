"""Tests of the speed of models, as the window measures and shows it."""
