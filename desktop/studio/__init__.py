"""The place to draw: what is wanted, how it goes, what came of it."""
