"""Where recordings are written down: many at once, one after the other."""
