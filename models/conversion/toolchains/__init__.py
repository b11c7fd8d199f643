"""Isolated environments with pinned versions that conversions run in, made when they are needed."""
