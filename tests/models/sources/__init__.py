"""Where bytes come from, tested."""
