"""A conversation with the real page and a scripted model."""
