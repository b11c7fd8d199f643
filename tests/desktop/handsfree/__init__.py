"""A conversation by voice alone."""
