"""Models that are installed."""
